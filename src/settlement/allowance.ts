import { Decimal } from '../values/decimal.js';
import { DomainError } from '../values/domain-error.js';

/** Where a party stands with a position before it orders. Base unit. */
export interface Standing {
  /** the agreement's, over all parties; undefined: none is set */
  readonly maximum: Decimal | undefined;
  /** what all parties have called off, or the supplier has reported, whichever is more */
  readonly bought: Decimal;
  /** what the office lets this party call off at most; undefined: no limit is set */
  readonly quota: Decimal | undefined;
  /** what this party has called off, or the supplier has reported of it, whichever is more */
  readonly own: Decimal;
  /** of this party and position within a day: orders that the maximum refused, and orders and requests that it allowed and that were taken back */
  readonly tries: number;
  /** of this party and position within a day: requests to several suppliers that this one was asked and that ended without a call-off */
  readonly fruitless: number;
}

/** So many refusals at the maximum, and orders and requests taken back, a party gets for one item in a day: each tells one bound of what others called off. Domain §6.3. */
export const MOST_TRIES = 3;

/** Why a position is refused. Plain, since it is kept with an idempotency key. */
export type Refusal =
  | { readonly kind: 'over_quota'; readonly quota: string; readonly own: string }
  | { readonly kind: 'exceeds' }
  | { readonly kind: 'tried_too_often' };

/** Whether no order for the position is looked at any more today; without a maximum there is nothing to find out. */
export function isTriedTooOften({ maximum, tries }: Standing): boolean {
  return maximum !== undefined && tries >= MOST_TRIES;
}

/**
 * Where a party stands as far as a new request to several suppliers asks. Requests that nobody took count as tries too: each
 * was told that it fitted. While another request of the party for the item is open, it is held against the maximum alone and
 * not against what others bought, which comes to light only once a supplier takes it: so any number of open requests tell one
 * bound. Domain §6.3; decision 20.
 */
export function asRequest(standing: Standing, isAnotherOpen: boolean): Standing {
  const { tries, fruitless, bought } = standing;
  return { ...standing, tries: tries + fruitless, bought: isAnotherOpen ? Decimal.zero : bought };
}

/** How an order is judged as a whole: all of it fits, or these of its positions are refused and nothing is called off. */
export interface Judgement {
  readonly refused: ReadonlyMap<string, Refusal>;
  /** Positions of which the refusal tells something about the maximum, each counted as a try; whether it is the refused one. */
  readonly tried: readonly { readonly positionId: string; readonly isRefused: boolean }[];
}

/** What a party may still call off; undefined: as much as it wants. */
export function leftOf({ maximum, bought, quota, own }: Standing): Decimal | undefined {
  const [ofAll, ofOwn] = [maximum?.minus(bought), quota?.minus(own)];
  if (ofAll === undefined || ofOwn === undefined) return ofAll ?? ofOwn;
  return ofAll.isLessThan(ofOwn) ? ofAll : ofOwn;
}

/** The quantity of each position, over all lines. */
export function wantedOf(lines: readonly { readonly position: { readonly id: string }; readonly quantity: Decimal }[]): ReadonlyMap<string, Decimal> {
  const wanted = new Map<string, Decimal>();
  for (const { position, quantity } of lines) wanted.set(position.id, (wanted.get(position.id) ?? Decimal.zero).plus(quantity));
  return wanted;
}

/**
 * Judges an order of several positions, each summed over its lines: line by line would tell where exactly the maximum is.
 * A party's own quotas come first, then whether it has tried too often; the maximum is looked at only once nothing else
 * hinders, or an order that is sure to be refused would try it for nothing. Of a refused order each position with a maximum
 * counts as tried, since it told a bound. Domain §6.3, §14, docs/domain.md “Settlement”.
 * @param wanted quantity by position
 */
export function judged(wanted: ReadonlyMap<string, Decimal>, standings: ReadonlyMap<string, Standing>): Judgement {
  const asked = [...wanted].flatMap(([positionId, quantity]) => {
    const standing = standings.get(positionId);
    return standing === undefined ? [] : [{ positionId, quantity, ...standing }];
  });
  const over = asked.flatMap(({ positionId, quantity, quota, own }): [string, Refusal][] =>
    quota === undefined || quota.isAtLeast(own.plus(quantity))
      ? []
      : [[positionId, { kind: 'over_quota', quota: quota.toString(), own: own.toString() }]],
  );
  if (over.length > 0) return { refused: new Map(over), tried: [] };
  const limited = asked.filter(({ maximum }) => maximum !== undefined);
  const tooOften = limited.filter(isTriedTooOften);
  if (tooOften.length > 0) return { refused: new Map(tooOften.map(({ positionId }) => [positionId, { kind: 'tried_too_often' }])), tried: [] };
  const exceeding = limited.filter(({ maximum, bought, quantity }) => maximum !== undefined && !maximum.isAtLeast(bought.plus(quantity)));
  const refused = new Map(exceeding.map(({ positionId }): [string, Refusal] => [positionId, { kind: 'exceeds' }]));
  return { refused, tried: refused.size === 0 ? [] : limited.map(({ positionId }) => ({ positionId, isRefused: refused.has(positionId) })) };
}

/**
 * Why an order is refused. How much is left is not told: it would tell what others bought; a quota is the party's own. Domain §6.3.
 * @param item the refused position's, told only where the quota refuses it
 */
export function refusalOf(refusal: Refusal, item: string): DomainError {
  switch (refusal.kind) {
    case 'over_quota':
      return new DomainError(
        'conflict',
        'call_off.quota',
        `The office lets you call off ${refusal.quota} of ${item} at most, and you have called off ${refusal.own}. With this order it would be more; nothing was called off.`,
      );
    case 'exceeds':
      return new DomainError(
        'conflict',
        'call_off.maximum',
        "This order would exceed the agreement's maximum quantity for this item. Nothing was called off.",
      );
    case 'tried_too_often':
      return new DomainError(
        'too_many',
        'call_off.too_many',
        'Several of your orders for this item were refused at the maximum quantity or cancelled within a day. Ask the office, or try again tomorrow. Nothing was called off.',
      );
  }
}
