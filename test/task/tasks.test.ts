import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
let network: ANetwork;
let member: Client;
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'tasks' });
  await withCatalogue(network, ['WELD']);
  member = (await network.join()).client;
});
afterAll(() => house?.close());

const kindsFor = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);

test('a round asks for the vote, then for requirements, then nothing more of a member (Domain §2)', async () => {
  expect(await kindsFor(member)).toEqual([]);
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Round 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const path = `${network.path}/rounds/${body.id}`;
  expect(await kindsFor(member)).toEqual(['vote']);
  expect(await kindsFor(network.office)).toEqual(['collect']);
  await member.must(200).put(`${path}/ballot`, { points: [{ category: 'WELD', points: 100 }] });
  expect(await kindsFor(member)).toEqual([]);
  const deadline = new Date(Date.now() + 60_000).toISOString();
  await network.office.must(200).post(`${path}/collecting`, { categories: ['WELD'], deadline });
  const [task] = (await member.must(200).get(`${network.path}/tasks`)).body.items;
  expect(task).toMatchObject({ kind: 'requirements', round: { id: body.id }, place: `/networks/tasks/rounds/${body.id}/requirements` });
  expect(Date.parse(task.deadline)).toBe(Date.parse(deadline));
  expect(await kindsFor(network.office)).toEqual([]);
  await house.database.query('update round set collecting_deadline = clock_timestamp() where id = $1', [body.id]);
  await until('the pooled lots', async () => ((await kindsFor(network.office)).includes('publishTotals') ? true : undefined));
  expect(await kindsFor(member)).toEqual([]);
  expect((await kindsFor(network.office)).sort()).toEqual(['holderKey', 'publishTotals']);
});

test('all rounds take one statement, however many there are', async () => {
  const title = (at: number) => ({ title: `Round ${at}`, termFrom: '2027-04-01', termTo: '2029-03-31' });
  for (let at = 1; at <= 5; at += 1) await network.office.must(201).post(`${network.path}/rounds`, title(at));
  expect(await kindsFor(member)).toEqual(['vote', 'vote', 'vote', 'vote', 'vote']);
});
