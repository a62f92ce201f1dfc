import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lot, type Position, useNames } from './lots';
import { Quantity } from './totals';

interface BoardOfLots {
  readonly lots: readonly Lot[];
  readonly positions: readonly Position[];
  /** Chosen positions and lots. */
  readonly chosen: ReadonlySet<string>;
  readonly choose: (id: string, is: boolean) => void;
  readonly drop: (positions: string[], to: string) => void;
}

/** Lots side by side; a position is dragged from one into another of its category. */
export function Board({ lots, positions, chosen, choose, drop }: BoardOfLots) {
  const [dragged, setDragged] = useState<Position>();
  const ids = (position: Position): string[] =>
    chosen.has(position.id)
      ? positions.filter(({ id, category }) => chosen.has(id) && category === position.category).map(({ id }) => id)
      : [position.id];
  return (
    <div className="board">
      {lots.map((lot) => (
        <LotCard
          key={lot.id}
          lot={lot}
          positions={positions.filter(({ lotId }) => lotId === lot.id)}
          accepts={dragged !== undefined && dragged.category === lot.category && dragged.lotId !== lot.id}
          onDrop={() => {
            if (dragged) drop(ids(dragged), lot.id);
            setDragged(undefined);
          }}
          drag={setDragged}
          {...{ chosen, choose }}
        />
      ))}
    </div>
  );
}

interface ACard extends Pick<BoardOfLots, 'positions' | 'chosen' | 'choose'> {
  readonly lot: Lot;
  readonly accepts: boolean;
  readonly onDrop: () => void;
  readonly drag: (position: Position | undefined) => void;
}

function LotCard({ lot, positions, accepts, onDrop, drag, chosen, choose }: ACard) {
  const { t } = useTranslation('lots');
  const names = useNames();
  const [isOver, setIsOver] = useState(false);
  return (
    <section
      className="board-lot"
      aria-label={lot.title}
      data-over={accepts && isOver}
      onDragOver={(event) => {
        if (!accepts) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        if (accepts) onDrop();
      }}
    >
      <Checkbox
        label={<b>{`${lot.number} · ${lot.title}`}</b>}
        description={names.category(lot.category)}
        aria-label={t('shape.chooseLot', { title: lot.title })}
        checked={chosen.has(lot.id)}
        onChange={(event) => choose(lot.id, event.currentTarget.checked)}
        mb="sm"
      />
      <Stack gap={6}>
        {positions.map((position) => (
          <div key={position.id} className="board-position" draggable onDragStart={() => drag(position)} onDragEnd={() => drag(undefined)}>
            <Checkbox
              aria-label={t('shape.choosePosition', { item: names.item(position.item), lot: lot.title })}
              checked={chosen.has(position.id)}
              onChange={(event) => choose(position.id, event.currentTarget.checked)}
            />
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text size="sm">{names.item(position.item)}</Text>
              <Text size="xs" c="dimmed" component="div">
                {position.regions.join(' + ')} · <Quantity value={position.total} unit={position.unit} />
              </Text>
            </div>
          </div>
        ))}
      </Stack>
    </section>
  );
}
