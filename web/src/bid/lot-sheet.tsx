import { Table, Text, Title } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, CalledLot } from '../call/calls';
import { useShown } from '../parts/shown';
import { sumOf } from './hints';
import { LotTerms } from './lot-terms';
import { PriceRow } from './price-row';
import type { CellFaults } from './price-sheet';
import type { PasteInto } from './pasting';
import { type NewBid, type Sheet, withCell } from './sheet';

interface LotSheetOf {
  readonly call: Call;
  readonly lot: CalledLot;
  readonly sheet: Sheet;
  readonly bid: NewBid;
  /** Every price of the lot can be read. */
  readonly hasSum: boolean;
  readonly faults: CellFaults;
  readonly change: (to: (sheet: Sheet) => Sheet) => void;
  readonly pasteInto: PasteInto;
  /** What stands of the supplier's own price, in words; empty where nothing does. */
  readonly standing: (lotId: string, item: string) => string;
}

/** The grid of one lot. */
export function LotSheet({ call, lot, sheet, bid, hasSum, faults, change, pasteInto, standing }: LotSheetOf) {
  const { t } = useTranslation('bid');
  const shown = useShown();
  const write = useCallback((positionId: string, at: number, text: string) => change((now) => withCell(now, positionId, at, text)), [change]);
  const { amount, isWhole } = sumOf(bid, lot);
  const priced = bid.lots.find((each) => each.lot === lot.id)?.positions.length ?? 0;
  return (
    <div>
      <Title order={3}>{lot.title}</Title>
      <Text size="sm" c="dimmed">
        {t('lot.priced', { priced, count: lot.positions.length })}
        {priced > 0 && hasSum ? ` · ${t(isWhole ? 'lot.sum' : 'lot.partSum', { sum: shown.decimal(amount), currency: call.currency })}` : ''}
      </Text>
      <Table.ScrollContainer
        minWidth={200 + 112 * (2 * sheet.tiers - 1)}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': lot.title, role: 'region' } }}
      >
        <Table verticalSpacing={3} horizontalSpacing={6} aria-label={lot.title}>
          <Heads tiers={sheet.tiers} currency={call.currency} />
          <Table.Tbody>
            {lot.positions.map((position) => (
              <PriceRow
                key={position.id}
                position={position}
                standing={standing(lot.id, position.item)}
                cells={sheet.prices[position.id]}
                tiers={sheet.tiers}
                faults={faultsOfRow(faults, position.id, sheet.tiers, (reason) => t(`fault.${reason}`))}
                write={write}
                pasteInto={pasteInto}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <LotTerms call={call} lot={lot} sheet={sheet} faults={faults} change={change} />
    </div>
  );
}

/** The faults of a row as one text, so that rows without a change need not be drawn again. */
function faultsOfRow(
  faults: CellFaults,
  positionId: string,
  tiers: number,
  wordsOf: (reason: NonNullable<ReturnType<CellFaults['get']>>['reason'] & string) => string,
): string {
  if (faults.size === 0) return '';
  return Array.from({ length: tiers * 2 - 1 }, (_, at) => {
    const fault = faults.get(`price ${positionId} ${at}`);
    return fault?.text ?? (fault?.reason ? wordsOf(fault.reason) : '');
  }).join('\n');
}

function Heads({ tiers, currency }: { tiers: number; currency: string }) {
  const { t } = useTranslation('bid');
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th scope="col">{t('item')}</Table.Th>
        <Table.Th scope="col" className="numeric" visibleFrom="sm">
          {t('quantity')}
        </Table.Th>
        {Array.from({ length: tiers * 2 - 1 }, (_, at) => (
          <Table.Th key={at} scope="col" className="numeric">
            {at % 2 === 0 ? t(at === 0 ? 'price' : 'price.tier', { currency, tier: at / 2 + 1 }) : t('from')}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}
