import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { KINDS } from './kinds';
import type { Names } from './names';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNTS = new Set([
  'annualFee',
  'purchasing',
  'selling',
  'quantity',
  'known',
  'unknownTurnover',
  'cost',
  'dominancePercent',
  'pPercent',
  'marketShareLimitPercent',
]);
const PHASES = ['planning', 'collecting', 'pooling', 'bidding', 'evaluating', 'standstill', 'sign_up', 'concluded', 'cancelled'] as const;
const ROLES = ['office', 'auditor', 'buyer', 'signatory', 'bidder'] as const;

/** What an entry is, in words; one that this portal does not know yet by its own name. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('audit');
  return (kind) => {
    const known = KINDS.find((each) => each === kind);
    return known ? t(`kind.${known}`) : kind;
  };
}

/** What an entry's body says, field by field in words. */
export function useSaid(names: Names): (body: Readonly<Record<string, unknown>>) => readonly (readonly [string, string])[] {
  const { t } = useTranslation('audit');
  const { t: common } = useTranslation('parts');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  // A field without words is shown by its own name, so that nothing that was recorded is left out.
  const fieldName = (field: string): string => t(`field.${field}` as 'field.by', { defaultValue: field });
  const text = (field: string, value: string): string => {
    if (value.startsWith('person:')) return names.person(value);
    if (field === 'by' && value === 'operator') return t('by.operator');
    if (INSTANT.test(value)) return shown.time(value, network?.timeZone ?? 'UTC');
    if (DAY.test(value)) return shown.day(value);
    if (field === 'fields') return fieldName(value);
    if (AMOUNTS.has(field)) return shown.decimal(value);
    const phase = field === 'from' || field === 'to' ? PHASES.find((each) => each === value) : undefined;
    if (phase) return common(`phase.${phase}`);
    const role = field === 'role' || field === 'roles' ? ROLES.find((each) => each === value) : undefined;
    if (role) return common(`role.${role}`);
    return names.of(value)?.name ?? value;
  };
  const said = (field: string, value: unknown): string => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return t(value ? 'entry.yes' : 'entry.no');
    if (typeof value === 'number') return shown.decimal(value.toString());
    if (typeof value === 'string') return text(field, value);
    if (Array.isArray(value)) return value.map((each: unknown) => said(field, each)).join('; ') || '–';
    return Object.entries(value)
      .map(([name, each]) => `${fieldName(name)}: ${said(name, each)}`)
      .join(', ');
  };
  return (body) => Object.entries(body).map(([field, value]) => [fieldName(field), said(field, value)] as const);
}
