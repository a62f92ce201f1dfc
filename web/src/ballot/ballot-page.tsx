import { Alert, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { Participation } from '../round/participation';
import { type Round, roundOf } from '../round/rounds';
import { BallotForm } from './ballot-form';
import { ballotOf, prioritiesOf } from './ballots';
import { ClosePlanning, useClosing } from './close-planning';
import { Result } from './result';

/** The vote on the categories of a round. Domain §4. */
export function BallotPage() {
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  return (
    <Fetched query={useQuery(roundOf(seat, roundId))} isPage>
      {(round) => <ShownBallot round={round} />}
    </Fetched>
  );
}

function ShownBallot({ round }: { round: Round }) {
  const { t } = useTranslation('ballot');
  const { slug, roles } = useSeat();
  const title = t('title', { round: round.title });
  const isOffice = roles.includes('office') || roles.includes('auditor');
  const isPlanning = round.phase === 'planning';
  const closing = useClosing(round);
  usePageTitle(title);
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: round.id }} size="sm">
          {t('toRound')}
        </PlaceLink>
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{isPlanning ? t('intro') : t('intro.ended')}</Text>
      </div>
      {closing.isSuccess ? (
        <Alert variant="outline" role="status">
          {t('close.done')}
        </Alert>
      ) : null}
      {isOffice ? null : <OwnBallot round={round} />}
      {isOffice || !isPlanning ? <ResultSection roundId={round.id} /> : null}
      {round.allowedActions.includes('startCollecting') ? (
        <Section title={t('close')}>
          <ClosePlanning closing={closing} categories={round.proposedCategories} />
        </Section>
      ) : null}
      {isOffice ? <Participation roundId={round.id} /> : null}
    </Stack>
  );
}

function ResultSection({ roundId }: { roundId: string }) {
  const { t } = useTranslation('ballot');
  const priorities = useQuery(prioritiesOf(useSeat(), roundId));
  return (
    <Section title={t('result')}>
      <Fetched query={priorities}>
        {({ items, isFinal }) => (
          <Stack gap="sm">
            <Text size="sm" c="dimmed">
              {isFinal ? t('result.final') : t('result.preliminary')}
            </Text>
            <Result priorities={items} />
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

function OwnBallot({ round }: { round: Round }) {
  const { t } = useTranslation('ballot');
  const nameOf = useCategoryName();
  const ballot = useQuery(ballotOf(useSeat(), round.id));
  return (
    <Section title={t('own')}>
      <Fetched query={ballot}>
        {(found) =>
          round.allowedActions.includes('vote') ? (
            <BallotForm key={found.version} roundId={round.id} categories={round.proposedCategories} ballot={found} />
          ) : found.version === 0 ? (
            <Text>{t('own.none')}</Text>
          ) : (
            <Stack component="ul" gap={4} m={0} pl="lg">
              {found.points.map(({ category, points }) => (
                <li key={category}>{t('own.points', { category: nameOf(category), count: points })}</li>
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}
