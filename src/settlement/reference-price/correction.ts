import type { IndexCourse, IndexValue } from '../../agreement/adjustment/calculation.js';
import type { AdjustmentClause } from '../../agreement/adjustment/clause.js';
import { factorOf } from '../../agreement/adjustment/factor.js';
import { monthToCompute } from '../../agreement/adjustment/month.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';

/** What an agreement's indices make of a price of an earlier month. */
export interface Correction {
  /** the latest month for which the clause can be computed */
  readonly month: string;
  /** fixed + Σ weight × index(month) ÷ index(since), exactly */
  readonly factor: Decimal;
}

/**
 * By what the agreement's clause multiplies a price of the month `since`, by the indices alone: threshold, caps and rhythm
 * bound what a supplier may charge, not what the market did. A missing month waits, so that there is no figure, or takes the
 * last published value before it, as the clause says. Domain §16, §17.
 * @param courses of the clause's indices, in their order; undefined: nothing is published of it
 */
export function correctionOf(clause: AdjustmentClause, courses: readonly (IndexCourse | undefined)[], since: string): Correction | undefined {
  const month = monthToCompute(
    courses.map((course) => course?.values.map((value) => value.month) ?? []),
    clause.missingMonth,
  );
  if (month === undefined || month < since) return undefined;
  const weighed = clause.indices.map(({ weight }, index) => {
    const course = courses[index];
    const [base, now] = [valueIn(course, since, clause), valueIn(course, month, clause)];
    return base && now ? { weight: Decimal.parse(weight), base: Decimal.parse(base.value), now: Decimal.parse(now.value) } : undefined;
  });
  if (weighed.includes(undefined)) return undefined;
  return {
    month,
    factor: factorOf(
      Decimal.parse(clause.fixed),
      weighed.map((one) => present(one, 'a value of each index')),
    ),
  };
}

function valueIn(course: IndexCourse | undefined, month: string, { missingMonth }: AdjustmentClause): IndexValue | undefined {
  return course?.values.findLast((value) => (missingMonth === 'last' ? value.month <= month : value.month === month));
}
