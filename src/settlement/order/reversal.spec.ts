import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import type { LineFacts } from './line-state.js';
import { assertReversible, type Fated, movementActions } from './reversal.js';

const SUPPLIER = { side: 'supplier', roles: ['bidder'] } as const;
const PARTY = { side: 'member', roles: ['buyer'] } as const;
const OFFICE = { side: 'office', roles: ['office'] } as const;
const AUDITOR = { side: 'auditor', roles: ['auditor'] } as const;
type Caller = Parameters<typeof movementActions>[0];

const noted = (kind: Fated['kind'], over: Partial<Fated> = {}): Fated => ({ kind, answer: null, reversedBecause: null, ...over });
const line = (
  over: Partial<Record<'delivered' | 'received' | 'credited' | 'toReplace' | 'returning', string>> = {},
): LineFacts & { line: number } => ({
  line: 1,
  ordered: Decimal.parse('10'),
  endedBecause: null,
  isDeclined: false,
  confirmedFor: null,
  delivered: Decimal.parse(over.delivered ?? '0'),
  received: Decimal.parse(over.received ?? '0'),
  credited: Decimal.parse(over.credited ?? '0'),
  toReplace: Decimal.parse(over.toReplace ?? '0'),
  returning: Decimal.parse(over.returning ?? '0'),
});

describe('something noted (decision 14)', () => {
  test.each<[string, Fated, Caller, string[]]>([
    ['a delivery is the supplier’s to take back', noted('delivery'), SUPPLIER, ['reverse']],
    ['not the party’s', noted('delivery'), PARTY, []],
    ['a receipt is the party’s', noted('receipt'), PARTY, ['reverse']],
    ['a return waits for the supplier', noted('return'), SUPPLIER, ['answer']],
    ['until then the party takes it back', noted('return'), PARTY, ['reverse']],
    ['and the office does not', noted('return'), OFFICE, []],
    ['a confirmed return is the office’s', noted('return', { answer: 'confirmed' }), OFFICE, ['reverse']],
    ['not the party’s any more', noted('return', { answer: 'confirmed' }), PARTY, []],
    ['nor the supplier’s', noted('return', { answer: 'confirmed' }), SUPPLIER, []],
    ['a refused return counts nowhere', noted('return', { answer: 'refused' }), OFFICE, []],
    ['what is taken back stays so', noted('delivery', { reversedBecause: 'Typed wrongly.' }), SUPPLIER, []],
    ['an auditor changes nothing', noted('return', { answer: 'confirmed' }), AUDITOR, []],
    ['a signatory of the supplier neither', noted('delivery'), { side: 'supplier', roles: ['signatory'] }, []],
  ])('%s', (_, movement, by, actions) => expect(movementActions(by, movement)).toEqual(actions));

  const codeOf = (by: Caller, movement: Fated, quantity: string, facts: LineFacts & { line: number }, wants: string | null = null) => {
    try {
      assertReversible(by, { ...movement, lines: [{ line: 1, quantity, wants }] }, [facts]);
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };

  test.each([
    ['all of a delivery that nobody has received', '6', line({ delivered: '6' }), undefined],
    // 10 delivered, 5 received: 5 may go, 6 not.
    ['as much as was not received', '5', line({ delivered: '10', received: '5' }), undefined],
    ['not what was received', '6', line({ delivered: '10', received: '5' }), 'order.moved_on'],
    // 10 delivered, 3 credited and 2 on their way back: 5 left.
    ['not what was sent back, answered or not', '6', line({ delivered: '10', credited: '3', returning: '2' }), 'order.moved_on'],
  ])('takes back %s', (_, quantity, facts, code) => expect(codeOf(SUPPLIER, noted('delivery'), quantity, facts)).toBe(code));

  test('a confirmed replacement goes back while the goods were not delivered anew', () => {
    const confirmed = noted('return', { answer: 'confirmed' });
    // 10 delivered of 10, 4 to replace: 4 open.
    expect(codeOf(OFFICE, confirmed, '4', line({ delivered: '10', toReplace: '4' }), 'replacement')).toBeUndefined();
    // 1 of these 4 was delivered anew: 3 open.
    expect(codeOf(OFFICE, confirmed, '4', line({ delivered: '11', toReplace: '4' }), 'replacement')).toBe('order.moved_on');
    expect(codeOf(OFFICE, confirmed, '4', line({ delivered: '10', credited: '4' }), 'credit')).toBeUndefined();
  });

  test('is not taken back twice, nor by somebody else', () => {
    expect(codeOf(SUPPLIER, noted('delivery', { reversedBecause: 'Typed wrongly.' }), '1', line({ delivered: '1' }))).toBe('order.movement_reversed');
    expect(codeOf(PARTY, noted('delivery'), '1', line({ delivered: '1' }))).toBe('order.not_yours_to_reverse');
  });
});
