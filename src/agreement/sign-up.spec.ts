import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DomainError } from '../values/domain-error.js';
import { type OfferedAgreement, type Party, type SignUp, assertMaySignUp, declaredAgain, leavesOn } from './sign-up.js';

const refusedWith = (code: string) => expect.objectContaining({ code });
const member: Party = { kind: 'member', status: 'admitted' };
const customer: Party = { kind: 'customer', status: 'admitted' };
const open: OfferedAgreement = { openToCustomers: true, lateSignUps: true, late: false, termTo: '2029-03-31' };

describe('who may sign up', () => {
  test('admitted members and customers, before the term begins and during it', () => {
    for (const party of [member, customer])
      for (const day of ['2027-03-15', '2027-06-01', '2029-03-31']) expect(() => assertMaySignUp(party, open, day)).not.toThrow();
  });

  test.each(['waiting', 'conflict', 'left'] as const)('nobody whose membership is “%s”', (status) => {
    expect(() => assertMaySignUp({ kind: 'member', status }, open, '2027-06-01')).toThrow(refusedWith('sign_up.not_admitted'));
  });

  test('no supplier', () => {
    expect(() => assertMaySignUp({ kind: 'supplier', status: 'admitted' }, open, '2027-06-01')).toThrow(refusedWith('sign_up.not_admitted'));
  });

  test('no customer where the agreement is for members only', () => {
    const membersOnly = { ...open, openToCustomers: false };
    expect(() => assertMaySignUp(customer, membersOnly, '2027-06-01')).toThrow(refusedWith('sign_up.members_only'));
    expect(() => assertMaySignUp(member, membersOnly, '2027-06-01')).not.toThrow();
  });

  test('nobody where there is no agreement', () => {
    expect(() => assertMaySignUp(member, undefined, '2027-06-01')).toThrow(refusedWith('sign_up.no_agreement'));
  });

  test('after the sign-up deadline only where the agreement takes later sign-ups', () => {
    expect(() => assertMaySignUp(member, { ...open, late: true }, '2028-01-01')).not.toThrow();
    expect(() => assertMaySignUp(member, { ...open, late: true, lateSignUps: false }, '2028-01-01')).toThrow(refusedWith('sign_up.closed'));
  });

  test('nobody from a day behind the term', () => {
    expect(() => assertMaySignUp(member, open, '2029-04-01')).toThrow(refusedWith('sign_up.after_term'));
  });

  test('where several reasons hold, the first in the order not admitted, members only, no agreement is told', () => {
    const waiting: Party = { kind: 'customer', status: 'waiting' };
    expect(() => assertMaySignUp(waiting, { ...open, openToCustomers: false }, '2029-04-01')).toThrow(refusedWith('sign_up.not_admitted'));
    expect(() => assertMaySignUp(waiting, undefined, '2029-04-01')).toThrow(refusedWith('sign_up.not_admitted'));
    expect(() => assertMaySignUp(customer, { ...open, openToCustomers: false, late: true, lateSignUps: false }, '2029-04-01')).toThrow(
      refusedWith('sign_up.members_only'),
    );
  });
});

describe('a new edition does not bind earlier sign-ups until they accept it', () => {
  const standing: SignUp = { edition: 1, effectiveFrom: '2027-04-01', endsOn: null };
  test('declaring a newer edition accepts it, the same one again changes nothing', () => {
    expect(declaredAgain(standing, 2, '2027-04-01')).toBe('acceptance');
    expect(declaredAgain(standing, 1, '2027-04-01')).toBe('unchanged');
  });
  test('another day for the same edition, or an older edition, is refused', () => {
    expect(() => declaredAgain(standing, 1, '2027-05-01')).toThrow(refusedWith('sign_up.already_signed'));
    expect(() => declaredAgain({ ...standing, edition: 2 }, 1, '2027-04-01')).toThrow(refusedWith('sign_up.already_signed'));
  });
  test('whoever leaves signs up again only after its last day', () => {
    expect(() => declaredAgain({ ...standing, endsOn: '2027-12-31' }, 2, '2027-04-01')).toThrow(refusedWith('sign_up.ended'));
  });
});

describe('leaving keeps the notice period', () => {
  const standing: SignUp = { edition: 1, effectiveFrom: '2027-04-01', endsOn: null };
  test.each([
    // today, months of notice, last day
    ['2027-06-15', 3, '2027-09-30'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-06-30', 0, '2027-06-30'],
    ['2027-10-31', 1, '2027-11-30'],
  ])('notice on %s with %i months ends on %s', (today, months, last) => {
    expect(leavesOn(standing, today, months, '2029-03-31')).toBe(last);
  });
  test('not after the term, and not before the sign-up takes effect', () => {
    expect(leavesOn(standing, '2029-02-10', 3, '2029-03-31')).toBe('2029-03-31');
    expect(leavesOn(standing, '2026-11-24', 0, '2029-03-31')).toBe('2027-04-01');
  });
  test('notice is given once', () => {
    expect(() => leavesOn({ ...standing, endsOn: '2027-09-30' }, '2027-07-01', 3, '2029-03-31')).toThrow(refusedWith('sign_up.already_ending'));
  });
});

/** Lines of a dossier's CSV file without quoted cells, as records by header. */
function csv(...path: string[]): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(join('examples', 'niro', ...path), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell])));
}

test('every sign-up of the example round comes out as its dossier expects', () => {
  const admission = new Map(csv('expected', 'admission.csv').map((row) => [row.id, row.outcome]));
  const awarded = new Set(csv('expected', 'award.csv').map((row) => row.supplier));
  // The dossier's own file: its shape is told in the dossiers README.
  const { membersOnly } = JSON.parse(readFileSync(join('examples', 'niro', 'agreements.json'), 'utf8')) as { membersOnly: string[] };
  const outcomes = csv('signups.csv').map(({ party, kind, supplier = '', date = '' }) => {
    const status = kind === 'customer' || admission.get(party) === 'admitted' ? 'admitted' : 'conflict';
    const agreement = awarded.has(supplier) ? { ...open, openToCustomers: !membersOnly.includes(supplier) } : undefined;
    try {
      assertMaySignUp({ kind: kind === 'customer' ? 'customer' : 'member', status }, agreement, date);
      return { party, supplier, outcome: 'signed' };
    } catch (error) {
      return { party, supplier, outcome: error instanceof DomainError ? error.code.replace('sign_up.', 'refused:') : String(error) };
    }
  });
  expect(outcomes).toEqual(csv('expected', 'signups.csv'));
});
