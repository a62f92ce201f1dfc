import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import type { KnownSeries, RevisedValue, Revision } from './series.js';

/** A series of a network as lists show it. */
export interface IndexSeries {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly source: string | null;
  /** Of its latest revision; null before the first. */
  readonly base: string | null;
  readonly months: number;
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
  readonly revision: number | null;
}

/** An import of a series. */
export interface IndexRevision {
  readonly number: number;
  readonly base: string;
  readonly fileName: string;
  readonly added: number;
  readonly revised: number;
  readonly importedAt: string;
}

/** The file that a revision was made of. */
export interface RevisionFile {
  readonly fileName: string;
  readonly hash: Buffer;
  readonly importedBy: string;
}

const SERIES = `select s.id, s.code, s.name, s.source, r.base, r.number as revision, count(distinct v.month)::integer as months,
    min(v.month) as "firstMonth", max(v.month) as "lastMonth"
  from index_series s
  left join lateral (select base, number from index_revision r where r.network_id = s.network_id and r.series_id = s.id order by number desc limit 1) r on true
  left join index_value v on v.network_id = s.network_id and v.series_id = s.id
  where s.network_id = app_network()`;
const GROUPED = 'group by s.network_id, s.id, r.base, r.number';

/** Of each month the value of its latest revision. */
const LATEST = `select distinct on (v.series_id, v.month) v.series_id, v.month, v.value::text, v.revision from index_value v
  where v.network_id = app_network() and v.series_id = any ($1::uuid[]) order by v.series_id, v.month, v.revision desc`;

const plain = (value: string): string => Decimal.parse(value).toString();

/** Index series of the network, with all of their revisions. */
@Injectable()
export class Indices {
  constructor(private readonly work: UnitOfWork) {}

  /** By code. */
  list(): Promise<IndexSeries[]> {
    return this.work.query<IndexSeries>(`${SERIES} ${GROUPED} order by s.code`);
  }

  /** @throws DomainError `index_series.missing` */
  async find(id: string): Promise<IndexSeries> {
    const row = await this.work.one<IndexSeries>(`${SERIES} and s.id = $1 ${GROUPED}`, [id]);
    if (!row) throw missing('index_series');
    return row;
  }

  /** Adds a series; undefined when its code is taken. */
  async add(code: string, name: string, source: string | null): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(
      `insert into index_series (network_id, id, code, name, source) values (app_network(), $1, $2, $3, $4)
       on conflict (network_id, code) do nothing returning id`,
      [newId<'index series'>(), code, name, source],
    );
    return row?.id;
  }

  /** Keeps other imports of this series waiting until the transaction ends. @throws DomainError `index_series.missing` */
  async lock(id: string): Promise<IndexSeries> {
    const row = await this.work.one(`select id from index_series where network_id = app_network() and id = $1 for update`, [id]);
    if (!row) throw missing('index_series');
    return this.find(id);
  }

  /** A series' base and the latest value of each month, by month. */
  async known({ id, base }: Pick<IndexSeries, 'id' | 'base'>): Promise<KnownSeries & { readonly revised: readonly RevisedValue[] }> {
    const rows = await this.work.query<RevisedValue>(LATEST, [[id]]);
    const revised = rows.map(({ month, value, revision }) => ({ month, value: plain(value), revision }));
    return { base, revised, values: new Map(revised.map(({ month, value }) => [month, value])) };
  }

  /** The latest first. */
  revisionsOf(id: string): Promise<IndexRevision[]> {
    return this.work.query<IndexRevision>(
      `select number, base, file_name as "fileName", added, revised, to_char(imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "importedAt"
       from index_revision where network_id = app_network() and series_id = $1 order by number desc`,
      [id],
    );
  }

  /** Adds a revision with the values that it adds and changes. @returns its number */
  async addRevision(id: string, { base, added, revised }: Revision, file: RevisionFile): Promise<number> {
    const row = await this.work.one<{ number: number }>(
      `insert into index_revision (network_id, series_id, number, base, file_name, hash, added, revised, imported_by)
       select app_network(), $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7 from index_revision where network_id = app_network() and series_id = $1
       returning number`,
      [id, base, file.fileName, file.hash, added.length, revised.length, file.importedBy],
    );
    const { number } = present(row, 'the revision just added');
    const values = [...added, ...revised];
    await this.work.query(
      `insert into index_value (network_id, series_id, month, revision, value)
       select app_network(), $1, v.month, $2, v.value from unnest($3::text[], $4::numeric[]) as v (month, value)`,
      [id, number, values.map(({ month }) => month), values.map(({ value }) => value)],
    );
    return number;
  }
}
