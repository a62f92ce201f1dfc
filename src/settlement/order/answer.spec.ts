import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import { type AnsweredLine, answerByDay, answersTo, isNewsToParty } from './answer.js';
import { lineStateOf, openOf, orderStateOf, returnableOf } from './line-state.js';

const d = (text: string): Decimal => Decimal.parse(text);
const zero = Decimal.zero;
const line = (number: number, over: Partial<AnsweredLine> = {}): AnsweredLine => ({
  line: number,
  ordered: d('10'),
  endedBecause: null,
  isDeclined: false,
  confirmedFor: null,
  delivered: zero,
  credited: zero,
  toReplace: zero,
  returning: zero,
  received: zero,
  isReported: false,
  ...over,
});
const date = '2027-06-01';

describe('until when an order should be answered (decision 14)', () => {
  test.each([
    ['Monday', '2027-06-07', '2027-06-10', 'DE'],
    ['Friday: Saturday and Sunday do not count', '2027-06-11', '2027-06-16', 'DE'],
    ['before Easter 2027 (Good Friday 26, Monday 29 March)', '2027-03-25', '2027-04-01', 'DE'],
    ['a day that is one only in Austria (Epiphany)', '2027-01-05', '2027-01-11', 'AT'],
    ['the same in Germany', '2027-01-05', '2027-01-08', 'DE'],
  ])('%s', (_case, placedOn, expected, country) => {
    expect(answerByDay(placedOn, country)).toBe(expected);
  });
});

describe('what a supplier answers (decision 14)', () => {
  test('confirmed for a day, moved later, and the same again is nothing new', () => {
    const confirm = { line: 1, answer: 'confirmed', deliverOn: '2027-06-08' } as const;
    expect(answersTo([line(1)], [confirm], { date })).toEqual([confirm]);
    expect(answersTo([line(1, { confirmedFor: '2027-06-08' })], [confirm], { date })).toEqual([]);
    expect(answersTo([line(1, { confirmedFor: '2027-06-07' })], [confirm], { date })).toEqual([confirm]);
  });

  test.each([
    ['a line that does not exist', line(2), { answer: 'declined', reason: 'Sold out.' }],
    ['a line that was cancelled', line(1, { endedBecause: 'Twice.' }), { answer: 'confirmed', deliverOn: '2027-06-08' }],
    ['a decline of what is confirmed', line(1, { confirmedFor: '2027-06-08' }), { answer: 'declined', reason: 'Sold out.' }],
    ['a decline of what is partly delivered', line(1, { delivered: d('1') }), { answer: 'declined', reason: 'Sold out.' }],
    ['a decline of what is reported as bought', line(1, { isReported: true }), { answer: 'declined', reason: 'Sold out.' }],
    ['a new day for what is delivered', line(1, { delivered: d('10') }), { answer: 'confirmed', deliverOn: '2027-06-08' }],
    ['a day before the order', line(1), { answer: 'confirmed', deliverOn: '2027-05-31' }],
  ] as const)('is refused: %s', (_case, facts, answer) => {
    expect(() => answersTo([facts], [{ line: 1, ...answer }], { date })).toThrow(
      expect.objectContaining({ code: 'order.answer', errors: [expect.objectContaining({ pointer: '/lines/0' })] }),
    );
  });

  test('is news to the party where something does not come, or on another day than it wanted or was told', () => {
    const on = (deliverOn: string) => ({ line: 1, answer: 'confirmed', deliverOn }) as const;
    expect(isNewsToParty({ line: 1, answer: 'declined', reason: 'Sold out.' }, line(1), null)).toBe(true);
    expect(isNewsToParty(on('2027-06-08'), line(1), null)).toBe(false);
    expect(isNewsToParty(on('2027-06-08'), line(1), '2027-06-08')).toBe(false);
    expect(isNewsToParty(on('2027-06-09'), line(1), '2027-06-08')).toBe(true);
    expect(isNewsToParty(on('2027-06-09'), line(1, { confirmedFor: '2027-06-08' }), null)).toBe(true);
  });
});

describe('what a line and its order have come to (decision 14)', () => {
  test.each([
    ['waiting', {}],
    ['confirmed', { confirmedFor: '2027-06-08' }],
    ['moved', { confirmedFor: '2027-06-10' }],
    ['partly_delivered', { delivered: d('4') }],
    ['delivered', { delivered: d('10') }],
    ['partly_delivered', { delivered: d('10'), toReplace: d('1') }],
    ['delivered', { delivered: d('10'), credited: d('1') }],
    ['cancelled', { endedBecause: 'Twice.' }],
    ['declined', { endedBecause: 'Sold out.', isDeclined: true }],
  ] as const)('a line is %s', (kind, over) => {
    expect(lineStateOf(line(1, over), '2027-06-08').kind).toBe(kind);
  });

  test('what is to be replaced is open again, what is credited is not', () => {
    const facts = line(1, { delivered: d('10'), toReplace: d('2'), credited: d('3') });
    expect([openOf(facts).toString(), returnableOf(facts).toString()]).toEqual(['2', '5']);
  });

  test.each([
    [['waiting', 'confirmed'], 'waiting'],
    [['confirmed', 'moved'], 'moved'],
    [['confirmed', 'declined'], 'confirmed'],
    [['delivered', 'waiting'], 'partly_delivered'],
    [['delivered', 'cancelled'], 'delivered'],
    [['declined', 'cancelled'], 'declined'],
    [['cancelled', 'cancelled'], 'cancelled'],
  ] as const)('lines %j make an order %s', (kinds, expected) => {
    const facts = {
      waiting: {},
      confirmed: { confirmedFor: '2027-06-08' },
      moved: { confirmedFor: '2027-06-10' },
      delivered: { delivered: d('10') },
    };
    const ended = { cancelled: { endedBecause: 'Twice.' }, declined: { endedBecause: 'Sold out.', isDeclined: true } };
    const states = kinds.map((kind) => lineStateOf(line(1, { ...facts, ...ended }[kind]), '2027-06-08'));
    expect(orderStateOf(states)).toBe(expected);
  });
});
