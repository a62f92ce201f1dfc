import { fold } from '../../demand/reading/text.js';
import { readDate } from '../../demand/reading/date-reading.js';

/** How months are named in German and English, each with the number it has. */
const NAMES =
  'januar jaenner january jan;februar february feb;maerz maer march mar mrz;april apr;mai may;juni june jun;juli july jul;august aug;september sep sept;oktober october okt oct;november nov;dezember december dez dec';

const ORDINAL: ReadonlyMap<string, string> = new Map(
  NAMES.split(';').flatMap((names, index) => names.split(' ').map((name) => [name, String(index + 1).padStart(2, '0')] as const)),
);

const YEAR_FIRST = /^(\d{4})[-/. ]?m?(\d{1,2})$/;
const MONTH_FIRST = /^(\d{1,2})[-/. ](\d{4})$/;
const NAMED = /^([\p{L}]+)\.?[-/ ](\d{4}|\d{2})$/u;
const NAMED_LAST = /^(\d{4})[-/ ]([\p{L}]+)\.?$/u;

function monthOf(year: string, month: string | undefined): string | undefined {
  if (month === undefined) return undefined;
  const ordinal = month.padStart(2, '0');
  return ordinal >= '01' && ordinal <= '12' ? `${year.length === 2 ? `20${year}` : year}-${ordinal}` : undefined;
}

/**
 * The month that a cell names, as `2027-01`: `2027-01`, `2027M01`, `202701`, `01/2027`, `1.2027`, `Januar 2027`, `Jan 27`, or a
 * day in it (`31.01.2027`); undefined for anything else. Domain §16, read as tolerantly as §5 reads dates.
 */
export function readMonth(text: string): string | undefined {
  const bare = fold(text).replaceAll('ä', 'ae');
  const first = YEAR_FIRST.exec(bare);
  if (first) return monthOf(first[1] ?? '', first[2]);
  const last = MONTH_FIRST.exec(bare);
  if (last) return monthOf(last[2] ?? '', last[1]);
  const named = NAMED.exec(bare);
  if (named) return monthOf(named[2] ?? '', ORDINAL.get(named[1] ?? ''));
  const namedLast = NAMED_LAST.exec(bare);
  if (namedLast) return monthOf(namedLast[1] ?? '', ORDINAL.get(namedLast[2] ?? ''));
  const day = readDate(text);
  return day.kind === 'date' ? day.iso.slice(0, 7) : undefined;
}
