import { CURRENCIES } from '../../values/iso-4217.js';

export type DecimalSign = '.' | ',';

/** What a number's text can mean. `shows`: the decimal sign that this number makes certain for its whole file. Domain §5. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: string; readonly shows?: DecimalSign }
  | { readonly kind: 'ambiguous'; readonly sign: DecimalSign; readonly asDecimal: string; readonly asThousands: string }
  | { readonly kind: 'unreadable' };

const UNREADABLE: NumberReading = { kind: 'unreadable' };
const DIGITS = /^\d+$/;
/** Digits, `.` and `,`, blanks (also narrow and unbreakable ones) and apostrophes, with a sign in front. */
const NUMBER = /^([+\-\u2212]?)\s*([\d.,\s'’‘ʼ`´]+)$/;
const GROUPED = /^\d{1,3}(?:[.,\s'’‘ʼ`´]\d{3})*$/;
const SEPARATORS = /[.,\s'’‘ʼ`´]/g;
/** Currency signs, and what countries without a sign of their own write instead. */
const CURRENCY_SIGN = /^(?:\p{Sc}|US\$|euro|s?fr\.?|kr\.?|zł|kč|ft)$/iu;
const CURRENCY_BEFORE = /^([-+\u2212]?)\s*(\p{Sc}|US\$|[\p{L}]{2,4}\.?)\s*(?=[-+\u2212\d.,])/iu;
const CURRENCY_AFTER = /(?<=[\d.,])\s*(\p{Sc}|US\$|[\p{L}]{2,4}\.?)$/iu;

/**
 * Reads a number as people write it: `1.234,56`, `1,234.56`, `1'234.5`, `1 234,5`. Domain §5.
 * @param isPrice a currency sign or ISO code before or after it is ignored
 */
export function readNumber(text: string, isPrice = false): NumberReading {
  const simple = readSimple(text);
  if (simple) return simple;
  const bare = text.trim();
  const parts = NUMBER.exec(isPrice ? withoutCurrency(bare) : bare);
  if (!parts) return UNREADABLE;
  const [, sign = '', body = ''] = parts;
  return readBody(sign === '' || sign === '+' ? '' : '-', body.trim());
}

/** The usual case, by the same rules but several times faster: digits, and at most one sign, or one `.` and one `,`. */
function readSimple(text: string): NumberReading | undefined {
  let [first, second] = [-1, -1];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char >= 48 && char <= 57) continue;
    if ((char !== 46 && char !== 44) || second >= 0) return undefined;
    if (first < 0) first = at;
    else second = at;
  }
  if (first < 0) return text === '' ? undefined : { kind: 'number', value: whole(text) };
  if (second < 0) return once('', text, text.charCodeAt(first) === 46 ? '.' : ',');
  const isGroup = second - first === 4 && first >= 1 && first <= 3 && text.charCodeAt(first) !== text.charCodeAt(second);
  if (!isGroup || second === text.length - 1) return undefined;
  return {
    kind: 'number',
    value: signed('', text.slice(0, first) + text.slice(first + 1, second), text.slice(second + 1)),
    shows: text.charCodeAt(second) === 46 ? '.' : ',',
  };
}

function readBody(sign: string, body: string): NumberReading {
  const points = count(body, '.');
  const commas = count(body, ',');
  if (points + commas === 0) return isGrouped(body) ? { kind: 'number', value: signed(sign, digitsOf(body), '') } : UNREADABLE;
  if (points > 0 && commas > 0) {
    const decimal = body.lastIndexOf('.') > body.lastIndexOf(',') ? '.' : ',';
    return (decimal === '.' ? points : commas) === 1 ? split(sign, body, decimal) : UNREADABLE;
  }
  const [found, other, times]: [DecimalSign, DecimalSign, number] = points > 0 ? ['.', ',', points] : [',', '.', commas];
  if (times > 1) return isGrouped(body) ? { kind: 'number', value: signed(sign, digitsOf(body), ''), shows: other } : UNREADABLE;
  return once(sign, body, found);
}

/** One sign, once: a decimal sign, unless it could just as well stand between thousands. */
function once(sign: string, body: string, found: DecimalSign): NumberReading {
  const at = body.indexOf(found);
  const before = digitsOf(body.slice(0, at));
  const behind = body.slice(at + 1);
  const couldBeThousands = behind.length === 3 && DIGITS.test(behind) && before.length >= 1 && before.length <= 3 && before !== '0';
  if (!couldBeThousands) return split(sign, body, found);
  if (!DIGITS.test(body.slice(0, at))) return UNREADABLE;
  return { kind: 'ambiguous', sign: found, asDecimal: signed(sign, before, behind), asThousands: signed(sign, before + behind, '') };
}

function split(sign: string, body: string, decimal: DecimalSign): NumberReading {
  const at = body.indexOf(decimal);
  const before = body.slice(0, at);
  const behind = body.slice(at + 1);
  const isWell = (behind === '' || DIGITS.test(behind)) && (before === '' ? behind !== '' : isGrouped(before));
  return isWell ? { kind: 'number', value: signed(sign, digitsOf(before), behind), shows: decimal } : UNREADABLE;
}

function isGrouped(text: string): boolean {
  return DIGITS.test(text) || GROUPED.test(text);
}

function count(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

function digitsOf(text: string): string {
  return DIGITS.test(text) ? text : text.replace(SEPARATORS, '');
}

function whole(digits: string): string {
  return digits.charCodeAt(0) === 48 ? digits.replace(/^0+(?=\d)/, '') : digits;
}

function signed(sign: string, before: string, behind: string): string {
  const fraction = behind.charCodeAt(behind.length - 1) === 48 ? behind.replace(/0+$/, '') : behind;
  const value = fraction === '' ? whole(before || '0') : `${whole(before || '0')}.${fraction}`;
  return sign === '' || value === '0' ? value : sign + value;
}

function withoutCurrency(text: string): string {
  return text
    .replace(CURRENCY_BEFORE, (all, sign: string, currency: string) => (isCurrency(currency) ? sign : all))
    .replace(CURRENCY_AFTER, (all, currency: string) => (isCurrency(currency) ? '' : all));
}

function isCurrency(text: string): boolean {
  return CURRENCY_SIGN.test(text) || CURRENCIES.has(text.toUpperCase());
}

/** The decimal sign that a file's numbers show: none yet, one, or both, which is no evidence at all. Domain §5. */
export type Evidence = DecimalSign | 'contradictory' | undefined;

/** What the file shows after one more number. */
export function withEvidence(evidence: Evidence, reading: NumberReading): Evidence {
  if (reading.kind !== 'number' || reading.shows === undefined || reading.shows === evidence) return evidence;
  return evidence === undefined ? reading.shows : 'contradictory';
}

/** The number in the light of what its file shows; still ambiguous if that is nothing, or contradicts itself. Domain §5. */
export function resolved(reading: NumberReading, evidence: Evidence): NumberReading {
  if (reading.kind !== 'ambiguous' || evidence === undefined || evidence === 'contradictory') return reading;
  return { kind: 'number', value: reading.sign === evidence ? reading.asDecimal : reading.asThousands };
}

/**
 * Domain §5: quantity and price have up to 15 digits and 6 decimals. That is the number's precision, not its spelling's:
 * `10.0000000` is 10, as the same cell of a workbook says.
 * @param value plain, without zeros in front or at the end, as `readNumber` gives it
 */
export function isTooPrecise(value: string): boolean {
  const point = value.indexOf('.');
  const digits = point < 0 ? value.length : point;
  return digits > 15 || (point >= 0 && value.length - point - 1 > 6);
}

/** @param value plain, as `readNumber` gives it */
export function isPositive(value: string): boolean {
  return value.charCodeAt(0) !== 45 && value !== '0';
}
