import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { usePageTitle } from '../parts/page-title';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { type Notice, noticesOf } from './notices';

/** Everything that one has been told, also what is read. */
export function NoticesPage() {
  const { t } = useTranslation('home');
  const pages = useInfiniteQuery(noticesOf(useSeat()));
  const columns = useColumns();
  usePageTitle(t('notices.all'));
  return (
    <Stack gap="lg">
      <Title order={1}>{t('notices.all')}</Title>
      <Section title={t('notices.list')}>
        <PagedTable
          label={t('notices.all')}
          columns={columns}
          pages={pages}
          keyOf={({ id }) => id}
          minWidth={280}
          empty={<Empty title={t('notices.never')} />}
        />
      </Section>
    </Stack>
  );
}

function useColumns(): readonly Column<Notice>[] {
  const { t } = useTranslation('home');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  const timeOf = ({ madeAt }: Notice): string => (network ? shown.time(madeAt, network.timeZone) : '');
  return [
    { key: 'subject', title: t('notices.subject'), text: ({ subject }) => subject, cell: (notice) => <Subject notice={notice} /> },
    { key: 'time', title: t('notices.time'), text: timeOf, cell: timeOf },
  ];
}

function Subject({ notice: { subject, body, place, readAt } }: { notice: Notice }) {
  const { t } = useTranslation('home');
  return (
    <>
      <Group gap="xs">
        {place ? <PlaceLink to={place}>{subject}</PlaceLink> : <Text fw={500}>{subject}</Text>}
        {readAt ? null : (
          <Badge size="sm" variant="filled">
            {t('notices.new')}
          </Badge>
        )}
      </Group>
      <Text size="sm" fw={400} c="dimmed" style={{ whiteSpace: 'pre-line' }}>
        {body}
      </Text>
    </>
  );
}
