import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import type { Call } from './calls.js';

/** A position as suppliers see it: its published total, or `withheld`. Domain §6.3. */
export interface ShownPosition {
  readonly id: string;
  readonly item: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly quantity: string;
}

/** A lot as suppliers see it. */
export interface ShownLot {
  readonly id: string;
  readonly category: string;
  readonly region: string;
  readonly title: string;
  readonly positions: ShownPosition[];
}

type LotRow = Omit<ShownLot, 'positions'> & { readonly positions: (Omit<ShownPosition, 'quantity'> & { readonly quantity: string | null })[] };

/** The lots of a call with their totals as they were published to everybody. Domain §6.3, §7. */
@Injectable()
export class ShownLots {
  constructor(private readonly work: UnitOfWork) {}

  /** In the order of their numbers. A draft that names no lots is for all of the round's. */
  ofCall({ id, roundId }: Pick<Call, 'id' | 'roundId'>): Promise<ShownLot[]> {
    return this.shown(
      `(not exists (select from call_lot c where c.network_id = l.network_id and c.call_id = $2)
         or l.id in (select c.lot_id from call_lot c where c.network_id = l.network_id and c.call_id = $2))`,
      [roundId, id],
    );
  }

  /** These lots of a round, in the order of their numbers; unknown ones are left out. */
  among(roundId: string, ids: readonly string[]): Promise<ShownLot[]> {
    return this.shown(`l.id = any($2::uuid[])`, [roundId, ids]);
  }

  private async shown(which: string, parameters: readonly unknown[]): Promise<ShownLot[]> {
    const rows = await this.work.query<LotRow>(
      `select l.id, k.code as category, l.region, l.title, coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'item', i.code, 'nameDe', i.name_de, 'nameEn', i.name_en, 'unit', i.base_unit,
           'quantity', p.total::text) order by i.code) filter (where p.id is not null), '[]') as positions
       from lot l join category k on k.network_id = l.network_id and k.id = l.category_id
       left join shown_position p on p.network_id = l.network_id and p.lot_id = l.id left join item i on i.network_id = p.network_id and i.id = p.item_id
       where l.network_id = app_network() and l.round_id = $1 and ${which}
       group by l.id, k.code, l.region, l.title, l.number order by l.number`,
      parameters,
    );
    return rows.map((row) => ({
      ...row,
      positions: row.positions.map((position) => ({
        ...position,
        quantity: position.quantity === null ? 'withheld' : Decimal.parse(position.quantity).toString(),
      })),
    }));
  }
}
