import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import type { FreeLine } from './free-lines';

const COLOUR = { stated: 'pool', asked: 'orange', matched: 'orange', confirmed: 'green', withdrawn: 'gray' } as const;

/** A line as its member has written it, where it stands, and what was asked and answered. */
export function LineWords({ line }: { line: FreeLine }) {
  const { t } = useTranslation(['free-lines', 'requirements']);
  const shown = useShown();
  const seat = useSeat();
  const isOwn = seat.membershipId !== null;
  const period = [line.from, line.to].map((day) => (day === null ? '…' : shown.day(day))).join(' – ');
  const details = [
    isOwn ? null : t('of', { membership: line.membership }),
    `${shown.decimal(line.quantity)} ${line.unit}`,
    t(`requirements:lines.${line.kind}`),
    line.site,
    line.from === null && line.to === null ? null : period,
    line.price === null ? null : t('price.own', { price: shown.price(line.price), unit: line.unit }),
    line.supplier,
  ].filter((detail) => detail !== null);
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-start" gap="sm" wrap="nowrap">
        <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
          {line.description}
        </Text>
        <Badge color={COLOUR[line.state]} variant="outline" c="inherit" tt="none" style={{ flexShrink: 0 }}>
          {t(`state.${line.state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        {details.join(' · ')}
      </Text>
      <Dialogue line={line} isOwn={isOwn} />
      {line.match ? <Match match={line.match} /> : null}
    </Stack>
  );
}

function Match({ match: { item, nameDe, nameEn, quantity, unit } }: { match: NonNullable<FreeLine['match']> }) {
  const { t, i18n } = useTranslation('free-lines');
  const unitName = useUnitName();
  const shown = useShown();
  return (
    <Text>
      {t('match.is', { item, name: i18n.language === 'de' ? nameDe : nameEn })}: <b>{`${shown.decimal(quantity)} ${unitName(unit)}`}</b>
    </Text>
  );
}

function Dialogue({ line, isOwn }: { line: FreeLine; isOwn: boolean }) {
  const { t } = useTranslation('free-lines');
  const shown = useShown();
  const { data: network } = useNetwork(useSeat());
  if (line.dialogue.length === 0) return null;
  return (
    <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('dialogue')}>
      {line.dialogue.map(({ side, text, at }) => (
        <Text component="li" key={at} size="sm" pl="sm" style={{ borderLeft: '3px solid var(--mantine-color-default-border)' }}>
          <b>{side === 'member' && isOwn ? t('side.you') : t(`side.${side}`)}</b>: {text}{' '}
          <Text span size="xs" c="dimmed">
            {network ? shown.time(at, network.timeZone) : ''}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}
