const DAY_MS = 86_400_000;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher), as days since 1970. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const months = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(months / 31), (months % 31) + 1);
}

function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** Holidays all over the country: fixed ones as month and day, the others as days after Easter Sunday. */
interface Calendar {
  readonly fixed: readonly (readonly [month: number, day: number])[];
  readonly afterEaster: readonly number[];
}

const ELSEWHERE: Calendar = {
  fixed: [
    [1, 1],
    [5, 1],
    [12, 25],
    [12, 26],
  ],
  afterEaster: [1],
};
const CALENDARS: Readonly<Record<string, Calendar>> = {
  DE: {
    fixed: [
      [1, 1],
      [5, 1],
      [10, 3],
      [12, 25],
      [12, 26],
    ],
    afterEaster: [-2, 1, 39, 50],
  },
  AT: {
    fixed: [
      [1, 1],
      [1, 6],
      [5, 1],
      [8, 15],
      [10, 26],
      [11, 1],
      [12, 8],
      [12, 25],
      [12, 26],
    ],
    afterEaster: [1, 39, 50, 60],
  },
};

/**
 * Whether a day is neither Saturday nor Sunday nor a holiday of the whole country; regional holidays count as working
 * days.
 * @param day in days since 1970-01-01
 * @param country ISO 3166; unknown ones have the holidays that most European countries share
 */
export function isWorkingDay(day: number, country: string): boolean {
  const date = new Date(day * DAY_MS);
  if (date.getUTCDay() === 0 || date.getUTCDay() === 6) return false;
  const { fixed, afterEaster } = CALENDARS[country] ?? ELSEWHERE;
  const year = date.getUTCFullYear();
  return !fixed.some(([month, of]) => dayOf(year, month, of) === day) && !afterEaster.some((after) => easter(year) + after === day);
}
