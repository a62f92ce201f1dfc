import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAST_MINUTES, useNow } from './now';
import { useShown } from './shown';

const HOUR = 3_600_000;

/** A deadline in the network's zone, with the remaining time. */
export function Deadline({ at, zone }: { at: string; zone: string }) {
  const { t } = useTranslation('parts');
  const shown = useShown();
  const deadline = new Date(at).getTime();
  const left = deadline - useNow(deadline);
  const hours = Math.floor(left / HOUR);
  const days = Math.floor(hours / 24);
  const remaining =
    left <= 0
      ? t('deadline.passed')
      : days >= 2
        ? t('deadline.left.days', { count: days })
        : left > LAST_MINUTES
          ? t(hours > 0 ? 'deadline.left.hours' : 'deadline.left.lastHour', { hours, minutes: Math.floor((left % HOUR) / 60_000) })
          : t('deadline.left.minutes', { minutes: Math.floor(left / 60_000), seconds: Math.floor((left % 60_000) / 1_000) });
  return (
    <Text size="sm" component="span">
      <time dateTime={at}>{shown.time(at, zone)}</time>
      {' · '}
      <Text component="span" fw={650} {...(left > 0 && days < 2 ? { c: 'var(--mantine-color-error)' } : {})}>
        {remaining}
      </Text>
    </Text>
  );
}
