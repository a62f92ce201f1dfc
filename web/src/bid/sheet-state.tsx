import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import type { Call, Stage } from '../call/calls';
import { useNetwork, useSeat } from '../parts/seats';
import { useShown } from '../parts/shown';
import { type KeptBid, keptOf } from './kept-sheet';
import { readSheet } from './read-sheet';
import { isEmpty, type NewBid } from './sheet';
import { useWorkbook } from './sheet-tools';

type MyBid = Api<'MyBid'>;

/** How the sheet stands to the bid that counts: the same, changed since, or a bid that this browser has not written. */
export type SheetState = 'none' | 'same' | 'changed' | 'unknown';

/** Compares the sheet with the bid that counts, as far as this browser knows what that says: nobody can read it. */
export function sheetStateOf(bid: MyBid | null, read: NewBid, kept: KeptBid | undefined): SheetState {
  if (bid?.state !== 'sealed') return 'none';
  if (kept?.hash !== bid.hash) return 'unknown';
  return JSON.stringify(kept.bid) === JSON.stringify(read) ? 'same' : 'changed';
}

/** Says that what is typed is not what counts, where that is so. Domain §8.2. */
export function StateNote({ state, bid }: { state: SheetState; bid: MyBid | null }) {
  const { t } = useTranslation('bid');
  const shown = useShown();
  const zone = useNetwork(useSeat()).data?.timeZone ?? 'UTC';
  if (!bid || state === 'none') return null;
  if (state === 'same') return <Text role="status">{t('state.same')}</Text>;
  return (
    <Alert variant="outline" color={state === 'changed' ? 'red' : 'gray'} title={t(`state.${state}`)} role="status">
      {t(`state.${state}.text`, { at: shown.time(bid.receivedAt, zone) })}
    </Alert>
  );
}

/** After the deadline: a sheet that was filled in but never handed in, so that nobody takes it for a bid; it can be kept as a file. */
export function NeverHandedIn({ call, stage, bid }: { call: Call; stage: Stage; bid: MyBid | null }) {
  const { t } = useTranslation('bid');
  const kept = keptOf(stage.id, useSeat().key);
  if (!kept || isEmpty(kept.sheet)) return null;
  const isSame = JSON.stringify(readSheet(kept.sheet, call).bid) === JSON.stringify(kept.handedIn?.bid);
  const counts = bid?.state === 'sealed' || bid?.state === 'opened';
  return isSame && counts && kept.handedIn?.hash === bid.hash ? null : (
    <Alert variant="outline" color="red" title={t('state.tooLate')}>
      <Stack gap="sm">
        <Text size="sm">{t('state.tooLate.text')}</Text>
        <Saving call={call} stage={stage} sheet={kept.sheet} />
      </Stack>
    </Alert>
  );
}

function Saving({ call, stage, sheet }: { call: Call; stage: Stage; sheet: Parameters<typeof useWorkbook>[2] }) {
  const { t } = useTranslation('bid');
  const saving = useWorkbook(call, stage, sheet);
  return (
    <Group className="no-print">
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('workbook.download')}
      </Button>
    </Group>
  );
}
