import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isPartyTo, useAgreementChange } from '../agreement/agreements';
import { Deadline } from '../parts/deadline';
import { DeedButton, DeedForm } from '../parts/deed';
import { ReasonForm } from '../parts/reason-form';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { OpenedBids } from './opened-bids';
import { OwnBidPart } from './own-bid';
import { acceptRequest, type CallOffRequest, declineRequest, type Panel, requestsOf, withdrawRequest } from './panels';

/** Requests, the latest first, each with its turns and what may be done with it. Decision 20. */
export function RequestList({ panel }: { panel: Panel }) {
  const { t } = useTranslation('panel');
  const pages = useInfiniteQuery(requestsOf(useSeat(), panel.id));
  return (
    <div>
      <Title order={3} mb="sm">
        {t('requests')}
      </Title>
      <Fetched query={pages}>
        {({ pages: loaded }) => {
          const requests = loaded.flatMap(({ items }) => items);
          if (requests.length === 0) return <Empty title={t('requests.none')}>{t('requests.none.text')}</Empty>;
          return (
            <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {requests.map((request) => (
                <OneRequest key={request.id} request={request} />
              ))}
            </Stack>
          );
        }}
      </Fetched>
      {pages.hasNextPage ? (
        <Button mt="sm" variant="default" onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('requests.more')}
        </Button>
      ) : null}
    </div>
  );
}

function OneRequest({ request }: { request: CallOffRequest }) {
  const { t, i18n } = useTranslation('panel');
  const shown = useShown();
  const unitName = useUnitName();
  const isParty = isPartyTo(useSeat());
  const { reference, partyName, date, item, nameDe, nameEn, region, quantity, unit, state } = request;
  const name = i18n.language === 'de' ? nameDe : nameEn;
  return (
    <Paper component="li" withBorder p="md" radius="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Text fw={650}>{isParty ? reference : t('request.of', { reference, party: partyName })}</Text>
          <Text size="sm">
            {t('request.what', { quantity: `${shown.decimal(quantity)} ${unitName(unit)}`, name, item, region, day: shown.day(date) })}
          </Text>
        </div>
        <Text size="sm" fw={600}>
          {t(`state.${state}`)}
        </Text>
      </Group>
      <Criteria request={request} />
      <Turns request={request} />
      {request.allowedActions.includes('bid') ? <OwnBidPart request={request} /> : null}
      <OpenedBids request={request} />
      <Deeds request={request} />
    </Paper>
  );
}

/** What a request announces to its bidders, and until when they bid or are bound. */
function Criteria({ request: { priceWeight, bidsUntil, bindsUntil, state } }: { request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  if (priceWeight === null || bidsUntil === null || bindsUntil === null) return null;
  return (
    <Text size="sm" component="div" mt={4}>
      <div>{t('criteria', { price: priceWeight, delivery: 100 - priceWeight })}</div>
      {state === 'bidding' || state === 'opened' ? (
        <div>
          {t(state === 'bidding' ? 'criteria.until' : 'criteria.binds')} <Deadline at={state === 'bidding' ? bidsUntil : bindsUntil} zone={zone} />
        </div>
      ) : null}
    </Text>
  );
}

/** Whom it was put to, in that order, and what became of it. */
function Turns({ request: { turns } }: { request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const unit = (at: string | null): string => (at === null ? '' : shown.time(at, zone));
  return (
    <Stack component="ol" gap={2} mt="xs" mb={0} pl="lg">
      {turns.map(({ number, supplierName, state, answerBy, answeredAt, reason, quantity }) => (
        <Text component="li" value={number} size="sm" key={number}>
          {t(answerBy === null && state === 'accepted' ? 'turn.allotted' : `turn.${state}`, {
            supplier: supplierName,
            until: unit(answerBy),
            at: unit(answeredAt),
            reason,
            quantity: shown.decimal(quantity),
          })}
        </Text>
      ))}
    </Stack>
  );
}

function Deeds({ request }: { request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const { reference, allowedActions } = request;
  const ending = request.state === 'opened' ? 'letGo' : 'withdraw';
  if (!allowedActions.some((action) => action !== 'bid' && action !== 'choose')) return null;
  return (
    <Group gap="xs" mt="sm" className="no-print">
      {allowedActions.includes('accept') ? (
        <DeedButton opener={t('accept')} title={t('accept.title', { reference })} label={t('accept.label', { reference })}>
          {(close) => <Deed request={request} kind="accept" close={close} />}
        </DeedButton>
      ) : null}
      {allowedActions.includes('decline') ? (
        <DeedButton opener={t('decline')} title={t('decline.title', { reference })} label={t('decline.label', { reference })} isFinal>
          {(close) => <Declining request={request} close={close} />}
        </DeedButton>
      ) : null}
      {allowedActions.includes('withdraw') ? (
        <DeedButton opener={t(ending)} title={t(`${ending}.title`, { reference })} label={t(`${ending}.label`, { reference })} isFinal>
          {(close) => <Deed request={request} kind={ending} close={close} />}
        </DeedButton>
      ) : null}
    </Group>
  );
}

function Deed({ request, kind, close }: { request: CallOffRequest; kind: 'accept' | 'withdraw' | 'letGo'; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (_: null) => (kind === 'accept' ? acceptRequest(seat, request) : withdrawRequest(seat, request)));
  return (
    <DeedForm
      follows={t(`${kind}.follows`)}
      button={t(`${kind}.button`)}
      isFinal={kind !== 'accept'}
      isReady
      deed={deed}
      body={null}
      close={close}
      reload={close}
    />
  );
}

function Declining({ request, close }: { request: CallOffRequest; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (body: { reason: string }) => declineRequest(seat, request, body));
  return (
    <ReasonForm
      follows={t('decline.follows')}
      button={t('decline.button')}
      label={t('decline.reason')}
      description={t('decline.reason.text')}
      mostCharacters={1000}
      isFinal
      deed={deed}
      bodyOf={(reason) => ({ reason })}
      close={close}
      reload={close}
    />
  );
}
