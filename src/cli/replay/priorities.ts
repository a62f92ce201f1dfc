import { z } from 'zod';
import { refusalOf } from '../api-client.js';
import { grouped, inParallel } from '../in-parallel.js';
import { AT_ONCE, type Play, actingFor, partyOf } from './play.js';

const Ranked = z.object({ rank: z.int(), category: z.string(), points: z.union([z.string(), z.int()]), voters: z.int() });

/** Members vote. @returns the ranked categories' codes, best first */
export async function vote(play: Play): Promise<string[]> {
  const ballots = grouped(play.dossier.priorities, (line) => line.member);
  const chapter = play.progress.chapter('Priorities', ballots.size);
  let refused = 0;
  await inParallel([...ballots], AT_ONCE, async ([member, lines]) => {
    const client = await actingFor(play, partyOf(play, member));
    const points = lines.map(({ category, points }) => ({ category, points: /^-?\d{1,9}$/.test(points) ? Number.parseInt(points, 10) : points }));
    if (await refusalOf(client.put(`${play.round}/ballot`, { points }, z.unknown()))) refused += 1;
    chapter.step();
  });
  const { items } = await play.office.get(`${play.round}/priorities`, z.object({ items: z.array(Ranked) }));
  for (const { rank, category, points, voters } of items) play.results.add('priorities', { rank, category, points, voters });
  chapter.done(`${ballots.size} ballots, ${refused} refused; ${items.length} categories ranked`);
  return items.map(({ category }) => category);
}
