/** The languages in which an edition is written. */
export type Language = 'de' | 'en';
export const LANGUAGES: readonly Language[] = ['de', 'en'];

/** The locale whose number, date and country forms a language's documents use. */
export const LOCALES = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Language, string>;

const SIGNS = { de: { group: '.', point: ',' }, en: { group: ',', point: '.' } } as const;

function decimalsOf(decimal: string): number {
  return decimal.split('.')[1]?.length ?? 0;
}

/**
 * A plain decimal as people of the language write it, e.g. `1234.5` → `1.234,50` with two decimals at least.
 * @param decimals at least so many; more are kept, none is rounded away
 */
export function written(decimal: string, language: Language, decimals = 0): string {
  const { group, point } = SIGNS[language];
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, group);
  const shown = fraction.padEnd(decimals, '0');
  return `${decimal.startsWith('-') ? '−' : ''}${grouped}${shown ? point + shown : ''}`;
}

/** A percentage, with two decimals at least where percentages stand below each other. */
export function percentWritten(percent: string, language: Language, decimals = 0): string {
  return `${written(percent, language, decimals)}${language === 'de' ? '\u00a0%' : '%'}`;
}

/** How many decimals a column of these needs so that their points stand below each other, at least two. */
export function commonDecimals(decimals: readonly string[]): number {
  return Math.max(2, ...decimals.map(decimalsOf));
}

/** An ISO date in words, e.g. `1. April 2027`. */
export function dateInWords(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A month in words, e.g. `Januar 2027`. */
export function monthInWords(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A country's name by its ISO 3166 code. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames([LOCALES[language]], { type: 'region' }).of(code) ?? code;
}

/** `a`, `a und b`, `a, b und c`. */
export function listed(parts: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(parts);
}
