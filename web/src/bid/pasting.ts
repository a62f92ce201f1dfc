import { type ClipboardEvent, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Call, type Sheet, tableOf, withPasted } from './sheet';

export type PasteInto = (event: ClipboardEvent<HTMLInputElement>, positionId: string, at: number) => void;

/** Takes what a spreadsheet copied, from a cell on to the right and down, also into the following lots; says what did not fit. */
export function usePasting(call: Call, change: (to: (sheet: Sheet) => Sheet) => void): { pasteInto: PasteInto; note: string } {
  const { t } = useTranslation('bid');
  const [note, setNote] = useState('');
  const order = useMemo(() => call.lots.flatMap(({ positions }) => positions.map(({ id }) => id)), [call.lots]);
  const pasteInto = useCallback<PasteInto>(
    (event, positionId, at) => {
      const text = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      const table = tableOf(text);
      change((sheet) => {
        const pasted = withPasted(sheet, order.slice(order.indexOf(positionId)), at, table);
        setNote(pasted.left === 0 ? t('pasted', { lines: table.length }) : t('pasted.left', { lines: table.length, left: pasted.left }));
        return pasted.sheet;
      });
    },
    [change, order, t],
  );
  return { pasteInto, note };
}
