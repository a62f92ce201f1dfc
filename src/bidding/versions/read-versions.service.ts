import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { missing } from '../../values/domain-error.js';
import { Calls } from '../call/calls.js';
import type { CallContent } from './call-content.js';
import { type CallVersion, CallVersions } from './call-versions.js';

/** Shows the versions of a call to everybody who sees the call. Domain §7. */
@Injectable()
export class ReadVersions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly calls: Calls,
    private readonly versions: CallVersions,
  ) {}

  /** The newest first. @param below only earlier ones than this @throws DomainError `round.missing`, `call.missing` */
  list(by: Mandate, roundId: string, below: string | undefined, most: number): Promise<CallVersion[]> {
    return this.work.as(by, async () => this.versions.list(await this.callIdOf(roundId), below, most));
  }

  /** @throws DomainError `round.missing`, `call.missing`, `call_version.missing` */
  find(by: Mandate, roundId: string, number: number): Promise<CallVersion & { readonly content: CallContent }> {
    return this.work.as(by, async () => this.versions.find(await this.callIdOf(roundId), number));
  }

  private async callIdOf(roundId: string): Promise<string> {
    await this.rounds.find(roundId);
    const call = await this.calls.ofRound(roundId);
    if (!call || call.state === 'draft') throw missing('call');
    return call.id;
  }
}
