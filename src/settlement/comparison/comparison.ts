import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';

/** What of a position a party called off, or is reported to have bought, on a day. */
export interface StatedVolume {
  readonly party: string;
  readonly positionId: string;
  /** `YYYY-MM-DD`: the day of the order, or of the purchase */
  readonly day: string;
  /** base unit */
  readonly quantity: Decimal;
  /** at which a bid won it; undefined: it was bought at the agreement's prices. Decision 20 */
  readonly bidPrice?: Decimal | undefined;
}

/** What the supplier reports of it, with the net amount that it says, if it says one for all of it. */
export interface ReportedVolume extends StatedVolume {
  readonly net: Decimal | undefined;
}

/** What invoices that were handed in charge a party for an item. */
export interface InvoicedVolume {
  readonly party: string;
  /** the item's code */
  readonly item: string;
  /** undefined: several positions sell the item, and nothing says which of them it was */
  readonly positionId: string | undefined;
  readonly quantity: Decimal;
  readonly net: Decimal;
}

/** What is compared. */
export interface Statements {
  readonly calledOff: readonly StatedVolume[];
  readonly reported: readonly ReportedVolume[];
  readonly invoiced: readonly InvoicedVolume[];
}

/** The price of a position for a party on a day, before any volume tier. */
export type PriceOn = (party: string, positionId: string, day: string) => Decimal;

/** What both sides, and invoices, say of one position for one party. */
export interface Comparison {
  readonly party: string;
  readonly positionId: string | undefined;
  /** only of invoices for which no position is known */
  readonly item: string | undefined;
  readonly calledOff: Decimal;
  readonly calledOffAmount: Money;
  readonly reported: Decimal;
  readonly reportedAmount: Money;
  /** as the supplier says it; undefined: not for every line */
  readonly reportedNet: Decimal | undefined;
  /** undefined: no invoice was handed in */
  readonly invoiced: { readonly quantity: Decimal; readonly net: Decimal } | undefined;
  /** reported less called off */
  readonly difference: Decimal;
  readonly differenceAmount: Money;
  /** reported less invoiced */
  readonly invoicedDifference: Decimal | undefined;
}

interface Sum {
  readonly party: string;
  readonly positionId: string | undefined;
  readonly item: string | undefined;
  calledOff: Decimal;
  calledOffValue: Decimal;
  reported: Decimal;
  reportedValue: Decimal;
  reportedNet: Decimal | undefined;
  invoiced: { readonly quantity: Decimal; readonly net: Decimal } | undefined;
}

/**
 * Compares by party and position what was called off, reported and invoiced. Call-offs and reports are valued alike, at the price
 * before any tier, so that no other party's volume shows in it, and at the bid's what a bid won; each value is rounded once.
 * Domain §6.3, §14, §18; decision 20.
 * @returns by party, then position; also where all agree
 */
export function comparisonOf({ calledOff, reported, invoiced }: Statements, priceOn: PriceOn, currency: string): Comparison[] {
  const sums = new Map<string, Sum>();
  const sumOf = (party: string, positionId: string | undefined, item?: string): Sum => {
    const key = JSON.stringify([party, positionId ?? '', positionId === undefined ? item : '']);
    const sum = sums.get(key) ?? nothingOf(party, positionId, positionId === undefined ? item : undefined);
    sums.set(key, sum);
    return sum;
  };
  for (const one of calledOff) {
    const sum = sumOf(one.party, one.positionId);
    sum.calledOff = sum.calledOff.plus(one.quantity);
    sum.calledOffValue = sum.calledOffValue.plus(valueOf(one, priceOn));
  }
  for (const one of reported) {
    const sum = sumOf(one.party, one.positionId);
    sum.reported = sum.reported.plus(one.quantity);
    sum.reportedValue = sum.reportedValue.plus(valueOf(one, priceOn));
    sum.reportedNet = one.net && sum.reportedNet?.plus(one.net);
  }
  for (const { party, positionId, item, quantity, net } of invoiced) {
    const sum = sumOf(party, positionId, item);
    const before = sum.invoiced ?? { quantity: Decimal.zero, net: Decimal.zero };
    sum.invoiced = { quantity: before.quantity.plus(quantity), net: before.net.plus(net) };
  }
  return [...sums.values()].map((sum) => compared(sum, currency)).sort(byPartyAndPosition);
}

function valueOf({ party, positionId, day, quantity, bidPrice }: StatedVolume, priceOn: PriceOn): Decimal {
  const price = priceOn(party, positionId, day);
  return quantity.times(bidPrice?.isLessThan(price) ? bidPrice : price);
}

function nothingOf(party: string, positionId: string | undefined, item: string | undefined): Sum {
  const { zero } = Decimal;
  return {
    party,
    positionId,
    item,
    calledOff: zero,
    calledOffValue: zero,
    reported: zero,
    reportedValue: zero,
    reportedNet: zero,
    invoiced: undefined,
  };
}

function compared({ calledOffValue, reportedValue, ...sum }: Sum, currency: string): Comparison {
  const [calledOffAmount, reportedAmount] = [Money.rounded(calledOffValue, currency), Money.rounded(reportedValue, currency)];
  return {
    ...sum,
    calledOffAmount,
    reportedAmount,
    difference: sum.reported.minus(sum.calledOff),
    differenceAmount: reportedAmount.minus(calledOffAmount),
    invoicedDifference: sum.invoiced && sum.reported.minus(sum.invoiced.quantity),
  };
}

function byPartyAndPosition(a: Comparison, b: Comparison): number {
  const [x, y] = [a, b].map(({ party, positionId = '', item = '' }) => `${party}\n${positionId}\n${item}`);
  return x === y ? 0 : (x ?? '') < (y ?? '') ? -1 : 1;
}

/** Whether call-offs, report and invoices say something else: a quantity, or the net amount that report and invoices both name. Domain §14. */
export function doesDiffer({ difference, invoicedDifference, invoiced, reportedNet, reported }: Comparison): boolean {
  if (!difference.isZero) return true;
  if (!invoiced || !invoicedDifference) return false;
  if (!invoicedDifference.isZero) return true;
  return reportedNet !== undefined && !reported.isZero && !reportedNet.equals(invoiced.net);
}

/** An item that an invoice charges, and what may say of which position it was. */
export interface ChargedItem {
  readonly party: string;
  readonly item: string;
  /** positions of the item that the order which the invoice names was for */
  readonly ofOrder: readonly string[];
  /** positions of the item of which something was called off or reported for the party in the period */
  readonly used: readonly string[];
  /** all positions that sell the item */
  readonly sold: readonly string[];
}

/** The position that an invoice's item was bought of: by its order, else by what was bought, else the only one; or undefined. Decision 16. */
export function positionCharged({ ofOrder, used, sold }: ChargedItem): string | undefined {
  const certain = [ofOrder, used, sold].map((some) => [...new Set(some)]).find((some) => some.length > 0);
  return certain?.length === 1 ? certain[0] : undefined;
}
