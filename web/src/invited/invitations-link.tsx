import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceButton } from '../parts/links';
import { useSeat } from '../parts/seats';

/** The way from a call to who is invited and what each says; for office and auditor. */
export function InvitationsLink({ roundId }: { roundId: string }) {
  const { t } = useTranslation('invited');
  const { slug, roles } = useSeat();
  if (!roles.includes('office') && !roles.includes('auditor')) return null;
  return (
    <Group justify="space-between" gap="sm" className="no-print">
      <Text style={{ flex: '1 1 16rem' }}>{t('link.text')}</Text>
      <PlaceButton to="/networks/$slug/rounds/$roundId/invitations" params={{ slug, roundId }} variant="default">
        {t('title')}
      </PlaceButton>
    </Group>
  );
}
