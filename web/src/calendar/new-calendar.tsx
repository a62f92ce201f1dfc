import { Alert, Anchor, Button, Code, CopyButton, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { calendarsOf } from './calendars';

/** How many hours before a deadline the calendar can remind; none first. */
const REMINDERS = ['', '1', '24', '72'] as const;

/** Makes an address for a calendar program. */
export function NewCalendar() {
  const { t } = useTranslation('calendar');
  const seat = useSeat();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [remind, setRemind] = useState<string>('');
  const make = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), remindHours: remind === '' ? null : Number.parseInt(remind, 10) };
      return answered(api.POST('/api/v1/networks/{networkId}/calendars', { params: { path: { networkId: seat.networkId } }, body }));
    },
    onSuccess: async () => {
      setName('');
      await queries.invalidateQueries({ queryKey: calendarsOf(seat).queryKey });
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
          <Group align="start" gap="md">
            <TextInput
              label={t('name')}
              description={t('name.text')}
              required
              withAsterisk={false}
              maxLength={100}
              style={{ flex: '1 1 16rem' }}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Select
              label={t('remind')}
              description={t('remind.text')}
              style={{ flex: '1 1 12rem' }}
              allowDeselect={false}
              value={remind}
              onChange={(chosen) => setRemind(chosen ?? '')}
              data={REMINDERS.map((hours) => ({ value: hours, label: t(`remind.${hours === '' ? 'none' : hours}`) }))}
              comboboxProps={{ withinPortal: false }}
            />
          </Group>
          <Refused problem={make.error} />
          <Group>
            <Button type="submit" loading={make.isPending} disabled={name.trim() === ''}>
              {t('make')}
            </Button>
          </Group>
          {make.data ? <Made key={make.data.id} made={make.data} /> : null}
        </Stack>
      </form>
    </Section>
  );
}

/** The address, which nobody can show again. */
function Made({ made: { name, path } }: { made: Api<'MadeCalendar'> }) {
  const { t } = useTranslation('calendar');
  const address = `${location.origin}${path}`;
  return (
    <Alert variant="outline" color="pool" title={t('made', { name })} role="status">
      <Stack gap="sm">
        <Text size="sm">{t('made.text')}</Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{address}</Code>
        <Group gap="md">
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button variant="default" size="xs" onClick={copy}>
                {copied ? t('copied') : t('copy')}
              </Button>
            )}
          </CopyButton>
          <Anchor size="sm" underline="always" href={address.replace(/^https?:/, 'webcal:')}>
            {t('open')}
          </Anchor>
        </Group>
      </Stack>
    </Alert>
  );
}
