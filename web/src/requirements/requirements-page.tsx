import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { OwnFreeLines, WaitingLines } from '../free-lines/own-free-lines';
import { OnlyFor } from '../office/only-for';
import { Deadline } from '../parts/deadline';
import { usePageTitle } from '../parts/page-title';
import { PlaceTabs } from '../parts/place-tabs';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { type Round, roundOf } from '../round/rounds';
import { CheckedFile } from './checked-file';
import { EntryTable } from './entry-table';
import { FileList } from './file-list';
import { filesOf } from './imports';
import { LineTable } from './line-table';
import { Submission } from './submission';
import { Upload } from './upload';

/** What a member needs in a round: files sent, faults corrected, lines in force, and its answer as a whole. */
export function RequirementsPage() {
  const seat = useSeat();
  const { roundId = '' } = useParams({ strict: false });
  return (
    <OnlyFor roles={['office', 'auditor', 'buyer']} isPage>
      <Fetched query={useQuery(roundOf(seat, roundId))} isPage>
        {(round) => <OfRound round={round} />}
      </Fetched>
    </OnlyFor>
  );
}

function OfRound({ round }: { round: Round }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const { import: shownId } = useSearch({ strict: false });
  const files = useQuery(filesOf(seat, round.id));
  const isCollecting = round.phase === 'collecting';
  const isBuyer = seat.roles.includes('buyer');
  const shown = files.data?.find(({ id }) => id === shownId);
  usePageTitle(`${t('title')}: ${round.title}`);
  return (
    <Stack gap="lg">
      <Head round={round} />
      {isCollecting && round.showsQuartiles ? <Alert variant="outline">{t('quartiles')}</Alert> : null}
      {isCollecting || round.phase === 'pooling' ? null : <Alert variant="outline">{t('closed')}</Alert>}
      {isBuyer ? <WaitingLines roundId={round.id} /> : null}
      {isCollecting && isBuyer ? <Entry round={round} /> : null}
      {shown ? <CheckedFile key={shown.id} roundId={round.id} file={shown} /> : null}
      {isBuyer ? (
        <Section title={t('submission')}>
          <Submission roundId={round.id} isCollecting={isCollecting} />
        </Section>
      ) : null}
      {isBuyer ? <OwnFreeLines round={round} /> : null}
      <Section title={t('lines')}>
        <LineTable round={round} />
      </Section>
      <Section title={t('files')}>
        <Fetched query={files}>{(found) => <FileList files={found} roundId={round.id} />}</Fetched>
      </Section>
    </Stack>
  );
}

function Head({ round }: { round: Round }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const { data: network } = useNetwork(seat);
  return (
    <div>
      <Anchor component={Link} to={`/networks/${seat.slug}/rounds/${round.id}`} size="sm">
        {t('back')}
      </Anchor>
      <Title order={1}>
        {t('title')}: {round.title}
      </Title>
      {round.phase === 'collecting' && round.collectingDeadline && network ? (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t('deadline')}
          </Text>
          <Deadline at={round.collectingDeadline} zone={network.timeZone} />
        </Group>
      ) : null}
    </div>
  );
}

/** The two ways in: the table, or a file. */
function Entry({ round }: { round: Round }) {
  const { t } = useTranslation('requirements');
  const navigate = useNavigate();
  const { import: shownId, by: wanted } = useSearch({ strict: false });
  const by = wanted === 'file' || shownId !== undefined ? 'file' : 'table';
  return (
    <Section title={t('enter')}>
      <PlaceTabs
        label={t('entry.way')}
        tabs={[
          { name: 'table', title: t('entry.table') },
          { name: 'file', title: t('entry.file') },
        ]}
        chosen={by}
        choose={(name) => void navigate({ to: '.', search: name === 'file' ? { by: name } : {} })}
      >
        {by === 'file' ? <Upload round={round} /> : <EntryTable round={round} />}
      </PlaceTabs>
    </Section>
  );
}
