import type { CategoryRules, Criterion } from '../call/call.js';
import type { ShownLot, ShownPosition } from '../call/shown-lots.js';
import type { CallContent } from './call-content.js';

/** The parts of a call that a difference can be in, in the order in which they are told. */
export const DIFFERENCE_PARTS = ['lots', 'positions', 'criteria', 'terms', 'dates'] as const;
export type DifferencePart = (typeof DIFFERENCE_PARTS)[number];

/** What of it has changed; none where the whole was added or removed. */
export const DIFFERENCE_FIELDS = [
  'quantity',
  'formula',
  'priceWeight',
  'tierMode',
  'bandPercent',
  'weight',
  'minimum',
  'scorecardNeutral',
  'allPositions',
  'currency',
  'standstillDays',
  'conditions',
  'validUntil',
  'questionsUntil',
  'deadline',
] as const;
export type DifferenceField = (typeof DIFFERENCE_FIELDS)[number];

/** One thing that two versions of a call say differently, in a form that can be put into words in any language. */
export interface CallDifference {
  readonly part: DifferencePart;
  readonly change: 'added' | 'removed' | 'changed';
  /** The lot's title, or the category's code; null: the call as a whole. */
  readonly of: string | null;
  /** The position's item or the criterion's code; null: what `of` names as a whole. */
  readonly subject: string | null;
  readonly field: DifferenceField | null;
  /** As the API writes it; null: there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What an entry of a list says in each of its fields. */
type Said = Readonly<Partial<Record<DifferenceField, string | null>>>;

/**
 * What changed from one version of a call to the next, in lots, positions, criteria, terms and dates. Domain §7.
 * @returns in the order of the parts, within them in the order of the call; empty when both say the same
 */
export function differencesOf(before: CallContent, after: CallContent): CallDifference[] {
  return [
    ...listed('lots', null, lotsIn(before), lotsIn(after)).map(named(before, after)),
    ...positionDifferences(before, after),
    ...listed('criteria', null, rulesIn(before), rulesIn(after)).map(asOf),
    ...criterionDifferences(before, after),
    ...changes('terms', null, null, termsIn(before), termsIn(after)),
    ...changes('dates', null, null, datesIn(before), datesIn(after)),
  ];
}

const lotsIn = ({ lots }: CallContent): ReadonlyMap<string, Said> => new Map(lots.map(({ id }) => [id, {}]));
const rulesIn = ({ categories }: CallContent): ReadonlyMap<string, Said> =>
  new Map(categories.map(({ category, formula, priceWeight, tierMode, bandPercent }) => [category, { formula, priceWeight, tierMode, bandPercent }]));
const termsIn = ({ allPositions, currency, standstillDays, conditions }: CallContent): Said => ({
  allPositions: `${allPositions}`,
  currency,
  standstillDays: `${standstillDays}`,
  conditions,
});
const datesIn = ({ deadline, questionsUntil, validUntil }: CallContent): Said => ({ deadline, questionsUntil, validUntil });
const criteriaIn = (criteria: readonly Criterion[]): ReadonlyMap<string, Said> =>
  new Map(
    criteria.map(({ code, weight, minimum, scorecardNeutral }) => [
      code,
      { weight, minimum: minimum ?? null, scorecardNeutral: scorecardNeutral ?? null },
    ]),
  );
const positionsIn = (positions: readonly ShownPosition[]): ReadonlyMap<string, Said> =>
  new Map(positions.map(({ item, quantity }) => [item, { quantity }]));

/** Lots are compared by id and told by title. */
function named(before: CallContent, after: CallContent): (difference: CallDifference) => CallDifference {
  const titles = new Map([...before.lots, ...after.lots].map(({ id, title }) => [id, title]));
  return (difference) => ({ ...difference, of: titles.get(difference.subject ?? '') ?? difference.subject, subject: null });
}

const asOf = (difference: CallDifference): CallDifference => ({ ...difference, of: difference.subject, subject: null });

/** Of lots that both versions have; a lot that came or went says so for all of its positions. */
function positionDifferences(before: CallContent, after: CallContent): CallDifference[] {
  const lots = new Map(before.lots.map((lot): [string, ShownLot] => [lot.id, lot]));
  return after.lots.flatMap((lot) => {
    const earlier = lots.get(lot.id);
    return earlier ? listed('positions', lot.title, positionsIn(earlier.positions), positionsIn(lot.positions)) : [];
  });
}

function criterionDifferences(before: CallContent, after: CallContent): CallDifference[] {
  const rules = new Map(before.categories.map((one): [string, CategoryRules] => [one.category, one]));
  return after.categories.flatMap(({ category, criteria }) => {
    const earlier = rules.get(category);
    return earlier ? listed('criteria', category, criteriaIn(earlier.criteria), criteriaIn(criteria)) : [];
  });
}

/** What two lists say differently: gone, come, and changed field by field. */
function listed(part: DifferencePart, of: string | null, before: ReadonlyMap<string, Said>, after: ReadonlyMap<string, Said>): CallDifference[] {
  const whole = (change: 'added' | 'removed', subject: string): CallDifference => ({
    part,
    change,
    of,
    subject,
    field: null,
    before: null,
    after: null,
  });
  const removed = [...before.keys()].filter((key) => !after.has(key)).map((key) => whole('removed', key));
  const others = [...after].flatMap(([key, said]) => {
    const earlier = before.get(key);
    return earlier ? changes(part, of, key, earlier, said) : [whole('added', key)];
  });
  return [...removed, ...others];
}

function changes(part: DifferencePart, of: string | null, subject: string | null, before: Said, after: Said): CallDifference[] {
  return DIFFERENCE_FIELDS.flatMap((field) => {
    const [earlier = null, later = null] = [before[field], after[field]];
    return earlier === later ? [] : [{ part, change: 'changed' as const, of, subject, field, before: earlier, after: later }];
  });
}
