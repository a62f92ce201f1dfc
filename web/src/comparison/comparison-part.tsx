import { Checkbox, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { DisagreementList } from '../disagreement/disagreement-list';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { settlementSearch } from '../settlement/settlement-search';
import { ComparisonTable } from './comparison-table';
import { type Comparison, comparisonOf } from './comparisons';
import { InvoiceSection } from './invoice-section';

/** What the parts of this place are about. */
export interface ComparedAgreement {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
  readonly isParty: boolean;
}

/** Call-offs, volume reports and invoices beside each other, of a period or the whole time; both sides see it. Domain §14. */
export function ComparisonPart(of: ComparedAgreement) {
  const { t } = useTranslation('comparison');
  const { period, compare } = settlementSearch(useSearch({ strict: false }));
  const found = useQuery(comparisonOf(useSeat(), of.agreement.id, period, compare === 'all'));
  return (
    <>
      <Section title={t('title')}>
        <Text size="sm" mb="md">
          {t('text')}
        </Text>
        <Fetched query={found}>
          {(comparison) => (
            <Stack gap="md">
              <Asked comparison={comparison} />
              {comparison.items.length === 0 ? (
                <Empty title={t(compare === 'all' ? 'nothing' : 'none')} />
              ) : (
                <ComparisonTable {...of} comparison={comparison} />
              )}
            </Stack>
          )}
        </Fetched>
      </Section>
      <DisagreementList {...of} />
      <InvoiceSection {...of} periods={found.data?.periods ?? []} />
    </>
  );
}

const WHOLE = 'whole';

/** Of which period, and whether also what agrees; both stand in the address. */
function Asked({ comparison: { periods, period } }: { comparison: Comparison }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  const navigate = useNavigate();
  const search = settlementSearch(useSearch({ strict: false }));
  const show = (change: Parameters<typeof settlementSearch>[0]): void =>
    void navigate({ to: '.', search: settlementSearch({ ...search, ...change }), replace: true, resetScroll: false });
  // A month may be looked at although the supplier reports by quarter, e.g. from a link.
  const names = period === null || periods.includes(period.period) ? periods : [period.period, ...periods];
  return (
    <Group align="flex-end" className="no-print">
      <Select
        label={t('period')}
        data={[{ value: WHOLE, label: t('period.whole') }, ...names.map((name) => ({ value: name, label: shown.period(name) }))]}
        value={period?.period ?? WHOLE}
        onChange={(name) => show({ period: name === WHOLE ? undefined : name })}
        allowDeselect={false}
      />
      <Checkbox
        label={t('all')}
        checked={search.compare === 'all'}
        onChange={({ currentTarget }) => show({ compare: currentTarget.checked ? 'all' : undefined })}
        mb={8}
      />
    </Group>
  );
}
