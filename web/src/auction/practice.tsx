import { Alert, Button, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';

/** Starts a practice auction and leads to it; for bidders. */
export function StartPractice({ roundId }: { roundId: string }) {
  const { t } = useTranslation('auction');
  const { networkId, slug, roles } = useSeat();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: () =>
      answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/practice', { params: { path: { networkId, roundId } } })),
    onSuccess: ({ id }) => navigate({ to: '/networks/$slug/rounds/$roundId/auction', params: { slug, roundId }, search: { practice: id } }),
  });
  if (!roles.includes('bidder')) return null;
  return (
    <>
      <Group className="no-print">
        <Button variant="default" loading={start.isPending} onClick={() => start.mutate()}>
          {t('practice.start')}
        </Button>
      </Group>
      <Refused problem={start.error} />
    </>
  );
}

/** Says that nothing here counts, and leads back. */
export function PracticeSign({ roundId }: { roundId: string }) {
  const { t } = useTranslation('auction');
  const { slug } = useSeat();
  return (
    <Alert variant="outline" color="pool" title={t('practice.title')} className="auction-practice">
      <Text size="sm">{t('practice.text')}</Text>
      <PlaceLink to="/networks/$slug/rounds/$roundId/call" params={{ slug, roundId }}>
        {t('practice.end')}
      </PlaceLink>
    </Alert>
  );
}
