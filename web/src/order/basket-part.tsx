import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, useAgreementChange } from '../agreement/agreements';
import { entered } from '../parts/entered';
import { type Column, ListTable } from '../parts/list-table';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { BuyUp } from '../settlement/call-off-price';
import { settlementSearch } from '../settlement/settlement-search';
import { keyOfSold, soldIn } from '../settlement/sold';
import { BasketOrder } from './basket-order';
import { Quotas } from './quotas';
import { type Basket, basketOf, putIntoBasket, takeOutOfBasket } from './orders';

/** What the organisation collects before it orders, and the order of it. Domain §14. */
export function BasketPart({ agreement, edition }: { agreement: AgreementDetail; edition: Edition }) {
  const basket = useQuery(basketOf(useSeat(), agreement.id));
  return (
    <>
      <PutForm agreementId={agreement.id} edition={edition} />
      <Quotas agreementId={agreement.id} />
      <Fetched query={basket}>{(found) => <Filled agreement={agreement} basket={found} />}</Fetched>
    </>
  );
}

function Filled({ agreement, basket }: { agreement: AgreementDetail; basket: Basket }) {
  const { t } = useTranslation('order');
  const shown = useShown();
  const columns = useColumns(agreement.id, basket.currency);
  if (basket.lines.length === 0)
    return (
      <Section title={t('basket')}>
        <Empty title={t('basket.empty')}>{t('basket.empty.text')}</Empty>
      </Section>
    );
  return (
    <>
      <Section title={t('basket')}>
        <ListTable label={`${t('basket')}, ${agreement.number}`} columns={columns} rows={basket.lines} keyOf={keyOfSold} minWidth={720} />
        <Group justify="space-between" mt="md">
          <Text size="sm" c="dimmed">
            {t('basket.note')}
          </Text>
          <Text fw={650} fz="lg">
            {t('total')}: {shown.price(basket.total)} {basket.currency}
          </Text>
        </Group>
      </Section>
      <BasketOrder agreementId={agreement.id} />
    </>
  );
}

type Line = Basket['lines'][number];

function useColumns(agreementId: string, currency: string): Column<Line>[] {
  const { t, i18n } = useTranslation('order');
  const seat = useSeat();
  const shown = useShown();
  const unitName = useUnitName();
  const out = useAgreementChange(seat, (line: Pick<Line, 'positionId' | 'region'>) => takeOutOfBasket(seat, agreementId, line));
  const nameOf = ({ nameDe, nameEn, item }: Line): string => `${(i18n.language === 'de' ? nameDe : nameEn) ?? '–'} (${item ?? t('basket.notSold')})`;
  return [
    {
      key: 'item',
      title: t('item'),
      cell: (line) => (
        <>
          {nameOf(line)}
          {line.buyUp && line.unit ? <BuyUp buyUp={line.buyUp} unit={line.unit} currency={currency} /> : null}
        </>
      ),
      text: nameOf,
    },
    { key: 'region', title: t('basket.region'), cell: ({ region }) => region, text: ({ region }) => region },
    {
      key: 'quantity',
      title: t('quantity'),
      isNumeric: true,
      cell: ({ quantity, unit }) => `${shown.decimal(quantity)} ${unit === null ? '' : unitName(unit)}`,
      text: ({ quantity }) => quantity,
    },
    {
      key: 'amount',
      title: t('amount'),
      isNumeric: true,
      cell: ({ amount }) => (amount === null ? '–' : `${shown.price(amount)} ${currency}`),
      text: ({ amount }) => amount ?? '',
    },
    {
      key: 'out',
      title: t('basket.out'),
      cell: (line) => (
        <Button
          size="xs"
          variant="default"
          className="no-print"
          aria-label={t('basket.out.of', { name: nameOf(line) })}
          loading={out.isPending}
          onClick={() => out.mutate({ positionId: line.positionId, region: line.region })}
        >
          {t('basket.out')}
        </Button>
      ),
    },
  ];
}

function PutForm({ agreementId, edition }: { agreementId: string; edition: Edition }) {
  const { t, i18n } = useTranslation(['order', 'parts']);
  const seat = useSeat();
  const unitName = useUnitName();
  const problemText = useProblemText();
  const { position } = settlementSearch(useSearch({ strict: false }));
  const sold = soldIn(edition);
  const wished = sold.find(({ positionId }) => positionId === position) ?? (sold.length === 1 ? sold[0] : undefined);
  const [chosen, choose] = useState<string | null>(wished ? keyOfSold(wished) : null);
  const [quantity, setQuantity] = useState('');
  const what = sold.find((each) => keyOfSold(each) === chosen);
  const { decimal, fault } = entered(quantity);
  const putting = useAgreementChange(seat, (line: Parameters<typeof putIntoBasket>[2]) => putIntoBasket(seat, agreementId, line));
  const put = (): void => {
    if (!what || decimal === undefined) return;
    const { category, region, item } = what;
    putting.mutate({ category, region, item, quantity: decimal }, { onSuccess: () => setQuantity('') });
  };
  return (
    <Section title={t('order:basket.put')}>
      <Stack gap="md" className="no-print">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <Select
            label={t('order:basket.what')}
            placeholder={t('order:basket.what.choose')}
            data={sold.map((each) => ({
              value: keyOfSold(each),
              label: `${i18n.language === 'de' ? each.nameDe : each.nameEn} (${each.item}), ${t('order:basket.region')} ${each.region}`,
            }))}
            value={chosen}
            onChange={choose}
            searchable
          />
          <TextInput
            label={what ? t('order:basket.quantity.in', { unit: unitName(what.unit) }) : t('order:basket.quantity')}
            inputMode="decimal"
            value={quantity}
            onChange={({ currentTarget }) => setQuantity(currentTarget.value)}
            error={fault === undefined || fault === 'empty' ? undefined : t(`parts:entered.${fault}`)}
          />
        </SimpleGrid>
        {putting.isError ? (
          <Alert variant="outline" color="red" title={t('order:refused')} role="alert">
            {problemText(putting.error)}
          </Alert>
        ) : null}
        <Group>
          <Button onClick={put} loading={putting.isPending} disabled={!what || decimal === undefined || !/[1-9]/.test(decimal)}>
            {t('order:basket.put')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
