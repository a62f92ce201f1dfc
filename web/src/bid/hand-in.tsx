import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, Problem } from '../api/api';
import { type Call, type Stage, useCallChange } from '../call/calls';
import { useProblemText } from '../parts/problem';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { placeOf, type ReadSheet } from './read-sheet';
import type { NewBid } from './sheet';

interface HandInOf {
  readonly roundId: string;
  readonly stage: Stage;
  readonly call: Call;
  readonly read: ReadSheet;
  readonly showFaults: () => void;
  /** Marks the cells that the service has refused. */
  readonly refuse: (faults: readonly { at: string; text: string }[]) => void;
  readonly handedIn: (bid: NewBid) => void;
}

/** Seals and hands in, after a look at what is said and until when it stays sealed. Domain §8.2. */
export function HandIn({ roundId, stage, call, read, showFaults, refuse, handedIn }: HandInOf) {
  const { t } = useTranslation('bid');
  const [isAsked, { open, close }] = useDisclosure(false);
  const problemText = useProblemText();
  const sending = useSending(roundId, stage, call);
  const ask = (): void => {
    if (read.faults.length > 0) {
      showFaults();
      requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    } else open();
  };
  const send = (): void =>
    sending.mutate(read.bid, {
      onSuccess: () => {
        handedIn(read.bid);
        close();
        notifications.show({ message: t('handedIn'), closeButtonProps: { 'aria-label': t('close') } });
        window.scrollTo({ top: 0 });
      },
      onError: (problem) => {
        const errors = problem instanceof Problem ? problem.errors : [];
        refuse(
          errors.flatMap(({ pointer = '', detail = '' }) => {
            const at = placeOf(pointer, read.places);
            return at === undefined ? [] : [{ at, text: detail }];
          }),
        );
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
        <Button onClick={ask} disabled={read.bid.lots.length === 0}>
          {t('handIn')}
        </Button>
        {read.bid.lots.length === 0 ? <Text size="sm">{t('handIn.empty')}</Text> : null}
      </Group>
      <Modal opened={isAsked} onClose={close} title={t('confirm')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Confirmation call={call} stage={stage} bid={read.bid} />
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
function useSending(roundId: string, stage: Stage, { publishedVersion }: Call) {
  const seat = useSeat();
  const path = { networkId: seat.networkId, roundId, stageId: stage.id };
  // The same bid sent again after a lost answer has the same key, and gets the same receipt.
  const last = useRef({ text: '', key: '' });
  return useCallChange(seat, roundId, (priced: NewBid) => {
    const bid = publishedVersion === null ? priced : { ...priced, callVersion: publishedVersion };
    const text = JSON.stringify(bid);
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() };
    const header = { 'Idempotency-Key': last.current.key };
    return answered(api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/stages/{stageId}/bids', { params: { path, header }, body: bid })).catch(
      (problem: unknown) => {
        // A refusal is an answer: after it the same bid is a new request.
        if (problem instanceof Problem) last.current = { text: '', key: '' };
        throw problem;
      },
    );
  });
}

function Confirmation({ call, stage, bid }: { call: Call; stage: Stage; bid: NewBid }) {
  const { t } = useTranslation('bid');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const positions = bid.lots.reduce((sum, lot) => sum + lot.positions.length, 0);
  const titles = call.lots.filter(({ id }) => bid.lots.some(({ lot }) => lot === id)).map(({ title }) => title);
  return (
    <Stack gap="xs">
      <Text>{t('confirm.what', { positions, lots: titles.join(', ') })}</Text>
      {call.publishedVersion !== null && call.publishedVersion > 1 ? <Text>{t('confirm.version', { version: call.publishedVersion })}</Text> : null}
      <Text>{t('confirm.sealed', { deadline: stage.deadline ? shown.time(stage.deadline, zone) : '…' })}</Text>
      <Text size="sm" c="dimmed">
        {t('confirm.change')}
      </Text>
    </Stack>
  );
}
