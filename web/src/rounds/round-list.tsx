import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import type { Round } from '../round/rounds';

/** The rounds with their term and phase, or that none has begun. */
export function RoundList({ rounds }: { rounds: readonly Round[] }) {
  const { t } = useTranslation(['rounds', 'parts']);
  const { slug } = useSeat();
  const shown = useShown();
  if (rounds.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {rounds.map(({ id, title, phase, termFrom, termTo }) => (
        <Group component="li" key={id} justify="space-between" gap="xs">
          <div>
            <PlaceLink to="/networks/$slug/rounds/$roundId" params={{ slug, roundId: id }} fw={600}>
              {title}
            </PlaceLink>
            <Text size="sm" c="dimmed">
              {t('term', { from: shown.day(termFrom), to: shown.day(termTo) })}
            </Text>
          </div>
          <Badge variant="outline" color="gray" c="inherit">
            {t(`parts:phase.${phase}`)}
          </Badge>
        </Group>
      ))}
    </Stack>
  );
}
