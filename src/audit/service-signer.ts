import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { bytesOf, keyIdOf, PUBLIC_KEY_PREFIX, type Statement } from './signature.js';

/** DER before the 32 bytes of an Ed25519 private key (PKCS #8). RFC 8410 */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

const signAside = promisify(sign);

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
    this.publicKey = createPublicKey(this.privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_KEY_PREFIX.length);
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
    return sign(null, bytesOf(statement), this.privateKey);
  }

  /** As `sign`, in another thread: for many at once, while requests are answered. */
  signAside(statement: Statement): Promise<Buffer> {
    return signAside(null, bytesOf(statement), this.privateKey);
  }

  /** All public keys with which this installation has signed. */
  keys(): Promise<{ id: string; publicKey: Buffer }[]> {
    return this.work.asService(null, () => this.work.query(`select id, public_key as "publicKey" from signing_key order by first_used_at, id`));
  }
}
