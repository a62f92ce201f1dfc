import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Json } from './canonical-json.js';
import type { LoggedEntry } from './entry.js';
import { EMPTY_TREE, HASH_BYTES, type Hash, type Node, type Tree } from './merkle.js';

/** An entry that is no leaf yet. */
export interface PendingEntry {
  readonly entry: LoggedEntry;
  readonly seal: string | null;
}

/** A leaf to be stored. */
export interface Leaf {
  readonly network: string;
  readonly index: number;
  readonly entryId: string;
  readonly hash: Hash;
}

/** Where a seal begins. */
export interface SealStart {
  readonly network: string;
  readonly seal: string;
  readonly firstLeaf: number;
}

/** A signed tree head to be stored. */
export interface SignedHead {
  readonly network: string;
  readonly size: number;
  readonly root: Hash;
  readonly at: string;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** The columns of an entry as the leaf wants them; `e` is audit_entry. */
export const ENTRY_COLUMNS = `e.network_id as network, e.id, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.kind, e.subject_id as subject, e.membership_id as membership, e.body`;

/** An entry as `ENTRY_COLUMNS` selects it. */
export interface EntryRow {
  network: string;
  id: string;
  at: string;
  kind: string;
  subject: string | null;
  membership: string | null;
  body: { [name: string]: Json };
}

/** The entry of a row that may have further columns. */
export function toEntry({ network, id, at, kind, subject, membership, body }: EntryRow): LoggedEntry {
  return { network, id, at, kind, subject, membership, body };
}

/** The stored trees of all networks, for the one appender. */
@Injectable()
export class Trees {
  constructor(private readonly work: UnitOfWork) {}

  /** Waits until no other appender works; the lock ends with the transaction. */
  async lock(): Promise<void> {
    await this.work.query(`select pg_advisory_xact_lock(hashtextextended('poolround audit appender', 0))`);
  }

  /** Takes up to `most` committed entries that are no leaf yet, in the order of their transactions. */
  async takePending(most: number): Promise<PendingEntry[]> {
    const rows = await this.work.query<EntryRow & { seal: string | null }>(
      `with first as materialized (select network_id, entry_id from audit_pending order by xid, position limit $1),
       taken as (delete from audit_pending p using first f where p.network_id = f.network_id and p.entry_id = f.entry_id
         returning p.network_id, p.entry_id, p.xid, p.position)
       select ${ENTRY_COLUMNS}, e.seal from taken t join audit_entry e on e.network_id = t.network_id and e.id = t.entry_id
       order by t.xid, t.position`,
      [most],
    );
    return rows.map((row) => ({ entry: toEntry(row), seal: row.seal }));
  }

  /** The trees of these networks; a network without a leaf has the empty one. */
  async of(networks: readonly string[]): Promise<Map<string, Tree>> {
    // float8 is exact up to 2^53 leaves, and comes as a number.
    const rows = await this.work.query<{ network_id: string; size: number; peaks: Buffer }>(
      `select network_id, size::float8 as size, peaks from audit_tree where network_id = any($1)`,
      [networks],
    );
    const known = new Map(rows.map((row) => [row.network_id, { size: row.size, peaks: hashesIn(row.peaks) }]));
    return new Map(networks.map((network) => [network, known.get(network) ?? EMPTY_TREE]));
  }

  /** Stores what the trees have grown by, all networks at once. */
  async store(
    trees: ReadonlyMap<string, Tree>,
    leaves: readonly Leaf[],
    nodes: readonly (Node & { readonly network: string })[],
    heads: readonly SignedHead[],
  ): Promise<void> {
    await this.work.query(
      `insert into audit_leaf (network_id, leaf_index, entry_id, hash) select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bytea[])`,
      columns(4, leaves, (leaf) => [leaf.network, leaf.index, leaf.entryId, leaf.hash]),
    );
    await this.work.query(
      `insert into audit_node (network_id, level, node_index, hash) select * from unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::bytea[])`,
      columns(4, nodes, (node) => [node.network, node.level, node.index, node.hash]),
    );
    await this.work.query(
      `insert into audit_tree (network_id, size, peaks) select * from unnest($1::uuid[], $2::bigint[], $3::bytea[])
       on conflict (network_id) do update set size = excluded.size, peaks = excluded.peaks`,
      columns(3, [...trees], ([network, tree]) => [network, tree.size, Buffer.concat(tree.peaks)]),
    );
    await this.work.query(
      `insert into audit_head (network_id, size, root, at, key_id, signature) select * from unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::timestamptz[], $5::text[], $6::bytea[])`,
      columns(6, heads, (head) => [head.network, head.size, head.root, head.at, head.keyId, head.signature]),
    );
  }

  /** Notes where seals begin; only their first entry counts. */
  async markSeals(starts: readonly SealStart[]): Promise<void> {
    if (starts.length === 0) return;
    await this.work.query(
      `insert into audit_seal (network_id, seal, first_leaf) select s.network_id, s.seal, min(s.first_leaf)
       from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as s(network_id, seal, first_leaf) group by s.network_id, s.seal
       on conflict (network_id, seal) do nothing`,
      columns(3, starts, (start) => [start.network, start.seal, start.firstLeaf]),
    );
  }
}

/** Hashes that stand one after the other. */
function hashesIn(bytes: Buffer): Hash[] {
  return Array.from({ length: bytes.length / HASH_BYTES }, (_, index) => bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES));
}

/** Rows as one array a column, for `unnest`. */
function columns<Row>(count: number, rows: readonly Row[], valuesOf: (row: Row) => readonly unknown[]): unknown[][] {
  const values = rows.map(valuesOf);
  return Array.from({ length: count }, (_, column) => values.map((row) => row[column]));
}
