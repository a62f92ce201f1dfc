import { Decimal } from '../../values/decimal.js';
import { DomainError } from '../../values/domain-error.js';

/** What a party rates after a call-off, each from 1 (bad) to 5 (good). Decision 21. */
export const ASPECTS = ['delivery', 'quality', 'complaints', 'answers'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One rating, or a mean of several. */
export type Rated<Value> = Readonly<Record<Aspect, Value>>;

/** All that one rater has given a supplier; a corporate group is one rater. Domain §6.3. */
export interface RaterSum {
  readonly sums: Rated<Decimal>;
  /** > 0 */
  readonly ratings: number;
  /** it has rated, or changed a rating, since the edition that is shown */
  readonly isNew: boolean;
}

/** A supplier's scorecard. */
export interface Scorecard extends Rated<Decimal> {
  /** 0–100 */
  readonly score: Decimal;
  readonly ratings: number;
}

/**
 * The mean of each rater's mean, so that nobody's many call-offs outweigh the others; two decimals. The score is the mean of the
 * four on a scale of 0–100: 1 is 0, 5 is 100. Decision 21.
 * @returns undefined without ratings
 */
export function scorecardOf(raters: readonly RaterSum[]): Scorecard | undefined {
  if (raters.length === 0) return undefined;
  const mean = (aspect: Aspect): Decimal =>
    Decimal.sum(raters.map(({ sums, ratings }) => sums[aspect].over(Decimal.of(ratings)))).over(Decimal.of(raters.length));
  const means = { delivery: mean('delivery'), quality: mean('quality'), complaints: mean('complaints'), answers: mean('answers') };
  const all = Decimal.sum(Object.values(means)).over(Decimal.of(ASPECTS.length));
  return {
    delivery: means.delivery.rounded(2),
    quality: means.quality.rounded(2),
    complaints: means.complaints.rounded(2),
    answers: means.answers.rounded(2),
    score: Decimal.of(25).times(all.minus(Decimal.one)).rounded(2),
    ratings: raters.reduce((sum, { ratings }) => sum + ratings, 0),
  };
}

/**
 * Whether a new edition of a scorecard is made: enough raters altogether, and enough of them new or changed since the one that
 * is shown, so that the difference of two tells nobody's rating. Domain §6.3.
 * @param least the network's k
 */
export function isRenewed(raters: readonly RaterSum[], least: number): boolean {
  return raters.length >= least && raters.filter(({ isNew }) => isNew).length >= least;
}

/** What decides whether a call-off is rated. */
export interface Rateable {
  /** its order day, `YYYY-MM-DD` */
  readonly date: string;
  /** the network's day now */
  readonly today: string;
  readonly cancelledAt: string | null;
}

/** @throws DomainError `rating.too_early`, `rating.cancelled` */
export function assertRateable({ date, today, cancelledAt }: Rateable): void {
  if (cancelledAt !== null) throw new DomainError('conflict', 'rating.cancelled', 'This call-off was cancelled; there is nothing to rate.');
  if (date > today) throw new DomainError('conflict', 'rating.too_early', `This call-off is for ${date}; rate it from that day on.`);
}

/** A rating changes for so many days. Decision 21. */
export const CHANGEABLE_DAYS = 30;

/** @throws DomainError `rating.fixed` */
export function assertChangeable(ageInDays: number): void {
  if (ageInDays < CHANGEABLE_DAYS) return;
  throw new DomainError(
    'conflict',
    'rating.fixed',
    `You have rated this call-off more than ${CHANGEABLE_DAYS} days ago; a rating stays as it is then.`,
  );
}
