import { afterAll, describe, expect, test } from '@jest/globals';
import { dossiersIn, evaluateDossier, jsonOf, lotKey, offersIn, rowsOf } from '../../bench/award-dossier.js';
import { aRound } from '../../bench/award-rounds.js';
import { recomputeAward } from '../../src/award/optimum/recompute-award.js';
import { FREE } from '../../src/award/optimum/rule.js';
import { solveAward } from '../../src/award/optimum/solve-award.js';
import { Solver } from '../../src/award/optimum/solver.js';
import { conditionsOf, type WrittenConditions } from '../../src/award/optimum/written-rules.js';
import { present } from '../../src/values/invariant.js';

const solver = new Solver();
afterAll(() => solver.close());

const folders = [process.env['DOSSIERS'] ?? '../shared/dossiers', 'examples'].map(dossiersIn).find((found) => found.length > 0) ?? [];

describe.each(folders)('%s, from its files and the rules alone', (dossier) => {
  const { currency } = jsonOf<{ currency: string }>(dossier, 'network.json');
  const stages = evaluateDossier(dossier, currency);

  test('every score, rank and exclusion is as expected, and whatever is flagged is so rightly', () => {
    const found = new Map(
      stages.flatMap((stage) =>
        [...stage.lots].flatMap(([lot, bids]) =>
          bids.map((bid): [string, { cells: unknown[]; isLow: boolean }] => [
            `${stage.number}|${lot}|${bid.supplier}`,
            bid.rank === undefined
              ? { cells: [bid.price.toFixed(2), '', bid.qualityScore.toFixed(2), '', ''], isLow: false }
              : {
                  cells: [bid.price.toFixed(2), bid.priceScore.toFixed(2), bid.qualityScore.toFixed(2), bid.totalScore.toFixed(2), String(bid.rank)],
                  isLow: bid.abnormallyLow,
                },
          ]),
        ),
      ),
    );
    const expected = rowsOf(dossier, 'expected/evaluation.csv');
    for (const row of expected) {
      const bid = present(found.get(`${row['stage']}|${lotKey(row)}|${row['supplier']}`), `${row['stage']} ${lotKey(row)} ${row['supplier']}`);
      expect(bid.cells).toEqual([row['price'], row['price_score'], row['quality_score'], row['total_score'], row['rank']]);
      // Here baselines are not known: what is flagged because of one is missing, nothing else.
      if (bid.isLow) expect(row['flags']).toBe('abnormally_low');
      if (row['rank'] === '') expect(row['flags']).toBe('excluded');
    }
    expect(found.size).toBe(expected.length);
  });

  test('every scenario is proven, and costs what is expected', async () => {
    const offers = offersIn(present(stages.at(-1), 'a stage'), currency);
    const scenarios = jsonOf<({ id: string; minQuality?: number } & Omit<WrittenConditions, 'minQuality'>)[]>(dossier, 'scenarios.json');
    const solved: string[][] = [];
    for (const { id, minQuality, ...rest } of scenarios) {
      const conditions = conditionsOf({ ...rest, ...(minQuality === undefined ? {} : { minQuality: String(minQuality) }) });
      const award = await solveAward(solver, offers, conditions, { seconds: 60, seed: 1 });
      solved.push([id, award.status, award.status === 'optimal' ? award.cost.toString() : '']);
    }
    expect(solved).toEqual(rowsOf(dossier, 'expected/scenarios.csv').map((row) => [row['scenario'], row['status'], row['cost']]));
  });
});

test('when the time is over, the best award found is given with a bound below it, and not called optimal', async () => {
  const offers = aRound(200, 20, 1);
  const award = await solveAward(solver, offers, FREE, { seconds: 1, seed: 1 });
  if (award.status !== 'feasible') throw new Error(`${award.status} after a second`);
  expect(award.bound.isLessThan(award.cost.toDecimal())).toBe(true);
  expect(recomputeAward(award.awards, offers, FREE)).toMatchObject({ broken: [], cost: award.cost });
});
