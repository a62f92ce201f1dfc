import { Decimal } from '../values/decimal.js';
import { DomainError, type ErrorDetail } from '../values/domain-error.js';
import { unitOf } from '../values/unit.js';
import { unitKey } from '../values/unit-spelling.js';

/** A node of the network's tree of categories. */
export interface Category {
  readonly code: string;
  readonly nameDe: string;
  readonly nameEn: string;
  /** Code of the category above it. */
  readonly parent?: string | undefined;
}

/** How many base units a packaging of an item holds. Domain §6.1. */
export interface Packaging {
  readonly name: string;
  readonly baseQuantity: string;
}

/** An item of the catalogue. Domain §1. */
export interface Item {
  readonly code: string;
  readonly category: string;
  readonly gtin?: string | undefined;
  readonly nameDe: string;
  readonly nameEn: string;
  /** UN/ECE Rec 20 code. */
  readonly baseUnit: string;
  readonly packagings: readonly Packaging[];
  readonly eclass?: string | undefined;
  readonly unspsc?: string | undefined;
  readonly cpv?: string | undefined;
}

/** What the office hands in: categories and items to be added, or changed where their code is known. */
export interface Catalogue {
  readonly categories: readonly Category[];
  readonly items: readonly Item[];
}

/** What the network's catalogue holds already. */
export interface Present {
  /** Category code → code of its parent, or null. */
  readonly categories: ReadonlyMap<string, string | null>;
  /** Item code → its base unit. */
  readonly baseUnits: ReadonlyMap<string, string>;
  /** GTIN → code of the item that has it. */
  readonly gtins: ReadonlyMap<string, string>;
}

const MOST_ERRORS = 100;

/** Every value of a catalogue that cannot be accepted beside what there is already. */
export function catalogueFaults(catalogue: Catalogue, present: Present): ErrorDetail[] {
  return [...categoryFaults(catalogue, present), ...itemFaults(catalogue, present)];
}

/** @throws DomainError `catalogue.invalid` with every fault; nothing is recorded then */
export function assertCatalogue(catalogue: Catalogue, present: Present): void {
  const errors = catalogueFaults(catalogue, present);
  if (errors.length === 0) return;
  throw new DomainError(
    'invalid',
    'catalogue.invalid',
    `${errors.length} value(s) of the catalogue cannot be accepted; nothing was changed.`,
    errors.slice(0, MOST_ERRORS),
  );
}

function* categoryFaults({ categories }: Catalogue, present: Present): Generator<ErrorDetail> {
  const parents = new Map<string, string | null>(present.categories);
  for (const { code, parent } of categories) parents.set(code, parent ?? null);
  const seen = new Set<string>();
  for (const [index, { code, parent }] of categories.entries()) {
    if (seen.has(code)) yield { pointer: `/categories/${index}/code`, detail: `“${code}” is named twice` };
    seen.add(code);
    if (parent === undefined) continue;
    if (!parents.has(parent)) yield { pointer: `/categories/${index}/parent`, detail: `there is no category “${parent}”` };
    else if (isBelowItself(code, parents)) yield { pointer: `/categories/${index}/parent`, detail: `“${code}” would stand below itself` };
  }
}

function isBelowItself(code: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at: string | null | undefined = code; at; at = parents.get(at)) {
    if (passed.has(at)) return true;
    passed.add(at);
  }
  return false;
}

function* itemFaults({ categories, items }: Catalogue, present: Present): Generator<ErrorDetail> {
  const known = new Set([...present.categories.keys(), ...categories.map(({ code }) => code)]);
  const codes = new Set<string>();
  const gtins = new Map<string, string>();
  const named = new Set(items.map(({ code }) => code));
  for (const [index, item] of items.entries()) {
    const at = `/items/${index}`;
    if (codes.has(item.code)) yield { pointer: `${at}/code`, detail: `“${item.code}” is named twice` };
    codes.add(item.code);
    if (!known.has(item.category)) yield { pointer: `${at}/category`, detail: `there is no category “${item.category}”` };
    const kept = item.gtin === undefined ? undefined : present.gtins.get(item.gtin);
    const other = item.gtin === undefined ? undefined : (gtins.get(item.gtin) ?? (kept !== undefined && !named.has(kept) ? kept : undefined));
    if (other !== undefined && other !== item.code) yield { pointer: `${at}/gtin`, detail: `“${item.gtin}” is the GTIN of “${other}” already` };
    if (item.gtin !== undefined) gtins.set(item.gtin, item.code);
    yield* unitFaults(item, present.baseUnits.get(item.code), at);
  }
}

function* unitFaults(item: Item, before: string | undefined, at: string): Generator<ErrorDetail> {
  if (!unitOf(item.baseUnit)) yield { pointer: `${at}/baseUnit`, detail: `“${item.baseUnit}” is no active UN/ECE Rec 20 code, e.g. KGM, C62, MTR` };
  else if (before !== undefined && before !== item.baseUnit) {
    yield { pointer: `${at}/baseUnit`, detail: `it is counted in ${before}, and lines may be: make a new item for ${item.baseUnit}` };
  }
  const names = new Set<string>();
  for (const [index, { name, baseQuantity }] of item.packagings.entries()) {
    const key = unitKey(name);
    if (names.has(key)) yield { pointer: `${at}/packagings/${index}/name`, detail: `“${name}” is named twice` };
    names.add(key);
    if (!Decimal.parse(baseQuantity).isPositive) yield { pointer: `${at}/packagings/${index}/baseQuantity`, detail: 'must be greater than 0' };
  }
}
