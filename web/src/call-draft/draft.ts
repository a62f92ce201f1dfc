import type { Api } from '../api/api';
import { entered } from '../parts/entered';
import { localTime } from '../parts/local-time';

export type Call = Api<'Call'>;
export type CallBody = Api<'CallDraft'>;
type Rules = Call['categories'][number];
export type Formula = Rules['formula'];
export type TierMode = Rules['tierMode'];

export const FORMULAS = ['lowest_price', 'ratio', 'linear', 'richtwert', 'richtwert_extended'] as const satisfies readonly Formula[];
export const TIER_MODES = ['all_units', 'incremental'] as const satisfies readonly TierMode[];

/** Formulas that divide quality by price: without a criterion nothing could be compared. Domain §10. */
const NEEDS_QUALITY: readonly Formula[] = ['richtwert', 'richtwert_extended'];

export interface CriterionDraft {
  readonly code: string;
  readonly weight: string;
  readonly minimum: string;
  /** Filled: the criterion is the supplier's scorecard, and this the score of who has none. */
  readonly scorecardNeutral: string;
}

/** How a category's bids are evaluated, as it was typed. */
export interface RulesDraft {
  readonly formula: Formula;
  readonly tierMode: TierMode;
  readonly priceWeight: string;
  readonly bandPercent: string;
  readonly criteria: readonly CriterionDraft[];
}

/** A call as it is being written: texts as they were typed. */
export interface Draft {
  readonly lots: readonly string[];
  /** By category. */
  readonly rules: Readonly<Record<string, RulesDraft>>;
  /** Codes of the invited. */
  readonly suppliers: readonly string[];
  /** Suppliers that are not invited may ask to be admitted. */
  readonly othersMayAsk: boolean;
  /** Whether suppliers are to be prequalified. */
  readonly prequalification: Call['prequalification'];
  /** Local time of the network; empty: the stage is called later. */
  readonly deadline: string;
  /** Local time of the network; empty: questions end with the bids. */
  readonly questionsUntil: string;
  readonly allPositions: boolean;
  readonly twoEnvelopes: boolean;
  readonly sealedByBidder: boolean;
  readonly validUntil: string;
  readonly standstillDays: string;
  readonly conditions: string;
}

export const PREQUALIFYING = ['none', 'warn', 'block'] as const satisfies readonly Call['prequalification'][];

/** Parts of the form, in their order; each fault belongs to one. */
export const PARTS = ['lots', 'rules', 'suppliers', 'terms', 'documents', 'grounds', 'review'] as const;
export type Part = (typeof PARTS)[number];

export type FaultReason = 'noLot' | 'percent' | 'weight' | 'noName' | 'twice' | 'needsCriteria' | 'days' | 'validTooShort' | 'questionsTooLong';

/** What is wrong, by its place in the form: `rules <category> priceWeight`, `criterion <category> <index> code`, … */
export type Faults = ReadonlyMap<string, FaultReason>;

/** A category that nothing is said of yet: price alone, by the ratio to the lowest. */
export const NEW_RULES: RulesDraft = { formula: 'ratio', tierMode: 'all_units', priceWeight: '100', bandPercent: '10', criteria: [] };

/** Which part of the form a fault is in. */
export function partOf(place: string): Part {
  if (place === 'lots') return 'lots';
  return place.startsWith('rules ') || place.startsWith('criterion ') ? 'rules' : 'terms';
}

interface Begun {
  readonly call: Call | null;
  readonly lots: readonly { readonly id: string; readonly category: string }[];
  readonly zone: string;
  readonly standstillDays: number;
  /** How decimals are written in the reader's language. */
  readonly written: (decimal: string) => string;
}

/** The form as the saved draft fills it, or as a new one begins: all lots, price alone. */
export function begun({ call, lots, zone, standstillDays, written }: Begun): Draft {
  const known = (category: string): RulesDraft => {
    const rules = call?.categories.find((each) => each.category === category);
    return rules ? rulesDraft(rules, written) : NEW_RULES;
  };
  const planned = call?.stages[0]?.deadline;
  return {
    lots: (call?.lots ?? lots).map(({ id }) => id),
    rules: Object.fromEntries(lots.map(({ category }) => [category, known(category)])),
    suppliers: call?.suppliers.map(({ supplier }) => supplier) ?? [],
    othersMayAsk: call?.othersMayAsk ?? false,
    prequalification: call?.prequalification ?? 'none',
    deadline: planned ? localTime(planned, zone) : '',
    questionsUntil: call?.questionsUntil ? localTime(call.questionsUntil, zone) : '',
    allPositions: call?.allPositions ?? false,
    twoEnvelopes: call?.twoEnvelopes ?? false,
    sealedByBidder: call?.sealedByBidder ?? false,
    validUntil: call?.validUntil ?? '',
    standstillDays: `${call?.standstillDays ?? standstillDays}`,
    conditions: call?.conditions ?? '',
  };
}

function rulesDraft({ formula, tierMode, priceWeight, bandPercent, criteria }: Rules, written: (decimal: string) => string): RulesDraft {
  return {
    formula,
    tierMode,
    priceWeight: written(priceWeight),
    bandPercent: written(bandPercent),
    criteria: criteria.map(({ code, weight, minimum, scorecardNeutral }) => ({
      code,
      weight: written(weight),
      minimum: minimum === undefined ? '' : written(minimum),
      scorecardNeutral: scorecardNeutral === undefined ? '' : written(scorecardNeutral),
    })),
  };
}

/**
 * What is asked for by a form, and what is wrong with it.
 * @param lots all lots of the round; a call for all of them names none, so that it follows their shape
 */
export function readDraft(
  draft: Draft,
  lots: readonly { readonly id: string; readonly category: string }[],
  currency: string,
): { body: CallBody; faults: Faults } {
  const faults = new Map<string, FaultReason>();
  const chosen = lots.filter(({ id }) => draft.lots.includes(id));
  if (chosen.length === 0) faults.set('lots', 'noLot');
  const categories = [...new Set(chosen.map(({ category }) => category))];
  const days = /^\d{1,2}$/.test(draft.standstillDays) ? Number.parseInt(draft.standstillDays, 10) : Number.NaN;
  if (!(days <= 90)) faults.set('standstillDays', 'days');
  if (draft.validUntil !== '' && draft.deadline !== '' && draft.validUntil < draft.deadline.slice(0, 10)) faults.set('validUntil', 'validTooShort');
  if (draft.questionsUntil !== '' && draft.deadline !== '' && draft.questionsUntil > draft.deadline) faults.set('questionsUntil', 'questionsTooLong');
  const body: CallBody = {
    currency,
    categories: categories.map((category) => rulesOf(category, draft.rules[category] ?? NEW_RULES, faults)),
    suppliers: [...draft.suppliers],
    othersMayAsk: draft.othersMayAsk,
    prequalification: draft.prequalification,
    ...(chosen.length === lots.length ? {} : { lots: chosen.map(({ id }) => id) }),
    ...(draft.deadline === '' ? {} : { stages: [{ kind: 'sealed' as const, deadline: draft.deadline }] }),
    ...(draft.questionsUntil === '' ? {} : { questionsUntil: draft.questionsUntil }),
    allPositions: draft.allPositions,
    twoEnvelopes: draft.twoEnvelopes,
    sealedByBidder: draft.sealedByBidder,
    standstillDays: days,
    ...(draft.validUntil === '' ? {} : { validUntil: draft.validUntil }),
    conditions: draft.conditions.trim(),
  };
  return { body, faults };
}

function rulesOf(category: string, rules: RulesDraft, faults: Map<string, FaultReason>): CallBody['categories'][number] {
  const { formula, tierMode, criteria } = rules;
  const seen = new Set<string>();
  if (criteria.length === 0 && NEEDS_QUALITY.includes(formula)) faults.set(`rules ${category} criteria`, 'needsCriteria');
  return {
    category,
    formula,
    tierMode,
    priceWeight: percent(rules.priceWeight, `rules ${category} priceWeight`, faults),
    bandPercent: formula === 'richtwert_extended' ? percent(rules.bandPercent, `rules ${category} bandPercent`, faults) : '10',
    criteria: criteria.map(({ code, weight, minimum, scorecardNeutral }, index) => {
      const place = `criterion ${category} ${index}`;
      const name = code.trim();
      if (name === '') faults.set(`${place} code`, 'noName');
      else if (seen.has(name)) faults.set(`${place} code`, 'twice');
      seen.add(name);
      const least = minimum.trim() === '' ? {} : { minimum: percent(minimum, `${place} minimum`, faults) };
      const neutral = scorecardNeutral.trim() === '' ? {} : { scorecardNeutral: percent(scorecardNeutral, `${place} scorecardNeutral`, faults) };
      return { code: name, weight: weightOf(weight, `${place} weight`, faults), ...least, ...neutral };
    }),
  };
}

const PERCENT = /^(100(\.0{1,6})?|\d{1,2}(\.\d{1,6})?)$/;
const WEIGHT = /^(?=.*[1-9])\d{1,3}(\.\d{1,6})?$/;

function percent(text: string, place: string, faults: Map<string, FaultReason>): string {
  const { decimal = '' } = entered(text);
  if (!PERCENT.test(decimal)) faults.set(place, 'percent');
  return decimal;
}

function weightOf(text: string, place: string, faults: Map<string, FaultReason>): string {
  const { decimal = '' } = entered(text);
  if (!WEIGHT.test(decimal)) faults.set(place, 'weight');
  return decimal;
}
