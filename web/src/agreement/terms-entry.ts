import { entered } from '../parts/entered';
import type { Api } from '../api/api';
import type { AgreementDetail } from './agreements';

/** From this turnover on, this percent: as it is being written. */
export interface BonusEntry {
  readonly from: string;
  readonly percent: string;
}

/** An agreement's terms as they are being written. */
export interface TermsEntry {
  readonly termFrom: string;
  readonly termTo: string;
  readonly openToCustomers: boolean;
  readonly customerFee: string;
  readonly lateSignUps: boolean;
  readonly turnoverBonus: readonly BonusEntry[];
  /** By position; empty: no maximum. */
  readonly maximum: Readonly<Record<string, string>>;
  readonly deliveryTerms: string;
  readonly paymentTerms: string;
  readonly paymentDays: string;
  readonly noticeMonths: string;
  readonly renewalMonths: string;
}

/** The most that a field in whole numbers takes. */
export const MOST = { paymentDays: 180, noticeMonths: 24, renewalMonths: 36 } as const;
export type Counted = keyof typeof MOST;

export type TermsFault = 'empty' | 'number' | 'ambiguous' | 'whole';

/** What was written as the API takes it, and what is wrong with it, by field. */
export interface ReadTerms {
  readonly changes: Api<'AgreementChanges'>;
  readonly faults: ReadonlyMap<string, TermsFault>;
}

/** A decimal to be written on. Three decimals get a fourth, since `1,125` could also be a thousand. */
function written(decimal: string, language: string): string {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction === undefined) return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}

/** The terms as the form shows them. */
export function entryOf(terms: AgreementDetail, language: string): TermsEntry {
  return {
    termFrom: terms.termFrom,
    termTo: terms.termTo,
    openToCustomers: terms.openToCustomers,
    customerFee: terms.customerFee === null ? '' : written(terms.customerFee, language),
    lateSignUps: terms.lateSignUps,
    turnoverBonus: terms.turnoverBonus.map(({ from, percent }) => ({ from: written(from, language), percent: written(percent, language) })),
    maximum: Object.fromEntries(terms.maximumQuantities.map(({ positionId, quantity }) => [positionId, written(quantity, language)])),
    deliveryTerms: terms.deliveryTerms ?? '',
    paymentTerms: terms.paymentTerms ?? '',
    paymentDays: String(terms.paymentDays),
    noticeMonths: String(terms.noticeMonths),
    renewalMonths: String(terms.renewalMonths),
  };
}

const clauseOf = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Reads what was written; what has a fault must not be sent. */
export function readTerms(entry: TermsEntry): ReadTerms {
  const faults = new Map<string, TermsFault>();
  const decimal = (place: string, text: string): string => {
    const read = entered(text);
    if (read.fault !== undefined) faults.set(place, read.fault);
    return read.decimal ?? '0';
  };
  const count = (place: Counted): number => {
    const text = entry[place].trim();
    const number = /^\d{1,3}$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
    if (Number.isNaN(number) || number > MOST[place]) faults.set(place, 'whole');
    return number;
  };
  const day = (place: 'termFrom' | 'termTo'): string => {
    if (entry[place] === '') faults.set(place, 'empty');
    return entry[place];
  };
  const changes = {
    termFrom: day('termFrom'),
    termTo: day('termTo'),
    openToCustomers: entry.openToCustomers,
    customerFee: !entry.openToCustomers || entry.customerFee.trim() === '' ? null : decimal('customerFee', entry.customerFee),
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
  };
  return { changes, faults };
}

/** The field that a fault of the service is about. */
export function placeOf(pointer: string, { maximumQuantities = [] }: Api<'AgreementChanges'>): string {
  const place = pointer.replace(/^\//, '');
  const [list, index = ''] = place.split('/');
  const position = list === 'maximumQuantities' ? maximumQuantities[Number.parseInt(index, 10)] : undefined;
  return position ? `maximum/${position.positionId}` : place;
}
