import { Alert, Button, Code, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Refused } from '../parts/versions';
import { accessesOf, makeAccess } from './accesses';

const MOST_DAYS = 730;

interface Wanted {
  readonly name: string;
  readonly hosts: string;
  readonly days: number;
}

const NOTHING: Wanted = { name: '', hosts: '', days: 365 };

/** Makes an access for an ERP. */
export function NewAccess() {
  const { t } = useTranslation('punch-out');
  const seat = useSeat();
  const queries = useQueryClient();
  const [wanted, setWanted] = useState(NOTHING);
  const { days } = wanted;
  const name = wanted.name.trim();
  const hosts = wanted.hosts.split(/[\s,;]+/).filter((host) => host !== '');
  const make = useMutation({
    mutationFn: () => makeAccess(seat, { name, hosts, days }),
    onSuccess: async () => {
      setWanted(NOTHING);
      await queries.invalidateQueries({ queryKey: accessesOf(seat).queryKey });
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
          <Fields wanted={wanted} change={(changed) => setWanted((before) => ({ ...before, ...changed }))} />
          <Refused problem={make.error} />
          <Group>
            <Button type="submit" loading={make.isPending} disabled={name === '' || hosts.length === 0}>
              {t('make')}
            </Button>
          </Group>
          {make.data ? <MadeSecret key={make.data.id} made={make.data} /> : null}
        </Stack>
      </form>
    </Section>
  );
}

function Fields({ wanted: { name, hosts, days }, change }: { wanted: Wanted; change: (changed: Partial<Wanted>) => void }) {
  const { t } = useTranslation('punch-out');
  const required = { required: true, withAsterisk: false, style: { flex: '1 1 14rem' } } as const;
  return (
    <Group align="start" gap="md">
      <TextInput
        label={t('name')}
        description={t('name.text')}
        maxLength={100}
        value={name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        {...required}
      />
      <TextInput
        label={t('hosts')}
        description={t('hosts.text')}
        maxLength={1000}
        value={hosts}
        onChange={({ currentTarget }) => change({ hosts: currentTarget.value })}
        {...required}
      />
      <NumberInput
        label={t('days')}
        description={t('days.text')}
        min={1}
        max={MOST_DAYS}
        hideControls
        style={{ flex: '0 1 10rem' }}
        value={days}
        onChange={(typed) => change({ days: typeof typed === 'number' ? typed : NOTHING.days })}
      />
    </Group>
  );
}

/** What is entered in the ERP; nobody can show the secret again. */
export function MadeSecret({ made: { name, login, secret, ociPath, cxmlPath } }: { made: Api<'MadePunchOutAccess'> }) {
  const { t } = useTranslation('punch-out');
  const facts = [
    [t('login'), login],
    [t('secret'), secret],
    [t('oci'), `${location.origin}${ociPath}`],
    [t('cxml'), `${location.origin}${cxmlPath}`],
  ] as const;
  return (
    <Alert variant="outline" color="pool" title={t('made', { name })} role="status">
      <Stack gap="xs">
        <Text size="sm">{t('made.text')}</Text>
        {facts.map(([label, text]) => (
          <div key={label}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <Code style={{ overflowWrap: 'anywhere' }}>{text}</Code>
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
