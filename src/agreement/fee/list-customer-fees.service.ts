import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** What a customer owes the network for a calendar year: once for a sign-up, or flat. */
export interface CustomerFee {
  readonly customer: string;
  readonly name: string;
  readonly vatId: string | null;
  readonly kind: 'sign_up' | 'yearly';
  /** The number of the agreement that was signed up to; null for the flat fee. */
  readonly agreement: string | null;
  /** From when it is owed, `YYYY-MM-DD`. */
  readonly since: string;
  readonly fee: string;
}

/** More lines than a network ever has in a year. */
const MOST = 20_000;

// The flat fee is owed once a year, whatever a customer has signed up to: as it was accepted last by then.
const FEES = `
  with year as (select make_date($1, 1, 1) as first, make_date($1, 12, 31) as last, time_zone from network where id = app_network()),
  owed as (
    select s.membership_id, 'sign_up' as kind, a.number as agreement, (s.signed_at at time zone y.time_zone)::date as since, s.fee
    from sign_up s join agreement a on a.network_id = s.network_id and a.id = s.agreement_id cross join year y
    where s.network_id = app_network() and s.fee > 0 and (s.signed_at at time zone y.time_zone)::date between y.first and y.last
    union all
    select * from (select distinct on (s.membership_id) s.membership_id, 'yearly', null, greatest(s.effective_from, y.first), s.yearly_fee
    from sign_up s cross join year y
    where s.network_id = app_network() and s.effective_from <= y.last and (s.ends_on is null or s.ends_on >= y.first)
    order by s.membership_id, s.signed_at desc, s.id desc) latest where latest.yearly_fee > 0
  )
  select m.code as customer, g.name, g.vat_id as "vatId", o.kind, o.agreement, o.since::text, trim_scale(o.fee)::text as fee
  from owed o join membership m on m.network_id = app_network() and m.id = o.membership_id and m.kind = 'customer'
    join organisation g on g.id = m.organisation_id
  order by m.code collate "C", o.kind, o.since, o.agreement limit ${MOST}`;

/** Lists what customers owe the network, for its invoices. Decision 19. */
@Injectable()
export class ListCustomerFees {
  constructor(private readonly work: UnitOfWork) {}

  of(by: Mandate, year: number): Promise<CustomerFee[]> {
    return this.work.as(by, () => this.work.query<CustomerFee>(FEES, [year]));
  }
}
