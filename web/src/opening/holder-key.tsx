import { Alert, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { Fetched } from '../parts/states';
import { holderKeysOf } from './openings';

/** One's own key as a holder of shares: whether there is one, and how one registers it. Domain §8.4. */
export function HolderKey() {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  return (
    <Section title={t('key')}>
      <Fetched query={useQuery(holderKeysOf(seat))} lines={1}>
        {({ office, auditors, isMine }) => (
          <Stack gap="sm">
            <Text>{t('key.text')}</Text>
            <Text fw={600}>{t('key.count', { office, auditors })}</Text>
            <Text>{t(isMine ? 'key.mine' : 'key.notMine')}</Text>
            <KeyForm isMine={isMine} />
          </Stack>
        )}
      </Fetched>
    </Section>
  );
}

function KeyForm({ isMine }: { isMine: boolean }) {
  const { t } = useTranslation('opening');
  const seat = useSeat();
  const queries = useQueryClient();
  const problemText = useProblemText();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const registering = useMutation({
    mutationFn: (passphrase: string) =>
      answered(api.POST('/api/v1/networks/{networkId}/holder-keys', { params: { path: { networkId: seat.networkId } }, body: { passphrase } })),
    onSuccess: async () => {
      setFirst('');
      setAgain('');
      await queries.invalidateQueries({ queryKey: holderKeysOf(seat).queryKey });
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (first === again) registering.mutate(first);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm" maw={460}>
        <Passphrases first={first} setFirst={setFirst} again={again} setAgain={setAgain} />
        {registering.isError ? (
          <Alert variant="outline" color="red" role="alert">
            {problemText(registering.error)}
          </Alert>
        ) : null}
        {registering.isSuccess ? (
          <Alert variant="outline" color="green" role="status">
            {t('key.registered')}
          </Alert>
        ) : null}
        <Button type="submit" variant={isMine ? 'default' : 'filled'} loading={registering.isPending} style={{ alignSelf: 'flex-start' }}>
          {t(isMine ? 'key.renew' : 'key.register')}
        </Button>
      </Stack>
    </form>
  );
}

interface PassphrasesOf {
  readonly first: string;
  readonly setFirst: (text: string) => void;
  readonly again: string;
  readonly setAgain: (text: string) => void;
}

/** A new passphrase, typed twice: nobody can reset it. */
function Passphrases({ first, setFirst, again, setAgain }: PassphrasesOf) {
  const { t } = useTranslation('opening');
  const toggle = { 'aria-label': t('passphrase.show') };
  return (
    <>
      <PasswordInput
        label={t('key.passphrase')}
        description={t('key.passphrase.text')}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        autoComplete="new-password"
        minLength={10}
        visibilityToggleButtonProps={toggle}
        required
      />
      <PasswordInput
        label={t('key.again')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={again !== '' && first !== again ? t('key.differs') : undefined}
        autoComplete="new-password"
        visibilityToggleButtonProps={toggle}
        required
      />
    </>
  );
}
