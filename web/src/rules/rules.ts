import type { components } from '../api/schema.js';
import { entered } from '../parts/entered.js';

export type Network = components['schemas']['Network'];
export type Changes = components['schemas']['NetworkChanges'];

/** The rules that the office sets, in the groups in which the page explains them. Domain §3, §6.3, §12. */
export const GROUPS = [
  { name: 'confidentiality', rules: ['minContributors', 'dominancePercent', 'pPercent'] },
  { name: 'comparison', rules: ['showsQuartiles'] },
  { name: 'admission', rules: ['memberCap'] },
  { name: 'tender', rules: ['marketShareLimitPercent', 'standstillDays'] },
  { name: 'appearance', rules: ['name', 'locale'] },
] as const;

export type Rule = (typeof GROUPS)[number]['rules'][number];
export const RULES: readonly Rule[] = GROUPS.flatMap(({ rules }): readonly Rule[] => rules);

/** What is fixed when a network is founded. */
export const FIXED = ['currency', 'timeZone', 'country', 'slug'] as const;

/** The whole numbers that a rule may be; the service knows the same. */
export const BOUNDS = {
  memberCap: { least: 1, most: 100_000 },
  minContributors: { least: 3, most: 1000 },
  standstillDays: { least: 0, most: 365 },
} as const;
export type Count = keyof typeof BOUNDS;
export const isCount = (rule: Rule): rule is Count => rule in BOUNDS;
/** Rules that hold or do not, written `true` and `false`. */
export const isYesOrNo = (rule: Rule): boolean => rule === 'showsQuartiles';
export const isPercent = (rule: Rule): boolean => rule.endsWith('Percent');

/** The rules as they are being written. */
export type Written = Record<Rule, string>;

/** The rules as a form shows them, with the reader's decimal mark. */
export function writtenOf(network: Network, decimal: (text: string) => string): Written {
  const { name, locale, memberCap, minContributors, standstillDays, dominancePercent, pPercent, marketShareLimitPercent, showsQuartiles } = network;
  return {
    name,
    locale,
    memberCap: memberCap.toString(),
    minContributors: minContributors.toString(),
    standstillDays: standstillDays.toString(),
    showsQuartiles: showsQuartiles.toString(),
    dominancePercent: decimal(dominancePercent),
    pPercent: decimal(pPercent),
    marketShareLimitPercent: decimal(marketShareLimitPercent),
  };
}

/** Why what was written cannot be a rule. */
export type Fault = 'needed' | 'range' | 'percent' | 'ambiguous';

/** What is wrong with what was written for a rule, if anything. */
export function faultOf(rule: Rule, text: string): Fault | undefined {
  if (text.trim() === '') return 'needed';
  if (isCount(rule)) return isWithin(rule, text.trim()) ? undefined : 'range';
  if (!isPercent(rule)) return undefined;
  const { decimal, fault } = entered(text);
  if (fault === 'ambiguous') return 'ambiguous';
  return decimal !== undefined && isUpTo100(decimal) ? undefined : 'percent';
}

function isWithin(rule: Count, text: string): boolean {
  if (!/^\d{1,6}$/.test(text)) return false;
  const count = Number.parseInt(text, 10);
  return count >= BOUNDS[rule].least && count <= BOUNDS[rule].most;
}

const isUpTo100 = (decimal: string): boolean => /^(100(\.0+)?|\d{1,2}(\.\d+)?)$/.test(decimal) && /[1-9]/.test(decimal);

/** `75.0` and `75` are the same percentage. */
const shortest = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal);

/** What of the written rules differs from those in force; only that is sent. */
export function changesOf(network: Network, written: Written): Changes {
  const changes: Changes = {};
  if (written.name.trim() !== network.name) changes.name = written.name.trim();
  if (written.locale !== network.locale) changes.locale = written.locale === 'de' ? 'de' : 'en';
  const showsQuartiles = written.showsQuartiles === 'true';
  if (showsQuartiles !== network.showsQuartiles) changes.showsQuartiles = showsQuartiles;
  for (const rule of ['memberCap', 'minContributors', 'standstillDays'] as const) {
    const count = Number.parseInt(written[rule], 10);
    if (count !== network[rule]) changes[rule] = count;
  }
  for (const rule of ['dominancePercent', 'pPercent', 'marketShareLimitPercent'] as const) {
    const percent = shortest(entered(written[rule]).decimal ?? '');
    if (percent !== network[rule]) changes[rule] = percent;
  }
  return changes;
}

/** Whether less is withheld by the new rule than by the old one. Domain §6.3. */
export function isLooser(network: Network, { minContributors, dominancePercent, pPercent }: Changes): boolean {
  return (
    (minContributors !== undefined && minContributors < network.minContributors) ||
    (dominancePercent !== undefined && isLess(network.dominancePercent, dominancePercent.toString())) ||
    (pPercent !== undefined && isLess(pPercent.toString(), network.pPercent))
  );
}

/** Compares two decimals of at most 100 by their digits. */
function isLess(one: string, other: string): boolean {
  const padded = (decimal: string): string => {
    const [whole = '', fraction = ''] = decimal.split('.');
    return `${whole.padStart(3, '0')}.${fraction.padEnd(6, '0')}`;
  };
  return padded(one) < padded(other);
}
