import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BidFault } from '../../../src/bidding/bid/bid.js';
import type { OwnSealedBid } from '../../../src/bidding/bid/seal-own-bid.js';
import { answered, api, Problem } from '../api/api';
import { type Call, type Stage, useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import type { KeptBid } from './kept-sheet';
import type { RefusedCell } from './price-sheet';
import { placeOf, type ReadSheet } from './read-sheet';
import type { NewBid } from './sheet';
import type { SheetState } from './sheet-state';

interface HandInOf {
  readonly roundId: string;
  readonly stage: Stage;
  readonly call: Call;
  readonly read: ReadSheet;
  readonly state: SheetState;
  readonly showFaults: () => void;
  /** Marks the cells that the service has refused. */
  readonly refuse: (cells: readonly RefusedCell[]) => void;
  readonly handedIn: (bid: KeptBid) => void;
}

/** Seals and hands in, after a look at what is said and until when it stays sealed. Domain §8.2. */
export function HandIn({ roundId, stage, call, read, state, showFaults, refuse, handedIn }: HandInOf) {
  const { t } = useTranslation('bid');
  const [isAsked, { open, close }] = useDisclosure(false);
  const problemText = useProblemText();
  const sending = useSending(roundId, stage, call, handedIn);
  const ask = (): void => {
    if (read.faults.length > 0) {
      showFaults();
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else open();
  };
  const send = (): void =>
    sending.mutate(read.bid, {
      onSuccess: () => {
        close();
        notifications.show({ message: t('handedIn'), closeButtonProps: { 'aria-label': t('close') } });
        window.scrollTo({ top: 0 });
      },
      onError: (problem) => {
        if (problem instanceof Problem) refuse(refusedCells(problem, read));
        close();
      },
    });
  return (
    <>
      {sending.isError ? (
        <Alert variant="outline" color="red" title={t('refused')} role="alert">
          {problemText(sending.error)}
        </Alert>
      ) : null}
      <Group className="no-print">
        <Button onClick={ask} disabled={read.bid.lots.length === 0 || state === 'same'}>
          {t(state === 'none' ? 'handIn' : 'handIn.again')}
        </Button>
        {read.bid.lots.length === 0 ? <Text size="sm">{t('handIn.empty')}</Text> : null}
      </Group>
      <Modal opened={isAsked} onClose={close} title={t('confirm')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Confirmation call={call} stage={stage} bid={read.bid} replaces={state !== 'none'} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            {t('back')}
          </Button>
          <Button loading={sending.isPending} onClick={send}>
            {t('confirm.do')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** The bid says which version of the call it was made for, and is refused once there is a later one. Domain §7. */
function useSending(roundId: string, stage: Stage, call: Call, handedIn: (bid: KeptBid) => void) {
  const seat = useSeat();
  const { publishedVersion } = call;
  const sendSealed = useSealedHere(roundId, stage, call);
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  // The same bid sent again after a lost answer has the same key, and gets the same receipt.
  const last = useRef<{ text: string; key: string; sealed?: Promise<OwnSealedBid> }>({ text: '', key: '' });
  return useCallChange(seat, roundId, (priced: NewBid) => {
    const bid = publishedVersion === null ? priced : { ...priced, callVersion: publishedVersion };
    const text = JSON.stringify(bid);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    const header = { 'Idempotency-Key': last.current.key };
    const sending = call.sealedByBidder
      ? sendSealed(bid, last.current)
      : answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids', { params: { path, header }, body: bid }));
    return sending.then(
      ({ hash }) => handedIn({ hash, bid: priced }),
      (problem: unknown) => {
        // A refusal is an answer: after it the same bid is a new request.
        if (problem instanceof Problem) last.current = { text: '', key: '' };
        throw problem;
      },
    );
  });
}

/** Seals in this browser where the call asks for it; what does that is fetched only then. A repeat sends the same bytes. */
function useSealedHere(roundId: string, stage: Stage, call: Call) {
  const { t } = useTranslation(['bid', 'opening']);
  const seat = useSeat();
  const { price } = useShown();
  const fault = ({ code, value, raised }: BidFault): string =>
    raised ? t('fault.raised', { item: value, now: price(raised.now), before: price(raised.before) }) : t(`opening:fault.${code}`);
  return async (bid: NewBid, last: { readonly key: string; sealed?: Promise<OwnSealedBid> }) => {
    const { handedInSealed, sealedHere } = await import('./seal-own');
    const words = { noSealing: t('noSealing'), fault };
    const sealing = { seat, roundId, stage, call, words };
    last.sealed ??= sealedHere(bid, sealing);
    return handedInSealed(await last.sealed, sealing, last.key);
  };
}

/** What the service has refused of a bid, at the cells where it stands. */
function refusedCells({ errors }: Problem, { places }: ReadSheet): RefusedCell[] {
  return errors.flatMap(({ pointer = '', detail = '' }) => {
    const at = placeOf(pointer, places);
    if (at === undefined) return [];
    return [{ at, text: detail }];
  });
}

function Confirmation({ call, stage, bid, replaces }: { call: Call; stage: Stage; bid: NewBid; replaces: boolean }) {
  const { t } = useTranslation('bid');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const positions = bid.lots.reduce((sum, lot) => sum + lot.positions.length, 0);
  const isOffered = ({ id }: { readonly id: string }): boolean => bid.lots.some(({ lot }) => lot === id);
  const titlesOf = (lots: Call['lots']): string => lots.map(({ title }) => title).join(', ');
  const left = call.lots.filter((lot) => !isOffered(lot));
  return (
    <Stack gap="xs">
      <Text>{t('confirm.what', { count: positions, lots: titlesOf(call.lots.filter(isOffered)) })}</Text>
      {left.length > 0 ? <Text>{t('confirm.left', { lots: titlesOf(left) })}</Text> : null}
      {call.publishedVersion !== null && call.publishedVersion > 1 ? <Text>{t('confirm.version', { version: call.publishedVersion })}</Text> : null}
      {replaces ? <Text>{t('confirm.replaces')}</Text> : null}
      {call.sealedByBidder ? <Text>{t('confirm.here')}</Text> : null}
      <Text>{t('confirm.sealed', { deadline: stage.deadline ? shown.time(stage.deadline, zone) : '…' })}</Text>
      <Text size="sm" c="dimmed">
        {t('confirm.change')}
      </Text>
    </Stack>
  );
}
