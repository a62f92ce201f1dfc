import { Decimal } from '../../values/decimal.js';
import type { ErrorDetail } from '../../values/domain-error.js';

/** An index and how much of the price follows it. */
export interface WeighedIndex {
  /** The series' code in the network. */
  readonly series: string;
  /** A share, e.g. `0.5`. */
  readonly weight: string;
}

/** What happens when a month of an index is not published while another's is: wait, or take its last published value. */
export const MISSING_MONTHS = ['wait', 'last'] as const;
export type MissingMonth = (typeof MISSING_MONTHS)[number];

/** How an agreement's prices follow indices; part of its terms. Shares and percents are plain decimals. Domain §16. */
export interface AdjustmentClause {
  /** The share of the price that never moves. */
  readonly fixed: string;
  readonly indices: readonly WeighedIndex[];
  /** `2027-01`: the month at whose values the base prices hold. */
  readonly baseMonth: string;
  /** A change below this changes nothing; one that reaches it counts whole. */
  readonly thresholdPercent: string;
  /** The most that one adjustment raises or lowers prices; null: without limit. */
  readonly capUpPercent: string | null;
  readonly capDownPercent: string | null;
  /** So many days at least lie between the issue of the new edition and the day by which it is to be accepted. */
  readonly noticeDays: number;
  /** So many months at least lie between base month and adjustment, and between two adjustments. */
  readonly everyMonths: number;
  readonly missingMonth: MissingMonth;
  /** To how many decimals a price is rounded. */
  readonly decimals: number;
}

function notShares(clause: AdjustmentClause): ErrorDetail[] {
  const shares = [clause.fixed, ...clause.indices.map(({ weight }) => weight)].map(Decimal.parse);
  const sum = Decimal.sum(shares);
  return sum.equals(Decimal.one)
    ? []
    : [{ pointer: '/priceAdjustment/fixed', detail: `fixed share and weights together make ${sum.toString()}; they have to make exactly 1` }];
}

function indexFaults(indices: readonly WeighedIndex[]): ErrorDetail[] {
  const named = new Set<string>();
  return indices.flatMap(({ series, weight }, index) => {
    const isNamed = named.has(series);
    named.add(series);
    return [
      ...(isNamed ? [{ pointer: `/priceAdjustment/indices/${index}/series`, detail: `the series ${series} is named twice` }] : []),
      ...(Decimal.parse(weight).isPositive ? [] : [{ pointer: `/priceAdjustment/indices/${index}/weight`, detail: `${weight} is not above 0` }]),
    ];
  });
}

function percentFaults(clause: AdjustmentClause): ErrorDetail[] {
  const { thresholdPercent, capUpPercent, capDownPercent } = clause;
  const threshold = Decimal.parse(thresholdPercent);
  const caps = [
    ['capUpPercent', capUpPercent],
    ['capDownPercent', capDownPercent],
  ] as const;
  return caps.flatMap(([name, cap]) => {
    if (cap === null) return [];
    const pointer = `/priceAdjustment/${name}`;
    if (!Decimal.parse(cap).isPositive) return [{ pointer, detail: `${cap} is not above 0` }];
    return Decimal.parse(cap).isLessThan(threshold) ? [{ pointer, detail: `${cap} is below the threshold, ${thresholdPercent}` }] : [];
  });
}

/**
 * What is wrong with a clause, all faults at once: shares that do not make exactly 1, an index named twice or without
 * weight, a cap that the threshold never lets anything reach, prices that would fall to nothing. Domain §16.
 */
export function clauseFaults(clause: AdjustmentClause): ErrorDetail[] {
  const { capDownPercent } = clause;
  const toNothing = capDownPercent !== null && Decimal.parse(capDownPercent).isAtLeast(Decimal.hundred);
  return [
    ...notShares(clause),
    ...indexFaults(clause.indices),
    ...percentFaults(clause),
    ...(toNothing ? [{ pointer: '/priceAdjustment/capDownPercent', detail: `${capDownPercent} would leave nothing of a price` }] : []),
  ];
}

/** Whether two clauses say the same, so that the prices of the first are still the base of the second. Domain §16. */
export function isSameClause(one: AdjustmentClause | null | undefined, other: AdjustmentClause | null | undefined): boolean {
  if (!one || !other) return !one && !other;
  const written = ({ indices, ...rest }: AdjustmentClause) =>
    JSON.stringify([Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)), indices.map(({ series, weight }) => [series, weight])]);
  return written(one) === written(other);
}
