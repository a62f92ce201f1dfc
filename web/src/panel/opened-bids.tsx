import { Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAgreementChange } from '../agreement/agreements';
import { DeedButton, DeedForm } from '../parts/deed';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { type CallOffRequest, chooseBid, type OpenedBid } from './panels';

/** The open bids for a request, the best first, and the choice; a supplier sees its own. Domain §10; decision 20. */
export function OpenedBids({ request }: { request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const { bids, allowedActions, reference } = request;
  if (bids.length === 0) return null;
  const best = bids.find(({ mayBeChosen }) => mayBeChosen);
  return (
    <>
      <Table mt="sm" aria-label={t('bids.of', { reference })} verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('supplier')}</Table.Th>
            <Table.Th ta="right">{t('price.cost')}</Table.Th>
            {bids.some(({ score }) => score !== null) ? <Table.Th ta="right">{t('bids.score')}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bids.map((bid) => (
            <OneBid key={bid.id} bid={bid} request={request} />
          ))}
        </Table.Tbody>
      </Table>
      {best && allowedActions.includes('choose') ? (
        <Group gap="xs" mt="sm" className="no-print">
          <DeedButton opener={t('bids.choose')} title={t('bids.choose.title', { reference })} label={t('bids.choose.label', { reference })}>
            {(close) => <Choosing request={request} best={best} close={close} />}
          </DeedButton>
        </Group>
      ) : null}
    </>
  );
}

function OneBid({ bid, request: { currency, unit } }: { bid: OpenedBid; request: CallOffRequest }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  const unitName = useUnitName();
  const { supplierName, unitPrice, amount, deliveryDays, score, note } = bid;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td>
        {score === null ? supplierName : t('seat.rank', { rank: score.place, supplier: supplierName })}
        <Text size="sm">{t('bids.delivered', { count: deliveryDays })}</Text>
        {note === null ? null : (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td ta="right">
        {`${shown.price(amount)} ${currency}`}
        <Text size="sm" c="dimmed">
          {t('bids.unitPrice', { price: `${shown.price(unitPrice)} ${currency}`, unit: unitName(unit) })}
        </Text>
      </Table.Td>
      {score === null ? null : (
        <Table.Td ta="right">
          {shown.decimal(score.total)}
          <Text size="sm" c="dimmed">
            {t('bids.scores', { price: shown.decimal(score.price), delivery: shown.decimal(score.delivery) })}
          </Text>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function Choosing({ request, best, close }: { request: CallOffRequest; best: OpenedBid; close: () => void }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const shown = useShown();
  const deed = useAgreementChange(seat, (_: null) => chooseBid(seat, request, best.id));
  const words = { supplier: best.supplierName, amount: `${shown.price(best.amount)} ${request.currency}`, count: best.deliveryDays };
  return (
    <DeedForm
      follows={t('bids.choose.follows', words)}
      button={t('bids.choose.button')}
      isReady
      deed={deed}
      body={null}
      close={close}
      reload={close}
    />
  );
}
