import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, type Api, api } from '../api/api';
import { type Call, useCallChange } from '../call/calls';
import { DeedButton } from '../parts/deed';
import { useProblemText } from '../parts/problem';
import { ReasonForm } from '../parts/reason-form';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { type OwnInvitation, ownInvitationOf } from './invited';

const MOST_CHARACTERS = 2000;

/** What an invited supplier says to its invitation. To look at the call is a reaction too, and is noted once. Domain §7. */
export function MyInvitation({ roundId, call }: { roundId: string; call: Call }) {
  const { roles, key } = useSeat();
  const isInvited = roles.includes('bidder') && call.suppliers.some(({ supplier, state }) => supplier === key && state === 'invited');
  return isInvited ? <Invitation roundId={roundId} /> : null;
}

function Invitation({ roundId }: { roundId: string }) {
  const { t } = useTranslation('invited');
  const seat = useSeat();
  const query = useQuery(ownInvitationOf(seat, roundId));
  const { mutate: open } = useCallChange(seat, roundId, () =>
    answered(
      api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/call/invitation/opened', { params: { path: { networkId: seat.networkId, roundId } } }),
    ),
  );
  const isNew = query.data?.reaction === 'none' && query.data.allowedActions.length > 0;
  useEffect(() => {
    if (isNew) open(undefined);
  }, [isNew, open]);
  return (
    <Fetched query={query} lines={1}>
      {(own) =>
        own.allowedActions.length === 0 && own.reaction !== 'declined' ? null : (
          <Section title={t('mine')}>
            <Said own={own} />
            <Deeds roundId={roundId} own={own} />
          </Section>
        )
      }
    </Fetched>
  );
}

function Said({ own: { reaction, reason, at, until } }: { own: OwnInvitation }) {
  const { t } = useTranslation('invited');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone;
  const said = reaction === 'takes_part' || reaction === 'declined' ? reaction : 'undecided';
  return (
    <>
      <Text>{zone && at ? t(`mine.${said}`, { at: shown.time(at, zone) }) : t('mine.undecided')}</Text>
      {reason ? <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{t('reason.said', { reason })}</Text> : null}
      {zone && until ? (
        <Text size="sm" c="dimmed">
          {t('mine.until', { until: shown.time(until, zone) })}
        </Text>
      ) : null}
    </>
  );
}

function Deeds({ roundId, own: { allowedActions } }: { roundId: string; own: OwnInvitation }) {
  const { t } = useTranslation('invited');
  const seat = useSeat();
  const problemText = useProblemText();
  const answering = useCallChange(seat, roundId, (body: Api<'InvitationAnswer'>) =>
    answered(
      api.PUT('/api/v1/networks/{networkId}/rounds/{roundId}/call/invitation', { params: { path: { networkId: seat.networkId, roundId } }, body }),
    ),
  );
  return (
    <Group mt="md" gap="sm" className="no-print">
      {allowedActions.includes('takePart') ? (
        <Button loading={answering.isPending} onClick={() => answering.mutate({ statement: 'takes_part' })}>
          {t('takePart')}
        </Button>
      ) : null}
      {allowedActions.includes('takeBack') ? (
        <Button variant="default" loading={answering.isPending} onClick={() => answering.mutate({ statement: 'undecided' })}>
          {t('takeBack')}
        </Button>
      ) : null}
      {allowedActions.includes('decline') ? (
        <DeedButton opener={t('decline')} title={t('decline.title')}>
          {(close) => <Declining deed={answering} close={close} />}
        </DeedButton>
      ) : null}
      {answering.isError ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {problemText(answering.error)}
        </Text>
      ) : null}
    </Group>
  );
}

interface ADeclining {
  readonly deed: ReturnType<typeof useCallChange<Api<'InvitationAnswer'>, unknown>>;
  readonly close: () => void;
}

function Declining({ deed, close }: ADeclining) {
  const { t } = useTranslation('invited');
  return (
    <ReasonForm
      follows={t('decline.follows')}
      button={t('decline.do')}
      label={t('decline.reason')}
      description={t('decline.reason.text')}
      mostCharacters={MOST_CHARACTERS}
      deed={deed}
      bodyOf={(reason): Api<'InvitationAnswer'> => ({ statement: 'declined', reason })}
      close={close}
      reload={() => deed.reset()}
    />
  );
}
