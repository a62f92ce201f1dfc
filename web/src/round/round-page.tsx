import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { meets, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Deadlines } from './deadlines';
import { OpenData } from './open-data';
import { Participation } from './participation';
import { PhaseLine } from './phase-line';
import { isWorkOf, placesOf } from './places-of-round';
import { type Round, roundOf } from './rounds';
import { Steering } from './steering';

/** The round on one page. */
export function RoundPage() {
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  return (
    <Fetched query={useQuery(roundOf(seat, roundId))} isPage>
      {(round) => <ShownRound round={round} />}
    </Fetched>
  );
}

function ShownRound({ round }: { round: Round }) {
  const { t } = useTranslation(['round', 'parts']);
  const seat = useSeat();
  const shown = useShown();
  usePageTitle(round.title);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{round.title}</Title>
        <Text c="dimmed">{t('term', { from: shown.day(round.termFrom), to: shown.day(round.termTo) })}</Text>
      </div>
      <PhaseLine round={round} />
      {round.cancelledFrom ? (
        <Alert variant="outline" color="red" title={t('cancelled', { phase: t(`parts:phase.${round.cancelledFrom}`) })}>
          {round.cancelReason}
        </Alert>
      ) : null}
      <ForYou round={round} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Deadlines round={round} />
        <Categories round={round} />
      </SimpleGrid>
      <Steering round={round} />
      {seat.roles.includes('office') || seat.roles.includes('auditor') ? (
        <>
          <Participation roundId={round.id} />
          <OpenData roundId={round.id} />
        </>
      ) : null}
    </Stack>
  );
}

/** What happens in this phase, and the places where this person may look at it or do something. */
function ForYou({ round }: { round: Round }) {
  const { t } = useTranslation('round');
  const seat = useSeat();
  const { slug, roles } = seat;
  const { id, phase } = round;
  const places = placesOf(round, roles).filter(({ key }) => key !== 'meetings' || meets(seat));
  return (
    <Section title={t('yours')}>
      <Text>{t(`yours.${phase}`)}</Text>
      <ul className="places-of-round">
        {places.map((place) => (
          <li key={place.key}>
            <div>
              <Text fw={650}>{t(`place.${place.key}`)}</Text>
              <Text size="sm" c="dimmed">
                {t(`place.${place.key}.text`)}
              </Text>
            </div>
            <Button
              component={Link}
              to={`/networks/${slug}${place.path.replace('$round', id)}`}
              variant={isWorkOf(phase, place) ? 'filled' : 'default'}
              aria-label={t('place.open', { place: t(`place.${place.key}`) })}
              className="no-print"
            >
              {t('place.button')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Categories({ round: { phase, categories, proposedCategories } }: { round: Round }) {
  const { t } = useTranslation('round');
  const isPlanning = phase === 'planning';
  const nameOf = useCategoryName();
  const shown = isPlanning ? proposedCategories : categories;
  return (
    <Section title={isPlanning ? t('categories.proposed') : t('categories')}>
      <Group gap="xs">
        {shown.map((category) => (
          <Badge key={category} variant="outline" color="gray" c="inherit" size="lg" tt="none">
            {nameOf(category)}
          </Badge>
        ))}
        {shown.length === 0 ? <Text c="dimmed">{t('categories.none')}</Text> : null}
      </Group>
    </Section>
  );
}
