import { readNumber } from '../../../src/demand/reading/number-reading.js';
import { spelledUnit } from '../../../src/values/unit-spelling.js';
import type { components } from '../api/schema.js';

type Item = components['schemas']['Item'];
export type NewItem = NonNullable<components['schemas']['Catalogue']['items']>[number];

/** A packaging as it is being written. */
export interface WrittenPackaging {
  readonly name: string;
  readonly baseQuantity: string;
}

/** An item as it is being written. */
export interface WrittenItem {
  readonly code: string;
  readonly category: string;
  readonly nameDe: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly gtin: string;
  readonly packagings: WrittenPackaging[];
  readonly eclass: string;
  readonly unspsc: string;
  readonly cpv: string;
}

export const NO_ITEM: WrittenItem = {
  code: '',
  category: '',
  nameDe: '',
  nameEn: '',
  unit: '',
  gtin: '',
  packagings: [],
  eclass: '',
  unspsc: '',
  cpv: '',
};

/** An item as the form shows it. @param decimal the reader's way of writing decimals */
export function writtenItem(item: Item, decimal: (text: string) => string): WrittenItem {
  const { code, category, nameDe, nameEn, baseUnit, gtin, eclass, unspsc, cpv } = item;
  const packagings = item.packagings.map(({ name, baseQuantity }) => ({ name, baseQuantity: decimal(baseQuantity) }));
  return { code, category, nameDe, nameEn, unit: baseUnit, gtin: gtin ?? '', packagings, eclass: eclass ?? '', unspsc: unspsc ?? '', cpv: cpv ?? '' };
}

/** Why a text cannot be what its field wants. */
export type Fault = 'needed' | 'long' | 'unit' | 'number' | 'ambiguous' | 'gtin' | 'eclass' | 'unspsc' | 'cpv';

const PATTERNS = { gtin: /^\d{8,14}$/, eclass: /^\d{2}(-?\d{2}){3}$/, unspsc: /^\d{8}$/, cpv: /^\d{8}(-\d)?$/ } as const;

const LONGEST = { code: 100, nameDe: 300, nameEn: 300, packaging: 40 } as const;

/** The code of a unit as people write it, or undefined. Domain §5. */
export function unitCode(text: string): string | undefined {
  const unit = spelledUnit(text);
  return unit.kind === 'unit' ? unit.code : undefined;
}

/** How many base units a packaging holds: the API's decimal, or what is wrong with it. */
export function heldQuantity(text: string): { readonly decimal: string } | { readonly fault: Fault } {
  if (text.trim() === '') return { fault: 'needed' };
  const reading = readNumber(text);
  if (reading.kind === 'ambiguous') return { fault: 'ambiguous' };
  return reading.kind === 'number' && /^\d{1,15}(\.\d{1,6})?$/.test(reading.value) && /[1-9]/.test(reading.value)
    ? { decimal: reading.value }
    : { fault: 'number' };
}

/** What is wrong with each field, if anything; packagings by their place, e.g. `packagings.0.name`. */
export function faultsOf(written: WrittenItem): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  for (const field of ['code', 'category', 'nameDe', 'nameEn', 'unit'] as const) if (written[field].trim() === '') faults[field] = 'needed';
  if (faults['unit'] === undefined && unitCode(written.unit) === undefined) faults['unit'] = 'unit';
  for (const field of ['code', 'nameDe', 'nameEn'] as const) if (written[field].trim().length > LONGEST[field]) faults[field] = 'long';
  for (const field of ['gtin', 'eclass', 'unspsc', 'cpv'] as const) {
    const text = written[field].trim();
    if (text !== '' && !PATTERNS[field].test(text)) faults[field] = field;
  }
  for (const [at, { name, baseQuantity }] of written.packagings.entries()) {
    if (name.trim() === '') faults[`packagings.${at}.name`] = 'needed';
    if (name.trim().length > LONGEST.packaging) faults[`packagings.${at}.name`] = 'long';
    const held = heldQuantity(baseQuantity);
    if ('fault' in held) faults[`packagings.${at}.baseQuantity`] = held.fault;
  }
  return faults;
}

/** What is sent of an item without a fault. */
export function itemFrom({ code, category, nameDe, nameEn, unit, packagings, ...codes }: WrittenItem): NewItem {
  const given = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());
  const [gtin, eclass, unspsc, cpv] = [given(codes.gtin), given(codes.eclass), given(codes.unspsc), given(codes.cpv)];
  return {
    code: code.trim(),
    category,
    nameDe: nameDe.trim(),
    nameEn: nameEn.trim(),
    baseUnit: unitCode(unit) ?? unit,
    packagings: packagings.map(({ name, baseQuantity }) => {
      const held = heldQuantity(baseQuantity);
      return { name: name.trim(), baseQuantity: 'decimal' in held ? held.decimal : baseQuantity };
    }),
    ...(gtin === undefined ? {} : { gtin }),
    ...(eclass === undefined ? {} : { eclass }),
    ...(unspsc === undefined ? {} : { unspsc }),
    ...(cpv === undefined ? {} : { cpv }),
  };
}
