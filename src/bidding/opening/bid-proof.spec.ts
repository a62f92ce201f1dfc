import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '../../audit/canonical-json.js';
import { leafOf, type LoggedEntry, statementOf } from '../../audit/entry.js';
import { entryLine, headLine } from '../../audit/log-file.js';
import { EMPTY_TREE, grown, rootOf } from '../../audit/merkle.js';
import { keyIdOf } from '../../audit/signature.js';
import { verifyLog } from '../../audit/verify-log.js';
import { bidFaults, BidTrace } from './bid-proof.js';
import { type KeptReceipt, type KeptRecord, readReceipt, readRecord, receiptFaults } from '../bid/kept-receipt.js';
import { recordFaults } from './record-proof.js';

const vector = (name: string): string => readFileSync(join(import.meta.dirname, 'vectors', name), 'utf8').trim();
const log = vector('bid-log.ndjson').split('\n');
const receipt = readReceipt(vector('bid-receipt.json'));
const record = readRecord(vector('bid-record.json'));
/** RFC 8032 §7.1, test 1. */
const PUBLIC = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
const SECRET = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${SECRET}`, 'hex'), format: 'der', type: 'pkcs8' });

const entries: readonly LoggedEntry[] = log.map((line) => JSON.parse(line)).flatMap(({ type, entry }) => (type === 'entry' ? [entry] : []));
/** What is where in the vectors' log. */
const AT = { called: 0, moved: 2, received: 3, closed: 4, released: 5, opened: 7 } as const;

/** A log of these entries, as whoever has the service's key could make it: a head after so many entries, and one at the end. */
function signedLog(changed: readonly LoggedEntry[], between: number | undefined = 5): string[] {
  const [first = ''] = log;
  const head = (size: number): string => {
    const { tree } = grown(EMPTY_TREE, changed.slice(0, size).map(leafOf));
    const said = { network: receipt.statement.network, size, root: rootOf(tree), at: '2027-03-02T09:00:00.000000Z' };
    const signature = sign(null, Buffer.from(canonicalJson(statementOf(said))), privateKey);
    return canonicalJson(headLine({ ...said, keyId: keyIdOf(PUBLIC), signature }));
  };
  const lines = changed.flatMap((entry, index) => [
    canonicalJson(entryLine({ index, hash: leafOf(entry), entry })),
    ...(index + 1 === between && between < changed.length ? [head(between)] : []),
  ]);
  return [canonicalJson({ ...JSON.parse(first), size: changed.length }), ...lines, head(changed.length)];
}

async function traced(lines: readonly string[]): Promise<{ trace: BidTrace; faults: readonly unknown[] }> {
  const trace = new BidTrace(receipt.statement);
  const { faults } = await verifyLog(lines, { publicKey: PUBLIC.toString('base64') }, undefined, trace);
  return { trace, faults };
}

/** What a sound log fails to prove of the receipt's bid. */
async function unproven(changed: readonly LoggedEntry[], between?: number): Promise<string[]> {
  const { trace, faults } = await traced(signedLog(changed, between));
  expect(faults).toEqual([]);
  return bidFaults(trace).map(({ code }) => code);
}

const without = (at: number): LoggedEntry[] => entries.filter((_, index) => index !== at);
const changed = (at: number, over: (entry: LoggedEntry) => Partial<LoggedEntry>): LoggedEntry[] =>
  entries.map((entry, index) => (index === at ? { ...entry, ...over(entry) } : entry));
const said = (at: number, body: { readonly [name: string]: Json }): LoggedEntry[] => changed(at, (entry) => ({ body: { ...entry.body, ...body } }));
const added = (before: number, over: Partial<LoggedEntry>): LoggedEntry[] => {
  const model = entries[AT.received];
  if (!model) throw new Error('the bid of the vectors');
  return [...entries.slice(0, before), { ...model, id: '01910000-0000-7000-8000-000000000999', ...over }, ...entries.slice(before)];
};

describe('a bid’s proof (vectors made by another program)', () => {
  test('holds: received a microsecond before the deadline, in the log before the opening, released by two, opened as handed in', async () => {
    const { trace, faults } = await traced(log);
    expect(faults).toEqual([]);
    expect(receiptFaults(receipt, trace.serviceKeys.get(receipt.keyId))).toEqual([]);
    expect(bidFaults(trace)).toEqual([]);
    expect(recordFaults(trace, record)).toEqual([]);
    expect(trace.headBetween).toEqual({ size: 5, at: '2027-03-01T09:00:01.200000Z' });
  });

  test.each(log.slice(0, -1).map((_, index) => index))('fails without line %i of the log', async (left) => {
    const { trace, faults } = await traced(log.filter((_, index) => index !== left));
    expect([...faults, ...bidFaults(trace)].length).toBeGreaterThan(0);
  });

  test.each(entries.map((_, index) => index))('fails if entry %i is another, without the service’s key', async (at) => {
    const altered = log.map((line) =>
      line.includes(`"index":${at},`) ? line.replace('"number":1', '"number":2').replace(/"at":"2027/, '"at":"2028') : line,
    );
    expect((await traced(altered)).faults.length).toBeGreaterThan(0);
  });
});

describe('a log that was written anew with the service’s key does not prove a bid', () => {
  test.each([
    ['that is not in it', without(AT.received), ['bid.unlogged']],
    ['with another hash', said(AT.received, { hash: 'ab'.repeat(32) }), ['bid.differs']],
    ['received at another time', said(AT.received, { receivedAt: '2027-03-01T08:00:00.000000Z' }), ['bid.differs']],
    ['of another version of the call', said(AT.received, { callVersion: 2 }), ['bid.differs']],
    ['of another supplier', changed(AT.received, () => ({ membership: receipt.statement.stage })), ['bid.differs']],
    ['that is in it twice', added(AT.closed, {}), ['bid.twice']],
    ['that is called late', said(AT.received, { late: true }), ['bid.late']],
    ['whose deadline never moved', without(AT.moved), ['deadline.unclear']],
    ['whose stage was closed for another deadline', said(AT.closed, { deadline: '2027-03-01T10:00:00.000000Z' }), ['deadline.unclear']],
    ['that was withdrawn', added(AT.closed, { kind: 'bid.withdrawn', body: {} }), ['bid.ended']],
    ['that a change of the call made invalid', added(AT.closed, { kind: 'bid.invalidated', body: {} }), ['bid.ended']],
    [
      'that was replaced',
      added(AT.closed, { subject: '01910000-0000-7000-8000-000000000998', body: { stageId: receipt.stageId, version: 2, late: false } }),
      ['bid.ended'],
    ],
    ['whose stage was not opened', without(AT.opened), ['stage.unopened']],
    ['that one person released', changed(AT.released, ({ body }) => ({ body: { ...body, by: `person:${'b'.repeat(32)}` } })), ['opening.unreleased']],
    ['that was released before the deadline', changed(AT.released, () => ({ at: '2027-03-01T08:59:59.000000Z' })), ['opening.early']],
  ] as const)('%s', async (_, forged, codes) => expect(await unproven(forged)).toEqual(codes));

  test('without a head between the bid and the opening', async () => {
    expect(await unproven(entries, 3)).toEqual(['head.none_between']);
    expect(await unproven(entries, 8)).toEqual(['head.none_between']);
    expect(await unproven(entries, 4)).toEqual([]);
    expect(await unproven(entries, 7)).toEqual([]);
  });

  test('but a late bid of the same supplier does not replace it', async () => {
    const late = { subject: '01910000-0000-7000-8000-000000000998', body: { stageId: receipt.stageId, version: 2, late: true } };
    expect(await unproven(added(AT.closed, late))).toEqual([]);
  });
});

describe('a receipt', () => {
  const codes = (over: Partial<KeptReceipt>, key: Buffer | undefined = PUBLIC): string[] =>
    receiptFaults({ ...receipt, ...over }, key).map(({ code }) => code);
  test.each([
    ['whose hash was changed', { hash: 'ab'.repeat(32) }, ['receipt.altered']],
    ['whose time was changed', { receivedAt: '2027-03-01T08:00:00.000000Z' }, ['receipt.altered']],
    ['whose signed statement was changed', { statement: { ...receipt.statement, supplier: receipt.stageId } }, ['receipt.signature']],
    ['whose signature was changed', { signature: receipt.signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }, ['receipt.signature']],
  ] as const)('%s is refused', (_, over, expected) => expect(codes(over)).toEqual(expected));

  test('is refused with another key, or none', () => {
    expect(codes({}, Buffer.alloc(32, 1))).toEqual(['receipt.signature']);
    expect(receiptFaults(receipt, undefined).map(({ code }) => code)).toEqual(['receipt.key']);
  });

  test('that is no receipt is named with what is missing', () => {
    expect(() => readReceipt('{"bidId": 1}')).toThrow(/^The file is no receipt: bidId /);
    expect(() => readReceipt('no JSON')).toThrow('The file is no receipt');
  });
});

describe('an opening record', () => {
  const [otherLine, line] = record.bids;
  if (!otherLine || !line) throw new Error('two bids in the vectors');
  const codes = async (over: Partial<KeptRecord>): Promise<string[]> =>
    recordFaults((await traced(log)).trace, { ...record, ...over }).map(({ code }) => code);
  test.each([
    ['of another stage', { stageId: line.bidId }, ['record.other_stage']],
    ['in which another bid was changed', { bids: [{ ...otherLine, hash: line.hash }, line] }, ['record.altered']],
    ['from which another bid was taken', { bids: [line] }, ['record.altered']],
    ['that does not name the bid', { bids: [otherLine] }, ['record.altered', 'record.differs']],
    ['that calls the bid unreadable', { bids: [otherLine, { ...line, state: 'unreadable' }] }, ['record.altered', 'record.differs']],
    ['of the bidder alone, with another hash', { isWhole: false, bids: [{ ...line, hash: otherLine.hash }] }, ['record.differs']],
  ] as const)('%s is refused', async (_, over, expected) => expect(await codes(over)).toEqual(expected));

  test('may name late bids that came after the opening, and a bidder’s own names its bid alone', async () => {
    const late = { ...line, bidId: '01910000-0000-7000-8000-000000000000', state: 'late', receivedAt: '2027-03-02T07:00:00.000000Z' };
    expect(await codes({ bids: [...record.bids, late] })).toEqual([]);
    expect(await codes({ isWhole: false, bids: [line] })).toEqual([]);
  });
});
