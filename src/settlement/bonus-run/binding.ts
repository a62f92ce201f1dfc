import { type Agreed, type AgreedEdition, editionOf } from '../agreed.js';
import type { EditionTerms } from '../purchase.js';
import { tierLines } from '../../values/tier.js';

/** By which edition, at its own level's prices, a party buys, from a day on up to another, both inclusive. */
export interface Binding {
  readonly membershipId: string;
  readonly edition: AgreedEdition;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string;
}

const [FIRST_DAY, LAST_DAY] = ['0001-01-01', '9999-12-31'] as const;

/**
 * By which edition each party buys on every day there is: what `editionOf` says day by day, as spans that do not overlap
 * and leave no day out, so that the database prices all lines in one statement. Domain §13.
 */
export function bindingsOf(agreed: Pick<Agreed, 'editions' | 'customerEditions' | 'parties'>): Binding[] {
  const codes = new Map(agreed.parties.map(({ code, membershipId }) => [code, membershipId]));
  return [...codes].flatMap(([code, membershipId]) => {
    const own = agreed.parties.filter((party) => party.code === code);
    const turns = own.flatMap(({ from, until, accepted }) => [
      from,
      ...(until === null ? [] : [dayAfter(until)]),
      ...accepted.map(({ since }) => since),
    ]);
    const starts = [...new Set([FIRST_DAY, ...turns])].sort();
    return starts.map((from, at) => {
      const next = starts[at + 1];
      return { membershipId, edition: editionOf(agreed, code, from), from, until: next === undefined ? LAST_DAY : dayBefore(next) };
    });
  });
}

/** An edition's position with its prices, tier by tier: within a tier `quantity` costs `price` × quantity + `fixed`. */
export interface EditionPrice {
  /** its place among the terms */
  readonly edition: number;
  readonly position: string;
  readonly isAllUnits: boolean;
  readonly froms: readonly string[];
  readonly prices: readonly string[];
  readonly fixed: readonly string[];
}

/** The prices of all editions at all levels, as `priceOf` gives them, tier by tier. Domain §14. */
export function pricesOf(terms: readonly EditionTerms[]): EditionPrice[] {
  return terms.flatMap(({ prices }, edition) =>
    [...prices].map(([position, { mode, tiers }]) => {
      const lines = tierLines(tiers, mode);
      return {
        edition,
        position,
        isAllUnits: mode === 'all_units',
        froms: lines.map(({ from }) => from.toString()),
        prices: lines.map(({ price }) => price.toString()),
        fixed: lines.map(({ fixed }) => fixed.toString()),
      };
    }),
  );
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
