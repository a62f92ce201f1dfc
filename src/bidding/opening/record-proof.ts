import { createHash } from 'node:crypto';
import type { BidFault, BidTrace } from './bid-proof.js';
import type { KeptRecord } from '../bid/kept-receipt.js';

type Line = KeptRecord['bids'][number];

/**
 * Whether an opening record is the one that the log's entry of the opening is about, and says of the bid that it was
 * opened with the receipt's hash. A bidder's own record names its bids only, so that the log's hash cannot be compared.
 * Domain §8.4.
 */
export function recordFaults({ receipt, opened }: BidTrace, record: KeptRecord): BidFault[] {
  if (record.stageId !== receipt.stage) return [{ code: 'record.other_stage', reason: 'the opening record is of another stage' }];
  return [
    ...altered(record, opened?.body),
    ...differing(
      record.bids.find(({ bidId }) => bidId === receipt.bid),
      receipt,
    ),
  ];
}

function altered({ isWhole, bids }: KeptRecord, said: { readonly [name: string]: unknown } | undefined): BidFault[] {
  if (!isWhole || !said) return [];
  const count = said['bids'];
  const listed = typeof count === 'number' ? listedAtOpening(bids, count) : bids;
  if (said['record'] === recordHash(listed)) return [];
  return [{ code: 'record.altered', reason: 'the opening record is not the one whose hash the log holds' }];
}

/** Bids that came too late are added to the record when they come; those after the opening are not in its hash. */
function listedAtOpening(bids: readonly Line[], count: number): Line[] {
  const late = bids.filter(({ state }) => state === 'late').sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const after = new Set(bids.length > count ? late.slice(count - bids.length) : []);
  return bids.filter((bid) => !after.has(bid));
}

/** SHA-256 over a line a bid, in the order of their ids: id, version, state, time of receipt and hash. */
function recordHash(bids: readonly Line[]): string {
  const lines = [...bids].sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
  const text = lines.map(({ bidId, version, state, receivedAt, hash }) => [bidId, version, state, receivedAt, hash].join(' ')).join('\n');
  return createHash('sha256').update(text).digest('hex');
}

function differing(line: Line | undefined, { hash, version, receivedAt }: BidTrace['receipt']): BidFault[] {
  if (!line) return [{ code: 'record.differs', reason: 'the opening record does not name the bid' }];
  const isSame = line.hash === hash && line.version === version && line.receivedAt === receivedAt;
  return [
    ...(isSame ? [] : [{ code: 'record.differs', reason: 'the opening record names the bid with another hash, version or time' } as const]),
    ...(line.state === 'opened' ? [] : [{ code: 'record.differs', reason: `the opening record says that the bid is ${line.state}` } as const]),
  ];
}
