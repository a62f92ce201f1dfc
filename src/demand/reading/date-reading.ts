/** What a date's text can mean. Domain §5. */
export type DateReading =
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly kind: 'unreadable' };

const UNREADABLE: DateReading = { kind: 'unreadable' };
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const POINTS = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?: 00:00(?::00)?)?$/;
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** ISO text of a date that exists, or undefined. */
function existing(year: string, month: string, day: string): string | undefined {
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/** Reads `2027-12-31`, `31.12.2027`, `31.12.27`; with slashes only if day and month cannot be mistaken. Domain §5. */
export function readDate(text: string): DateReading {
  const bare = text.trim();
  const iso = ISO.exec(bare);
  if (iso) return one(existing(iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''));
  const points = POINTS.exec(bare);
  if (points) return one(existing(points[3] ?? '', points[2] ?? '', points[1] ?? ''));
  const slashes = SLASHES.exec(bare);
  if (!slashes) return UNREADABLE;
  const [, a = '', b = '', year = ''] = slashes;
  const readings = [...new Set([existing(year, a, b), existing(year, b, a)])].filter((reading) => reading !== undefined);
  return readings.length > 1 ? { kind: 'ambiguous', readings } : one(readings[0]);
}

function one(iso: string | undefined): DateReading {
  return iso === undefined ? UNREADABLE : { kind: 'date', iso };
}

/** Whole days since 1899-12-30, as workbooks count them, from 1990 to 2099. */
const SERIAL = /^(?:3[3-9]\d{3}|[4-6]\d{4}|7[0-2]\d{3})$/;

/** The date of a workbook's plain number, which counts days; undefined where it is too small or too great for one. Domain §5. */
export function readSerial(days: string): string | undefined {
  // A whole number of days between 33000 and 72999, by the pattern above.
  return SERIAL.test(days) ? new Date(Date.UTC(1899, 11, 30) + Number.parseInt(days, 10) * 86_400_000).toISOString().slice(0, 10) : undefined;
}

const FIRM: ReadonlySet<string> = new Set(['fest', 'verbindlich', 'firm', 'f']);
const FORECAST: ReadonlySet<string> = new Set(['', 'prognose', 'plan', 'geplant', 'forecast', 'p']);

/** Whether a line is firm; empty is a forecast, anything unknown undefined. Domain §5. @param text folded */
export function readKind(text: string): boolean | undefined {
  if (FORECAST.has(text)) return false;
  return FIRM.has(text) ? true : undefined;
}
