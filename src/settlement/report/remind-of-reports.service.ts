import { Injectable } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant } from '../../values/instant.js';

/** The kind of deadline at which a supplier is reminded of a period that it has not reported. */
export const REPORT_REMINDER = 'report_reminder';

/** Not of days after an agreement that was terminated. */
const RUNNING = `join agreement e on e.network_id = r.network_id and e.id = r.agreement_id where (e.ends_on is null or e.ends_on >= r.period_from)`;

/**
 * Reminds a supplier some days after a period that it has not reported; also nothing sold is to be reported. Early, late or
 * twice changes nothing. Domain §14; decision 16.
 */
@Injectable()
export class RemindOfReports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** The earliest reminder that is still to be told, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(r.at)) * 1000000)::bigint::text as due from report_to_remind r ${RUNNING}`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Tells all that are due, in one statement over all networks. */
  tellDue(): Promise<void> {
    return this.work.asService(null, async () => {
      const told = await this.work.touch(
        `with due as (
           select r.* from report_to_remind r ${RUNNING} and r.at <= clock_timestamp()
         ), told as (
           insert into report_reminder (network_id, agreement_id, period_from) select network_id, agreement_id, period_from from due
           on conflict do nothing returning *
         )
         insert into notice (network_id, person_id, key, params, subject_id)
         select distinct d.network_id, people.id, 'volume_report.due',
           jsonb_build_object('agreement', d.number, 'agreementId', d.agreement_id, 'from', d.period_from, 'to', d.period_to), d.agreement_id
         from told t join due d on d.network_id = t.network_id and d.agreement_id = t.agreement_id and d.period_from = t.period_from
           cross join lateral people_of(d.network_id, array[d.supplier_id], array['signatory', 'bidder']) as people (id)`,
      );
      if (told > 0) this.notices.nudge();
    });
  }
}
