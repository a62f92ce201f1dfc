import { Injectable } from '@nestjs/common';
import type { Keyset, SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { TierMode } from '../values/tier.js';
import type { PositionPrice, StatedLines } from './own-price.js';
import { levelOf, tiersAt } from './price-level.js';

/** A position that an agreement sells, by the edition that binds the reader's organisation or else the one in force, with what the reader's own organisation stated of it. */
export interface AgreedPosition {
  readonly id: string;
  readonly agreementId: string;
  readonly agreement: string;
  readonly supplier: string;
  readonly supplierName: string;
  readonly category: string;
  readonly categoryDe: string;
  readonly categoryEn: string;
  readonly item: string;
  readonly gtin: string | null;
  /** what its supplier calls it, and where it describes it. Decision 15 */
  readonly supplierNumber: string | null;
  readonly supplierLink: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
  /** UN/ECE Rec 20 */
  readonly unit: string;
  readonly regions: readonly string[];
  readonly termFrom: string;
  readonly termTo: string;
  readonly isSignedUp: boolean;
  /** what the reader's organisation pays: customers with their surcharge */
  readonly price: PositionPrice;
  /** own lines of the round that the agreement comes from; empty for who states none */
  readonly stated: readonly StatedLines[];
  /** of the network, which reference prices are in */
  readonly networkCurrency: string;
  readonly sortKey: string;
  /** Tells it from the same position in another agreement. */
  readonly rowId: string;
}

/** Which positions to list. */
export interface PositionFilter {
  /** all of them are part of item, name, GTIN, the supplier's number, supplier or agreement */
  readonly words: readonly string[];
  readonly category?: string | undefined;
  readonly supplier?: string | undefined;
  readonly agreementId?: string | undefined;
  /**
   * `stated`: what the reader's organisation stated a requirement of; `signed_up`: what it may call off; `ordered_directly`: of that,
   * what goes through no panel of suppliers (decision 20)
   */
  readonly only?: 'stated' | 'signed_up' | 'ordered_directly' | undefined;
  /** just these */
  readonly rowIds?: readonly string[] | undefined;
}

/** What positions can be sorted by. */
export const POSITION_SORTS = {
  item: { sql: 's.item collate "C"', type: 'text' },
  nameDe: { sql: 's.name_de', type: 'text' },
  nameEn: { sql: 's.name_en', type: 'text' },
  category: { sql: 's.category collate "C"', type: 'text' },
  supplier: { sql: 's.supplier_name', type: 'text' },
  agreement: { sql: 's.agreement collate "C"', type: 'text' },
} as const satisfies SortKeys;

const SOLD = `select (sold ->> 'positionId')::uuid as id, md5(a.id::text || (sold ->> 'positionId'))::uuid as row_id, a.id as agreement_id, a.round_id, a.number as agreement, a.title, m.code as supplier, o.name as supplier_name,
    (lot ->> 'lotId')::uuid as lot_id, lot ->> 'category' as category, lot ->> 'categoryDe' as category_de, lot ->> 'categoryEn' as category_en, lot ->> 'tierMode' as mode,
    sold ->> 'item' as item, sold ->> 'gtin' as gtin, own_name.number as supplier_number, own_name.link as supplier_link, sold ->> 'nameDe' as name_de, sold ->> 'nameEn' as name_en, sold ->> 'unit' as unit,
    sold -> 'regions' as regions, sold -> 'tiers' as tiers, e.price_sheet ->> 'currency' as currency, a.term_from::text,
    least((e.content -> 'terms' ->> 'termTo')::date, a.ends_on)::text as term_to, own.edition_id is not null as is_signed_up,
    e.content #>> '{terms,customerSurcharge,percent}' as surcharge, (select k.kind from membership k where k.network_id = a.network_id and k.id = $2) as side
  from agreement a
    left join lateral (select u.edition_id from sign_up u where u.network_id = a.network_id and u.agreement_id = a.id and u.membership_id = $2
      and (u.ends_on is null or u.ends_on >= $3::date) order by u.effective_from desc limit 1) own on true
    join edition e on e.network_id = a.network_id and e.agreement_id = a.id
      and (e.id = own.edition_id or (own.edition_id is null and e.state = 'open'))
    join membership m on m.network_id = a.network_id and m.id = a.membership_id join organisation o on o.id = m.organisation_id
    cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
    left join supplier_item own_name on own_name.network_id = a.network_id and own_name.agreement_id = a.id and own_name.item = sold ->> 'item'
  where a.network_id = app_network() and least((e.content -> 'terms' ->> 'termTo')::date, a.ends_on) >= $3::date
    and ($4::text is null or lot ->> 'category' = $4) and ($5::text is null or m.code = $5) and ($6::uuid is null or a.id = $6)`;

const STATED = `select r.round_id, i.code as item, r.region, r.baseline_per as per, sum(r.quantity) as quantity, sum(r.quantity * r.baseline_amount) as worth
  from requirement r join item i on i.network_id = r.network_id and i.id = r.item_id
  where r.network_id = app_network() and r.membership_id = $2 and r.withdrawn_at is null and r.round_id in (select round_id from sold)
  group by 1, 2, 3, 4`;

const OWN = `d.round_id = s.round_id and d.item = s.item and s.regions ? d.region::text`;

const IN_PANEL = `exists (select from panel p join panel_seat t on t.network_id = p.network_id and t.panel_id = p.id
  where p.network_id = app_network() and p.lot_id = s.lot_id and t.agreement_id = s.agreement_id)`;

interface PositionRow extends Omit<AgreedPosition, 'price' | 'stated'> {
  readonly mode: TierMode;
  readonly tiers: readonly { readonly from: string; readonly unitPrice: string }[];
  readonly currency: string;
  readonly surcharge: string | null;
  readonly side: string | null;
  readonly stated: readonly { readonly quantity: string; readonly worth: string | null; readonly per: string | null }[];
}

/** What the agreements sell, position by position. Row-level security hides what the reader may not see. */
@Injectable()
export class AgreedPositions {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * One page in one statement, with one row more than `limit` when there are more.
   * @param own the membership whose sign-ups and requirements are shown with it, if any
   * @param today of the network; agreements that are over are left out
   */
  async list(filter: PositionFilter, own: string | undefined, today: string, keyset: Keyset, limit: number): Promise<AgreedPosition[]> {
    const rows = await this.work.query<PositionRow>(
      `with sold as materialized (${SOLD}), stated as materialized (${STATED}),
         page as (select s.*, ${keyset.key} as sort_key, row_number() over (order by ${keyset.orderBy}) as place from sold s
           where not exists (select from unnest($7::text[]) word where position(lower(word) in
               lower(concat_ws(' ', s.item, s.gtin, s.supplier_number, s.name_de, s.name_en, s.supplier, s.supplier_name, s.agreement, s.title))) = 0)
             and ($9::uuid[] is null or s.row_id = any ($9))
             and ($8::text is distinct from 'signed_up' or s.is_signed_up)
             and ($8::text is distinct from 'ordered_directly' or (s.is_signed_up and not ${IN_PANEL}))
             and ($8::text is distinct from 'stated' or exists (select from stated d where ${OWN}))
             and ${keyset.after}
           order by ${keyset.orderBy} limit $1)
       select s.id, s.row_id as "rowId", s.agreement_id as "agreementId", s.agreement, s.supplier, s.supplier_name as "supplierName", s.category, s.category_de as "categoryDe",
         s.category_en as "categoryEn", s.item, s.gtin, s.supplier_number as "supplierNumber", s.supplier_link as "supplierLink", s.name_de as "nameDe", s.name_en as "nameEn", s.unit, s.regions, s.mode, s.tiers, s.currency, s.surcharge, s.side,
         s.term_from as "termFrom", s.term_to as "termTo", s.is_signed_up as "isSignedUp", s.sort_key as "sortKey", n.currency as "networkCurrency",
         coalesce((select jsonb_agg(jsonb_build_object('quantity', d.quantity::text, 'worth', d.worth::text, 'per', d.per::text)) from stated d where ${OWN}), '[]') as stated
       from page s join network n on n.id = app_network() order by s.place`,
      [
        limit + 1,
        own ?? null,
        today,
        filter.category ?? null,
        filter.supplier ?? null,
        filter.agreementId ?? null,
        filter.words,
        filter.only ?? null,
        filter.rowIds ?? null,
        ...keyset.parameters,
      ],
    );
    return rows.map(toPosition);
  }
}

function toPosition({ mode, tiers, currency, surcharge, side, stated, ...row }: PositionRow): AgreedPosition {
  const decimal = (text: string | null): Decimal | undefined => (text === null ? undefined : Decimal.parse(text));
  const sheet = tiers.map(({ from, unitPrice }) => ({ from: Decimal.parse(from), unitPrice: Decimal.parse(unitPrice) }));
  return {
    ...row,
    price: { mode, currency, tiers: tiersAt(sheet, levelOf(side ?? undefined), decimal(surcharge)) },
    stated: stated.map(({ quantity, worth, per }) => ({ quantity: Decimal.parse(quantity), worth: decimal(worth), per: decimal(per) })),
  };
}
