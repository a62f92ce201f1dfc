import { Injectable } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { BoughtPosition } from './exhaustion.js';

/** Of each position with a maximum in the edition in force, what was called off, less what was sent back for credit, or reported, whichever is more. */
const BOUGHT = `
  select (m ->> 'positionId')::uuid as position_id, (m ->> 'quantity')::numeric as maximum, greatest(
      (select coalesce(sum(c.quantity - c.returned), 0) from call_off c where c.network_id = a.network_id and c.agreement_id = a.id
        and c.position_id = (m ->> 'positionId')::uuid and c.cancelled_at is null),
      (select coalesce(sum(l.quantity), 0) from reported_line l where l.network_id = a.network_id and l.agreement_id = a.id
        and l.position_id = (m ->> 'positionId')::uuid and l.refused is null)) as bought
  from agreement a cross join jsonb_array_elements(a.maximum_quantities) m
  where a.network_id = app_network() and a.id = $1 and ($2::uuid is null or (m ->> 'positionId')::uuid = $2)`;

/** Maximum quantities and what is bought of them; only a scope that sees all orders gives true sums. */
@Injectable()
export class Maxima {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** Every position that has a maximum. */
  of(agreementId: string): Promise<BoughtPosition[]> {
    return this.work.query<BoughtPosition>(
      `select position_id as "positionId", maximum::text, bought::text from (${BOUGHT}) b order by position_id`,
      [agreementId, null],
    );
  }

  /**
   * Tells the office once of each position that has used 80 % of its maximum, and once that it is sold out; several at once in
   * one notice. No notice carries a quantity.
   * @param positionId of the order that was placed; null: all
   */
  async tell(agreementId: string, positionId: string | null): Promise<void> {
    const told = await this.work.touch(
      `with told as (
         insert into maximum_notice (network_id, agreement_id, position_id, maximum, percent)
         select app_network(), $1, b.position_id, b.maximum, p.percent from (${BOUGHT}) b cross join unnest(array[80, 100]) as p (percent)
         where b.bought * 100 >= b.maximum * p.percent on conflict do nothing returning position_id, percent
       ), news as (select max(percent) as percent from told having count(*) > 0)
       insert into notice (network_id, person_id, key, params, subject_id)
       select app_network(), people.id, case news.percent when 100 then 'maximum.reached' else 'maximum.near' end,
         jsonb_build_object('agreement', a.number, 'agreementId', a.id), a.id
       from news join agreement a on a.network_id = app_network() and a.id = $1 cross join people_of_office(app_network()) as people (id)`,
      [agreementId, positionId],
    );
    if (told > 0) this.notices.nudge();
  }
}
