import { expect, test } from '@jest/globals';
import { placesOf } from '../../web/src/round/places-of-round.js';

type Asked = Parameters<typeof placesOf>;

const keys = (phase: Asked[0]['phase'], roles: Asked[1], cancelledFrom: Asked[0]['cancelledFrom'] = null): string[] =>
  placesOf({ phase, cancelledFrom }, roles).map(({ key }) => key);

test.each<[Asked[0]['phase'], Asked[1], string[]]>([
  ['planning', ['buyer'], ['ballot', 'meetings']],
  ['planning', ['bidder'], []],
  ['collecting', ['buyer'], ['requirements', 'ballot', 'meetings']],
  ['collecting', ['office'], ['ballot', 'freeLines', 'meetings']],
  ['pooling', ['office'], ['lots', 'ballot', 'freeLines', 'callDraft', 'meetings']],
  ['pooling', ['bidder'], []],
  ['bidding', ['bidder'], ['call', 'bid', 'questions', 'opening']],
  ['bidding', ['buyer'], ['requirements', 'lots', 'meetings']],
  ['evaluating', ['office'], ['award', 'lots', 'call', 'questions', 'opening', 'meetings']],
  ['standstill', ['auditor'], ['award', 'outcome', 'lots', 'call', 'opening', 'meetings']],
  ['sign_up', ['signatory'], ['agreements', 'lots', 'meetings', 'savings']],
  ['concluded', ['bidder'], ['agreements', 'call', 'opening', 'outcome']],
])('in the phase %s the roles %j have the places %j', (phase, roles, places) => {
  expect(keys(phase, roles)).toEqual(places);
});

test('a cancelled round keeps the places that it had, and none of them is where its work is done', () => {
  expect(keys('cancelled', ['bidder'], 'bidding')).toEqual(['call', 'bid', 'questions', 'opening']);
});

test('no place of a member leads to bids, and no place of a bidder to requirements, meetings or savings', () => {
  for (const phase of ['bidding', 'evaluating', 'standstill', 'sign_up', 'concluded'] as const) {
    expect(keys(phase, ['buyer', 'signatory'])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(bid|call|opening|award|questions|outcome)$/)]),
    );
    expect(keys(phase, ['bidder'])).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(requirements|savings|meetings|ballot|lots|award)$/)]),
    );
  }
});
