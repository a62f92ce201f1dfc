import { Decimal, greatest } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { type Tier, tierLines, type TierMode } from '../../values/tier.js';
import { groupNeeds, type Outside, type PayingMember } from './group-outside.js';
import { amountOf, type LotOffer, lotsOf, type Offers, type Quantities } from '../optimum/offer.js';
import { type Entries, inexact, Program } from '../optimum/program.js';

/** A program that looks for the group that gains most outside, and how to read it. */
export interface GroupProgram {
  readonly program: Program;
  read(values: Float64Array): { readonly group: PayingMember[]; readonly chosen: Map<string, string> };
}

interface BidOfGroup {
  readonly bid: LotOffer;
  readonly taken: number;
  /** By position, what is bought of it. */
  readonly bought: ReadonlyMap<string, Entries>;
  /** At list prices less cash discount, and as it is paid at best, packages taken off. */
  readonly spend: Entries;
}

function scaled(entries: Entries, factor: number): Entries {
  return entries.map(([column, value]) => [column, value * factor] as const);
}

/** One position bought from one bid: a quantity in each tier that the whole pool reaches, one of them at most in use. */
function buyPosition(program: Program, taken: number, tiers: readonly Tier[], mode: TierMode, total: Decimal): { bought: Entries; cost: Entries } {
  const lines = tierLines(tiers, mode).filter(({ from }) => total.isAtLeast(from));
  const parts = lines.map(({ from, until, price, fixed }) => {
    const most = until === undefined || total.isLessThan(until) ? total : until;
    const quantity = program.continuous(0, inexact(most));
    const used = lines.length === 1 ? taken : program.binary(0);
    program.atMost(0, [
      [quantity, 1],
      [used, -inexact(most)],
    ]);
    if (from.isPositive)
      program.atLeast(0, [
        [quantity, 1],
        [used, -inexact(from)],
      ]);
    const cost: Entries = [[quantity, inexact(price)], ...(fixed.isZero ? [] : [[used, inexact(fixed)] as const])];
    return { quantity, used, cost };
  });
  if (lines.length > 1) program.exactly(0, [[taken, -1], ...parts.map(({ used }) => [used, 1] as const)]);
  return { bought: parts.map(({ quantity }) => [quantity, 1] as const), cost: parts.flatMap(({ cost }) => cost) };
}

function buyFrom(program: Program, bid: LotOffer, totals: Quantities, mode: TierMode): BidOfGroup | undefined {
  const { sheet } = bid;
  if (!sheet) return undefined;
  const taken = program.binary(0);
  const paid = inexact(Decimal.hundred.minus(sheet.cashDiscountPercent)) / 100;
  const bought = new Map<string, Entries>();
  const spend: (readonly [number, number])[] = [];
  for (const [position, total] of totals) {
    if (total.isZero) continue;
    const one = buyPosition(program, taken, present(sheet.tiers.get(position), 'a price for every position'), mode, total);
    bought.set(position, one.bought);
    spend.push(...scaled(one.cost, paid));
  }
  const all = [...bought.values()].flat();
  if (bid.capacity) program.atMost(0, [...all, [taken, -inexact(bid.capacity)]]);
  if (bid.leastAward) program.atLeast(0, [...all, [taken, -inexact(bid.leastAward)]]);
  return { bid, taken, bought, spend };
}

/** What a supplier is paid: packages are counted as if they were won, rebates once their spend is reached. */
function payRebated(program: Program, offers: Offers, supplier: string, bids: readonly BidOfGroup[]): void {
  const { spendRebates, packages } = offers.terms.get(supplier) ?? { spendRebates: [], packages: [] };
  const packaged = ({ bid }: BidOfGroup): number => {
    const percents = packages.filter(({ lots }) => lots.includes(bid.lot)).map(({ percent }) => percent);
    return 1 - inexact(greatest(percents) ?? Decimal.zero) / 100;
  };
  const most = inexact(
    Decimal.sum(
      bids.map(({ bid }) => {
        const dearest = [...(bid.sheet?.tiers ?? [])].map(([position, tiers]) => {
          const total = present(offers.contents?.get(bid.lot), bid.lot).quantities.get(position) ?? Decimal.zero;
          return total.times(greatest(tiers.map(({ unitPrice }) => unitPrice)) ?? Decimal.zero);
        });
        return Decimal.sum(dearest);
      }),
    ),
  );
  const steps = [{ from: Decimal.zero, percent: Decimal.zero }, ...spendRebates].filter(({ from }) => inexact(from) <= most);
  const parts = steps.map(({ percent }) => program.continuous(1 - inexact(percent) / 100, most));
  program.exactly(0, [...parts.map((part) => [part, 1] as const), ...bids.flatMap((each) => scaled(each.spend, -packaged(each)))]);
  if (steps.length === 1) return;
  const chosen = steps.map(() => program.binary(0));
  program.exactly(
    1,
    chosen.map((column) => [column, 1]),
  );
  for (const [at, part] of parts.entries())
    program.atMost(0, [
      [part, 1],
      [present(chosen[at], 'a step'), -most],
    ]);
  program.atLeast(0, [
    ...bids.flatMap(({ spend }) => spend),
    ...steps.map(({ from }, at) => [present(chosen[at], 'a step'), -inexact(from)] as const),
  ]);
}

/**
 * The mixed-integer program of the group, of some members but not all, that would gain most outside: its optimum is no less than
 * what any of them gains by `costOutside`, but for the rounding to cents. docs/decisions/0010-large-awards.md.
 */
export function groupProgram(members: readonly PayingMember[], outside: Outside): GroupProgram {
  const { offers, modeOf } = outside;
  const program = new Program();
  const joins = members.map(({ pays }) => program.binary(-inexact(pays.toDecimal())));
  program.atMost(
    members.length - 1,
    joins.map((column) => [column, 1]),
  );
  const bids: BidOfGroup[] = [];
  for (const lot of lotsOf(offers)) {
    const totals = groupNeeds(lot, members, outside);
    if (amountOf(totals).isZero) continue;
    const own = offers.bids.filter((bid) => bid.lot === lot).flatMap((bid) => buyFrom(program, bid, totals, modeOf(lot)) ?? []);
    program.atMost(
      1,
      own.map(({ taken }) => [taken, 1]),
    );
    for (const [position, total] of totals) {
      if (total.isZero) continue;
      const needed = members.flatMap(({ needs }, at) => {
        const quantity = needs.get(position);
        return quantity && !quantity.isZero ? [[present(joins[at], 'a member'), -inexact(quantity)] as const] : [];
      });
      program.exactly(0, [...own.flatMap(({ bought }) => bought.get(position) ?? []), ...needed]);
    }
    bids.push(...own);
  }
  for (const supplier of new Set(bids.map(({ bid }) => bid.supplier)))
    payRebated(
      program,
      offers,
      supplier,
      bids.filter(({ bid }) => bid.supplier === supplier),
    );
  const isOn = (values: Float64Array, column: number | undefined): boolean => column !== undefined && (values[column] ?? 0) > 0.5;
  return {
    program,
    read: (values) => ({
      group: members.filter((_, at) => isOn(values, joins[at])),
      chosen: new Map(bids.filter(({ taken }) => isOn(values, taken)).map(({ bid }) => [bid.lot, bid.supplier])),
    }),
  };
}
