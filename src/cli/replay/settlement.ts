import { z } from 'zod';
import { inParallel } from '../in-parallel.js';
import { AT_ONCE, type Play } from './play.js';
import { twoPlaces } from './results.js';

const Bonus = z.object({ year: z.int(), party: z.string(), turnover: z.string(), tierBonus: z.string(), turnoverBonus: z.string() });
const Saving = z.object({ party: z.string(), known: z.string(), unknownTurnover: z.string(), fee: z.string(), ratio: z.string().nullable() });

/**
 * What each supplier pays back, and what each party has saved.
 * @param agreements ids by supplier
 */
export async function settle(play: Play, agreements: ReadonlyMap<string, string>): Promise<void> {
  const chapter = play.progress.chapter('Bonus and savings');
  const bonuses = await inParallel([...agreements], AT_ONCE, async ([supplier, agreement]) => {
    const { items } = await play.office.get(`${play.network}/agreements/${agreement}/bonus`, z.object({ items: z.array(Bonus) }));
    return items.map((item) => ({ supplier, ...item }));
  });
  for (const { supplier, year, party, turnover, tierBonus, turnoverBonus } of bonuses.flat()) {
    play.results.add('bonus', {
      supplier,
      year,
      party,
      turnover: twoPlaces(turnover),
      tier_bonus: twoPlaces(tierBonus),
      turnover_bonus: twoPlaces(turnoverBonus),
    });
  }
  const { items: savings } = await play.office.get(`${play.round}/savings`, z.object({ items: z.array(Saving) }));
  for (const { party, known, unknownTurnover, fee, ratio } of savings) {
    play.results.add('savings', {
      party,
      known: twoPlaces(known),
      unknown_turnover: twoPlaces(unknownTurnover),
      fee: twoPlaces(fee),
      ratio: twoPlaces(ratio),
    });
  }
  chapter.done(`${bonuses.flat().length} bonus lines, ${savings.length} parties with savings`);
}
