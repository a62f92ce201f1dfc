import { Alert, Button, CloseButton, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementDetail, Edition } from '../agreement/agreements';
import { FactList } from '../parts/fact-list';
import { type Column, ListTable } from '../parts/list-table';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { useUnitName } from '../parts/units';
import { useItemNames } from '../settlement/sold';
import { settlementSearch } from '../settlement/settlement-search';
import { type Invoice, invoiceFileOf, invoiceOf } from './comparisons';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** One invoice: what was read of it, what does not follow from the rest, and what was reported beside it. Decision 16. */
export function InvoiceDetail({ agreement, edition, invoiceId }: Of & { invoiceId: string }) {
  const found = useQuery(invoiceOf(useSeat(), agreement.id, invoiceId));
  return <Fetched query={found}>{(invoice) => <Shown agreement={agreement} edition={edition} invoice={invoice} />}</Fetched>;
}

function Shown({ agreement, edition, invoice }: Of & { invoice: Invoice }) {
  const { t } = useTranslation('comparison');
  const seat = useSeat();
  const navigate = useNavigate();
  const search = settlementSearch(useSearch({ strict: false }));
  const title = t(`invoice.title.${invoice.kind}`, { number: invoice.number });
  const close = (): void =>
    void navigate({ to: '.', search: settlementSearch({ ...search, invoice: undefined }), replace: true, resetScroll: false });
  return (
    <Paper component="section" withBorder p="md" radius="md" aria-label={title}>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          <CloseButton aria-label={t('invoice.close')} onClick={close} />
        </Group>
        <Facts invoice={invoice} />
        <Mismatches invoice={invoice} />
        {invoice.items.length === 0 ? (
          <Text size="sm">{t('invoice.items.none')}</Text>
        ) : (
          <Items edition={edition} invoice={invoice} label={`${title}: ${t('invoice.items')}`} />
        )}
        <Lines invoice={invoice} label={`${title}: ${t('invoice.lines')}`} />
        <Button
          component="a"
          href={invoiceFileOf(seat, agreement.id, invoice.id)}
          download
          variant="default"
          size="xs"
          w="fit-content"
          className="no-print"
        >
          {t('invoice.save')}
        </Button>
      </Stack>
    </Paper>
  );
}

function Facts({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  const facts: (readonly [string, string])[] = [
    [t('invoice.issuedOn'), shown.day(invoice.issuedOn)],
    [t('period'), shown.period(invoice.period)],
    [t('invoice.order'), invoice.order === '' ? '–' : invoice.order],
    [t('invoice.net'), shown.price(invoice.linesTotal)],
    [t('invoice.payable'), shown.price(invoice.payable)],
    [t('invoice.file'), invoice.fileName],
    [t('invoice.hash'), invoice.contentHash],
  ];
  return <FactList facts={facts} />;
}

function Mismatches({ invoice: { mismatches } }: { invoice: Invoice }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  if (mismatches.length === 0) return null;
  return (
    <Alert variant="outline" color="red" title={t('invoice.mismatches', { number: mismatches.length })}>
      <List size="sm">
        {mismatches.map(({ where, of, stated, computed }) => (
          <List.Item key={`${where} ${of}`}>
            {t(`invoice.where.${where}`, { of })}: {t('invoice.figures', { stated: shown.price(stated), computed: shown.price(computed) })}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

type Item = Invoice['items'][number];
type Line = Invoice['lines'][number];

function Items({ edition, invoice, label }: { edition: Edition; invoice: Invoice; label: string }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  const unitName = useUnitName();
  const itemName = useItemNames(edition);
  const quantity = (key: 'invoiced' | 'reported' | 'difference', title: string): Column<Item> => ({
    key,
    title,
    isNumeric: true,
    cell: (row) => `${shown.decimal(row[key])} ${unitName(row.unit)}`,
    text: (row) => row[key],
  });
  const columns: Column<Item>[] = [
    { key: 'item', title: t('item'), cell: ({ item }) => `${itemName(item)} (${item})`, text: ({ item }) => item },
    quantity('invoiced', t('invoiced')),
    {
      key: 'net',
      title: t('invoice.net'),
      isNumeric: true,
      cell: ({ invoicedNet }) => shown.price(invoicedNet),
      text: ({ invoicedNet }) => invoicedNet,
    },
    quantity('reported', t('reported')),
    {
      key: 'reportedNet',
      title: t('reportedNet'),
      isNumeric: true,
      cell: ({ reportedNet }) => (reportedNet === null ? '–' : shown.price(reportedNet)),
      text: ({ reportedNet }) => reportedNet ?? '',
    },
    quantity('difference', t('invoicedDifference')),
  ];
  return <ListTable label={label} columns={columns} rows={invoice.items} keyOf={({ item }) => item} minWidth={720} />;
}

function Lines({ invoice, label }: { invoice: Invoice; label: string }) {
  const { t } = useTranslation('comparison');
  const shown = useShown();
  const columns: Column<Line>[] = [
    { key: 'id', title: t('invoice.line'), cell: ({ id }) => id, text: ({ id }) => id },
    { key: 'name', title: t('item'), cell: ({ name }) => name, text: ({ name }) => name },
    {
      key: 'quantity',
      title: t('invoice.quantity'),
      isNumeric: true,
      cell: ({ quantity, unit }) => `${shown.decimal(quantity)} ${unit}`,
      text: ({ quantity }) => quantity,
    },
    { key: 'net', title: t('invoice.net'), isNumeric: true, cell: ({ net }) => shown.price(net), text: ({ net }) => net },
    {
      key: 'matched',
      title: t('invoice.matched'),
      cell: ({ matched }) => t(matched ? 'invoice.matched.yes' : 'invoice.matched.no'),
      text: ({ matched }) => t(matched ? 'invoice.matched.yes' : 'invoice.matched.no'),
    },
  ];
  return <ListTable label={label} columns={columns} rows={invoice.lines} keyOf={({ id }) => id} minWidth={600} />;
}
