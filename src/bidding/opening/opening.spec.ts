import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import type { BidContent } from '../bid/bid.js';
import { opened, type OpeningMeans, type StoredBid } from './opening.js';
import { KeySealer, newKeyPair, sealBid } from '../seal/seal.js';

const key = newKeyPair();
const binding = { networkId: 'n', callId: 'c', stageId: 's', membershipId: 'm', bidId: 'b', version: 1 };
const content: BidContent = {
  lots: [{ category: 'PPE', region: '44', positions: [{ item: 'G-1', tiers: [{ from: '0', unitPrice: '2.5' }] }], cashDiscountPercent: '2' }],
  packages: [{ lots: [{ category: 'PPE', region: '44' }], percent: '3' }],
};
const stored = (text: string): StoredBid => ({
  ...binding,
  ...sealBid(text, new KeySealer(key.publicKey), binding),
  callVersion: 1,
  receivedAt: instant(1n),
  signature: Buffer.alloc(64),
  isSealedByBidder: false,
});
const means = (over: Partial<OpeningMeans> = {}): OpeningMeans => ({
  key,
  lots: new Map([['PPE 44', { id: 'lot', positions: new Map([['G-1', { id: 'pos', total: 1n }]]) }]]),
  isSigned: () => true,
  // What is no bid is not read here; the schema is tried with the API.
  read: (text) => JSON.parse(text) as BidContent,
  ...over,
});

describe('opening a bid (Domain §8.4)', () => {
  test('gives its content, names resolved', () => {
    expect(opened(stored(JSON.stringify(content)), means())).toEqual({
      content: {
        lots: [{ lotId: 'lot', cashDiscountPercent: '2', offer: {}, prices: [{ positionId: 'pos', tiers: [{ from: '0', unitPrice: '2.5' }] }] }],
        spendRebates: [],
        packages: [{ lots: ['lot'], percent: '3' }],
      },
    });
  });
  test('reports a hash that is not the receipt’s', () => {
    expect(opened({ ...stored('{}'), hash: Buffer.alloc(32) }, means())).toEqual({ fault: 'hash' });
  });
  test('reports a receipt that the service did not sign', () => {
    expect(opened(stored('{}'), means({ isSigned: () => false }))).toEqual({ fault: 'receipt' });
  });
  test.each([{ membershipId: 'another' }, { stageId: 'another' }, { version: 2 }])('reports a bid in another’s place: %o', (over) => {
    expect(opened({ ...stored(JSON.stringify(content)), ...over }, means())).toEqual({ fault: 'sealed' });
  });
  test('reports content that is no bid or names what is not called', () => {
    expect(opened(stored('no JSON'), means())).toEqual({ fault: 'content' });
    expect(opened(stored(JSON.stringify(content)), means({ lots: new Map() }))).toEqual({ fault: 'content' });
  });
  test.each([
    ['longer than any bid', ' '.repeat(2 * 1024 * 1024 + 1)],
    ['of more parts than any bid has', `[${'{},'.repeat(50_000)}{}]`],
  ])('reports a text %s without reading it', (_, text) => {
    const read: string[] = [];
    const noted = (words: string): BidContent => {
      read.push(words);
      return content;
    };
    expect(opened(stored(text), means({ read: noted }))).toEqual({ fault: 'content' });
    expect(read).toEqual([]);
  });
});
