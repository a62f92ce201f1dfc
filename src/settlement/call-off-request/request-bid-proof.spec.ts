import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { LoggedEntry } from '../../audit/entry.js';
import { bytesOf } from '../../audit/signature.js';
import { RequestBidTrace, requestBidFaults, requestReceiptFaults, requestReceiptIn } from './request-bid-proof.js';

const id = (last: number): string => `01910000-0000-7000-8000-${last.toString().padStart(12, '0')}`;
const NETWORK = id(1);
const REQUEST = id(2);
const BID = id(3);
const SUPPLIER = id(4);
const PARTY = id(5);
const OTHER = id(6);
const HASH = 'ab'.repeat(32);
const STATEMENT = {
  type: 'poolround.request-bid-receipt.v1',
  network: NETWORK,
  request: REQUEST,
  bid: BID,
  supplier: SUPPLIER,
  number: 1,
  // A microsecond before the deadline.
  receivedAt: '2027-05-03T09:59:59.999999Z',
  hash: HASH,
} as const;
const { privateKey } = generateKeyPairSync('ed25519');
const publicOf = (key: KeyObject): Buffer =>
  createPublicKey(createPrivateKey(key.export({ format: 'pem', type: 'pkcs8' })))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32);

const entry = (kind: string, subject: string, membership: string, at: string, body: LoggedEntry['body']): LoggedEntry => ({
  id: id(100),
  network: NETWORK,
  kind,
  subject,
  membership,
  at,
  body,
});
const MADE = entry('call_off_request.made', REQUEST, PARTY, '2027-05-02T10:00:00.000000Z', { bidsUntil: '2027-05-03T10:00:00.000000Z' });
const RECEIVED = entry('request_bid.received', BID, SUPPLIER, '2027-05-03T10:00:00.000100Z', {
  requestId: REQUEST,
  number: 1,
  sha256: HASH,
  receivedAt: STATEMENT.receivedAt,
});
const OPENED = entry('call_off_request.bids_opened', REQUEST, PARTY, '2027-05-03T10:00:01.000000Z', {
  bids: [
    { bid: OTHER, sha256: 'cd'.repeat(32), isReadable: true },
    { bid: BID, sha256: HASH, isReadable: true },
  ],
});
const HEAD = 'head' as const;
type Line = LoggedEntry | typeof HEAD;
const LOG: readonly Line[] = [MADE, RECEIVED, HEAD, OPENED, HEAD];

/** What a log of these lines fails to prove. */
function unproven(log: readonly Line[]): string[] {
  const trace = new RequestBidTrace(STATEMENT);
  log.forEach((line, index) => (line === HEAD ? trace.head(index, '2027-05-03T10:00:00.500000Z') : trace.entry(index, line)));
  return requestBidFaults(trace).map(({ code }) => code);
}

const changed = (from: LoggedEntry, body: LoggedEntry['body']): Line[] =>
  LOG.map((line) => (line === from ? { ...from, body: { ...from.body, ...body } } : line));
const without = (at: number): Line[] => LOG.filter((_, index) => index !== at);

describe('the proof of a bid for a request (Domain §8, decision 20)', () => {
  test('holds: received a microsecond before the deadline, in the log before the opening, opened as handed in', () => {
    expect(unproven(LOG)).toEqual([]);
  });

  test.each([
    ['the request’s deadline', 0, ['deadline.unclear']],
    ['the bid', 1, ['bid.unlogged']],
    ['a head between bid and opening', 2, ['head.none_between']],
    ['the opening', 3, ['request.unopened']],
  ] as const)('fails where the log lacks %s', (_, at, faults) => {
    expect(unproven(without(at))).toEqual(faults);
  });

  test('fails for logs of earlier versions, which did not state the deadline', () => {
    expect(unproven(changed(MADE, { bidsUntil: null }))).toEqual(['deadline.unclear']);
  });

  test('fails for a bid that came at the deadline, and for an opening before it', () => {
    expect(unproven(changed(MADE, { bidsUntil: STATEMENT.receivedAt }))).toEqual(['bid.late']);
    expect(unproven(changed(MADE, { bidsUntil: '2027-05-03T10:00:01.000001Z' }))).toEqual(['opening.early']);
  });

  test.each([{ sha256: 'ef'.repeat(32) }, { number: 2 }, { requestId: OTHER }, { receivedAt: '2027-05-03T09:00:00.000000Z' }])(
    'fails where the log says something else of the bid: %j',
    (body) => {
      expect(unproven(changed(RECEIVED, body))).toEqual(['bid.differs']);
    },
  );

  test('fails where the opening does not name the bid, names it with another hash, or could not read it', () => {
    for (const bids of [[], [{ bid: BID, sha256: 'ef'.repeat(32), isReadable: true }], [{ bid: BID, sha256: HASH, isReadable: false }]])
      expect(unproven(changed(OPENED, { bids }))).toEqual(['opening.differs']);
  });

  test('fails for a bid that was replaced, taken back, or whose request was taken back', () => {
    const before = (line: LoggedEntry): Line[] => [MADE, RECEIVED, HEAD, line, OPENED];
    const at = '2027-05-03T09:59:59.999999Z';
    expect(unproven(before({ ...RECEIVED, subject: OTHER, body: { ...RECEIVED.body, number: 2 } }))).toEqual(['bid.ended']);
    expect(unproven(before(entry('request_bid.withdrawn', BID, SUPPLIER, at, { requestId: REQUEST })))).toEqual(['bid.ended']);
    expect(unproven(before(entry('call_off_request.withdrawn', REQUEST, PARTY, at, {})))).toEqual(['bid.ended']);
    // An earlier bid of its own, or another supplier's, ends nothing.
    expect(unproven(before({ ...RECEIVED, subject: OTHER, membership: OTHER, body: { ...RECEIVED.body, number: 2 } }))).toEqual([]);
    expect(unproven(before({ ...RECEIVED, subject: OTHER, body: { ...RECEIVED.body, number: 0 } }))).toEqual([]);
  });
});

describe('the receipt of a bid for a request', () => {
  const signature = sign(null, bytesOf(STATEMENT), privateKey).toString('hex');
  const file = { bidId: BID, number: 1, receivedAt: STATEMENT.receivedAt, hash: HASH, statement: STATEMENT, signature, keyId: 'k' };
  const read = (over: object) => requestReceiptIn(JSON.stringify({ ...file, ...over }));

  test('is signed by the service over all that it states', () => {
    const receipt = read({});
    if (!receipt) throw new Error('a receipt');
    expect(requestReceiptFaults(receipt, publicOf(privateKey))).toEqual([]);
    expect(requestReceiptFaults(receipt, undefined).map(({ code }) => code)).toEqual(['receipt.key']);
    expect(requestReceiptFaults({ ...receipt, number: 2 }, publicOf(privateKey)).map(({ code }) => code)).toEqual(['receipt.altered']);
    expect(
      requestReceiptFaults({ ...receipt, statement: { ...STATEMENT, number: 2 }, number: 2 }, publicOf(privateKey)).map(({ code }) => code),
    ).toEqual(['receipt.signature']);
  });

  test('is told from one of a bid in a call, and refused where it is not whole', () => {
    expect(read({ statement: { ...STATEMENT, type: 'poolround.bid-receipt.v2' } })).toBeUndefined();
    expect(() => read({ statement: { ...STATEMENT, hash: 'ab' } })).toThrow('statement/hash 64 hexadecimal digits');
  });
});
