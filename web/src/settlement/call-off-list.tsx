import { Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, partiesOf } from '../agreement/agreements';
import { type Column, PagedTable } from '../parts/paged-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty } from '../parts/states';
import { useUnitName } from '../parts/units';
import { type CallOff, callOffsOf } from './call-offs';
import { CallOffState } from './cancelling';
import { settlementSearch } from './settlement-search';
import { useItemNames } from './sold';

/** What was called off: a party's own, for office and supplier of everyone. Domain §14. */
export function CallOffList({ agreement, edition, isParty }: { agreement: AgreementDetail; edition: Edition | undefined; isParty: boolean }) {
  const { t } = useTranslation('settlement');
  const navigate = useNavigate();
  const search = settlementSearch(useSearch({ strict: false }));
  const sort = search.sort ?? '-date';
  const pages = useInfiniteQuery(callOffsOf(useSeat(), agreement.id, sort));
  const columns = useColumns(agreement, edition, isParty);
  const title = t(isParty ? 'callOffs.own' : 'callOffs');
  return (
    <Section title={title}>
      <Text size="sm" c="dimmed" mb="md">
        {t('callOffs.documents')}
      </Text>
      <PagedTable
        label={`${title}, ${agreement.number}`}
        columns={columns}
        pages={pages}
        keyOf={({ id }) => id}
        minWidth={isParty ? 720 : 880}
        sort={sort}
        onSort={(wanted) => void navigate({ to: '.', search: settlementSearch({ ...search, sort: wanted }), replace: true })}
        empty={<Empty title={t('callOffs.none')}>{t(isParty ? 'callOffs.none.party' : 'callOffs.none.text')}</Empty>}
      />
    </Section>
  );
}

function useColumns(agreement: AgreementDetail, edition: Edition | undefined, isParty: boolean): Column<CallOff>[] {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const partyName = usePartyNames(agreement.id, !isParty);
  return [
    { key: 'reference', title: t('callOffs.reference'), sortBy: 'reference', cell: ({ reference }) => reference, text: ({ reference }) => reference },
    { key: 'date', title: t('callOffs.date'), sortBy: 'date', cell: ({ date }) => shown.day(date), text: ({ date }) => date },
    ...(isParty
      ? []
      : [
          {
            key: 'party',
            title: t('party'),
            cell: ({ party }: CallOff) => partyName(party),
            exported: [
              { title: t('party'), text: ({ party }: CallOff) => partyName(party) },
              { title: t('party.code'), text: ({ party }: CallOff) => party },
            ],
          },
        ]),
    {
      key: 'item',
      title: t('item'),
      cell: ({ item }) => `${itemName(item)} (${item})`,
      exported: [
        { title: t('item'), text: ({ item }) => itemName(item) },
        { title: t('item.code'), text: ({ item }) => item },
      ],
    },
    { key: 'region', title: t('region'), cell: ({ region }) => region, text: ({ region }) => region },
    {
      key: 'quantity',
      title: t('quantity'),
      isNumeric: true,
      cell: (callOff) => <Quantity callOff={callOff} currency={edition?.priceSheet.currency} />,
      exported: [
        { title: t('quantity'), isNumeric: true, text: ({ quantity }) => quantity },
        { title: t('unit'), text: ({ unit }) => unitName(unit) },
      ],
    },
    {
      key: 'state',
      title: t('state'),
      cell: (callOff) => <CallOffState agreementId={agreement.id} callOff={callOff} isParty={isParty} />,
      exported: [
        { title: t('cancelledAt'), text: ({ cancelledAt }) => (cancelledAt === null ? '' : shown.time(cancelledAt, zone)) },
        { title: t('cancel.reason'), text: ({ cancelledBecause }) => cancelledBecause ?? '' },
      ],
    },
  ];
}

/** How much, and at which price, if a bid has won it. */
function Quantity({ callOff: { quantity, unit, unitPrice }, currency = '' }: { callOff: CallOff; currency: string | undefined }) {
  const { t } = useTranslation('settlement');
  const shown = useShown();
  const unitName = useUnitName();
  return (
    <>
      {`${shown.decimal(quantity)} ${unitName(unit)}`}
      {unitPrice === null ? null : (
        <Text size="sm" c="dimmed">
          {t('callOffs.bidPrice', { price: `${shown.price(unitPrice)} ${currency}`.trim() })}
        </Text>
      )}
    </>
  );
}

/** Parties by the names that they signed up with. A party's own list needs none. */
export function usePartyNames(agreementId: string, isWanted: boolean): (code: string) => string {
  const { data } = useQuery({ ...partiesOf(useSeat(), agreementId), enabled: isWanted });
  const names = new Map(data?.map(({ party, partyName }) => [party, partyName]));
  return (code) => names.get(code) ?? code;
}
