import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { useShown } from '../parts/shown';
import type { Call } from './award';

export type Rule = Api<'AwardRule'>;

const RECKONED = ['incumbent', 'new', 'regional'] as const;

/** A group's name in the reader's language; the office's own as it named it. */
export function useGroupName(): (name: string) => string {
  const { t } = useTranslation('award');
  return (name) => {
    const reckoned = RECKONED.find((known) => known === name);
    return reckoned ? t(`group.${reckoned}`) : name;
  };
}

/** Whom and which lots a rule is about, in words; nothing where it is about all. */
function useScopeWords(call: Call): { who: (rule: Rule) => string; where: (rule: Rule) => string } {
  const { t } = useTranslation('award');
  const groupName = useGroupName();
  const nameOf = (code: string): string => call.suppliers.find(({ supplier }) => supplier === code)?.name ?? code;
  const titleOf = (id: string): string => call.lots.find((lot) => lot.id === id)?.title ?? id;
  return {
    who: (rule) => (rule.kind === 'split' ? '' : [...(rule.groups ?? []).map(groupName), ...(rule.suppliers ?? []).map(nameOf)].join(', ')),
    where: ({ lots }) =>
      [...(lots?.categories ?? []), ...(lots?.regions ?? []).map((region) => t('rule.region', { region })), ...(lots?.ids ?? []).map(titleOf)].join(
        ', ',
      ),
  };
}

/** A rule in words, e.g. “Anton Stahl: at most 50 % (WELD) – priority 2”. */
export function useRuleWords(call: Call): (rule: Rule) => string {
  const { t } = useTranslation('award');
  const shown = useShown();
  const { who, where } = useScopeWords(call);
  const demand = (rule: Rule): string => {
    switch (rule.kind) {
      case 'limit': {
        const limit = rule.most ?? rule.least ?? '';
        const much = t(`rule.${rule.measure}.is`, { value: shown.decimal(limit), count: Number.parseInt(limit, 10), currency: call.currency });
        const per = rule.per === undefined ? '' : ` ${t(`rule.per.${rule.per}`)}`;
        return `${t(rule.most === undefined ? 'rule.least' : 'rule.most')} ${much}${per}`;
      }
      case 'quality':
        return t('condition.minQuality.is', { value: shown.decimal(rule.least) });
      case 'switching':
        return t('rule.switching.is', { value: shown.price(rule.amount), currency: call.currency });
      case 'excluded':
        return t('rule.excluded.is', { reason: rule.reason });
      case 'kept':
        return t('rule.kept.is');
      case 'split':
        return t('rule.split.is', { value: shown.decimal(rule.least) });
    }
  };
  return (rule) => {
    const named = who(rule);
    const subject = rule.kind === 'limit' && rule.each === true ? [t('rule.each'), named].filter((word) => word !== '').join(': ') : named;
    const place = where(rule);
    return [
      subject === '' ? demand(rule) : `${subject}: ${demand(rule)}`,
      ...(place === '' ? [] : [` (${place})`]),
      ...(rule.kind === 'split' || rule.priority === undefined ? [] : [` – ${t('rule.priority.is', { priority: rule.priority })}`]),
    ].join('');
  };
}
