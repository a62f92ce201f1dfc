import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Call } from '../call/calls';
import { PlaceButton } from '../parts/links';
import { useSeat } from '../parts/seats';

/** Which version of the call this is, the way to what changed and, for the office, to a change. Domain §7. */
export function VersionsLink({ roundId, call }: { roundId: string; call: Call }) {
  const { t } = useTranslation('versions');
  const { slug } = useSeat();
  const number = call.publishedVersion ?? 1;
  return (
    <Group justify="space-between" gap="sm" className="no-print">
      <Text style={{ flex: '1 1 16rem' }} {...(number > 1 ? { fw: 650 } : {})}>
        {t(number > 1 ? 'link.changed' : 'link.first', { number })}
      </Text>
      <Group gap="sm">
        {call.allowedActions.includes('amend') ? (
          <PlaceButton to="/networks/$slug/rounds/$roundId/call/change" params={{ slug, roundId }} variant="default">
            {t('link.change')}
          </PlaceButton>
        ) : null}
        {number > 1 ? (
          <PlaceButton to="/networks/$slug/rounds/$roundId/call/versions" params={{ slug, roundId }} variant="default">
            {t('link.versions')}
          </PlaceButton>
        ) : null}
      </Group>
    </Group>
  );
}
