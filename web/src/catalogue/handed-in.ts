import type { components } from '../api/schema.js';
import { faultsOf, type Fault as FieldFault, itemFrom, type NewItem, NO_ITEM, type WrittenItem, type WrittenPackaging } from './item-written.js';

type Catalogue = components['schemas']['Catalogue'];
type NewCategory = NonNullable<Catalogue['categories']>[number];

/** A sheet of a workbook, or a CSV file, with its rows as they stand there. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
}

/** What a column is; the heads under which it is known, German or English. */
const HEADS = {
  item: 'artikel, artikelnummer, artikel-nr., item, item code',
  category: 'warengruppe, category',
  nameDe: 'bezeichnung (deutsch), name (german)',
  nameEn: 'bezeichnung (englisch), name (english)',
  unit: 'einheit, basiseinheit, unit, base unit',
  packagings: 'gebinde, packagings',
  gtin: 'gtin, ean',
  eclass: 'eclass',
  unspsc: 'unspsc',
  cpv: 'cpv',
  parent: 'übergeordnet, parent',
} as const;
export type Field = keyof typeof HEADS;

const NEEDED = { items: ['item', 'category', 'nameDe', 'nameEn', 'unit'], categories: ['category', 'nameDe', 'nameEn'] } as const;
const OPTIONAL = { items: ['packagings', 'gtin', 'eclass', 'unspsc', 'cpv'], categories: ['parent'] } as const;
export type Kind = keyof typeof NEEDED;

// Object.keys forgets the names' type; they are those of the table above.
const FIELDS = Object.keys(HEADS) as readonly Field[];
const FIELD_OF: ReadonlyMap<string, Field> = new Map(FIELDS.flatMap((field) => HEADS[field].split(', ').map((head) => [head, field])));

/** A cell that cannot be taken, or a column that is not there. */
export interface Fault {
  readonly sheet: string;
  readonly row: number;
  readonly field: Field | null;
  readonly value: string;
  readonly reason: FieldFault | 'heads' | 'column' | 'repeated' | 'packaging' | 'service';
  /** The service's own words, where it has found the fault. */
  readonly detail?: string;
}

/** Where something handed in stands. */
interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** What a file hands in, with its faults; where an optional column is lacking, what is there stays. */
export interface HandedIn {
  readonly items: readonly NewItem[];
  readonly categories: readonly NewCategory[];
  readonly places: Readonly<Record<Kind, readonly Place[]>>;
  readonly faults: readonly Fault[];
  readonly lacking: Readonly<Record<Kind, readonly Field[]>>;
}

/** A cell as its text; numbers without an exponent. An apostrophe that keeps a spreadsheet from calculating is none of the text. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : value.toString();
  return typeof value === 'string' ? value.trim().replace(/^'(?=[=+\-@])/, '') : '';
}

const fieldOf = (cell: unknown): Field | undefined => FIELD_OF.get(textOf(cell).replaceAll(/\s+/g, ' ').toLowerCase());

interface Table {
  readonly kind: Kind;
  readonly sheet: string;
  readonly columns: ReadonlyMap<Field, number>;
  readonly rows: readonly { readonly row: number; readonly text: (field: Field) => string }[];
}

/** The table of a sheet, by the first row that names at least three columns; undefined: it has none. */
function tableOf({ name, rows }: Sheet): Table | undefined {
  const head = rows.findIndex((cells) => cells.filter((cell) => fieldOf(cell) !== undefined).length >= 3);
  if (head < 0) return undefined;
  const columns = new Map<Field, number>();
  for (const [at, cell] of (rows[head] ?? []).entries()) {
    const field = fieldOf(cell);
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  }
  const filled = rows
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells, row }) => row > head + 1 && cells.some((cell) => textOf(cell) !== ''));
  return {
    kind: columns.has('item') ? 'items' : 'categories',
    sheet: name,
    columns,
    rows: filled.map(({ cells, row }) => ({ row, text: (field) => textOf(cells[columns.get(field) ?? -1]) })),
  };
}

/** What the sheets of a file hand in; every fault at once. */
export function handedIn(sheets: readonly Sheet[]): HandedIn {
  const tables = sheets.flatMap((sheet) => tableOf(sheet) ?? []);
  const faults: Fault[] = tables.length > 0 ? [] : [{ sheet: sheets[0]?.name ?? '', row: 1, field: null, value: '', reason: 'heads' }];
  const items: { item: NewItem; place: Place }[] = [];
  const categories: { category: NewCategory; place: Place }[] = [];
  for (const table of tables) {
    const absent = NEEDED[table.kind].filter((field) => !table.columns.has(field));
    faults.push(...absent.map((field): Fault => ({ sheet: table.sheet, row: 1, field, value: '', reason: 'column' })));
    if (absent.length > 0) continue;
    if (table.kind === 'items') items.push(...itemsIn(table, faults));
    else categories.push(...categoriesIn(table, faults));
  }
  const lacking = (kind: Kind): Field[] => OPTIONAL[kind].filter((field) => tables.some((table) => table.kind === kind && !table.columns.has(field)));
  return {
    items: items.map(({ item }) => item),
    categories: categories.map(({ category }) => category),
    places: { items: items.map(({ place }) => place), categories: categories.map(({ place }) => place) },
    faults,
    lacking: { items: lacking('items'), categories: lacking('categories') },
  };
}

function itemsIn({ sheet, rows }: Table, faults: Fault[]): { item: NewItem; place: Place }[] {
  const seen = new Set<string>();
  return rows.map(({ row, text }) => {
    const say = (field: Field, reason: Fault['reason']): void => void faults.push({ sheet, row, field, value: text(field), reason });
    const packagings = packagingsIn(text('packagings'));
    const written: WrittenItem = {
      ...NO_ITEM,
      code: text('item'),
      category: text('category'),
      nameDe: text('nameDe'),
      nameEn: text('nameEn'),
      unit: text('unit'),
      packagings: packagings ?? [],
      gtin: text('gtin'),
      eclass: text('eclass'),
      unspsc: text('unspsc'),
      cpv: text('cpv'),
    };
    if (packagings === undefined) say('packagings', 'packaging');
    for (const [name, fault] of Object.entries(faultsOf(written))) say(columnOf(name), fault);
    if (seen.has(written.code)) say('item', 'repeated');
    seen.add(written.code);
    return { item: itemFrom(written), place: { sheet, row } };
  });
}

const LONGEST = { category: 40, nameDe: 200, nameEn: 200 } as const;

function categoriesIn({ sheet, rows }: Table, faults: Fault[]): { category: NewCategory; place: Place }[] {
  const seen = new Set<string>();
  return rows.map(({ row, text }) => {
    for (const field of NEEDED.categories) if (text(field) === '') faults.push({ sheet, row, field, value: '', reason: 'needed' });
    const code = text('category');
    for (const field of NEEDED.categories)
      if (text(field).length > LONGEST[field]) faults.push({ sheet, row, field, value: text(field), reason: 'long' });
    if (seen.has(code)) faults.push({ sheet, row, field: 'category', value: code, reason: 'repeated' });
    seen.add(code);
    const category = { code, nameDe: text('nameDe'), nameEn: text('nameEn'), ...(text('parent') === '' ? {} : { parent: text('parent') }) };
    return { category, place: { sheet, row } };
  });
}

/** `Rolle = 15; VE = 100`, or undefined where it is not written so. */
function packagingsIn(text: string): WrittenPackaging[] | undefined {
  const packagings: WrittenPackaging[] = [];
  for (const part of text.split(/[;|\n]/).filter((each) => each.trim() !== '')) {
    const [name, baseQuantity, ...more] = part.split('=').map((each) => each.trim());
    if (!name || !baseQuantity || more.length > 0) return undefined;
    packagings.push({ name, baseQuantity });
  }
  return packagings;
}

/** The column in which the form's and the API's names of a field stand. */
function columnOf(name: string): Field {
  if (name === 'code') return 'item';
  if (name === 'baseUnit') return 'unit';
  if (name.startsWith('packagings')) return 'packagings';
  return FIELDS.find((field) => field === name) ?? 'item';
}

/** What an item or category without a lacking column keeps. */
export function withKept(
  read: HandedIn,
  present: { readonly items: ReadonlyMap<string, components['schemas']['Item']>; readonly parents: ReadonlyMap<string, string | null> },
): HandedIn {
  const items = read.items.map((item) => {
    const kept = present.items.get(item.code);
    if (!kept) return item;
    const given = read.lacking.items.flatMap((field): [string, unknown][] => {
      const value =
        field === 'packagings'
          ? kept.packagings
          : field === 'gtin' || field === 'eclass' || field === 'unspsc' || field === 'cpv'
            ? kept[field]
            : null;
      return value === null ? [] : [[field, value]];
    });
    return { ...item, ...Object.fromEntries(given) };
  });
  const categories = read.categories.map((category) => {
    const parent = read.lacking.categories.includes('parent') ? present.parents.get(category.code) : undefined;
    return parent ? { ...category, parent } : category;
  });
  return { ...read, items, categories };
}

/** The service's faults, each at the cell that it means. */
export function servicesFaults(faults: readonly { readonly pointer: string; readonly detail: string }[], read: HandedIn): Fault[] {
  return faults.map(({ pointer, detail }) => {
    const [, kind, index = '', name = ''] = /^\/(items|categories)\/(\d+)\/?(.*)$/.exec(pointer) ?? [];
    const place = kind === 'items' || kind === 'categories' ? read.places[kind][Number.parseInt(index, 10)] : undefined;
    const field = name === '' ? null : name === 'code' && kind === 'categories' ? 'category' : columnOf(name);
    return { sheet: place?.sheet ?? '', row: place?.row ?? 1, field, value: '', reason: 'service', detail };
  });
}
