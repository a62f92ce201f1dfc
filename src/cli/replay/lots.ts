import { z } from 'zod';
import type { Play } from './play.js';
import { plain } from './results.js';

const Position = z.object({
  category: z.string(),
  region: z.string(),
  item: z.string(),
  unit: z.string(),
  firm: z.string(),
  forecast: z.string(),
  total: z.string(),
  contributors: z.int(),
  published: z.string(),
});

/** The office has the requirements pooled into lots and publishes the totals. */
export async function pool(play: Play): Promise<void> {
  const chapter = play.progress.chapter('Pooling');
  await play.office.post(`${play.round}/pooling`, {}, z.unknown());
  await play.office.post(`${play.round}/totals`, {}, z.unknown());
  const positions = await play.office.all(`${play.round}/positions`, Position);
  for (const position of positions) {
    const { category, region, item, unit, contributors } = position;
    const [firm, forecast, total] = [plain(position.firm), plain(position.forecast), plain(position.total)];
    const published = position.published === 'withheld' ? position.published : plain(position.published);
    play.results.add('positions', { category, region, item, unit, firm, forecast, total, contributors, published });
  }
  const withheld = positions.filter((position) => position.published === 'withheld').length;
  chapter.done(`${positions.length} positions, ${withheld} totals withheld`);
}
