import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { canonicalJson, type Json } from './canonical-json.js';

/** DER before the 32 bytes of an Ed25519 key: PKCS #8 for the private, SubjectPublicKeyInfo for the public one. RFC 8410 */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** What a signature is made over: a JSON object whose `type` says what it is, so that none can pass for another. */
export type Statement = { readonly type: string } & Readonly<Record<string, Json>>;

/** The service's Ed25519 signatures (RFC 8032) over canonical JSON: receipts, tree heads. */
@Injectable()
export class ServiceSigner implements OnModuleInit {
  private readonly privateKey: KeyObject;
  /** The 32 bytes of the public key. */
  readonly publicKey: Buffer;
  /** Names the key: the first 16 hex digits of its SHA-256. */
  readonly keyId: string;

  constructor(
    secrets: Secrets,
    private readonly work: UnitOfWork,
  ) {
    this.privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, secrets.key('service signature')]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length);
    this.keyId = keyIdOf(this.publicKey);
  }

  /** Publishes the key, so that what it signs stays verifiable after a change of keys. */
  async onModuleInit(): Promise<void> {
    await this.work.asService(null, () =>
      this.work.query(`insert into signing_key (id, public_key) values ($1, $2) on conflict (id) do nothing`, [this.keyId, this.publicKey]),
    );
  }

  /** 64 bytes over the statement's canonical JSON. */
  sign(statement: Statement): Buffer {
    return sign(null, Buffer.from(canonicalJson(statement)), this.privateKey);
  }

  /** All public keys with which this installation has signed. */
  keys(): Promise<{ id: string; publicKey: Buffer }[]> {
    return this.work.asService(null, () => this.work.query(`select id, public_key as "publicKey" from signing_key order by first_used_at, id`));
  }
}

/** The name of a public key: the first 16 hex digits of its SHA-256. */
export function keyIdOf(publicKey: Buffer): string {
  return createHash('sha256').update(publicKey).digest('hex').slice(0, 16);
}

/** Whether the signature over the statement was made with this public key (32 bytes). Needs nothing but its arguments. */
export function isSignedBy(publicKey: Buffer, statement: Statement, signature: Buffer): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(canonicalJson(statement)), key, signature);
}
