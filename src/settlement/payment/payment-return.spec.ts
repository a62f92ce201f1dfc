import { expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { assertReturnConfirmableBy, returnStepsOf } from './payment-return.js';

const recorded = { recorderId: 'anna', confirmation: null };
const confirmed = { recorderId: 'anna', confirmation: {} };

test.each([
  ['who recorded it drops it only', recorded, 'anna', 'payment_return.same_person', ['drop']],
  ['another person confirms it', recorded, 'ben', 'accepted', ['confirm', 'drop']],
  ['confirmed it is final', confirmed, 'ben', 'payment_return.confirmed', []],
])('a payment that came back (Domain §12, decision 13): %s', (_, found, person, code, steps) => {
  let said = 'accepted';
  try {
    assertReturnConfirmableBy(found, person);
  } catch (error) {
    said = error instanceof DomainError ? error.code : String(error);
  }
  expect([said, returnStepsOf(found, person)]).toEqual([code, steps]);
});
