export const SETTLEMENT_PARTS = ['basket', 'orders', 'call-offs', 'requests', 'volumes', 'comparison', 'bonus'] as const;
/** What of an agreement's purchases is shown; it stands in the path. */
export type SettlementPart = (typeof SETTLEMENT_PARTS)[number];

export const LINE_STATES = ['counted', 'refused'] as const;

/** What an address of an agreement's purchases says besides. */
export interface SettlementSearch {
  /** What is to be called off. */
  readonly position?: string;
  readonly sort?: string;
  /** The volume report whose lines are shown, and which of them. */
  readonly report?: string;
  readonly lines?: (typeof LINE_STATES)[number];
  /** What is compared: of this period, else of the whole time; `all`: also what agrees. */
  readonly period?: string;
  readonly compare?: 'all';
  /** The invoice that is shown. */
  readonly invoice?: string;
}

/** Reads the address; what it does not know is left out. */
export function settlementSearch({ position, sort, report, lines, period, compare, invoice }: Record<string, unknown>): SettlementSearch {
  const known = LINE_STATES.find((each) => each === lines);
  return {
    ...(typeof position === 'string' ? { position: position.slice(0, 40) } : {}),
    ...(typeof sort === 'string' && /^-?(date|reference)$/.test(sort) ? { sort } : {}),
    ...(typeof report === 'string' ? { report: report.slice(0, 40) } : {}),
    ...(known ? { lines: known } : {}),
    ...(typeof period === 'string' && /^\d{4}-(Q[1-4]|\d\d)$/.test(period) ? { period } : {}),
    ...(compare === 'all' ? { compare } : {}),
    ...(typeof invoice === 'string' ? { invoice: invoice.slice(0, 40) } : {}),
  };
}
