import { DomainError } from '../../values/domain-error.js';
import { agreementYearOf, firstDayOf } from '../agreement-year.js';

/** What a run may still become. `released` and `dropped` are final. */
export const RUN_STATES = ['counting', 'counted', 'released', 'dropped'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** A person of the office who released, and when (ISO 8601, UTC). */
export interface RunRelease {
  readonly personId: string;
  readonly name: string;
  readonly at: string;
}

/** A bonus run as recorded. */
export interface BonusRun {
  readonly id: string;
  readonly agreementId: string;
  readonly supplierId: string;
  /** from 1, within the agreement */
  readonly number: number;
  /** the last agreement year that it counts */
  readonly year: number;
  readonly state: RunState;
  readonly currency: string;
  readonly startedAt: string;
  readonly countedAt: string | null;
  readonly releasedAt: string | null;
  /** `YYYY-MM-DD`, the network's day */
  readonly releasedOn: string | null;
  /** none, one, or, where it is released, two; a first one is void once who gave it no longer is of the office */
  readonly releases: readonly RunRelease[];
  readonly version: number;
}

/** What the office may do with a run. */
export const RUN_ACTIONS = ['count', 'drop', 'release', 'pay'] as const;
export type RunAction = (typeof RUN_ACTIONS)[number];

/** What a person of the office may do with a run now: a second release needs a second person. Domain §12. */
export function actionsOn({ state, releases }: Pick<BonusRun, 'state' | 'releases'>, personId: string): RunAction[] {
  switch (state) {
    case 'counting':
      return ['drop'];
    case 'counted':
      return ['count', 'drop', ...(releases.some((release) => release.personId === personId) ? [] : (['release'] as const))];
    case 'released':
      return ['pay'];
    case 'dropped':
      return [];
  }
}

/** @throws DomainError `bonus_run.final` once the run is released or dropped */
export function assertOpen({ number, state }: Pick<BonusRun, 'number' | 'state'>): void {
  if (state === 'counting' || state === 'counted') return;
  throw new DomainError(
    'conflict',
    'bonus_run.final',
    `Bonus run ${number} is released or dropped and does not change any more; start a further one.`,
  );
}

/**
 * Whether a release is the first or the second one. Domain §12.
 * @throws DomainError `bonus_run.final`, `bonus_run.counting`, `bonus_run.same_person`
 */
export function releaseBy(run: Pick<BonusRun, 'number' | 'state' | 'releases'>, personId: string): 'first' | 'second' {
  assertOpen(run);
  if (run.state === 'counting')
    throw new DomainError('conflict', 'bonus_run.counting', `Bonus run ${run.number} is still being counted; release it when its amounts are there.`);
  const [before] = run.releases;
  if (before === undefined) return 'first';
  if (before.personId === personId)
    throw new DomainError(
      'forbidden',
      'bonus_run.same_person',
      'You have released this bonus run; another person of the office must release it too.',
    );
  return 'second';
}

/**
 * @param termTo the last day of the term in force, or of an agreement that ended earlier
 * @param today the network's day
 * @throws DomainError `bonus_run.year`, `bonus_run.year_not_over`
 */
export function assertYearIsOver({ termFrom, termTo }: { termFrom: string; termTo: string }, year: number, today: string): void {
  if (firstDayOf(termFrom, year) > termTo)
    throw new DomainError('invalid', 'bonus_run.year', `The agreement has no year ${year}: its term ends on ${termTo}.`);
  const isOver = today >= firstDayOf(termFrom, year + 1) || today > termTo;
  if (isOver) return;
  throw new DomainError('conflict', 'bonus_run.year_not_over', `Agreement year ${year} is not over yet; its bonus is settled when it is.`);
}

/**
 * A run takes off what released runs have settled of every year, so it must count each of those years again. Domain §14;
 * decision 13. A year that a termination took away has nothing to count, so it holds no run back.
 * @param termTo the last day of the term in force, or of an agreement that ended earlier
 * @param settled the latest year of the agreement's released runs, 0 without any
 * @throws DomainError `bonus_run.year_settled`
 */
export function assertCountsSettled({ termFrom, termTo }: { termFrom: string; termTo: string }, year: number, settled: number): void {
  const latest = Math.min(settled, agreementYearOf(termFrom, termTo));
  if (year >= latest) return;
  throw new DomainError(
    'conflict',
    'bonus_run.year_settled',
    `Agreement year ${latest} is settled already. Start the run for year ${latest}: it settles what was reported since for the years before it, too.`,
  );
}
