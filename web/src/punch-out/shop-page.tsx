import { Alert, Box, Container, Group, Image, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch, SchemeSwitch } from '../frame/switches';
import { usePageTitle } from '../parts/page-title';
import { Loading } from '../parts/states';
import { beginTrip } from './shop';
import { ShopList } from './shop-list';

/** Where an ERP leads its shopper: the company's prices, quantities, and the basket that goes back. It orders nothing. */
export function ShopPage() {
  const { t } = useTranslation('punch-out');
  const { networkId, token } = useParams({ from: '/punch-out/$networkId/$token' });
  usePageTitle(t('shop'));
  const trip = useQuery({
    queryKey: ['punch-out', networkId, token],
    queryFn: () => beginTrip(networkId, token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Box component="main" id="content" mih="100dvh" py="lg">
      <Container size="lg">
        <Stack gap="lg">
          <Group justify="space-between">
            <Group gap="xs">
              <Image src="/mark.svg" alt="" w={32} h={32} />
              <Text fw={700} size="lg">
                {trip.data?.network ?? 'Poolround'}
              </Text>
            </Group>
            <Group gap="xs">
              <LanguageSwitch />
              <SchemeSwitch />
            </Group>
          </Group>
          <div>
            <Title order={1}>{t('shop')}</Title>
            {trip.data ? <Text c="dimmed">{t('shop.intro', { party: trip.data.party, host: trip.data.returnsTo })}</Text> : null}
          </div>
          {trip.isPending ? <Loading /> : null}
          {trip.isError ? (
            <Alert variant="outline" color="red" title={t('shop.over')} role="alert">
              {t('shop.over.text')}
            </Alert>
          ) : null}
          {trip.data ? <ShopList trip={trip.data} /> : null}
        </Stack>
      </Container>
    </Box>
  );
}
