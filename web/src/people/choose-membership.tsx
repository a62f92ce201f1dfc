import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { membershipsLike } from './people';

/** Which organisation's people are shown; the address keeps it. */
export function ChooseMembership({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation('people');
  const seat = useSeat();
  const navigate = useNavigate();
  const [text, write] = useState('');
  const [wanted] = useDebouncedValue(text, 250);
  const { data: memberships = [] } = useQuery({ ...membershipsLike(seat, chosen ? '' : wanted.slice(0, 100)), placeholderData: (before) => before });
  return (
    <Section title={t('choose')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('choose.intro')}
      </Text>
      <Select
        label={t('choose.label')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('choose.clear') }}
        value={chosen ?? null}
        onSearchChange={write}
        // The service has searched already, in number and name.
        filter={({ options }) => options}
        onChange={(membership) => void navigate({ to: '.', search: membership ? { membership } : {} })}
        data={memberships.map(({ id, code, organisation }) => ({ value: id, label: `${code} · ${organisation.name}` }))}
        nothingFoundMessage={t('choose.nothing')}
        comboboxProps={{ withinPortal: false }}
      />
    </Section>
  );
}
