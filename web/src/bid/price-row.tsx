import { Table, Text } from '@mantine/core';
import { type KeyboardEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Quantity } from '../call/call-lots';
import type { CalledLot } from '../call/calls';
import { useUnitName } from '../parts/units';
import type { PasteInto } from './pasting';

interface RowOf {
  readonly position: CalledLot['positions'][number];
  /** What stands of the supplier's own price; empty where nothing does. */
  readonly standing: string;
  readonly cells: readonly string[] | undefined;
  readonly tiers: number;
  /** A line a cell; empty for one without a fault. */
  readonly faults: string;
  readonly write: (positionId: string, at: number, text: string) => void;
  readonly pasteInto: PasteInto;
}

/** Goes up and down a column as in a spreadsheet. */
function move(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const column = [...document.querySelectorAll<HTMLInputElement>(`input[data-at="${event.currentTarget.dataset['at']}"]`)];
  const next = column[column.indexOf(event.currentTarget) + step];
  next?.focus();
  next?.select();
}

/** A position with its price and tiers. */
export const PriceRow = memo(function PriceRow({ position, standing, cells, tiers, faults, write, pasteInto }: RowOf) {
  const { t, i18n } = useTranslation('bid');
  const unit = useUnitName();
  const faultOf = faults.split('\n');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        <Text size="sm" fw={600}>
          {position.item}
        </Text>
        <Text size="xs" c="dimmed">
          {i18n.language === 'de' ? position.nameDe : position.nameEn}
        </Text>
        {standing === '' ? null : <Text size="xs">{standing}</Text>}
        <Text size="xs" hiddenFrom="sm" component="div" miw={112}>
          <Quantity quantity={position.quantity} /> {unit(position.unit)}
        </Text>
      </Table.Th>
      <Table.Td className="numeric" visibleFrom="sm">
        <Quantity quantity={position.quantity} /> {unit(position.unit)}
      </Table.Td>
      {Array.from({ length: tiers * 2 - 1 }, (_, at) => {
        const fault = faultOf[at] ?? '';
        const id = `fault-${position.id}-${at}`;
        const name =
          at % 2 === 0 ? t('cell.price', { tier: at / 2 + 1, item: position.item }) : t('cell.from', { tier: (at + 3) / 2, item: position.item });
        return (
          <Table.Td key={at} style={{ verticalAlign: 'top' }}>
            <input
              className="sheet-cell"
              inputMode="decimal"
              autoComplete="off"
              aria-label={name}
              aria-invalid={fault === '' ? undefined : true}
              aria-describedby={fault === '' ? undefined : id}
              data-at={at}
              value={cells?.[at] ?? ''}
              onChange={(event) => write(position.id, at, event.currentTarget.value)}
              onKeyDown={move}
              onPaste={(event) => pasteInto(event, position.id, at)}
            />
            {fault === '' ? null : (
              <Text size="xs" c="var(--mantine-color-error)" id={id} className="sheet-fault">
                {fault}
              </Text>
            )}
          </Table.Td>
        );
      })}
    </Table.Tr>
  );
});
