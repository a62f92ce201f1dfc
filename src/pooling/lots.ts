import { Injectable } from '@nestjs/common';
import { sqlStateOf } from '../platform/sql-state.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import type { Lot, Position, Shape } from './lot.js';
import type { PooledSum } from './pooled-sums.js';

/** How a round's lines are cut, and which positions' totals are published. */
export interface RecordedShape extends Shape {
  readonly shownIds: ReadonlySet<string>;
  /** Version of every lot, by id. */
  readonly versions: ReadonlyMap<string, number>;
}

const FOREIGN_KEY_VIOLATION = '23503';
/** Of the rows that `rowOf` makes. */
const COLUMNS = 12;
const NOTHING = { firm: '0', forecast: '0', largest: '0', second: '0' };

interface LotRow {
  id: string;
  category_id: string;
  region: string;
  title: string;
  number: number;
  version: number;
}

interface PositionRow {
  id: string;
  lot_id: string;
  item_id: string;
  regions: string[];
  is_shown: boolean;
}

/** Lots and their positions as the office has them. */
@Injectable()
export class Lots {
  constructor(private readonly work: UnitOfWork) {}

  /** A round's lots by number and their positions. */
  async ofRound(roundId: string): Promise<RecordedShape> {
    const lots = await this.work.query<LotRow>(
      `select id, category_id, region, title, number, version from lot where network_id = app_network() and round_id = $1 order by number`,
      [roundId],
    );
    const positions = lots.length === 0 ? [] : await this.positionsOf(roundId);
    return {
      lots: lots.map(toLot),
      positions: positions.map(toPosition),
      shownIds: new Set(positions.filter((row) => row.is_shown).map((row) => row.id)),
      versions: new Map(lots.map((row) => [row.id, row.version])),
    };
  }

  private positionsOf(roundId: string): Promise<PositionRow[]> {
    return this.work.query<PositionRow>(
      `select p.id, p.lot_id, p.item_id, p.regions, s.id is not null as is_shown
       from lot l join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
         left join shown_position s on s.network_id = p.network_id and s.id = p.id
       where l.network_id = app_network() and l.round_id = $1 order by l.number, p.id`,
      [roundId],
    );
  }

  /**
   * Writes lots and positions with their sums; what was there before and is not in the shape is deleted. Every lot's
   * version counts up.
   * @param shown the positions whose total may be shown to others than the office
   */
  async record(roundId: string, before: Shape, shape: Shape, sums: ReadonlyMap<string, PooledSum>, shown: ReadonlySet<string>): Promise<void> {
    await this.recordLots(roundId, shape.lots);
    if (before.positions.length > 0) await this.deleteOtherPositions(roundId, shape.positions);
    await this.recordPositions(shape.positions, sums, shown);
    if (before.lots.length > 0) await this.deleteOtherLots(roundId, shape.lots);
  }

  private async deleteOtherPositions(roundId: string, positions: readonly Position[]): Promise<void> {
    await this.work.query(
      `delete from lot_position p using lot l where l.network_id = app_network() and l.round_id = $1 and p.network_id = l.network_id and p.lot_id = l.id
         and p.id <> all ($2::uuid[])`,
      [roundId, positions.map(({ id }) => id)],
    );
  }

  private async deleteOtherLots(roundId: string, lots: readonly Lot[]): Promise<void> {
    const ids = lots.map(({ id }) => id);
    try {
      await this.work.query(`delete from lot where network_id = app_network() and round_id = $1 and id <> all ($2::uuid[])`, [roundId, ids]);
    } catch (error) {
      if (sqlStateOf(error) !== FOREIGN_KEY_VIOLATION) throw error;
      throw new DomainError(
        'conflict',
        'lot.in_call',
        'A lot that would end is named by the call for bids. Take it out of the call first; nothing was changed.',
      );
    }
  }

  private async recordLots(roundId: string, lots: readonly Lot[]): Promise<void> {
    await this.work.query(
      `insert into lot (network_id, id, round_id, category_id, region, title, number)
       select app_network(), l.id, $1, l."categoryId", l.region, l.title, l.number
       from jsonb_to_recordset($2) as l (id uuid, "categoryId" uuid, region text, title text, number integer)
       on conflict (network_id, id) do update set title = excluded.title, number = excluded.number, version = lot.version + 1`,
      [roundId, JSON.stringify(lots)],
    );
  }

  private async recordPositions(positions: readonly Position[], sums: ReadonlyMap<string, PooledSum>, shown: ReadonlySet<string>): Promise<void> {
    const rows = positions.map((position) => rowOf(position, sums.get(position.id), shown.has(position.id)));
    await this.work.query(
      `insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest, published,
         baseline_amount, baseline_per)
       select app_network(), p.id, p.lot, p.item, string_to_array(p.regions, chr(10)), p.firm, p.forecast, p.firm + p.forecast, p.contributors, p.largest, p.second,
         case when p.shown then p.firm + p.forecast end, p.amount, p.per
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::numeric[], $6::numeric[], $7::integer[], $8::numeric[], $9::numeric[], $10::boolean[],
         $11::numeric[], $12::numeric[]) as p (id, lot, item, regions, firm, forecast, contributors, largest, second, shown, amount, per)
       on conflict (network_id, id) do update set lot_id = excluded.lot_id, regions = excluded.regions, firm = excluded.firm, forecast = excluded.forecast,
         total = excluded.total, contributors = excluded.contributors, largest = excluded.largest, second_largest = excluded.second_largest,
         published = excluded.published, baseline_amount = excluded.baseline_amount, baseline_per = excluded.baseline_per`,
      Array.from({ length: COLUMNS }, (_, column) => rows.map((row) => row[column])),
    );
  }
}

/** Without a line left, a position stays with nothing in it. */
function rowOf({ id, lotId, itemId, regions }: Position, sum: PooledSum | undefined, isShown: boolean): readonly unknown[] {
  const { firm, forecast, largest, second } = sum?.written ?? NOTHING;
  const { amount = null, per = null } = sum?.baseline ?? {};
  return [id, lotId, itemId, regions.join('\n'), firm, forecast, sum?.contributors ?? 0, largest, second, isShown, amount, per];
}

function toLot({ id, category_id, region, title, number }: LotRow): Lot {
  return { id, categoryId: category_id, region, title, number };
}

function toPosition({ id, lot_id, item_id, regions }: PositionRow): Position {
  return { id, lotId: lot_id, itemId: item_id, regions };
}
