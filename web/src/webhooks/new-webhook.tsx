import { Alert, Button, Code, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { useKindName } from './kind-name';
import { makeWebhook, type NewWebhook as Wanted, webhooksOf } from './webhooks';

/** Makes a webhook. */
export function NewWebhook() {
  const { t } = useTranslation('webhooks');
  const seat = useSeat();
  const queries = useQueryClient();
  const { data } = useQuery(webhooksOf(seat));
  const nameOf = useKindName();
  const [address, setAddress] = useState('');
  const [kinds, setKinds] = useState<string[]>([]);
  const make = useMutation({
    // The choice is among the service's own kinds.
    mutationFn: () => makeWebhook(seat, { address: address.trim(), kinds: kinds as Wanted['kinds'] }),
    onSuccess: async () => {
      setAddress('');
      setKinds([]);
      await queries.invalidateQueries({ queryKey: webhooksOf(seat).queryKey });
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Section title={t('new')}>
      <form onSubmit={send}>
        <Stack gap="md">
          <TextInput
            label={t('address')}
            description={t('address.text')}
            required
            withAsterisk={false}
            maxLength={2000}
            value={address}
            onChange={({ currentTarget }) => setAddress(currentTarget.value)}
          />
          <MultiSelect
            label={t('kinds')}
            description={t('kinds.text')}
            data={(data?.kinds ?? []).map((kind) => ({ value: kind, label: nameOf(kind) }))}
            value={kinds}
            onChange={setKinds}
            searchable
            hidePickedOptions
            nothingFoundMessage={t('kinds.none')}
            comboboxProps={{ withinPortal: false }}
          />
          <Refused problem={make.error} />
          <Group>
            <Button type="submit" loading={make.isPending} disabled={address.trim() === '' || kinds.length === 0}>
              {t('make')}
            </Button>
            <Button variant="default" onClick={() => setKinds([...(data?.kinds ?? [])])}>
              {t('kinds.all')}
            </Button>
          </Group>
          {make.data ? <MadeSecret key={make.data.id} made={make.data} /> : null}
        </Stack>
      </form>
    </Section>
  );
}

/** The secret, which nobody can show again. */
export function MadeSecret({ made: { address, secret } }: { made: Api<'MadeWebhook'> }) {
  const { t } = useTranslation('webhooks');
  return (
    <Alert variant="outline" color="pool" title={t('made', { address })} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('made.text')}</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{secret}</Code>
      </Stack>
    </Alert>
  );
}
