import { Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, ListTable } from '../parts/list-table';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { useToday } from '../parts/today';
import { type CustomerFee, feesOf } from './registrations';

/** What customers owe the network for a calendar year, to be exported for its invoices. */
export function FeeList() {
  const { t } = useTranslation('registration');
  const seat = useSeat();
  const present = Number.parseInt(useToday().slice(0, 4), 10);
  const [year, choose] = useState(String(present));
  const fees = useQuery(feesOf(seat, year));
  return (
    <Stack gap="sm">
      <Select
        label={t('fees.year')}
        data={[1, 0, -1, -2].map((ahead) => String(present + ahead))}
        value={year}
        onChange={(chosen) => choose(chosen ?? year)}
        allowDeselect={false}
        w="10rem"
      />
      <Fetched query={fees}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={t('fees.none')}>{t('fees.none.text')}</Empty>
          ) : (
            <ListTable
              label={t('fees')}
              columns={useColumns()}
              rows={found}
              keyOf={({ customer, kind, agreement, since }) => `${customer} ${kind} ${agreement ?? ''} ${since}`}
              minWidth={620}
            />
          )
        }
      </Fetched>
    </Stack>
  );
}

function useColumns(): readonly Column<CustomerFee>[] {
  const { t } = useTranslation('registration');
  const shown = useShown();
  const currency = useNetwork(useSeat()).data?.currency ?? '';
  const what = ({ kind, agreement }: CustomerFee): string =>
    kind === 'yearly' ? t('fees.yearly') : t('fees.signUp', { agreement: agreement ?? '–' });
  return [
    {
      key: 'customer',
      title: t('fees.customer'),
      cell: ({ customer, name }) => `${name} (${customer})`,
      exported: [
        { title: t('code'), text: ({ customer }) => customer },
        { title: t('fees.customer'), text: ({ name }) => name },
        { title: t('vatId'), text: ({ vatId }) => vatId ?? '' },
      ],
    },
    { key: 'what', title: t('fees.what'), cell: what, text: what },
    { key: 'since', title: t('fees.since'), cell: ({ since }) => shown.day(since), text: ({ since }) => since },
    { key: 'fee', title: t('fees.fee', { currency }), isNumeric: true, cell: ({ fee }) => shown.price(fee), text: ({ fee }) => fee },
  ];
}
