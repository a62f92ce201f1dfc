import { Alert, Button, PasswordInput, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { usePageTitle } from '../parts/page-title';
import { useProblemText } from '../parts/problem';
import { Doorway } from '../signin/doorway';

/** Where an invitation's e-mail leads: a password is set, then one signs in. */
export function InvitationPage() {
  const { t } = useTranslation('invitation');
  const { token } = useParams({ from: '/invitations/$token' });
  const problemText = useProblemText();
  usePageTitle(t('title'));
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: { again: (again, { password }) => (again === password ? null : t('again.differs')) },
  });
  const accept = useMutation({
    mutationFn: (password: string) => answered(api.POST('/api/v1/invitations/{token}/accept', { params: { path: { token } }, body: { password } })),
    onSuccess: ({ place }) => navigate({ to: '/sign-in', search: { welcome: true, ...(place === null ? {} : { to: place }) } }),
  });
  return (
    <Doorway title={t('title')} intro={t('intro')}>
      <form onSubmit={form.onSubmit(({ password }) => accept.mutate(password))}>
        <Stack>
          {accept.isError ? (
            <Alert variant="outline" color="red" title={t('refused')} role="alert">
              {problemText(accept.error)}
            </Alert>
          ) : null}
          <PasswordInput
            label={t('password')}
            description={t('password.hint')}
            autoComplete="new-password"
            required
            withAsterisk={false}
            {...form.getInputProps('password')}
          />
          <PasswordInput label={t('again')} autoComplete="new-password" required withAsterisk={false} {...form.getInputProps('again')} />
          <Button type="submit" loading={accept.isPending}>
            {t('submit')}
          </Button>
        </Stack>
      </form>
    </Doorway>
  );
}
