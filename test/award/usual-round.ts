import { expect } from '@jest/globals';
import { type House, until } from '../servers/house.js';
import { anOpenedRound, assess, type OpenedRound } from './an-opened-round.js';

/** Lot WELD 58: 1,000 / 1,100 / 1,250; WELD 59: 2,000 / 1,900 / –. Scores 50 / 80 / 30: the third is excluded. */
export async function aUsualRound(house: House, over: Parameters<typeof anOpenedRound>[2] = {}): Promise<OpenedRound> {
  const round = await anOpenedRound(
    house,
    [
      ['10', '20'],
      ['11', '19'],
      ['12.5', undefined],
    ],
    over,
  );
  await assess(round, ['50', '80', '30']);
  return round;
}

/** A scenario that is asked for, once it is solved and, where it is proven, what its rules cost is known. */
export async function solved(round: OpenedRound, body: object): Promise<any> {
  const { body: asked } = await round.network.office.must(202).post(`${round.path}/scenarios`, body);
  expect(asked.state).toBe('waiting');
  return until('the solution', async () => {
    const { body: scenario } = await round.network.office.must(200).get(`${round.path}/scenarios/${asked.id}`);
    return ['waiting', 'solving'].includes(scenario.state) || (scenario.state === 'optimal' && scenario.conditionCosts === null)
      ? undefined
      : scenario;
  });
}
