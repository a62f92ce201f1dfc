/**
 * Which agreement year a day lies in: years run from the day on which the term starts. Domain §14.
 * @param termFrom the first day, `YYYY-MM-DD`
 * @param day `YYYY-MM-DD`
 * @returns 1, 2, …; below 1 for a day before the term. After a start on 29 February a year starts on 1 March where there is none
 */
export function agreementYearOf(termFrom: string, day: string): number {
  const years = yearOf(day) - yearOf(termFrom);
  return day.slice(4) < termFrom.slice(4) ? years : years + 1;
}

/** The first day of an agreement year, `YYYY-MM-DD`: the earliest day that lies in it. Domain §14. @param year from 1 */
export function firstDayOf(termFrom: string, year: number): string {
  const calendarYear = yearOf(termFrom) + year - 1;
  const day = `${String(calendarYear).padStart(4, '0')}${termFrom.slice(4)}`;
  return day.endsWith('-02-29') && !hasLeapDay(calendarYear) ? `${day.slice(0, 4)}-03-01` : day;
}

function hasLeapDay(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, 4), 10);
}
