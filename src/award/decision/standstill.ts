import { isWorkingDay } from './holidays.js';

/** Fewer working days than this in a standstill are worth a warning. Domain §12. */
export const FEW_WORKING_DAYS = 5;

/** A standstill in days of the network's zone, each as `2017-04-22`. */
export interface Standstill {
  /** The last day on which the award is not allowed yet; the day of the notices where there is no standstill. */
  readonly lastDay: string;
  /** The day from whose beginning the award is allowed. */
  readonly awardFrom: string;
  readonly workingDays: number;
  /** Domain §12: to be told to the office; never where there is no standstill at all. */
  readonly isShort: boolean;
}

const DAY_MS = 86_400_000;

function written(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The standstill runs for so many calendar days from the day after the notices went out, and ends whatever the
 * holidays; of 0 days, it ends with the notices. Domain §2, §12.
 * @param sentOn the day, in the network's zone, on which the notices went out: `2017-04-12`
 */
export function standstillOf(sentOn: string, days: number, country: string): Standstill {
  const sent = Date.parse(`${sentOn}T00:00:00Z`) / DAY_MS;
  const working = Array.from({ length: days }, (_, index) => sent + index + 1).filter((day) => isWorkingDay(day, country)).length;
  return {
    lastDay: written(sent + days),
    awardFrom: written(days === 0 ? sent : sent + days + 1),
    workingDays: working,
    isShort: days > 0 && working < FEW_WORKING_DAYS,
  };
}
