import { Injectable } from '@nestjs/common';
import { DomainError, said } from '../values/domain-error.js';

/** What a person still has to do that nobody else can, so that it cannot be erased yet. */
export type OpenDuty = 'last_office' | 'proposed_mandate' | 'key_share' | 'proposed_award';

/** Which open duties a person has in one room, within the running transaction of the service: in its network, or in all. */
type FindDuties = (personId: string) => Promise<OpenDuty[]>;

/** Where open duties are looked for: rooms further on say so when they start. */
@Injectable()
export class OpenDuties {
  private readonly rooms: FindDuties[] = [];

  register(find: FindDuties): void {
    this.rooms.push(find);
  }

  async of(personId: string): Promise<OpenDuty[]> {
    const duties: OpenDuty[] = [];
    for (const find of this.rooms) duties.push(...(await find(personId)));
    return duties;
  }
}

const REFUSALS: Readonly<Record<OpenDuty, string>> = {
  last_office: said`This is the last office person of a network. Have another one appointed first. Nothing was erased.`,
  proposed_mandate: said`A proposed office person or auditor waits for another to confirm it. Have it confirmed or dropped first. Nothing was erased.`,
  key_share: said`This person holds a share of the key to bids that are not opened yet. Wait for the opening. Nothing was erased.`,
  proposed_award: said`An award proposed by this person waits for another to confirm it. Have it confirmed or withdrawn first. Nothing was erased.`,
};

/** GDPR art. 17(3)(b), (e), docs/domain.md “Network”. @throws DomainError `person.` and the first open duty */
export function assertNoDuty([duty]: readonly OpenDuty[]): void {
  if (duty !== undefined) throw new DomainError('conflict', `person.${duty}`, REFUSALS[duty]);
}
