import { Injectable } from '@nestjs/common';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Instant, instant } from '../values/instant.js';

/**
 * Reminds office, supplier and parties six, three and one month before an agreement ends, early enough to renew it or to
 * pool anew, and the office as long before the day by which it has to decide what follows. Early, late or twice changes nothing; where several were missed, it is told once. Domain §13.
 */
@Injectable()
export class RemindOfEndings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** The earliest reminder that is still to be told, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(at)) * 1000000)::bigint::text as due from ending_to_tell`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Tells all that are due, in one statement over all networks. */
  tellDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const told = await this.work.touch(
        `with told as (
           insert into ending_reminder (network_id, agreement_id, term_to, months, kind)
           select network_id, agreement_id, term_to, months, kind from ending_to_tell where at <= clock_timestamp()
           on conflict do nothing returning *
         ), ending as (
           select a.network_id, a.id, a.number, t.kind, t.term_to, (a.term_to - make_interval(months => a.notice_months))::date as decide_by, a.membership_id as supplier,
             array(select s.membership_id from sign_up s where s.network_id = a.network_id and s.agreement_id = a.id
               and (s.ends_on is null or s.ends_on >= t.term_to)) as parties
           from told t join agreement a on a.network_id = t.network_id and a.id = t.agreement_id
           group by a.network_id, a.id, t.kind, t.term_to
         )
         insert into notice (network_id, person_id, key, params, subject_id)
         select distinct e.network_id, people.id, case e.kind when 'end' then 'agreement.ending' else 'renewal.due' end,
           jsonb_build_object('agreement', e.number, 'agreementId', e.id, 'endsOn', e.term_to)
             || case e.kind when 'end' then '{}' else jsonb_build_object('decideBy', e.decide_by) end, e.id
         from ending e cross join lateral (
           select people_of_office(e.network_id)
           union select people_of(e.network_id, case e.kind when 'end' then e.parties else '{}' end, array['signatory', 'buyer'])
           union select people_of(e.network_id, case e.kind when 'end' then array[e.supplier] else '{}' end, array['signatory', 'bidder'])
         ) as people (id)`,
      );
      if (told > 0) this.notices.nudge();
    });
  }
}
