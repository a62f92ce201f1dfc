import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import { grouped, inParallel } from '../in-parallel.js';
import { NearDeadline } from './deadline.js';
import type { DemandFile } from './dossier.js';
import { AT_ONCE, type Play, actingFor, phaseOf } from './play.js';

const Checked = z.object({ id: z.string(), state: z.string(), lines: z.int(), faults: z.int() });
const Fault = z.object({ row: z.int(), field: z.string(), reason: z.string() });
const Committed = z.object({ outcome: z.string() });

interface Outcome {
  readonly outcome: string;
  readonly lines: number;
  readonly faults: number;
  readonly found: readonly z.infer<typeof Fault>[];
}

/** The office asks for requirements; every member hands in its files; the deadline passes. */
export async function collect(play: Play, categories: readonly string[]): Promise<void> {
  const { demand } = play.dossier;
  const chapter = play.progress.chapter('Requirements', demand.length);
  const deadline = await NearDeadline.set({
    play,
    pieces: demand.length,
    set: (at) => play.office.post(`${play.round}/collecting`, { categories, deadline: at }, z.unknown()),
    move: (at) => play.office.patch(`${play.round}/collecting`, { deadline: at }, z.unknown()),
  });
  const outcomes = new Map<DemandFile, Outcome>();
  // One member's files replace each other, so their order matters; different members' do not.
  await inParallel([...grouped(demand, (file) => file.member).values()], AT_ONCE, async (files) => {
    for (const file of files) {
      outcomes.set(file, await deadline.beforeIt(() => handIn(play, file)));
      chapter.step();
    }
  });
  const counts = report(play, outcomes);
  await deadline.untilClosed(chapter, 'collecting', async () => (await phaseOf(play)) === 'pooling');
  chapter.done(counts);
}

const REFUSED: Outcome = { outcome: 'refused', lines: 0, faults: 0, found: [] };
/** What has no table at all, which the service does not even take. */
const NO_TABLE: ReadonlySet<string> = new Set(['import.empty', 'import.unreadable_workbook', 'import.old_workbook']);
const NO_HEADER: Outcome = { outcome: 'faulty', lines: 0, faults: 1, found: [{ row: 1, field: '', reason: 'no_header' }] };

/** What it means for the dossier that a file was turned away; undefined when that should not have happened. */
export function turnedAway({ status, code }: { readonly status: number; readonly code: string }): Outcome | undefined {
  if (status === 403 || code === 'requirement.not_a_member') return REFUSED;
  return NO_TABLE.has(code) ? NO_HEADER : undefined;
}

/** Checks a file and, if it is faultless, commits it. */
async function handIn(play: Play, file: DemandFile): Promise<Outcome> {
  const party = play.parties.get(file.member);
  if (!party) return REFUSED;
  const client = await actingFor(play, party);
  const imports = `${play.round}/imports`;
  let checked: z.infer<typeof Checked> | undefined;
  const type = file.name.endsWith('.xlsx') ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv';
  const refused = await refusalOf(
    client.upload(`${imports}?fileName=${encodeURIComponent(file.name)}`, file.bytes, type, Checked).then((answer) => {
      checked = answer;
    }),
  );
  if (refused) {
    const outcome = turnedAway(refused);
    if (outcome) return outcome;
    throw refused;
  }
  if (!checked) throw new Error(`no answer to the import of ${file.name}`);
  const { id, state, lines, faults } = checked;
  if (state === 'faulty') return { outcome: 'faulty', lines, faults, found: await client.all(`${imports}/${id}/faults`, Fault) };
  if (state === 'unchanged') return { outcome: 'unchanged', lines, faults, found: [] };
  const { outcome } = await client.post(`${imports}/${id}/commit`, {}, Committed);
  return { outcome, lines, faults, found: [] };
}

/** Enters the outcomes in the order of the dossier. @returns how many files came to what */
function report(play: Play, outcomes: ReadonlyMap<DemandFile, Outcome>): string {
  const counts = new Map<string, number>();
  for (const file of play.dossier.demand) {
    const { outcome, lines, faults, found } = outcomes.get(file) ?? REFUSED;
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    play.results.add('imports', { folder: file.folder, file: file.name, outcome, lines, faults });
    for (const { row, field, reason } of found) play.results.add('faults', { folder: file.folder, file: file.name, row, field, reason });
  }
  return [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
}
