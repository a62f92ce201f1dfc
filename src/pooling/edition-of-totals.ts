import type { Decimal } from '../values/decimal.js';
import {
  type Contribution,
  type ConfidentialityRule,
  differenceMayBeShown,
  mayBeShown,
  type PooledTotal,
  shownBesideSum,
} from './confidentiality.js';

/** What others than the office see of a position: null is withheld. The parts are shown both or neither. Domain §6.3. */
export interface ShownTotal {
  readonly total: Decimal | null;
  readonly firm: Decimal | null;
  readonly forecast: Decimal | null;
}

/** A position as it stands, and what earlier editions have shown of it. */
export interface Judged {
  readonly pooled: PooledTotal;
  readonly firm: PooledTotal;
  readonly forecast: PooledTotal;
  /** What the latest edition shows; undefined for a position that is new. */
  readonly earlier: ShownTotal | undefined;
  /** Contributions as they are, and in every edition that showed a total. Only needed where `earlier` shows one. */
  readonly contributions: readonly Contribution[];
  readonly contributionsShown: readonly (readonly Contribution[])[];
}

const WITHHELD: ShownTotal = { total: null, firm: null, forecast: null };

/**
 * What the next edition shows of a position. A total once shown stays where what changed since does not itself pass, or
 * where nothing changed; a changed one comes without its parts, whose difference would tell more. Domain §6.3.
 */
export function nextShown(position: Judged, rule: ConfidentialityRule): ShownTotal {
  const { pooled, earlier } = position;
  if (earlier?.total) {
    const mayChange = mayBeShown(pooled, rule) && !pooled.total.equals(earlier.total) && changesMayBeShown(position, rule);
    return mayChange ? { total: pooled.total, firm: null, forecast: null } : earlier;
  }
  if (!mayBeShown(pooled, rule)) return WITHHELD;
  const parts = [position.firm, position.forecast];
  const isSplit = shownBesideSum(parts.map((part) => ({ total: part.total, shown: mayBeShown(part, rule) }))).every((is) => is);
  return isSplit ? { total: pooled.total, firm: position.firm.total, forecast: position.forecast.total } : { ...WITHHELD, total: pooled.total };
}

function changesMayBeShown({ contributions, contributionsShown }: Judged, rule: ConfidentialityRule): boolean {
  return contributionsShown.every((shown) => differenceMayBeShown(shown, contributions, rule));
}

/** Whether two editions show the same of a position. */
export function isSame(a: ShownTotal, b: ShownTotal | undefined): boolean {
  const same = (x: Decimal | null, y: Decimal | null): boolean => (x === null || y === null ? x === y : x.equals(y));
  return b !== undefined && same(a.total, b.total) && same(a.firm, b.firm) && same(a.forecast, b.forecast);
}
