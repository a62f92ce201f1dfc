import { Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { type Membership, sitesOf } from './memberships';

/** Where a membership takes delivery. */
export function Sites({ membership }: { membership: Membership }) {
  const { t } = useTranslation('memberships');
  const seat = useSeat();
  const isOwnBuyer = seat.roles.includes('buyer') && membership.code === seat.key && membership.status !== 'left';
  return (
    <Section title={t('sites')}>
      <Stack gap="md">
        <Fetched query={useQuery(sitesOf(seat, membership.id))} lines={1}>
          {(sites) =>
            sites.length === 0 ? (
              <Text c="dimmed">{t('sites.none')}</Text>
            ) : (
              <List>
                {sites.map(({ id, name, postcode, city, country }) => (
                  <List.Item key={id}>{[name, [postcode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ')}</List.Item>
                ))}
              </List>
            )
          }
        </Fetched>
        {membership.allowedActions.includes('addSite') || isOwnBuyer ? <AddSite membershipId={membership.id} /> : null}
      </Stack>
    </Section>
  );
}

function AddSite({ membershipId }: { membershipId: string }) {
  const { t } = useTranslation('memberships');
  const { networkId } = useSeat();
  const queries = useQueryClient();
  const needed = (value: string): string | null => (value.trim() === '' ? t('form.needed') : null);
  const form = useForm({ initialValues: { name: '', postcode: '', city: '' }, validate: { name: needed, postcode: needed } });
  const add = useMutation({
    mutationFn: (body: { name: string; postcode: string; city: string }) =>
      answered(api.POST('/api/v1/networks/{networkId}/memberships/{membershipId}/sites', { params: { path: { networkId, membershipId } }, body })),
    onSuccess: async () => {
      form.reset();
      await queries.invalidateQueries({ queryKey: [networkId] });
    },
  });
  return (
    <form onSubmit={form.onSubmit((body) => add.mutate(body))} noValidate>
      <Stack gap="sm">
        <Group align="start" gap="sm">
          <TextInput label={t('sites.name')} maxLength={200} {...form.getInputProps('name')} />
          <TextInput label={t('postcode')} maxLength={20} {...form.getInputProps('postcode')} />
          <TextInput label={t('city')} maxLength={200} {...form.getInputProps('city')} />
        </Group>
        <Refused problem={add.error} />
        <Group>
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('sites.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
