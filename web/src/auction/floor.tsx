import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/api';
import { entered } from '../parts/entered';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { Refused } from '../parts/versions';
import { millionths } from '../parts/decimals';
import { type Auction, type AuctionLot, floorOf } from './auctions';

interface Floor {
  readonly auction: Auction;
  readonly lot: AuctionLot;
  readonly own: NonNullable<AuctionLot['own']>;
}

/** Automatic bidding: the secret price down to which the service bids for one; set, lower and withdraw it. Domain §9. */
export function Floor(props: Floor) {
  const { t } = useTranslation('auction');
  const query = useQuery(floorOf(useSeat(), props.auction, props.lot.lotId));
  return (
    <details className="auction-floor">
      <summary>{query.data?.price ? t('floor.isSet') : t('floor.title')}</summary>
      <Fetched query={query}>{({ price }) => <FloorForm {...props} set={price} />}</Fetched>
    </details>
  );
}

function FloorForm({ auction, lot, own, set }: Floor & { set: string | null }) {
  const { t } = useTranslation('auction');
  const shown = useShown();
  const [text, setText] = useState('');
  const { setting, withdrawing } = useFloor(auction, lot);
  const money = (price: string): string => `${shown.price(price)} ${auction.currency}`;
  const { decimal, fault } = entered(text);
  const isTooHigh = decimal !== undefined && (own.highestNext === null || millionths(decimal) > millionths(own.highestNext));
  const error = fault === 'empty' ? undefined : fault ? t(`bid.${fault}`) : isTooHigh ? t('floor.tooHigh') : undefined;
  const isReady = decimal !== undefined && error === undefined && lot.state !== 'ended';
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady && decimal !== undefined) setting.mutate(decimal, { onSuccess: () => setText('') });
  };
  return (
    <form onSubmit={send} noValidate>
      <Stack gap="sm" maw={480} mt="sm">
        <Text size="sm">{t('floor.text')}</Text>
        {set ? (
          <Text fw={600} role="status">
            {own.rank > 1 && own.price === set ? t('floor.reached', { price: money(set) }) : t('floor.now', { price: money(set) })}
          </Text>
        ) : null}
        <TextInput
          inputMode="decimal"
          autoComplete="off"
          label={t('floor.label', { lot: lot.title, currency: auction.currency })}
          description={own.highestNext === null ? t('bid.none') : t('bid.most', { most: money(own.highestNext) })}
          value={text}
          error={error}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" disabled={!isReady} loading={setting.isPending}>
            {set ? t('floor.change') : t('floor.set')}
          </Button>
          {set ? (
            <Button variant="subtle" loading={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
              {t('floor.withdraw')}
            </Button>
          ) : null}
        </Group>
        <Refused problem={setting.error ?? withdrawing.error} />
      </Stack>
    </form>
  );
}

function useFloor({ id: stageId, roundId }: Auction, { lotId }: AuctionLot) {
  const seat = useSeat();
  const queries = useQueryClient();
  const params = { path: { networkId: seat.networkId, roundId, stageId, lotId } };
  const onSettled = () => queries.invalidateQueries({ queryKey: floorOf(seat, { roundId, id: stageId }, lotId).queryKey });
  const route = '/api/v1/networks/{networkId}/rounds/{roundId}/auctions/{stageId}/lots/{lotId}/floor';
  const setting = useMutation({ mutationFn: (price: string) => answered(api.PUT(route, { params, body: { price } })), onSettled });
  const withdrawing = useMutation({ mutationFn: () => answered(api.DELETE(route, { params })), onSettled });
  return { setting, withdrawing };
}
