import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import type { Contribution } from './confidentiality.js';
import type { ShownTotal } from './edition-of-totals.js';
import type { Position } from './lot.js';
import { heldBy } from './pooled-sums.js';

/** What an edition shows of a position. */
export interface ShownPosition extends ShownTotal {
  readonly position: Position;
}

interface ContributionRow {
  position_id: string;
  edition: number;
  contributor: string;
  quantity: string;
}

const CONTRIBUTOR = `coalesce('group ' || lower(m.group_tag), m.id::text)`;
const LINES = `unnest($2::uuid[], $3::text[], $4::uuid[]) as held (item_id, region, position_id)
  join requirement r on r.network_id = app_network() and r.round_id = $1 and r.item_id = held.item_id and r.region = held.region and r.withdrawn_at is null
  join membership m on m.network_id = r.network_id and m.id = r.membership_id`;

/** What is shown of positions to others than the office, edition by edition. */
@Injectable()
export class ShownTotals {
  constructor(private readonly work: UnitOfWork) {}

  /** What the latest edition shows, by position. */
  async latest(roundId: string): Promise<ReadonlyMap<string, ShownTotal>> {
    const rows = await this.work.query<{ id: string; total: string | null; firm: string | null; forecast: string | null }>(
      `select id, total, firm, forecast from shown_position where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return new Map(rows.map((row) => [row.id, { total: decimalOf(row.total), firm: decimalOf(row.firm), forecast: decimalOf(row.forecast) }]));
  }

  /** The number of the latest edition, 0 before the first. */
  async latestEdition(roundId: string): Promise<number> {
    const row = await this.work.one<{ number: number }>(
      `select coalesce(max(number), 0) as number from totals_edition where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return row?.number ?? 0;
  }

  /**
   * Who had how much in each edition that showed these positions' totals: a list an edition, by position. Counted as contributors
   * are grouped now: companies that have joined a group since are one in what changed too. Domain §6.3
   */
  async contributionsShown(positions: readonly Position[]): Promise<ReadonlyMap<string, readonly (readonly Contribution[])[]>> {
    const rows = await this.work.query<ContributionRow>(
      // An edition of before memberships were kept names groups themselves.
      `select c.position_id, c.edition, coalesce(${CONTRIBUTOR}, c.contributor) as contributor, sum(c.quantity) as quantity
       from shown_contribution c left join membership m on m.network_id = c.network_id and m.id::text = c.contributor
       where c.network_id = app_network() and c.position_id = any ($1::uuid[]) group by 1, 2, 3`,
      [positions.map(({ id }) => id)],
    );
    const editions = [...grouped(rows, (row) => `${row.position_id} ${row.edition}`).values()];
    return new Map(
      [...grouped(editions, ([first]) => first?.position_id ?? '')].map(([id, own]) => [id, own.map((edition) => edition.map(toContribution))]),
    );
  }

  /** Who contributes how much to these positions now. */
  async contributionsNow(roundId: string, positions: readonly Position[]): Promise<ReadonlyMap<string, readonly Contribution[]>> {
    const rows = await this.work.query<ContributionRow>(
      `select held.position_id, 0 as edition, ${CONTRIBUTOR} as contributor, sum(r.quantity) as quantity from ${LINES} group by 1, 3`,
      [roundId, ...heldBy(positions)],
    );
    return new Map([...grouped(rows, (row) => row.position_id)].map(([id, own]) => [id, own.map(toContribution)]));
  }

  /** Records an edition: what it shows of the positions that it changes, and who contributes to the totals it shows. */
  async record(roundId: string, edition: number, changed: readonly ShownPosition[]): Promise<void> {
    await this.work.query(`insert into totals_edition (network_id, round_id, number) values (app_network(), $1, $2)`, [roundId, edition]);
    const rows = changed.map(({ position: { id, lotId, itemId, regions }, total, firm, forecast }) => ({
      id,
      lot: lotId,
      item: itemId,
      regions,
      total,
      firm,
      forecast,
    }));
    await this.work.query(
      `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, firm, forecast, edition)
       select app_network(), p.id, $1, p.lot, p.item, p.regions, p.total, p.firm, p.forecast, $2
       from jsonb_to_recordset($3) as p (id uuid, lot uuid, item uuid, regions text[], total numeric, firm numeric, forecast numeric)
       on conflict (network_id, id) do update set total = excluded.total, firm = excluded.firm, forecast = excluded.forecast, edition = excluded.edition`,
      [roundId, edition, JSON.stringify(rows)],
    );
    const withTotal = changed.filter(({ total }) => total !== null).map(({ position }) => position);
    await this.work.query(
      `insert into shown_contribution (network_id, position_id, edition, contributor, quantity)
       select app_network(), held.position_id, $5, m.id::text, sum(r.quantity) from ${LINES} group by held.position_id, m.id`,
      [roundId, ...heldBy(withTotal), edition],
    );
    await this.work.query(
      `update lot set published_at = clock_timestamp() where network_id = app_network() and round_id = $1 and published_at is null`,
      [roundId],
    );
  }
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

function toContribution({ contributor, quantity }: ContributionRow): Contribution {
  return { contributor, quantity: Decimal.parse(quantity) };
}

function decimalOf(text: string | null): Decimal | null {
  return text === null ? null : Decimal.parse(text);
}
