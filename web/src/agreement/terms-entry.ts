import type { Api } from '../api/api';
import type { AgreementDetail } from './agreements';
import { type ClauseEntry, clauseEntryOf, readClause } from './clause-entry';
import { type EntryFault, entryReader, written } from './entry-reader';

/** From this turnover on, this percent: as it is being written. */
export interface BonusEntry {
  readonly from: string;
  readonly percent: string;
}

/** Whose income a surcharge of customers is. */
export type SurchargeTaker = NonNullable<AgreementDetail['customerSurcharge']>['goesTo'];

/** An agreement's terms as they are being written. */
export interface TermsEntry {
  readonly termFrom: string;
  readonly termTo: string;
  readonly openToCustomers: boolean;
  readonly customerFee: string;
  /** Empty: customers pay what members pay. */
  readonly surchargePercent: string;
  readonly surchargeGoesTo: SurchargeTaker;
  readonly lateSignUps: boolean;
  readonly turnoverBonus: readonly BonusEntry[];
  /** By position; empty: no maximum. */
  readonly maximum: Readonly<Record<string, string>>;
  readonly deliveryTerms: string;
  readonly paymentTerms: string;
  readonly paymentDays: string;
  readonly noticeMonths: string;
  readonly renewalMonths: string;
  /** Undefined: prices follow no index. */
  readonly priceAdjustment: ClauseEntry | undefined;
}

/** The most that a field in whole numbers takes. */
export const MOST = { paymentDays: 180, noticeMonths: 24, renewalMonths: 36 } as const;
export type Counted = keyof typeof MOST;

/** What was written as the API takes it, and what is wrong with it, by field. */
export interface ReadTerms {
  readonly changes: Api<'AgreementChanges'>;
  readonly faults: ReadonlyMap<string, EntryFault>;
}

/** The terms as the form shows them. */
export function entryOf(terms: AgreementDetail, language: string): TermsEntry {
  return {
    termFrom: terms.termFrom,
    termTo: terms.termTo,
    openToCustomers: terms.openToCustomers,
    customerFee: terms.customerFee === null ? '' : written(terms.customerFee, language),
    surchargePercent: terms.customerSurcharge === null ? '' : written(terms.customerSurcharge.percent, language),
    surchargeGoesTo: terms.customerSurcharge?.goesTo ?? 'network',
    lateSignUps: terms.lateSignUps,
    turnoverBonus: terms.turnoverBonus.map(({ from, percent }) => ({ from: written(from, language), percent: written(percent, language) })),
    maximum: Object.fromEntries(terms.maximumQuantities.map(({ positionId, quantity }) => [positionId, written(quantity, language)])),
    deliveryTerms: terms.deliveryTerms ?? '',
    paymentTerms: terms.paymentTerms ?? '',
    paymentDays: String(terms.paymentDays),
    noticeMonths: String(terms.noticeMonths),
    renewalMonths: String(terms.renewalMonths),
    priceAdjustment: terms.priceAdjustment ? clauseEntryOf(terms.priceAdjustment, language) : undefined,
  };
}

const clauseOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * Reads what was written; what has a fault must not be sent.
 * @param days other days that have to be written, by field
 */
export function readTerms(entry: TermsEntry, days: Readonly<Record<string, string>>): ReadTerms {
  const reader = entryReader();
  const { decimal, needed } = reader;
  for (const [place, day] of Object.entries(days)) needed(place, day);
  const count = (field: Counted): number => reader.count(field, entry[field], MOST[field]);
  const changes = {
    termFrom: needed('termFrom', entry.termFrom),
    termTo: needed('termTo', entry.termTo),
    openToCustomers: entry.openToCustomers,
    customerFee: !entry.openToCustomers || entry.customerFee.trim() === '' ? null : decimal('customerFee', entry.customerFee),
    customerSurcharge:
      entry.surchargePercent.trim() === ''
        ? null
        : { percent: decimal('customerSurcharge/percent', entry.surchargePercent), goesTo: entry.surchargeGoesTo },
    lateSignUps: entry.lateSignUps,
    turnoverBonus: entry.turnoverBonus.map(({ from, percent }, index) => ({
      from: decimal(`turnoverBonus/${index}/from`, from),
      percent: decimal(`turnoverBonus/${index}/percent`, percent),
    })),
    maximumQuantities: Object.entries(entry.maximum)
      .filter(([, text]) => text.trim() !== '')
      .map(([positionId, text]) => ({ positionId, quantity: decimal(`maximum/${positionId}`, text) })),
    deliveryTerms: clauseOf(entry.deliveryTerms),
    paymentTerms: clauseOf(entry.paymentTerms),
    paymentDays: count('paymentDays'),
    noticeMonths: count('noticeMonths'),
    renewalMonths: count('renewalMonths'),
    priceAdjustment: entry.priceAdjustment ? readClause(entry.priceAdjustment, reader) : null,
  };
  return { changes, faults: reader.faults };
}

/** The field that a fault of the service is about. */
export function placeOf(pointer: string, { maximumQuantities = [] }: Api<'AgreementChanges'>): string {
  const place = pointer.replace(/^\/(changes\/)?/, '');
  const [list, index = ''] = place.split('/');
  const position = list === 'maximumQuantities' ? maximumQuantities[Number.parseInt(index, 10)] : undefined;
  return position ? `maximum/${position.positionId}` : place;
}
