import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';

const FIELDS = ['name', 'vatId', 'street', 'postcode', 'city', 'country', 'person', 'email'] as const;
type Values = Record<(typeof FIELDS)[number], string>;

const COMPLETION: Partial<Values> = {
  name: 'organization',
  street: 'street-address',
  postcode: 'postal-code',
  city: 'address-level2',
  country: 'country',
  person: 'name',
  email: 'email',
};

/** Asks to become a customer; the answer is the same whoever is known. */
export function RegistrationForm({ slug }: { slug: string }) {
  const { t, i18n } = useTranslation('offer');
  const problemText = useProblemText();
  const form = useForm<Values>({
    initialValues: { name: '', vatId: '', street: '', postcode: '', city: '', country: 'DE', person: '', email: '' },
  });
  const asking = useMutation({
    mutationFn: ({ name, vatId, street, postcode, city, country, person, email }: Values) =>
      answered(
        api.POST('/api/v1/public/networks/{slug}/registrations', {
          params: { path: { slug } },
          body: {
            organisation: { name, vatId, street, postcode, city, country: country.trim().toUpperCase() },
            person: { name: person, email },
            locale: i18n.language === 'de' ? 'de' : 'en',
          },
        }),
      ),
  });
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }} radius="md" aria-label={t('register')}>
      <Title order={2} mb="xs">
        {t('register')}
      </Title>
      {asking.isSuccess ? (
        <Alert variant="outline" color="green" title={t('sent')} role="status">
          <Text size="sm">{t('sent.text')}</Text>
        </Alert>
      ) : (
        <form onSubmit={form.onSubmit((values) => asking.mutate(values))}>
          <Stack gap="md">
            <Text size="sm">{t('register.text')}</Text>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {FIELDS.map((field) => (
                <TextInput
                  key={field}
                  label={t(`field.${field}`)}
                  required={field !== 'street'}
                  autoComplete={COMPLETION[field] ?? 'off'}
                  type={field === 'email' ? 'email' : 'text'}
                  {...form.getInputProps(field)}
                />
              ))}
            </SimpleGrid>
            {asking.isError ? (
              <Alert variant="outline" color="red" title={t('refused')} role="alert">
                {problemText(asking.error)}
              </Alert>
            ) : null}
            <Group>
              <Button type="submit" loading={asking.isPending}>
                {t('register.button')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Paper>
  );
}
