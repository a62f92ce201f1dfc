import { describe, expect, test } from '@jest/globals';
import { Decimal } from '../../values/decimal.js';
import {
  actionsOn,
  assertMay,
  DISAGREEMENT_STATES,
  type DisagreementState,
  isInQuestion,
  MOST_MESSAGES,
  settledBy,
  type Standing,
  turnOf,
} from './disagreement.js';

const standing = (over: Partial<Standing>): Standing => ({
  state: 'open',
  saidLast: 'party',
  isOverdue: false,
  isSettled: false,
  messages: 1,
  ...over,
});

describe('a disagreement about a reported volume (Domain §14, decision 16)', () => {
  // state, who spoke last, time over, settled → whose turn, what party, supplier and office may do
  test.each([
    ['open', 'party', false, false, 'supplier', [], ['answer', 'agree'], []],
    ['open', 'supplier', false, false, 'party', ['answer', 'agree'], [], []],
    ['open', 'party', true, false, 'supplier', ['escalate'], ['answer', 'agree'], []],
    ['answered', 'supplier', false, false, 'party', ['answer', 'agree', 'escalate'], [], []],
    ['answered', 'party', false, false, 'supplier', [], ['answer', 'agree', 'escalate'], []],
    ['answered', 'party', true, false, 'supplier', ['escalate'], ['answer', 'agree', 'escalate'], []],
    ['escalated', 'party', false, false, 'office', [], [], ['decide']],
    ['escalated', 'supplier', true, false, 'office', [], [], ['decide']],
    ['agreed', 'party', false, false, 'supplier', [], [], []],
    ['agreed', 'party', false, true, undefined, [], [], []],
    ['decided', 'supplier', false, false, 'supplier', [], [], []],
    ['decided', 'supplier', false, true, undefined, [], [], []],
    ['corrected', 'party', false, true, undefined, [], [], []],
  ] as const)(
    '%s, %s spoke last, overdue %s, settled %s: it is the turn of %s',
    (state, saidLast, isOverdue, isSettled, turn, party, supplier, office) => {
      const stands = standing({ state, saidLast, isOverdue, isSettled });
      expect(turnOf(stands)).toBe(turn);
      expect([actionsOn(stands, 'party'), actionsOn(stands, 'supplier'), actionsOn(stands, 'office')]).toEqual([party, supplier, office]);
    },
  );

  test('leads only where its table says', () => {
    const leads = { answer: 'answered', agree: 'agreed', escalate: 'escalated', decide: 'decided' } as const;
    const states = Object.keys(DISAGREEMENT_STATES) as DisagreementState[];
    for (const state of states)
      for (const saidLast of ['party', 'supplier'] as const)
        for (const who of ['party', 'supplier', 'office'] as const)
          for (const action of actionsOn(standing({ state, saidLast, isOverdue: true }), who))
            expect(DISAGREEMENT_STATES[state]).toContain(leads[action]);
  });

  test('ends with the office when too much was said', () => {
    const long = standing({ state: 'answered', saidLast: 'party', messages: MOST_MESSAGES });
    expect(actionsOn(long, 'supplier')).toEqual(['agree', 'escalate']);
  });

  test('refuses what is not somebody’s turn', () => {
    expect(() => assertMay(standing({}), 'party', 'agree')).toThrow(expect.objectContaining({ code: 'disagreement.not_now' }));
    expect(() => assertMay(standing({}), 'supplier', 'agree')).not.toThrow();
  });

  // called off, reported, found before, whether an invoice is named
  test.each([
    ['something else is reported than was called off', '100', '80', undefined, false, true],
    ['it is reported as it was called off', '80', '80', undefined, false, false],
    ['an invoice says something else', '80', '80', undefined, true, true],
    ['it is reported as called off, though something else was found before', '80', '80', '70', false, true],
    ['it is reported as it was found before and called off', '80', '80', '80', false, false],
  ])('is in question where %s', (_what, calledOff, reported, found, hasInvoice, isIt) => {
    const known = {
      calledOff: Decimal.parse(calledOff),
      reported: Decimal.parse(reported),
      found: found === undefined ? undefined : Decimal.parse(found),
    };
    expect(isInQuestion(known, hasInvoice)).toBe(isIt);
  });

  // outcome, what the party holds, reported when it was opened, reported now → what that settles
  test.each([
    ['the agreed quantity is reported', '90', '100', '80', '90', '90'],
    ['another than the agreed one', '90', '100', '80', '100', undefined],
    ['the agreed one was reported all the time', '80', '100', '80', '80', '80'],
    ['nothing is agreed, and what the party holds is reported', undefined, '100', '80', '100', '100'],
    ['nothing is agreed, and something else is reported', undefined, '100', '80', '90', undefined],
    ['nothing is agreed, and the report is as it was', undefined, '80', '80', '80', undefined],
    ['the party has said nothing', undefined, undefined, '80', '100', undefined],
  ])('%s', (_what, outcome, party, before, now, settled) => {
    const decimal = (text: string | undefined) => (text === undefined ? undefined : Decimal.parse(text));
    const unsettled = { outcome: decimal(outcome), partyQuantity: decimal(party), reportedBefore: Decimal.parse(before) };
    expect(settledBy(unsettled, Decimal.parse(now))?.toString()).toBe(settled);
  });
});
