import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Memberships } from '../network/memberships.js';
import { Notices } from '../notice/notices.js';
import { assertVersion } from '../platform/http.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { phasesOf } from './action.js';
import { assertPhase } from './phase.js';
import { Rounds } from './rounds.js';
import { type ShownRound, ShowRounds } from './show-rounds.js';

/** Cancels a round before it is concluded. Domain §2. */
@Injectable()
export class CancelRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly memberships: Memberships,
    private readonly shown: ShowRounds,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Cancels a round with a reason, told to the members, and to customers once they could sign up. Invited suppliers are
   * told by bidding, when it hears `round.advanced`.
   * @throws DomainError `round.phase`, `version.stale`
   */
  cancel(by: Mandate, roundId: string, seen: number | undefined, reason: string): Promise<ShownRound> {
    return this.work.as(by, async () => {
      const round = await this.rounds.lock(roundId);
      assertVersion(seen, round.version);
      assertPhase(round.phase, ...phasesOf('cancel'));
      const cancelled = await this.rounds.advance(round, 'cancelled', { reason });
      await this.audit.record('round.cancelled', roundId, { by: this.audit.pseudonym(by.personId), reason });
      const memberships = await (round.phase === 'sign_up' ? this.memberships.admitted('member', 'customer') : this.memberships.admitted('member'));
      await this.notices.tell({ memberships }, 'round.cancelled', { round: round.title, roundId, reason }, roundId);
      return this.shown.show(cancelled, by);
    });
  }
}
