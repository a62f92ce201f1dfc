import { expect, test } from '@jest/globals';
import { proposedFrom } from './proposed-requirement.js';
import type { OwnVolume } from './round-origins.js';

const VOLUME: OwnVolume = {
  agreement: 'RV-2027-001',
  supplier: 'Steel Ltd',
  positionId: 'p1',
  item: 'W-1',
  unit: 'KGM',
  region: '58',
  site: 'Yard',
  isOwnRegion: false,
  quantity: '600',
  currency: 'EUR',
  mode: 'all_units',
  tiers: [
    { from: '0', unitPrice: '10' },
    { from: '1000', unitPrice: '9.5' },
  ],
  won: [],
};

test.each([
  ['its own volume of the position reaches the tier, over all regions', [VOLUME, { ...VOLUME, region: '59', quantity: '400' }], ['9.5', '9.5']],
  ['what others buy does not count', [VOLUME], ['10']],
])('the baseline is the agreement’s price: %s (Domain §6.3)', (_name, volumes, prices) =>
  expect(proposedFrom(volumes).map(({ price }) => price)).toEqual(prices),
);

test.each([
  ['a delivery site in the region', {}, 'Yard', false],
  ['the own address', { isOwnRegion: true }, null, false],
  ['neither: the member says where', { site: null }, null, true],
])('delivery goes to %s', (_name, over, site, lacksSite) => expect(proposedFrom([{ ...VOLUME, ...over }])).toMatchObject([{ site, lacksSite }]));

test('of incremental tiers each unit counts at its own: 1,000 at 10.00 and 500 at 8.00 are 14,000.00 for 1,500 (Domain §14)', () => {
  const tiers = [
    { from: '0', unitPrice: '10.00' },
    { from: '1000', unitPrice: '8.00' },
  ];
  const volumes = ['900', '600'].map((quantity) => ({ ...VOLUME, mode: 'incremental' as const, tiers, quantity }));
  expect(proposedFrom(volumes)).toMatchObject([
    { price: '14000', priceUnit: '1500' },
    { price: '14000', priceUnit: '1500' },
  ]);
  // 1,000 at 10.00 and 1,000 at 8.00: 9.00 each.
  expect(proposedFrom([{ ...VOLUME, mode: 'incremental', tiers, quantity: '2000' }])).toMatchObject([{ price: '9', priceUnit: '1' }]);
});

test.each([
  ['all of it: what bids asked on average', '600', [['600', '8']], '8', '1'],
  [
    'all of it at two prices: 200 × 7 and 400 × 8.50 are 4,800 for 600',
    '600',
    [
      ['200', '7'],
      ['400', '8.5'],
    ],
    '8',
    '1',
  ],
  ['half of it: 300 × 8 and 300 × 10 are 5,400 for 600', '600', [['300', '8']], '9', '1'],
  ['some of it above the tier that the own volume reaches: the tier is paid', '1000', [['500', '9.8']], '9.5', '1'],
] as const)('what bids won counts as it was paid, %s (decision 20)', (_name, quantity, bids, price, priceUnit) => {
  const won = bids.map(([ordered, unitPrice]) => ({ quantity: ordered, unitPrice }));
  expect(proposedFrom([{ ...VOLUME, quantity, won }])).toMatchObject([{ price, priceUnit }]);
});

test('of incremental tiers a bid is held against what the own volume pays on average (decision 20)', () => {
  const tiers = [
    { from: '0', unitPrice: '10' },
    { from: '1000', unitPrice: '8' },
  ];
  // 2,000 cost 18,000, 9.00 each; 500 of them at 7.00 instead: 17,000, 8.50 each.
  const won = [{ quantity: '500', unitPrice: '7' }];
  expect(proposedFrom([{ ...VOLUME, mode: 'incremental', tiers, quantity: '2000', won }])).toMatchObject([{ price: '8.5', priceUnit: '1' }]);
});
