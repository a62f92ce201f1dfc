import { Alert, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Call } from '../call/calls';
import type { Hint } from './hints';
import type { SheetFault } from './read-sheet';
import type { NewBid } from './sheet';

/** How complete the sheet is, and what should be looked at before it is handed in. */
export function Summary({ call, bid, faults, hints }: { call: Call; bid: NewBid; faults: readonly SheetFault[]; hints: readonly Hint[] }) {
  const { t } = useTranslation('bid');
  const positions = call.lots.reduce((sum, lot) => sum + lot.positions.length, 0);
  const priced = bid.lots.reduce((sum, lot) => sum + lot.positions.length, 0);
  const complete = call.lots.filter((lot) => bid.lots.find((each) => each.lot === lot.id)?.positions.length === lot.positions.length).length;
  return (
    <>
      <Text fw={600} role="status">
        {t('summary', { priced, positions, complete, lots: call.lots.length })}
      </Text>
      {faults.length > 0 ? (
        <Alert variant="outline" color="red" title={t('faults', { number: faults.length })} role="alert">
          {t('faults.text')}
        </Alert>
      ) : null}
      {hints.length > 0 ? (
        <Alert variant="outline" color="gray" title={t('hints')}>
          <List size="sm">
            {hints.map((hint) => (
              <List.Item key={`${hint.reason} ${hint.lot} ${hint.item}`}>{t(`hint.${hint.reason}`, { lot: hint.lot, item: hint.item })}</List.Item>
            ))}
          </List>
        </Alert>
      ) : null}
    </>
  );
}
