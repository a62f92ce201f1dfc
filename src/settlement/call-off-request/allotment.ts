import { Decimal } from '../../values/decimal.js';
import { invariant } from '../../values/invariant.js';

/** A supplier of a panel by share, with what was bought of it so far. */
export interface SharingSeat {
  readonly agreementId: string;
  readonly rank: number;
  readonly sharePercent: Decimal;
  /** what all parties have called off or it has reported of the position, whichever is more */
  readonly volume: Decimal;
  /** what its maximum leaves; undefined: it has none */
  readonly left: Decimal | undefined;
  /** no order of the party for it is looked at any more today */
  readonly isTriedTooOften: boolean;
}

/** What a supplier is allotted of a request. */
export interface Piece {
  readonly agreementId: string;
  readonly quantity: Decimal;
}

/** How a request goes by share. */
export interface Allotment {
  /** none: the maximum quantities refuse it */
  readonly pieces: readonly Piece[];
  /** whom it would have gone to first, if its maximum allowed */
  readonly passedOver: readonly string[];
}

/**
 * The supplier that is furthest behind its share with this request counted in gets it whole; where its maximum does not
 * allow it, the next; where nobody's does, it is divided by the shares, exactly. Ties by rank. Decision 20.
 */
export function allot(quantity: Decimal, seats: readonly SharingSeat[]): Allotment {
  const order = behindFirst(quantity, seats);
  const fits = (seat: SharingSeat, amount: Decimal): boolean => seat.left === undefined || seat.left.isAtLeast(amount);
  const at = order.findIndex((seat) => fits(seat, quantity));
  const whole = order[at];
  const passedOver = (at < 0 ? order : order.slice(0, at)).map(({ agreementId }) => agreementId);
  if (whole) return { pieces: [{ agreementId: whole.agreementId, quantity }], passedOver };
  const divided = divide(quantity, order);
  const isAllowed = order.every((seat, index) => fits(seat, divided[index] ?? Decimal.zero));
  const pieces = order.map(({ agreementId }, index) => ({ agreementId, quantity: divided[index] ?? Decimal.zero }));
  return { pieces: isAllowed ? pieces.filter((piece) => piece.quantity.isPositive) : [], passedOver };
}

/** How far each supplier is behind its share of all that is bought with this request: the most first. */
function behindFirst(quantity: Decimal, seats: readonly SharingSeat[]): SharingSeat[] {
  const total = Decimal.sum(seats.map(({ volume }) => volume)).plus(quantity);
  const whole = Decimal.sum(seats.map(({ sharePercent }) => sharePercent));
  const behind = new Map(seats.map((seat) => [seat.agreementId, seat.sharePercent.times(total).minus(seat.volume.times(whole))]));
  return seats.toSorted((a, b) => {
    const [x, y] = [behind.get(a.agreementId) ?? Decimal.zero, behind.get(b.agreementId) ?? Decimal.zero];
    return y.compare(x) || a.rank - b.rank;
  });
}

/** In whole smallest units of the quantity, what rounding down leaves to the largest remainders, ties to the earlier. Domain §14. */
function divide(quantity: Decimal, seats: readonly SharingSeat[]): Decimal[] {
  const { places } = quantity;
  const units = quantity.scaled(places);
  const weights = seats.map(({ sharePercent }) => sharePercent.scaled(6));
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  const parts = weights.map((weight) => (units * weight) / whole);
  const byRest = weights.map((weight, index) => ({ index, rest: (units * weight) % whole }));
  byRest.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  const left = Number(units - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of byRest.slice(0, left)) parts[index] = (parts[index] ?? 0n) + 1n;
  const divided = parts.map((part) => Decimal.ratio(part, 10n ** BigInt(places)));
  invariant(Decimal.sum(divided).equals(quantity), 'parts must add up to the whole');
  return divided;
}
