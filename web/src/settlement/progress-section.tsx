import { Button, Group, Select, Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Edition } from '../agreement/agreements';
import { ExportMenu } from '../parts/exports/export-menu';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { ProgressTable, useProgressExport } from './progress-table';
import { progressOf, type TierProgress } from './tier-progress';

const AT_A_TIME = 25;

/** How far everyone together is from the next tier, in an agreement year. Domain §6.3, §14. */
export function ProgressSection({ agreementId, edition }: { agreementId: string; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const { year } = useSearch({ strict: false });
  const progress = useQuery({ ...progressOf(useSeat(), agreementId, year), placeholderData: keepPreviousData });
  return (
    <Section title={t('progress')} actions={progress.data ? <Actions found={progress.data} edition={edition} /> : null}>
      <Text size="sm" c="dimmed" mb="md">
        {t('progress.intro')}
      </Text>
      <Fetched query={progress}>{(found) => <Positions found={found} edition={edition} />}</Fetched>
    </Section>
  );
}

function Actions({ found, edition }: { found: TierProgress; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const navigate = useNavigate();
  const exported = useProgressExport(found, edition);
  const years = Array.from({ length: found.years }, (_, at) => String(at + 1));
  return (
    <Group gap="sm" className="no-print">
      {years.length > 1 ? (
        <Select
          aria-label={t('year')}
          size="sm"
          w="11rem"
          data={years.map((value) => ({ value, label: t('year.number', { year: value }) }))}
          value={String(found.year)}
          onChange={(value) =>
            void navigate({ to: '.', search: (before) => ({ ...before, year: Number.parseInt(value ?? '1', 10) }), replace: true })
          }
          allowDeselect={false}
        />
      ) : null}
      <ExportMenu name={t('progress')} table={() => exported} />
    </Group>
  );
}

function Positions({ found, edition }: { found: TierProgress; edition: Edition }) {
  const { t } = useTranslation('settlement');
  const [most, setMost] = useState(AT_A_TIME);
  if (found.items.length === 0) return <Empty title={t('progress.none')} />;
  return (
    <>
      <ProgressTable progress={{ ...found, items: found.items.slice(0, most) }} edition={edition} />
      {found.items.length > most ? (
        <Group mt="sm" className="no-print">
          <Button variant="default" onClick={() => setMost(most + AT_A_TIME)}>
            {t('progress.more', { number: found.items.length - most })}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
