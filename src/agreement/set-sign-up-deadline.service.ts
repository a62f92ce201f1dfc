import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { Networks } from '../network/networks.js';
import { Notices } from '../notice/notices.js';
import { Deadlines } from '../platform/deadlines.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertPhase } from '../round/phase.js';
import { assertAhead, assertMoves } from '../round/round.js';
import { Rounds } from '../round/rounds.js';
import { deadlineOf, type Instant, isoOf } from '../values/instant.js';

/** Sets until when one can sign up to a round's agreements; at that instant the round is concluded, by a job. Domain §2. */
@Injectable()
export class SetSignUpDeadline {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Once set it moves only while it has not passed, and only forward; members and customers are told at once.
   * @param deadline as people write it, in the network's zone or absolute
   * @throws DomainError `round.missing`, `round.phase`, `deadline.past`, `deadline.passed`, `deadline.backward`, `deadline.unreadable|skipped|repeated`
   */
  set(by: Mandate, roundId: string, deadline: string): Promise<Instant> {
    return this.work.as(by, async () => {
      const network = await this.networks.current();
      const round = await this.rounds.lock(roundId);
      assertPhase(round.phase, 'sign_up');
      const at = deadlineOf(deadline, network.timeZone);
      if (at === round.signUpDeadline) return at;
      const now = await this.work.now();
      assertAhead(at, now);
      if (round.signUpDeadline !== undefined) assertMoves(round.signUpDeadline, at, now);
      await this.rounds.setSignUpDeadline(roundId, at);
      await this.deadlines.changed('sign_up', at);
      await this.audit.record('sign_up.opened', roundId, { by: this.audit.pseudonym(by.personId), deadline: isoOf(at) });
      await this.notices.tell(
        { memberships: await this.parties(), roles: ['buyer', 'signatory'] },
        'sign_up.opened',
        { round: round.title, roundId, deadline: isoOf(at) },
        roundId,
      );
      return at;
    });
  }

  private async parties(): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select id from membership where network_id = app_network() and kind in ('member', 'customer') and status = 'admitted'`,
    );
    return rows.map((row) => row.id);
  }
}
