import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type AgreementDetail, type Edition, useAgreementChange } from '../agreement/agreements';
import { type Column, ListTable } from '../parts/list-table';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { Fetched } from '../parts/states';
import { ReportColumns } from './report-columns';
import { commitReport, type ReportFile, reportFileOf } from './report-files';
import { ReportNumbers } from './report-numbers';

interface Of {
  readonly agreement: AgreementDetail;
  readonly edition: Edition;
}

/** A file of a period: what its columns and numbers mean, what is faulty in it, and that it is reported. Domain §14. */
export function OpenReportFile({ agreement, edition, fileId }: Of & { fileId: string }) {
  const found = useQuery(reportFileOf(useSeat(), agreement.id, fileId));
  return <Fetched query={found}>{(file) => <FileParts agreement={agreement} edition={edition} file={file} />}</Fetched>;
}

function FileParts({ agreement, edition, file }: Of & { file: ReportFile }) {
  const { t } = useTranslation('settlement');
  const seat = useSeat();
  const period = useShown().period(file.period);
  const problemText = useProblemText();
  const committing = useAgreementChange(seat, () => commitReport(seat, agreement.id, file.id));
  const report = committing.data?.report;
  if (file.state === 'committed')
    return (
      <Alert variant="outline" color="green" role="status" title={t('file.committed', { fileName: file.fileName, period })}>
        {report ? t('file.booked', { added: report.accepted, kept: report.repeated, reversed: report.reversed }) : t('file.same')}
      </Alert>
    );
  const numbers = { fileName: file.fileName, period, lines: file.lines, number: file.faults, setAside: file.setAside };
  return (
    <Stack gap="sm">
      <Alert
        variant="outline"
        color={file.state === 'faulty' ? 'red' : 'gray'}
        role={file.state === 'faulty' ? 'alert' : 'status'}
        title={t(`file.${file.state}`, numbers)}
      >
        {t(`file.${file.state}.text`, numbers)}
      </Alert>
      <ReportColumns key={`columns ${file.version}`} agreementId={agreement.id} file={file} />
      {file.unknownNumbers.length > 0 ? <ReportNumbers key={`numbers ${file.version}`} agreement={agreement} edition={edition} file={file} /> : null}
      {file.foundFaults.length > 0 ? <Faults file={file} /> : null}
      {file.state === 'checked' ? (
        <Group>
          <Button onClick={() => committing.mutate(undefined)} loading={committing.isPending}>
            {t('file.commit', { period })}
          </Button>
        </Group>
      ) : null}
      {committing.isError ? (
        <Alert variant="outline" color="red" title={t('report.failed')} role="alert">
          {problemText(committing.error)}
        </Alert>
      ) : null}
    </Stack>
  );
}

type Fault = ReportFile['foundFaults'][number];

function Faults({ file: { foundFaults, faults, fileName } }: { file: ReportFile }) {
  const { t } = useTranslation('settlement');
  const columns: Column<Fault>[] = [
    { key: 'row', title: t('orders.row'), isNumeric: true, cell: ({ row }) => row, text: ({ row }) => `${row}` },
    { key: 'column', title: t('orders.column'), cell: ({ column }) => column ?? '–', text: ({ column }) => column ?? '' },
    { key: 'value', title: t('orders.value'), cell: ({ value }) => (value === '' ? '–' : value), text: ({ value }) => value },
    { key: 'suggestion', title: t('orders.suggestion'), cell: ({ suggestion }) => suggestion, text: ({ suggestion }) => suggestion },
  ];
  return (
    <>
      <ListTable
        label={t('orders.faults', { fileName })}
        columns={columns}
        rows={foundFaults.slice(0, 100)}
        allRows={async () => foundFaults}
        keyOf={({ row, field, reason }) => `${row} ${field} ${reason}`}
        minWidth={640}
      />
      {faults > 100 ? <Text size="sm">{t('orders.faults.more', { number: faults - 100 })}</Text> : null}
    </>
  );
}
