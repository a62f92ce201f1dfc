import { Alert, Badge, Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCategoryName } from '../parts/category-names';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Deadlines } from './deadlines';
import { Participation } from './participation';
import { PhaseLine } from './phase-line';
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
  const { place } = useParams({ strict: false });
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
      {place ? <Alert variant="outline">{t('soon')}</Alert> : null}
      <ForYou round={round} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <Deadlines round={round} />
        <Categories round={round} />
      </SimpleGrid>
      <Steering round={round} />
      {seat.roles.includes('office') || seat.roles.includes('auditor') ? <Participation roundId={round.id} /> : null}
    </Stack>
  );
}

/** What happens in this phase, and what this person may do in it. */
function ForYou({ round: { id, phase } }: { round: Round }) {
  const { t } = useTranslation('round');
  const { slug, roles } = useSeat();
  const hasRequirements = roles.includes('buyer') && phase !== 'planning';
  const hasFreeLines = roles.includes('office') && (phase === 'collecting' || phase === 'pooling');
  return (
    <Section title={t('yours')}>
      <Text>{t(`yours.${phase}`)}</Text>
      {hasRequirements ? (
        <Group justify="space-between" mt="md" gap="sm">
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={650}>{t('yours.requirements')}</Text>
            <Text size="sm" c="dimmed">
              {t('yours.requirements.text')}
            </Text>
          </div>
          <Button component={Link} to={`/networks/${slug}/rounds/${id}/requirements`}>
            {t('yours.requirements.button')}
          </Button>
        </Group>
      ) : null}
      {hasFreeLines ? (
        <Group justify="space-between" mt="md" gap="sm">
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={650}>{t('yours.freeLines')}</Text>
            <Text size="sm" c="dimmed">
              {t('yours.freeLines.text')}
            </Text>
          </div>
          <Button component={Link} to={`/networks/${slug}/rounds/${id}/free-lines`} variant="default">
            {t('yours.freeLines.button')}
          </Button>
        </Group>
      ) : null}
      {phase === 'sign_up' || phase === 'concluded' ? (
        <Group justify="space-between" mt="md" gap="sm">
          <div style={{ flex: '1 1 16rem' }}>
            <Text fw={650}>{t('yours.agreements')}</Text>
            <Text size="sm" c="dimmed">
              {t('yours.agreements.text')}
            </Text>
          </div>
          <Button component={Link} to={`/networks/${slug}/rounds/${id}/agreements`}>
            {t('yours.agreements.button')}
          </Button>
        </Group>
      ) : null}
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
