import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMonths } from '../indices/month-words';
import type { Edition } from './agreements';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import './agreement.css';

type Rows = readonly (readonly [label: string, value: ReactNode])[];

/** An edition's terms in a few lines; the document has the full wording. Domain §13. */
export function Terms({ edition: { terms, priceSheet }, actions }: { edition: Edition; actions?: ReactNode }) {
  const { t } = useTranslation('agreement');
  return (
    <Section title={t('terms')} actions={actions}>
      <Rows rows={[...useContractRows(terms), ...useMoneyRows(terms, priceSheet)]} />
    </Section>
  );
}

function useContractRows(terms: Edition['terms']): Rows {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const { termFrom, termTo, noticeMonths, renewalMonths, openToCustomers, lateSignUps } = terms;
  return [
    [t('terms.term'), t('terms.days', { from: shown.day(termFrom), to: shown.day(termTo) })],
    [t('terms.notice'), noticeMonths === 0 ? t('terms.notice.none') : t('terms.notice.months', { count: noticeMonths })],
    [t('terms.renewal'), renewalMonths === 0 ? t('terms.renewal.none') : t('terms.renewal.months', { count: renewalMonths })],
    [t('terms.open'), openToCustomers ? t('terms.open.customers') : t('terms.open.members')],
    [t('terms.adjustment'), useClause(terms.priceAdjustment)],
    [t('terms.late'), lateSignUps ? t('terms.late.yes') : t('terms.late.no')],
  ];
}

/** How prices follow indices, in a line. Domain §16. */
function useClause(clause: Edition['terms']['priceAdjustment']): string {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const month = useMonths();
  if (!clause) return t('terms.adjustment.none');
  const parts = clause.indices.map(({ series, weight }) => `${shown.decimal(weight)} × ${series}`);
  const threshold = /[1-9]/.test(clause.thresholdPercent ?? '0')
    ? [t('terms.adjustment.threshold', { percent: shown.decimal(clause.thresholdPercent ?? '0') })]
    : [];
  const formula = t('terms.adjustment.formula', { formula: [shown.decimal(clause.fixed), ...parts].join(' + '), month: month(clause.baseMonth) });
  return [formula, ...threshold, t('terms.adjustment.notice', { count: clause.noticeDays ?? 0 })].join('; ');
}

function useMoneyRows(terms: Edition['terms'], { currency, spendRebates, packages, lots }: Edition['priceSheet']): Rows {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const { turnoverBonus, customerFee, customerSurcharge, paymentDays, deliveryTerms, paymentTerms, openToCustomers } = terms;
  const inWords = useThresholds();
  const thresholds = (of: Thresholds): string => inWords(of, currency);
  const lotNumbers = (ids: readonly string[]): string => lots.flatMap(({ lotId, number }) => (ids.includes(lotId) ? [number] : [])).join(', ');
  return [
    ...(openToCustomers && customerFee !== null ? [[t('terms.fee'), `${shown.price(customerFee)} ${currency}`] as const] : []),
    ...(customerSurcharge === null
      ? []
      : [[t('terms.surcharge'), t(`terms.surcharge.${customerSurcharge.goesTo}`, { percent: shown.decimal(customerSurcharge.percent) })] as const]),
    [t('terms.bonus'), turnoverBonus.length === 0 ? t('terms.bonus.none') : thresholds(turnoverBonus)],
    ...(spendRebates.length > 0 ? [[t('terms.rebates'), thresholds(spendRebates)] as const] : []),
    ...packages.map(
      ({ lotIds, percent }) => [t('terms.package'), t('terms.package.text', { lots: lotNumbers(lotIds), percent: shown.decimal(percent) })] as const,
    ),
    [t('terms.payment'), paymentTerms ?? t('terms.payment.days', { count: paymentDays })],
    [t('terms.delivery'), deliveryTerms ?? t('terms.delivery.standard')],
  ];
}

type Thresholds = readonly { readonly from: string; readonly percent: string }[];

/** From which turnover of a year how many percent. */
export function useThresholds(): (of: Thresholds, currency: string) => string {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  return (of, currency) =>
    of.map(({ from, percent }) => t('terms.threshold', { from: shown.decimal(from), currency, percent: shown.decimal(percent) })).join('; ');
}

/** Labels with what they say, beside each other where there is room. */
export function Rows({ rows }: { rows: Rows }) {
  return (
    <Stack component="dl" gap="xs" m={0}>
      {rows.map(([label, value]) => (
        <div key={label} className="labelled">
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" size="sm" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
