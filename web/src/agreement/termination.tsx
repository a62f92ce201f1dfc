import { Alert, Anchor, Badge, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeedButton, DeedForm } from '../parts/deed';
import { Section } from '../parts/section';
import { useNetwork, useSeat, whoAmI } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';

import { type AgreementDetail, letterAt, useAgreementChange } from './agreements';
import { declare, drop, type Termination as OneTermination, terminate, terminationsOf } from './terminating';

/** That an agreement was terminated, for everybody who sees it. Domain §13. */
export function EndedAlert({ agreement: { ended } }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  if (ended === null) return null;
  return (
    <Alert variant="outline" color="red" title={t('ended', { on: shown.day(ended.endsOn) })}>
      <Text size="sm">{t(ended.forCause ? `ended.${ended.by}.cause` : `ended.${ended.by}`)}</Text>
    </Alert>
  );
}

/** Terminating, and what was said about it between the two sides. Domain §13. */
export function Termination({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const terminations = useQuery(terminationsOf(seat, agreement.id));
  const mayTerminate = agreement.allowedActions.includes('terminate');
  if (!mayTerminate && terminations.data?.length === 0) return null;
  return (
    <Section title={t('termination')} actions={mayTerminate ? <Opener agreement={agreement} /> : null}>
      <Fetched query={terminations}>
        {(all) =>
          all.length === 0 ? (
            <Text c="dimmed">{t('termination.none')}</Text>
          ) : (
            <Stack gap="lg">
              {all.map((one) => (
                <One key={one.id} one={one} agreement={agreement} />
              ))}
            </Stack>
          )
        }
      </Fetched>
    </Section>
  );
}

function Opener({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  return (
    <div className="no-print">
      <DeedButton opener={t('termination.open')} title={t('termination.open.title', { agreement: agreement.number })} isFinal>
        {(close) => <Terminating agreement={agreement} close={close} />}
      </DeedButton>
    </div>
  );
}

type Kind = OneTermination['kind'];

function Terminating({ agreement, close }: { agreement: AgreementDetail; close: () => void }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const [kind, choose] = useState<Kind>('ordinary');
  const [endsOn, setDay] = useState('');
  const [reason, write] = useState('');
  const deed = useAgreementChange(seat, (body: Parameters<typeof terminate>[2]) => terminate(seat, agreement.id, body));
  const isOffice = seat.roles.includes('office');
  return (
    <DeedForm
      follows={t(isOffice ? 'termination.follows.network' : 'termination.follows.supplier')}
      button={t(isOffice ? 'termination.propose' : 'termination.declare')}
      isFinal
      isReady={kind === 'ordinary' || reason.trim() !== ''}
      deed={deed}
      body={{ kind, endsOn: endsOn || null, reason: reason.trim() || null }}
      close={close}
      reload={close}
    >
      <Radio.Group label={t('termination.kind')} value={kind} onChange={(chosen) => choose(chosen === 'for_cause' ? 'for_cause' : 'ordinary')}>
        <Stack gap="xs" mt="xs">
          <Radio value="ordinary" label={t('termination.ordinary', { count: agreement.noticeMonths })} data-autofocus />
          <Radio value="for_cause" label={t('termination.for_cause')} />
        </Stack>
      </Radio.Group>
      <TextInput
        type="date"
        label={t('termination.endsOn')}
        description={t('termination.endsOn.text')}
        value={endsOn}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      <Textarea
        label={t('termination.reason')}
        description={t('termination.reason.text')}
        required={kind === 'for_cause'}
        value={reason}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={3}
      />
    </DeedForm>
  );
}

const COLOUR = { proposed: 'yellow', declared: 'red', dropped: 'gray' } as const;

function One({ one, agreement }: { one: OneTermination; agreement: AgreementDetail }) {
  const { t } = useTranslation('agreement');
  const shown = useShown();
  const seat = useSeat();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const day = one.endsOn ?? one.askedFor;
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="sm">
        <Group gap="sm">
          <Text fw={650}>{t(`termination.by.${one.side}`)}</Text>
          <Badge variant="outline" color={COLOUR[one.state]} c="inherit" tt="none">
            {t(`termination.state.${one.state}`)}
          </Badge>
        </Group>
        {one.state === 'proposed' ? <Deciding one={one} /> : null}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          t(`termination.is.${one.kind}`),
          day === null ? t('termination.earliest') : t('termination.to', { on: shown.day(day) }),
          shown.time(one.decidedAt ?? one.proposedAt, zone),
        ].join(' · ')}
      </Text>
      {one.state === 'declared' && day !== null ? (
        <Text style={{ whiteSpace: 'pre-line' }}>
          {t(`termination.letter.${one.kind}`, {
            side: one.side === 'network' ? t('termination.letter.network') : agreement.supplierName,
            agreement: agreement.number,
            title: agreement.title,
            on: shown.day(day),
          })}
        </Text>
      ) : null}
      {one.state === 'declared' ? <Letter one={one} /> : null}
      {one.reason === null ? null : <Text style={{ overflowWrap: 'anywhere' }}>{t('termination.because', { reason: one.reason })}</Text>}
    </Stack>
  );
}

/** The letter in the reader's language and in the other one. */
function Letter({ one }: { one: OneTermination }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  return (
    <Group gap="md" className="no-print">
      {(['de', 'en'] as const).map((language) => (
        <Anchor key={language} size="sm" href={letterAt(seat, one.agreementId, one.id, language)} target="_blank" rel="noopener">
          {t(`termination.pdf.${language}`)}
        </Anchor>
      ))}
    </Group>
  );
}

function Deciding({ one }: { one: OneTermination }) {
  const { t } = useTranslation('agreement');
  const seat = useSeat();
  const isOwn = useQuery(whoAmI).data?.personId === one.proposedBy;
  const dropping = useAgreementChange(seat, () => drop(seat, one));
  const declaring = useAgreementChange(seat, () => declare(seat, one));
  if (!seat.roles.includes('office')) return null;
  return (
    <Group gap="xs" className="no-print">
      <DeedButton opener={t('termination.drop')} title={t('termination.drop')}>
        {(close) => (
          <DeedForm
            follows={t('termination.drop.follows')}
            button={t('termination.drop')}
            isReady
            deed={dropping}
            body={undefined}
            close={close}
            reload={close}
          />
        )}
      </DeedButton>
      {isOwn ? (
        <Text size="sm">{t('termination.another')}</Text>
      ) : (
        <DeedButton opener={t('termination.declare')} title={t('termination.declare')} isFinal>
          {(close) => (
            <DeedForm
              follows={t('termination.declare.follows')}
              button={t('termination.declare')}
              isFinal
              isReady
              deed={declaring}
              body={undefined}
              close={close}
              reload={close}
            />
          )}
        </DeedButton>
      )}
    </Group>
  );
}
