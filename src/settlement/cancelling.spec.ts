import { describe, expect, test } from '@jest/globals';
import { assertCancellable, type Cancellable, isCancellable } from './cancelling.js';

const callOff: Cancellable = {
  reference: '4711',
  date: '2027-06-10',
  placedOn: '2027-06-01',
  today: '',
  isReported: false,
  isDelivered: false,
  isAtMaximum: false,
};

describe('a call-off is taken back (docs/domain.md “Settlement”)', () => {
  test.each([
    ['by its party before its order day', {}, '2027-06-09', 'party'],
    ['by its party on its order day', {}, '2027-06-10', 'party'],
    ['by its party on the day on which it was placed, though for a day that is past', { placedOn: '2027-06-20' }, '2027-06-20', 'party'],
    ['by the office when its day is over', {}, '2027-12-31', 'office'],
    ['by the office though the maximum refused another order', { isAtMaximum: true }, '2027-06-09', 'office'],
  ] as const)('%s', (_case, over, today, by) => {
    expect(isCancellable({ ...callOff, ...over, today }, by)).toBe(true);
    expect(() => assertCancellable({ ...callOff, ...over, today }, by)).not.toThrow();
  });
});

describe('a call-off stands (docs/domain.md “Settlement”)', () => {
  test.each([
    ['for its party from the day after', {}, '2027-06-11', 'party', 'call_off.day_over'],
    ['for its party once the maximum has refused another order', { isAtMaximum: true }, '2027-06-09', 'party', 'call_off.at_maximum'],
    ['for its party once the supplier has reported it', { isReported: true }, '2027-06-09', 'party', 'call_off.reported'],
    ['for the office once the supplier has reported it', { isReported: true }, '2027-06-09', 'office', 'call_off.reported'],
    ['for the office once something of it was delivered', { isDelivered: true }, '2027-06-09', 'office', 'call_off.delivered'],
  ] as const)('%s', (_case, over, today, by, code) => {
    expect(isCancellable({ ...callOff, ...over, today }, by)).toBe(false);
    expect(() => assertCancellable({ ...callOff, ...over, today }, by)).toThrow(expect.objectContaining({ code }));
  });
});
