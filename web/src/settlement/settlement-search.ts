export const SETTLEMENT_PARTS = ['callOffs'] as const;
export type SettlementPart = (typeof SETTLEMENT_PARTS)[number];

/** What of an agreement's purchases an address shows. */
export interface SettlementSearch {
  readonly part?: SettlementPart;
  /** What is to be called off. */
  readonly position?: string;
  readonly sort?: string;
}

/** Reads the address; what it does not know is left out. */
export function settlementSearch({ part, position, sort }: Record<string, unknown>): SettlementSearch {
  const known = SETTLEMENT_PARTS.find((each) => each === part);
  return {
    ...(known ? { part: known } : {}),
    ...(typeof position === 'string' ? { position: position.slice(0, 40) } : {}),
    ...(typeof sort === 'string' && /^-?(date|reference)$/.test(sort) ? { sort } : {}),
  };
}
