import { expect, test } from '@jest/globals';
import { jsonIn } from './dossier.js';

test('an optional key that is null counts as one that is not there', () => {
  expect(jsonIn('{"late": null, "lots": [{"category": "WELD", "cashDiscountPercent": null}], "packages": null}')).toEqual({
    lots: [{ category: 'WELD' }],
  });
});

test('0 and false are values', () => {
  expect(jsonIn('{"late": false, "percent": 0, "region": ""}')).toEqual({ late: false, percent: 0, region: '' });
});
