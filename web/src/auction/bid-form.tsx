import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, Problem } from '../api/api';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Refused } from '../parts/versions';
import { millionths } from '../parts/decimals';
import type { Auction, AuctionLot } from './auctions';

interface BidForm {
  readonly auction: Auction;
  readonly lot: AuctionLot;
  readonly own: NonNullable<AuctionLot['own']>;
  readonly isLive: boolean;
}

/** A bid that waits to be confirmed; its key makes it count once, however often it must be sent. */
interface Wanted {
  readonly price: string;
  readonly key: string;
}

/** The next bid: a large field, what it may be at most, and a look at it before it binds. Domain §9. */
export function BidForm({ auction, lot, own, isLive }: BidForm) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState<Wanted>();
  const bidding = useBid(auction, lot);
  const money = (price: string): string => `${shown.price(price)} ${auction.currency}`;
  const { decimal, fault } = entered(text);
  const isTooHigh = decimal !== undefined && (own.highestNext === null || millionths(decimal) > millionths(own.highestNext));
  const error = fault === 'empty' ? undefined : fault ? t(`bid.${fault}`) : isTooHigh ? t('bid.tooHigh') : undefined;
  const mayBid = isLive && lot.state === 'running' && auction.allowedActions.includes('bid');
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    bidding.reset();
    if (decimal !== undefined && error === undefined && mayBid) setWanted({ price: decimal, key: crypto.randomUUID() });
  };
  const taken = bidding.data;
  const close = (): void => setWanted(undefined);
  return (
    <form onSubmit={ask} noValidate>
      <Stack gap="sm" maw={480}>
        <TextInput
          size="xl"
          inputMode="decimal"
          autoComplete="off"
          label={t('bid.label', { lot: lot.title, currency: auction.currency })}
          description={own.highestNext === null ? t('bid.none') : t('bid.most', { most: money(own.highestNext) })}
          value={text}
          error={error}
          disabled={lot.state === 'ended'}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group>
          <Button type="submit" size="lg" disabled={!mayBid || decimal === undefined || error !== undefined}>
            {t('bid.button')}
          </Button>
        </Group>
        <Text role="status" fw={600}>
          {taken ? t('bid.taken', { price: money(taken.price), rank: taken.rank }) : ''}
        </Text>
        <Refused problem={bidding.error} />
      </Stack>
      <Modal opened={wanted !== undefined} onClose={close} title={t('confirm.title')} closeButtonProps={{ 'aria-label': t('cancel') }}>
        {wanted ? (
          <Confirm
            text={t('confirm.text', { lot: lot.title, price: money(wanted.price), own: money(own.price) })}
            button={t('confirm.button', { price: money(wanted.price) })}
            isPending={bidding.isPending}
            close={close}
            confirm={() => bidding.mutate(wanted, { onSuccess: () => setText(''), onSettled: close })}
          />
        ) : null}
      </Modal>
    </form>
  );
}

interface Confirm {
  readonly text: string;
  readonly button: string;
  readonly isPending: boolean;
  readonly close: () => void;
  readonly confirm: () => void;
}

/** What is about to be bid, and that it binds. */
function Confirm({ text, button, isPending, close, confirm }: Confirm) {
  const { t } = useTranslation('auction');
  return (
    <Stack gap="md">
      <Text>{text}</Text>
      <Text size="sm" c="dimmed">
        {t('confirm.binding')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={close}>
          {t('cancel')}
        </Button>
        <Button data-autofocus loading={isPending} onClick={confirm}>
          {button}
        </Button>
      </Group>
    </Stack>
  );
}

/** Sends a bid, again with the same key while no answer comes: it counts once. */
function useBid({ id: stageId, roundId }: Auction, { lotId }: AuctionLot) {
  const { networkId } = useSeat();
  return useMutation({
    mutationFn: ({ price, key }: Wanted) =>
      answered(
        api.POST('/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/lots/{lotId}/bids', {
          params: { path: { networkId, roundId, stageId, lotId } },
          headers: { 'idempotency-key': key },
          body: { price },
        }),
      ),
    retry: (count, problem) => !(problem instanceof Problem) && count < 5,
    retryDelay: 1000,
    networkMode: 'always',
  });
}
