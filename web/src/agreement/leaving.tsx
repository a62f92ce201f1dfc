import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { type AgreementDetail, boundEdition, type SignUp, useAgreementChange } from './agreements';

/** Gives notice, after a second look. Domain §13. */
export function Leaving({ agreement, signUp }: { agreement: AgreementDetail; signUp: SignUp }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const problemText = useProblemText();
  const { id: agreementId } = agreement;
  const noticeMonths = boundEdition(agreement)?.terms.noticeMonths ?? agreement.noticeMonths;
  const [isOpen, { open, close }] = useDisclosure(false);
  const leaving = useAgreementChange(seat, () =>
    answered(
      api.DELETE('/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups/{signUpId}', {
        params: { path: { networkId: seat.networkId, agreementId, signUpId: signUp.id } },
      }),
    ),
  );
  if (!isOpen)
    return (
      <Group className="no-print">
        <Button variant="default" size="sm" onClick={open}>
          {t('leave')}
        </Button>
      </Group>
    );
  return (
    <Stack gap="sm">
      <Text>{noticeMonths === 0 ? t('leave.text.none') : t('leave.text', { count: noticeMonths })}</Text>
      {leaving.isError ? (
        <Alert variant="outline" color="red" title={t('leave.failed')} role="alert">
          {problemText(leaving.error)}
        </Alert>
      ) : null}
      <Group gap="sm">
        <Button color="red" variant="outline" onClick={() => leaving.mutate(undefined)} loading={leaving.isPending}>
          {t('leave.confirm')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('leave.stay')}
        </Button>
      </Group>
    </Stack>
  );
}
