import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { PlaceLink } from '../parts/links';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';

/** The files sent so far, each leading to its check. */
export function FileList({ files, roundId }: { files: readonly Api<'Import'>[]; roundId: string }) {
  const { t } = useTranslation('requirements');
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  if (files.length === 0) return <Empty title={t('files.none')} />;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {files.map(({ id, fileName, state, receivedAt }) => (
        <Group component="li" key={id} gap="sm" justify="space-between">
          <PlaceLink
            to="/networks/$slug/rounds/$roundId/requirements"
            params={{ slug: seat.slug, roundId }}
            search={{ import: id }}
            aria-label={t('files.show', { file: fileName })}
            style={{ overflowWrap: 'anywhere' }}
          >
            {fileName}
          </PlaceLink>
          <Text size="sm" c="dimmed">
            {t(`files.state.${state}`)}
            {network ? ` · ${shown.time(receivedAt, network.timeZone)}` : ''}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}
