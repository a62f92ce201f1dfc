import { describe, expect, test } from '@jest/globals';
import { instant } from '../../values/instant.js';
import {
  after,
  assertClearing,
  assertMatch,
  assertStatable,
  FREE_LINE_ACTION_NAMES,
  FREE_LINE_STATES,
  type FreeStatement,
  freeLineActions,
  keepsPrices,
} from './free-line.js';

const COLLECTING = { phase: 'collecting', totalsPublishedAt: undefined } as const;
const POOLING = { phase: 'pooling', totalsPublishedAt: undefined } as const;
const PUBLISHED = { phase: 'pooling', totalsPublishedAt: instant(1n) } as const;
const STATED: FreeStatement = { description: 'Schutzhandschuhe Gr. 9', quantity: '200', unit: 'Paar', kind: 'forecast' };
const WIRE = {
  id: 'i',
  categoryId: 'c',
  code: 'W-1',
  gtin: null,
  nameDe: 'Draht',
  nameEn: 'Wire',
  baseUnit: 'KGM',
  isInRound: true,
  packagings: [{ name: 'Rolle', baseQuantity: '15' }],
};

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'fine';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a line in words goes back and forth between its member and the office (Domain §5)', () => {
  test.each([
    ['stated', 'office', 'match ask'],
    ['stated', 'member', 'withdraw'],
    ['asked', 'office', 'match ask'],
    ['asked', 'member', 'answer withdraw'],
    ['matched', 'office', 'match ask'],
    ['matched', 'member', 'answer confirm withdraw'],
    ['confirmed', 'office', ''],
    ['confirmed', 'member', ''],
    ['withdrawn', 'office', ''],
    ['withdrawn', 'member', ''],
    ['matched', 'auditor', ''],
    ['stated', 'supplier', ''],
  ] as const)('%s: the %s can %s', (state, side, actions) => {
    expect(freeLineActions(state, side, COLLECTING).join(' ')).toBe(actions);
  });

  test('only what the office has matched can be confirmed, and only the member confirms', () => {
    const before = FREE_LINE_STATES.filter((state) => freeLineActions(state, 'member', COLLECTING).includes('confirm'));
    expect(before).toEqual(['matched']);
    expect(after('confirm', 'matched')).toBe('confirmed');
    expect(codeOf(() => after('confirm', 'stated'))).toBe('free_line.state');
  });

  test('what is confirmed or withdrawn stays so', () => {
    for (const action of FREE_LINE_ACTION_NAMES)
      for (const state of ['confirmed', 'withdrawn'] as const) expect(codeOf(() => after(action, state))).toBe('free_line.state');
  });
});

describe('lines are cleared up until totals are published (Domain §6.3)', () => {
  test.each([
    ['collecting', COLLECTING, 'fine'],
    ['pooling', POOLING, 'fine'],
    ['pooling, published', PUBLISHED, 'totals.published'],
    ['bidding', { ...POOLING, phase: 'bidding' }, 'round.phase'],
    ['planning', { ...POOLING, phase: 'planning' }, 'round.phase'],
  ] as const)('%s: %s', (_name, stage, code) => {
    expect(codeOf(() => assertClearing(stage))).toBe(code);
    expect(freeLineActions('matched', 'member', stage).length > 0).toBe(code === 'fine');
  });
});

describe('what can be checked before there is an item (Domain §5)', () => {
  const faults = (over: Partial<FreeStatement>): string[] => {
    try {
      assertStatable({ ...STATED, ...over }, (name) => name === 'Werk 2');
      return [];
    } catch (error) {
      return (error as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    }
  };

  test.each([
    [{}, []],
    [{ unit: 'Eimer' }, []],
    [{ site: 'Werk 2', from: '2027-04-01', to: '2027-04-01', currency: 'CHF' }, []],
    [{ quantity: '0.00' }, ['/quantity']],
    [{ price: '0', priceUnit: '0.0', mostItWouldPay: '0' }, ['/price', '/priceUnit', '/mostItWouldPay']],
    [{ site: 'Werk 3', currency: 'XYZ', from: '2027-04-02', to: '2027-04-01' }, ['/site', '/currency', '/to']],
  ])('%j', (over, pointers) => expect(faults(over)).toEqual(pointers));
});

describe('a match is an item of the round in a unit that converts into its own (Domain §5, §6.1)', () => {
  test.each([
    ['20', 'kg', 'fine'],
    ['20', 'Rolle', 'fine'],
    ['20', 'Eimer', 'free_line.unit'],
    ['20', 'm', 'free_line.unit'],
  ])('%s %s: %s', (quantity, unit, code) => expect(codeOf(() => assertMatch({ item: WIRE, quantity, unit }))).toBe(code));

  test('a category that the round does not ask for is none', () =>
    expect(codeOf(() => assertMatch({ item: { ...WIRE, isInRound: false }, quantity: '1', unit: 'kg' }))).toBe('free_line.category'));
});

describe('a price is for the unit that its member stated (Domain §17)', () => {
  test.each([
    ['kg', 'KGM', true],
    ['Eimer', 'kg', false],
    ['Eimer', 'eimer.', true],
    ['Rolle', 'kg', false],
    ['t', 'kg', false],
  ])('stated per %s, counted in %s: %s', (stated, unit, isKept) => expect(keepsPrices(stated, { item: WIRE, unit })).toBe(isKept));
});
