import { beforeAll, describe, expect, test } from '@jest/globals';
import { checkDigits } from './check-digits.js';
import { type CheckNumber, readVatId } from './vat-id.js';

let check: CheckNumber;
beforeAll(async () => {
  check = await checkDigits();
});

describe('VAT numbers (decision 19)', () => {
  // Published examples: the European Commission's VIES and the countries' tax offices.
  test.each([
    ['DE136695976', 'DE136695976'],
    ['de 136 695 976', 'DE136695976'],
    ['ATU13585627', 'ATU13585627'],
    ['BE 0428.759.497', 'BE0428759497'],
    ['CZ25123891', 'CZ25123891'],
    ['EL094259216', 'EL094259216'],
    ['GR 094259216', 'EL094259216'],
    ['FR40303265045', 'FR40303265045'],
    ['IE6433435F', 'IE6433435F'],
    ['IT00743110157', 'IT00743110157'],
    ['NL004495445B01', 'NL004495445B01'],
    ['PL8567346215', 'PL8567346215'],
    ['SE123456789701', 'SE123456789701'],
    ['GB980780684', 'GB980780684'],
    ['XI980780684', 'XI980780684'],
    ['CHE-107.787.577 MWST', 'CHE107787577'],
    ['CHE107787577', 'CHE107787577'],
    ['NO 995 525 828 MVA', 'NO995525828'],
    ['RO18547290', 'RO18547290'],
  ])('%s is kept as %s', (text, kept) => expect(readVatId(text, check)?.text).toBe(kept));

  test.each([
    ['a wrong check digit', 'DE136695978'],
    ['a digit too few', 'DE13669597'],
    ['a country that is not known', 'US123456789'],
    ['no prefix', '136695976'],
    ['nothing', ''],
    ['a wrong Swiss check digit', 'CHE107787578'],
    ['much too long', `DE${'1'.repeat(40)}`],
  ])('%s is none', (_name, text) => expect(readVatId(text, check)).toBeUndefined());

  test('only those of the EU and Northern Ireland can be asked for in VIES', () => {
    expect(['DE136695976', 'XI980780684', 'GB980780684', 'CHE107787577'].map((text) => readVatId(text, check)?.isInVies)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
