import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { PooledTotal } from './confidentiality.js';
import type { Position } from './lot.js';

/** The sums of some lines in the item's base unit. Baseline price = `amount` ÷ `per`, where any line names a price. */
export interface PooledSum extends PooledTotal {
  /** As PostgreSQL wrote them, to be stored as they are. */
  readonly written: { readonly firm: string; readonly forecast: string; readonly largest: string; readonly second: string };
  readonly baseline: { readonly amount: string; readonly per: string } | undefined;
}

/** The lines of one item in one delivery region, with what the catalogue says of them. */
export interface PooledCell extends PooledSum {
  readonly itemId: string;
  readonly region: string;
  readonly categoryId: string;
  readonly categoryCode: string;
}

/** Which lines are summed: all, or only the firm or the forecast ones. */
export type Kind = 'all' | 'firm' | 'forecast';

interface SumRow {
  key: string;
  total: string;
  firm: string;
  forecast: string;
  contributors: number;
  largest: string;
  second_largest: string;
  /** Σ quantity × price of the lines that name a price for one unit; not used where some name it for others. */
  worth: string | null;
  priced: string;
  has_other_pers: boolean;
}

interface CellRow extends SumRow {
  item_id: string;
  region: string;
  category_id: string;
  category_code: string;
}

interface Source {
  /** Columns by which lines are summed. */
  readonly key: string;
  /** The lines: a requirement `r`, and what it is joined to. */
  readonly lines: string;
}

const CELLS: Source = { key: 'r.item_id, r.region', lines: 'requirement r' };
const POSITIONS: Source = {
  key: 'held.position_id',
  lines:
    'requirement r join unnest($2::uuid[], $3::text[], $4::uuid[]) as held (item_id, region, position_id) on held.item_id = r.item_id and held.region = r.region',
};
const OF_KIND: Readonly<Record<Kind, string>> = { all: '', firm: 'and r.firm', forecast: 'and not r.firm' };
const IN_FORCE = 'r.network_id = (select app_network()) and r.round_id = $1 and r.withdrawn_at is null';

/**
 * Companies of one corporate group are one contributor. A contributor's lines are summed by themselves, from the index by
 * member: small hash tables, instead of one of all members × positions.
 */
function sumsSql({ key, lines }: Source, kind: Kind): string {
  const plainKey = key.replaceAll(/\w+\./g, '');
  return `with contributor as materialized (
      select array_agg(m.id) as memberships from membership m
      where m.network_id = app_network() and m.kind = 'member' group by coalesce('group ' || lower(m.group_tag), m.id::text)),
    contribution as (
      select own.* from contributor c cross join lateral (
        select ${key}, sum(r.quantity) as quantity, sum(r.quantity) filter (where r.firm) as firm,
          sum(r.quantity * r.baseline_amount) as worth, sum(r.quantity) filter (where r.baseline_per is null) as unpriced,
          bool_or(r.baseline_per <> 1) as has_other_pers
        from ${lines} where ${IN_FORCE} and r.membership_id = any (c.memberships) ${OF_KIND[kind]} group by ${key}) own),
    summed as (
      select ${plainKey}, sum(quantity) as total, coalesce(sum(firm), 0) as firm, count(*)::integer as contributors, array_agg(quantity) as quantities,
        sum(worth) as worth, coalesce(sum(unpriced), 0) as unpriced, coalesce(bool_or(has_other_pers), false) as has_other_pers
      from contribution group by ${plainKey})
    select ${plainKey}, total, firm, total - firm as forecast, contributors, largest[1] as largest, coalesce(largest[2], 0) as second_largest,
      worth, total - unpriced as priced, has_other_pers
    from summed cross join lateral (
      select array_agg(quantity) as largest from (select quantity from unnest(quantities) quantity order by quantity desc limit 2) two) top`;
}

/** Prices for other than one unit: their mean, exact, over the least common multiple of what they are for. */
function baselinesSql({ key, lines }: Source): string {
  const plainKey = key.replaceAll(/\w+\./g, '');
  return `select (${textOf(plainKey)}) as key, sum(worth * div(multiple, per)) as amount, multiple * sum(priced) as per from (
      select ${key}, r.baseline_per as per, sum(r.quantity * r.baseline_amount) as worth, sum(r.quantity) as priced,
        least_common_multiple(r.baseline_per) over (partition by ${key}) as multiple
      from ${lines} where ${IN_FORCE} and r.baseline_per is not null group by ${key}, r.baseline_per) summed
    group by ${plainKey}, multiple`;
}

function textOf(plainKey: string): string {
  return plainKey
    .split(', ')
    .map((column) => `${column}::text`)
    .join(` || ' ' || `);
}

/** The cells that positions hold: items, delivery regions and the positions' ids, to be unnested side by side. */
export function heldBy(positions: readonly Position[]): [string[], string[], string[]] {
  const held = positions.flatMap(({ id, itemId, regions }) => regions.map((region) => ({ id, itemId, region })));
  return [held.map(({ itemId }) => itemId), held.map(({ region }) => region), held.map(({ id }) => id)];
}

/** Sums of a round's lines in force, computed by PostgreSQL in sets. Domain §6. */
@Injectable()
export class PooledSums {
  constructor(private readonly work: UnitOfWork) {}

  /** Every item and delivery region in which the round has lines, by category, region and item (code points). */
  async ofCells(roundId: string): Promise<PooledCell[]> {
    const rows = await this.work.query<CellRow>(
      `select s.item_id || ' ' || s.region::text as key, s.item_id, s.region::text, total, firm, forecast, contributors, largest, second_largest, worth, priced,
         has_other_pers, i.category_id, c.code as category_code from (${sumsSql(CELLS, 'all')}) s
       join item i on i.network_id = app_network() and i.id = s.item_id
       join category c on c.network_id = app_network() and c.id = i.category_id
       order by c.code collate "C", s.region collate "C", i.code collate "C"`,
      [roundId],
    );
    const baselines = await this.baselines(CELLS, rows, [roundId]);
    return rows.map((row) => ({
      ...toSum(row, baselines),
      itemId: row.item_id,
      region: row.region,
      categoryId: row.category_id,
      categoryCode: row.category_code,
    }));
  }

  /** The sums of these positions, by position; one without lines of the kind is left out. */
  async ofPositions(roundId: string, positions: readonly Position[], kind: Kind = 'all'): Promise<ReadonlyMap<string, PooledSum>> {
    const parameters = [roundId, ...heldBy(positions)];
    const rows = await this.work.query<SumRow>(`select s.position_id::text as key, s.* from (${sumsSql(POSITIONS, kind)}) s`, parameters);
    const baselines = kind === 'all' ? await this.baselines(POSITIONS, rows, parameters) : new Map<string, PooledSum['baseline']>();
    return new Map(rows.map((row) => [row.key, toSum(row, baselines)]));
  }

  private async baselines(
    source: Source,
    rows: readonly SumRow[],
    parameters: readonly unknown[],
  ): Promise<ReadonlyMap<string, PooledSum['baseline']>> {
    if (!rows.some((row) => row.has_other_pers)) return new Map();
    const found = await this.work.query<{ key: string; amount: string; per: string }>(baselinesSql(source), parameters);
    return new Map(found.map(({ key, amount, per }) => [key, { amount, per }]));
  }
}

function toSum(row: SumRow, baselines: ReadonlyMap<string, PooledSum['baseline']>): PooledSum {
  const plain = row.worth === null ? undefined : { amount: row.worth, per: row.priced };
  return {
    total: Decimal.parse(row.total),
    written: { firm: row.firm, forecast: row.forecast, largest: row.largest, second: row.second_largest },
    contributors: row.contributors,
    largest: Decimal.parse(row.largest),
    secondLargest: Decimal.parse(row.second_largest),
    baseline: row.has_other_pers ? baselines.get(row.key) : plain,
  };
}
