import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { NewRound } from './new-round';
import { decideRenewal, type Outcome, type Renewal } from './renewals';

const OUTCOMES: readonly Outcome[] = ['renew', 'renegotiate', 'new_round', 'let_end'];

/** What the office decided about the end of the term, and deciding. Domain §13. */
export function Decisions({ renewal, agreement }: { renewal: Renewal; agreement: AgreementDetail }) {
  const { t } = useTranslation('renewal');
  const shown = useShown();
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const mayDecide = seat.roles.includes('office') && renewal.today <= renewal.termTo;
  return (
    <Section title={t('decisions')} actions={mayDecide ? <Opener renewal={renewal} /> : null}>
      <Stack gap="md">
        <NewRound agreement={agreement} />
        {renewal.decisions.length === 0 ? <Text c="dimmed">{t('decisions.none', { by: shown.day(renewal.decideBy) })}</Text> : null}
        {renewal.decisions.map(({ id, outcome, termTo, edition, reason, decidedAt }) => (
          <div key={id}>
            <Text fw={650}>{t('decided', { outcome: t(`outcome.${outcome}`), termTo: shown.day(termTo) })}</Text>
            <Text size="sm" c="dimmed">
              {[
                shown.time(decidedAt, zone),
                ...(edition === null ? [] : [t('edition', { number: edition })]),
                ...(reason === null ? [] : [reason]),
              ].join(' · ')}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Opener({ renewal }: { renewal: Renewal }) {
  const { t } = useTranslation('renewal');
  return (
    <DeedButton opener={t('decide')} title={t('decide.title')}>
      {(close) => <Deciding renewal={renewal} close={close} />}
    </DeedButton>
  );
}

function Deciding({ renewal, close }: { renewal: Renewal; close: () => void }) {
  const { t } = useTranslation('renewal');
  const seat = useSeat();
  const { recommended, renewedTo } = renewal;
  const [outcome, choose] = useState<Outcome>(recommended);
  const [acceptBy, setDay] = useState('');
  const [reason, write] = useState('');
  const deed = useAgreementChange(seat, (body: Parameters<typeof decideRenewal>[2]) => decideRenewal(seat, renewal, body));
  const renews = outcome === 'renew';
  const needsReason = outcome !== recommended;
  return (
    <DeedForm
      follows={t(`follows.${outcome}`)}
      button={t(renews ? 'decide.renew' : 'decide.record')}
      isReady={(!renews || acceptBy !== '') && (!needsReason || reason.trim() !== '')}
      deed={deed}
      body={{ outcome, reason: reason.trim() || null, ...(renews ? { acceptBy } : {}) }}
      close={close}
      reload={close}
    >
      <Radio.Group label={t('outcome')} value={outcome} onChange={(chosen) => choose(OUTCOMES.find((one) => one === chosen) ?? recommended)}>
        <Stack gap="xs" mt="xs">
          {OUTCOMES.map((one) => (
            <Radio
              key={one}
              value={one}
              label={one === recommended ? t('outcome.recommended', { outcome: t(`outcome.${one}`) }) : t(`outcome.${one}`)}
              disabled={one === 'renew' && renewedTo === null}
            />
          ))}
        </Stack>
      </Radio.Group>
      {renews ? (
        <TextInput
          type="date"
          label={t('acceptBy')}
          description={t('acceptBy.text')}
          value={acceptBy}
          onChange={({ currentTarget }) => setDay(currentTarget.value)}
          required
        />
      ) : null}
      <Textarea
        label={t('reason')}
        description={t('reason.text')}
        required={needsReason}
        value={reason}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
      />
    </DeedForm>
  );
}
