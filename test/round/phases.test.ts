import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Rounds } from '../../src/round/rounds.js';
import type { DueRounds } from '../../src/round/due-rounds.js';
import type { Phase } from '../../src/round/phase.js';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
let network: ANetwork;
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  await withCatalogue(network, ['WELD']);
});
afterAll(() => house?.close());

async function aRound(): Promise<string> {
  const { body } = await network.office.must(201).post(`${network.path}/rounds`, { title: 'Round', termFrom: '2027-04-01', termTo: '2029-03-31' });
  return body.id;
}

/** Brings a round through phases as the later rooms do. */
async function advance(roundId: string, ...phases: Phase[]): Promise<void> {
  const rounds = await house.part<Rounds>('round/rounds', 'Rounds');
  for (const to of phases) {
    await house.work.asService(network.id, async () => {
      await rounds.advance(await rounds.lock(roundId), to);
    });
  }
}

async function collected(roundId: string): Promise<void> {
  const deadline = new Date(Date.now() + 60_000).toISOString();
  await network.office.must(200).post(`${network.path}/rounds/${roundId}/collecting`, { categories: ['WELD'], deadline });
  await house.database.query('update round set collecting_deadline = clock_timestamp() where id = $1', [roundId]);
  await phaseReached(roundId, 'pooling');
}

async function phaseReached(roundId: string, phase: Phase): Promise<void> {
  await until(phase, async () => ((await network.office.must(200).get(`${network.path}/rounds/${roundId}`)).body.phase === phase ? true : undefined));
}

describe('a round goes from phase to phase (Domain §2)', () => {
  test('and is concluded at the sign-up deadline by a job, its report final', async () => {
    const roundId = await aRound();
    const member = await network.join();
    await collected(roundId);
    await advance(roundId, 'bidding', 'evaluating', 'standstill', 'sign_up');
    const rounds = await house.part<Rounds>('round/rounds', 'Rounds');
    await house.work.asService(network.id, async () => rounds.setSignUpDeadline(roundId, await house.work.now()));
    await phaseReached(roundId, 'concluded');
    const report = await until('the final report', async () => {
      const { body } = await network.office.must(200).get(`${network.path}/rounds/${roundId}/report`);
      return body.isFinal ? body : undefined;
    });
    const nothing = { category: 'WELD', members: 0, requirements: 0, lots: 0, positions: 0, withheld: 0 };
    expect(report).toMatchObject({ phase: 'concluded', participation: { members: 1 }, sections: { volumes: [nothing], awards: [] } });
    const told = await house.database.query(
      `select from notice n join person p on p.id = n.person_id where p.email = $1 and n.key = 'round.concluded'`,
      [member.email],
    );
    expect(told.rowCount).toBe(1);
  });

  test('no phase is skipped', async () => {
    const roundId = await aRound();
    await expect(advance(roundId, 'bidding')).rejects.toThrow('only collecting, cancelled');
  });

  test('a customer sees it from sign-up on, a supplier from bidding on', async () => {
    const roundId = await aRound();
    const path = `${network.path}/rounds/${roundId}`;
    const [customer, supplier] = [await network.join({ kind: 'customer' }), await network.join({ kind: 'supplier' })];
    await collected(roundId);
    await supplier.client.must(404).get(path);
    await advance(roundId, 'bidding');
    await supplier.client.must(200).get(path);
    await customer.client.must(404).get(path);
    await advance(roundId, 'evaluating', 'standstill', 'sign_up');
    await customer.client.must(200).get(path);
  });

  test('many at once, each once: a second call and rounds in other phases change nothing', async () => {
    const ids = [await aRound(), await aRound(), await aRound()];
    for (const roundId of ids.slice(0, 2)) await collected(roundId);
    const due = await house.part<DueRounds>('round/due-rounds', 'DueRounds');
    const refs = ids.map((roundId) => ({ networkId: network.id, roundId }));
    const advanced = () => house.work.asService(null, () => due.advanceAll(refs, 'pooling', 'bidding'));
    expect((await advanced()).map(({ roundId }) => roundId).sort()).toEqual(ids.slice(0, 2).sort());
    expect(await advanced()).toEqual([]);
    await phaseReached(ids[2] ?? '', 'planning');
  });
});
