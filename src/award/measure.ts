import { Decimal, greatest, least } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { contentOf, percentOfLot, wonAmount } from './division.js';
import { amountOf, type LotOffer, lotsOf, type Offers, referenceSpend, type WonBid } from './offer.js';
import { type Chosen, type Conditions, isChosen, type Limit, type QualityFloor, type Rule } from './rule.js';

/** A figure of an award in a limit's measure. */
function figure({ measure }: Limit, won: readonly WonBid[], lots: Chosen, offers: Offers): Decimal {
  if (measure === 'lots') return Decimal.of(won.length);
  if (measure === 'suppliers') return Decimal.of(new Set(won.map((bid) => bid.supplier)).size);
  if (measure === 'quantity') {
    const whole = Decimal.sum(
      lotsOf(offers)
        .filter((lot) => isChosen(lots, lot))
        .map((lot) => amountOf(contentOf(offers, lot).quantities)),
    );
    return whole.isZero ? Decimal.zero : Decimal.hundred.times(Decimal.sum(won.map((bid) => wonAmount(bid, offers)))).over(whole);
  }
  const spend = Money.sum(
    won.map((bid) => bid.price),
    offers.currency,
  ).toDecimal();
  if (measure === 'spend') return spend;
  const reference = referenceSpend(offers, lots).toDecimal();
  return reference.isZero ? Decimal.zero : Decimal.hundred.times(spend).over(reference);
}

/**
 * What a limit holds against its value, exactly: one figure for each set of lots and, where suppliers count each by
 * itself, for each of them that wins any. Domain §11.
 * @param won the bids that are awarded
 */
export function figuresOf(limit: Limit, won: readonly WonBid[], offers: Offers): Decimal[] {
  return limit.lotSets.flatMap((lots) => {
    const within = won.filter((bid) => isChosen(lots, bid.lot) && isChosen(limit.suppliers, bid.supplier));
    if (!limit.each) return [figure(limit, within, lots, offers)];
    const winners = [...new Set(within.map((bid) => bid.supplier))];
    return winners.map((supplier) =>
      figure(
        limit,
        within.filter((bid) => bid.supplier === supplier),
        lots,
        offers,
      ),
    );
  });
}

/** Whether a bid is below a quality floor that binds it. */
export function isTooPoor(bid: LotOffer, floor: QualityFloor): boolean {
  return isChosen(floor.lots, bid.lot) && isChosen(floor.suppliers, bid.supplier) && bid.qualityScore.isLessThan(floor.value);
}

/** The suppliers of an exclusion or keeping that stand against it, in its order. */
export function offenders(rule: Rule, won: readonly LotOffer[]): string[] {
  const winners = new Set('lots' in rule ? won.filter((bid) => isChosen(rule.lots, bid.lot)).map((bid) => bid.supplier) : []);
  if (rule.kind === 'kept') return [...rule.suppliers].filter((supplier) => !winners.has(supplier));
  if (rule.kind !== 'excluded') return [];
  return rule.suppliers === undefined ? [...winners] : [...rule.suppliers].filter((supplier) => winners.has(supplier));
}

/** Whether an award meets a rule. Domain §11. @param won the bids that are awarded */
export function isMet(rule: Rule, won: readonly WonBid[], offers: Offers): boolean {
  switch (rule.kind) {
    case 'limit':
      return figuresOf(rule, won, offers).every((found) => (rule.side === 'most' ? rule.value.isAtLeast(found) : found.isAtLeast(rule.value)));
    case 'quality':
      return !won.some((bid) => isTooPoor(bid, rule));
    case 'excluded':
    case 'kept':
      return offenders(rule, won).length === 0;
    case 'split':
      return won.every(({ lot, part }) => !part || !isChosen(rule.lots, lot) || percentOfLot(part, contentOf(offers, lot)).isAtLeast(rule.least));
    case 'switching':
    case 'by_score':
      return true;
  }
}

/** What the lots that change their supplier weigh, by the rules on switching. Domain §11. */
export function switchingCost(conditions: Conditions, won: readonly LotOffer[], currency: string): Money {
  return Money.sum(
    won.flatMap((bid) =>
      conditions.flatMap((rule) =>
        rule.kind === 'switching' && isChosen(rule.lots, bid.lot) && !rule.suppliers.has(bid.supplier) ? [rule.amount] : [],
      ),
    ),
    currency,
  );
}

/** Two decimals, on the side that the award still meets. */
function shown(value: Decimal, side: Limit['side']): Decimal {
  const rounded = value.rounded(2);
  const cent = Decimal.ratio(1n, 100n);
  if (side === 'most') return rounded.isLessThan(value) ? rounded.plus(cent) : rounded;
  return value.isLessThan(rounded) ? rounded.minus(cent) : rounded;
}

/**
 * What a rule would have to say for an award to meet it: a number, shares and scores to two decimals, or the suppliers
 * to let go, with semicolons. Domain §11.
 */
export function enoughFor(rule: Rule, won: readonly WonBid[], offers: Offers): string {
  if (rule.kind === 'limit') {
    const figures = figuresOf(rule, won, offers);
    return shown((rule.side === 'most' ? greatest(figures) : least(figures)) ?? rule.value, rule.side).toString();
  }
  if (rule.kind === 'quality') {
    const bound = won.filter((bid) => isChosen(rule.lots, bid.lot) && isChosen(rule.suppliers, bid.supplier));
    return shown(least(bound.map((bid) => bid.qualityScore)) ?? Decimal.zero, 'least').toString();
  }
  return offenders(rule, won).join(';');
}

/** The rule as the award meets it: with that number, or without those suppliers. @returns undefined where nothing is left of it */
export function loosened(rule: Rule, won: readonly WonBid[], offers: Offers): Rule | undefined {
  if (rule.kind === 'limit' || rule.kind === 'quality') return { ...rule, value: Decimal.parse(enoughFor(rule, won, offers)) };
  if (rule.kind === 'switching' || rule.kind === 'split' || rule.kind === 'by_score') return rule;
  const suppliers = rule.suppliers && new Set([...rule.suppliers].filter((supplier) => !offenders(rule, won).includes(supplier)));
  return suppliers === undefined || suppliers.size === 0 ? undefined : { ...rule, suppliers };
}
