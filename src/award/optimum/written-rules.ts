import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { type Chosen, type Conditions, isChosen, type Limit, type Measure, type Rule } from './rule.js';

/** Which lots, as asked for: those that fit all that is given. */
export interface WrittenLots {
  readonly ids?: readonly string[] | undefined;
  readonly categories?: readonly string[] | undefined;
  readonly regions?: readonly string[] | undefined;
}

interface WrittenScope {
  readonly suppliers?: readonly string[] | undefined;
  readonly groups?: readonly string[] | undefined;
  readonly lots?: WrittenLots | undefined;
  readonly priority?: number | undefined;
}

/** How a limit counts lots: each category, region or lot by itself. */
export const PER = ['category', 'region', 'lot'] as const;

/** A rule as it is written on the wire and kept: decimals as texts, suppliers by code, lots by id. */
export type WrittenRule = WrittenScope &
  (
    | {
        readonly kind: 'limit';
        readonly measure: Measure;
        readonly least?: string | undefined;
        readonly most?: string | undefined;
        readonly each?: boolean | undefined;
        readonly per?: (typeof PER)[number] | undefined;
      }
    | { readonly kind: 'excluded'; readonly reason: string }
    | { readonly kind: 'kept' }
    | { readonly kind: 'quality'; readonly least: string }
    | { readonly kind: 'switching'; readonly amount: string }
    | { readonly kind: 'split'; readonly least: string }
  );

/** Conditions as they are written on the wire and kept. */
export interface WrittenConditions {
  /** Instead of the lowest cost. */
  readonly objective?: 'score' | undefined;
  readonly maxSuppliers?: number | undefined;
  readonly minSuppliers?: number | undefined;
  readonly maxLotsPerSupplier?: number | undefined;
  readonly maxSharePercent?: string | undefined;
  readonly minQuality?: string | undefined;
  readonly excluded?: readonly string[] | undefined;
  readonly kept?: readonly string[] | undefined;
  readonly rules?: readonly WrittenRule[] | undefined;
  /** Who belonged to the rules' groups when the scenario was asked for. */
  readonly groups?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** Whether a scenario may divide lots: then tiers count by the call's mode. docs/decisions/0007-split-awards.md. */
export function maySplit({ rules = [] }: WrittenConditions): boolean {
  return rules.some(({ kind }) => kind === 'split');
}

/** What of a lot rules choose it by. */
export interface LotPlace {
  readonly key: string;
  readonly lotId: string;
  readonly category: string;
  readonly region: string;
}

const ALL = { suppliers: undefined, lotSets: [undefined], each: false } as const;

function fixedRules(written: WrittenConditions): Rule[] {
  const { objective, maxSuppliers, minSuppliers, maxLotsPerSupplier, maxSharePercent, minQuality, excluded = [], kept = [] } = written;
  const limit = (name: string, measure: Measure, side: Limit['side'], value: string | number | undefined, each = false): Rule[] =>
    value === undefined ? [] : [{ ...ALL, kind: 'limit', name, measure, side, value: Decimal.parse(String(value)), each }];
  return [
    ...(objective === 'score' ? [{ kind: 'by_score', name: 'objective' } as const] : []),
    ...limit('maxSuppliers', 'suppliers', 'most', maxSuppliers),
    ...limit('minSuppliers', 'suppliers', 'least', minSuppliers),
    ...limit('maxLotsPerSupplier', 'lots', 'most', maxLotsPerSupplier, true),
    ...limit('maxSharePercent', 'share', 'most', maxSharePercent, true),
    ...(minQuality === undefined
      ? []
      : [{ kind: 'quality', name: 'minQuality', suppliers: undefined, lots: undefined, value: Decimal.parse(minQuality) } as const]),
    ...(excluded.length === 0 ? [] : [{ kind: 'excluded', name: 'excluded', suppliers: new Set(excluded), lots: undefined } as const]),
    ...(kept.length === 0 ? [] : [{ kind: 'kept', name: 'kept', suppliers: new Set(kept), lots: undefined } as const]),
  ];
}

function suppliersIn({ suppliers, groups }: WrittenScope, members: WrittenConditions['groups']): Chosen {
  if (suppliers === undefined && groups === undefined) return undefined;
  return new Set([...(suppliers ?? []), ...(groups ?? []).flatMap((group) => members?.[group] ?? [])]);
}

function lotsIn({ lots }: WrittenScope, places: readonly LotPlace[]): Chosen {
  if (lots === undefined) return undefined;
  const fits = (wanted: readonly string[] | undefined, one: string): boolean => wanted === undefined || wanted.includes(one);
  const chosen = places.filter((lot) => fits(lots.ids, lot.lotId) && fits(lots.categories, lot.category) && fits(lots.regions, lot.region));
  return new Set(chosen.map(({ key }) => key));
}

/** The lots one by one, or in sets of a category or region, as they are counted. */
function lotSetsOf(lots: Chosen, per: (typeof PER)[number] | undefined, places: readonly LotPlace[]): Chosen[] {
  if (per === undefined) return [lots];
  const sets = new Map<string, Set<string>>();
  for (const place of places.filter(({ key }) => isChosen(lots, key))) {
    const named = per === 'lot' ? place.key : place[per];
    sets.set(named, (sets.get(named) ?? new Set()).add(place.key));
  }
  return [...sets.values()];
}

function ruleOf(rule: WrittenRule, index: number, members: WrittenConditions['groups'], places: readonly LotPlace[], currency: string): Rule {
  const suppliers = suppliersIn(rule, members);
  const lots = lotsIn(rule, places);
  const named = { name: `rules/${index}`, priority: rule.priority };
  switch (rule.kind) {
    case 'limit': {
      const { measure, most, least, each = false, per } = rule;
      const value = Decimal.parse(most ?? least ?? '0');
      return {
        ...named,
        kind: 'limit',
        measure,
        side: most === undefined ? 'least' : 'most',
        value,
        suppliers,
        each,
        lotSets: lotSetsOf(lots, per, places),
      };
    }
    case 'excluded':
      return { ...named, kind: 'excluded', suppliers, lots };
    case 'kept':
      return { ...named, kind: 'kept', suppliers: suppliers ?? new Set(), lots };
    case 'quality':
      return { ...named, kind: 'quality', suppliers, lots, value: Decimal.parse(rule.least) };
    case 'switching':
      return { ...named, kind: 'switching', suppliers: suppliers ?? new Set(), lots, amount: Money.rounded(Decimal.parse(rule.amount), currency) };
    case 'split':
      return { ...named, kind: 'split', lots, least: Decimal.parse(rule.least) };
  }
}

/**
 * Reads conditions as they are kept. Domain §11.
 * @param places the lots that have an admissible bid
 */
export function conditionsOf(written: WrittenConditions, places: readonly LotPlace[] = [], currency = 'EUR'): Conditions {
  return [...fixedRules(written), ...(written.rules ?? []).map((rule, index) => ruleOf(rule, index, written.groups, places, currency))];
}
