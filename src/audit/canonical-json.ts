import { invariant } from '../values/invariant.js';

/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one way to write a JSON value (RFC 8785): names sorted by UTF-16 code units, no blanks, strings and numbers as
 * ECMAScript writes them. Signatures and leaves are made over its UTF-8 bytes.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') invariant(Number.isFinite(value), 'a number of JSON is finite');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  // The default order of `sort` is that of UTF-16 code units.
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`).join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
