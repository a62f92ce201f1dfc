import { type ConfidentialityRule, type Contribution, differenceMayBeShown, mayBeShown, pooledTotalOf } from '../pooling/confidentiality.js';
import { Decimal } from '../values/decimal.js';
import type { ShownSum } from './published-savings.js';

/** Who contributed how much, by category's code. */
export type Parts = ReadonlyMap<string, readonly Contribution[]>;

/** What an edition shows: a sum, and of the categories that make it up those that are not withheld. */
export interface ShownParts {
  readonly sum: ShownSum;
  readonly parts: Parts;
}

/** Categories whose sum, but not which part each has in it, whoever sees an edition can work out. */
type Block = ReadonlySet<string>;

/** A sum, all of its categories, and those of them that are shown. */
interface Whole {
  readonly sum: readonly Contribution[];
  readonly parts: Parts;
  readonly shown: Block;
}

/**
 * Which categories an edition shows beside a sum that may be shown. From sum and shown categories everyone can work out what
 * the withheld ones make together, so that has to pass like a category of its own; and wherever an earlier edition told the
 * same categories' sum, so has what changed since. Until all that holds, the smallest category at fault is withheld too; with
 * all withheld, nothing is told but the sum. Domain §6.3: what is withheld is never to be had as a difference.
 * @param sum as this edition shows it, of the same moment as `parts`
 * @param parts of every category of the round, also those without any contribution
 * @param earlier of every edition, the latest last
 */
export function nextParts(sum: readonly Contribution[], parts: Parts, earlier: readonly ShownParts[], rule: ConfidentialityRule): Parts {
  const all = new Set([...parts.keys(), ...earlier.flatMap((edition) => [...edition.parts.keys()])]);
  const shown = new Set([...parts].filter(([, own]) => passes(own, rule)).map(([category]) => category));
  for (;;) {
    const atFault = faultyBlock({ sum, parts, shown }, all, earlier, rule);
    if (!atFault || shown.size === 0) break;
    const within = [...shown].filter((category) => atFault.has(category));
    shown.delete(smallest(within.length > 0 ? within : [...shown], parts));
  }
  return new Map([...parts].filter(([category]) => shown.has(category)));
}

/** Categories whose sum, or whose change since an earlier edition, could be worked out and would not pass. */
function faultyBlock(now: Whole, all: Block, earlier: readonly ShownParts[], rule: ConfidentialityRule): Block | undefined {
  const withheld = rest(all, now.shown);
  if (withheld.size > 0 && !passes(contributionsOf(withheld, now, withheld), rule)) return withheld;
  for (const { sum, parts } of earlier) {
    if (sum === undefined) continue;
    const before: Whole = { sum, parts, shown: new Set(parts.keys()) };
    const withheldBefore = rest(all, before.shown);
    for (const block of commonBlocks(all, withheld, withheldBefore)) {
      if (!differenceMayBeShown(contributionsOf(block, before, withheldBefore), contributionsOf(block, now, withheld), rule)) return block;
    }
  }
  return undefined;
}

/** The smallest sets of categories whose sum follows from both of two editions. */
function commonBlocks(all: Block, withheld: Block, withheldBefore: Block): Block[] {
  const overlap = [...withheld].some((category) => withheldBefore.has(category));
  const unions = (overlap ? [new Set([...withheld, ...withheldBefore])] : [withheld, withheldBefore]).filter(({ size }) => size > 0);
  const single = [...all].filter((category) => !unions.some((union) => union.has(category)));
  return [...unions, ...single.map((category) => new Set([category]))];
}

/** What a block's categories make together: the shown ones as they are, the withheld ones as what the sum leaves. */
function contributionsOf(block: Block, { sum, parts, shown }: Whole, withheld: Block): Contribution[] {
  const hasWithheld = [...block].some((category) => withheld.has(category));
  const ofShown = (categories: readonly string[]): Contribution[] => categories.flatMap((category) => parts.get(category) ?? []);
  if (!hasWithheld) return ofShown([...block]);
  const others = ofShown([...shown].filter((category) => !block.has(category)));
  return [...sum, ...others.map(({ contributor, quantity }) => ({ contributor, quantity: quantity.negated() }))];
}

/** Savings may be losses: each contributor is judged by the size of what it adds. */
function passes(contributions: readonly Contribution[], rule: ConfidentialityRule): boolean {
  const sums = new Map<string, Decimal>();
  for (const { contributor, quantity } of contributions) sums.set(contributor, (sums.get(contributor) ?? Decimal.zero).plus(quantity));
  return mayBeShown(pooledTotalOf([...sums].map(([contributor, quantity]) => ({ contributor, quantity: sizeOf(quantity) }))), rule);
}

function smallest(categories: readonly string[], parts: Parts): string {
  const size = (category: string): Decimal => Decimal.sum((parts.get(category) ?? []).map(({ quantity }) => sizeOf(quantity)));
  return [...categories].sort().reduce((least, category) => (size(category).isLessThan(size(least)) ? category : least));
}

function sizeOf(quantity: Decimal): Decimal {
  return quantity.isNegative ? quantity.negated() : quantity;
}

function rest(all: Block, shown: Block): Block {
  return new Set([...all].filter((category) => !shown.has(category)));
}
