import { createHash } from 'node:crypto';
import { Decimal } from '../../values/decimal.js';
import type { TierMode } from '../../values/tier.js';
import { xmlAround, xmlElement } from '../../values/xml.js';
import type { EditionContent } from '../content.js';
import type { PricedLot, PricedPosition } from '../price-sheet.js';

/** How the network's catalogue classifies an item. */
export interface ItemClasses {
  readonly eclass: string | null;
  readonly unspsc: string | null;
}

/** A catalogue of what an edition sells. */
export interface Catalogue {
  readonly content: EditionContent;
  /** for whom it is: the party, or the network */
  readonly buyer: string;
  /** by item code */
  readonly classes: ReadonlyMap<string, ItemClasses>;
  /** what the supplier calls its items, by item code */
  readonly numbers: ReadonlyMap<string, string>;
}

interface Sold {
  readonly lot: PricedLot;
  readonly position: PricedPosition;
}

const MOST_OF = { name: 50, pid: 32, short: 150, title: 100 } as const;
const LANGUAGES = [
  ['deu', 'De'],
  ['eng', 'En'],
] as const;
/** Rec 20 has two codes for a piece; BMEcat 2005 knows the older one. */
const OLDER_UNIT: Readonly<Record<string, string>> = { H87: 'C62' };

/**
 * What an edition sells as BMEcat 2005, transaction T_NEW_CATALOG, piece by piece: an item is one product, with the price of
 * each tier (LOWER_BOUND) in each delivery region (AREA_REFS). Domain §13; BMEcat 2005, 2005fd.
 */
export function* bmecat(catalogue: Catalogue): Generator<string> {
  const { content } = catalogue;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<BMECAT xmlns="http://www.bmecat.org/bmecat/2005fd" version="2005">\n`;
  yield `${header(catalogue)}\n<T_NEW_CATALOG>\n${groups(content)}\n`;
  const items = byItem(content);
  for (const sold of items) yield `${product(catalogue, sold)}\n`;
  for (const sold of items) yield `${placed(catalogue, sold)}\n`;
  yield '</T_NEW_CATALOG>\n</BMECAT>\n';
}

/**
 * The number that a product has in the catalogue: the supplier's own, else the network's item code. Of a code longer than BMEcat
 * takes, the beginning and a hash. Decision 15.
 */
export function productNumber(item: string, supplierNumber?: string): string {
  if (supplierNumber !== undefined) return supplierNumber;
  if (item.length <= MOST_OF.pid) return item;
  return `${item.slice(0, MOST_OF.pid - 9)}~${createHash('sha256').update(item, 'utf8').digest('hex').slice(0, 8)}`;
}

function byItem({ priceSheet }: EditionContent): readonly (readonly [Sold, ...Sold[]])[] {
  const items = new Map<string, [Sold, ...Sold[]]>();
  for (const lot of priceSheet.lots)
    for (const position of lot.positions) {
      const others = items.get(position.item);
      if (others) others.push({ lot, position });
      else items.set(position.item, [{ lot, position }]);
    }
  return [...items.values()];
}

function header({ content, buyer }: Catalogue): string {
  const { number, edition, title, issuedOn, terms, supplier, network, priceSheet } = content;
  const { country } = network;
  const catalog = xmlAround('CATALOG', [
    xmlElement('LANGUAGE', 'deu', { default: 'true' }),
    xmlElement('LANGUAGE', 'eng'),
    xmlElement('CATALOG_ID', number.slice(0, 20)),
    xmlElement('CATALOG_VERSION', `${edition}.0`),
    ...LANGUAGES.map(([lang]) => xmlElement('CATALOG_NAME', `${number}: ${title}`.slice(0, MOST_OF.title), { lang })),
    dated('generation_date', issuedOn),
    xmlElement('TERRITORY', country),
    xmlElement('CURRENCY', priceSheet.currency),
  ]);
  const address = xmlAround(
    'ADDRESS',
    [
      xmlElement('NAME', supplier.name.slice(0, MOST_OF.name)),
      xmlElement('STREET', supplier.street.slice(0, MOST_OF.name)),
      xmlElement('ZIP', supplier.postcode.slice(0, 20)),
      xmlElement('CITY', supplier.city.slice(0, MOST_OF.name)),
      xmlElement('COUNTRY', supplier.country),
      ...(supplier.vatId === null ? [] : [xmlElement('VAT_ID', supplier.vatId.slice(0, 50))]),
    ],
    { type: 'supplier' },
  );
  return xmlAround('HEADER', [
    xmlElement('GENERATOR_INFO', 'Poolround'),
    catalog,
    xmlAround('BUYER', [xmlElement('BUYER_NAME', buyer.slice(0, MOST_OF.name))]),
    xmlAround('AGREEMENT', [
      xmlElement('AGREEMENT_ID', number),
      dated('agreement_start_date', terms.termFrom),
      dated('agreement_end_date', terms.termTo),
    ]),
    xmlAround('SUPPLIER', [xmlElement('SUPPLIER_NAME', supplier.name.slice(0, MOST_OF.name)), address]),
    areas(content),
  ]);
}

/** Delivery regions are two-digit postcodes of the network's country. Domain §6.4. */
function areas({ priceSheet, network }: EditionContent): string {
  const regions = [...new Set(priceSheet.lots.flatMap(({ positions }) => positions.flatMap((position) => position.regions)))].sort();
  return xmlAround(
    'AREAS',
    regions.map((region) =>
      xmlAround('AREA', [
        xmlElement('AREA_ID', region),
        xmlElement('AREA_NAME', `PLZ ${region}…`, { lang: 'deu' }),
        xmlElement('AREA_NAME', `Postcodes ${region}…`, { lang: 'eng' }),
        xmlAround('TERRITORIES', [xmlElement('TERRITORY', network.country)]),
      ]),
    ),
  );
}

const ROOT = '1';

function groups({ number, priceSheet }: EditionContent): string {
  const categories = new Map(priceSheet.lots.map((lot) => [lot.category, lot]));
  const root = xmlAround(
    'CATALOG_STRUCTURE',
    [xmlElement('GROUP_ID', ROOT), xmlElement('GROUP_NAME', number.slice(0, MOST_OF.name)), xmlElement('PARENT_ID', '0')],
    { type: 'root' },
  );
  const leaves = [...categories].map(([code, lot]) =>
    xmlAround(
      'CATALOG_STRUCTURE',
      [
        xmlElement('GROUP_ID', groupOf(code)),
        ...LANGUAGES.map(([lang, suffix]) => xmlElement('GROUP_NAME', lot[`category${suffix}`].slice(0, MOST_OF.name), { lang })),
        xmlElement('PARENT_ID', ROOT),
      ],
      { type: 'leaf' },
    ),
  );
  return xmlAround('CATALOG_GROUP_SYSTEM', [xmlElement('GROUP_SYSTEM_ID', '1'), root, ...leaves]);
}

const groupOf = (category: string): string => `C-${category}`;

function placed({ numbers }: Catalogue, [{ lot, position }]: readonly [Sold, ...Sold[]]): string {
  return xmlAround('PRODUCT_TO_CATALOGGROUP_MAP', [
    xmlElement('PROD_ID', productNumber(position.item, numbers.get(position.item))),
    xmlElement('CATALOG_GROUP_ID', groupOf(lot.category)),
  ]);
}

function product({ content, classes, numbers }: Catalogue, sold: readonly [Sold, ...Sold[]]): string {
  const [{ lot, position }] = sold;
  const names = LANGUAGES.map(([lang, suffix]) => [lang, position[`name${suffix}`]] as const);
  const details = xmlAround('PRODUCT_DETAILS', [
    ...names.map(([lang, name]) => xmlElement('DESCRIPTION_SHORT', name.slice(0, MOST_OF.short), { lang })),
    ...names.map(([lang, name]) => xmlElement('DESCRIPTION_LONG', name, { lang })),
    ...(position.gtin === null ? [] : [xmlElement('INTERNATIONAL_PID', position.gtin, { type: 'gtin' })]),
    ...(position.item.length > MOST_OF.name ? [] : [xmlElement('BUYER_PID', position.item, { type: 'network' })]),
    ...(lot.deliveryDays === null ? [] : [xmlElement('DELIVERY_TIME', `${lot.deliveryDays}`)]),
    ...remarks(lot),
    xmlAround('AGREEMENT_REF', [xmlElement('AGREEMENT_IDREF', content.number)]),
  ]);
  const { terms } = content;
  const prices = xmlAround('PRODUCT_PRICE_DETAILS', [
    dated('valid_start_date', terms.termFrom),
    dated('valid_end_date', terms.termTo),
    ...sold.flatMap((each) => pricesOf(each, content.priceSheet.currency)),
  ]);
  return xmlAround(
    'PRODUCT',
    [
      xmlElement('SUPPLIER_PID', productNumber(position.item, numbers.get(position.item))),
      details,
      ...features(classes.get(position.item)),
      xmlAround('PRODUCT_ORDER_DETAILS', [xmlElement('ORDER_UNIT', OLDER_UNIT[position.unit] ?? position.unit)]),
      prices,
    ],
    { mode: 'new' },
  );
}

/** Tiers are reached by the volume of an agreement year, which BMEcat cannot say but in words. Domain §14. */
const REMARKS: Readonly<Record<TierMode, Readonly<Record<'deu' | 'eng', string>>>> = {
  all_units: {
    deu: 'Staffeln nach der Menge des Vertragsjahres; der Preis der erreichten Staffel gilt für alle Einheiten.',
    eng: 'Tiers by the volume of the agreement year; the price of the tier that is reached applies to every unit.',
  },
  incremental: {
    deu: 'Staffeln nach der Menge des Vertragsjahres; jede Einheit zum Preis ihrer eigenen Staffel.',
    eng: 'Tiers by the volume of the agreement year; each unit at the price of its own tier.',
  },
};

function remarks({ tierMode }: PricedLot): string[] {
  return LANGUAGES.map(([lang]) => xmlElement('REMARKS', REMARKS[tierMode][lang], { type: 'general', lang }));
}

function features(classes: ItemClasses | undefined): string[] {
  const systems = [
    ['ECLASS', classes?.eclass?.replaceAll('-', '')],
    ['UNSPSC', classes?.unspsc],
  ] as const;
  return systems.flatMap(([system, group]) =>
    group
      ? [xmlAround('PRODUCT_FEATURES', [xmlElement('REFERENCE_FEATURE_SYSTEM_NAME', system), xmlElement('REFERENCE_FEATURE_GROUP_ID', group)])]
      : [],
  );
}

function pricesOf({ position }: Sold, currency: string): string[] {
  const regions = xmlAround(
    'AREA_REFS',
    position.regions.map((region) => xmlElement('AREA_IDREF', region)),
  );
  return position.tiers.map(({ from, unitPrice }) =>
    xmlAround(
      'PRODUCT_PRICE',
      [
        xmlElement('PRICE_AMOUNT', Decimal.parse(unitPrice).toString()),
        xmlElement('PRICE_CURRENCY', currency),
        xmlElement('LOWER_BOUND', Decimal.parse(from).toString()),
        regions,
      ],
      { price_type: 'net_customer' },
    ),
  );
}

const dated = (type: string, day: string): string => xmlAround('DATETIME', [xmlElement('DATE', day)], { type });
