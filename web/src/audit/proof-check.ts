import { canonicalJson, type Json } from '../../../src/audit/canonical-json.js';

/** Whether a check came out well, did not, or cannot be made in this browser. */
export type Verdict = 'yes' | 'no' | 'unable';

/** A signed head, as the API tells it. */
export interface Head {
  readonly size: number;
  readonly root: string;
  readonly at: string;
  readonly keyId: string;
  readonly signature: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

const fromHex = (text: string): Bytes => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const fromBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const toHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function joined(...parts: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const sha256 = async (bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(joined(Uint8Array.of(1), left, right));

/** Whether this browser can calculate hashes: it does on a page that came over HTTPS, or from the same machine. */
export const canCheck = (): boolean => globalThis.crypto?.subtle !== undefined;

/** SHA-256(0x00 ‖ canonical JSON) of an entry, hex. RFC 9162 §2.1.1, RFC 8785 */
export async function leafHashOf(entry: { readonly [name: string]: Json }): Promise<string> {
  return toHex(await sha256(joined(Uint8Array.of(0), new TextEncoder().encode(canonicalJson(entry)))));
}

/** SHA-256(0x01 ‖ left ‖ right), hex. RFC 9162 §2.1.1 */
export const nodeHashOf = async (left: string, right: string): Promise<string> => toHex(await nodeHash(fromHex(left), fromHex(right)));

/** Up from a node and the level's last one, both halved, until the node is a right child or the root. */
function climbed(from: number, ofLast: number): [number, number] {
  let [at, last] = [from, ofLast];
  while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
  return [at, last];
}

const areHashes = (hashes: readonly string[]): boolean => hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash));

/** Whether `path` proves that a leaf stands at `index` in the tree of that size and root. RFC 9162 §2.1.3.2 */
export async function provesInclusion(
  leaf: string,
  index: number,
  { size, root }: Pick<Head, 'size' | 'root'>,
  path: readonly string[],
): Promise<boolean> {
  if (!(index >= 0 && index < size) || !areHashes([leaf, root, ...path])) return false;
  let [at, last, hash] = [index, size - 1, fromHex(leaf)];
  for (const step of path.map(fromHex)) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(step, hash);
      [at, last] = climbed(at, last);
    } else hash = await nodeHash(hash, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toHex(hash) === root;
}

/** Whether `path` proves that the second tree is the first with leaves added. RFC 9162 §2.1.4.2 */
export async function provesConsistency(
  first: Pick<Head, 'size' | 'root'>,
  second: Pick<Head, 'size' | 'root'>,
  path: readonly string[],
): Promise<boolean> {
  if (!(first.size >= 1 && first.size <= second.size)) return false;
  if (first.size === second.size) return path.length === 0 && first.root === second.root;
  if (!areHashes([first.root, second.root, ...path])) return false;
  const [begin, ...steps] = (isPowerOfTwo(first.size) ? [first.root, ...path] : path).map(fromHex);
  if (begin === undefined || path.length === 0) return false;
  let [at, last, before, after] = [first.size - 1, second.size - 1, begin, begin];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  for (const step of steps) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      [before, after] = [await nodeHash(step, before), await nodeHash(step, after)];
      [at, last] = climbed(at, last);
    } else after = await nodeHash(after, step);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && toHex(before) === first.root && toHex(after) === second.root;
}

function isPowerOfTwo(count: number): boolean {
  let rest = count;
  while (rest % 2 === 0) rest /= 2;
  return rest === 1;
}

/** Whether the service's key has signed a head of the network's log; `unable` where the browser does not know Ed25519. */
export async function isSigned(
  network: string,
  { size, root, at, keyId, signature }: Head,
  keys: readonly { readonly id: string; readonly publicKey: string }[],
): Promise<Verdict> {
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return 'no';
  const statement = canonicalJson({ type: 'poolround.tree-head.v1', network, size, root, at });
  try {
    const known = await crypto.subtle.importKey('raw', fromBase64(key.publicKey), { name: 'Ed25519' }, false, ['verify']);
    const isRight = await crypto.subtle.verify({ name: 'Ed25519' }, known, fromBase64(signature), new TextEncoder().encode(statement));
    return isRight ? 'yes' : 'no';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return 'unable';
    return 'no';
  }
}
