import { Alert, SegmentedControl, Stack, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useShown } from '../parts/shown';
import { isPartyTo } from '../agreement/agreements';
import { useSeat } from '../parts/seats';
import { ByCategory } from './by-category';
import { PartyTable } from './party-table';
import type { SavingsOverTime, YearOfSavings } from './savings';
import { savingsSearch } from './savings-search';
import { YearPicture } from './year-picture';

/** A calendar year's savings against the fee: in one sentence, as a picture, and for the office by organisation. Domain §17. */
export function OverTime({ savings: { currency, years, items } }: { savings: SavingsOverTime }) {
  const { t } = useTranslation('savings');
  const navigate = useNavigate();
  const search = savingsSearch(useSearch({ strict: false }));
  const isParty = isPartyTo(useSeat());
  const year = years.find((each) => each.year === search.year) ?? years.at(-1);
  if (!year) return null;
  const parties = items.filter((item) => item.year === year.year);
  const chooser =
    years.length > 1 ? (
      <SegmentedControl
        className="no-print"
        aria-label={t('year')}
        value={String(year.year)}
        data={years.map((each) => String(each.year))}
        onChange={(value) => void navigate({ to: '.', search: savingsSearch({ ...search, year: Number.parseInt(value, 10) }), replace: true })}
      />
    ) : null;
  return (
    <>
      <Section title={t('overTime', { year: year.year })} actions={chooser}>
        <Stack gap="md">
          <Verdict year={year} currency={currency} isParty={isParty} />
          <YearPicture year={year} currency={currency} isParty={isParty} />
        </Stack>
      </Section>
      {isParty ? null : (
        <Section title={t('parties', { year: year.year })}>
          <PartyTable parties={parties} label={t('parties.label', { year: year.year, currency })} />
        </Section>
      )}
      <ByCategory year={year.year} parties={parties} />
    </>
  );
}

const COLOURS = { above: 'green', even: 'gray', below: 'gray', noFee: 'gray' } as const;

/** Whether the savings exceed the fee, said plainly, and what is not known. */
function Verdict({ year, currency, isParty }: { year: YearOfSavings; currency: string; isParty: boolean }) {
  const { t } = useTranslation('savings');
  const shown = useShown();
  const amount = (text: string): string => `${shown.price(text)} ${currency}`;
  const side = isParty ? 'party' : 'office';
  const verdict = verdictOf(year);
  const values = { year: year.year, known: amount(year.known), fee: amount(year.fee), difference: amount(year.balance.replace('-', '')) };
  return (
    <Alert variant="outline" color={COLOURS[verdict]} title={t(`verdict.${side}.${verdict}`, values)} role="status">
      <Text size="sm">{t(verdict === 'noFee' ? 'verdict.noFee.text' : 'verdict.text', values)}</Text>
      {year.unknownTurnover === '0.00' ? null : (
        <Text size="sm" mt="xs">
          {t(`unknown.${side}`, { turnover: amount(year.unknownTurnover) })}
        </Text>
      )}
    </Alert>
  );
}

function verdictOf({ ratio, balance }: YearOfSavings): 'above' | 'even' | 'below' | 'noFee' {
  if (ratio === null) return 'noFee';
  if (balance.startsWith('-')) return 'below';
  return /[1-9]/.test(balance) ? 'above' : 'even';
}
