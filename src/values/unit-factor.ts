import { Decimal } from './decimal.js';

/** A unit as a multiple of base units: `kW·h` is 3,600,000 of `kg·m²·s⁻²`. */
export interface Multiple {
  readonly factor: Decimal;
  /** Base units with their exponents, sorted; empty for a mere number. Equal texts: convertible. */
  readonly dimension: string;
}

/** Exponents by base unit, as texts, since Recommendation 20 knows a half one (`W⁻⁰‧⁵`). */
type Exponents = ReadonlyMap<string, Decimal>;
interface Product {
  readonly factor: Decimal;
  readonly exponents: Exponents;
}

/** Derived units by what they are made of. Those that only count something, or mean another quantity, stay their own base. */
const DERIVED: Readonly<Record<string, string>> = {
  g: '10⁻³ kg',
  mg: '10⁻⁶ kg',
  km: '10³ m',
  in: '0,0254 m',
  Hz: 's⁻¹',
  N: 'kg x m x s⁻²',
  Pa: 'kg x m⁻¹ x s⁻²',
  pascal: 'kg x m⁻¹ x s⁻²',
  J: 'kg x m² x s⁻²',
  W: 'kg x m² x s⁻³',
  C: 'A x s',
  V: 'kg x m² x s⁻³ x A⁻¹',
  F: 'kg⁻¹ x m⁻² x s⁴ x A²',
  Ω: 'kg x m² x s⁻³ x A⁻²',
  S: 'kg⁻¹ x m⁻² x s³ x A²',
  Wb: 'kg x m² x s⁻² x A⁻¹',
  T: 'kg x s⁻² x A⁻¹',
  H: 'kg x m² x s⁻² x A⁻²',
  bar: '10⁵ kg x m⁻¹ x s⁻²',
  '°C': 'K',
  byte: '8 bit',
  eV: '1,602 176 634 x 10⁻¹⁹ J',
};

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const TOKEN = /⏨(-?\d+)|(\d[\d ]*(?:[.,] ?\d[\d ]*)?)|\^(-?\d+(?:[.,]\d+)?)|([*/()])|([^\s\d*/()^⏨]+)/gy;

/** Misprints of the table: exponents that lost their superscript. */
const MISPRINTS: readonly (readonly [RegExp, string])[] = [
  [/^103pascal$/, '10³ pascal'],
  [/^1\.667 × 104 W\/s$/, '1,667 x 10⁴ W/s'],
];

/**
 * Reads a conversion factor as Recommendation 20 prints it, e.g. `3,6 x 10⁶ J` or `5/9 x K`, without loss.
 * @returns undefined when it is no multiple of units (`10^[Power in dBW/10] W`)
 */
export function multipleOf(printed: string): Multiple | undefined {
  const product = productOf(printed);
  if (!product) return undefined;
  const parts = [...product.exponents].filter(([, exponent]) => !exponent.isZero).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    factor: product.factor,
    dimension: parts.map(([unit, exponent]) => (exponent.equals(Decimal.one) ? unit : `${unit}^${exponent}`)).join('·'),
  };
}

function productOf(printed: string): Product | undefined {
  const corrected = MISPRINTS.reduce((text, [flaw, right]) => text.replace(flaw, right), printed.trim());
  const tokens = tokensOf(corrected);
  if (!tokens) return undefined;
  const reading = { tokens, at: 0 };
  const product = readProduct(reading);
  return reading.at === tokens.length ? product : undefined;
}

type Token =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'exponent'; readonly value: Decimal }
  | { readonly kind: 'unit' | 'sign'; readonly text: string };

function plain(number: string): Decimal {
  return Decimal.parse(number.replaceAll(' ', '').replace(',', '.'));
}

function power(ten: string): Decimal {
  const exponent = BigInt(ten);
  return exponent < 0n ? Decimal.ratio(1n, 10n ** -exponent) : Decimal.of(10n ** exponent);
}

function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s*\(approx\)/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(
      /[⁻⁰¹²³⁴⁵⁶⁷⁸⁹‧]+/g,
      (run) =>
        `^${run
          .replace('⁻', '-')
          .replace('‧', '.')
          .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))}`,
    )
    .replace(/[x×·]/g, ' * ')
    .replace(/\b10\^?(-\d+)|\b10\^(\d+)/g, ' ⏨$1$2')
    .replace(/([a-z])(\d)/g, '$1^$2');
}

function tokensOf(printed: string): Token[] | undefined {
  const text = normalised(printed);
  if (/\^\[|log|KOH/.test(text)) return undefined;
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    while (text[at] === ' ') at += 1;
    if (at === text.length) break;
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) return undefined;
    const [, ten, number, exponent, sign, unit] = found;
    if (ten !== undefined) tokens.push({ kind: 'number', value: power(ten) });
    else if (number !== undefined) tokens.push({ kind: 'number', value: plain(number) });
    else if (exponent !== undefined) tokens.push({ kind: 'exponent', value: plain(exponent) });
    else tokens.push(sign === undefined ? { kind: 'unit', text: unit ?? '' } : { kind: 'sign', text: sign });
  }
  return tokens;
}

interface Reading {
  readonly tokens: readonly Token[];
  at: number;
}

/** Factors side by side; after a `/`, units that are multiplied stay below it (`m³/A x s`), numbers do not (`V/m x 10²`, `5/9 x K`). */
function readProduct(reading: Reading): Product | undefined {
  let whole: Product = { factor: Decimal.one, exponents: new Map() };
  let below = false;
  for (let afterSlash = false; reading.at < reading.tokens.length; ) {
    const token = reading.tokens[reading.at];
    if (token?.kind === 'sign' && token.text === ')') break;
    if (token?.kind === 'sign' && token.text !== '(') {
      afterSlash = token.text === '/';
      reading.at += 1;
      continue;
    }
    const isNumber = token?.kind === 'number';
    const factor = readFactor(reading);
    if (!factor) return undefined;
    below ||= afterSlash && !isNumber;
    whole = times(whole, factor, (isNumber ? afterSlash : below) ? Decimal.of(-1) : Decimal.one);
    afterSlash = false;
  }
  return whole;
}

function readFactor(reading: Reading): Product | undefined {
  const token = reading.tokens[reading.at];
  reading.at += 1;
  const base = token?.kind === 'sign' && token.text === '(' ? readProduct(reading) : baseOf(token);
  if (token?.kind === 'sign') {
    const closing = reading.tokens[reading.at];
    if (closing?.kind !== 'sign' || closing.text !== ')') return undefined;
    reading.at += 1;
  }
  const exponent = reading.tokens[reading.at];
  if (!base || exponent?.kind !== 'exponent') return base;
  reading.at += 1;
  return raised(base, exponent.value);
}

function baseOf(token: Token | undefined): Product | undefined {
  if (token?.kind === 'number') return { factor: token.value, exponents: new Map() };
  if (token?.kind !== 'unit') return undefined;
  const derived = DERIVED[token.text];
  return derived === undefined ? { factor: Decimal.one, exponents: new Map([[token.text, Decimal.one]]) } : productOf(derived);
}

function raised(base: Product, exponent: Decimal): Product | undefined {
  const isWhole = exponent.equals(exponent.rounded(0));
  if (!isWhole && !base.factor.equals(Decimal.one)) return undefined;
  const exponents = new Map([...base.exponents].map(([unit, own]) => [unit, own.times(exponent)]));
  let factor = Decimal.one;
  const steps = exponent.isNegative ? exponent.negated() : exponent;
  for (let step = Decimal.one; isWhole && !steps.isLessThan(step); step = step.plus(Decimal.one)) factor = factor.times(base.factor);
  return { factor: exponent.isNegative ? Decimal.one.over(factor) : factor, exponents };
}

function times(whole: Product, factor: Product, sign: Decimal): Product {
  const exponents = new Map(whole.exponents);
  for (const [unit, exponent] of factor.exponents) exponents.set(unit, (exponents.get(unit) ?? Decimal.zero).plus(exponent.times(sign)));
  return { factor: sign.isNegative ? whole.factor.over(factor.factor) : whole.factor.times(factor.factor), exponents };
}
