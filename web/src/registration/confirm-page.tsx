import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { usePageTitle } from '../parts/page-title';
import { useProblemText } from '../parts/problem';
import { Doorway } from '../signin/doorway';

/** Where the link of a registration leads: only pressing the button confirms, so that no mail filter does by looking. */
export function ConfirmPage() {
  const { t } = useTranslation('registration');
  const { token } = useParams({ from: '/registrations/$token' });
  const problemText = useProblemText();
  usePageTitle(t('confirm.title'));
  const confirming = useMutation({ mutationFn: () => answered(api.POST('/api/v1/public/registrations/confirmation', { body: { token } })) });
  return (
    <Doorway title={t('confirm.title')} intro={t('confirm.intro')}>
      <Stack>
        {confirming.isError ? (
          <Alert variant="outline" color="red" title={t('confirm.refused')} role="alert">
            {problemText(confirming.error)}
          </Alert>
        ) : null}
        {confirming.isSuccess ? (
          <Alert variant="outline" color="green" title={t('confirm.done')} role="status">
            <Text size="sm">{t('confirm.done.text')}</Text>
          </Alert>
        ) : (
          <Button onClick={() => confirming.mutate()} loading={confirming.isPending}>
            {t('confirm.button')}
          </Button>
        )}
      </Stack>
    </Doorway>
  );
}
