import { Alert, Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, useAgreementChange } from '../agreement/agreements';
import type { Api } from '../api/api';
import { type Column, ListTable } from '../parts/list-table';
import { Section } from '../parts/section';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type ChosenFile, type OrderFileAnswer, orderFilesOf, sendOrders } from './order-files';
import { useRefusalText } from './refusal';

type Fault = OrderFileAnswer['faults'][number];
type TakenFile = Api<'CallOffFileList'>['items'][number];

/** Takes over the orders that a party exported from its ERP: looked at as a whole first, then all of them or none. Domain §5, §14. */
export function OrderImport({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const refusalText = useRefusalText();
  const [file, setFile] = useState<File>();
  const sending = useAgreementChange(seat, (chosen: ChosenFile) => sendOrders(seat, agreement.id, chosen));
  const take = (chosen: File | null): void => {
    if (!chosen) return;
    setFile(chosen);
    sending.mutate({ file: chosen, isToCommit: false });
  };
  const answer = sending.isPending ? undefined : sending.data;
  return (
    <Section title={t('orders')}>
      <Stack gap="sm">
        <Text size="sm">{t('orders.text')}</Text>
        <Group gap="sm" className="no-print">
          <FileButton onChange={take} accept=".csv,.txt,.xlsx,text/csv">
            {(props) => (
              <Button {...props} variant="default" loading={sending.isPending}>
                {t('orders.choose')}
              </Button>
            )}
          </FileButton>
          {answer?.outcome === 'checked' && file ? (
            <Button onClick={() => sending.mutate({ file, isToCommit: true })} disabled={answer.toPlace === 0}>
              {t('orders.place', { number: answer.toPlace })}
            </Button>
          ) : null}
        </Group>
        {sending.isError ? (
          <Alert variant="outline" color="red" title={t('callOff.refused')} role="alert">
            {refusalText(sending.error)}
          </Alert>
        ) : null}
        {answer && file ? <Answer answer={answer} fileName={file.name} /> : null}
        <TakenOver agreement={agreement} />
      </Stack>
    </Section>
  );
}

function Answer({ answer, fileName }: { answer: OrderFileAnswer; fileName: string }) {
  const { t } = useTranslation('settlement');
  const { outcome, lines, toPlace, faultCount } = answer;
  if (outcome === 'faulty') return <Faults answer={answer} fileName={fileName} />;
  const numbers = { fileName, lines, toPlace, standing: lines - toPlace };
  return (
    <Alert variant="outline" color={outcome === 'committed' ? 'green' : 'gray'} role="status" title={t(`orders.${outcome}`, numbers)}>
      {faultCount === 0 ? t(`orders.${outcome}.text`, numbers) : null}
    </Alert>
  );
}

function Faults({ answer: { faults, faultCount }, fileName }: { answer: OrderFileAnswer; fileName: string }) {
  const { t } = useTranslation('settlement');
  const columns: Column<Fault>[] = [
    { key: 'row', title: t('orders.row'), isNumeric: true, cell: ({ row }) => row, text: ({ row }) => `${row}` },
    { key: 'column', title: t('orders.column'), cell: ({ column }) => column ?? '–', text: ({ column }) => column ?? '' },
    { key: 'value', title: t('orders.value'), cell: ({ value }) => (value === '' ? '–' : value), text: ({ value }) => value },
    { key: 'suggestion', title: t('orders.suggestion'), cell: ({ suggestion }) => suggestion, text: ({ suggestion }) => suggestion },
  ];
  return (
    <Stack gap="xs">
      <Alert variant="outline" color="red" role="alert" title={t('orders.faulty', { fileName, number: faultCount })}>
        {t('orders.faulty.text')}
      </Alert>
      <ListTable
        label={t('orders.faults', { fileName })}
        columns={columns}
        rows={faults}
        keyOf={({ row, field, reason }) => `${row} ${field} ${reason}`}
        minWidth={640}
      />
      {faultCount > faults.length ? <Text size="sm">{t('orders.faults.more', { number: faultCount - faults.length })}</Text> : null}
    </Stack>
  );
}

function TakenOver({ agreement }: { agreement: AgreementDetail }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const shown = useShown();
  const zone = useNetwork(seat).data?.timeZone ?? 'UTC';
  const { data } = useQuery(orderFilesOf(seat, agreement.id));
  if (!data || data.items.length === 0) return null;
  const columns: Column<TakenFile>[] = [
    { key: 'file', title: t('orders.file'), cell: ({ fileName }) => fileName, text: ({ fileName }) => fileName },
    { key: 'at', title: t('orders.at'), cell: ({ committedAt }) => shown.time(committedAt, zone), text: ({ committedAt }) => committedAt },
    { key: 'lines', title: t('orders.lines'), isNumeric: true, cell: ({ lines }) => lines, text: ({ lines }) => `${lines}` },
    { key: 'placed', title: t('orders.placed'), isNumeric: true, cell: ({ placed }) => placed, text: ({ placed }) => `${placed}` },
  ];
  return <ListTable label={t('orders.files')} columns={columns} rows={data.items} keyOf={({ id }) => id} minWidth={560} />;
}
