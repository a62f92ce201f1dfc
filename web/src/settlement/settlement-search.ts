export const SETTLEMENT_PARTS = ['basket', 'orders', 'call-offs', 'requests', 'volumes', 'bonus'] as const;
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
}

/** Reads the address; what it does not know is left out. */
export function settlementSearch({ position, sort, report, lines }: Record<string, unknown>): SettlementSearch {
  const known = LINE_STATES.find((each) => each === lines);
  return {
    ...(typeof position === 'string' ? { position: position.slice(0, 40) } : {}),
    ...(typeof sort === 'string' && /^-?(date|reference)$/.test(sort) ? { sort } : {}),
    ...(typeof report === 'string' ? { report: report.slice(0, 40) } : {}),
    ...(known ? { lines: known } : {}),
  };
}
