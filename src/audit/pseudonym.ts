import { createHmac } from 'node:crypto';

/** A person in an entry's body, to be written as a pseudonym. */
export class PersonMark {
  constructor(readonly personId: string) {}
}

/** A person's pseudonym in a network: HMAC-SHA256 (RFC 2104) under the person's random key there, 128 bits of it. Domain §15 */
export function pseudonymOf(key: Buffer, personId: string): string {
  return `person:${createHmac('sha256', key).update(personId).digest('hex').slice(0, 32)}`;
}

/** The persons marked anywhere in a body. */
export function personsIn(body: unknown): string[] {
  const found = new Set<string>();
  written(body, (personId) => {
    found.add(personId);
    return '';
  });
  return [...found];
}

/**
 * The body as JSON, persons replaced.
 * @throws RangeError for a number that is not whole and safe: decimals are strings
 */
export function written(body: unknown, nameOf: (personId: string) => string): string {
  return JSON.stringify(body, (name, value: unknown) => {
    if (value instanceof PersonMark) return nameOf(value.personId);
    if (typeof value === 'bigint') return value.toString();
    if (typeof value === 'number' && !Number.isSafeInteger(value))
      throw new RangeError(`${name}: ${value} in an audit entry must be written as a string`);
    return value;
  });
}
