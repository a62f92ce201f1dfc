/** What somebody typed as a number: the API's plain decimal, or why it is none. */
export type Entered =
  | { readonly decimal: string; readonly fault?: undefined }
  | { readonly decimal?: undefined; readonly fault: 'empty' | 'number' | 'ambiguous' };

const GERMAN = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/;
const ENGLISH = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?$/;
const SWISS = /^(\d{1,3}(?:['’ ]\d{3})+)(?:[.,](\d{1,6}))?$/;
const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * Reads a quantity as people write it, `1.234,5` or `1,234.5`. One that can be read two ways (`1.234`) is an error, never a
 * guess. Domain §5.
 */
export function entered(text: string): Entered {
  const typed = text.trim().replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
  if (typed === '') return { fault: 'empty' };
  if (TWO_READINGS.test(typed)) return { fault: 'ambiguous' };
  const parts = GERMAN.exec(typed) ?? ENGLISH.exec(typed) ?? SWISS.exec(typed);
  if (!parts) return { fault: 'number' };
  const whole = (parts[1] ?? '').replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  if (whole.length > 15) return { fault: 'number' };
  return { decimal: parts[2] === undefined ? whole : `${whole}.${parts[2]}` };
}

/** A plain decimal as somebody may have typed it, so that it reads only one way: no groups, and never three decimals. */
export function typed(decimal: string, language: string): string {
  const [whole = '', fraction] = decimal.split('.');
  if (fraction === undefined) return whole;
  return `${whole}${language === 'de' ? ',' : '.'}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
