import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Money } from '../../values/money.js';
import { type BookedRun, bookingsCsv, bookingsOf } from './bookings.js';

const eur = (text: string): Money => Money.parse(text, 'EUR');
const run = (...parties: [string, Money][]): BookedRun => ({
  agreement: 'RV-2027-001',
  number: 2,
  year: 1,
  currency: 'EUR',
  date: '2028-05-04',
  supplier: 'S001',
  parties: parties.map(([party, difference]) => ({ party, difference })),
});

describe('the booking export of a bonus run (Domain §14, §18)', () => {
  test('debits the supplier and credits the parties; what is taken back goes the other way round', () => {
    expect(bookingsCsv(run(['M001', eur('594.50')], ['K001', eur('-95.10')], ['M002', eur('0')]), '1590')).toBe(
      [
        '"Umsatz";"Soll/Haben-Kennzeichen";"WKZ Umsatz";"Konto";"Gegenkonto";"Belegdatum";"Belegfeld 1";"Buchungstext"',
        '499,40;"S";"EUR";"S001";"1590";04.05.2028;"RV-2027-001-B2";"Bonus RV-2027-001 Jahr 1"',
        '594,50;"H";"EUR";"M001";"1590";04.05.2028;"RV-2027-001-B2";"Bonus RV-2027-001 Jahr 1"',
        '95,10;"S";"EUR";"K001";"1590";04.05.2028;"RV-2027-001-B2";"Bonus RV-2027-001 Jahr 1"',
        '',
      ].join('\r\n'),
    );
  });

  test('leaves the clearing account at 0, to the cent', () => {
    const cents = fc.bigInt({ min: -1_000_000n, max: 1_000_000n });
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 20 }), (all) => {
        const lines = bookingsOf(run(...all.map((minor, index): [string, Money] => [`M${index}`, Money.ofMinor(minor, 'EUR')])));
        const sum = lines.reduce((total, { side, amount }) => total + (side === 'S' ? amount.minor : -amount.minor), 0n);
        expect(sum).toBe(0n);
        expect(lines.every(({ amount }) => amount.minor > 0n)).toBe(true);
      }),
    );
  });
});
