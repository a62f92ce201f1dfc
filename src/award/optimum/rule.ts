import type { Decimal } from '../../values/decimal.js';
import type { Money } from '../../values/money.js';

/** The suppliers or lots that a rule is about; undefined: all. */
export type Chosen = ReadonlySet<string> | undefined;

/** What a limit counts; a share is in percent of the reference spend of its lots, a quantity in percent of theirs. Domain §11. */
export const MEASURES = ['spend', 'share', 'quantity', 'lots', 'suppliers'] as const;
export type Measure = (typeof MEASURES)[number];

interface Named {
  /** Where it stands in what was asked: a condition's key, or `rules/0`. */
  readonly name: string;
  /** From 1, which gives way last; undefined: mandatory. */
  readonly priority?: number | undefined;
}

/** At least or at most so much of a measure. */
export interface Limit extends Named {
  readonly kind: 'limit';
  readonly measure: Measure;
  readonly side: 'least' | 'most';
  readonly value: Decimal;
  readonly suppliers: Chosen;
  /** Whether each supplier that wins any of the lots counts by itself; else all together. */
  readonly each: boolean;
  /** Each of these sets of lots counts by itself. */
  readonly lotSets: readonly Chosen[];
}

/** These suppliers win none of these lots. */
export interface Exclusion extends Named {
  readonly kind: 'excluded';
  readonly suppliers: Chosen;
  readonly lots: Chosen;
}

/** Each of these suppliers wins at least one of these lots. */
export interface Keeping extends Named {
  readonly kind: 'kept';
  readonly suppliers: ReadonlySet<string>;
  readonly lots: Chosen;
}

/** Only bids with at least this quality score, unrounded, win these lots. */
export interface QualityFloor extends Named {
  readonly kind: 'quality';
  readonly suppliers: Chosen;
  readonly lots: Chosen;
  readonly value: Decimal;
}

/** Each of these lots that goes to another supplier counts as so much dearer; it is weighed, not paid. */
export interface SwitchingCost extends Named {
  readonly kind: 'switching';
  readonly suppliers: ReadonlySet<string>;
  readonly lots: Chosen;
  readonly amount: Money;
}

/** These lots may be divided among suppliers, none of whom gets less than this percent of the lot's quantity. */
export interface Splitting extends Named {
  readonly kind: 'split';
  readonly lots: Chosen;
  readonly least: Decimal;
}

/** Not the lowest cost is sought, but the best total scores. docs/decisions/0022-award-by-score.md. */
export interface ByScore extends Named {
  readonly kind: 'by_score';
}

/** What an award scenario demands besides the lowest cost, or instead of it. Domain §11. */
export type Rule = Limit | Exclusion | Keeping | QualityFloor | SwitchingCost | Splitting | ByScore;

/** All that a scenario demands. */
export type Conditions = readonly Rule[];

/** What stands beside rules where a bid's capacity or least award does not admit an award: it is what was offered, and never gives way. Domain §8.1. */
export const CAPACITY = 'capacity';

/** What stands beside rules where every bid for a lot is so dear that no award can be weighed with it. */
export const PRICE = 'price';

/** What stands beside rules where a lot is divided that has to go whole, or otherwise than in whole units and the same ratio. */
export const DIVISION = 'division';

/** Nothing but the lowest cost. */
export const FREE: Conditions = [];

/** Whether the best total scores are sought, instead of the lowest cost. */
export function isByScore(conditions: Conditions): boolean {
  return conditions.some(({ kind }) => kind === 'by_score');
}

/** Whether a rule is about this one. */
export function isChosen(chosen: Chosen, name: string): boolean {
  return chosen === undefined || chosen.has(name);
}

/** The same rules but one. */
export function without(conditions: Conditions, name: string): Conditions {
  return conditions.filter((rule) => rule.name !== name);
}

/** The mandatory rules, and the others from the most to the least important; equal ones in their order. */
export function byPriority(conditions: Conditions): { readonly mandatory: Conditions; readonly others: Conditions } {
  const others = conditions.filter(({ priority }) => priority !== undefined);
  return {
    mandatory: conditions.filter(({ priority }) => priority === undefined),
    others: others.toSorted((a, b) => (a.priority ?? 0) - (b.priority ?? 0)),
  };
}
