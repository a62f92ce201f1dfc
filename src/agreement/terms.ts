import { Decimal } from '../values/decimal.js';
import { DomainError, type ErrorDetail } from '../values/domain-error.js';
import { type AdjustmentClause, clauseFaults } from './adjustment/clause.js';
import { type CustomerSurcharge, surchargeFaults } from './price-level.js';
import type { QuantityOfPosition } from './price-sheet.js';

/** From this turnover of a year on, this percent of it is paid back. Domain §14. */
export interface BonusThreshold {
  readonly from: string;
  readonly percent: string;
}

/** What an agreement's parties agree on beside the price sheet. Null texts mean the standard clause. Domain §13. */
export interface Terms {
  /** ISO dates, both inclusive. */
  readonly termFrom: string;
  readonly termTo: string;
  readonly openToCustomers: boolean;
  /** What a customer pays once for signing up; null: nothing. */
  readonly customerFee: string | null;
  /** What customers pay beyond the price sheet; null: they pay what members pay. Decision 19. */
  readonly customerSurcharge: CustomerSurcharge | null;
  /** Whether parties may sign up after the sign-up deadline. */
  readonly lateSignUps: boolean;
  readonly turnoverBonus: readonly BonusThreshold[];
  readonly maximumQuantities: readonly QuantityOfPosition[];
  readonly deliveryTerms: string | null;
  readonly paymentTerms: string | null;
  readonly paymentDays: number;
  readonly noticeMonths: number;
  readonly renewalMonths: number;
  /** Null: prices change only by a new edition that says so. Domain §16. */
  readonly priceAdjustment: AdjustmentClause | null;
}

/** An ISO date so many calendar months later; a day that the month lacks becomes its last one. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map((part) => Number.parseInt(part, 10));
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const wanted = new Date(Date.UTC(year, month - 1 + months, day));
  return (wanted > lastOfMonth ? lastOfMonth : wanted).toISOString().slice(0, 10);
}

/** The last day of a term that begins on this day and lasts the four years that an agreement may last. Domain §13. */
export function longestTermFrom(termFrom: string): string {
  const beyond = new Date(`${monthsAfter(termFrom, 48)}T00:00:00Z`);
  beyond.setUTCDate(beyond.getUTCDate() - 1);
  return beyond.toISOString().slice(0, 10);
}

function termFaults(terms: Terms): ErrorDetail[] {
  const last = longestTermFrom(terms.termFrom);
  if (terms.termTo <= terms.termFrom) return [{ pointer: '/termTo', detail: `${terms.termTo} is not after the term's first day, ${terms.termFrom}` }];
  if (terms.termTo > last) return [{ pointer: '/termTo', detail: `an agreement lasts at most four years, here until ${last}` }];
  if (monthsAfter(terms.termTo, terms.renewalMonths) > last)
    return [{ pointer: '/renewalMonths', detail: `term and renewal together last at most four years, here until ${last}` }];
  return [];
}

function bonusFaults(thresholds: readonly BonusThreshold[]): ErrorDetail[] {
  return thresholds.flatMap((threshold, index) => {
    const before = thresholds[index - 1];
    const faults: ErrorDetail[] = [];
    if (Decimal.parse(threshold.from).isNegative) faults.push({ pointer: `/turnoverBonus/${index}/from`, detail: `${threshold.from} is below 0` });
    if (before && !Decimal.parse(before.from).isLessThan(Decimal.parse(threshold.from)))
      faults.push({ pointer: `/turnoverBonus/${index}/from`, detail: `${threshold.from} is not above the threshold before it, ${before.from}` });
    const percent = Decimal.parse(threshold.percent);
    if (percent.isNegative || Decimal.hundred.isLessThan(percent))
      faults.push({ pointer: `/turnoverBonus/${index}/percent`, detail: `${threshold.percent} is not between 0 and 100` });
    return faults;
  });
}

/**
 * What is wrong with quantities that name positions: unknown ones, one named twice, none above 0.
 * @param pointer of the list, e.g. `/committed`
 */
export function quantityFaults(quantities: readonly QuantityOfPosition[], positions: ReadonlySet<string>, pointer: string): ErrorDetail[] {
  const named = new Set<string>();
  return quantities.flatMap((entry, index) => {
    const faults: ErrorDetail[] = [];
    if (!positions.has(entry.positionId)) faults.push({ pointer: `${pointer}/${index}/positionId`, detail: 'the price sheet has no such position' });
    if (named.has(entry.positionId)) faults.push({ pointer: `${pointer}/${index}/positionId`, detail: 'this position is named twice' });
    if (!Decimal.parse(entry.quantity).isPositive)
      faults.push({ pointer: `${pointer}/${index}/quantity`, detail: `${entry.quantity} is not above 0` });
    named.add(entry.positionId);
    return faults;
  });
}

/**
 * Refuses terms that cannot be agreed on, all faults at once: a term of more than four years, thresholds that do not
 * ascend, maximum quantities of positions that the price sheet does not have. Domain §13, §14.
 * @throws DomainError `terms.invalid`
 */
export function assertTerms(terms: Terms, positions: ReadonlySet<string>): void {
  const faults = [
    ...termFaults(terms),
    ...bonusFaults(terms.turnoverBonus),
    ...quantityFaults(terms.maximumQuantities, positions, '/maximumQuantities'),
    ...(terms.customerSurcharge ? surchargeFaults(terms.customerSurcharge) : []),
    ...(terms.priceAdjustment ? clauseFaults(terms.priceAdjustment) : []),
  ];
  if (faults.length > 0)
    throw new DomainError('invalid', 'terms.invalid', `${faults.length} of the terms cannot be agreed on; nothing was changed.`, faults);
}
