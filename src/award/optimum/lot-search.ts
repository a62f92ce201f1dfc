import type { LotMarket, MarketSupplier } from './lot-market.js';
import type { LotValues } from './lot-values.js';

/** A bid among those for a lot. */
interface Rival {
  readonly supplier: number;
  readonly bid: number;
}

/** An award that lots are moved in, with what each supplier is paid. */
export class MovingAward {
  readonly holders: Int32Array;
  private readonly held: Int32Array;
  private readonly gross: Float64Array;
  private readonly won: Int32Array[];
  private readonly weights: Float64Array;
  private readonly costs: Float64Array;
  readonly rivals: readonly (readonly Rival[])[];

  constructor(readonly market: LotMarket) {
    const rivals: Rival[][] = market.lots.map(() => []);
    for (const [supplier, { lots }] of market.suppliers.entries()) for (const [bid, lot] of lots.entries()) rivals[lot]?.push({ supplier, bid });
    this.rivals = rivals;
    this.holders = new Int32Array(market.lots.length).fill(-1);
    this.held = new Int32Array(market.lots.length).fill(-1);
    this.gross = new Float64Array(market.suppliers.length);
    this.weights = new Float64Array(market.suppliers.length);
    this.costs = new Float64Array(market.suppliers.length);
    this.won = market.suppliers.map(({ packages }) => new Int32Array(packages.length));
  }

  /** What all weighs. */
  get weight(): number {
    let sum = 0;
    for (let at = 0; at < this.costs.length; at += 1) sum += (this.costs[at] as number) + (this.weights[at] as number);
    return sum;
  }

  supplierAt(index: number): MarketSupplier {
    return this.market.suppliers[index] as MarketSupplier;
  }

  /** After packages. */
  netOf(index: number): number {
    const won = this.won[index] as Int32Array;
    let off = 0;
    for (const [at, { bids, takesOff }] of this.supplierAt(index).packages.entries()) if (won[at] === bids.length) off += takesOff;
    return (this.gross[index] as number) - off;
  }

  private costWith(index: number, gross: number, net: number): number {
    const { steps, most } = this.supplierAt(index);
    if (gross > most + 0.5) return Number.POSITIVE_INFINITY;
    for (let at = steps.length - 1; at > 0; at -= 1) {
      const { from, keeps } = steps[at] as { from: number; keeps: number };
      if (net >= from) return net * keeps;
    }
    return net;
  }

  /** How much more the supplier is paid, and what that weighs, with (1) or without (−1) this bid. */
  change({ supplier, bid }: Rival, sign: 1 | -1): number {
    const { prices, weights, packageOf, packages } = this.supplierAt(supplier);
    const price = sign * (prices[bid] as number);
    const within = packageOf[bid] as number;
    let off = 0;
    if (within !== -1) {
      const { bids, takesOff } = packages[within] as { bids: readonly number[]; takesOff: number };
      const won = (this.won[supplier] as Int32Array)[within] as number;
      if (sign === 1 ? won === bids.length - 1 : won === bids.length) off = sign * takesOff;
    }
    const after = this.costWith(supplier, (this.gross[supplier] as number) + price, this.netOf(supplier) + price - off);
    return after - (this.costs[supplier] as number) + sign * (weights[bid] as number);
  }

  private count({ supplier, bid }: Rival, sign: 1 | -1): void {
    const { prices, weights, packageOf } = this.supplierAt(supplier);
    this.gross[supplier] = (this.gross[supplier] as number) + sign * (prices[bid] as number);
    this.weights[supplier] = (this.weights[supplier] as number) + sign * (weights[bid] as number);
    const within = packageOf[bid] as number;
    const won = this.won[supplier] as Int32Array;
    if (within !== -1) won[within] = (won[within] as number) + sign;
    this.costs[supplier] = this.costWith(supplier, this.gross[supplier] as number, this.netOf(supplier));
  }

  holder(lot: number): Rival | undefined {
    return this.holders[lot] === -1 ? undefined : { supplier: this.holders[lot] as number, bid: this.held[lot] as number };
  }

  give(lot: number, rival: Rival): void {
    const before = this.holder(lot);
    if (before) this.count(before, -1);
    this.holders[lot] = rival.supplier;
    this.held[lot] = rival.bid;
    this.count(rival, 1);
  }

  /** How much more all weighs if the lot goes to this bid. */
  difference(lot: number, rival: Rival): number {
    const before = this.holder(lot);
    return this.change(rival, 1) + (before ? this.change(before, -1) : 0);
  }

  /** Moves lots one at a time while that weighs less. */
  descend(): void {
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (const [lot, rivals] of this.rivals.entries()) {
        let best: Rival | undefined;
        let least = -1e-6;
        for (const rival of rivals) {
          if (rival.supplier === this.holders[lot]) continue;
          const off = this.difference(lot, rival);
          if (off < least) [best, least] = [rival, off];
        }
        if (best) {
          this.give(lot, best);
          isBetter = true;
        }
      }
    }
  }

  /** Lets a supplier reach a step by the lots that cost least a unit of spend; takes it back unless all weighs less then. */
  fill(index: number, step: number): boolean {
    const { lots, prices, steps, most } = this.supplierAt(index);
    const { from = 0, keeps = 1 } = steps[step] ?? {};
    if (this.netOf(index) >= from) return false;
    const before = this.weight;
    const wanted = [...lots.keys()].filter((bid) => this.holders[lots[bid] as number] !== index);
    const dearness = new Map(
      wanted.map((bid) => {
        const holder = this.holder(lots[bid] as number);
        return [bid, ((prices[bid] as number) * keeps + (holder ? this.change(holder, -1) : 0)) / (prices[bid] as number)] as const;
      }),
    );
    const undo: [number, Rival][] = [];
    for (const bid of wanted.toSorted((a, b) => (dearness.get(a) ?? 0) - (dearness.get(b) ?? 0))) {
      if (this.netOf(index) >= from) break;
      const lot = lots[bid] as number;
      const holder = this.holder(lot);
      if ((this.gross[index] as number) + (prices[bid] as number) > most) continue;
      if (holder) undo.push([lot, holder]);
      this.give(lot, { supplier: index, bid });
    }
    if (this.weight < before - 1e-6) return true;
    for (const [lot, holder] of undo.toReversed()) this.give(lot, holder);
    return false;
  }

  copyFrom(other: Int32Array): void {
    for (const [lot, supplier] of other.entries()) {
      if (this.holders[lot] === supplier) continue;
      const rival = (this.rivals[lot] ?? []).find((each) => each.supplier === supplier);
      if (rival) this.give(lot, rival);
    }
  }
}

/** An award as the values of lots suggest it: each lot to whom it costs least at its step, then better and better. */
export function awardFrom(award: MovingAward, { answers, market }: LotValues): void {
  const target = new Int32Array(market.lots.length).fill(-1);
  for (const [lot, rivals] of award.rivals.entries()) {
    let least = Number.POSITIVE_INFINITY;
    for (const { supplier, bid } of rivals) {
      const { prices, weights, steps } = award.supplierAt(supplier);
      const answer = answers[supplier];
      const keeps = (steps[answer?.step ?? 0]?.keeps ?? 1) - (answer?.bonus ?? 0);
      const cost = (prices[bid] as number) * keeps + (weights[bid] as number) - 1e-3 * (answer?.takes[bid] ?? 0) * (prices[bid] as number);
      if (cost < least) {
        least = cost;
        target[lot] = supplier;
      }
    }
  }
  award.copyFrom(target);
  for (const [index, answer] of answers.entries()) award.fill(index, answer.step);
  award.descend();
  polish(award);
}

/** Steps that pay off once reached, and single moves, until neither helps. */
export function polish(award: MovingAward): void {
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [index, { steps }] of award.market.suppliers.entries())
      for (let step = 1; step < steps.length; step += 1) if (award.fill(index, step)) isBetter = true;
    if (isBetter) award.descend();
  }
}
