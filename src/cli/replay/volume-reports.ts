import { z } from 'zod';
import { grouped, inParallel } from '../in-parallel.js';
import type { CallOff } from './dossier.js';
import { AT_ONCE, type Play, actingFor, partyOf } from './play.js';

/** How many lines one report of a supplier has at most. */
const LINES_A_REPORT = 1000;

const Reported = z.object({ accepted: z.int(), refused: z.int() });

/**
 * Each supplier reports what was called off.
 * @param agreements ids by supplier
 */
export async function reportVolumes(play: Play, agreements: ReadonlyMap<string, string>): Promise<void> {
  const { callOffs } = play.dossier;
  const chapter = play.progress.chapter('Volume reports', callOffs.length);
  let accepted = 0;
  await inParallel([...grouped(callOffs, (line) => line.supplier)], AT_ONCE, async ([supplier, lines]) => {
    const agreement = agreements.get(supplier);
    if (agreement !== undefined) {
      const client = await actingFor(play, partyOf(play, supplier));
      for (const report of inReports(lines)) {
        const answer = await client.post(`${play.network}/agreements/${agreement}/volume-reports`, { lines: report }, Reported);
        accepted += answer.accepted;
      }
    }
    chapter.step(lines.length);
  });
  chapter.done(`${accepted} call-offs accepted, ${callOffs.length - accepted} refused`);
}

/** Lines in the order of date, then id, in which they are applied. */
function inReports(lines: readonly CallOff[]): object[][] {
  const sorted = [...lines].sort((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1));
  const wire = sorted.map(({ id, date, party, category, region, item, quantity }) => ({
    reference: id,
    date,
    party,
    category,
    region,
    item,
    quantity,
  }));
  return Array.from({ length: Math.ceil(wire.length / LINES_A_REPORT) }, (_unused, index) =>
    wire.slice(index * LINES_A_REPORT, (index + 1) * LINES_A_REPORT),
  );
}
