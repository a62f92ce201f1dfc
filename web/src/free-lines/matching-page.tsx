import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../office/only-for';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Empty, Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { type FreeLine, freeLinesOf } from './free-lines';
import { LineWords } from './line-words';
import { Matching } from './matching';
import { SettledLines } from './settled-lines';

/** Lines that members state in words: the office finds their items, makes new ones, or asks. Domain §5. */
export function MatchingPage() {
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  return (
    <OnlyFor roles={['office', 'auditor']} isPage>
      <Fetched query={useQuery(roundOf(seat, roundId))} isPage>
        {(round) => <OfRound round={round} />}
      </Fetched>
    </OnlyFor>
  );
}

function OfRound({ round }: { round: Round }) {
  const { t } = useTranslation('free-lines');
  const seat = useSeat();
  const lines = useQuery(freeLinesOf(seat, round.id));
  usePageTitle(`${t('title')}: ${round.title}`);
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug: seat.slug, roundId: round.id }} size="sm" className="no-print">
          {t('back')}
        </PlaceLink>
        <Title order={1}>
          {t('title')}: {round.title}
        </Title>
        <Text c="dimmed">{t(round.totalsPublishedAt === null ? 'title.text' : 'title.published')}</Text>
      </div>
      <Fetched query={lines}>{(found) => <Lines round={round} lines={found} />}</Fetched>
    </Stack>
  );
}

function Lines({ round, lines }: { round: Round; lines: readonly FreeLine[] }) {
  const { t } = useTranslation('free-lines');
  if (lines.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  const waiting = lines.filter(({ state }) => state === 'stated');
  const atMember = lines.filter(({ state }) => state === 'asked' || state === 'matched');
  const settled = lines.filter(({ state }) => state === 'confirmed' || state === 'withdrawn');
  return (
    <>
      <Section title={t('waiting', { number: waiting.length })}>
        {waiting.length === 0 ? <Text>{t('waiting.none')}</Text> : <Cards round={round} lines={waiting} />}
      </Section>
      {atMember.length > 0 ? (
        <Section title={t('atMember', { number: atMember.length })}>
          <Cards round={round} lines={atMember} />
        </Section>
      ) : null}
      {settled.length > 0 ? (
        <Section title={t('settled')}>
          <SettledLines lines={settled} />
        </Section>
      ) : null}
    </>
  );
}

function Cards({ round, lines }: { round: Round; lines: readonly FreeLine[] }) {
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {lines.map((line) => (
        <Paper component="li" key={`${line.id} ${line.version}`} withBorder p="md" radius="md">
          <LineWords line={line} />
          {line.allowedActions.includes('match') ? <Matching round={round} line={line} /> : null}
        </Paper>
      ))}
    </Stack>
  );
}
