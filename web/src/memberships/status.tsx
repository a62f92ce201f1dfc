import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Status } from './memberships';

const COLOURS = { admitted: 'green', waiting: 'pool', conflict: 'red', left: 'gray' } as const satisfies Record<Status, string>;

/** Where a membership stands. Domain §3. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation('memberships');
  return (
    <Badge variant="outline" color={COLOURS[status]} c="inherit" tt="none">
      {t(`status.${status}`)}
    </Badge>
  );
}
