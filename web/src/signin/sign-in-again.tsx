import { Alert, Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { rememberSession, whoAmI } from '../parts/seats';

/** Where a session ends in the middle of work: signing in again over the page, on which everything typed still stands. */
export function SignInAgain() {
  const { t } = useTranslation('signin');
  const { data: me } = useSuspenseQuery(whoAmI);
  const [isAway, setAway] = useState(false);
  return (
    <>
      {isAway ? (
        <Alert variant="outline" color="red" title={t('ended')} m="md" className="no-print">
          <Button size="xs" mt="xs" onClick={() => setAway(false)}>
            {t('submit')}
          </Button>
        </Alert>
      ) : null}
      <Modal
        opened={!isAway}
        onClose={() => setAway(true)}
        title={t('ended')}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('ended.later') }}
      >
        <Text size="sm" mb="md">
          {t('ended.text')}
        </Text>
        {me ? <Password email={me.email} /> : null}
      </Modal>
    </>
  );
}

function Password({ email }: { email: string }) {
  const { t } = useTranslation('signin');
  const problemText = useProblemText();
  const queries = useQueryClient();
  const [password, enter] = useState('');
  const signIn = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/sessions', { body: { email, password } })),
    onSuccess: async () => {
      rememberSession(true);
      await queries.invalidateQueries();
    },
  });
  const send = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        {signIn.isError ? (
          <Alert variant="outline" color="red" title={t('refused')} role="alert">
            {problemText(signIn.error)}
          </Alert>
        ) : null}
        <div>
          <Text size="sm" fw={500}>
            {t('email')}
          </Text>
          <Text size="sm">{email}</Text>
        </div>
        {/* Password managers look for a name beside the password. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={password}
          onChange={({ currentTarget }) => enter(currentTarget.value)}
        />
        <Group justify="space-between">
          <Button component="a" href="/sign-in" variant="subtle">
            {t('ended.other')}
          </Button>
          <Button type="submit" loading={signIn.isPending}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
