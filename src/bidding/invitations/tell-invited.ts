import { Injectable } from '@nestjs/common';
import { Invitations } from '../../access/invitations.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import { type Instant, isoOf } from '../../values/instant.js';

interface Bidders {
  readonly withLogin: string[];
  readonly withoutLogin: string[];
}

/** Tells invited suppliers of a call; who has no login yet gets with it a one-time link that sets the password and leads there. Domain §7. */
@Injectable()
export class TellInvited {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: Invitations,
    private readonly notices: Notices,
  ) {}

  /** Within the running transaction, each person once. */
  async tell({ id: roundId, title }: Round, memberships: readonly string[], until: Instant): Promise<void> {
    const { withLogin, withoutLogin } = await this.biddersOf(memberships);
    const deadline = isoOf(until);
    await this.notices.tell({ persons: withLogin }, 'call.published', { round: title, roundId, deadline }, roundId);
    await this.invitations.inviteTo(`rounds/${roundId}/call`, withoutLogin, 'call.invitation', { round: title, deadline }, roundId);
  }

  private async biddersOf(memberships: readonly string[]): Promise<Bidders> {
    const row = await this.work.one<Bidders>(
      `select coalesce(array_agg(p.id) filter (where p.password_hash is not null), '{}') as "withLogin",
         coalesce(array_agg(p.id) filter (where p.password_hash is null), '{}') as "withoutLogin"
       from people_of(app_network(), $1::uuid[], array['bidder']) as told(person) join person p on p.id = told.person`,
      [memberships],
    );
    return row ?? { withLogin: [], withoutLogin: [] };
  }
}
