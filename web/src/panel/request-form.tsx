import { Alert, Button, Group, Select, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, useAgreementChange } from '../agreement/agreements';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { useUnitName } from '../parts/units';
import { keyOfSold } from '../settlement/sold';
import { type Order, useOrder } from '../settlement/use-order';
import { WholeNumber } from './whole-number';
import { makeRequest, type NewRequest, type Panel, requestPricesOf } from './panels';

/** What of an edition is sold in the panel's lot. */
export function editionOfLot(edition: Edition, isOfLot: (lotId: string) => boolean): Edition {
  return { ...edition, priceSheet: { ...edition.priceSheet, lots: edition.priceSheet.lots.filter(({ lotId }) => isOfLot(lotId)) } };
}

/** A request to the panel, with what it would cost before it is made. Domain §14; decision 20. */
export function RequestForm({ panel, agreement, edition }: { panel: Panel; agreement: AgreementDetail; edition: Edition }) {
  const { t } = useTranslation('panel');
  const seat = useSeat();
  const problemText = useProblemText();
  const order = useOrder(
    agreement,
    editionOfLot(edition, (lotId) => lotId === panel.lotId),
  );
  const making = useAgreementChange(seat, (body: NewRequest) => makeRequest(seat, panel.id, body));
  const reference = order.reference.trim();
  const { priced } = order;
  const asked = priced && { date: priced.date, region: priced.region, item: priced.item, quantity: priced.quantity };
  const [criteria, setCriteria] = useState<Criteria>({ bidHours: panel.answerHours, priceWeight: panel.leastPriceWeight });
  const areBidsAsked = panel.rule === 'mini_competition';
  const make = (): void => {
    if (asked)
      making.mutate({ ...asked, reference, ...(areBidsAsked ? criteria : {}) }, { onSuccess: () => order.change({ quantity: '', reference: '' }) });
  };
  return (
    <Stack gap="md" className="no-print">
      <Fields order={order} />
      {areBidsAsked ? <CriteriaFields panel={panel} criteria={criteria} change={setCriteria} /> : null}
      {asked ? <Prices panel={panel} asked={asked} /> : null}
      {making.isError ? (
        <Alert variant="outline" color="red" title={t('refused')} role="alert">
          {problemText(making.error)}
        </Alert>
      ) : null}
      {making.isSuccess && !priced ? (
        <Alert variant="outline" color="green" title={t('made', { reference: making.data.reference })} role="status">
          {t(`made.${making.data.state}`)}
        </Alert>
      ) : null}
      <Group>
        <Button onClick={make} loading={making.isPending} disabled={!asked || reference === ''}>
          {t(panel.rule === 'cascade' ? 'make' : `make.${panel.rule}`)}
        </Button>
      </Group>
    </Stack>
  );
}

type Criteria = Required<Pick<NewRequest, 'bidHours' | 'priceWeight'>>;

/** What a request announces to its bidders, within the bounds that the agreements state. */
function CriteriaFields({ panel, criteria, change }: { panel: Panel; criteria: Criteria; change: (criteria: Criteria) => void }) {
  const { t } = useTranslation('panel');
  const { bidHours, priceWeight } = criteria;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <WholeNumber
        label={t('ask.hours')}
        description={t('ask.hours.text')}
        value={bidHours}
        change={(hours) => change({ ...criteria, bidHours: hours })}
        least={panel.answerHours}
        most={720}
      />
      <WholeNumber
        label={t('ask.weight')}
        description={t('ask.weight.text', { delivery: 100 - priceWeight })}
        value={priceWeight}
        change={(weight) => change({ ...criteria, priceWeight: weight })}
        least={panel.leastPriceWeight}
        most={100}
      />
    </SimpleGrid>
  );
}

function Fields({ order }: { order: Order }) {
  const { t, i18n } = useTranslation(['settlement', 'parts']);
  const shown = useShown();
  const unitName = useUnitName();
  const { sold, chosen, what, quantity, quantityFault: fault, date, days, isDateFaulty, reference, change } = order;
  const faultText =
    fault === 'zero' ? t('callOff.quantity.zero') : fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('callOff.what')}
        placeholder={t('callOff.what.choose')}
        data={sold.map((each) => ({
          value: keyOfSold(each),
          label: t('callOff.what.choice', { name: i18n.language === 'de' ? each.nameDe : each.nameEn, item: each.item, region: each.region }),
        }))}
        value={chosen ?? null}
        onChange={(value) => change({ chosen: value ?? undefined })}
        searchable
        nothingFoundMessage={t('callOff.what.none')}
      />
      <TextInput
        label={what ? t('callOff.quantity.in', { unit: unitName(what.unit) }) : t('callOff.quantity')}
        inputMode="decimal"
        value={quantity}
        onChange={({ currentTarget }) => change({ quantity: currentTarget.value })}
        error={faultText}
      />
      <TextInput
        type="date"
        label={t('callOff.date')}
        value={date}
        min={days.from}
        max={days.until}
        onChange={({ currentTarget }) => change({ date: currentTarget.value })}
        error={isDateFaulty ? t('callOff.date.outside', { from: shown.day(days.from), until: shown.day(days.until) }) : undefined}
      />
      <TextInput
        label={t('callOff.reference')}
        description={t('callOff.reference.text')}
        value={reference}
        maxLength={100}
        onChange={({ currentTarget }) => change({ reference: currentTarget.value })}
      />
    </SimpleGrid>
  );
}

/** What it would cost with each supplier, by the party's own volume of the year. */
function Prices({ panel, asked }: { panel: Panel; asked: Omit<NewRequest, 'reference'> }) {
  const { t } = useTranslation('panel');
  const shown = useShown();
  const problemText = useProblemText();
  const [{ date, region, item, quantity }] = useDebouncedValue(asked, 250);
  const { data: prices, error } = useQuery({
    ...requestPricesOf(useSeat(), panel.id, { date, region, item, quantity }),
    placeholderData: keepPreviousData,
  });
  if (error)
    return (
      <Alert variant="outline" color="gray" title={t('price.none')}>
        {problemText(error)}
      </Alert>
    );
  if (!prices) return null;
  return (
    <div>
      <Table.ScrollContainer minWidth={320}>
        <Table aria-label={t('price')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('rank')}</Table.Th>
              <Table.Th>{t('supplier')}</Table.Th>
              <Table.Th ta="right">{t('price.unit')}</Table.Th>
              <Table.Th ta="right">{t('price.cost')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {prices.map(({ rank, supplier, supplierName, unitPrice, cost, currency }) => (
              <Table.Tr key={supplier}>
                <Table.Td>{rank}</Table.Td>
                <Table.Td>{supplierName}</Table.Td>
                <Table.Td ta="right">{`${shown.price(unitPrice)} ${currency}`}</Table.Td>
                <Table.Td ta="right">{`${shown.price(cost)} ${currency}`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed">
        {t(panel.rule === 'mini_competition' ? 'price.ceilings' : 'price.text')}
      </Text>
    </div>
  );
}
