import { describe, expect, test } from '@jest/globals';
import { actionsOn, assertAnswerable, assertWithdrawable, nextInCascade, REQUEST_STATES, type TurnState } from './request.js';

const seats = [
  { agreementId: 'second', rank: 2 },
  { agreementId: 'first', rank: 1 },
  { agreementId: 'third', rank: 3 },
];
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
  }
  return 'none';
};

describe('a request to a panel (Domain §14; decision 20)', () => {
  test.each([
    ['nobody was asked', [], 'first'],
    ['the first has had its turn', ['first'], 'second'],
    ['the second was passed over before', ['first', 'second'], 'third'],
    ['all have', ['second', 'third', 'first'], undefined],
  ])('in a cascade where %s goes to %s', (_, had, next) => {
    expect(
      nextInCascade(
        seats,
        had.map((agreementId) => ({ agreementId })),
      )?.agreementId,
    ).toBe(next);
  });

  test.each<[TurnState, boolean, string]>([
    ['asked', true, 'none'],
    ['asked', false, 'call_off_request.too_late'],
    ['timed_out', false, 'call_off_request.too_late'],
    ['accepted', true, 'call_off_request.answered'],
    ['declined', true, 'call_off_request.answered'],
    ['withdrawn', true, 'call_off_request.answered'],
  ])('that is %s (in time: %s) answers %s', (state, isInTime, code) => {
    expect(codeOf(() => assertAnswerable({ state, isInTime }))).toBe(code);
  });

  test('is taken back only while it is open, and every state ends', () => {
    expect(
      (Object.keys(REQUEST_STATES) as (keyof typeof REQUEST_STATES)[]).filter((state) => codeOf(() => assertWithdrawable(state)) === 'none'),
    ).toEqual(['asking', 'bidding', 'opened']);
  });

  test('offers each side what it may do', () => {
    const asking = { state: 'asking', turns: [{ state: 'asked', isInTime: true }], isBiddable: false, isChoosable: false } as const;
    expect(actionsOn(asking, { side: 'member', roles: ['buyer'] })).toEqual(['withdraw']);
    expect(actionsOn(asking, { side: 'supplier', roles: ['bidder'] })).toEqual(['accept', 'decline']);
    expect(actionsOn(asking, { side: 'office', roles: ['office'] })).toEqual([]);
    expect(actionsOn({ ...asking, turns: [{ state: 'asked', isInTime: false }] }, { side: 'supplier', roles: ['bidder'] })).toEqual([]);
    expect(actionsOn({ ...asking, state: 'placed' }, { side: 'member', roles: ['buyer'] })).toEqual([]);
  });

  test('with bids offers to bid in time, and to choose while they bind', () => {
    const bidding = { state: 'bidding', turns: [{ state: 'invited', isInTime: false }], isBiddable: true, isChoosable: false } as const;
    expect(actionsOn(bidding, { side: 'supplier', roles: ['bidder'] })).toEqual(['bid']);
    expect(actionsOn({ ...bidding, isBiddable: false }, { side: 'supplier', roles: ['bidder'] })).toEqual([]);
    expect(actionsOn(bidding, { side: 'member', roles: ['buyer'] })).toEqual(['withdraw']);
    const opened = { state: 'opened', turns: [{ state: 'bid', isInTime: false }], isBiddable: false, isChoosable: true } as const;
    expect(actionsOn(opened, { side: 'member', roles: ['signatory'] })).toEqual(['choose', 'withdraw']);
    expect(actionsOn({ ...opened, turns: [] }, { side: 'member', roles: ['buyer'] })).toEqual(['withdraw']);
    expect(actionsOn({ ...opened, isChoosable: false }, { side: 'member', roles: ['buyer'] })).toEqual(['withdraw']);
    expect(actionsOn(opened, { side: 'supplier', roles: ['bidder'] })).toEqual([]);
    expect(actionsOn(opened, { side: 'office', roles: ['office'] })).toEqual([]);
  });
});
