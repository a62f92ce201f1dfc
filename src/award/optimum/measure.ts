import { Decimal, greatest, least } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { contentOf, percentOfLot } from './division.js';
import type { LotOffer, Offers, WonBid } from './offer.js';
import { type Conditions, isChosen, type Limit, type QualityFloor, type Rule } from './rule.js';
import { RulesByLot } from './rules-by-lot.js';
import { figuring, isWithin, type Tally, tallyOf } from './tally.js';

/**
 * What a limit holds against its value, exactly: one figure for each set of lots and, where suppliers count each by
 * itself, for each of them that wins any. Domain §11.
 * @param won the bids that are awarded
 */
export function figuresOf(limit: Limit, won: readonly WonBid[], offers: Offers): Decimal[] {
  return limit.lotSets.flatMap((lots) => {
    const within = won.filter((bid) => isChosen(lots, bid.lot) && isChosen(limit.suppliers, bid.supplier));
    const figure = figuring(limit, lots, offers);
    const tally = (bids: readonly WonBid[]): Tally => tallyOf(limit, bids, offers);
    if (!limit.each) return [figure(tally(within))];
    const winners = [...new Set(within.map((bid) => bid.supplier))];
    return winners.map((supplier) => figure(tally(within.filter((bid) => bid.supplier === supplier))));
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
      return figuresOf(rule, won, offers).every((found) => isWithin(rule, found));
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

/** What a won bid weighs by the rules on switching, if its lot changes its supplier. Domain §11. */
export function switchingCosts(conditions: Conditions, currency: string): (bid: LotOffer) => Money {
  const rules = new RulesByLot(conditions.filter((rule) => rule.kind === 'switching'));
  const none = Money.zero(currency);
  return ({ lot, supplier }) => rules.of(lot).reduce((sum, { suppliers, amount }) => (suppliers.has(supplier) ? sum : sum.plus(amount)), none);
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
