import { Decimal } from './decimal.js';

/** What exact JSON is written from; a `Decimal` becomes a number with all its digits. */
export type ExactJson = Decimal | string | number | boolean | null | readonly ExactJson[] | { readonly [name: string]: ExactJson | undefined };

/**
 * JSON with decimals as they are: `JSON.stringify` would lead them through a float, where 0.1 + 0.2 is not 0.3 and
 * what is longer than 17 digits is another number. Domain §18.
 */
export function exactJson(value: ExactJson): string {
  if (value instanceof Decimal) return value.toString();
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(exactJson).join(',')}]`;
  const fields = Object.entries(value).flatMap(([name, field]) => (field === undefined ? [] : [`${JSON.stringify(name)}:${exactJson(field)}`]));
  return `{${fields.join(',')}}`;
}

function isList(value: ExactJson): value is readonly ExactJson[] {
  return Array.isArray(value);
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Reads JSON whose numbers stay as they are written: each becomes the text of a plain decimal, `1.50e2` becomes `150`.
 * @throws SyntaxError when it is no JSON
 * @throws RangeError when a number has an exponent beyond ±100
 */
export function readExactJson(text: string): unknown {
  JSON.parse(text);
  return JSON.parse(text.replaceAll(STRING_OR_NUMBER, (token) => (token.startsWith('"') ? token : `"${plain(token)}"`)));
}

function plain(number: string): string {
  const [digits = '', exponent] = number.toLowerCase().split('e');
  if (exponent === undefined) return digits;
  const power = Number.parseInt(exponent, 10);
  if (Math.abs(power) > 100) throw new RangeError(`The number ${number} is out of all proportion`);
  const shift = Decimal.of(10n ** BigInt(Math.abs(power)));
  const value = Decimal.parse(digits);
  const moved = power < 0 ? value.over(shift) : value.times(shift);
  return moved
    .toFixed(Math.max(0, (digits.split('.')[1]?.length ?? 0) - power))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
