import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** What a category offers to customers: items and who supplies them, without prices, quantities or regions. */
export interface OfferedCategory {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly items: readonly { readonly code: string; readonly nameDe: string; readonly nameEn: string; readonly unit: string }[];
  readonly suppliers: readonly string[];
}

/** More are not shown to strangers. */
const MOST_ITEMS = 5000;

/** What agreements that are in force, their term begun, and open to customers offer. Decision 19. */
@Injectable()
export class Offers {
  constructor(private readonly work: UnitOfWork) {}

  /** By category, within a transaction that sees all agreements. */
  current(): Promise<OfferedCategory[]> {
    return this.work.query<OfferedCategory>(
      `with offered as materialized (
         select distinct lot ->> 'category' as category, lot ->> 'categoryDe' as category_de, lot ->> 'categoryEn' as category_en,
           sold ->> 'item' as item, sold ->> 'nameDe' as name_de, sold ->> 'nameEn' as name_en, sold ->> 'unit' as unit, o.name as supplier
         from agreement a join network n on n.id = a.network_id
           join edition e on e.network_id = a.network_id and e.agreement_id = a.id and e.state = 'open'
           join membership m on m.network_id = a.network_id and m.id = a.membership_id join organisation o on o.id = m.organisation_id
           cross join jsonb_array_elements(e.price_sheet -> 'lots') lot cross join jsonb_array_elements(lot -> 'positions') sold
         where a.network_id = app_network() and a.state = 'open' and a.open_to_customers and a.ends_on is null
           and (clock_timestamp() at time zone n.time_zone)::date between a.term_from and a.term_to
         order by 1, 4 limit ${MOST_ITEMS}
       )
       select category as code, min(category_de) as "nameDe", min(category_en) as "nameEn",
         jsonb_agg(distinct jsonb_build_object('code', item, 'nameDe', name_de, 'nameEn', name_en, 'unit', unit)) as items,
         array_agg(distinct supplier order by supplier) as suppliers
       from offered group by category order by category collate "C"`,
    );
  }
}
