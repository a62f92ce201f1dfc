import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { agreementOf, useAgreementChange } from '../agreement/agreements';
import { FactList } from '../parts/fact-list';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { usePageTitle } from '../parts/page-title';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { SupplierName } from '../supplier-items/supplier-name';
import { Movements } from './movement-list';
import { OrderDeeds } from './order-deeds';
import { acknowledgeOrder, documentOf, type Order, type OrderAt, type OrderLine, orderOf } from './orders';

/** One order: what it says, what has become of each line, and what can be done with it. Domain §14. */
export function OrderPage() {
  const seat = useSeat();
  const { agreementId = '', orderId = '' } = useParams({ strict: false });
  const order = useQuery(orderOf(seat, { agreementId, orderId }));
  return (
    <Fetched query={order} isPage>
      {(found) => <OneOrder order={found} at={{ agreementId, orderId }} />}
    </Fetched>
  );
}

function OneOrder({ order, at }: { order: Order; at: OrderAt }) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const agreement = useQuery(agreementOf(seat, at.agreementId));
  const title = t('title', { reference: order.reference });
  usePageTitle(title);
  const params = { slug: seat.slug, agreementId: at.agreementId, part: 'orders' };
  return (
    <Stack gap="lg">
      <div>
        <PlaceLink to="/networks/$slug/agreements/$agreementId/$part" params={params} size="sm" className="no-print">
          {t('back', { agreement: agreement.data?.number ?? '' })}
        </PlaceLink>
        <Title order={1}>{title}</Title>
        <Text c="dimmed">{t(`state.${order.state}`)}</Text>
      </div>
      {order.allowedActions.includes('acknowledge') ? <Changed at={at} /> : null}
      <Section title={t('facts')} actions={<Documents at={at} />}>
        <Facts order={order} />
      </Section>
      <OrderDeeds order={order} at={at} />
      <Section title={t('lines')}>
        <ListTable
          label={`${title}: ${t('lines')}`}
          columns={useLineColumns(order.currency)}
          rows={order.lines}
          keyOf={({ line }) => `${line}`}
          minWidth={820}
        />
      </Section>
      <Movements at={at} />
    </Stack>
  );
}

function Changed({ at }: { at: OrderAt }) {
  const { t } = useTranslation('order');
  const seat = useSeat();
  const deed = useAgreementChange(seat, () => acknowledgeOrder(seat, at));
  return (
    <Alert variant="outline" color="orange" title={t('changed')}>
      <Text size="sm" mb="sm">
        {t('changed.text')}
      </Text>
      <Button size="xs" loading={deed.isPending} onClick={() => deed.mutate(undefined)}>
        {t('acknowledge')}
      </Button>
    </Alert>
  );
}

function Documents({ at }: { at: OrderAt }) {
  const { t, i18n } = useTranslation('order');
  const seat = useSeat();
  return (
    <Group gap="xs" className="no-print">
      {(['pdf', 'ubl', 'opentrans'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={documentOf(seat, at, format, i18n.language)}
          {...(format === 'pdf' ? { target: '_blank', rel: 'noreferrer' } : { download: true })}
          variant="default"
          size="xs"
        >
          {t(`document.${format}`)}
        </Button>
      ))}
    </Group>
  );
}

function Facts({ order }: { order: Order }) {
  const { t } = useTranslation('order');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const { name, street, postcode, city, country } = order.deliverTo;
  const facts: (readonly [string, string])[] = [
    [t('party'), `${order.partyName} (${order.party})`],
    [t('date'), shown.day(order.date)],
    [t('wantedOn'), order.wantedOn === null ? t('asSoonAsPossible') : shown.day(order.wantedOn)],
    [t('deliverTo'), `${name}, ${street}, ${postcode} ${city}, ${country}`],
    [t('total'), `${shown.price(order.total)} ${order.currency}`],
    ...(order.state === 'waiting' ? [[t('answerBy'), shown.time(order.answerBy, zone)] as const] : []),
    ...(order.remark === null ? [] : [[t('remark'), order.remark] as const]),
  ];
  return <FactList facts={facts} />;
}

function useLineColumns(currency: string): Column<OrderLine>[] {
  const { t, i18n } = useTranslation(['order', 'supplier-items']);
  const shown = useShown();
  const unitName = useUnitName();
  const nameOf = ({ nameDe, nameEn }: OrderLine): string => (i18n.language === 'de' ? nameDe : nameEn);
  const perOf = ({ per, unit }: OrderLine): string => t('per', { what: per === '1' ? unitName(unit) : `${shown.decimal(per)} ${unitName(unit)}` });
  return [
    { key: 'line', title: t('line'), cell: ({ line }) => line, text: ({ line }) => line.toString() },
    {
      key: 'item',
      title: t('item'),
      cell: (line) => (
        <>
          {`${nameOf(line)} (${line.item})`}
          <SupplierName name={nameOf(line)} number={line.supplierNumber} link={null} />
        </>
      ),
      exported: [
        { title: t('item'), text: (line) => `${nameOf(line)} (${line.item})` },
        { title: t('supplier-items:supplierNumber'), text: ({ supplierNumber }) => supplierNumber ?? '' },
      ],
    },
    {
      key: 'quantity',
      title: t('quantity'),
      isNumeric: true,
      cell: ({ quantity, unit }) => `${shown.decimal(quantity)} ${unitName(unit)}`,
      text: ({ quantity }) => quantity,
    },
    {
      key: 'price',
      title: t('price'),
      isNumeric: true,
      cell: (line) => `${shown.price(line.unitPrice)} ${currency} ${perOf(line)}`,
      text: ({ unitPrice }) => unitPrice,
    },
    { key: 'amount', title: t('amount'), isNumeric: true, cell: ({ amount }) => `${shown.price(amount)} ${currency}`, text: ({ amount }) => amount },
    { key: 'state', title: t('state'), cell: (line) => <LineStateCell line={line} />, text: ({ state }) => t(`state.${state}`) },
  ];
}

function LineStateCell({ line: { state, deliverOn, because, delivered, open, returned, returning, unit } }: { line: OrderLine }) {
  const { t } = useTranslation('order');
  const shown = useShown();
  const unitName = useUnitName();
  const amount = (text: string): string => `${shown.decimal(text)} ${unitName(unit)}`;
  const notes = [
    deliverOn !== null && because === null ? t('deliverOn', { day: shown.day(deliverOn) }) : null,
    because,
    delivered === '0' ? null : t('delivered', { delivered: amount(delivered), open: amount(open) }),
    returned === '0' ? null : t('returned', { returned: amount(returned) }),
    returning === '0' ? null : t('returning', { returning: amount(returning) }),
  ].filter((note) => note !== null);
  return (
    <>
      {t(`state.${state}`)}
      {notes.map((note) => (
        <Text key={note} size="xs" c="dimmed">
          {note}
        </Text>
      ))}
    </>
  );
}
