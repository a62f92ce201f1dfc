import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { conversion, unitOf } from '../../values/unit.js';
import { spelledUnit, unitKey } from '../../values/unit-spelling.js';
import { fold } from './text.js';

/** An item of the catalogue, as far as a requirement line needs it. */
export interface KnownItem {
  readonly id: string;
  readonly categoryId: string;
  readonly code: string;
  readonly gtin: string | null;
  readonly nameDe: string;
  readonly nameEn: string;
  /** A number that its supplier calls it by. */
  readonly alsoCalled?: string | null;
  readonly baseUnit: string;
  /** Whether this round asks for its category. */
  readonly isInRound: boolean;
  readonly packagings: readonly { readonly name: string; readonly baseQuantity: string }[];
}

/** A member's delivery site; a line without one is for the member's own address. */
export interface KnownSite {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

/** What the lines of a demand file may refer to; plain values, so that it can go to a worker thread. */
export interface Known {
  readonly items: readonly KnownItem[];
  readonly sites: readonly KnownSite[];
  readonly ownRegion: string;
  /** The network's currency: only a price in it is a baseline. Domain §5. */
  readonly currency: string;
}

/** One line unit in the item's base units. `code` is the Rec 20 code, or the packaging's own name. Domain §6.1. */
export interface ItemUnit {
  readonly code: string;
  readonly factor: Decimal;
  /** The factor written plainly, where it has an end. */
  readonly written: string | undefined;
}

export type UnitFault = 'unknown_unit' | 'unit_dimension';

const MOST_REMEMBERED = 50_000;
const MOST_SPELLINGS = 1000;

/** An item, and what its lines' units were found to mean so far: one map for all items that are counted alike. */
export interface IndexedItem extends KnownItem {
  readonly units: Map<string, ItemUnit | UnitFault>;
}

/** Finds items, units and sites by what people write; remembers spellings that it has seen. Domain §5. */
export class KnownIndex {
  private readonly items = new Map<string, IndexedItem | 'twice'>();
  private readonly gtins = new Map<string, IndexedItem>();
  private readonly sites = new Map<string, KnownSite>();
  private readonly seenItems = new Map<string, IndexedItem | undefined>();

  constructor(readonly known: Known) {
    const units = new Map<string, IndexedItem['units']>();
    const items = known.items.map((item) => ({ ...item, units: shared(units, item) }));
    for (const item of items) {
      if (item.gtin !== null) this.gtins.set(withoutZeros(item.gtin), item);
      for (const name of [item.nameDe, item.nameEn]) this.add(fold(name), item);
    }
    // A number is meant before a name that reads the same, and a code before both.
    for (const item of items) if (item.alsoCalled) this.items.set(fold(item.alsoCalled), item);
    for (const item of items) this.items.set(fold(item.code), item);
    for (const site of known.sites) this.sites.set(fold(site.name), site);
  }

  /** The item by its code, its supplier's number, GTIN, or German or English name; a name that two items share names none. */
  item(text: string): IndexedItem | undefined {
    const seen = this.seenItems.get(text);
    if (seen !== undefined) return seen;
    const found = this.items.get(fold(text));
    const item = found === 'twice' ? undefined : (found ?? this.byGtin(text));
    if (this.seenItems.size < MOST_REMEMBERED) this.seenItems.set(text, item);
    return item;
  }

  site(text: string): KnownSite | undefined {
    return this.sites.get(text) ?? this.sites.get(fold(text));
  }

  /** The unit for an item: its own packaging, a unit of its dimension, or why not. Domain §6.1. */
  unit(item: IndexedItem, text: string): ItemUnit | UnitFault {
    const known = item.units.get(text);
    if (known !== undefined) return known;
    const unit = unitFor(item, text);
    if (item.units.size < MOST_SPELLINGS) item.units.set(text, unit);
    return unit;
  }

  private add(name: string, item: IndexedItem): void {
    const other = this.items.get(name);
    this.items.set(name, other === undefined || other === item ? item : 'twice');
  }

  /** As a number a GTIN loses its leading zeros; people group its digits with blanks. GS1. */
  private byGtin(text: string): IndexedItem | undefined {
    const digits = text.replace(/\s/g, '');
    return /^\d{1,14}$/.test(digits) ? this.gtins.get(withoutZeros(digits)) : undefined;
  }
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+/, '');
}

function shared(units: Map<string, IndexedItem['units']>, item: KnownItem): IndexedItem['units'] {
  const key = JSON.stringify([item.baseUnit, item.packagings]);
  const known = units.get(key) ?? new Map<string, ItemUnit | UnitFault>();
  units.set(key, known);
  return known;
}

/** What a unit's spelling means for one item. Domain §5, §6.1. */
export function unitFor(item: Pick<KnownItem, 'baseUnit' | 'packagings'>, text: string): ItemUnit | UnitFault {
  const key = unitKey(text);
  const packaging = item.packagings.find(({ name }) => unitKey(name) === key);
  if (packaging) return itemUnit(packaging.name, Decimal.parse(packaging.baseQuantity));
  const spelled = spelledUnit(text);
  if (spelled.kind !== 'unit') return 'unknown_unit';
  const unit = present(unitOf(spelled.code), `unit ${spelled.code}`);
  const factor = conversion(unit, present(unitOf(item.baseUnit), `base unit ${item.baseUnit}`));
  return factor ? itemUnit(unit.code, factor) : 'unit_dimension';
}

function itemUnit(code: string, factor: Decimal): ItemUnit {
  const written = factor.toString();
  return { code, factor, written: Decimal.parse(written).equals(factor) ? written : undefined };
}

/** The first two characters of a postcode, without the country in front (`D-58466`). Domain §6.4. */
export function regionOf(postcode: string): string {
  const local = postcode
    .trim()
    .toUpperCase()
    .replace(/^[A-Z]{1,3}[- ]+(?=\d)/, '');
  return local.replace(/[\s-]/g, '').slice(0, 2).padEnd(2, '-');
}
