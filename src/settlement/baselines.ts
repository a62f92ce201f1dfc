import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';

interface PriceRow {
  party: string;
  item_id: string;
  per: string;
  worth: string;
  quantity: string;
}

/** A party as far as savings ask: a corporate group is one contributor. */
export interface Payer {
  readonly name: string;
  readonly fee: string;
  readonly membership: string;
  readonly contributor: string;
}

/** What members paid before the round, as their requirement lines say. */
@Injectable()
export class Baselines {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * The quantity-weighted mean price per base unit of each member's lines of an item, over all regions, that name a
   * price: exact. Domain §17.
   * @returns by party's code and item's id
   */
  async ofRound(roundId: string): Promise<ReadonlyMap<string, ReadonlyMap<string, Decimal>>> {
    const rows = await this.work.query<PriceRow>(
      `select m.code as party, r.item_id, r.baseline_per as per, sum(r.quantity * r.baseline_amount) as worth, sum(r.quantity) as quantity
       from requirement r join membership m on m.network_id = r.network_id and m.id = r.membership_id
       where r.network_id = app_network() and r.round_id = $1 and r.withdrawn_at is null and r.baseline_per is not null
       group by m.code, r.item_id, r.baseline_per`,
      [roundId],
    );
    const sums = new Map<string, Map<string, { worth: Decimal; quantity: Decimal }>>();
    for (const row of rows) {
      const items = sums.get(row.party) ?? new Map<string, { worth: Decimal; quantity: Decimal }>();
      const sum = items.get(row.item_id) ?? { worth: Decimal.zero, quantity: Decimal.zero };
      const worth = Decimal.parse(row.worth).over(Decimal.parse(row.per));
      items.set(row.item_id, { worth: sum.worth.plus(worth), quantity: sum.quantity.plus(Decimal.parse(row.quantity)) });
      sums.set(row.party, items);
    }
    return new Map(
      [...sums].map(([party, items]) => [party, new Map([...items].map(([item, { worth, quantity }]) => [item, worth.over(quantity)]))]),
    );
  }

  /** What members pay a year for their membership (customers nothing), their names, and as whom they contribute, by code. */
  async payers(): Promise<ReadonlyMap<string, Payer>> {
    const rows = await this.work.query<Payer & { readonly code: string }>(
      `select m.code, o.name, case when m.kind = 'member' then m.annual_fee else 0 end::text as fee,
         m.id as membership, coalesce('group ' || lower(m.group_tag), m.id::text) as contributor
       from membership m join organisation o on o.id = m.organisation_id where m.network_id = app_network() and m.kind in ('member', 'customer')`,
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
