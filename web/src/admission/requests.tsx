import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { useCallChange } from '../call/calls';
import { DeedButton } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { type AdmissionRequest, admissionsOf } from './admissions';

const MOST_CHARACTERS = 2000;

/** Suppliers that ask to be admitted to a call, for the office to decide; nothing where the call lets nobody ask. Domain §7. */
export function AdmissionRequests({ roundId }: { roundId: string }) {
  const { t } = useTranslation('admission');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone;
  return (
    <Fetched query={useQuery(admissionsOf(seat, roundId))} lines={1}>
      {({ othersMayAsk, until, items }) =>
        othersMayAsk ? (
          <Section title={t('requests')}>
            <Text size="sm" c="dimmed" mb="md">
              {until && zone ? t('requests.until', { until: shown.time(until, zone) }) : t('requests.text')}
            </Text>
            {items.length === 0 ? (
              <Text>{t('requests.none')}</Text>
            ) : (
              <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
                {items.map((request) => (
                  <OneRequest key={request.id} roundId={roundId} request={request} />
                ))}
              </Stack>
            )}
          </Section>
        ) : null
      }
    </Fetched>
  );
}

function OneRequest({ roundId, request }: { roundId: string; request: AdmissionRequest }) {
  const { t } = useTranslation('admission');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const { name, supplier, note, askedAt, state, reason, decidedAt, decidedBy } = request;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Text fw={650}>
        {name} ({supplier})
      </Text>
      <Text size="sm" c="dimmed">
        {t('requests.asked', { at: shown.time(askedAt, zone) })}
      </Text>
      {request.isPrequalified ? null : <Text size="sm">{t('requests.unqualified')}</Text>}
      {note ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Text> : null}
      {decidedAt ? <Text mt="xs">{t(`decided.${state}`, { at: shown.time(decidedAt, zone), by: decidedBy ?? '–' })}</Text> : null}
      {reason ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('requests.reason', { reason })}</Text> : null}
      <Decision roundId={roundId} request={request} />
    </Paper>
  );
}

function Decision({ roundId, request: { id, name, allowedActions } }: { roundId: string; request: AdmissionRequest }) {
  const { t } = useTranslation('admission');
  const seat = useSeat();
  const path = { networkId: seat.networkId, roundId, admissionRequestId: id };
  const admitting = useCallChange(seat, roundId, () =>
    answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/{admissionRequestId}/admit', { params: { path } })),
  );
  if (allowedActions.length === 0) return null;
  return (
    <Group mt="md" gap="sm" className="no-print">
      {allowedActions.includes('admit') ? (
        <Button loading={admitting.isPending} onClick={() => admitting.mutate(undefined)} aria-label={t('admit.of', { name })}>
          {t('admit')}
        </Button>
      ) : null}
      {allowedActions.includes('refuse') ? (
        <DeedButton opener={t('refuse')} label={t('refuse.of', { name })} title={t('refuse.title', { name })}>
          {(close) => <Refusing roundId={roundId} requestId={id} close={close} />}
        </DeedButton>
      ) : null}
      <Refused problem={admitting.error} />
    </Group>
  );
}

function Refusing({ roundId, requestId, close }: { roundId: string; requestId: string; close: () => void }) {
  const { t } = useTranslation('admission');
  const seat = useSeat();
  const path = { networkId: seat.networkId, roundId, admissionRequestId: requestId };
  const refusing = useCallChange(seat, roundId, (body: { reason: string }) =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/admission-requests/{admissionRequestId}/refuse', { params: { path }, body }),
    ),
  );
  return (
    <ReasonForm
      follows={t('refuse.follows')}
      button={t('refuse.do')}
      label={t('refuse.reason')}
      description={t('refuse.reason.text')}
      mostCharacters={MOST_CHARACTERS}
      deed={refusing}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={() => refusing.reset()}
    />
  );
}
