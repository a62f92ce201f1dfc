import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import { type BidContent, type BidRules, type CalledLot, faultOf, lotNamed, millionths, type OfferedTier } from './bid.js';
import { type StandingOffer, standingAfter } from './standing-offer.js';

const gloves: CalledLot = {
  id: 'lot-a',
  positions: new Map([
    ['G-1', { id: 'pos-1', total: millionths('1200') }],
    ['G-2', { id: 'pos-2', total: millionths('50.5') }],
  ]),
};
const masks: CalledLot = { id: 'lot-b', positions: new Map([['M-1', { id: 'pos-3', total: millionths('10') }]]) };
const rules = (over: Partial<BidRules> = {}): BidRules => ({
  lots: new Map([
    ['PPE 58', gloves],
    ['lot-a', gloves],
    ['PPE 59', masks],
    ['lot-b', masks],
  ]),
  earlier: new Map(),
  needsAllPositions: false,
  ...over,
});
const tiers = (...steps: [string, string][]) => steps.map(([from, unitPrice]) => ({ from, unitPrice }));
const bid = (over: Partial<BidContent> = {}, ...steps: [string, string][]): BidContent => ({
  lots: [
    { category: 'PPE', region: '58', positions: [{ item: 'G-1', tiers: tiers(...(steps.length > 0 ? steps : [['0', '2.5'] as [string, string]])) }] },
  ],
  ...over,
});

describe('a bid', () => {
  test('of known positions with ascending tiers and positive prices has no fault', () => {
    expect(faultOf(bid({}, ['0', '2.5'], ['1000', '2.4']), rules())).toBeUndefined();
  });
  test('may name a lot by its id', () => {
    expect(faultOf({ lots: [{ lot: 'lot-b', positions: [{ item: 'M-1', tiers: tiers(['0', '1']) }] }] }, rules())).toBeUndefined();
  });
  test.each([
    ['a lot that is not called', { lots: [{ category: 'PPE', region: '01', positions: [] }] }, '/lots/0'],
    [
      'an item that the lot does not have',
      { lots: [{ category: 'PPE', region: '59', positions: [{ item: 'G-1', tiers: tiers(['0', '1']) }] }] },
      '/lots/0/positions/0/item',
    ],
    ['a package with a lot that is not called', bid({ packages: [{ lots: [{ category: 'X', region: '58' }], percent: '3' }] }), '/packages/0/lots/0'],
  ])('with %s: unknown_position', (_, content, pointer) => {
    expect(faultOf(content, rules())).toMatchObject({ code: 'unknown_position', pointer });
  });
  test.each([
    ['starts above 0', [['1', '2']]],
    [
      'names a quantity twice',
      [
        ['0', '2'],
        ['10', '1.9'],
        ['10.0', '1.8'],
      ],
    ],
    [
      'goes back',
      [
        ['0', '2'],
        ['10', '1.9'],
        ['9.999999', '1.8'],
      ],
    ],
  ] as [string, [string, string][]][])('whose tiers %s: tiers_not_ascending', (_, steps) => {
    expect(faultOf(bid({}, ...steps), rules())?.code).toBe('tiers_not_ascending');
  });
  test('without any tier: tiers_not_ascending, since the first starts at 0', () => {
    expect(faultOf({ lots: [{ category: 'PPE', region: '58', positions: [{ item: 'G-1', tiers: [] }] }] }, rules())?.code).toBe(
      'tiers_not_ascending',
    );
  });
  test.each(['0', '0.000000', '-1', '-0.5'])('at %s: price_not_positive', (price) => {
    expect(faultOf(bid({}, ['0', '1'], ['5', price]), rules())).toMatchObject({
      code: 'price_not_positive',
      pointer: '/lots/0/positions/0/tiers/1/unitPrice',
    });
  });
  test('that puts a lot into two packages, or twice into one: packages_overlap', () => {
    const a = { category: 'PPE', region: '58' };
    expect(
      faultOf(
        bid({
          packages: [
            { lots: [a, { lot: 'lot-b' }], percent: '3' },
            { lots: [{ lot: 'lot-a' }], percent: '1' },
          ],
        }),
        rules(),
      )?.code,
    ).toBe('packages_overlap');
    expect(faultOf(bid({ packages: [{ lots: [a, a], percent: '3' }] }), rules())?.code).toBe('packages_overlap');
  });
  test('that is dearer than before at the position’s total: price_raised; elsewhere it may be', () => {
    const earlier = new Map([['pos-1', tiers(['0', '3'], ['1000', '2.4'])]]);
    expect(faultOf(bid({}, ['0', '2.400001']), rules({ earlier }))).toMatchObject({
      code: 'price_raised',
      value: 'G-1',
      raised: { before: '2.4', now: '2.400001' },
    });
    expect(faultOf(bid({}, ['0', '2.4']), rules({ earlier }))).toBeUndefined();
    // 1,200 reach the tier from 1,000.
    expect(faultOf(bid({}, ['0', '9'], ['1000', '2.4'], ['1201', '7']), rules({ earlier }))).toBeUndefined();
    expect(faultOf(bid({}, ['0', '1'], ['1200', '2.5']), rules({ earlier }))?.code).toBe('price_raised');
  });
  test('for a position whose total is withheld is dearer than before where it is at any quantity (Domain §6.3)', () => {
    const withheld: CalledLot = { id: 'lot-a', positions: new Map([['G-1', { id: 'pos-1', total: undefined }]]) };
    const against = (...steps: [string, string][]) =>
      faultOf(bid({}, ...steps), rules({ lots: new Map([['PPE 58', withheld]]), earlier: new Map([['pos-1', tiers(['0', '3'], ['1000', '2.4'])]]) }));
    expect(against(['0', '3'], ['1000', '2.4'])).toBeUndefined();
    expect(against(['0', '2.9'], ['500', '2.3'])).toBeUndefined();
    expect(against(['0', '3'], ['1000.000001', '2.4'])?.raised).toEqual({ before: '2.4', now: '3' });
    expect(against(['0', '1'], ['700', '3.000001'])?.raised).toEqual({ before: '3', now: '3.000001' });
  });
  test('has its first fault reported, in the order of the rule book', () => {
    const all: BidContent = {
      lots: [
        {
          category: 'PPE',
          region: '58',
          positions: [
            { item: 'G-1', tiers: tiers(['1', '0']) },
            { item: 'none', tiers: tiers(['0', '9']) },
          ],
        },
      ],
      packages: [{ lots: [{ lot: 'lot-a' }, { lot: 'lot-a' }], percent: '1' }],
    };
    expect(faultOf(all, rules({ earlier: new Map([['pos-1', tiers(['0', '0.000001'])]]) }))?.code).toBe('unknown_position');
  });
  test('that names a lot or position twice: position_repeated', () => {
    const twice = bid().lots;
    expect(faultOf({ lots: [...twice, ...twice] }, rules())?.code).toBe('position_repeated');
  });
  test('that takes no less than more than it delivers: least_above_capacity; just as much it may be', () => {
    const limited = (capacity: string, leastAward: string): BidContent => ({ lots: bid().lots.map((lot) => ({ ...lot, capacity, leastAward })) });
    expect(faultOf(limited('500', '500.000001'), rules())).toEqual({
      code: 'least_above_capacity',
      pointer: '/lots/0/leastAward',
      value: '500.000001',
    });
    expect(faultOf(limited('500', '500'), rules())).toBeUndefined();
  });
  test('that leaves out a position where the call asks for all: position_missing', () => {
    expect(faultOf(bid(), rules({ needsAllPositions: true }))).toMatchObject({ code: 'position_missing', value: 'G-2' });
  });
});

test('quantities and prices are read exactly, in millionths', () => {
  expect(millionths('12')).toBe(12_000_000n);
  expect(millionths('0.000001')).toBe(1n);
  expect(millionths('999999999999999.999999')).toBe(999_999_999_999_999_999_999n);
  expect(millionths('-0.5')).toBe(-500_000n);
});

// Dossiers: a demonstration round in the repository, and whatever DOSSIERS names.
const folders = [join(import.meta.dirname, '..', '..', '..', 'examples'), process.env.DOSSIERS ?? ''];
const dossiers = folders
  .filter((folder) => folder !== '' && existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));

test.each(dossiers.filter((dossier) => existsSync(join(dossier, 'expected', 'bids.csv'))))(
  '%s: bids are accepted and refused as on paper',
  (dossier) => {
    const rows = (file: string) =>
      readFileSync(join(dossier, 'expected', file), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(','));
    const lots = new Map<string, CalledLot>();
    for (const [category, region, item, , , , total] of rows('positions.csv')) {
      const id = `${category} ${region}`;
      const before = lots.get(id)?.positions ?? [];
      lots.set(id, { id, positions: new Map([...before, [item ?? '', { id: `${id} ${item}`, total: millionths(total ?? '') }]]) });
    }
    const standing = new Map<string, StandingOffer>();
    for (const [stage, supplier = '', outcome] of rows('bids.csv')) {
      const content = JSON.parse(readFileSync(join(dossier, 'bids', `${stage}`, `${supplier}.json`), 'utf8')) as BidContent;
      const earlier = new Map<string, readonly OfferedTier[]>();
      for (const [lotId, { offer }] of standing.get(supplier)?.lots ?? []) {
        for (const { item, tiers: offered } of offer) {
          const position = lots.get(lotId)?.positions.get(item);
          if (position) earlier.set(position.id, offered);
        }
      }
      const fault = faultOf(content, { lots, earlier, needsAllPositions: false });
      expect([supplier, fault?.code]).toEqual([supplier, outcome?.startsWith('refused:') ? outcome.slice('refused:'.length) : undefined]);
      if (outcome !== 'accepted') continue;
      const named = content.lots.map(
        (offered) =>
          [lotNamed(lots, offered)?.id ?? '', { bidId: `${stage} ${supplier}`, receivedAt: instant(0n), offer: offered.positions }] as const,
      );
      standing.set(supplier, standingAfter(standing.get(supplier), { lots: new Map(named), spendRebates: content.spendRebates ?? [], packages: [] }));
    }
  },
);
