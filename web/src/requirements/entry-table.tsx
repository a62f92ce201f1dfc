import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/api';
import { sitesOf } from '../memberships/memberships';
import { useProblemText } from '../parts/problem';
import { useSeat } from '../parts/seats';
import type { CellOption } from '../parts/sheet/cell-editor';
import { type Block, type Cells, filledRows, type Place, textAt, withoutRows, written } from '../parts/sheet/cells';
import { Sheet } from '../parts/sheet/sheet';
import { Loading } from '../parts/states';
import type { Round } from '../round/rounds';
import { itemsLike, itemsOf, itemWithCode, nameOf, sitesLike, unitsOf } from './catalogue';
import { draftOf } from './draft';
import { faultsByRow, standingFaults, TABLE_FILE } from './entry-check';
import { columnOf, ENTRY_COLUMNS } from './entry-columns';
import { EntryFaults } from './entry-faults';
import { EntryOutcome } from './entry-outcome';
import { filesOf } from './imports';
import { rowsOfFile, type Writing } from './started-lines';
import { TakeOver } from './take-over';
import { type Entry, useEntry } from './use-entry';

const NO_ITEMS: readonly Api<'Item'>[] = [];
const NO_OPTIONS: readonly CellOption[] = [];
const NO_FAULTS: ReturnType<typeof standingFaults> = [];

/** How this reader writes numbers and kinds. */
function useWriting(): Writing {
  const { t, i18n } = useTranslation('requirements');
  return { language: i18n.language, kinds: { firm: t('lines.firm'), forecast: t('lines.forecast') } };
}

/** Requirements typed or pasted: begins with the draft, or else with what the table has put in force before. */
export function EntryTable({ round }: { round: Round }) {
  const seat = useSeat();
  const writing = useWriting();
  const [draft] = useState(() => draftOf(seat, round.id));
  const files = useQuery({ ...filesOf(seat, round.id), enabled: draft === undefined });
  const inForce = files.data?.find(({ fileName, state }) => fileName === TABLE_FILE && state === 'committed');
  const start = useQuery({
    queryKey: [seat.networkId, seat.key, 'requirements', round.id, 'table', inForce?.id],
    enabled: files.isSuccess,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => (inForce ? rowsOfFile(seat, round.id, inForce.id, writing) : []),
  });
  const [begun, setBegun] = useState<Cells | undefined>(draft);
  if (begun === undefined && start.data) setBegun(start.data);
  return begun ? <EntryOf round={round} start={begun} hasDraft={draft !== undefined} writing={writing} /> : <Loading />;
}

/** The delivery sites of the member at work; the own address needs no name. */
function useSites() {
  const seat = useSeat();
  const membershipId = seat.membershipId ?? '';
  return useQuery({ ...sitesOf(seat, membershipId), enabled: membershipId !== '' }).data;
}

function useCompletion(items: readonly Api<'Item'>[], language: string) {
  const { t } = useTranslation('requirements');
  const sites = useSites();
  return {
    optionsFor: (cells: Cells, { row, column }: Place, text: string): readonly CellOption[] => {
      const field = ENTRY_COLUMNS[column]?.field;
      if (field === 'site') return sites ? sitesLike(sites, text) : NO_OPTIONS;
      if (field === 'item') return text.trim() === '' ? NO_OPTIONS : itemsLike(items, text, language);
      if (field === 'kind') return [t('lines.firm'), t('lines.forecast')].map((kind) => ({ text: kind, note: '' }));
      const item = field === 'unit' ? itemWithCode(items, textAt(cells, { row, column: columnOf('item') })) : undefined;
      return item ? unitsOf(item, language).filter((unit) => unit.text.toLowerCase().startsWith(text.toLowerCase())) : NO_OPTIONS;
    },
    /** An item brings its name and unit with it, where nothing stands yet. */
    completed: (cells: Cells, { row, column }: Place): Cells => {
      const item = ENTRY_COLUMNS[column]?.field === 'item' ? itemWithCode(items, textAt(cells, { row, column })) : undefined;
      if (!item) return cells;
      const put = (now: Cells, field: 'description' | 'unit', text: string): Cells => {
        const place = { row, column: columnOf(field) };
        return textAt(now, place) === '' ? written(now, place, [[text]], ENTRY_COLUMNS.length) : now;
      };
      return put(put(cells, 'description', nameOf(item, language)), 'unit', item.baseUnit);
    },
  };
}

function EntryOf({ round, start, hasDraft, writing }: { round: Round; start: Cells; hasDraft: boolean; writing: Writing }) {
  const { t, i18n } = useTranslation('requirements');
  const seat = useSeat();
  const problemText = useProblemText();
  const entry = useEntry(seat, round, start, writing);
  const { cells, checked } = entry;
  const { data: items = NO_ITEMS } = useQuery(itemsOf(seat, round));
  const { optionsFor, completed } = useCompletion(items, i18n.language);
  const columns = useMemo(() => ENTRY_COLUMNS.map(({ field, ...column }) => ({ key: field, head: t(`field.${field}`), ...column })), [t]);
  const standing = useMemo(() => (checked ? standingFaults(checked, cells) : NO_FAULTS), [checked, cells]);
  const faults = useMemo(() => faultsByRow(standing, ({ reason, suggestion }) => `${t(`reason.${reason}`)}. ${suggestion}`), [standing, t]);
  const [goTo, setGoTo] = useState<Place>();
  const selected = useRef<Block>({ top: 0, left: 0, bottom: 0, right: 0 });
  const onSelect = useCallback((block: Block): void => {
    selected.current = block;
  }, []);
  return (
    <Stack gap="sm">
      <Text>{t('entry.text')}</Text>
      {hasDraft && cells === start ? (
        <Text size="sm" c="dimmed">
          {t('entry.draft')}
        </Text>
      ) : null}
      {cells.length === 0 ? <TakeOver round={round} writing={writing} take={entry.add} /> : null}
      <EntryTools entry={entry} removeRows={() => entry.change(withoutRows(cells, selected.current))} />
      <div>
        <Sheet
          label={t('entry')}
          columns={columns}
          cells={cells}
          change={entry.change}
          undo={entry.undo}
          redo={entry.redo}
          faults={faults}
          optionsFor={(place, text) => optionsFor(cells, place, text)}
          completed={completed}
          goTo={goTo}
          onSelect={onSelect}
        />
      </div>
      {entry.isKept ? null : <Alert color="red" variant="outline" title={t('entry.notKept')} />}
      {entry.problem ? (
        <Alert color="red" variant="outline" role="alert" title={t('upload.failed')}>
          {problemText(entry.problem)}
        </Alert>
      ) : null}
      <EntryOutcome entry={entry} standing={standing.length} />
      {standing.length > 0 ? <EntryFaults faults={standing} goTo={setGoTo} /> : null}
    </Stack>
  );
}

function EntryTools({ entry, removeRows }: { entry: Entry; removeRows: () => void }) {
  const { t } = useTranslation('requirements');
  return (
    <Group gap="xs">
      <Button variant="light" loading={entry.isBusy} onClick={entry.startFromLast}>
        {t('entry.last')}
      </Button>
      <Button variant="default" disabled={!entry.canUndo} onClick={entry.undo}>
        {t('entry.undo')}
      </Button>
      <Button variant="default" disabled={!entry.canRedo} onClick={entry.redo}>
        {t('entry.redo')}
      </Button>
      <Button variant="default" disabled={entry.cells.length === 0} onClick={removeRows}>
        {t('entry.removeRows')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {entry.last === undefined
          ? t('entry.lines', { count: filledRows(entry.cells) })
          : entry.last.title === undefined
            ? t('entry.last.none')
            : t('entry.last.taken', { round: entry.last.title })}
      </Text>
    </Group>
  );
}
