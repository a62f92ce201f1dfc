import { Alert, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/api';
import { useNames } from '../lots/lots';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import type { Round } from '../round/rounds';
import { type Call, type Evaluated, evaluationOf } from './award';
import type { AwardSearch } from './award-search';
import { HeatTable } from './heat-table';
import { LowBids } from './low-bids';
import { PriceQuality } from './price-quality';

interface Compared {
  readonly round: Round;
  readonly call: Call;
  readonly stageId: string;
  readonly search: AwardSearch;
  readonly go: (change: AwardSearch) => void;
}

/** The bids side by side, lot by lot; for the office and the auditor, once they are opened. Domain §10. */
export function Comparison(props: Compared) {
  const { t } = useTranslation('award');
  const { slug } = useSeat();
  const bids = useQuery(evaluationOf(useSeat(), props.round.id, props.stageId));
  if (bids.error instanceof Problem && bids.error.code === 'evaluation.unassessed')
    return (
      <Alert variant="outline" title={t('unassessed')}>
        {t('unassessed.text')}{' '}
        <PlaceLink to="/networks/$slug/rounds/$roundId/award" params={{ slug, roundId: props.round.id }} search={{ part: 'assessments' }}>
          {t('unassessed.link')}
        </PlaceLink>
      </Alert>
    );
  return (
    <Fetched query={bids}>{(found) => (found.length === 0 ? <Empty title={t('comparison.none')} /> : <Shown {...props} bids={found} />)}</Fetched>
  );
}

function Shown({ round, call, bids, search, go }: Compared & { bids: readonly Evaluated[] }) {
  const { t } = useTranslation('award');
  const names = useNames();
  const { category, measure = 'price' } = search;
  const codes = [...new Set(bids.map((bid) => bid.category))];
  const shown = category === undefined ? bids : bids.filter((bid) => bid.category === category);
  return (
    <Stack gap="lg">
      <Group align="flex-end" className="no-print">
        {codes.length > 1 ? (
          <Select
            label={t('category')}
            placeholder={t('category.all')}
            data={codes.map((code) => ({ value: code, label: names.category(code) }))}
            value={category ?? null}
            onChange={(code) => go({ category: code ?? undefined })}
            clearable
            clearButtonProps={{ 'aria-label': t('category.all') }}
          />
        ) : null}
        <SegmentedControl
          aria-label={t('measure')}
          value={measure}
          onChange={(wanted) => go({ measure: wanted === 'score' ? 'score' : undefined })}
          data={(['price', 'score'] as const).map((value) => ({ value, label: t(`measure.${value}`) }))}
        />
      </Group>
      <HeatTable call={call} bids={shown} measure={measure} />
      <Text size="sm" c="dimmed">
        {t('comparison.intro')}
      </Text>
      <LowBids round={round} call={call} bids={shown} />
      <PriceQuality call={call} bids={shown} />
    </Stack>
  );
}
