import { Decimal, greatest, least } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { minorDigits } from '../../values/money.js';
import { costOf, type Tier, type TierMode } from '../../values/tier.js';
import { contentOf, type Steps, stepsOf } from './division.js';
import { amountOf, type LotOffer, type Offers, type Quantities } from './offer.js';
import type { ShareBounds } from './share-bounds.js';
import { type Entries, inexact, type Program } from './program.js';

/** A position of a part: how many steps, and whether the rest is taken. */
interface PositionColumns {
  readonly position: string;
  readonly steps: Steps;
  readonly taken: number;
  readonly rest: number | undefined;
}

/** A part of a lot that a supplier may win, in a program. docs/decisions/0007-split-awards.md. */
export interface PartColumns {
  readonly bid: LotOffer;
  /** 1 where it wins a part. */
  readonly wins: number;
  /** Unrounded, in currency units, and the most that it can be. */
  readonly price: Entries;
  readonly most: Decimal;
  /** The quantity over all positions. */
  readonly amount: Entries;
  /** The positions whose price may have to be rounded. */
  readonly rounded: number;
  readonly positions: readonly PositionColumns[];
  /** The quantities of a solution; undefined where no part is won. */
  read(values: Float64Array): Quantities | undefined;
}

/** What a bid asks for a position: its tiers, and the cash discount in percent. */
interface PricedPosition {
  readonly tiers: readonly Tier[];
  readonly discount: Decimal;
}

/** A tier within a position's total, in steps: what its part costs is `fixed` and so much a step. */
interface TierPart {
  readonly from: number;
  readonly to: number;
  readonly fixed: Decimal;
  readonly perStep: Decimal;
}

function isWhole(value: Decimal): boolean {
  return value.rounded(0).equals(value);
}

/** The largest whole number below the value. */
function below(value: Decimal): Decimal {
  const near = value.rounded(0);
  return near.isLessThan(value) ? near : near.minus(Decimal.one);
}

/** The largest quantity below a threshold that steps and rest can make, in steps. */
function lastBelow(threshold: Decimal, { step, rest }: Steps): Decimal {
  const share = rest.over(step);
  const whole = below(threshold.over(step));
  const withRest = below(threshold.over(step).minus(share)).plus(share);
  return rest.isZero || withRest.isNegative ? whole : (greatest([whole, withRest]) ?? whole);
}

function tierParts({ tiers, discount }: PricedPosition, mode: TierMode, total: Decimal, steps: Steps, bounds: ShareBounds): TierPart[] {
  const paid = Decimal.hundred.minus(discount);
  const lowest = total.times(bounds.least).minus(steps.step);
  const highest = total.times(bounds.most).plus(steps.step);
  return tiers.flatMap(({ from, unitPrice }, index) => {
    const next = tiers[index + 1]?.from;
    const last = next !== undefined && !total.isLessThan(next) ? lastBelow(next, steps) : total.over(steps.step);
    const first = greatest([from, lowest]) ?? from;
    const end = least([last.times(steps.step), highest, total]) ?? total;
    if (end.isLessThan(first)) return [];
    // An incremental tier's price goes on from what the units before it cost.
    const fixed = mode === 'incremental' ? costOf(tiers, mode, from).minus(from.times(unitPrice)) : Decimal.zero;
    return [
      {
        from: inexact(first.over(steps.step)),
        to: inexact(end.over(steps.step)),
        fixed: paid.percentOf(fixed),
        perStep: paid.percentOf(unitPrice.times(steps.step)),
      },
    ];
  });
}

/** Whether every quantity costs whole minor units, so that nothing is rounded. */
function isExact(tiers: readonly Tier[], discount: Decimal, { unit }: Steps, currency: string): boolean {
  const minor = Decimal.of(10n ** BigInt(minorDigits(currency)));
  const paid = Decimal.hundred.minus(discount);
  return tiers.every(({ from, unitPrice }) => isWhole(from.over(unit)) && isWhole(paid.percentOf(unitPrice.times(unit)).times(minor)));
}

/** Σ over the tiers of what is taken in them; one tier at most is open, and only where a part is won. */
function priceOf(program: Program, wins: number, { taken, rest, steps }: PositionColumns, tiers: readonly TierPart[]): Entries {
  const quantity: Entries = [[taken, 1], ...(rest === undefined ? [] : [[rest, inexact(steps.rest.over(steps.step))] as const])];
  const columns = tiers.map((tier) => ({ tier, open: program.binary(0), within: program.continuous(0, tier.to) }));
  program.exactly(0, [[wins, -1], ...columns.map(({ open }) => [open, 1] as const)]);
  program.exactly(0, [...quantity, ...columns.map(({ within }) => [within, -1] as const)]);
  for (const { tier, open, within } of columns) {
    program.atMost(0, [
      [within, 1],
      [open, -tier.to],
    ]);
    if (tier.from > 0)
      program.atLeast(0, [
        [within, 1],
        [open, -tier.from],
      ]);
  }
  return columns.flatMap(({ tier, open, within }) => [
    [within, inexact(tier.perStep)] as const,
    ...(tier.fixed.isZero ? [] : [[open, inexact(tier.fixed)] as const]),
  ]);
}

/** A part keeps within its bounds, and is at least one step. */
function holdAmount(program: Program, { wins, amount, positions }: PartColumns, whole: Decimal, bounds: ShareBounds): void {
  const percents = amount.map(([column, quantity]) => [column, (100 * quantity) / inexact(whole)] as const);
  const percent = (share: Decimal): number => inexact(Decimal.hundred.times(share));
  if (bounds.least.isPositive) program.atLeast(0, [...percents, [wins, -percent(bounds.least)]]);
  if (bounds.most.isLessThan(Decimal.one)) program.atMost(0, [...percents, [wins, -percent(bounds.most)]]);
  const taken = positions.flatMap(({ taken: steps, rest }) => (rest === undefined ? [steps] : [steps, rest]));
  program.atLeast(0, [...taken.map((column) => [column, 1] as const), [wins, -1]]);
}

/**
 * The columns of a part of a lot: whole steps of each position, tiers at the awarded quantity. Domain §11, §14.
 * @param weight what a win weighs besides its price
 * @param bounds between which shares of the lot the part is
 */
export function partColumns(program: Program, offers: Offers, bid: LotOffer, weight: number, bounds: ShareBounds): PartColumns {
  const { quantities, tierMode } = contentOf(offers, bid.lot);
  const sheet = present(bid.sheet, `the price sheet of ${bid.supplier} for ${bid.lot}`);
  const wins = program.binary(weight);
  const price: (readonly [number, number])[] = [];
  const positions: PositionColumns[] = [];
  let most = Decimal.zero;
  let rounded = 0;
  for (const [position, total] of quantities) {
    const tiers = present(sheet.tiers.get(position), `a price of ${bid.supplier} for ${position}`);
    const steps = stepsOf(total);
    const rest = steps.rest.isZero ? undefined : program.binary(0);
    const columns = { position, steps, taken: program.integer(0, steps.number), rest };
    const parts = tierParts({ tiers, discount: sheet.cashDiscountPercent }, tierMode, total, steps, bounds);
    positions.push(columns);
    price.push(...priceOf(program, wins, columns, parts));
    most = most.plus(greatest(parts.map(({ fixed, perStep }) => fixed.plus(perStep.times(total.over(steps.step))))) ?? Decimal.zero);
    if (!isExact(tiers, sheet.cashDiscountPercent, steps, offers.currency)) rounded += 1;
  }
  const amount = positions.flatMap(
    ({ steps, taken, rest }): Entries => [[taken, inexact(steps.step)], ...(rest === undefined ? [] : [[rest, inexact(steps.rest)] as const])],
  );
  const read = (values: Float64Array): Quantities | undefined => ((values[wins] ?? 0) > 0.5 ? quantitiesIn(positions, values) : undefined);
  const part = { bid, wins, price, most, amount, rounded, positions, read };
  holdAmount(program, part, amountOf(quantities), bounds);
  return part;
}

function quantitiesIn(positions: readonly PositionColumns[], values: Float64Array): Quantities {
  return new Map(
    positions.map(({ position, steps, taken, rest }) => {
      const whole = steps.step.times(Decimal.of(Math.round(values[taken] ?? 0)));
      return [position, rest !== undefined && (values[rest] ?? 0) > 0.5 ? whole.plus(steps.rest) : whole];
    }),
  );
}
