import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../frame/sign-out';
import { usePageTitle } from '../parts/page-title';
import { whoAmI } from '../parts/seats';
import { Doorway } from '../signin/doorway';

/** For somebody who is signed in but acts for nobody. */
export function NoNetwork() {
  const { t } = useTranslation(['home', 'frame']);
  const { data: me } = useSuspenseQuery(whoAmI);
  const signOut = useSignOut();
  usePageTitle(t('network.none'));
  return (
    <Doorway title={t('network.none')} intro={t('network.none.text')}>
      <Text size="sm" mb="md">
        {t('network.none.who', { email: me?.email ?? '' })}
      </Text>
      <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('frame:account.signOut')}
      </Button>
    </Doorway>
  );
}
