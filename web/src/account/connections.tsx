import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlaceLink } from '../parts/links';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';

/** Which of one's own systems talk to this network. */
export function Connections() {
  const { t } = useTranslation('account');
  const { slug, roles, kind } = useSeat();
  const hasWebhooks = ['office', 'buyer', 'bidder'].some((role) => roles.some((held) => held === role));
  if (!hasWebhooks) return null;
  return (
    <Section title={t('connections')}>
      <Stack gap="sm">
        {roles.includes('buyer') && kind !== 'supplier' ? (
          <div>
            <PlaceLink to="/networks/$slug/punch-out" params={{ slug }}>
              {t('connections.punchOut')}
            </PlaceLink>
            <Text size="sm" c="dimmed">
              {t('connections.punchOut.text')}
            </Text>
          </div>
        ) : null}
        <div>
          <PlaceLink to="/networks/$slug/webhooks" params={{ slug }}>
            {t('connections.webhooks')}
          </PlaceLink>
          <Text size="sm" c="dimmed">
            {t('connections.webhooks.text')}
          </Text>
        </div>
      </Stack>
    </Section>
  );
}
