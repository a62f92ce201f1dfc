import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json.js';
import { type Hash, leafHash } from './merkle.js';
import type { Statement } from './signature.js';

/** One entry as the log holds it: exactly these fields are its leaf. Ids are UUIDs, `at` is UTC with microseconds. */
export type LoggedEntry = {
  readonly network: string;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly subject: string | null;
  readonly membership: string | null;
  readonly body: { readonly [name: string]: Json };
};

/** SHA-256(0x00 ‖ UTF-8 of the entry's canonical JSON). Domain §15; RFC 9162 §2.1.1; RFC 8785 */
export function leafOf(entry: LoggedEntry): Hash {
  return leafHash(Buffer.from(canonicalJson(entry)));
}

/** What the service says about a network's log at a size. */
export interface TreeHead {
  readonly network: string;
  readonly size: number;
  readonly root: Hash;
  readonly at: string;
}

/** The statement that a signed tree head is a signature over. RFC 9162 §4.10, in JSON */
export function statementOf({ network, size, root, at }: TreeHead): Statement {
  return { type: 'poolround.tree-head.v1', network, size, root: root.toString('hex'), at };
}

/** Names a network’s log. */
export function logIdOf(network: string): string {
  return createHash('sha256').update(`poolround.log.v1 ${network}`).digest('hex');
}
