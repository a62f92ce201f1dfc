import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aHouse, type House, until } from '../servers/house.js';
import type { OpenedRound } from './an-opened-round.js';
import { aUsualRound, solved } from './usual-round.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

/** A scenario's savings by member, once groups have been looked for: that comes last, after what its rules cost. */
const weighed = (round: OpenedRound, scenarioId: string) =>
  until('groups looked for', async () => {
    const answer = await round.auditor.must(200).get(`${round.path}/scenarios/${scenarioId}/member-savings`);
    return answer.body.core === null ? undefined : answer;
  });

/** A line of a member's demand; its baseline is of one piece. */
const need = (round: OpenedRound, member: { id: string }, region: string, quantity: string, baseline: string | null) =>
  house.database.query(
    `insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, baseline_amount, baseline_per, line_quantity, line_unit, raw)
     select $1, new_id(), $2, $3, i.id, i.category_id, $4, $5::numeric, true, $6::numeric, case when $6::numeric is null then null else 1 end, $5::numeric, 'C62', '{}'
     from item i where i.network_id = $1`,
    [round.network.id, round.roundId, member.id, region, quantity, baseline],
  );

describe('how a scenario falls on the members (Domain §11, §17)', () => {
  test('all pay the common price; savings, unknown parts and large shares by member, for office and auditor alone', async () => {
    const round = await aUsualRound(house);
    const [first, second] = [await round.network.join({ kind: 'member', name: 'Alpha' }), await round.network.join({ kind: 'member', name: 'Beta' })];
    await need(round, first, '58', '60', '12');
    await need(round, second, '58', '40', null);
    await need(round, first, '59', '100', '18');
    const { id } = await solved(round, { name: 'free' });
    // 58 at 10 from a, 59 at 19 from b. Alpha: 600 of 720 today, and 1,900 of 1,800; Beta's 400 are unknown.
    const { body } = await weighed(round, id);
    expect(body).toMatchObject({ currency: 'EUR', cost: '2900.00', baseline: '2520.00', saving: '20.00', unknownCost: '400.00' });
    expect(
      body.members.map(({ name, cost, saving, unknownCost, largeShares }: any) => [name, cost, saving, unknownCost, largeShares.length]),
    ).toEqual([
      ['Alpha', '2500.00', '20.00', '0.00', 2],
      ['Beta', '400.00', '0.00', '400.00', 1],
    ]);
    expect(body.members[1].largeShares[0].percent).toBe('40.0');
    // Each lot is at its lowest unit price, the same for any quantity: nobody gains by leaving, and no volume takes anything off.
    expect([body.core, ...body.members.map(({ brings }: any) => brings)]).toEqual([{ group: null, most: '0.00' }, '0.00', '0.00']);
    // Only one supplier may win, a with 3,000: Alpha could have had 59 from b for 100 less.
    const single = await solved(round, { name: 'one for all', maxSuppliers: 1 });
    const { body: forced } = await weighed(round, single.id);
    expect(forced.core).toEqual({ group: { members: [{ member: forced.members[0].member, name: 'Alpha' }], gain: '100.00' }, most: '100.00' });
    await round.bidders[0].client.must(403).get(`${round.path}/scenarios/${id}/member-savings`);
    const clash = await solved(round, { name: 'too tight', maxSuppliers: 1, maxLotsPerSupplier: 1 });
    expect((await round.network.office.must(409).get(`${round.path}/scenarios/${clash.id}/member-savings`)).body.code).toBe('scenario.no_award');
  });

  test('what a process was to find out on groups and did not, as it was killed, is found out by another, but not without end', async () => {
    const round = await aUsualRound(house);
    const [first, second] = [await round.network.join({ kind: 'member', name: 'Alpha' }), await round.network.join({ kind: 'member', name: 'Beta' })];
    for (const region of ['58', '59']) {
      await need(round, first, region, '60', null);
      await need(round, second, region, '40', null);
    }
    const [killed, hopeless] = [await solved(round, { name: 'killed' }), await solved(round, { name: 'hopeless' })];
    for (const { id } of [killed, hopeless]) await weighed(round, id);
    const leave = (id: string, tries: number) =>
      house.database.query(
        `update award_scenario set stability = null, weighings = $2, weighing_since = clock_timestamp() - interval '6 minutes' where id = $1`,
        [id, tries],
      );
    await leave(hopeless.id, 3);
    await leave(killed.id, 1);
    await weighed(round, killed.id);
    const { body } = await round.auditor.must(200).get(`${round.path}/scenarios/${hopeless.id}/member-savings`);
    expect(body.core).toBeNull();
  });
});
