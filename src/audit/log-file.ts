import { z } from 'zod';
import type { Json } from './canonical-json.js';
import type { LoggedEntry } from './entry.js';
import type { Hash } from './merkle.js';

/**
 * An exported log: one JSON object a line. The first is the header; then the entries in the order of the log, and behind
 * some of them (always behind the last) a signed head over all entries so far. `docs/audit-log.md` says it for third parties.
 */
export type HeaderLine = {
  readonly type: 'log';
  readonly format: 'poolround.log.v1';
  readonly log: string;
  readonly network: string;
  readonly name: string;
  readonly size: number;
  /** Base64 of the 32 bytes of each Ed25519 public key. */
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
};

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const base64 = (bytes: number) =>
  z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((value) => value.length === bytes, `must be ${bytes} bytes in base64`);

export const Header = z.object({
  type: z.literal('log'),
  format: z.literal('poolround.log.v1'),
  log: hex32,
  network: z.uuid(),
  name: z.string(),
  size: z.int().min(0),
  keys: z.array(z.object({ id: z.string(), publicKey: base64(32) })),
});

export const EntryLine = z.object({
  type: z.literal('entry'),
  index: z.int().min(0),
  leafHash: hex32,
  // Strict, and otherwise as it comes: a field more or less is another leaf.
  entry: z.strictObject({
    network: z.uuid(),
    id: z.uuid(),
    at: z.string(),
    kind: z.string(),
    subject: z.uuid().nullable(),
    membership: z.uuid().nullable(),
    body: z.record(z.string(), z.json()),
  }),
});

export const HeadLine = z.object({
  type: z.literal('head'),
  size: z.int().min(1),
  root: hex32,
  at: z.string(),
  keyId: z.string(),
  signature: base64(64),
});

export const Line = z.discriminatedUnion('type', [Header, EntryLine, HeadLine]);
export type Line = z.infer<typeof Line>;

/** The line of an entry. */
export function entryLine({ index, hash, entry }: { readonly index: number; readonly hash: Hash; readonly entry: LoggedEntry }): Json {
  return { type: 'entry', index, leafHash: hash.toString('hex'), entry };
}

/** The line of a signed head. */
export function headLine(head: {
  readonly size: number;
  readonly root: Hash;
  readonly at: string;
  readonly keyId: string;
  readonly signature: Buffer;
}): Json {
  return {
    type: 'head',
    size: head.size,
    root: head.root.toString('hex'),
    at: head.at,
    keyId: head.keyId,
    signature: head.signature.toString('base64'),
  };
}
