import type { Chosen } from './rule.js';

/**
 * Rules by the lots that they are about, so that a bid is held against those of its lot alone: a large event has hundreds of
 * rules, and hundreds of thousands of bids.
 */
export class RulesByLot<Rule extends { readonly lots: Chosen }> {
  private readonly byLot = new Map<string, Rule[]>();
  private readonly everywhere: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.everywhere = rules.filter(({ lots }) => lots === undefined);
    for (const rule of rules)
      for (const lot of rule.lots ?? []) {
        const own = this.byLot.get(lot);
        if (own) own.push(rule);
        else this.byLot.set(lot, [rule]);
      }
  }

  /** The rules about a lot: first those about all, then those about some. */
  of(lot: string): readonly Rule[] {
    const own = this.byLot.get(lot);
    if (own === undefined) return this.everywhere;
    return this.everywhere.length === 0 ? own : [...this.everywhere, ...own];
  }
}
