import { Money } from '../../values/money.js';

/** What a bonus run books: what the supplier owes, and what each party gets. */
export interface BookedRun {
  readonly agreement: string;
  readonly number: number;
  readonly year: number;
  readonly currency: string;
  /** `YYYY-MM-DD`, of the release */
  readonly date: string;
  readonly supplier: string;
  /** by party; over all they are what the supplier owes */
  readonly parties: readonly { readonly party: string; readonly difference: Money }[];
}

/** A line of the booking export. `S`: the account is debited, `H`: credited. */
export interface Booking {
  readonly amount: Money;
  readonly side: 'S' | 'H';
  readonly account: string;
  readonly voucher: string;
  readonly text: string;
}

/**
 * The bookings of a bonus run over a clearing account, which they leave at 0: the supplier's account is debited with what it
 * owes, every party's credited with its difference; what is below 0 the other way round. Domain §14, §18.
 */
export function bookingsOf(run: BookedRun): Booking[] {
  const voucher = `${run.agreement}-B${run.number}`;
  const text = `Bonus ${run.agreement} Jahr ${run.year}`;
  const owed = Money.sum(
    run.parties.map(({ difference }) => difference),
    run.currency,
  );
  const lines = [booking(run.supplier, owed, 'S'), ...run.parties.map(({ party, difference }) => booking(party, difference, 'H'))];
  return lines.filter(({ amount }) => !amount.isZero).map((line) => ({ ...line, voucher, text }));
}

function booking(account: string, amount: Money, side: 'S' | 'H'): Pick<Booking, 'amount' | 'side' | 'account'> {
  if (!amount.isNegative) return { account, amount, side };
  return { account, amount: Money.zero(amount.currency).minus(amount), side: side === 'S' ? 'H' : 'S' };
}

const COLUMNS = ['Umsatz', 'Soll/Haben-Kennzeichen', 'WKZ Umsatz', 'Konto', 'Gegenkonto', 'Belegdatum', 'Belegfeld 1', 'Buchungstext'] as const;

/** Bookings as CSV with the columns of a DATEV booking batch: semicolons, decimal comma, CRLF. @param clearing the account over which they go */
export function bookingsCsv(run: BookedRun, clearing: string): string {
  const [year = '', month = '', day = ''] = run.date.split('-');
  const rows = bookingsOf(run).map(({ amount, side, account, voucher, text }) => [
    amount.toString().replace('.', ','),
    quoted(side),
    quoted(run.currency),
    quoted(account),
    quoted(clearing),
    `${day}.${month}.${year}`,
    quoted(voucher),
    quoted(text),
  ]);
  return [COLUMNS.map(quoted), ...rows].map((row) => `${row.join(';')}\r\n`).join('');
}

/** A text that would be read as a formula gets an apostrophe in front. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
