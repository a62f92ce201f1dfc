import { Injectable } from '@nestjs/common';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';

/** Days before the deadline on which members are reminded that have neither submitted nor declined. Domain §2. */
export const REMINDED_DAYS_BEFORE = [7, 3, 1] as const;

/** A reminder falls due only within the time of collecting; one that was missed for a day is not made up for. */
const DUE = `select r.network_id, r.id as round_id, r.title, r.collecting_deadline as deadline, d.days, r.collecting_deadline - d.days * interval '1 day' as due_at
  from round r cross join unnest(array[${REMINDED_DAYS_BEFORE.join(', ')}]) as d(days)
  where r.phase = 'collecting' and r.collecting_deadline > clock_timestamp() and r.collecting_deadline - d.days * interval '1 day' >= r.phase_since
    and not exists (select from demand_reminder t where t.network_id = r.network_id and t.round_id = r.id and t.deadline = r.collecting_deadline and t.days_before = d.days)`;

/** The reminders before collecting ends, over all networks; needs the service's own scope. */
@Injectable()
export class Reminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** When the next reminder is due. */
  async next(): Promise<Instant | undefined> {
    const row = await this.work.one<{ at: string | null }>(
      `select (extract(epoch from min(due_at)) * 1000000)::bigint::text as at from (${DUE}) due`,
    );
    return row?.at ? instant(BigInt(row.at)) : undefined;
  }

  /** Tells every reminder that is due, in one statement for all rounds and members; each once. @returns how many notices */
  async tellDue(): Promise<number> {
    const told = await this.work.touch(
      `with due as (${DUE}),
         told as (insert into demand_reminder (network_id, round_id, deadline, days_before) select network_id, round_id, deadline, days from due where due_at <= clock_timestamp()
           on conflict do nothing returning network_id, round_id, deadline, days_before),
         latest as (select t.network_id, t.round_id, t.deadline, min(t.days_before) as days from told t group by 1, 2, 3),
         asked as (select l.*, m.id as membership_id from latest l join membership m on m.network_id = l.network_id and m.kind = 'member' and m.status = 'admitted'
           where l.deadline - l.days * interval '1 day' > clock_timestamp() - interval '1 day'
             and not exists (select from submission s where s.network_id = m.network_id and s.round_id = l.round_id and s.membership_id = m.id)
             and exists (select from people_of(m.network_id, array[m.id], array['buyer']))),
         noted as (insert into demand_reminded as r (network_id, round_id, membership_id) select distinct network_id, round_id, membership_id from asked
           on conflict (network_id, round_id, membership_id) do update set told_at = excluded.told_at)
       insert into notice (network_id, person_id, key, params, subject_id)
       select a.network_id, p.person, 'collecting.reminder', jsonb_build_object('round', r.title, 'roundId', r.id, 'daysLeft', a.days::text,
         'deadline', to_char(a.deadline at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')), r.id
       from (select network_id, round_id, deadline, days, array_agg(membership_id) as memberships from asked group by 1, 2, 3, 4) a
       join round r on r.network_id = a.network_id and r.id = a.round_id
       cross join lateral people_of(a.network_id, a.memberships, array['buyer']) as p(person)`,
    );
    if (told > 0) this.notices.nudge();
    return told;
  }
}
