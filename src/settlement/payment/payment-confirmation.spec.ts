import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../../values/domain-error.js';
import { assertConfirmableBy, assertConfirmed, fileActionsOf } from './payment-confirmation.js';

const codeOf = (act: () => void): string => {
  try {
    act();
    return 'accepted';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('four eyes on a payment file (Domain §12, decision 13)', () => {
  const made = { number: 1, makerId: 'anna', isConfirmed: false, isTakenBack: false, enteredBy: ['carl'] };
  const confirmed = { ...made, isConfirmed: true };
  const takenBack = { ...made, isTakenBack: true };

  test.each([
    ['who made it', made, 'anna', 'payment_file.same_person', ['takeBack']],
    ['another person', made, 'ben', 'accepted', ['confirm', 'takeBack']],
    ['who entered one of its accounts', made, 'carl', 'payment_file.own_account', ['takeBack']],
    ['anyone once it is confirmed', confirmed, 'ben', 'payment_file.confirmed', ['save', 'recordReturn']],
    ['its maker once it is confirmed', confirmed, 'anna', 'payment_file.confirmed', ['save', 'recordReturn']],
    ['nobody once it is taken back', takenBack, 'ben', 'payment_file.taken_back', []],
  ])('%s confirms it: %#', (_who, file, person, code, actions) => {
    expect(codeOf(() => assertConfirmableBy(file, person))).toBe(code);
    expect(fileActionsOf(file, person)).toEqual(actions);
  });

  test('nobody saves it before', () => {
    expect(codeOf(() => assertConfirmed(made))).toBe('payment_file.unconfirmed');
    expect(codeOf(() => assertConfirmed(confirmed))).toBe('accepted');
  });
});
