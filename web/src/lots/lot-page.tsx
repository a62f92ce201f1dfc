import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { LotExport } from './lot-export';
import { useNames } from './lots';
import { PositionTable } from './position-table';
import './lots.css';

/** One lot with its positions. */
export function LotPage() {
  const { t } = useTranslation('lots');
  const { networkId, key, slug } = useSeat();
  const names = useNames();
  const { roundId = '', lotId = '' } = useParams({ strict: false });
  const lot = useQuery({
    queryKey: [networkId, key, 'lots', roundId, 'lot', lotId],
    queryFn: () =>
      answered(api.GET('/api/v1/networks/{networkId}/rounds/{roundId}/lots/{lotId}', { params: { path: { networkId, roundId, lotId } } })),
  });
  usePageTitle(lot.data ? t('lot.title', lot.data) : t('title'));
  return (
    <Stack gap="lg">
      <PlaceLink to="/networks/$slug/rounds/$roundId/lots" params={{ slug, roundId }} size="sm">
        {t('lot.back')}
      </PlaceLink>
      <Fetched query={lot} isPage>
        {(found) => (
          <>
            <div>
              <Title order={1}>{t('lot.title', found)}</Title>
              <Text c="dimmed">
                {names.category(found.category)} · {t('lot.region', { region: found.region })}
              </Text>
            </div>
            <Section title={t('positions')} actions={<LotExport lots={[found]} positions={found.positions} />}>
              <PositionTable positions={found.positions} roundId={roundId} />
            </Section>
            <Text size="sm" c="dimmed">
              {t('withheld.why')}
            </Text>
          </>
        )}
      </Fetched>
    </Stack>
  );
}
