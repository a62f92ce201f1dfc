import { createHash, createPublicKey, verify } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** DER before the 32 bytes of an Ed25519 public key (SubjectPublicKeyInfo). RFC 8410 */
export const PUBLIC_KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** What a signature is made over: a JSON object whose `type` says what it is, so that none can pass for another. */
export type Statement = { readonly type: string } & Readonly<Record<string, Json>>;

/** The bytes that are signed: the statement's canonical JSON. */
export function bytesOf(statement: Statement): Buffer {
  return Buffer.from(canonicalJson(statement));
}

/** The name of a public key: the first 16 hex digits of its SHA-256. */
export function keyIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** Whether the signature over the statement was made with this public key (32 bytes). Needs nothing but its arguments. */
export function isSignedBy(publicKey: Buffer, statement: Statement, signature: Buffer): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_KEY_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, bytesOf(statement), key, signature);
}
