import { Alert, Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, Stage } from '../call/calls';
import { download } from '../parts/download';
import type { KeptSheet } from './kept-sheet';
import type { ReadWorkbook } from './read-workbook';
import { EMPTY, isEmpty, MOST_TIERS, pricesLost, type Sheet, withWorkbook } from './sheet';

interface SheetToolsOf {
  readonly call: Call;
  readonly stage: Stage;
  readonly kept: KeptSheet;
  readonly onFilled: () => void;
}

/** Beyond this no price sheet grows, and reading it would freeze the page. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The sheet as a workbook and back, more tiers, and the way back from what overwrote much. */
export function SheetTools({ call, stage, kept, onFilled }: SheetToolsOf) {
  const { t } = useTranslation('bid');
  const { sheet, change, overwrite, undo } = kept;
  const writing = useWorkbook(call, stage, sheet);
  const reading = useReading(call, kept, onFilled);
  const reset = useRef<() => void>(null);
  const read = (file: File | null): void => {
    if (file) reading.mutate(file);
    // The same file, corrected, is chosen again.
    reset.current?.();
  };
  return (
    <Stack gap="sm" className="no-print">
      <Group gap="sm">
        <Button variant="default" loading={writing.isPending} onClick={() => writing.mutate()}>
          {t('workbook.download')}
        </Button>
        <FileButton accept=".xlsx" onChange={read} resetRef={reset}>
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
        {isEmpty(sheet) ? null : (
          <Button variant="default" onClick={() => overwrite(EMPTY)}>
            {t('sheet.empty')}
          </Button>
        )}
        {undo ? (
          <Button variant="default" onClick={undo}>
            {t('sheet.undo')}
          </Button>
        ) : null}
      </Group>
      {reading.data ? <Filled {...reading.data} /> : null}
      {reading.isError ? (
        <Alert variant="outline" color="red" title={t('workbook.unreadable')} role="alert">
          {t('workbook.unreadable.text')}
        </Alert>
      ) : null}
    </Stack>
  );
}

/** Downloads a price sheet as a workbook. */
export function useWorkbook(call: Call, stage: Stage, sheet: Sheet) {
  const { t, i18n } = useTranslation('bid');
  return useMutation({
    mutationFn: async () => {
      const { workbookOf } = await import('./workbook');
      download(`${t('sheet')} ${stage.number}.xlsx`, await workbookOf(sheet, call, i18n.language === 'de' ? 'de' : 'en'));
    },
  });
}

function useReading(call: Call, { sheet, overwrite }: KeptSheet, onFilled: () => void) {
  const { i18n } = useTranslation('bid');
  return useMutation({
    mutationFn: async (file: File): Promise<ReadWorkbook & { readonly lost: number }> => {
      if (file.size > MOST_BYTES) throw new Error('too large');
      const { readWorkbook } = await import('./read-workbook');
      const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()), call, i18n.language === 'de' ? 'de' : 'en');
      if (!read.filled) return { ...read, lost: 0 };
      overwrite(withWorkbook(sheet, read.filled));
      onFilled();
      return { ...read, lost: pricesLost(sheet, read.filled) };
    },
  });
}

function Filled({ filled, faults, unread, lost }: ReadWorkbook & { readonly lost: number }) {
  const { t } = useTranslation('bid');
  if (!filled) {
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
  return (
    <Alert variant="outline" color="green" role="status">
      {t('workbook.filled')}
      {lost > 0 ? <Text size="sm">{t('workbook.lost', { number: lost })}</Text> : null}
      {unread.length > 0 ? <Text size="sm">{t('workbook.unread', { columns: unread.join(', ') })}</Text> : null}
    </Alert>
  );
}
