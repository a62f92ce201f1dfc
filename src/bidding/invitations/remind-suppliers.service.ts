import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';
import { INVITATION_REMINDER } from '../bidding.events.js';

/**
 * Every call whose reminder is due is marked, and who has said nothing by then is told: one statement for all networks. After the
 * stage's deadline nobody is told any more. Bids play no part in it. Domain §7, §8.4.
 */
const REMIND = `
  with due as materialized (
    select network_id, id, round_id from call where reminder_due_at <= (select clock_timestamp()) and reminded_at is null
    order by network_id, id for no key update skip locked
  ), marked as (
    update call c set reminded_at = clock_timestamp() from due where c.network_id = due.network_id and c.id = due.id
    returning c.network_id, c.id, c.round_id, c.state
  ), asked as (
    select k.network_id, k.id as call_id, k.round_id, s.deadline, i.membership_id from marked k
    join stage s on s.network_id = k.network_id and s.call_id = k.id and s.kind = 'sealed' and s.state = 'open' and s.deadline > clock_timestamp()
    join invitation_to_bid i on i.network_id = k.network_id and i.call_id = k.id and i.state = 'invited'
    where k.state = 'published' and not exists (select from invitation_reaction e
      where e.network_id = i.network_id and e.call_id = i.call_id and e.membership_id = i.membership_id)
  ), noted as (
    insert into invitation_reminder (network_id, call_id, membership_id) select network_id, call_id, membership_id from asked on conflict do nothing
  ), audited as (
    insert into audit_entry (network_id, kind, subject_id, body)
    select a.network_id, 'invitation.reminded', a.call_id, jsonb_build_object('roundId', a.round_id, 'suppliers', jsonb_agg(m.code order by m.code))
    from asked a join membership m on m.network_id = a.network_id and m.id = a.membership_id group by a.network_id, a.call_id, a.round_id
  ), told as (
    insert into notice (network_id, person_id, key, params, subject_id)
    select a.network_id, p.person, 'invitation.reminder', jsonb_build_object('round', r.title, 'roundId', r.id, 'deadline',
      to_char(a.deadline at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), r.id
    from (select network_id, round_id, deadline, array_agg(membership_id) as memberships from asked group by 1, 2, 3) a
    join round r on r.network_id = a.network_id and r.id = a.round_id
    cross join lateral people_of(a.network_id, a.memberships, array['bidder']) as p(person)
  )
  select count(*)::int as marked from marked`;

/** Reminds, once a call, invited suppliers that have neither opened it nor said whether they take part. Domain §7. */
@Injectable()
export class RemindSuppliers implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: INVITATION_REMINDER, nextDue: () => this.nextDue(), closeDue: () => this.remind() });
  }

  /** When the next reminder is due; within a service transaction. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select microseconds(min(reminder_due_at))::text as at from call where reminder_due_at is not null and reminded_at is null`,
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  /** Early, late or twice nobody is told again. */
  async remind(): Promise<void> {
    await this.work.asService(null, async () => {
      const row = await this.work.one<{ marked: number }>(REMIND);
      if (!row || row.marked === 0) return;
      this.audit.nudge();
      this.notices.nudge();
    });
  }
}
