import { z } from 'zod';
import { isSignedBy, type Statement } from '../../audit/signature.js';
import type { BidFault, ReceiptStatement } from '../opening/bid-proof.js';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`), `${2 * bytes} hexadecimal digits`);

const StatementFile = z.strictObject({
  type: z.enum(['poolround.bid-receipt.v1', 'poolround.bid-receipt.v2']),
  network: z.uuid(),
  stage: z.uuid(),
  bid: z.uuid(),
  supplier: z.uuid(),
  version: z.int(),
  callVersion: z.int().optional(),
  receivedAt: z.string(),
  hash: hex(32),
});

/** How every receipt carries its signature. */
export const keptSignature = { signature: hex(64), keyId: z.string() };

/** A receipt as its bidder keeps it: the file that the service gave. */
const ReceiptFile = z.object({
  bidId: z.uuid(),
  stageId: z.uuid(),
  version: z.int(),
  receivedAt: z.string(),
  hash: hex(32),
  statement: StatementFile,
  ...keptSignature,
});
export type KeptReceipt = z.infer<typeof ReceiptFile>;

/** @throws Error that says what of the text is no receipt */
export function readReceipt(text: string): KeptReceipt {
  const read = ReceiptFile.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new Error(`The file is no receipt: ${read.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`).join('; ')}`);
}

/** An opening record as far as it says something of a bid. */
const RecordFile = z.object({
  stageId: z.uuid(),
  isWhole: z.boolean(),
  bids: z.array(z.object({ bidId: z.uuid(), version: z.int(), state: z.string(), receivedAt: z.string(), hash: hex(32) })).readonly(),
});
export type KeptRecord = z.infer<typeof RecordFile>;

/** @throws Error that says what of the text is no opening record */
export function readRecord(text: string): KeptRecord {
  const read = RecordFile.safeParse(jsonOf(text));
  if (read.success) return read.data;
  throw new Error(`The file is no opening record: ${read.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`).join('; ')}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether the service signed what the receipt says. Domain §8.2; RFC 8032.
 * @param publicKey of the service, from elsewhere than the receipt; undefined: none is known by the receipt's name
 */
export function receiptFaults(receipt: KeptReceipt, publicKey: Buffer | undefined): BidFault[] {
  const { statement } = receipt;
  const said = { bidId: statement.bid, stageId: statement.stage, version: statement.version, receivedAt: statement.receivedAt, hash: statement.hash };
  const fields = (['bidId', 'stageId', 'version', 'receivedAt', 'hash'] as const).filter((field) => receipt[field] !== said[field]);
  return [
    ...fields.map(
      (field): BidFault => ({
        code: 'receipt.altered',
        reason: `the receipt says ${field} ${receipt[field]}, its signed statement says ${said[field]}`,
      }),
    ),
    ...signatureFaults(receipt, signedStatement(statement), publicKey),
  ];
}

/**
 * Whether this key signed what a receipt states. Domain §8.2; RFC 8032.
 * @param publicKey undefined: none is known by the receipt's name
 */
export function signatureFaults(
  { signature, keyId }: { readonly signature: string; readonly keyId: string },
  statement: Statement,
  publicKey: Buffer | undefined,
): BidFault[] {
  if (publicKey === undefined) return [{ code: 'receipt.key', reason: `the receipt's key ${keyId} is not among the service's keys` }];
  if (isSignedBy(publicKey, statement, Buffer.from(signature, 'hex'))) return [];
  return [{ code: 'receipt.signature', reason: 'the signature is not by the service over what the receipt says' }];
}

function signedStatement({ callVersion, ...statement }: ReceiptStatement & { readonly type: string }) {
  return { ...statement, ...(callVersion === undefined ? {} : { callVersion }) };
}
