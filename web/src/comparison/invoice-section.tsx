import { Alert, Badge, Button, FileButton, Group, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partiesOf, useAgreementChange } from '../agreement/agreements';
import { PlaceLink } from '../parts/links';
import { type Column, ListTable } from '../parts/list-table';
import { useProblemText } from '../parts/problem';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Empty, Fetched } from '../parts/states';
import { usePartyNames } from '../settlement/call-off-list';
import { settlementSearch } from '../settlement/settlement-search';
import type { ComparedAgreement } from './comparison-part';
import { handInInvoice, type InvoiceFile, type InvoiceRow, invoicesOf } from './comparisons';
import { InvoiceDetail } from './invoice-detail';

type WithPeriods = ComparedAgreement & { readonly periods: readonly string[] };

/** Invoices that show what was bought in a period: handed in by the party or the supplier, seen by both and the office. Decision 16. */
export function InvoiceSection({ agreement, edition, isParty, periods }: WithPeriods) {
  const { t } = useTranslation('comparison');
  const seat = useSeat();
  const { invoice } = settlementSearch(useSearch({ strict: false }));
  const found = useQuery(invoicesOf(seat, agreement.id));
  const mayHandIn = (isParty || seat.kind === 'supplier') && periods.length > 0;
  return (
    <Section title={t('invoices')}>
      <Stack gap="md">
        <Text size="sm">{t('invoices.text')}</Text>
        {mayHandIn ? <HandIn {...{ agreement, edition, isParty, periods }} /> : null}
        <Fetched query={found}>
          {(rows) => (rows.length === 0 ? <Empty title={t('invoices.none')} /> : <InvoiceList {...{ agreement, edition, isParty }} rows={rows} />)}
        </Fetched>
        {invoice === undefined ? null : <InvoiceDetail key={invoice} agreement={agreement} edition={edition} invoiceId={invoice} />}
      </Stack>
    </Section>
  );
}

function InvoiceList({ agreement, isParty, rows }: ComparedAgreement & { rows: readonly InvoiceRow[] }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  const search = settlementSearch(useSearch({ strict: false }));
  const partyName = usePartyNames(agreement.id, !isParty);
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      title: t('invoice.number'),
      cell: ({ id, number }) => (
        <PlaceLink to="." search={{ ...search, invoice: id }} resetScroll={false} fz="inherit">
          {number}
        </PlaceLink>
      ),
      text: ({ number }) => number,
    },
    ...(isParty
      ? []
      : [{ key: 'party', title: t('party'), cell: ({ party }: InvoiceRow) => partyName(party), text: ({ party }: InvoiceRow) => party }]),
    { key: 'period', title: t('period'), cell: ({ period }) => shown.period(period), text: ({ period }) => period },
    { key: 'issuedOn', title: t('invoice.issuedOn'), cell: ({ issuedOn }) => shown.day(issuedOn), text: ({ issuedOn }) => issuedOn },
    {
      key: 'lines',
      title: t('invoice.net'),
      isNumeric: true,
      cell: ({ linesTotal }) => shown.price(linesTotal),
      text: ({ linesTotal }) => linesTotal,
    },
    { key: 'payable', title: t('invoice.payable'), isNumeric: true, cell: ({ payable }) => shown.price(payable), text: ({ payable }) => payable },
    {
      key: 'mismatches',
      title: t('invoice.checked'),
      cell: ({ mismatches }) => (
        <Badge variant="outline" color={mismatches.length === 0 ? 'green' : 'red'} c="inherit" tt="none" miw="max-content">
          {mismatches.length === 0 ? t('invoice.consistent') : t('invoice.mismatches', { number: mismatches.length })}
        </Badge>
      ),
      text: ({ mismatches }) => String(mismatches.length),
    },
    {
      key: 'received',
      title: t('invoice.received'),
      cell: ({ receivedAt, handedInBy }) => (
        <>
          {shown.time(receivedAt, zone)}
          <Text size="xs" c="dimmed">
            {t(`invoice.by.${handedInBy}`)}
          </Text>
        </>
      ),
      text: ({ receivedAt }) => receivedAt,
    },
  ];
  return <ListTable label={`${t('invoices')}, ${agreement.number}`} columns={columns} rows={rows} keyOf={({ id }) => id} minWidth={900} />;
}

function HandIn({ agreement, isParty, periods }: WithPeriods) {
  const shown = useShown();
  const { t } = useTranslation('comparison');
  const seat = useSeat();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const search = settlementSearch(useSearch({ strict: false }));
  const parties = useQuery({ ...partiesOf(seat, agreement.id), enabled: !isParty });
  const [period, setPeriod] = useState(search.period ?? periods[0] ?? '');
  const [party, setParty] = useState<string | null>(null);
  const sending = useAgreementChange(seat, (sent: InvoiceFile) => handInInvoice(seat, agreement.id, sent));
  const take = (file: File | null): void => {
    if (!file) return;
    const show = ({ id }: { id: string }): void => void navigate({ to: '.', search: { ...search, invoice: id }, replace: true, resetScroll: false });
    sending.mutate({ file, period, party: party ?? undefined }, { onSuccess: show });
  };
  const names = [...new Map((parties.data ?? []).map(({ party: code, partyName }) => [code, partyName]))];
  return (
    <>
      <Group gap="sm" align="flex-end" className="no-print">
        <Select
          label={t('invoice.for')}
          data={(periods.includes(period) ? periods : [period, ...periods]).map((value) => ({ value, label: shown.period(value) }))}
          value={period}
          onChange={(name) => setPeriod(name ?? period)}
          allowDeselect={false}
        />
        {isParty ? null : (
          <Select
            label={t('invoice.party')}
            data={names.map(([value, name]) => ({ value, label: `${name} (${value})` }))}
            value={party}
            onChange={setParty}
            searchable
          />
        )}
        <FileButton onChange={take} accept=".xml,application/xml,text/xml">
          {(props) => (
            <Button {...props} loading={sending.isPending} disabled={!isParty && party === null}>
              {t('invoice.choose')}
            </Button>
          )}
        </FileButton>
      </Group>
      {sending.isError ? (
        <Alert variant="outline" color="red" title={t('invoice.failed')} role="alert">
          {problemText(sending.error)}
        </Alert>
      ) : null}
    </>
  );
}
