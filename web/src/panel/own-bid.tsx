import { Group, NumberInput, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { entered } from '../parts/entered';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { type CallOffRequest, handInBid, type OwnBid, ownBidOf, withdrawBid } from './panels';

/** A supplier's own bid while bids are taken: its receipt, and to hand in, replace or take it back. Domain §8; decision 20. */
export function OwnBidPart({ request }: { request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const own = useQuery(ownBidOf(useSeat(), request));
  const { reference } = request;
  return (
    <Fetched query={own}>
      {(bid) => (
        <Stack gap="sm" mt="sm">
          {bid.receipt ? <ReceiptSaid receipt={bid.receipt} /> : <Text size="sm">{t('bid.none')}</Text>}
          <Group gap="xs" className="no-print">
            <DeedButton
              opener={t(bid.receipt ? 'bid.replace' : 'bid')}
              title={t('bid.title', { reference })}
              label={t(bid.receipt ? 'bid.replace.label' : 'bid.label', { reference })}
            >
              {(close) => <Bidding request={request} own={bid} close={close} />}
            </DeedButton>
            {bid.receipt ? (
              <DeedButton
                opener={t('bid.withdraw')}
                title={t('bid.withdraw.title', { reference })}
                label={t('bid.withdraw.label', { reference })}
                isFinal
              >
                {(close) => <Withdrawing request={request} close={close} />}
              </DeedButton>
            ) : null}
          </Group>
        </Stack>
      )}
    </Fetched>
  );
}

function ReceiptSaid({ receipt: { number, receivedAt, hash } }: { receipt: NonNullable<OwnBid['receipt']> }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {t('bid.sealed', { number, at: shown.time(receivedAt, zone) })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('bid.sealed.text')}
      </Text>
      <Text size="xs" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
        {t('bid.hash', { hash })}
      </Text>
    </div>
  );
}

function Bidding({ request, own, close }: { request: CallOffRequest; own: OwnBid; close: () => void }) {
  const { t } = useTranslation(['panel', 'parts']);
  const seat = useSeat();
  const shown = useShown();
  const unitName = useUnitName();
  const [price, setPrice] = useState('');
  const [days, setDays] = useState<number | undefined>();
  const [note, setNote] = useState('');
  const { decimal, fault } = entered(price);
  const deed = useAgreementChange(seat, (body: Parameters<typeof handInBid>[2]) => handInBid(seat, request, body));
  const said = note.trim();
  return (
    <DeedForm
      follows={t('bid.follows')}
      button={t('bid.button')}
      isReady={decimal !== undefined && days !== undefined}
      deed={deed}
      body={{ unitPrice: decimal ?? '', deliveryDays: days ?? 1, note: said === '' ? null : said }}
      close={close}
      reload={close}
    >
      <TextInput
        label={t('bid.price', { unit: unitName(request.unit), currency: own.currency })}
        description={t('bid.price.text', { ceiling: `${shown.price(own.ceiling)} ${own.currency}` })}
        inputMode="decimal"
        value={price}
        onChange={({ currentTarget: { value } }) => setPrice(value)}
        error={fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
        required
        data-autofocus
      />
      <NumberInput
        label={t('bid.days')}
        value={days ?? ''}
        min={1}
        max={365}
        allowDecimal={false}
        onChange={(entry) => setDays(typeof entry === 'number' ? entry : undefined)}
        required
      />
      <Textarea
        label={t('bid.note')}
        description={t('bid.note.text')}
        value={note}
        maxLength={2000}
        autosize
        minRows={2}
        onChange={({ currentTarget: { value } }) => setNote(value)}
      />
    </DeedForm>
  );
}

function Withdrawing({ request, close }: { request: CallOffRequest; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const deed = useAgreementChange(seat, (_: null) => withdrawBid(seat, request));
  return (
    <DeedForm
      follows={t('bid.withdraw.follows')}
      button={t('bid.withdraw.button')}
      isFinal
      isReady
      deed={deed}
      body={null}
      close={close}
      reload={close}
    />
  );
}
