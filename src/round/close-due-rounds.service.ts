import { Injectable } from '@nestjs/common';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Instant } from '../values/instant.js';
import { DueRounds, type RoundDeadline, type RoundOfNetwork } from './due-rounds.js';

/** Whom the end of a phase is told, as a condition on a mandate `d` and its membership `m`, and with which notice. */
const TOLD: Readonly<Record<RoundDeadline, { readonly key: string; readonly to: string }>> = {
  collecting: { key: 'collecting.closed', to: `d.role = 'office'` },
  sign_up: { key: 'round.concluded', to: `d.role = 'office' or (m.kind = 'member' and m.status = 'admitted')` },
};

/** Ends the phases whose deadline has come, in sets over all networks. Early, late or twice changes nothing. Domain §2. */
@Injectable()
export class CloseDueRounds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly due: DueRounds,
    private readonly notices: Notices,
  ) {}

  /** The earliest open deadline, within the sweep's transaction. */
  nextDue(kind: RoundDeadline): Promise<Instant | undefined> {
    return this.due.nextDue(kind);
  }

  /** Closes everything overdue of a kind. */
  close(kind: RoundDeadline): Promise<void> {
    return this.work.asService(null, async () => {
      const closed = await this.due.advanceDue(kind);
      if (closed.length > 0) await this.tell(closed, kind);
    });
  }

  private async tell(rounds: readonly RoundOfNetwork[], kind: RoundDeadline): Promise<void> {
    const { key, to } = TOLD[kind];
    await this.work.query(
      `insert into notice (network_id, person_id, key, params, subject_id)
       select distinct r.network_id, d.person_id, $3, jsonb_build_object('round', r.title, 'roundId', r.id), r.id
       from unnest($1::uuid[], $2::uuid[]) as closed (network_id, id)
       join round r on (r.network_id, r.id) = (closed.network_id, closed.id)
       join mandate d on d.network_id = r.network_id and d.ended_at is null
       left join membership m on (m.network_id, m.id) = (d.network_id, d.membership_id)
       where ${to}`,
      [rounds.map((round) => round.networkId), rounds.map((round) => round.roundId), key],
    );
    this.notices.nudge();
  }
}
