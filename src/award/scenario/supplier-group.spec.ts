import { expect, test } from '@jest/globals';
import { isFree, reckonedGroups } from './supplier-group.js';

test('whoever has an agreement is an incumbent, anybody else new; an address in a delivery region makes regional (Domain §11)', () => {
  const suppliers = [
    { supplier: 'S1', hasAgreement: true, country: 'DE', postcode: '58452' },
    { supplier: 'S2', hasAgreement: false, country: 'DE', postcode: '10115' },
    { supplier: 'S3', hasAgreement: false, country: 'NL', postcode: '58452' },
  ];
  expect(reckonedGroups(suppliers, new Set(['58', '59']), 'DE')).toEqual([
    { name: 'incumbent', isReckoned: true, suppliers: ['S1'] },
    { name: 'new', isReckoned: true, suppliers: ['S2', 'S3'] },
    { name: 'regional', isReckoned: true, suppliers: ['S1'] },
  ]);
});

test('the office names groups otherwise than those that follow from what is known', () => {
  expect([isFree('small'), isFree('Incumbent'), isFree('new')]).toEqual([true, false, false]);
});
