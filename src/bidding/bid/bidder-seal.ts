import { LENGTH_BYTES, paddedSize, type Padding } from '../seal/padding.js';

/** What a bid is bound to that its bidder seals: the service gives it an id only when it takes it. Domain §8.2. */
export interface BidderBinding {
  readonly networkId: string;
  readonly callId: string;
  readonly stageId: string;
  readonly membershipId: string;
  /** The number of this bid among the bidder's in the stage, from 1. */
  readonly version: number;
  readonly callVersion: number;
}

/** Content under a key of its own, and that key under the receiver's. */
export interface SealedBytes {
  readonly ciphertext: Uint8Array<ArrayBuffer>;
  readonly sealedKey: Uint8Array<ArrayBuffer>;
}

/** A key as Web Crypto holds it, in a browser and in Node alike. */
type Key = Awaited<ReturnType<typeof globalThis.crypto.subtle.importKey>>;

const KEY = 32;
const NONCE = 12;
const TAG = 16;
/** A sealed key: ephemeral public key, nonce, key, tag. */
export const SEALED_KEY_BYTES = KEY + NONCE + KEY + TAG;
/** What a ciphertext has besides its block. */
export const CIPHERTEXT_EXTRA_BYTES = NONCE + TAG;

/** The associated data of a bid that its bidder seals. Domain §8.2: network, call, stage, supplier and version. */
export function boundByBidder({ networkId, callId, stageId, membershipId, version, callVersion }: BidderBinding): string {
  return `poolround bid sealed by its bidder 1\n${networkId}\n${callId}\n${stageId}\n${membershipId}\n${version}\n${callVersion}\n`;
}

/**
 * Seals a text to an X25519 public key with Web Crypto, in the browser as on the command line: the same bytes that seal.ts
 * makes and opens (ephemeral ECDH, HKDF-SHA256, AES-256-GCM; the scheme of HPKE's base mode, RFC 9180).
 * @param publicKey 32 bytes
 * @param bound what it is sealed for; opening needs the same
 * @throws DOMException `NotSupportedError` where this browser has no X25519
 */
export async function sealedTo(publicKey: Uint8Array<ArrayBuffer>, content: string, bound: string, padding: Padding): Promise<SealedBytes> {
  const { subtle } = globalThis.crypto;
  const data = new TextEncoder().encode(bound);
  const key = globalThis.crypto.getRandomValues(new Uint8Array(KEY));
  const contentKey = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']);
  const ciphertext = await encrypted(contentKey, blockOf(content, padding), data);
  const ephemeral = await subtle.generateKey({ name: 'X25519' }, false, ['deriveBits']);
  // With a name that is no symmetric algorithm's, generateKey gives a pair; its type cannot say so.
  const { publicKey: ours, privateKey } = ephemeral as { publicKey: Key; privateKey: Key };
  const oursRaw = new Uint8Array(await subtle.exportKey('raw', ours));
  const theirs = await subtle.importKey('raw', publicKey, { name: 'X25519' }, false, []);
  const shared = await subtle.deriveBits({ name: 'X25519', public: theirs }, privateKey, 8 * KEY);
  const derived = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const wrapping = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(oursRaw, publicKey), info: data },
    derived,
    { name: 'AES-GCM', length: 8 * KEY },
    false,
    ['encrypt'],
  );
  return { ciphertext, sealedKey: joined(oursRaw, await encrypted(wrapping, key, data)) };
}

/** SHA-256 over sealed key and ciphertext, hexadecimal: the hash that the receipt states. Domain §8.2. */
export async function hashOf({ sealedKey, ciphertext }: SealedBytes): Promise<string> {
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', joined(sealedKey, ciphertext)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The length, the content, and zeros. */
function blockOf(content: string, padding: Padding): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(content);
  const block = new Uint8Array(paddedSize(bytes.length, padding));
  new DataView(block.buffer).setUint32(0, bytes.length);
  block.set(bytes, LENGTH_BYTES);
  return block;
}

/** Nonce, ciphertext and tag. */
async function encrypted(key: Key, content: Uint8Array<ArrayBuffer>, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await globalThis.crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: data, tagLength: 8 * TAG }, key, content);
  return joined(iv, new Uint8Array(sealed));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
