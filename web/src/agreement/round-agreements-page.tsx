import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { SharedLots } from '../panel/shared-lots';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { roundsOf } from '../round/rounds';
import { AgreementList } from './agreement-list';
import { agreementsOf } from './agreements';

/** The agreements of one round, where the notices of sign-up lead. Domain §13. */
export function RoundAgreementsPage() {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  const { data: rounds = [] } = useQuery(roundsOf(seat));
  const round = rounds.find(({ id }) => id === roundId);
  const title = round ? t('title.round', { round: round.title }) : t('title');
  usePageTitle(title);
  return (
    <Stack gap="lg">
      <Title order={1}>{title}</Title>
      <Section title={t('title')}>
        <Fetched query={useQuery(agreementsOf(seat, roundId))}>{(found) => <AgreementList agreements={found} />}</Fetched>
      </Section>
      {seat.key === 'office' || seat.key === 'auditor' ? <SharedLots roundId={roundId} /> : null}
    </Stack>
  );
}
