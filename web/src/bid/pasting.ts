import { type ClipboardEvent, useEffect, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptSheet } from './kept-sheet';
import { type Call, tableOf, withPasted } from './sheet';

export type PasteInto = (event: ClipboardEvent<HTMLInputElement>, positionId: string, at: number) => void;

/** Takes what a spreadsheet copied, from a cell on to the right and down, also into the following lots; says what did not fit. */
export function usePasting(call: Call, { sheet, overwrite }: Pick<KeptSheet, 'sheet' | 'overwrite'>): { pasteInto: PasteInto; note: string } {
  const { t } = useTranslation('bid');
  const [note, setNote] = useState('');
  const order = useMemo(() => call.lots.flatMap(({ positions }) => positions.map(({ id }) => id)), [call.lots]);
  // Rows are drawn anew only when their cells change; what they call must stay the same.
  const latest = useRef({ sheet, overwrite });
  useEffect(() => {
    latest.current = { sheet, overwrite };
  });
  const pasteInto = useCallback<PasteInto>(
    (event, positionId, at) => {
      const text = event.clipboardData.getData('text/plain');
      if (!/[\t\n]/.test(text.trimEnd())) return;
      event.preventDefault();
      const table = tableOf(text);
      const pasted = withPasted(latest.current.sheet, order.slice(order.indexOf(positionId)), at, table);
      latest.current.overwrite(pasted.sheet);
      setNote(pasted.left === 0 ? t('pasted', { lines: table.length }) : t('pasted.left', { lines: table.length, left: pasted.left }));
    },
    [order, t],
  );
  return { pasteInto, note };
}
