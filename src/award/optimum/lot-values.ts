import type { LotMarket, MarketSupplier } from './lot-market.js';

/** What a supplier would take at given values of lots. */
interface Taken {
  /** Σ of what its lots cost above their values, plus the multiplier's part: no subset weighs less. */
  readonly value: number;
  readonly spend: number;
}

/** Takes each lot that is worth its price, a unit of spend being worth `bonus` more. @param into how much of each bid */
function take(supplier: MarketSupplier, values: Float64Array, factor: number, into: Float64Array): Taken {
  const { lots, prices, weights, packageOf, packages } = supplier;
  let [value, spend] = [0, 0];
  for (let bid = 0; bid < lots.length; bid += 1) {
    const price = prices[bid] as number;
    const off = factor * price + (weights[bid] as number) - (values[lots[bid] as number] as number);
    into[bid] = off < 0 ? 1 : 0;
    if (off >= 0 || packageOf[bid] !== -1) continue;
    value += off;
    spend += price;
  }
  for (const { bids, takesOff } of packages) {
    let [single, whole, spentSingle, spentWhole] = [0, -takesOff * factor, 0, -takesOff];
    for (const bid of bids) {
      const price = prices[bid] as number;
      const off = factor * price + (weights[bid] as number) - (values[lots[bid] as number] as number);
      whole += off;
      spentWhole += price;
      if (off < 0) {
        single += off;
        spentSingle += price;
      }
    }
    if (whole < single) for (const bid of bids) into[bid] = 1;
    value += Math.min(whole, single);
    spend += whole < single ? spentWhole : spentSingle;
  }
  return { value, spend };
}

/** A supplier's best answer to values of lots: its step, the bonus that lets it reach its step, how much of each bid. */
export class SupplierAnswer {
  value = 0;
  step = 0;
  bonus = 0;
  readonly takes: Float64Array;
  private readonly bonuses: Float64Array;
  private readonly low: Float64Array;
  private readonly high: Float64Array;
  /** What all its bids come to. */
  private readonly all: number;

  constructor(private readonly supplier: MarketSupplier) {
    const { lots, steps } = supplier;
    [this.takes, this.low, this.high] = [new Float64Array(lots.length), new Float64Array(lots.length), new Float64Array(lots.length)];
    this.bonuses = new Float64Array(steps.length);
    this.all = supplier.prices.reduce((sum, price) => sum + price, 0);
  }

  /** Nothing that the supplier could win weighs less, above the values of its lots, than `value` says. */
  answer(values: Float64Array): void {
    this.value = 0;
    this.takes.fill(0);
    this.step = 0;
    this.bonus = 0;
    for (const [step, { from }] of this.supplier.steps.entries()) if (from <= this.supplier.most) this.tryStep(step, values);
  }

  private tryStep(step: number, values: Float64Array): void {
    const { supplier } = this;
    const { from, keeps } = supplier.steps[step] as { from: number; keeps: number };
    const free = take(supplier, values, keeps, this.low);
    // Without reaching the step it can only be better: no use to look closer.
    if (free.value >= this.value) return;
    if (free.spend >= from && free.spend <= supplier.most) {
      this.keep(step, free.value, 0, this.low, 0);
      this.bonuses[step] = 0;
      return;
    }
    const isBelow = free.spend < from;
    if (isBelow && this.all < from) return;
    this.search(step, values, keeps, isBelow ? from : supplier.most, isBelow);
  }

  /** Finds the bonus (or the malus, below a cap) at which the target is just met, from where it was the last time. */
  private search(step: number, values: Float64Array, keeps: number, target: number, isBelow: boolean): void {
    const sign = isBelow ? 1 : -1;
    let [under, over] = [0, isBelow ? 1 : 8];
    const before = Math.abs(this.bonuses[step] ?? 0);
    let at = before > 0 ? before : 0.02;
    let [spentUnder, spentOver, best] = [Number.NaN, Number.NaN, Number.NEGATIVE_INFINITY];
    let width = Math.max(0.002, before * 0.1);
    for (let round = 0; round < 14 && over - under > 1e-6; round += 1) {
      const { value, spend } = take(this.supplier, values, keeps - sign * at, this.high);
      best = Math.max(best, value + sign * at * target);
      if (best >= this.value) return;
      if (isBelow ? spend >= target : spend <= target) [over, spentOver] = [at, spend];
      else [under, spentUnder] = [at, spend];
      if (Number.isNaN(spentOver)) at = Math.min(over, at + width);
      else if (Number.isNaN(spentUnder)) at = Math.max(0, at - width);
      else at = (under + over) / 2;
      width *= 3;
    }
    const [low, high] = [take(this.supplier, values, keeps - sign * under, this.low), take(this.supplier, values, keeps - sign * over, this.high)];
    best = Math.max(best, low.value + sign * under * target, high.value + sign * over * target);
    if (best >= this.value) return;
    const mixed = high.spend === low.spend ? 1 : (target - low.spend) / (high.spend - low.spend);
    this.keep(step, best, sign * over, this.low, Math.min(1, Math.max(0, mixed)));
    this.bonuses[step] = sign * over;
  }

  private keep(step: number, value: number, bonus: number, low: Float64Array, mixed: number): void {
    [this.value, this.step, this.bonus] = [value, step, bonus];
    for (let bid = 0; bid < low.length; bid += 1)
      this.takes[bid] = (1 - mixed) * (low[bid] as number) + (mixed === 0 ? 0 : mixed * (this.high[bid] as number));
  }
}

/**
 * Values of lots, and the bound that they prove: Σ values plus what each supplier's best answer weighs above them. Every award
 * weighs at least that much, whatever the values. Domain §11; docs/decisions/0010-large-awards.md.
 */
export class LotValues {
  readonly answers: readonly SupplierAnswer[];
  readonly values: Float64Array;
  bound = Number.NEGATIVE_INFINITY;
  private readonly best: Float64Array;
  private readonly direction: Float64Array;
  private scale = 1;
  private sinceBetter = 0;

  constructor(readonly market: LotMarket) {
    this.answers = market.suppliers.map((supplier) => new SupplierAnswer(supplier));
    this.values = new Float64Array(market.lots.length).fill(Number.POSITIVE_INFINITY);
    for (const { lots, prices, weights, steps } of market.suppliers) {
      const keeps = Math.min(...steps.map((step) => step.keeps));
      for (let bid = 0; bid < lots.length; bid += 1) {
        const lot = lots[bid] as number;
        this.values[lot] = Math.min(this.values[lot] as number, (prices[bid] as number) * keeps + (weights[bid] as number));
      }
    }
    this.best = this.values.slice();
    this.direction = new Float64Array(market.lots.length);
  }

  /** Asks every supplier, and moves the values of lots that several or none would take. @param target an award's weight */
  step(target: number): void {
    const { values, direction } = this;
    const lack = new Float64Array(values.length).fill(1);
    let weight = values.reduce((sum, value) => sum + value, 0);
    for (const [index, answer] of this.answers.entries()) {
      answer.answer(values);
      weight += answer.value;
      const { lots } = this.market.suppliers[index] as MarketSupplier;
      for (let bid = 0; bid < lots.length; bid += 1)
        lack[lots[bid] as number] = (lack[lots[bid] as number] as number) - (answer.takes[bid] as number);
    }
    this.note(weight);
    let norm = 0;
    for (let lot = 0; lot < values.length; lot += 1) {
      direction[lot] = 0.7 * (direction[lot] as number) + 0.3 * (lack[lot] as number);
      norm += (direction[lot] as number) ** 2;
    }
    if (norm < 1e-12) return;
    const length = (this.scale * Math.max(target - weight, target * 1e-6)) / norm;
    for (let lot = 0; lot < values.length; lot += 1) values[lot] = Math.max(0, (values[lot] as number) + length * (direction[lot] as number));
  }

  /** Keeps the best; after some steps without a better one goes back to it, in shorter steps. */
  private note(weight: number): void {
    if (weight > this.bound) {
      this.bound = weight;
      this.best.set(this.values);
      this.sinceBetter = 0;
      return;
    }
    this.sinceBetter += 1;
    if (this.sinceBetter < 15) return;
    this.sinceBetter = 0;
    this.scale = Math.max(0.001, this.scale * 0.7);
    this.values.set(this.best);
    this.direction.fill(0);
  }
}
