import { DomainError } from '../values/domain-error.js';

/** What a list can be sorted by: the name on the wire → the SQL expression and its type. */
export type SortKeys = Readonly<
  Record<string, { readonly sql: string; readonly type: 'text' | 'uuid' | 'bigint' | 'date' | 'timestamptz' | 'numeric' }>
>;

/** The parts of a list's statement that its order decides. */
export interface Keyset {
  /** The sort key's SQL expression, to be selected as text for `pageOf`. */
  readonly key: string;
  /** A condition that is true behind the cursor. */
  readonly after: string;
  readonly orderBy: string;
  /** The two parameters of `after`, to be appended to the statement's own. */
  readonly parameters: readonly (string | null)[];
}

/**
 * Keyset paging for a list in the order `name` or `-name`, ties by id.
 * @param idSql the SQL expression of the row's id (uuid)
 * @param start the cursor's two texts (`afterOf(cursor, 2)`): sort key and id
 * @param first number of the first of the two parameters, `$first`
 * @throws DomainError `page.sort` when the list cannot be sorted so
 */
export function keysetOf(sort: string, keys: SortKeys, idSql: string, start: readonly string[] | undefined, first: number): Keyset {
  const isDescending = sort.startsWith('-');
  const name = isDescending ? sort.slice(1) : sort;
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (!key) {
    const known = Object.keys(keys).join(', ');
    throw new DomainError('invalid', 'page.sort', `This list cannot be sorted by “${sort}”, only by ${known}, with a “-” in front for descending.`, [
      { pointer: '/query/sort', detail: `one of ${known}` },
    ]);
  }
  const [direction, sign] = isDescending ? ['desc', '<'] : ['asc', '>'];
  return {
    key: `(${key.sql})::text`,
    after: `($${first}::text is null or (${key.sql}, ${idSql}) ${sign} ($${first}::${key.type}, $${first + 1}::uuid))`,
    orderBy: `${key.sql} ${direction}, ${idSql} ${direction}`,
    parameters: [start?.[0] ?? null, start?.[1] ?? null],
  };
}
