import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { useFirstDay } from '../agreement/sign-up-form';
import { type Entered, entered } from '../parts/entered';
import type { NewCallOff } from './call-offs';
import { settlementSearch } from './settlement-search';
import { keyOfSold, type Sold, soldIn } from './sold';

/** An order as it is being filled in. */
export interface Order {
  readonly sold: readonly Sold[];
  readonly chosen: string | undefined;
  readonly what: Sold | undefined;
  readonly quantity: string;
  readonly quantityFault: Entered['fault'] | 'zero';
  readonly date: string;
  /** The first and last day on which the party may call off. */
  readonly days: { readonly from: string; readonly until: string };
  readonly isDateFaulty: boolean;
  readonly reference: string;
  /** What can be priced; undefined while something is missing. */
  readonly priced: Omit<NewCallOff, 'reference'> | undefined;
  change(changed: Partial<Filled>): void;
}

interface Filled {
  readonly chosen: string | undefined;
  readonly quantity: string;
  readonly date: string;
  readonly reference: string;
}

function quantityIn(text: string): { decimal: string | undefined; fault: Order['quantityFault'] } {
  const { decimal, fault } = entered(text);
  return decimal !== undefined && !/[1-9]/.test(decimal) ? { decimal: undefined, fault: 'zero' } : { decimal, fault };
}

/** The order that a party fills in; the address may say what is to be called off. Domain §14. */
export function useOrder({ signUp }: AgreementDetail, edition: Edition): Order {
  const { position } = settlementSearch(useSearch({ strict: false }));
  const sold = soldIn(edition);
  const [filled, setFilled] = useState<Partial<Filled>>({});
  const begun = signUp?.effectiveFrom ?? edition.terms.termFrom;
  const earliest = begun > edition.terms.termFrom ? begun : edition.terms.termFrom;
  const firstDay = useFirstDay(earliest);
  const days = { from: earliest, until: signUp?.endsOn ?? edition.terms.termTo };
  const wished = sold.find(({ positionId }) => positionId === position) ?? (sold.length === 1 ? sold[0] : undefined);
  const chosen = filled.chosen ?? (wished && keyOfSold(wished));
  const what = sold.find((each) => keyOfSold(each) === chosen);
  const date = filled.date ?? firstDay;
  const isDateFaulty = date < days.from || date > days.until;
  const { quantity = '', reference = '' } = filled;
  const { decimal, fault } = quantityIn(quantity);
  const isWhole = what !== undefined && decimal !== undefined && !isDateFaulty;
  return {
    sold,
    chosen,
    what,
    quantity,
    quantityFault: fault,
    date,
    days,
    isDateFaulty,
    reference,
    priced: isWhole ? { date, category: what.category, region: what.region, item: what.item, quantity: decimal } : undefined,
    change: (changed) => setFilled((before) => ({ ...before, ...changed })),
  };
}
