import { z } from 'zod';
import type { Json } from '../../audit/canonical-json.js';
import type { LoggedEntry } from '../../audit/entry.js';
import type { LogReader } from '../../audit/verify-log.js';
import { keptSignature, signatureFaults } from '../../bidding/bid/kept-receipt.js';
import type { BidFault } from '../../bidding/opening/bid-proof.js';
import { REQUEST_RECEIPT } from './request-bid-seal.js';

const STATED = { bid: 'bidId', number: 'number', receivedAt: 'receivedAt', hash: 'hash' } as const;
const Hash = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const ReceiptFile = z.object({
  bidId: z.uuid(),
  number: z.int(),
  receivedAt: z.string(),
  hash: Hash,
  statement: z.strictObject({
    type: z.literal(REQUEST_RECEIPT),
    network: z.uuid(),
    request: z.uuid(),
    bid: z.uuid(),
    supplier: z.uuid(),
    number: z.int(),
    receivedAt: z.string(),
    hash: Hash,
  }),
  ...keptSignature,
});

/** The receipt of a bid for a request as its bidder keeps it: the file that the service gave. Decision 20. */
export type KeptRequestReceipt = z.infer<typeof ReceiptFile>;
type RequestStatement = KeptRequestReceipt['statement'];

/** @returns undefined for what is no receipt of a bid for a request @throws Error that says what of such a receipt cannot be read */
export function requestReceiptIn(text: string): KeptRequestReceipt | undefined {
  if (!text.includes(REQUEST_RECEIPT)) return undefined;
  const read = ReceiptFile.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  throw new Error(`The file is no receipt: ${read.error.issues.map(({ path, message }) => `${path.join('/')} ${message}`).join('; ')}`);
}

/**
 * Whether the service signed what the receipt says. Domain §8.2; RFC 8032.
 * @param publicKey of the service, from elsewhere than the receipt; undefined: none is known by the receipt's name
 */
export function requestReceiptFaults(receipt: KeptRequestReceipt, publicKey: Buffer | undefined): BidFault[] {
  const { statement } = receipt;
  // The names of a constant object.
  const fields = Object.entries(STATED) as [keyof typeof STATED, (typeof STATED)[keyof typeof STATED]][];
  return [
    ...fields.flatMap(([said, field]): BidFault[] =>
      receipt[field] === statement[said]
        ? []
        : [{ code: 'receipt.altered', reason: `the receipt says ${field} ${receipt[field]}, its signed statement says ${statement[said]}` }],
    ),
    ...signatureFaults(receipt, statement, publicKey),
  ];
}

interface Logged {
  readonly at: string;
  readonly body: LoggedEntry['body'];
}

/** What a verified log says of one bid and of its request; kept while the log is read, whatever its length. */
export class RequestBidTrace implements LogReader {
  readonly serviceKeys = new Map<string, Buffer>();
  readonly received: Logged[] = [];
  /** Why the bid does not count any more, in words. */
  readonly ends: string[] = [];
  /** as stated when the request was made; it never moves */
  deadline: string | undefined;
  opened: Logged | undefined;
  /** The last signed head over the bid's entry that was there before the opening. */
  headBetween: { readonly size: number; readonly at: string } | undefined;

  constructor(readonly receipt: RequestStatement) {}

  keys(keys: readonly { readonly id: string; readonly publicKey: Buffer }[]): void {
    for (const { id, publicKey } of keys) this.serviceKeys.set(id, publicKey);
  }

  entry(_: number, { kind, subject, membership, at, body }: LoggedEntry): void {
    const { bid, request, supplier, number } = this.receipt;
    if (subject === request) this.takeOfRequest(kind, { at, body });
    else if (subject === bid && kind === 'request_bid.withdrawn') this.ends.push(`its bidder withdrew it at ${at}`);
    else if (kind !== 'request_bid.received') return;
    else if (subject === bid) this.received.push({ at, body: { ...body, supplier: membership } });
    else if (membership === supplier && body['requestId'] === request && typeof body['number'] === 'number' && body['number'] > number)
      this.ends.push(`its bidder replaced it by bid ${body['number']} at ${at}`);
  }

  head(size: number, at: string): void {
    if (this.received.length > 0 && !this.opened) this.headBetween = { size, at };
  }

  private takeOfRequest(kind: string, logged: Logged): void {
    const { bidsUntil } = logged.body;
    if (kind === 'call_off_request.made' && typeof bidsUntil === 'string') this.deadline = bidsUntil;
    if (kind === 'call_off_request.withdrawn' && !this.opened) this.ends.push(`its party took the request back at ${logged.at}`);
    if (kind === 'call_off_request.bids_opened') this.opened = logged;
  }
}

/**
 * Whether a log proves that the bid of a receipt was there before the opening, in time and as it was handed in, and that it was
 * the bid that was opened. Nobody releases the opening of a request's bids: the service opens them. Domain §8, §15; decision 20.
 * @returns what does not agree; none: proven, as far as a log can prove it
 */
export function requestBidFaults(trace: RequestBidTrace): BidFault[] {
  const [received] = trace.received;
  if (!received) return [{ code: 'bid.unlogged', reason: 'the log has no entry of this bid: it ends before, or the bid is not in it' }];
  return [
    ...(trace.received.length > 1 ? [{ code: 'bid.twice', reason: 'the log has more than one entry of this bid' } as const] : []),
    ...entryFaults(trace.receipt, received.body),
    ...deadlineFaults(trace),
    ...trace.ends.map((end): BidFault => ({ code: 'bid.ended', reason: `the bid was not opened: ${end}` })),
    ...openingFaults(trace),
  ];
}

function entryFaults({ request, supplier, number, receivedAt, hash }: RequestStatement, body: LoggedEntry['body']): BidFault[] {
  const wanted: Readonly<Record<string, Json>> = { requestId: request, supplier, number, receivedAt, sha256: hash };
  return Object.entries(wanted).flatMap(([field, said]): BidFault[] =>
    body[field] === said
      ? []
      : [{ code: 'bid.differs', reason: `the receipt says ${field} ${String(said)}, the log says ${JSON.stringify(body[field] ?? null)}` }],
  );
}

function deadlineFaults({ deadline, receipt: { receivedAt } }: RequestBidTrace): BidFault[] {
  if (deadline === undefined)
    return [{ code: 'deadline.unclear', reason: 'the log does not state the deadline of the request, as logs of earlier versions do not' }];
  if (receivedAt < deadline) return [];
  return [{ code: 'bid.late', reason: `the bid was received at ${receivedAt}, not before the deadline ${deadline}` }];
}

function openingFaults({ opened, deadline, headBetween, receipt: { bid, hash } }: RequestBidTrace): BidFault[] {
  if (!opened) return [{ code: 'request.unopened', reason: 'the log does not say that the bids for the request were opened' }];
  const { bids } = opened.body;
  const named = Array.isArray(bids) ? bids.find((one) => isBid(one) && one['bid'] === bid) : undefined;
  const faults: (BidFault | false)[] = [
    deadline !== undefined &&
      opened.at < deadline && { code: 'opening.early', reason: `the opening was at ${opened.at}, before the deadline ${deadline}` },
    !isBid(named) && { code: 'opening.differs', reason: 'the opening does not name the bid' },
    isBid(named) && named['sha256'] !== hash && { code: 'opening.differs', reason: 'the opening names the bid with another hash' },
    isBid(named) && named['isReadable'] !== true && { code: 'opening.differs', reason: 'the opening says that the bid could not be read' },
    !headBetween && {
      code: 'head.none_between',
      reason: 'no signed head stands between the bid and the opening: that the bid was there before is not proven',
    },
  ];
  return faults.filter((fault) => fault !== false);
}

const isBid = (one: Json | undefined): one is { readonly [name: string]: Json } => typeof one === 'object' && one !== null && !Array.isArray(one);
