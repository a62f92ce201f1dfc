import { z } from 'zod';
import { code } from '../platform/fields.js';
import { PageQuery, pageSchema } from '../platform/http.js';
import type { InclusionProof, ConsistencyProof } from './read-log.service.js';
import type { ListedEntry } from './audit-log.js';
import type { SignedHead } from './trees.js';

const Hex = z.string().describe('32 bytes, hexadecimal');

export const AuditEntry = z
  .object({
    id: z.uuid(),
    at: z.string().describe("The database's clock, UTC, microseconds"),
    kind: z.string(),
    subject: z.uuid().nullable().describe('What it is about'),
    membership: z.uuid().nullable().describe('The membership that may read it too'),
    body: z.record(z.string(), z.unknown()),
    leafIndex: z.int().nullable().describe('Its place in the log; null while it is being added, or while sealed bids before it are unopened'),
  })
  .meta({
    id: 'AuditEntry',
    examples: [
      {
        id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10',
        at: '2026-11-24T09:15:27.123456Z',
        kind: 'round.opened',
        subject: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11',
        membership: null,
        body: { by: 'person:3f1c0d52a8c94be6a7d01c6b3a5e9f04' },
        leafIndex: 41,
      },
    ],
  });
export const AuditEntries = pageSchema(AuditEntry).meta({ id: 'AuditEntries' });

export const TreeHead = z
  .object({
    size: z.int(),
    root: Hex,
    at: z.string(),
    keyId: z.string().describe('Which of the keys of `GET /keys` signed it'),
    signature: z.string().describe('Ed25519 over the canonical JSON of {at, network, root, size, type: "poolround.tree-head.v1"}; base64'),
  })
  .meta({ id: 'TreeHead' });
export const TreeHeads = pageSchema(TreeHead).meta({ id: 'TreeHeads' });

export const AuditProof = z
  .object({ entry: AuditEntry, leafIndex: z.int(), leafHash: Hex, path: z.array(Hex).describe('RFC 9162 §2.1.3, nearest first'), head: TreeHead })
  .meta({ id: 'AuditProof' });
export const AuditConsistency = z
  .object({ first: TreeHead, second: TreeHead, path: z.array(Hex).describe('RFC 9162 §2.1.4') })
  .meta({ id: 'AuditConsistency' });

export const LogPersons = z.object({ items: z.array(z.object({ pseudonym: z.string(), name: z.string() })) }).meta({ id: 'LogPersons' });

export const PublicKeys = z
  .object({
    items: z.array(
      z.object({
        id: z.string().describe("The first 16 hex digits of the key's SHA-256"),
        algorithm: z.literal('Ed25519'),
        publicKey: z.string().describe('32 bytes, base64'),
      }),
    ),
  })
  .meta({ id: 'PublicKeys' });

export const EntryQuery = PageQuery.extend({
  kind: code(100, 0).optional(),
  subject: z.uuid().optional(),
  membership: z.uuid().optional().describe('Only what this membership may read too'),
  person: z
    .string()
    .regex(/^person:[0-9a-f]{32}$/, 'a pseudonym, e.g. person:3f1c0d52a8c94be6a7d01c6b3a5e9f04')
    .optional()
    .describe('Only what names this pseudonym'),
  from: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .optional()
    .describe('Recorded at this instant or later, or on this day of the network or later'),
  until: z
    .union([z.iso.datetime({ offset: true }), z.iso.date()])
    .optional()
    .describe('Recorded before this instant, or on this day of the network or earlier'),
  sort: z.enum(['at', '-at']).default('at'),
});
export const HeadQuery = PageQuery.pick({ cursor: true, limit: true });
const size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const ConsistencyQuery = z.object({ from: size, to: size });

/** An entry as it is answered. */
export function toAuditEntry({ entry: { network: _, ...entry }, leafIndex }: Pick<ListedEntry, 'entry' | 'leafIndex'>): z.infer<typeof AuditEntry> {
  return { ...entry, leafIndex };
}

/** A head as it is answered. */
export function toTreeHead({ size: leaves, root, at, keyId, signature }: SignedHead): z.infer<typeof TreeHead> {
  return { size: leaves, root: root.toString('hex'), at, keyId, signature: signature.toString('base64') };
}

/** An inclusion proof as it is answered. */
export function toAuditProof(proof: InclusionProof): z.infer<typeof AuditProof> {
  return {
    entry: toAuditEntry(proof),
    leafIndex: proof.leafIndex,
    leafHash: proof.leafHash.toString('hex'),
    path: proof.path.map((hash) => hash.toString('hex')),
    head: toTreeHead(proof.head),
  };
}

/** A consistency proof as it is answered. */
export function toAuditConsistency({ first, second, path }: ConsistencyProof): z.infer<typeof AuditConsistency> {
  return { first: toTreeHead(first), second: toTreeHead(second), path: path.map((hash) => hash.toString('hex')) };
}
