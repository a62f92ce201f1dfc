import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { invariant } from '../../values/invariant.js';
import { BID_PADDING, LENGTH_BYTES, paddedSize, type Padding, PART_PADDING } from './padding.js';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;
const KEY = 32;
const FIRST_BLOCK = Buffer.of(1);
// X25519 keys in DER are a fixed head (RFC 8410) and the 32 bytes.
const PUBLIC_HEAD = Buffer.from('302a300506032b656e032100', 'hex');
const PRIVATE_HEAD = Buffer.from('302e020100300506032b656e04220420', 'hex');

/** A stage's or a holder's X25519 key pair, 32 bytes each (RFC 7748). */
export interface KeyPair {
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

/** What a sealed bid is bound to; opening under anything else fails. Domain §8.2. */
export interface BidBinding {
  readonly networkId: string;
  readonly callId: string;
  readonly stageId: string;
  readonly membershipId: string;
  readonly bidId: string;
  readonly version: number;
}

/** A sealed bid: its content under a key of its own, that key under the stage's public key, and the hash of both. */
export interface SealedBid {
  readonly ciphertext: Buffer;
  readonly sealedKey: Buffer;
  readonly hash: Buffer;
}

/** A new X25519 key pair. */
export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync('x25519');
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(PUBLIC_HEAD.length),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).subarray(PRIVATE_HEAD.length),
  };
}

/** The public key that belongs to a private one, e.g. to see whether shares gave the right key back. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  return createPublicKey(privateKeyObject(privateKey)).export({ type: 'spki', format: 'der' }).subarray(PUBLIC_HEAD.length);
}

function privateKeyObject(bytes: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PRIVATE_HEAD, bytes]), type: 'pkcs8', format: 'der' });
}

function publicKeyObject(bytes: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([PUBLIC_HEAD, bytes]), type: 'spki', format: 'der' });
}

function encrypt(key: Buffer, plain: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  cipher.setAAD(bound);
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** @throws Error when key, bound text or any byte is not the one it was encrypted with */
function decrypt(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  return Buffer.concat([plain, decipher.final()]);
}

/**
 * Seals short secrets to an X25519 public key: ephemeral ECDH, HKDF-SHA256 over both public keys and the bound text,
 * AES-256-GCM (the scheme of HPKE's base mode, RFC 9180). One ephemeral key may serve several secrets: each gets a key of
 * its own through the bound text.
 */
export class KeySealer {
  private readonly ephemeralKey: Buffer;
  /** HKDF's first half, the same for all that one ephemeral key seals. RFC 5869 §2.2 */
  private readonly extracted: Buffer;

  /** @param publicKey the receiver's, 32 bytes */
  constructor(publicKey: Buffer) {
    const ephemeral = newKeyPair();
    const shared = diffieHellman({ privateKey: privateKeyObject(ephemeral.privateKey), publicKey: publicKeyObject(publicKey) });
    this.ephemeralKey = ephemeral.publicKey;
    this.extracted = createHmac('sha256', Buffer.concat([ephemeral.publicKey, publicKey]))
      .update(shared)
      .digest();
    ephemeral.privateKey.fill(0);
    shared.fill(0);
  }

  /** @param bound unique for each secret; opening needs the same */
  seal(secret: Buffer, bound: Buffer): Buffer {
    return Buffer.concat([this.ephemeralKey, encrypt(this.keyFor(bound), secret, bound)]);
  }

  /** HKDF's second half for a key as long as one hash. RFC 5869 §2.3 */
  private keyFor(bound: Buffer): Buffer {
    return createHmac('sha256', this.extracted).update(bound).update(FIRST_BLOCK).digest();
  }
}

function wrappingKey(shared: Buffer, salt: Buffer, bound: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', shared, salt, bound, KEY));
}

/** @throws Error when the key or the bound text is not the one it was sealed with */
export function openSecret(sealed: Buffer, key: KeyPair, bound: Buffer): Buffer {
  const ephemeral = sealed.subarray(0, KEY);
  const shared = diffieHellman({ privateKey: privateKeyObject(key.privateKey), publicKey: publicKeyObject(ephemeral) });
  return decrypt(wrappingKey(shared, Buffer.concat([ephemeral, key.publicKey]), bound), sealed.subarray(KEY), bound);
}

/** The associated data of a bid: network, call, stage, supplier, bid and version. */
export function boundTo(bid: BidBinding): Buffer {
  return Buffer.from(`poolround bid 1\n${bid.networkId}\n${bid.callId}\n${bid.stageId}\n${bid.membershipId}\n${bid.bidId}\n${bid.version}\n`);
}

/** Length, content, and zeros up to one of a few sizes. */
function padded(content: string, padding: Padding): Buffer {
  const length = Buffer.byteLength(content);
  const block = Buffer.alloc(paddedSize(length, padding));
  block.writeUInt32BE(length, 0);
  block.write(content, LENGTH_BYTES);
  return block;
}

function unpadded(block: Buffer): Buffer {
  const length = block.readUInt32BE(0);
  invariant(length <= block.length - LENGTH_BYTES, 'a padded block holds its content');
  return block.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
}

/** SHA-256 over the sealed key and the ciphertext: what receipt and audit log say, and says nothing of the content. */
export function sealedHash(sealedKey: Buffer, ciphertext: Buffer): Buffer {
  return createHash('sha256').update(sealedKey).update(ciphertext).digest();
}

/**
 * Seals a bid: a random key of its own encrypts the padded content, the stage's public key that key; both are bound to
 * network, call, stage, supplier, bid and version. Domain §8.2.
 */
export function sealBid(content: string, to: KeySealer, bid: BidBinding): SealedBid {
  const sealed = sealBlock(padded(content, BID_PADDING), to, boundTo(bid));
  return { ...sealed, hash: sealedHash(sealed.sealedKey, sealed.ciphertext) };
}

function sealBlock(block: Buffer, to: KeySealer, bound: Buffer): Omit<SealedBid, 'hash'> {
  const key = randomBytes(KEY);
  const ciphertext = encrypt(key, block, bound);
  const sealedKey = to.seal(key, bound);
  key.fill(0);
  return { ciphertext, sealedKey };
}

/** Seals a part of a bid likewise, under a key of its own; padded to a power of two from half a KiB on. @param bound what it is a part of */
export function sealPart(content: string, to: KeySealer, bound: string): Omit<SealedBid, 'hash'> {
  return sealBlock(padded(content, PART_PADDING), to, Buffer.from(bound));
}

/**
 * Opens a bid with the stage's private key. Domain §8.4.
 * @throws Error when it was not sealed with this key for exactly this bid, or was altered since
 */
export function openBid(sealed: Pick<SealedBid, 'ciphertext' | 'sealedKey'>, stageKey: KeyPair, bid: BidBinding): string {
  return openBlock(sealed, stageKey, boundTo(bid));
}

/** @throws Error when the part was not sealed with this key under this bound text, or was altered since */
export function openPart(sealed: Omit<SealedBid, 'hash'>, key: KeyPair, bound: string): string {
  return openBlock(sealed, key, Buffer.from(bound));
}

function openBlock({ ciphertext, sealedKey }: Omit<SealedBid, 'hash'>, key: KeyPair, bound: Buffer): string {
  return unpadded(decrypt(openSecret(sealedKey, key, bound), ciphertext, bound)).toString('utf8');
}

/** Encrypts under a symmetric key of 32 bytes, bound to a text; for what the service keeps for itself or under a passphrase. */
export function sealUnder(key: Buffer, secret: Buffer, bound: string): Buffer {
  return encrypt(key, secret, Buffer.from(bound));
}

/** Encrypts a text under a key of its own, padded as a bid is. */
export function sealTextUnder(key: Buffer, text: string, bound: string): Buffer {
  return sealUnder(key, padded(text, BID_PADDING), bound);
}

/** @throws Error when key or bound text is not the one it was sealed with */
export function openTextUnder(key: Buffer, sealed: Buffer, bound: string): string {
  return unpadded(openUnder(key, sealed, bound)).toString('utf8');
}

/** @throws Error when key or bound text is not the one it was sealed with */
export function openUnder(key: Buffer, sealed: Buffer, bound: string): Buffer {
  return decrypt(key, sealed, Buffer.from(bound));
}
