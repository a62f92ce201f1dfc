import { Badge, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMonths } from '../indices/month-words';
import { DeedButton, DeedForm } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { type Adjustment, acceptAdjustment, adjustmentsOf, refuseAdjustment } from './adjusting';
import { type AgreementDetail, type Edition, useAgreementChange } from './agreements';
import { CalculationSteps } from './calculation';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** What published months make of the prices: proposed by a job, checked and decided by the office. Domain §16. */
export function Adjustments({ agreement, edition }: Of) {
  const { t } = useTranslation('agreement');
  return (
    <Section title={t('adjustments')}>
      <Fetched query={useQuery(adjustmentsOf(useSeat(), agreement.id))}>
        {(adjustments) =>
          adjustments.length === 0 ? (
            <Empty title={t('adjustments.none')}>{t('adjustments.none.text')}</Empty>
          ) : (
            <Stack gap="lg">
              {adjustments.map((adjustment) => (
                <One key={adjustment.id} adjustment={adjustment} agreement={agreement} edition={edition} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

const COLOUR = { proposed: 'yellow', accepted: 'green', refused: 'red', replaced: 'gray' } as const;

function One({ adjustment, agreement, edition }: Of & { adjustment: Adjustment }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const month = useMonths();
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const { state, reason, decidedAt, acceptedEdition, calculation } = adjustment;
  const isWaiting = state === 'proposed';
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Title order={3}>{t('adjustments.of', { month: month(adjustment.month) })}</Title>
          <Badge variant="outline" color={COLOUR[state]} c="inherit" tt="none">
            {t(`adjustments.${state}`)}
          </Badge>
        </Group>
        {isWaiting && seat.roles.includes('office') ? <Deciding adjustment={adjustment} agreement={agreement} edition={edition} /> : null}
      </Group>
      {decidedAt === null ? null : (
        <Text size="sm" c="dimmed">
          {[
            shown.time(decidedAt, zone),
            ...(acceptedEdition === null ? [] : [t('adjustments.edition', { number: acceptedEdition })]),
            ...(reason === null ? [] : [reason]),
          ].join(' · ')}
        </Text>
      )}
      {isWaiting ? <CalculationSteps calculation={calculation} sheet={edition.priceSheet} /> : null}
    </Stack>
  );
}

function Deciding(props: Of & { adjustment: Adjustment }) {
  const { t } = useTranslation('agreement');
  return (
    <Group gap="xs" className="no-print">
      <DeedButton opener={t('adjustments.refuse')} title={t('adjustments.refuse')} isFinal>
        {(close) => <Refusing {...props} close={close} />}
      </DeedButton>
      <DeedButton opener={t('adjustments.accept')} title={t('adjustments.accept')}>
        {(close) => <Accepting {...props} close={close} />}
      </DeedButton>
    </Group>
  );
}

type Deciding = Of & { readonly adjustment: Adjustment; readonly close: () => void };

function Accepting({ adjustment, agreement, edition, close }: Deciding) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const [acceptBy, choose] = useState('');
  const [reason, write] = useState('');
  const deed = useAgreementChange(seat, (body: { acceptBy: string; reason: string | null }) =>
    acceptAdjustment(seat, agreement.id, adjustment, body),
  );
  const days = edition.terms.priceAdjustment?.noticeDays ?? 0;
  return (
    <DeedForm
      follows={t('adjustments.accept.follows')}
      button={t('adjustments.accept.button')}
      isReady={acceptBy !== ''}
      deed={deed}
      body={{ acceptBy, reason: reason.trim() || null }}
      close={close}
      reload={close}
    >
      <TextInput
        type="date"
        label={t('adjustments.acceptBy')}
        description={t('adjustments.acceptBy.text', { count: days })}
        value={acceptBy}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        required
        data-autofocus
      />
      <Textarea
        label={t('adjustments.remark')}
        value={reason}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
      />
    </DeedForm>
  );
}

function Refusing({ adjustment, agreement, close }: Deciding) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => refuseAdjustment(seat, agreement.id, adjustment, body));
  return (
    <ReasonForm
      follows={t('adjustments.refuse.follows')}
      button={t('adjustments.refuse.button')}
      label={t('adjustments.reason')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}
