import { type Texts, shapeOf, type ValueKind } from './keys.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';

/** In whose language and time a notice is put into words. */
export interface Reader {
  readonly locale: 'de' | 'en';
  /** The network's time zone. Domain §18. */
  readonly zone: string;
  readonly network: string;
  readonly networkSlug: string;
}

/** A notice in words; `place` is the path of its link. */
export interface Rendered {
  readonly subject: string;
  readonly body: string;
  readonly place: string;
}

const TEXTS: Readonly<Record<Reader['locale'], Texts>> = { de, en };
const LANGUAGE = { de: 'de-DE', en: 'en-GB' } as const;
const MISSING = '–';

/**
 * Puts a notice into words. A value that is missing shows as a dash: what was told must reach its reader.
 * @returns undefined for a key that has no text (any more)
 */
export function rendered(key: string, values: Readonly<Record<string, unknown>>, reader: Reader): Rendered | undefined {
  const shape = shapeOf(key);
  if (!shape) return undefined;
  // `shapeOf` knows the key, and both languages have a text for each key that it knows.
  const words = TEXTS[reader.locale][key as keyof Texts];
  const shown = (name: string): string => (name === 'network' ? reader.network : wordOf(values[name], shape.values[name] ?? 'text', reader));
  const raw = (name: string): string => encodeURIComponent(textOf(values[name]) ?? MISSING);
  const place = filled(shape.place, raw);
  return {
    subject: filled(words.subject, shown).replaceAll(/\s+/g, ' '),
    body: filled(words.body, shown),
    place: place.startsWith('/') ? place : `/networks/${reader.networkSlug}${place === '' ? '' : `/${place}`}`,
  };
}

function filled(template: string, valueOf: (name: string) => string): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value.toString() : undefined;
}

function wordOf(value: unknown, kind: ValueKind, reader: Reader): string {
  const text = textOf(value);
  if (text === undefined || text === '') return MISSING;
  if (kind === 'time') return momentOf(text, reader, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone: reader.zone });
  // A day has no zone: it is read and shown in the same one.
  if (kind === 'day') return momentOf(text, reader, { timeZone: 'UTC' });
  if (kind === 'period') return periodOf(text, reader);
  return text;
}

/** A month or a quarter in words; what is neither as it is. */
function periodOf(text: string, { locale }: Reader): string {
  const [, year = '', quarter] = /^(\d{4})-(?:Q([1-4])|\d{2})$/.exec(text) ?? [];
  if (quarter !== undefined) return locale === 'de' ? `${quarter}. Quartal ${year}` : `quarter ${quarter} of ${year}`;
  const month = new Date(`${text}-01T00:00:00Z`);
  if (year === '' || Number.isNaN(month.getTime())) return text;
  return new Intl.DateTimeFormat(LANGUAGE[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
}

function momentOf(text: string, { locale }: Reader, how: Intl.DateTimeFormatOptions): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  const month = locale === 'de' ? '2-digit' : 'long';
  return new Intl.DateTimeFormat(LANGUAGE[locale], { weekday: 'short', day: '2-digit', month, year: 'numeric', ...how }).format(at);
}
