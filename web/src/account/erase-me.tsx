import { Group, PasswordInput, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { DeedButton, DeedForm } from '../parts/deed';
import { Section } from '../parts/section';
import { rememberSession } from '../parts/seats';

/** Has one's own data erased, everywhere and for good; asks for the password. GDPR art. 17. */
export function EraseMe() {
  const { t } = useTranslation('account');
  return (
    <Section title={t('erase')}>
      <Text size="sm" mb="md">
        {t('erase.text')}
      </Text>
      <Group>
        <DeedButton isFinal opener={t('erase.button')} title={t('erase.button')}>
          {(close) => <Erasing close={close} />}
        </DeedButton>
      </Group>
    </Section>
  );
}

function Erasing({ close }: { close: () => void }) {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const erase = useMutation({
    mutationFn: (body: { password: string }) => answered(api.POST('/api/v1/me/erasure', { body })),
    onSuccess: async () => {
      rememberSession(false);
      queries.clear();
      await navigate({ to: '/sign-in' });
    },
  });
  return (
    <DeedForm
      follows={t('erase.follows')}
      button={t('erase.final')}
      isFinal
      isReady={password !== ''}
      deed={erase}
      body={{ password }}
      close={close}
      reload={() => undefined}
    >
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
    </DeedForm>
  );
}
