import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { usePageTitle } from '../parts/page-title';
import { useProblemText } from '../parts/problem';
import { rememberSession, whoAmI } from '../parts/seats';
import { Doorway } from './doorway';

/** Signing in; afterwards the page that was asked for. */
export function SignInPage() {
  const { t } = useTranslation('signin');
  const { to, welcome } = useSearch({ from: '/sign-in' });
  const problemText = useProblemText();
  usePageTitle(t('title'));
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = useForm({ initialValues: { email: '', password: '' } });
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => answered(api.POST('/api/v1/sessions', { body })),
    onSuccess: async () => {
      rememberSession(true);
      queries.clear();
      await queries.fetchQuery(whoAmI);
      await navigate({ href: to ?? '/' });
    },
  });
  return (
    <Doorway title={t('title')} intro={t('intro')}>
      <form onSubmit={form.onSubmit((values) => signIn.mutate(values))}>
        <Stack>
          {welcome ? <Alert variant="outline">{t('welcome')}</Alert> : null}
          {signIn.isError ? (
            <Alert variant="outline" color="red" title={t('refused')} role="alert">
              {problemText(signIn.error)}
            </Alert>
          ) : null}
          <TextInput label={t('email')} type="email" autoComplete="username" required withAsterisk={false} {...form.getInputProps('email')} />
          <PasswordInput label={t('password')} autoComplete="current-password" required withAsterisk={false} {...form.getInputProps('password')} />
          <Button type="submit" loading={signIn.isPending}>
            {t('submit')}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
