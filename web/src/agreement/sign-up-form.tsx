import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { entered } from '../parts/entered';
import { useProblemText } from '../parts/problem';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useToday } from '../parts/today';
import { accessOf } from '../registration/registrations';
import { type AgreementDetail, type Edition, useAgreementChange } from './agreements';
import { Committed } from './committed';

/** Today in the network, or the term's first day if that is later. */
export function useFirstDay(termFrom: string): string {
  const today = useToday();
  return today > termFrom ? today : termFrom;
}

/** The binding declaration: its text, from when it holds, and the one button that makes it. Domain §13. */
export function SignUpForm({ agreement, edition, isAcceptance }: { agreement: AgreementDetail; edition: Edition; isAcceptance: boolean }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const firstDay = useFirstDay(edition.terms.termFrom);
  const problemText = useProblemText();
  const standing = agreement.signUp;
  const [from, setFrom] = useState(isAcceptance && standing ? standing.effectiveFrom : firstDay);
  const [committed, setCommitted] = useState<Readonly<Record<string, string>>>({});
  const quantities = Object.entries(committed).map(([positionId, text]) => ({ positionId, read: entered(text) }));
  const isFaulty = quantities.some(({ read }) => read.fault !== undefined && read.fault !== 'empty');
  const signing = useAgreementChange(seat, () =>
    answered(
      api.POST('/api/v1/networks/{networkId}/agreements/{agreementId}/sign-ups', {
        params: { path: { networkId: seat.networkId, agreementId: agreement.id } },
        body: {
          effectiveFrom: from,
          edition: edition.number,
          committed: quantities.flatMap(({ positionId, read }) => (read.decimal === undefined ? [] : [{ positionId, quantity: read.decimal }])),
        },
      }),
    ),
  );
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t('declaration')} className="no-print">
      <Stack gap="sm">
        <Title order={3}>{t('declaration')}</Title>
        <DeclarationText agreement={agreement} edition={edition} from={from} />
        {isAcceptance ? null : (
          <TextInput
            type="date"
            label={t('declaration.from')}
            description={t('declaration.from.text')}
            value={from}
            min={edition.terms.termFrom}
            max={edition.terms.termTo}
            onChange={(event) => setFrom(event.currentTarget.value)}
            maw="16rem"
          />
        )}
        <Committed sheet={edition.priceSheet} entries={committed} onChange={setCommitted} />
        {signing.isError ? (
          <Alert variant="outline" color="red" title={t('declaration.failed')} role="alert">
            {problemText(signing.error)}
          </Alert>
        ) : null}
        <Group>
          <Button onClick={() => signing.mutate(undefined)} loading={signing.isPending} disabled={isFaulty || from === ''}>
            {isAcceptance ? t('declaration.accept', { number: edition.number }) : t('declaration.sign')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function DeclarationText({ agreement, edition, from }: { agreement: AgreementDetail; edition: Edition; from: string }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const shown = useShown();
  const { noticeMonths, customerFee, termTo } = edition.terms;
  const values = {
    organisation: seat.organisation ?? '',
    agreement: agreement.number,
    supplier: agreement.supplierName,
    edition: edition.number,
    hash: edition.documentHash ?? '',
    from: from === '' ? '…' : shown.day(from),
    to: shown.day(termTo),
  };
  const fee = customerFee === null ? null : `${shown.price(customerFee)} ${agreement.currency}`;
  const yearly = useYearlyFee();
  return (
    <Stack gap="xs">
      <Text style={{ overflowWrap: 'anywhere' }}>{t('declaration.text', values)}</Text>
      <Text size="sm">{noticeMonths === 0 ? t('declaration.notice.none') : t('declaration.notice', { count: noticeMonths })}</Text>
      {fee === null ? null : <Text size="sm">{t('declaration.fee', { fee })}</Text>}
      {yearly === null ? null : <Text size="sm">{t('declaration.yearlyFee', { fee: yearly })}</Text>}
    </Stack>
  );
}

/** The flat fee that this customer accepts with a sign-up; null for members, and where there is none. */
function useYearlyFee(): string | null {
  const seat = useSeat();
  const shown = useShown();
  const { data: network } = useNetwork(seat);
  const { data: access } = useQuery({ ...accessOf(seat), enabled: seat.kind === 'customer' });
  return access?.yearlyFee ? `${shown.price(access.yearlyFee)} ${network?.currency ?? ''}` : null;
}
