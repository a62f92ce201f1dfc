import { Alert, Button, FileButton, Group, List, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Call, Stage } from '../call/calls';
import { download } from '../parts/download';

import { MOST_TIERS, type Sheet } from './sheet';
import type { WorkbookFault } from './workbook';

interface SheetToolsOf {
  readonly call: Call;
  readonly stage: Stage;
  readonly sheet: Sheet;
  readonly change: (to: (sheet: Sheet) => Sheet) => void;
  readonly onFilled: () => void;
}

/** The sheet as a workbook and back, and more tiers. */
export function SheetTools({ call, stage, sheet, change, onFilled }: SheetToolsOf) {
  const { t, i18n } = useTranslation('bid');
  const language = i18n.language === 'de' ? 'de' : 'en';
  const writing = useMutation({
    mutationFn: async () => {
      const { workbookOf } = await import('./workbook');
      download(`${t('sheet')} ${stage.number}.xlsx`, await workbookOf(sheet, call, language));
    },
  });
  const reading = useMutation({
    mutationFn: async (file: File): Promise<readonly WorkbookFault[]> => {
      const { readWorkbook } = await import('./workbook');
      const found = await readWorkbook(new Uint8Array(await file.arrayBuffer()), call, language);
      const filled = found.sheet;
      if (filled) {
        change((now) => ({ ...now, ...filled }));
        onFilled();
      }
      return found.faults;
    },
  });
  return (
    <Stack gap="sm" className="no-print">
      <Group gap="sm">
        <Button variant="default" loading={writing.isPending} onClick={() => writing.mutate()}>
          {t('workbook.download')}
        </Button>
        <FileButton accept=".xlsx" onChange={(file) => (file ? reading.mutate(file) : undefined)}>
          {(props) => (
            <Button {...props} variant="default" loading={reading.isPending}>
              {t('workbook.upload')}
            </Button>
          )}
        </FileButton>
        {sheet.tiers < MOST_TIERS ? (
          <Button variant="default" onClick={() => change((now) => ({ ...now, tiers: now.tiers + 1 }))}>
            {t('tier.add')}
          </Button>
        ) : null}
      </Group>
      {reading.data ? <Filled faults={reading.data} /> : null}
      {reading.isError ? (
        <Alert variant="outline" color="red" title={t('workbook.unreadable')} role="alert">
          {t('workbook.unreadable.text')}
        </Alert>
      ) : null}
    </Stack>
  );
}

function Filled({ faults }: { faults: readonly WorkbookFault[] }) {
  const { t } = useTranslation('bid');
  if (faults.length === 0) {
    return (
      <Alert variant="outline" color="green" role="status">
        {t('workbook.filled')}
      </Alert>
    );
  }
  return (
    <Alert variant="outline" color="red" title={t('workbook.faults', { number: faults.length })} role="alert">
      <List size="sm">
        {faults.map(({ row, reason, value }) => (
          <List.Item key={`${row} ${reason} ${value}`}>{t(`workbook.fault.${reason}`, { row, value })}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
