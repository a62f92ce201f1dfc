import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../parts/problem';
import { Board } from './board';
import type { Lot, Position } from './lots';
import { undoableIn, useShaping } from './shaping-wishes';

interface Shaped {
  readonly roundId: string;
  readonly lots: readonly Lot[];
  readonly positions: readonly Position[];
}

/** The office shapes lots: by drag, or by choosing positions and lots and pressing a button. Each step can be undone. */
export function Shaping({ roundId, lots, positions }: Shaped) {
  const { t } = useTranslation('lots');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const shaping = useShaping(roundId);
  const undoable = useQuery(undoableIn(shaping.seat, roundId)).data?.kind ?? null;
  const undo = (): void => {
    if (undoable !== null) shaping.mutate({ kind: 'undo' });
  };
  useHotkeys([['mod+Z', undo]]);
  const chosenPositions = positions.filter(({ id }) => chosen.has(id));
  const chosenLots = lots.map(({ id }) => id).filter((id) => chosen.has(id));
  const done = { onSuccess: () => setChosen(new Set()) };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('shape.intro')}
      </Text>
      <Group align="flex-end" gap="sm">
        <Button variant="default" disabled={undoable === null} loading={shaping.isPending} onClick={undo}>
          {undoable === null ? t('undo.none') : t('undo', { what: t(`undo.${undoable}`) })}
        </Button>
        <Button variant="default" onClick={() => shaping.mutate({ kind: 'anew' }, done)}>
          {t('shape.anew')}
        </Button>
        <Button variant="default" disabled={chosenLots.length < 2} onClick={() => shaping.mutate({ kind: 'merge', lots: chosenLots }, done)}>
          {t('shape.merge', { number: chosenLots.length })}
        </Button>
      </Group>
      <WithPositions
        key={chosenPositions.map(({ id }) => id).join()}
        positions={chosenPositions}
        lots={lots}
        move={(to) => shaping.mutate({ kind: 'move', positions: chosenPositions.map(({ id }) => id), to }, done)}
        split={(title) => {
          const [first] = chosenPositions;
          if (first) shaping.mutate({ kind: 'split', lot: first.lotId, positions: chosenPositions.map(({ id }) => id), title }, done);
        }}
      />
      <LastStep shaping={shaping} />
      <Board
        lots={lots}
        positions={positions}
        chosen={chosen}
        choose={(id, is) => setChosen((before) => new Set(is ? [...before, id] : [...before].filter((other) => other !== id)))}
        drop={(ids, to) => shaping.mutate({ kind: 'move', positions: ids, to }, done)}
      />
    </Stack>
  );
}

/** What the last step came to, also for whoever hears the page. */
function LastStep({ shaping: { isSuccess, data, error } }: { shaping: ReturnType<typeof useShaping> }) {
  const { t } = useTranslation('lots');
  const problemText = useProblemText();
  return (
    <div aria-live="polite">
      {error ? (
        <Text c="var(--mantine-color-error)" size="sm" role="alert">
          {problemText(error)}
        </Text>
      ) : null}
      {isSuccess ? <Text size="sm">{t('shape.done', { lots: data.lots, withheld: data.withheld })}</Text> : null}
    </div>
  );
}

interface Wishes {
  readonly positions: readonly Position[];
  readonly lots: readonly Lot[];
  readonly move: (to: string) => void;
  readonly split: (title: string) => void;
}

/** What may be done with the chosen positions, by keyboard as by pointer. */
function WithPositions({ positions, lots, move, split }: Wishes) {
  const { t } = useTranslation('lots');
  const [to, setTo] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const from = new Set(positions.map(({ lotId }) => lotId));
  const category = positions[0]?.category;
  const targets = lots.filter((lot) => lot.category === category && !(from.size === 1 && from.has(lot.id)));
  if (positions.length === 0) return null;
  return (
    <Group align="flex-end" gap="sm" role="group" aria-label={t('shape.chosen', { count: positions.length })}>
      <Select
        label={t('shape.moveTo', { number: positions.length })}
        data={targets.map(({ id, number, title: name }) => ({ value: id, label: `${number} · ${name}` }))}
        value={to}
        onChange={setTo}
        searchable
      />
      <Button disabled={to === null} onClick={() => to !== null && move(to)}>
        {t('shape.move')}
      </Button>
      <TextInput label={t('shape.newTitle')} value={title} onChange={(event) => setTitle(event.currentTarget.value)} maxLength={200} />
      <Button disabled={title.trim() === '' || from.size !== 1} onClick={() => split(title.trim())}>
        {t('shape.split')}
      </Button>
    </Group>
  );
}
