import { Alert, Box, Container, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { LanguageSwitch, SchemeSwitch } from '../frame/switches';
import { usePageTitle } from '../parts/page-title';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useState } from 'react';
import { RegistrationForm } from './registration-form';

type Offer = Api<'Offer'>;

const offerOf = (slug: string) =>
  queryOptions({
    queryKey: ['offer', slug],
    queryFn: () => answered(api.GET('/api/v1/public/networks/{slug}/offer', { params: { path: { slug } } })),
  });

/** What a network offers to customers, for whoever is not signed in: no prices, no people. */
export function OfferPage() {
  const { slug } = useParams({ from: '/offer/$slug' });
  return (
    <Box component="main" id="content" mih="100dvh" py="lg">
      <Container size={860}>
        <Group justify="space-between" mb="lg">
          <Text fw={700} size="lg">
            Poolround
          </Text>
          <Group gap="xs">
            <LanguageSwitch />
            <SchemeSwitch />
          </Group>
        </Group>
        <Fetched query={useQuery(offerOf(slug))} isPage>
          {(offer) => <Shown offer={offer} slug={slug} />}
        </Fetched>
      </Container>
    </Box>
  );
}

function Shown({ offer, slug }: { offer: Offer; slug: string }) {
  const { t } = useTranslation('offer');
  const shown = useShown();
  const { network, takesRegistrations, yearlyFee, currency } = offer;
  usePageTitle(t('title', { network }));
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title', { network })}</Title>
        <Text c="dimmed">{t('intro')}</Text>
      </div>
      <Categories offer={offer} />
      {yearlyFee === null ? null : <Alert variant="outline">{t('fee', { fee: `${shown.price(yearlyFee)} ${currency}` })}</Alert>}
      {takesRegistrations ? <RegistrationForm slug={slug} /> : <Text>{t('closed')}</Text>}
    </Stack>
  );
}

function Categories({ offer: { categories } }: { offer: Offer }) {
  const { t, i18n } = useTranslation('offer');
  const [words, look] = useState('');
  const isGerman = i18n.language === 'de';
  const wanted = words.trim().toLowerCase();
  const found = categories.flatMap((category) => {
    const items = category.items.filter((item) => `${item.code} ${item.nameDe} ${item.nameEn}`.toLowerCase().includes(wanted));
    return items.length === 0 ? [] : [{ ...category, items }];
  });
  if (categories.length === 0) return <Empty title={t('none')}>{t('none.text')}</Empty>;
  return (
    <Stack gap="md">
      <TextInput label={t('search')} value={words} onChange={({ currentTarget }) => look(currentTarget.value)} type="search" />
      {found.map(({ code, nameDe, nameEn, items, suppliers }) => (
        <Paper key={code} component="section" withBorder p="md" radius="md" aria-label={isGerman ? nameDe : nameEn}>
          <Title order={2} size="h3">
            {isGerman ? nameDe : nameEn}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t('suppliers', { suppliers: suppliers.join(', ') })}
          </Text>
          <List size="sm">
            {items.map((item) => (
              <List.Item key={item.code}>
                {isGerman ? item.nameDe : item.nameEn} ({item.code})
              </List.Item>
            ))}
          </List>
        </Paper>
      ))}
    </Stack>
  );
}
