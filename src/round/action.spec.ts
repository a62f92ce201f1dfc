import { describe, expect, test } from '@jest/globals';
import { actionsOn } from './action.js';
import { PHASE_NAMES, type Phase } from './phase.js';

describe('what may be done with a round', () => {
  test.each<[Phase, string[]]>([
    ['planning', ['change', 'propose', 'startCollecting', 'scheduleMeeting', 'recordBiddingMandates', 'cancel']],
    ['collecting', ['change', 'moveCollectingDeadline', 'scheduleMeeting', 'recordMarketShares', 'recordBiddingMandates', 'cancel']],
    ['pooling', ['change', 'reopenCollecting', 'scheduleMeeting', 'recordMarketShares', 'recordBiddingMandates', 'cancel']],
    ['standstill', ['scheduleMeeting', 'cancel']],
    ['concluded', []],
    ['cancelled', []],
  ])('by the office in %s: %j', (phase, actions) => {
    expect(actionsOn(phase, 'office', ['office'])).toEqual(actions);
  });

  test('a member’s head of purchasing proposes and votes until planning ends', () => {
    expect(PHASE_NAMES.filter((phase) => actionsOn(phase, 'member', ['buyer']).length > 0)).toEqual(['planning']);
    expect(actionsOn('planning', 'member', ['buyer'])).toEqual(['propose', 'vote']);
  });

  test('a signatory, a customer, a supplier, an auditor and an applicant shape no round', () => {
    expect(actionsOn('planning', 'member', ['signatory'])).toEqual([]);
    expect(actionsOn('planning', 'customer', ['buyer'])).toEqual([]);
    expect(actionsOn('planning', 'supplier', ['bidder'])).toEqual([]);
    expect(actionsOn('planning', 'auditor', ['auditor'])).toEqual([]);
    expect(actionsOn('planning', 'applicant', ['buyer'])).toEqual([]);
  });
});
