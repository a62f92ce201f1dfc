import './bid.css';
import { Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import type { Call, Stage } from '../call/calls';
import { Section } from '../parts/section';
import { useSeat } from '../parts/seats';
import { HandIn } from './hand-in';
import { hintsOf } from './hints';
import { keptOf, useKeptSheet } from './kept-sheet';
import { LotSheet } from './lot-sheet';
import { Overall } from './overall';
import { type FaultReason, readSheet, type SheetFault } from './read-sheet';
import type { Sheet } from './sheet';
import { sheetStateOf, StateNote } from './sheet-state';
import { Summary } from './summary';
import { usePasting } from './pasting';
import { SheetTools } from './sheet-tools';
import { useStanding } from './standing';

/** What is wrong with a cell: our own reason, or the service's words. */
export type CellFaults = ReadonlyMap<string, WhatIsWrong>;

interface WhatIsWrong {
  readonly reason?: FaultReason;
  readonly text?: string;
}

/** A cell that the service has refused. */
export interface RefusedCell {
  readonly at: string;
  readonly text: string;
}

/** What the service has refused of a sheet; it says nothing of a sheet that was changed since. */
interface Refusal {
  readonly sheet: Sheet;
  readonly cells: readonly RefusedCell[];
}

/** The grid of positions in which a supplier writes its prices, and the way to hand them in. Domain §8.1. */
export function PriceSheet({ roundId, call, stage, mine }: { roundId: string; call: Call; stage: Stage; mine: Api<'MyBid'> | null }) {
  const { t } = useTranslation('bid');
  const { key } = useSeat();
  const earlier = call.stages.filter(({ number }) => number < stage.number).findLast(({ id }) => keptOf(id, key)?.handedIn);
  const before = earlier && keptOf(earlier.id, key);
  const kept = useKeptSheet(stage.id, key, before?.sheet);
  const { sheet, change } = kept;
  const [refused, setRefused] = useState<Refusal>({ sheet, cells: [] });
  const [areShown, setAreShown] = useState(false);
  const read = useMemo(() => readSheet(sheet, call), [sheet, call]);
  const hints = useMemo(
    () => (read.faults.length > 0 ? [] : hintsOf(read.bid, call, (kept.lastBid ?? before?.handedIn)?.bid)),
    [read, call, kept.lastBid, before?.handedIn],
  );
  const faults = useMemo(() => marked(read.faults, refused.sheet === sheet ? refused.cells : [], areShown), [read, refused, sheet, areShown]);
  const faulty = useMemo(() => new Set(read.faults.map(({ at }) => at.split(' ')[1])), [read]);
  const { pasteInto, note } = usePasting(call, kept);
  const standing = useStanding(roundId, stage);
  const state = sheetStateOf(mine, read.bid, kept.lastBid);
  return (
    <Section title={t('sheet')}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed" className="no-print">
          {t(kept.isKept ? 'sheet.text' : 'sheet.notKept')} {call.sealedByBidder ? t('sheet.here') : null}
        </Text>
        <SheetTools call={call} stage={stage} kept={kept} onFilled={() => setAreShown(true)} />
        {note ? <Text role="status">{note}</Text> : null}
        {call.lots.map((lot) => (
          <LotSheet
            key={lot.id}
            call={call}
            lot={lot}
            sheet={sheet}
            bid={read.bid}
            hasSum={lot.positions.every(({ id }) => !faulty.has(id))}
            faults={faults}
            change={change}
            pasteInto={pasteInto}
            standing={standing}
          />
        ))}
        <Overall call={call} sheet={sheet} faults={faults} change={change} />
        <Summary call={call} bid={read.bid} faults={areShown ? read.faults : []} hints={hints} />
        <StateNote state={state} bid={mine} />
        <HandIn
          roundId={roundId}
          stage={stage}
          call={call}
          read={read}
          state={state}
          showFaults={() => setAreShown(true)}
          refuse={(cells) => setRefused({ sheet, cells })}
          handedIn={kept.handedIn}
        />
      </Stack>
    </Section>
  );
}

/** Cells that are merely unfinished are marked once somebody wants to hand in; what cannot be read, at once. */
function marked(faults: readonly SheetFault[], refused: readonly RefusedCell[], areAllShown: boolean): CellFaults {
  const unfinished = new Set<FaultReason>(['noPrice', 'noFrom', 'missing', 'incomplete', 'fewLots']);
  const all = new Map<string, WhatIsWrong>();
  for (const { at, text } of refused) all.set(at, { text });
  for (const { at, reason } of faults) if (areAllShown || !unfinished.has(reason)) all.set(at, { reason });
  return all;
}
