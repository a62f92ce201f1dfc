import { Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FactList } from '../parts/fact-list';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { seatsOf, whoAmI } from '../parts/seats';
import { Connections } from './connections';
import { EraseMe } from './erase-me';
import { Messages } from './messages';

/** What is known of oneself, and having it erased. */
export function AccountPage() {
  const { t } = useTranslation(['account', 'parts']);
  const { data: me } = useSuspenseQuery(whoAmI);
  usePageTitle(t('title'));
  if (!me) return null;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text c="dimmed">{t('intro')}</Text>
      </div>
      <Section title={t('known')}>
        <FactList
          facts={[
            [t('name'), me.name],
            [t('email'), me.email],
            ...seatsOf(me).map(
              ({ network, organisation, roles }) =>
                [t('mandates', { network }), [organisation, ...roles.map((role) => t(`parts:role.${role}`))].filter(Boolean).join(' · ')] as const,
            ),
          ]}
        />
        <Text size="sm" c="dimmed" mt="sm">
          {t('change')}
        </Text>
      </Section>
      <Messages />
      <Connections />
      <EraseMe />
    </Stack>
  );
}
