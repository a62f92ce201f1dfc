import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { present } from '../values/invariant.js';
import type { LoggedEntry } from './entry.js';
import { type Hash, hashOf, type Place, partsOf, type Range } from './merkle.js';
import { ENTRY_COLUMNS, type EntryRow, type SignedHead, toEntry } from './trees.js';

/** An entry as it is listed: with its place in the log, once it has one that the reader may know. */
export interface ListedEntry {
  readonly entry: LoggedEntry;
  readonly leafIndex: number | null;
}

/** Which entries are wanted. */
export interface EntryFilter {
  readonly kind?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly membershipId?: string | undefined;
  /** A pseudonym. */
  readonly person?: string | undefined;
  /** Instants, or days in the network's zone of which the last belongs to it. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A leaf with its entry. */
export interface LoggedLeaf {
  readonly index: number;
  readonly hash: Hash;
  readonly entry: LoggedEntry;
}

type Listed = EntryRow & { leaf_index: number | null };
interface HeadRow {
  network: string;
  size: number;
  root: Buffer;
  at: string;
  key_id: string;
  signature: Buffer;
}

const LISTED = `${ENTRY_COLUMNS}, l.leaf_index::float8 as leaf_index`;
const HEAD = `network_id as network, size::float8 as size, root, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, key_id, signature`;

/** A parameter as an instant; a day is its begin in the network's zone, so many days later. */
const instantIn = (parameter: string, days: number): string =>
  `case when ${parameter} like '____-__-__' then (${parameter}::date + ${days})::timestamp at time zone (select time_zone from network where id = $1)
    else ${parameter}::timestamptz end`;

/** Reads a network's log within the running transaction; row-level security decides which entries there are. */
@Injectable()
export class AuditLog {
  constructor(private readonly work: UnitOfWork) {}

  /** How many leaves may be shown: up to the newest head before the first seal that is not broken. Domain §8.4 */
  async shownSize(networkId: string): Promise<number> {
    const row = await this.work.one<{ size: number | null }>(
      `select max(h.size)::float8 as size from audit_head h where h.network_id = $1 and h.size <= coalesce((select min(s.first_leaf) from audit_seal s
         where s.network_id = $1 and not exists (select from audit_disclosure d where d.network_id = s.network_id and d.seal = s.seal)), ${Number.MAX_SAFE_INTEGER})`,
      [networkId],
    );
    return row?.size ?? 0;
  }

  /** Entries in the order of their recording, or backwards. */
  async list(networkId: string, filter: EntryFilter, after: string | undefined, isBackwards: boolean, most: number): Promise<ListedEntry[]> {
    const [sign, direction] = isBackwards ? ['<', 'desc'] : ['>', 'asc'];
    const rows = await this.work.query<Listed>(
      `select ${LISTED} from audit_entry e left join audit_leaf l on l.network_id = e.network_id and l.entry_id = e.id
       where e.network_id = $1 and ($2::text is null or e.kind = $2) and ($3::uuid is null or e.subject_id = $3)
         and ($4::text is null or e.at >= ${instantIn('$4', 0)}) and ($5::text is null or e.at < ${instantIn('$5', 1)})
         and ($6::uuid is null or e.id ${sign} $6) and ($8::uuid is null or e.membership_id = $8)
         and ($9::text is null or jsonb_path_exists(e.body, '$.** ? (@ == $person)', jsonb_build_object('person', $9::text)))
       order by e.id ${direction} limit $7`,
      [
        networkId,
        filter.kind ?? null,
        filter.subjectId ?? null,
        filter.from ?? null,
        filter.until ?? null,
        after ?? null,
        most,
        filter.membershipId ?? null,
        filter.person ?? null,
      ],
    );
    return rows.map(toListed);
  }

  async find(networkId: string, entryId: string): Promise<ListedEntry | undefined> {
    const row = await this.work.one<Listed>(
      `select ${LISTED} from audit_entry e left join audit_leaf l on l.network_id = e.network_id and l.entry_id = e.id where e.network_id = $1 and e.id = $2`,
      [networkId, entryId],
    );
    return row && toListed(row);
  }

  /** Leaves from `start` up to, not including, `end`, with their entries. */
  async leaves(networkId: string, { start, end }: Range): Promise<LoggedLeaf[]> {
    const rows = await this.work.query<EntryRow & { leaf_index: number; hash: Buffer }>(
      `select ${ENTRY_COLUMNS}, l.leaf_index::float8 as leaf_index, l.hash from audit_leaf l join audit_entry e on e.network_id = l.network_id and e.id = l.entry_id
       where l.network_id = $1 and l.leaf_index >= $2 and l.leaf_index < $3 order by l.leaf_index`,
      [networkId, start, end],
    );
    return rows.map((row) => ({ index: row.leaf_index, hash: row.hash, entry: toEntry(row) }));
  }

  /** Signed heads of sizes within a range (both ends belong to it), the largest first. */
  async heads(networkId: string, least: number, largest: number, most: number): Promise<SignedHead[]> {
    const rows = await this.work.query<HeadRow>(
      `select ${HEAD} from audit_head where network_id = $1 and size between $2 and $3 order by size desc limit $4`,
      [networkId, least, largest, most],
    );
    return rows.map(toHead);
  }

  /** Of each size the newest signed head that is not larger, if it is larger than `above`; each once, by size. */
  async headsUpTo(networkId: string, above: number, sizes: readonly number[]): Promise<SignedHead[]> {
    const rows = await this.work.query<HeadRow>(
      `select ${HEAD} from audit_head where network_id = $1 and size in (
         select (select max(h.size) from audit_head h where h.network_id = $1 and h.size > $2 and h.size <= u.most) from unnest($3::bigint[]) as u(most)) order by size`,
      [networkId, above, sizes],
    );
    return rows.map(toHead);
  }

  /** The smallest signed head that covers a leaf. */
  async headOver(networkId: string, leafIndex: number): Promise<SignedHead> {
    const row = await this.work.one<HeadRow>(`select ${HEAD} from audit_head where network_id = $1 and size > $2 order by size limit 1`, [
      networkId,
      leafIndex,
    ]);
    return toHead(present(row, 'a head over every leaf'));
  }

  async leafHash(networkId: string, index: number): Promise<Hash> {
    return this.pathOf(networkId, [{ start: index, end: index + 1 }]).then(([hash]) => present(hash, 'leaf'));
  }

  /** The hashes of subtrees, from about one stored row a level. */
  async pathOf(networkId: string, path: readonly Range[]): Promise<Hash[]> {
    const places = path.flatMap(partsOf);
    const rows = await this.work.query<{ level: number; node_index: string; hash: Buffer }>(
      `select n.level, n.node_index, n.hash from unnest($2::smallint[], $3::bigint[]) as p(level, node_index)
         join audit_node n on n.network_id = $1 and n.level = p.level and n.node_index = p.node_index where p.level > 0
       union all select 0, l.leaf_index, l.hash from unnest($2::smallint[], $3::bigint[]) as p(level, leaf_index)
         join audit_leaf l on l.network_id = $1 and l.leaf_index = p.leaf_index where p.level = 0`,
      [networkId, places.map(({ level }) => level), places.map(({ index }) => index)],
    );
    const hashes = new Map(rows.map((row) => [`${row.level}/${row.node_index}`, row.hash]));
    const stored = ({ level, index }: Place): Hash => present(hashes.get(`${level}/${index}`), `node ${level}/${index} of a log`);
    return path.map((range) => hashOf(range, stored));
  }
}

function toListed(row: Listed): ListedEntry {
  return { entry: toEntry(row), leafIndex: row.leaf_index };
}

function toHead({ network, size, root, at, key_id: keyId, signature }: HeadRow): SignedHead {
  return { network, size, root, at, keyId, signature };
}
