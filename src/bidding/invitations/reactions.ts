import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { ReactionState, Stated } from './reaction.js';

/** How an invited supplier stands to the invitation. Times are ISO 8601. */
export interface Reaction {
  readonly reaction: ReactionState;
  /** Of a decline. */
  readonly reason: string | null;
  /** When the call was opened first, or what was said last. */
  readonly at: string | null;
}

/** An invited supplier as the office sees it. */
export interface InvitedSupplier extends Reaction {
  readonly supplier: string;
  readonly name: string;
  readonly state: 'invited' | 'inadmissible';
  /** Whether anybody of it has a login. */
  readonly hasLogin: boolean;
  readonly remindedAt: string | null;
}

const iso = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const REACTION = `case when e.membership_id is null then 'none' else coalesce(e.statement, 'opened') end as reaction, e.reason,
  ${iso('coalesce(e.stated_at, e.opened_at)')} as at`;

/** What invited suppliers say; row-level security shows a supplier only itself. Bids are neither read nor written here. Domain §8.4. */
@Injectable()
export class Reactions {
  constructor(private readonly work: UnitOfWork) {}

  /** Notes that the supplier has opened the call; a second time changes nothing. @returns whether it was the first time */
  async open(callId: string, membershipId: string): Promise<boolean> {
    const touched = await this.work.touch(
      `insert into invitation_reaction (network_id, call_id, membership_id) values (app_network(), $1, $2) on conflict do nothing`,
      [callId, membershipId],
    );
    return touched > 0;
  }

  /** Writes what the supplier says. @returns whether it had said something else before */
  async state(callId: string, membershipId: string, stated: Stated): Promise<boolean> {
    const touched = await this.work.touch(
      `insert into invitation_reaction as r (network_id, call_id, membership_id, statement, reason, stated_at)
       values (app_network(), $1, $2, $3, $4, case when $3::text is not null then clock_timestamp() end)
       on conflict (network_id, call_id, membership_id) do update set statement = excluded.statement, reason = excluded.reason, stated_at = excluded.stated_at
         where (r.statement, r.reason) is distinct from (excluded.statement, excluded.reason)`,
      [callId, membershipId, stated.statement === 'undecided' ? null : stated.statement, stated.statement === 'declined' ? stated.reason : null],
    );
    return touched > 0;
  }

  async own(callId: string, membershipId: string): Promise<Reaction> {
    const row = await this.work.one<Reaction>(
      `select ${REACTION} from invitation_reaction e where e.network_id = app_network() and e.call_id = $1 and e.membership_id = $2`,
      [callId, membershipId],
    );
    return row ?? { reaction: 'none', reason: null, at: null };
  }

  /** Every invited supplier, in the order of their codes. */
  ofCall(callId: string): Promise<InvitedSupplier[]> {
    return this.work.query<InvitedSupplier>(
      `select m.code as supplier, o.name, i.state, ${REACTION}, ${iso('t.told_at')} as "remindedAt",
         exists (select from mandate d join person p on p.id = d.person_id where d.network_id = m.network_id and d.membership_id = m.id
           and d.ended_at is null and p.password_hash is not null) as "hasLogin"
       from invitation_to_bid i join membership m on m.network_id = i.network_id and m.id = i.membership_id
       join organisation o on o.id = m.organisation_id
       left join invitation_reaction e on e.network_id = i.network_id and e.call_id = i.call_id and e.membership_id = i.membership_id
       left join invitation_reminder t on t.network_id = i.network_id and t.call_id = i.call_id and t.membership_id = i.membership_id
       where i.network_id = app_network() and i.call_id = $1 order by m.code`,
      [callId],
    );
  }

  /** Whether a bid of the acting supplier stands in a stage of the call; only it may ask. */
  async hasStandingBid(callId: string, membershipId: string): Promise<boolean> {
    const row = await this.work.one(
      `select 1 from bid b join stage s on s.network_id = b.network_id and s.id = b.stage_id
       where b.network_id = app_network() and s.call_id = $1 and b.membership_id = $2 and b.state in ('sealed', 'opened', 'unreadable', 'excluded') limit 1`,
      [callId, membershipId],
    );
    return row !== undefined;
  }
}
