import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useProblemText } from '../parts/problem';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type AgreementDetail, type Edition, useAgreementChange } from './agreements';

/** Issuing a drafted edition, and the two signatures that open it: the supplier's and the network's. Domain §13. */
export function Signing({ agreement: { id: agreementId, allowedActions, version }, latest }: { agreement: AgreementDetail; latest: Edition }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const problemText = useProblemText();
  const path = { networkId: seat.networkId, agreementId };
  const issuing = useAgreementChange(seat, () =>
    answered(
      api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/editions', {
        params: { path },
        headers: { 'if-match': `"${version}"` },
        body: { changes: {} },
      }),
    ),
  );
  const signing = useAgreementChange(seat, () =>
    answered(
      api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/editions/{number}/signatures', {
        params: { path: { ...path, number: latest.number } },
        body: latest.documentHash === null ? {} : { documentHash: latest.documentHash },
      }),
    ),
  );
  const canIssue = allowedActions.includes('issueEdition') && latest.state === 'drafted';
  const canSign = allowedActions.includes('sign');
  const problem = issuing.error ?? signing.error;
  if (latest.state === 'open' && !canIssue) return null;
  return (
    <Stack gap="sm">
      <Signatures edition={latest} />
      {problem ? (
        <Alert variant="outline" color="red" title={t('signing.failed')} role="alert">
          {problemText(problem)}
        </Alert>
      ) : null}
      {canIssue ? (
        <Group justify="space-between" gap="sm">
          <Text style={{ flex: '1 1 16rem' }}>{t('issue.text')}</Text>
          <Button onClick={() => issuing.mutate(undefined)} loading={issuing.isPending}>
            {t('issue', { number: latest.number })}
          </Button>
        </Group>
      ) : null}
      {canSign ? (
        <Group justify="space-between" gap="sm">
          <Text style={{ flex: '1 1 16rem', overflowWrap: 'anywhere' }}>
            {t('sign.text', { for: seat.organisation ?? seat.network, number: latest.number, hash: latest.documentHash ?? '' })}
          </Text>
          <Button onClick={() => signing.mutate(undefined)} loading={signing.isPending}>
            {t('sign', { number: latest.number })}
          </Button>
        </Group>
      ) : null}
    </Stack>
  );
}

function Signatures({ edition: { number, state, signedBySupplierAt, signedByNetworkAt } }: { edition: Edition }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone;
  if (zone === undefined) return null;
  const signed = (at: string | null): string => (at === null ? t('signatures.open') : shown.time(at, zone));
  if (state === 'drafted') return <Text>{t('signatures.draft', { number })}</Text>;
  return <Text>{t('signatures', { number, supplier: signed(signedBySupplierAt), network: signed(signedByNetworkAt) })}</Text>;
}
