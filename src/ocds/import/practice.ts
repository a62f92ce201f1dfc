import { Decimal } from '../../values/decimal.js';
import { spelledUnit } from '../../values/unit-spelling.js';
import { regionOf } from '../../demand/reading/known.js';
import { csvOf, demandNumber, type Row } from './files.js';
import { mismatchesOf } from './mismatch.js';
import { pairsOf } from './pairs.js';
import type { Published, PublishedItem, PublishedOrganisation } from './published.js';

/** Something of the record that practice data cannot hold as it was published. */
interface Note {
  readonly item: string;
  readonly field: 'quantity' | 'price' | 'unit' | 'awarded';
  readonly published: string;
  readonly reason: string;
}

/** A requirement: the tender's item with its own catalogue code. */
interface Line {
  readonly code: string;
  readonly item: PublishedItem;
  readonly quantity: string;
  readonly unit: string;
  category: string;
}

interface Bidder {
  readonly id: string;
  readonly organisation: PublishedOrganisation;
  /** unit price by the tender item's index */
  readonly prices: Map<number, string>;
}

const PLACE = '10000';
/** Units in the languages of published records, besides those that members write. */
const UNITS: Readonly<Record<string, string>> = {
  unidad: 'C62',
  unidades: 'C62',
  unit: 'C62',
  kilogramo: 'KGM',
  kilogramos: 'KGM',
  metro: 'MTR',
  metros: 'MTR',
  litro: 'LTR',
  litros: 'LTR',
};

/**
 * A published contracting process as a folder that `round replay` plays: its items as the requirements of one member at
 * the tender's prices, what each supplier was awarded as its bid. Quantities and prices are as published. Items that the
 * same suppliers were awarded make a category, so that their bids are complete.
 * @returns the files by name
 */
export function practiceFiles(published: Published): ReadonlyMap<string, string> {
  const notes: Note[] = [];
  const lines = linesOf(published, notes);
  const bidders = biddersOf(published, notes);
  const currency = currencyOf(published);
  const categories = categorise(published, lines, bidders);
  return new Map([
    ...frame(published, currency, [...categories.keys()]),
    ['catalogue.csv', catalogue(lines, categories)],
    ['demand/1/M001_ocds.csv', demand(lines, currency)],
    ...bidders.map((bidder) => [`bids/1/${bidder.id}.json`, bidOf(bidder, lines, regionFor(published))] as const),
    [
      'suppliers.csv',
      csvOf(
        PARTNER,
        bidders.map(({ id, organisation }) => partner(id, organisation)),
      ),
    ],
    ['ocds/items.csv', itemsTable(published)],
    [
      'ocds/mismatches.csv',
      csvOf(
        MISMATCH,
        mismatchesOf(published).map((row) => ({ ...row })),
      ),
    ],
    [
      'ocds/notes.csv',
      csvOf(
        ['item', 'field', 'published', 'reason'],
        notes.map((note) => ({ ...note })),
      ),
    ],
  ]);
}

const ADDRESS = ['id', 'name', 'street', 'postcode', 'city', 'country', 'vat_id'] as const;
const PARTNER = [...ADDRESS, 'contact_name', 'contact_email'] as const;
const MISMATCH = ['what', 'id', 'currency', 'published', 'items', 'difference', 'incomplete'] as const;

function linesOf({ items }: Published, notes: Note[]): Map<number, Line> {
  const lines = new Map<number, Line>();
  for (const [index, item] of items.entries()) {
    const quantity = item.quantity ?? '';
    if (quantity === '' || !Decimal.parse(quantity).isPositive) {
      notes.push({ item: item.id, field: 'quantity', published: quantity, reason: 'no positive quantity: no requirement' });
      continue;
    }
    const unit = unitFor(item);
    if (unit === undefined) notes.push({ item: item.id, field: 'unit', published: item.unit?.name ?? '', reason: 'unknown unit: taken as pieces' });
    lines.set(index, { code: `I-${(index + 1).toString().padStart(4, '0')}`, item, quantity, unit: unit ?? 'C62', category: '' });
  }
  return lines;
}

function unitFor({ unit }: PublishedItem): string | undefined {
  for (const name of [unit?.id, unit?.name]) {
    const spelled = spelledUnit(name ?? '');
    if (spelled.kind === 'unit') return spelled.code;
    const known = UNITS[(name ?? '').trim().toLowerCase()];
    if (known !== undefined) return known;
  }
  return undefined;
}

/** One bidder for each supplier of an award or contract that has items with prices. */
function biddersOf({ items, deals }: Published, notes: Note[]): Bidder[] {
  const bidders = new Map<string, Bidder>();
  for (const deal of deals) {
    const [supplier] = deal.suppliers;
    if (!supplier || deal.items.length === 0) continue;
    const key = supplier.identifier?.id ?? supplier.id ?? supplier.name ?? '';
    const bidder = bidders.get(key) ?? { id: `S${(bidders.size + 1).toString().padStart(3, '0')}`, organisation: supplier, prices: new Map() };
    const pairs = pairsOf(items, deal.items);
    for (const [index, item] of deal.items.entries()) {
      const [at, price] = [pairs.get(index), item.unit?.value?.amount ?? ''];
      if (at === undefined)
        notes.push({ item: item.id, field: 'awarded', published: item.description ?? '', reason: 'no item of the tender is like it' });
      else if (price === '' || !Decimal.parse(price).isPositive)
        notes.push({ item: item.id, field: 'price', published: price, reason: 'no positive price: not in the bid' });
      else bidder.prices.set(at, price);
    }
    if (bidder.prices.size > 0) bidders.set(key, bidder);
  }
  return [...bidders.values()];
}

/** Sorts lines into categories by lot and by who bid for them. @returns the categories' names by code */
function categorise({ lots }: Published, lines: ReadonlyMap<number, Line>, bidders: readonly Bidder[]): Map<string, string> {
  const lotOf = new Map(lots.flatMap((lot) => (lot.items ?? []).map((item) => [item, lot.id] as const)));
  const titles = new Map(lots.map(({ id, title }) => [id, title?.trim() ?? id]));
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  for (const [index, line] of lines) {
    const lot = line.item.relatedLot ?? lotOf.get(line.item.id) ?? '';
    const who = bidders.filter(({ prices }) => prices.has(index)).map(({ id }) => id);
    const key = `${lot} ${who.join()}`;
    const code = codes.get(key) ?? `L${(codes.size + 1).toString().padStart(2, '0')}`;
    codes.set(key, code);
    names.set(code, `${titles.get(lot) ?? 'Without a lot'} (${who.length === 0 ? 'not awarded' : who.join(', ')})`.slice(0, 200));
    line.category = code;
  }
  return names;
}

function catalogue(lines: ReadonlyMap<number, Line>, categories: ReadonlyMap<string, string>): string {
  const columns = ['category', 'category_de', 'category_en', 'item', 'gtin', 'name_de', 'name_en', 'base_unit', 'packagings'] as const;
  const rows = [...lines.values()].map(({ category, code, item, unit }): Row => {
    // Published items share descriptions; a catalogue's names are told apart by the code.
    const [name, title] = [`${(item.description ?? 'Item').trim().slice(0, 180)} (${code})`, categories.get(category) ?? category];
    return { category, category_de: title, category_en: title, item: code, gtin: '', name_de: name, name_en: name, base_unit: unit, packagings: '' };
  });
  return csvOf(columns, rows);
}

function demand(lines: ReadonlyMap<number, Line>, currency: string): string {
  const rows = [...lines.values()].map(({ code, item, quantity, unit }): Row => {
    const price = item.unit?.value?.amount;
    return {
      'Item code': code,
      Quantity: demandNumber(quantity),
      Unit: unit,
      'Current price': price && Decimal.parse(price).isPositive ? demandNumber(price) : '',
      Currency: item.unit?.value?.currency ?? currency,
      Commitment: 'firm',
    };
  });
  return csvOf(['Item code', 'Quantity', 'Unit', 'Current price', 'Currency', 'Commitment'], rows);
}

function bidOf({ prices }: Bidder, lines: ReadonlyMap<number, Line>, region: string): string {
  const lots = new Map<string, { item: string; tiers: { from: string; unitPrice: string }[] }[]>();
  for (const [index, price] of prices) {
    const line = lines.get(index);
    if (!line) continue;
    const position = { item: line.code, tiers: [{ from: '0', unitPrice: Decimal.parse(price).toString() }] };
    lots.set(line.category, [...(lots.get(line.category) ?? []), position]);
  }
  return json({ lots: [...lots].map(([category, positions]) => ({ category, region, positions })) });
}

function frame(published: Published, currency: string, categories: readonly string[]): [string, string][] {
  const year = new Date().getUTCFullYear() + 1;
  const rules = { formula: 'lowest_price', priceWeight: 100, criteria: [], tierMode: 'all_units' };
  const slug = published.ocid
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 50);
  const network = { slug, name: published.buyer?.name ?? slug, country: countryOf(currency), timeZone: 'Etc/UTC', currency, locale: 'en' };
  const member = { ...partner('M001', published.buyer ?? { id: null, name: slug }), nace: '', cleared_nace: '', markets: '', annual_fee: '0' };
  const columns = [...ADDRESS, 'nace', 'cleared_nace', 'markets', 'annual_fee', 'contact_name', 'contact_email'];
  return [
    ['network.json', json({ ...network, memberCap: 9, minContributors: 3, dominancePercent: 75, pPercent: 10 })],
    [
      'round.json',
      json({ title: published.title.slice(0, 200), categoriesChosen: categories.length, termFrom: `${year}-01-01`, termTo: `${year}-12-31` }),
    ],
    ['members.csv', csvOf(columns, [{ ...member, postcode: postcodeOf(published.buyer) }])],
    ['sites.csv', csvOf(['member', 'site', 'postcode', 'city'], [])],
    ['customers.csv', csvOf(PARTNER, [])],
    [
      'priorities.csv',
      csvOf(
        ['member', 'category', 'points'],
        categories.map((category) => ({ member: 'M001', category, points: '1' })),
      ),
    ],
    ['call.json', json({ stages: [{ kind: 'sealed' }], categories: Object.fromEntries(categories.map((category) => [category, rules])) })],
    ['assessments.csv', csvOf(['supplier', 'category', 'criterion', 'score'], [])],
    ['scenarios.json', json([{ id: 'free' }])],
    ['decision.json', json({ scenario: 'free' })],
    ['signups.csv', csvOf(['party', 'kind', 'supplier', 'date'], [])],
    ['calloffs.csv', csvOf(['id', 'date', 'party', 'supplier', 'category', 'region', 'item', 'quantity'], [])],
  ];
}

/** Every item of tender, awards and contracts with the figures as they were published. */
function itemsTable({ ocid, items, deals }: Published): string {
  const rows = [{ kind: 'tender', id: ocid, items }, ...deals].flatMap(({ kind, id, items: some }) =>
    some.map(({ id: item, description, quantity, unit }): Row => {
      const { amount, currency } = unit?.value ?? {};
      const said = { description: description ?? '', quantity: quantity ?? '', unit: unit?.id ?? unit?.name ?? '' };
      return { what: kind, id, item, ...said, unit_price: amount ?? '', currency: currency ?? '' };
    }),
  );
  return csvOf(['what', 'id', 'item', 'description', 'quantity', 'unit', 'unit_price', 'currency'], rows);
}

/** People of a record stay out: whoever plays a part in practice is nobody. */
function partner(id: string, { name, address }: PublishedOrganisation): Row {
  const { streetAddress, locality } = address ?? {};
  const place = { street: streetAddress ?? '', postcode: postcodeOf({ id, name, address }), city: locality ?? '', country: countryOf('EUR') };
  const contact = { contact_name: `Practice ${id}`, contact_email: `${id.toLowerCase()}@practice.example` };
  return { id, name: name ?? id, ...place, vat_id: '', ...contact };
}

function postcodeOf(organisation: PublishedOrganisation | undefined): string {
  const postcode = organisation?.address?.postalCode ?? '';
  return /^\d{4,6}$/.test(postcode) ? postcode : PLACE;
}

function regionFor({ buyer }: Published): string {
  return regionOf(postcodeOf(buyer));
}

function currencyOf({ value, items, deals }: Published): string {
  const named = [value, ...deals.map((deal) => deal.value), ...[items, ...deals.map((deal) => deal.items)].flat().map(({ unit }) => unit?.value)];
  return named.find((each) => each?.currency)?.currency ?? 'EUR';
}

/** A currency's first two letters are its country's, except for the euro and those of several countries. ISO 4217. */
function countryOf(currency: string): string {
  return currency === 'EUR' || currency.startsWith('X') ? 'DE' : currency.slice(0, 2);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
