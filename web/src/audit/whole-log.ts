import type { Json } from '../../../src/audit/canonical-json.js';
import { type Head, isSigned, leafHashOf, nodeHashOf } from './proof-check.js';

/** What is known of the log from elsewhere than its file. */
export interface Known {
  readonly network: string;
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  /** The head that is shown on the page; the file must reach and agree with it. */
  readonly head: Pick<Head, 'size' | 'root'>;
}

/** What a check of the whole log found: sound, or what is wrong first. `at` counts entries from 1. */
export type Found =
  | { readonly is: 'sound'; readonly size: number; readonly root: string; readonly heads: number; readonly isSignatureKnown: boolean }
  | { readonly is: 'broken'; readonly what: 'entry' | 'order' | 'root' | 'signature' | 'short' | 'unreadable'; readonly at: number };

type Line =
  | { readonly type: 'log' }
  | { readonly type: 'entry'; readonly index: number; readonly leafHash: string; readonly entry: { readonly [name: string]: Json } }
  | ({ readonly type: 'head' } & Head);

function read(text: string): Line | undefined {
  try {
    const line: unknown = JSON.parse(text);
    const type = typeof line === 'object' && line !== null && 'type' in line ? line.type : undefined;
    // The fields are compared with what was calculated; one that is missing agrees with nothing.
    return type === 'log' || type === 'entry' || type === 'head' ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}

/** A Merkle tree that grows: the roots of its full subtrees, largest first. RFC 9162 §2.1 */
class GrowingTree {
  private readonly full: { readonly size: number; readonly root: string }[] = [];
  size = 0;

  async add(leaf: string): Promise<void> {
    this.size += 1;
    let [size, root] = [1, leaf];
    for (let last = this.full.at(-1); last?.size === size; last = this.full.at(-1)) {
      root = await nodeHashOf(last.root, root);
      size *= 2;
      this.full.pop();
    }
    this.full.push({ size, root });
  }

  async root(): Promise<string> {
    let root = this.full.at(-1)?.root ?? '';
    for (const left of this.full.slice(0, -1).reverse()) root = await nodeHashOf(left.root, root);
    return root;
  }
}

/**
 * Calculates every entry, the tree and every signed head of a log's file again, and compares them with each other and with
 * what is known from elsewhere. Stops at the first that is wrong. docs/audit-log.md, RFC 9162 §2.1
 * @param tell how many entries are checked
 */
export async function checkWholeLog(lines: AsyncIterable<string>, known: Known, tell: (done: number) => void): Promise<Found> {
  const tree = new GrowingTree();
  let [heads, covered, isSignatureKnown, isHeadMet] = [0, 0, true, false];
  const broken = (what: (Found & { is: 'broken' })['what'], at: number): Found => ({ is: 'broken', what, at });
  for await (const text of lines) {
    const line = read(text);
    if (!line) return broken('unreadable', tree.size);
    if (line.type === 'entry') {
      if (line.index !== tree.size) return broken('order', tree.size + 1);
      const leaf = await leafHashOf(line.entry);
      if (leaf !== line.leafHash || line.entry['network'] !== known.network) return broken('entry', tree.size + 1);
      await tree.add(leaf);
      if (tree.size % 100 === 0) tell(tree.size);
      if (tree.size === known.head.size) {
        isHeadMet = true;
        if ((await tree.root()) !== known.head.root) return broken('root', tree.size);
      }
    } else if (line.type === 'head') {
      if (line.size !== tree.size || (await tree.root()) !== line.root) return broken('root', tree.size);
      const signed = await isSigned(known.network, line, known.keys);
      if (signed === 'no') return broken('signature', tree.size);
      isSignatureKnown &&= signed === 'yes';
      heads += 1;
      covered = tree.size;
    }
  }
  if (!isHeadMet || covered !== tree.size) return broken('short', tree.size);
  tell(tree.size);
  return { is: 'sound', size: tree.size, root: await tree.root(), heads, isSignatureKnown };
}
