import { Injectable } from '@nestjs/common';
import type { AdjustmentClause } from '../../agreement/adjustment/clause.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** An item as the catalogue names it. */
export interface NamedItem {
  readonly id: string;
  readonly code: string;
  readonly category: string;
  readonly nameDe: string;
  readonly nameEn: string;
  /** UN/ECE Rec 20 */
  readonly unit: string;
}

/** What reference prices need besides the prices themselves. */
@Injectable()
export class ReferencePrices {
  constructor(private readonly work: UnitOfWork) {}

  /** One page by item's code, with one item more than `limit` when there are more. */
  items(ids: readonly string[], after: string | undefined, limit: number): Promise<NamedItem[]> {
    return this.work.query<NamedItem>(
      `select i.id, i.code, c.code as category, i.name_de as "nameDe", i.name_en as "nameEn", i.base_unit as unit
       from item i join category c on c.network_id = i.network_id and c.id = i.category_id
       where i.network_id = app_network() and i.id = any ($1::uuid[]) and ($2::text is null or i.code > $2) order by i.code limit $3`,
      [ids, after ?? null, limit + 1],
    );
  }

  /** The clauses of a round's agreements, by agreement's id and edition's number; editions without one are left out. */
  async clauses(roundId: string): Promise<ReadonlyMap<string, AdjustmentClause>> {
    const rows = await this.work.query<{ agreement_id: string; number: number; clause: AdjustmentClause }>(
      `select e.agreement_id, e.number, e.content #> '{terms,priceAdjustment}' as clause
       from edition e join agreement a on a.network_id = e.network_id and a.id = e.agreement_id
       where e.network_id = app_network() and a.round_id = $1 and jsonb_typeof(e.content #> '{terms,priceAdjustment}') = 'object'`,
      [roundId],
    );
    return new Map(rows.map(({ agreement_id, number, clause }) => [clauseOf(agreement_id, number), clause]));
  }

  /** The month of the network in which requirements were last collected, `2027-01`; whose prices they name. */
  async collectedIn(roundId: string): Promise<string | undefined> {
    const row = await this.work.one<{ month: string | null }>(
      `select to_char(r.collecting_deadline at time zone n.time_zone, 'YYYY-MM') as month
       from round r join network n on n.id = r.network_id where r.network_id = app_network() and r.id = $1`,
      [roundId],
    );
    return row?.month ?? undefined;
  }
}

/** By which an edition's clause is found. */
export function clauseOf(agreementId: string, edition: number): string {
  return `${agreementId} ${edition}`;
}
