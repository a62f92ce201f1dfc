import { createHash } from 'node:crypto';

/** What canonical JSON is made of: no numbers but safe whole ones, so that nothing can be written in two ways. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * JSON in one way only: keys in UTF-16 order, no blanks (RFC 8785; whole numbers only).
 * @throws RangeError on a number that is not a safe whole one
 */
export function canonicalJson(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  if (Array.isArray(value)) return `[${value.map((entry: Canonical) => canonicalJson(entry)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON in UTF-8, hex: an edition's document hash. Domain §13. */
export function documentHashOf(content: Canonical): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}
