import { entered } from '../parts/entered';
import type { Rule } from './rule-words';

/** Kinds of rules as the form offers them: a limit by what it counts. */
export const RULE_KINDS = ['split', 'suppliers', 'quantity', 'spend', 'share', 'lots', 'excluded', 'kept', 'quality', 'switching'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const PER = ['category', 'region', 'lot'] as const;
/** So many priorities the form offers; 1 gives way last. */
export const PRIORITIES = ['1', '2', '3', '4', '5'] as const;

/** A rule while it is entered; suppliers and lots with what they are before a colon: `group:new`, `region:58`. */
export interface EnteredRule {
  readonly key: number;
  readonly kind: RuleKind;
  readonly side: 'least' | 'most';
  readonly value: string;
  readonly reason: string;
  readonly suppliers: readonly string[];
  readonly lots: readonly string[];
  readonly isEach: boolean;
  readonly per: (typeof PER)[number] | undefined;
  readonly priority: string | undefined;
}

/** A rule of which nothing is entered yet. @param key tells it from the others */
export function newRule(key: number): EnteredRule {
  return { key, kind: 'lots', side: 'most', value: '', reason: '', suppliers: [], lots: [], isEach: false, per: undefined, priority: undefined };
}

/** Whether a kind limits something, at least or at most. */
export function isLimit(kind: RuleKind): kind is 'spend' | 'share' | 'quantity' | 'lots' | 'suppliers' {
  return kind === 'spend' || kind === 'share' || kind === 'quantity' || kind === 'lots' || kind === 'suppliers';
}

/** Whether a kind needs a number. */
export const hasValue = (kind: RuleKind): boolean => isLimit(kind) || kind === 'quality' || kind === 'switching' || kind === 'split';

/** Whether a kind may give way: what only weighs or allows has nothing to give. */
export const mayGive = (kind: RuleKind): boolean => kind !== 'switching' && kind !== 'split';

/** What keeps a rule from being asked for: the number or the reason is missing or cannot be read, or it names nobody. */
export function faultOf({ kind, value, reason, suppliers }: EnteredRule): 'value' | 'reason' | 'suppliers' | undefined {
  if (hasValue(kind) && entered(value).decimal === undefined) return 'value';
  if (kind === 'excluded' && reason.trim() === '') return 'reason';
  return suppliers.length === 0 && (kind === 'excluded' || kind === 'kept' || kind === 'switching') ? 'suppliers' : undefined;
}

/** Those of the chosen names that are of a kind; nothing where there are none. */
function named<Key extends string>(key: Key, prefix: string, chosen: readonly string[]): Partial<Record<Key, string[]>> {
  const names = chosen.filter((each) => each.startsWith(`${prefix}:`)).map((each) => each.slice(prefix.length + 1));
  // One key of one kind of list.
  return names.length === 0 ? {} : ({ [key]: names } as Partial<Record<Key, string[]>>);
}

/** The rule as it is asked for. */
export function ruleOf({ kind, side, value, reason, suppliers, lots, isEach, per, priority }: EnteredRule): Rule {
  const decimal = entered(value).decimal ?? '';
  const scope = {
    ...named('suppliers', 'supplier', suppliers),
    ...named('groups', 'group', suppliers),
    ...(lots.length === 0
      ? {}
      : { lots: { ...named('ids', 'lot', lots), ...named('categories', 'category', lots), ...named('regions', 'region', lots) } }),
    ...(priority === undefined || !mayGive(kind) ? {} : { priority: Number(priority) }),
  };
  switch (kind) {
    case 'excluded':
      return { kind, reason: reason.trim(), ...scope };
    case 'kept':
      return { kind, ...scope };
    case 'quality':
      return { kind, least: decimal, ...scope };
    case 'switching':
      return { kind, amount: decimal, ...scope };
    case 'split':
      return { kind, least: decimal, ...(scope.lots ? { lots: scope.lots } : {}) };
    case 'quantity':
      return { kind: 'limit', measure: kind, [side]: decimal, ...(isEach ? { each: true } : {}), per: 'lot', ...scope };
    case 'spend':
    case 'share':
    case 'lots':
    case 'suppliers': {
      const counted = { ...(isEach && kind !== 'suppliers' ? { each: true } : {}), ...(per === undefined ? {} : { per }) };
      return { kind: 'limit', measure: kind, [side]: decimal, ...counted, ...scope };
    }
  }
}
