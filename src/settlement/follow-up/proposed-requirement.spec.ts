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
