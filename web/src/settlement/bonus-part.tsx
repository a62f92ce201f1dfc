import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { Rows, useThresholds } from '../agreement/terms';
import { AccountSection } from '../bonus-run/account-section';
import { RunsSection } from '../bonus-run/runs-section';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useToday } from '../parts/today';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { agreementYear } from './agreement-year';
import { type Bonus, bonusOf } from './bonus';
import { usePartyNames } from './call-off-list';
import { SurchargeSection } from './surcharge-section';

interface ABonus {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** The bonus of each agreement year: a party's own, for the supplier what it owes, for the office by party. Domain §14. */
export function BonusPart({ agreement, edition }: ABonus) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const { kind } = seat;
  const bonus = useQuery(bonusOf(seat, agreement.id));
  const thresholds = useThresholds();
  const { turnoverBonus } = edition.terms;
  return (
    <>
      <Section title={t('bonus')}>
        <Text size="sm">{t('bonus.text')}</Text>
        <Text size="sm" mt="xs">
          {turnoverBonus.length === 0 ? t('bonus.noneAgreed') : t('bonus.agreed', { thresholds: thresholds(turnoverBonus, agreement.currency) })}
        </Text>
      </Section>
      <RunsSection agreement={agreement} />
      {kind === 'supplier' ? null : <AccountSection />}
      {kind === 'member' ? null : <SurchargeSection agreement={agreement} />}
      <Fetched query={bonus}>{(found) => <Years bonus={found} agreement={agreement} edition={edition} />}</Fetched>
    </>
  );
}

function Years({ bonus, ...of }: ABonus & { bonus: Bonus }) {
  const { t } = useTranslation('settlement');
  const years = bonus.totals === 'withheld' ? bonus.items : bonus.totals;
  if (years.length === 0) return <Empty title={t('bonus.none')}>{t('bonus.none.text')}</Empty>;
  return years.toReversed().map((sums) => <Year key={sums.year} sums={sums} bonus={bonus} {...of} />);
}

type Sums = Omit<Bonus['items'][number], 'party'>;

function Year({ sums, bonus: { currency, items, totals }, agreement, edition }: ABonus & { sums: Sums; bonus: Bonus }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const { kind } = useSeat();
  const days = agreementYear(edition.terms, sums.year);
  const isOver = useToday() > days.until;
  const amount = (text: string): string => `${shown.price(text)} ${currency}`;
  const side = totals === 'withheld' ? 'party' : kind === 'supplier' ? 'supplier' : 'office';
  return (
    <Section title={t('bonus.year', { year: sums.year, from: shown.day(days.from), until: shown.day(days.until) })}>
      <Stack gap="md">
        <div>
          <Text fw={650} fz="lg">
            {t(`bonus.back.${side}`, { back: amount(sums.back) })}
          </Text>
          <Text size="sm" c="dimmed">
            {t(isOver ? 'bonus.over' : 'bonus.running')}
          </Text>
        </div>
        <Rows rows={(['turnover', 'tierBonus', 'turnoverBonus'] as const).map((of) => [t(`bonus.${of}`), amount(sums[of])] as const)} />
        {side === 'office' ? <Parties agreement={agreement} items={items.filter(({ year }) => year === sums.year)} /> : null}
      </Stack>
    </Section>
  );
}

function Parties({ agreement, items }: { agreement: AgreementDetail; items: Bonus['items'] }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const partyName = usePartyNames(agreement.id, true);
  const amounts = (['turnover', 'tierBonus', 'turnoverBonus', 'back'] as const).map(
    (of): Column<Bonus['items'][number]> => ({
      key: of,
      title: t(`bonus.${of}`),
      isNumeric: true,
      cell: (row) => shown.price(row[of]),
      text: (row) => row[of],
    }),
  );
  const columns: Column<Bonus['items'][number]>[] = [
    {
      key: 'party',
      title: t('party'),
      cell: ({ party }) => partyName(party),
      exported: [
        { title: t('party'), text: ({ party }) => partyName(party) },
        { title: t('party.code'), text: ({ party }) => party },
      ],
    },
    ...amounts,
  ];
  const label = t('bonus.parties', { agreement: agreement.number, currency: agreement.currency, year: items[0]?.year ?? '' });
  return <ListTable label={label} columns={columns} rows={items} keyOf={({ party }) => party} minWidth={640} />;
}
