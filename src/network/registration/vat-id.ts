/** Countries whose VAT numbers are known, by the prefix of the number: the EU, Northern Ireland, the United Kingdom, Switzerland, Norway. */
const RULES = {
  AT: ['AT', 'uid'],
  BE: ['BE', 'vat'],
  BG: ['BG', 'vat'],
  CH: ['CH', 'vat'],
  CY: ['CY', 'vat'],
  CZ: ['CZ', 'dic'],
  DE: ['DE', 'vat'],
  DK: ['DK', 'cvr'],
  EE: ['EE', 'kmkr'],
  EL: ['GR', 'vat'],
  ES: ['ES', 'nif'],
  FI: ['FI', 'alv'],
  FR: ['FR', 'tva'],
  GB: ['GB', 'vat'],
  HR: ['HR', 'oib'],
  HU: ['HU', 'anum'],
  IE: ['IE', 'vat'],
  IT: ['IT', 'iva'],
  LT: ['LT', 'pvm'],
  LU: ['LU', 'tva'],
  LV: ['LV', 'pvn'],
  MT: ['MT', 'vat'],
  NL: ['NL', 'btw'],
  NO: ['NO', 'mva'],
  PL: ['PL', 'nip'],
  PT: ['PT', 'nif'],
  RO: ['RO', 'cui'],
  SE: ['SE', 'vat'],
  SI: ['SI', 'ddv'],
  SK: ['SK', 'dph'],
  XI: ['GB', 'vat'],
} as const;
export type VatPrefix = keyof typeof RULES;

/** Whose numbers the European Commission's VIES knows: the EU and Northern Ireland. */
const NOT_IN_VIES: ReadonlySet<VatPrefix> = new Set(['CH', 'GB', 'NO']);

/** A VAT number in the one way in which it is kept: capitals and digits, the prefix first. */
export interface VatId {
  readonly prefix: VatPrefix;
  /** Without the prefix, as VIES wants it. */
  readonly number: string;
  readonly text: string;
  readonly isInVies: boolean;
}

/** Checks a national number's form and check digits. */
export type CheckNumber = (country: string, kind: string, number: string) => boolean;

/**
 * Reads a VAT number as people write it, with blanks, dots and hyphens, and checks form and check digits by the published rules
 * of its country. Decision 19.
 * @returns undefined where it is none
 */
export function readVatId(text: string, check: CheckNumber): VatId | undefined {
  const plain = text.replaceAll(/[\s.\-/]/g, '').toUpperCase();
  const head = plain.slice(0, 2);
  const prefix = head === 'GR' ? 'EL' : head;
  if (!isPrefix(prefix) || !/^[0-9A-Z+*]{2,20}$/.test(plain.slice(2))) return undefined;
  const [country, kind] = RULES[prefix];
  const number = suffixless(prefix, plain.slice(2));
  const asked = prefix === 'CH' ? `CH${number}MWST` : prefix === 'NO' ? `${number}MVA` : number;
  return check(country, kind, asked) ? { prefix, number, text: `${prefix}${number}`, isInVies: !NOT_IN_VIES.has(prefix) } : undefined;
}

/** Swiss and Norwegian numbers are written with or without the word for VAT behind them; one of them is kept. */
function suffixless(prefix: VatPrefix, number: string): string {
  if (prefix === 'CH') return number.replace(/(MWST|TVA|IVA)$/, '');
  return prefix === 'NO' ? number.replace(/MVA$/, '') : number;
}

function isPrefix(text: string): text is VatPrefix {
  return Object.hasOwn(RULES, text);
}
