import { Decimal } from '../../values/decimal.js';
import { minorDigits } from '../../values/money.js';
import { contentOf } from './division.js';
import { amountOf, isWeighable, type LotOffer, lotsOf, type Offers, referenceSpend } from './offer.js';
import type { PartColumns } from './part-columns.js';
import { difference, type Entries, inexact, type Program } from './program.js';
import { type Chosen, type Conditions, isChosen, type Limit, type Rule } from './rule.js';

/** A bid's column, which is 1 where it wins its lot or a part of it, and what it then gets: spend, and quantity. */
export interface BidColumn {
  readonly bid: LotOffer;
  readonly column: number;
  readonly spend: Entries;
  readonly amount: Entries;
}

/** Bids of one supplier with their columns, at most one of a lot 1, and a column that is 1 where any of them is. */
export interface Part {
  readonly bids: readonly BidColumn[];
  readonly wins: number;
}

/** The column of a bid that wins its lot whole. */
export function wholeColumn(bid: LotOffer, column: number, { contents }: Offers): BidColumn {
  const content = contents?.get(bid.lot);
  return {
    bid,
    column,
    spend: [[column, inexact(bid.price.toDecimal())]],
    amount: content ? [[column, inexact(amountOf(content.quantities))]] : [],
  };
}

/** The column of a bid that wins a part of its lot. */
export function partColumn({ bid, wins, price, amount }: PartColumns): BidColumn {
  return { bid, column: wins, spend: price, amount };
}

/** The columns of a program that rules are written in: which supplier wins anything of which lots. */
export class Winners {
  private readonly made = new Map<string, Map<Chosen, readonly Part[]>>();
  private readonly tied = new Set<number>();

  /** @param whole by supplier, all its bids; in several parts only one of which wins anything */
  constructor(
    private readonly program: Program,
    private readonly whole: ReadonlyMap<string, readonly Part[]>,
  ) {}

  get suppliers(): Iterable<string> {
    return this.whole.keys();
  }

  /** The supplier's bids for these lots. */
  parts(supplier: string, lots: Chosen): readonly Part[] {
    const whole = this.whole.get(supplier) ?? [];
    if (whole.every(({ bids }) => bids.every(({ bid }) => isChosen(lots, bid.lot)))) return whole;
    const made = this.made.get(supplier) ?? new Map<Chosen, readonly Part[]>();
    this.made.set(supplier, made);
    const parts = made.get(lots) ?? this.make(whole.flatMap(({ bids }) => bids.filter(({ bid }) => isChosen(lots, bid.lot))));
    made.set(lots, parts);
    return parts;
  }

  private make(bids: Part['bids']): readonly Part[] {
    if (bids.length === 0) return [];
    const wins = this.program.binary(0);
    for (const { column } of bids) this.program.atMost(0, difference(column, wins));
    return [{ bids, wins }];
  }

  /** The same, `wins` being 1 only where something is won. */
  tiedParts(supplier: string, lots: Chosen): readonly Part[] {
    const parts = this.parts(supplier, lots);
    for (const { bids, wins } of parts) {
      if (this.tied.has(wins)) continue;
      this.tied.add(wins);
      this.program.atMost(0, [[wins, 1], ...bids.map(({ column }) => [column, -1] as const)]);
    }
    return parts;
  }
}

/** Makes a column by which a rule gives, up to so much; undefined where the rule is firm. */
export type Give = ((upper: number) => number) | undefined;

/** Whole minor units within the limit, and half a one of play, so that no rounding of binary numbers decides. */
function moneyLimit(value: Decimal, side: Limit['side'], currency: string): number {
  const digits = minorDigits(currency);
  const unit = Decimal.ratio(1n, 10n ** BigInt(digits));
  const near = value.rounded(digits);
  const play = 0.5 / 10 ** digits;
  if (side === 'most') return inexact(value.isLessThan(near) ? near.minus(unit) : near) + play;
  return inexact(near.isLessThan(value) ? near.plus(unit) : near) - play;
}

/** A limit's value over some lots, what each bid counts in it, and what its elastic column counts, up to how much. */
function scaleOf(limit: Limit, lots: Chosen, offers: Offers): { value: number; of: (bid: BidColumn) => Entries; unit: number; upper: number } {
  if (limit.measure === 'lots' || limit.measure === 'suppliers')
    return { value: inexact(limit.value), of: ({ column }) => [[column, 1]], unit: 1, upper: Math.max(offers.bids.length, inexact(limit.value)) };
  if (limit.measure === 'quantity') {
    const chosen = lotsOf(offers).filter((lot) => isChosen(lots, lot));
    const whole = inexact(Decimal.sum(chosen.map((lot) => amountOf(contentOf(offers, lot).quantities))));
    const percents = (entries: Entries): Entries => entries.map(([column, quantity]) => [column, (100 * quantity) / whole] as const);
    return { value: inexact(limit.value), of: ({ amount }) => percents(amount), unit: 1, upper: 1000 };
  }
  const of = ({ spend }: BidColumn): Entries => spend;
  const money = (amount: Decimal): number => moneyLimit(amount, limit.side, offers.currency);
  if (limit.measure === 'spend') {
    const most = Decimal.sum(offers.bids.filter(isWeighable).map((bid) => bid.price.toDecimal())).plus(limit.value);
    return { value: money(limit.value), of, unit: 1, upper: inexact(most) };
  }
  const reference = referenceSpend(offers, lots).toDecimal();
  return { value: money(limit.value.percentOf(reference)), of, unit: inexact(reference) / 100, upper: 1000 };
}

/** Writes Σ entries ≤ or ≥ value, as much looser as the elastic columns give. */
function row(program: Program, { side }: Limit, entries: Entries, value: number, elastic: Entries): void {
  if (side === 'most') program.atMost(value, [...entries, ...elastic.map(([column, unit]) => [column, -unit] as const)]);
  else program.atLeast(value, [...entries, ...elastic]);
}

function holdLimit(program: Program, winners: Winners, offers: Offers, limit: Limit, give: Give): void {
  let gives: number | undefined;
  for (const lots of limit.lotSets) {
    const { value, of, unit, upper } = scaleOf(limit, lots, offers);
    const elastic: Entries = give ? [[(gives ??= give(upper)), unit]] : [];
    const suppliers = [...winners.suppliers].filter((supplier) => isChosen(limit.suppliers, supplier));
    if (limit.measure === 'suppliers') {
      const parts = suppliers.flatMap((supplier) => winners.tiedParts(supplier, lots));
      row(
        program,
        limit,
        parts.map(({ wins }) => [wins, 1] as const),
        value,
        elastic,
      );
      continue;
    }
    const parts = suppliers.flatMap((supplier) => (limit.each ? winners.parts(supplier, lots) : winners.parts(supplier, undefined)));
    const counted = parts.map((part) => part.bids.flatMap((each) => (isChosen(lots, each.bid.lot) ? of(each) : [])));
    if (!limit.each) row(program, limit, counted.flat(), value, elastic);
    // Tied to the part that wins: it is what makes the relaxation strong.
    else for (const [index, { wins }] of parts.entries()) row(program, limit, [...(counted[index] ?? []), [wins, -value]], 0, elastic);
  }
}

function holdKept(program: Program, winners: Winners, { suppliers, lots }: Rule & { kind: 'kept' }, give: Give): void {
  for (const supplier of suppliers) {
    const columns = winners.parts(supplier, undefined).flatMap(({ bids }) => bids.filter(({ bid }) => isChosen(lots, bid.lot)));
    program.atLeast(1, [...columns.map(({ column }) => [column, 1] as const), ...(give ? [[give(1), 1] as const] : [])]);
  }
}

/**
 * Writes the rows of limits and of suppliers to keep. Exclusions, quality floors and switching costs are no rows: bids
 * that they forbid have no column, or an elastic one of its own kind. Domain §11.
 * @param soft the rule that may give, and how
 */
export function holdRules(program: Program, winners: Winners, offers: Offers, conditions: Conditions, soft?: { name: string; give: Give }): void {
  for (const rule of conditions) {
    const give = rule.name === soft?.name ? soft.give : undefined;
    if (rule.kind === 'limit') holdLimit(program, winners, offers, rule, give);
    if (rule.kind === 'kept') holdKept(program, winners, rule, give);
  }
}
