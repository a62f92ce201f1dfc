import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { OpenDuties, type OpenDuty } from './open-duties.js';

/** A network keeps an office person, and four eyes need the one who proposed to be known. Decision 3. */
@Injectable()
export class OfficeDuties {
  constructor(
    private readonly work: UnitOfWork,
    duties: OpenDuties,
  ) {
    duties.register((personId) => this.of(personId));
  }

  private async of(personId: string): Promise<OpenDuty[]> {
    const found = await this.work.one<{ last: boolean; proposed: boolean }>(
      `select exists (select from mandate d where d.person_id = $1 and d.role = 'office' and d.ended_at is null and not exists
           (select from mandate o where o.network_id = d.network_id and o.role = 'office' and o.ended_at is null and o.person_id <> $1)) as last,
         exists (select from mandate_proposal where proposed_by = $1) as proposed`,
      [personId],
    );
    return [...(found?.last ? (['last_office'] as const) : []), ...(found?.proposed ? (['proposed_mandate'] as const) : [])];
  }
}
