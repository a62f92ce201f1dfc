import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';

/** By which of its earlier results suppliers are chosen. Domain §7. */
export const EARLIER = ['invited', 'bid', 'won', 'never_invited'] as const;
export type Earlier = (typeof EARLIER)[number];

/** An admitted supplier, with what it offers and how earlier calls ended for it. */
export interface ChoosableSupplier {
  readonly membershipId: string;
  readonly supplier: string;
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
  /** Codes, in their order; each stands for everything below it. */
  readonly categories: string[];
  /** Two digits of the postcode, in their order. */
  readonly regions: string[];
  /** Published calls that it was invited to. */
  readonly invited: number;
  /** Calls that it bid in, only of stages that are opened. */
  readonly bid: number;
  /** Lots that were awarded to it. */
  readonly won: number;
  /** Its prequalification is complete, or the network asks for none. */
  readonly isPrequalified: boolean;
  /** Of what it offers; 0: nothing was recorded yet. */
  readonly version: number;
}

/** Which suppliers a list shows; several conditions hold together. */
export interface SupplierFilter {
  /** A category's code: who offers it, anything above or below it. */
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  /** A part of number, name or place. */
  readonly text?: string | undefined;
  readonly earlier?: Earlier | undefined;
  /** Only whose prequalification is complete. */
  readonly prequalified?: boolean | undefined;
}

/** What is counted over all suppliers, once a statement: joined as views it would be counted anew for each. */
const COUNTED = `result as materialized (select * from supplier_result where network_id = app_network()),
  standing as materialized (select membership_id, is_complete from prequalified where network_id = app_network())`;

/** Who offers the category, or anything above or below it. */
const OFFERING = `above as (
    select id, parent_id from category where network_id = app_network() and code = $1
    union select k.id, k.parent_id from category k join above a on k.network_id = app_network() and k.id = a.parent_id
  ), below as (
    select id from category where network_id = app_network() and code = $1
    union select k.id from category k join below b on k.network_id = app_network() and k.parent_id = b.id
  ), offering as materialized (select s.membership_id from supply_category s where s.network_id = app_network()
    and s.category_id in (select id from above union select id from below))`;

const SUPPLIER = `m.id as "membershipId", m.code as supplier, o.name, o.postcode, o.city,
  array(select k.code from supply_category s join category k on k.network_id = s.network_id and k.id = s.category_id
    where s.network_id = m.network_id and s.membership_id = m.id order by k.code) as categories,
  array(select s.region from supply_region s where s.network_id = m.network_id and s.membership_id = m.id order by s.region) as regions,
  coalesce(r.invited, 0) as invited, coalesce(r.bid, 0) as bid, coalesce(r.won, 0) as won, coalesce(f.version, 0) as version,
  coalesce(p.is_complete, true) as "isPrequalified"`;
const FROM = `from membership m join organisation o on o.id = m.organisation_id
  left join supplier_offer f on f.network_id = m.network_id and f.membership_id = m.id
  left join result r on r.membership_id = m.id left join standing p on p.membership_id = m.id
  where m.network_id = app_network() and m.kind = 'supplier'`;

/** The network's suppliers to choose from for an invitation. Domain §7. */
@Injectable()
export class Suppliers {
  constructor(private readonly work: UnitOfWork) {}

  /** One page of the admitted ones in one statement, with one row more than `limit` when there are more. */
  list(filter: SupplierFilter, keyset: Keyset, limit: number): Promise<(ChoosableSupplier & { readonly sortKey: string })[]> {
    return this.work.query(
      `with recursive ${COUNTED}, ${OFFERING} select ${SUPPLIER}, ${keyset.key} as "sortKey" ${FROM} and m.status = 'admitted'
         and ($1::text is null or m.id in (select membership_id from offering))
         and ($2::text is null or m.id in (select s.membership_id from supply_region s where s.network_id = app_network() and s.region = $2))
         and ($3::text is null or position(lower($3) in lower(concat_ws(' ', m.code, o.name, o.postcode, o.city))) > 0)
         and case $4 when 'invited' then coalesce(r.invited, 0) > 0 when 'bid' then coalesce(r.bid, 0) > 0 when 'won' then coalesce(r.won, 0) > 0
           when 'never_invited' then coalesce(r.invited, 0) = 0 else true end
         and (not $6::boolean or coalesce(p.is_complete, true)) and ${keyset.after} order by ${keyset.orderBy} limit $5`,
      [
        filter.category ?? null,
        filter.region ?? null,
        filter.text ?? null,
        filter.earlier ?? null,
        limit + 1,
        filter.prequalified ?? false,
        ...keyset.parameters,
      ],
    );
  }

  /** A supplier of any status. @throws DomainError `membership.missing` */
  async find(membershipId: string): Promise<ChoosableSupplier> {
    const row = await this.work.one<ChoosableSupplier>(`with ${COUNTED} select ${SUPPLIER} ${FROM} and m.id = $1`, [membershipId]);
    if (!row) throw missing('membership');
    return row;
  }

  /** The membership, for itself until the transaction ends. @throws DomainError `membership.missing` */
  async lock(membershipId: string): Promise<ChoosableSupplier> {
    await this.work.query(`select from membership where network_id = app_network() and id = $1 for no key update`, [membershipId]);
    return this.find(membershipId);
  }

  /** Writes what a supplier offers, instead of what was recorded before. @returns the codes of the categories that there are */
  async record(membershipId: string, categories: readonly string[], regions: readonly string[]): Promise<string[]> {
    await this.work.query(
      `insert into supplier_offer (network_id, membership_id) values (app_network(), $1)
       on conflict (network_id, membership_id) do update set version = supplier_offer.version + 1, recorded_at = clock_timestamp()`,
      [membershipId],
    );
    await this.work.query(`delete from supply_category where network_id = app_network() and membership_id = $1`, [membershipId]);
    await this.work.query(`delete from supply_region where network_id = app_network() and membership_id = $1`, [membershipId]);
    await this.work.query(
      `insert into supply_region (network_id, membership_id, region) select app_network(), $1, region from unnest($2::text[]) as region`,
      [membershipId, regions],
    );
    const known = await this.work.query<{ code: string }>(
      `with added as (insert into supply_category (network_id, membership_id, category_id)
         select app_network(), $1, k.id from category k where k.network_id = app_network() and k.code = any($2::text[]) returning category_id)
       select k.code from added join category k on k.network_id = app_network() and k.id = added.category_id`,
      [membershipId, categories],
    );
    return known.map(({ code }) => code);
  }
}
