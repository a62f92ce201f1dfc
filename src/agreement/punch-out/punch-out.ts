import { createHash, randomBytes } from 'node:crypto';

/** How long the address that opens a shop is good for, and how long one may shop. */
export const START_MINUTES = 5;
export const SHOPPING_MINUTES = 60;
/** So many accesses a membership may have. */
export const MOST_ACCESSES = 10;
/** So many lines a basket may have. */
export const MOST_LINES = 100;

/** Two ways in which an ERP opens a shop: SAP's Open Catalog Interface, and cXML. */
export const PROTOCOLS = ['oci', 'cxml'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

/** A secret that nobody guesses, in letters that a form takes. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** How a secret is kept: with so much chance in it, one round of hashing is enough. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret, 'utf8').digest();
}

/** The name that an ERP signs in by; it tells nothing of its membership. */
export function newLogin(): string {
  return `po-${randomBytes(8).toString('hex')}`;
}
