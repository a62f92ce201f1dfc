import { type ClipboardEvent, useEffect, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptSheet } from './kept-sheet';
import { type Call, tableOf, withPasted } from './sheet';

export type PasteInto = (event: ClipboardEvent<HTMLInputElement>, positionId: string, at: number) => void;

/** Takes what a spreadsheet copied, from a cell on to the right and down, also into the following lots; says what did not fit. */
export function usePasting(call: Call, { sheet, overwrite }: Pick<KeptSheet, 'sheet' | 'overwrite'>): { pasteInto: PasteInto; note: string } {
  const { t } = useTranslation('bid');
  const [pasted, setPasted] = useState<{ readonly lines: number; readonly left: number }>();
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
      const { sheet: filled, left } = withPasted(latest.current.sheet, order.slice(order.indexOf(positionId)), at, table);
      latest.current.overwrite(filled);
      setPasted({ lines: table.length, left });
    },
    [order],
  );
  return { pasteInto, note: pasted ? t(pasted.left === 0 ? 'pasted' : 'pasted.left', { ...pasted }) : '' };
}
