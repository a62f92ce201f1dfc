import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import { aHouse, type House, PASSWORD, until } from '../servers/house.js';
import { anOpenedRound, assess, type OpenedRound } from './an-opened-round.js';
import { aUsualRound, solved } from './usual-round.js';
import { withoutMarks } from '../without-marks.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const code = (answer: { body: { code?: string } }): string | undefined => answer.body.code;

const usual = (over: Parameters<typeof aUsualRound>[1] = {}): Promise<OpenedRound> => aUsualRound(house, over);

async function decided(round: OpenedRound): Promise<void> {
  const { id } = await solved(round, { name: 'free' });
  await round.network.office.must(201).post(`${round.path}/decision`, { scenarioId: id });
  await round.deputy.must(200).post(`${round.path}/decision/confirm`, {});
}

const reached = (round: OpenedRound, phase: string) =>
  until(phase, async () => ((await round.network.office.must(200).get(round.path)).body.phase === phase ? true : undefined));

describe('the evaluation of a stage (Domain §10)', () => {
  test('waits until every bidder is assessed, then ranks each lot', async () => {
    const round = await anOpenedRound(house, [
      ['10', '20'],
      ['11', '19'],
      ['12.5', undefined],
    ]);
    expect(code(await round.network.office.must(409).get(`${round.stagePath}/evaluation`))).toBe('evaluation.unassessed');
    await assess(round, ['50', '80', '30']);
    const { body } = await round.auditor.must(200).get(`${round.stagePath}/evaluation`);
    const [a, b, c] = round.bidders.map((bidder) => bidder.code);
    // 58: a 0.7 × 100 + 0.3 × 50 = 85; b 0.7 × 90.909… + 0.3 × 80 = 87.636…; 59: a 0.7 × 95 + 15 = 81.5; b 70 + 24 = 94
    expect(
      body.items.map((row: Record<string, unknown>) => [
        row['region'],
        row['supplier'],
        row['price'],
        row['priceScore'],
        row['qualityScore'],
        row['totalScore'],
        row['rank'],
        row['flags'],
      ]),
    ).toEqual([
      ['58', b, '1100.00', '90.91', '80.00', '87.64', 1, []],
      ['58', a, '1000.00', '100.00', '50.00', '85.00', 2, []],
      ['58', c, '1250.00', null, '30.00', null, null, ['excluded']],
      ['59', b, '1900.00', '100.00', '80.00', '94.00', 1, []],
      ['59', a, '2000.00', '95.00', '50.00', '81.50', 2, []],
    ]);
  });

  test('comes in pages, and filtered', async () => {
    const round = await usual();
    const first = (await round.network.office.must(200).get(`${round.stagePath}/evaluation?limit=2`)).body;
    const second = (await round.network.office.must(200).get(`${round.stagePath}/evaluation?limit=3&cursor=${first.next}`)).body;
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 3, null]);
    expect((await round.network.office.must(200).get(`${round.stagePath}/evaluation?flag=excluded`)).body.items).toHaveLength(1);
  });

  test('is not for bidders, and assessments name bidders and criteria of the call', async () => {
    const round = await usual();
    await round.bidders[0].client.must(403).get(`${round.stagePath}/evaluation`);
    const before = (await round.auditor.must(200).get(`${round.path}/assessments`)).body;
    const wrong = await round.network.office.must(422).put(`${round.path}/assessments`, {
      assessments: [
        { supplier: round.bidders[0].code, category: 'WELD', criterion: 'delivery', score: '1' },
        { supplier: round.bidders[0].code, category: 'WELD', criterion: 'beauty', score: '1' },
        { supplier: 'NOBODY', category: 'WELD', criterion: 'delivery', score: '1' },
      ],
    });
    expect([code(wrong), wrong.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
      'assessment.unknown',
      ['/assessments/1/criterion', '/assessments/2/supplier'],
    ]);
    expect((await round.auditor.must(200).get(`${round.path}/assessments`)).body).toEqual(before);
    await round.auditor.must(403).put(`${round.path}/assessments`, { assessments: [] });
  });
});

describe('award scenarios (Domain §11)', () => {
  test('are solved by a job, with cost, bound, solver, seed and what their conditions cost', async () => {
    const round = await usual({ terms: [{ spend_rebates: [{ from: '3000', percent: '4' }] }] });
    const [a, b] = round.bidders.map((bidder) => bidder.code);
    // a for both: 3,000 less 4 % = 2,880; a and b: 1,000 + 1,900 = 2,900; without a: 1,100 + 1,900
    const free = await solved(round, { name: 'free' });
    expect(free).toMatchObject({
      state: 'optimal',
      cost: '2880.00',
      freeCost: '2880.00',
      costOfConditions: '0.00',
      conditionCosts: [],
      seed: 1,
      allowedActions: ['propose'],
    });
    expect(free.solver).toMatch(/^HiGHS 1\.15/);
    expect(free.suppliers).toEqual([
      { supplier: a, lots: 2, prices: '3000.00', packages: '0.00', rebatePercent: '4', rebate: '120.00', cost: '2880.00' },
    ]);
    expect(free.awards.map((award: Record<string, unknown>) => [award['region'], award['supplier'], award['price']])).toEqual([
      ['58', a, '1000.00'],
      ['59', a, '2000.00'],
    ]);
    // 58 to b: 1,100 and a's 2,000 without the rebate, 3,100; 59 to b: 1,000 and 1,900, 2,900.
    expect(free.awards.map((award: Record<string, unknown>) => award['why'])).toEqual([
      { reason: 'lowest_price', breaks: [], next: { supplier: b, price: '1100.00', more: '220.00' } },
      { reason: 'across_lots', breaks: [], next: { supplier: b, price: '1900.00', more: '20.00' } },
    ]);
    const other = await solved(round, { name: 'quality and two', minQuality: '60', maxSuppliers: 2 });
    expect(other).toMatchObject({ state: 'optimal', cost: '3000.00', costOfConditions: '120.00' });
    expect(other.conditionCosts).toEqual([
      { condition: 'maxSuppliers', saving: '0.00' },
      { condition: 'minQuality', saving: '120.00' },
    ]);
    expect(other.awards.every((award: { supplier: string }) => award.supplier === b)).toBe(true);
    const { body: list } = await round.auditor.must(200).get(`${round.path}/scenarios?sort=cost`);
    expect(list.items.map((scenario: { name: string }) => scenario.name)).toEqual(['free', 'quality and two']);
  });

  test('by score go to the best total scores, and tell what that costs', async () => {
    const round = await usual({ terms: [{ spend_rebates: [{ from: '3000', percent: '4' }] }] });
    const [a, b] = round.bidders.map((bidder) => bidder.code);
    // 58: a 70 + 15 = 85, b 63.64 + 24 = 87.64; 59: a 66.5 + 15 = 81.5, b 70 + 24 = 94.
    const best = await solved(round, { name: 'best score', objective: 'score' });
    // b lacks 1,000 × 12.3636 % = 123.64 and 1,900 × 6 % = 114 of 2,900; the free optimum, a for both, costs 2,880.
    expect(best).toMatchObject({ state: 'optimal', cost: '3000.00', score: '91.81', costOfConditions: '120.00', bound: null, gapPercent: '0' });
    expect(best.conditionCosts).toEqual([{ condition: 'objective', saving: '120.00' }]);
    expect(best.awards.map((award: Record<string, unknown>) => [award['supplier'], award['why']])).toEqual([
      [b, { reason: 'best_score', breaks: [], next: { supplier: a, price: '1000.00', more: '-100.00' } }],
      [b, { reason: 'best_score', breaks: [], next: { supplier: a, price: '2000.00', more: '100.00' } }],
    ]);
    // One lot each: a's 58 and b's 59 lack 150 + 114, the other way round 123.64 + 351.5.
    const apart = await solved(round, { name: 'one lot each', objective: 'score', maxLotsPerSupplier: 1 });
    expect([apart.cost, apart.score, apart.conditionCosts]).toEqual([
      '2900.00',
      '90.90',
      [
        { condition: 'objective', saving: '0.00' },
        { condition: 'maxLotsPerSupplier', saving: '-100.00' },
      ],
    ]);
    const { body: refused } = await round.network.office.must(422).post(`${round.path}/scenarios`, { name: 'other', objective: 'quality' });
    expect(refused.errors).toEqual([expect.objectContaining({ pointer: '/objective' })]);
  });

  test('that cannot be met name the clash and what would do', async () => {
    const round = await usual();
    const clash = await solved(round, { name: 'too tight', maxSuppliers: 1, maxLotsPerSupplier: 1 });
    expect([clash.state, clash.cost]).toEqual(['infeasible', null]);
    expect(clash.clashes).toEqual([
      { condition: 'maxSuppliers', enough: '2', lots: [] },
      { condition: 'maxLotsPerSupplier', enough: '2', lots: [] },
    ]);
  });

  test('name suppliers of the network, and once solved are not cancelled', async () => {
    const round = await usual();
    const wrong = await round.network.office.must(422).post(`${round.path}/scenarios`, { name: 'x', excluded: ['NOBODY'] });
    expect([code(wrong), wrong.body.errors[0].pointer]).toEqual(['scenario.unknown', '/excluded/0']);
    const { id } = await solved(round, { name: 'free' });
    expect(code(await round.network.office.must(409).delete(`${round.path}/scenarios/${id}`))).toBe('scenario.finished');
  });
});

describe('rules of award scenarios (Domain §11)', () => {
  test('name suppliers, groups and lots; what gave way is told, and what each rule costs', async () => {
    const round = await usual();
    const [a, b] = round.bidders.map((bidder) => bidder.code);
    await round.network.office.must(204).put(`${round.network.path}/supplier-groups/small`, { suppliers: [b] });
    const { body: groups } = await round.auditor.must(200).get(`${round.path}/supplier-groups`);
    expect(groups.items.find((group: { name: string }) => group.name === 'small')).toEqual({ name: 'small', isReckoned: false, suppliers: [b] });
    // 58: a 1,000, b 1,100; 59: a 2,000, b 1,900. The small one for both costs 3,000, which leaves nothing for two suppliers.
    const scenario = await solved(round, {
      name: 'small firms',
      rules: [
        { kind: 'limit', measure: 'lots', groups: ['small'], least: '2' },
        { kind: 'limit', measure: 'suppliers', least: '2', priority: 1 },
        { kind: 'excluded', reason: 'Late twice.', suppliers: [a], lots: { regions: ['58'] } },
      ],
    });
    expect(scenario).toMatchObject({ state: 'optimal', cost: '3000.00', costOfConditions: '100.00', switchingCost: null });
    expect(scenario.conditions.groups).toEqual({ small: [b] });
    expect(scenario.relaxed).toEqual([{ condition: 'rules/1', enough: '1' }]);
    expect(scenario.conditionCosts).toEqual([
      { condition: 'rules/0', saving: '0.00' },
      { condition: 'rules/2', saving: '0.00' },
      { condition: 'rules/1', saving: '0.00' },
    ]);
    await round.network.office.must(201).post(`${round.path}/decision`, { scenarioId: scenario.id });
  });

  test('weigh a change of supplier, and pay nothing for it', async () => {
    const round = await usual();
    const [a] = round.bidders.map((bidder) => bidder.code);
    // The free optimum is 2,900 with b in 59; 100 more are worth it if the change counts 150, and 50 are not.
    const stays = await solved(round, { name: 'stay', rules: [{ kind: 'switching', suppliers: [a], amount: '150' }] });
    expect([stays.cost, stays.switchingCost, stays.bound]).toEqual(['3000.00', '0.00', '3000.00']);
    const goes = await solved(round, { name: 'go', rules: [{ kind: 'switching', suppliers: [a], amount: '50' }] });
    expect([goes.cost, goes.switchingCost, goes.bound]).toEqual(['2900.00', '50.00', '2950.00']);
  });

  test('that name what nobody knows, or say nothing, are refused with each fault', async () => {
    const round = await usual();
    const ask = (rules: object[]) => round.network.office.must(422).post(`${round.path}/scenarios`, { name: 'x', rules });
    const unknown = await ask([{ kind: 'kept', suppliers: ['NOBODY'], groups: ['large'], lots: { categories: ['WELD', 'TEA'], regions: ['99'] } }]);
    expect([code(unknown), unknown.body.errors.map((error: { pointer: string }) => error.pointer)]).toEqual([
      'scenario.unknown',
      ['/rules/0/suppliers/0', '/rules/0/groups/0', '/rules/0/lots/categories/1', '/rules/0/lots/regions/0'],
    ]);
    const wrong = await ask([{ kind: 'limit', measure: 'lots' }, { kind: 'kept' }]);
    expect(wrong.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual(['/rules/0/most', '/rules/1/suppliers']);
    const reckoned = await round.network.office.must(409).put(`${round.network.path}/supplier-groups/incumbent`, { suppliers: [] });
    expect(code(reckoned)).toBe('supplier_group.reckoned');
  });
});

describe('the job of scenarios', () => {
  test('cancels one that is not solved yet; it stays cancelled', async () => {
    const round = await usual();
    const { body: asked } = await round.network.office.must(202).post(`${round.path}/scenarios`, { name: 'free' });
    const cancelled = await round.network.office.delete(`${round.path}/scenarios/${asked.id}`);
    // The solver may have been as quick as we.
    expect([204, 409]).toContain(cancelled.status);
    await solved(round, { name: 'another' });
    const { body: first } = await round.network.office.must(200).get(`${round.path}/scenarios/${asked.id}`);
    expect([first.state, first.cost]).toEqual(cancelled.status === 204 ? ['cancelled', null] : ['optimal', '2900.00']);
  });

  test('takes on again what a killed process left, and gives it up when that happens each time', async () => {
    const round = await usual();
    const { id } = await solved(round, { name: 'free' });
    const { id: hopeless } = await solved(round, { name: 'hopeless' });
    const leave = (scenario: string, attempts: number) =>
      house.database.query(
        `with gone as (delete from scenario_award where scenario_id = $1) update award_scenario set state = 'solving', cost = null, finished_at = null,
           attempts = $2, beat_at = clock_timestamp() - interval '1 minute' where id = $1`,
        [scenario, attempts],
      );
    await leave(id, 1);
    await leave(hopeless, 9);
    const ended = (scenario: string) =>
      until('the end', async () => {
        const { body } = await round.network.office.must(200).get(`${round.path}/scenarios/${scenario}`);
        return body.finishedAt === null ? undefined : body;
      });
    expect(await ended(id)).toMatchObject({ state: 'optimal', cost: '2900.00', awards: [{ price: '1000.00' }, { price: '1900.00' }] });
    expect(await ended(hopeless)).toMatchObject({ state: 'failed', cost: null, awards: [] });
  });
});

describe('the decision (Domain §12)', () => {
  test('needs two people, an explanation of what is abnormally low, and a scenario that is not outdated', async () => {
    const round = await anOpenedRound(house, [
      ['7', '20'],
      ['11', '19'],
      [undefined, undefined],
    ]);
    await assess(round, ['50', '80']);
    const { id } = await solved(round, { name: 'free' });
    const unexplained = await round.network.office.must(409).post(`${round.path}/decision`, { scenarioId: id });
    expect(code(unexplained)).toBe('decision.unexplained');
    const { body } = await round.network.office.must(200).get(`${round.stagePath}/evaluation?flag=abnormally_low`);
    const [{ lotId, supplier }] = body.items;
    const explain = (of: string) =>
      round.network.office.put(`${round.path}/explanations`, { explanations: [{ lotId, supplier: of, text: 'Confirmed in writing.' }] });
    expect(code(await explain(round.bidders[1].code))).toBe('explanation.not_flagged');
    expect((await explain(supplier)).status).toBe(200);
    await assess(round, ['51', '80']);
    expect(code(await round.network.office.must(409).post(`${round.path}/decision`, { scenarioId: id }))).toBe('decision.outdated');
    const again = await solved(round, { name: 'free again' });
    await round.network.office.must(201).post(`${round.path}/decision`, { scenarioId: again.id });
    expect(code(await round.network.office.must(403).post(`${round.path}/decision/confirm`, {}))).toBe('decision.same_person');
    await round.auditor.must(403).post(`${round.path}/decision/confirm`, {});
    expect(code(await round.network.office.must(409).post('/me/erasure', { password: PASSWORD }))).toBe('person.proposed_award');
    await round.deputy.must(204).delete(`${round.path}/decision`);
    expect(code(await round.deputy.must(404).post(`${round.path}/decision/confirm`, {}))).toBe('decision.missing');
    await round.deputy.must(201).post(`${round.path}/decision`, { scenarioId: again.id });
    await round.network.office.must(200).post(`${round.path}/decision/confirm`, {});
    await reached(round, 'sign_up');
  });

  test('tells every bidder its own scores, the winner’s name and total score, never another’s price', async () => {
    const round = await usual();
    const [a, b, c] = round.bidders;
    await a.client.must(404).get(`${round.path}/outcome`);
    await decided(round);
    // The totals of 59 are shown, those of 58 withheld: there a price, with one's own unit prices, would tell the quantity. Domain §6.3
    await house.work.asService(round.network.id, () =>
      house.work.query(
        `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
         select p.network_id, p.id, l.round_id, l.id, p.item_id, p.regions, p.total, 1 from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id
         where p.network_id = $1 and l.region = '59'`,
        [round.network.id],
      ),
    );
    // a wins 58 at 1,000 with 85.00, b wins 59 at 1,900 with 94.00
    const outcome = async (client: Client): Promise<any[]> => (await client.must(200).get(`${round.path}/outcome`)).body.lots;
    const [first, second] = await outcome(a.client);
    expect(first).toEqual({
      lotId: expect.any(String),
      category: 'WELD',
      region: '58',
      winners: [{ name: a.name, totalScore: '85.00' }],
      isWon: true,
      sharePercent: '100',
      own: { price: 'withheld', priceScore: '100.00', qualityScore: '50.00', totalScore: '85.00', rank: 2, excluded: false },
    });
    expect(second).toMatchObject({
      region: '59',
      winners: [{ name: b.name, totalScore: '94.00' }],
      isWon: false,
      own: { price: '2000.00', rank: 2 },
    });
    expect(withoutMarks(JSON.stringify(await outcome(a.client)))).not.toContain('1900');
    expect(await outcome(c.client)).toMatchObject([
      { region: '58', winners: [{ name: a.name }], own: { qualityScore: '30.00', excluded: true, rank: null } },
    ]);
    await round.stranger.client.must(404).get(`${round.path}/outcome`);
    const office = (await round.auditor.must(200).get(`${round.path}/outcome`)).body;
    expect(office.lots.map((lot: Record<string, unknown>) => [lot['region'], lot['supplier'], lot['price']])).toEqual([
      ['58', a.code, '1000.00'],
      ['59', b.code, '1900.00'],
    ]);
    const told = await house.database.query(
      `select p.email from notice n join person p on p.id = n.person_id where n.network_id = $1 and n.key = 'outcome.told' order by 1`,
      [round.network.id],
    );
    expect(told.rows.map((row) => row.email)).toEqual(round.bidders.map((bidder) => bidder.email).toSorted());
    await reached(round, 'sign_up');
    expect((await round.network.office.must(200).get(`${round.stagePath}/evaluation`)).body.items).toHaveLength(5);
  });
});

describe('the standstill (Domain §2, §12)', () => {
  test('lasts its days; an open complaint holds it, and its resolution lets it end', async () => {
    const round = await usual({ standstillDays: 10 });
    await decided(round);
    const { body: outcome } = await round.network.office.must(200).get(`${round.path}/outcome`);
    expect(outcome.standstill).toMatchObject({ days: 10, endedAt: null });
    expect(Date.parse(outcome.standstill.endsAt) - Date.now()).toBeGreaterThan(10 * 86_400_000 - 3_600_000);
    const [a, b] = round.bidders;
    expect(code(await round.stranger.client.must(409).post(`${round.path}/complaints`, { text: 'x' }))).toBe('complaint.no_standstill');
    const { body: filed } = await b.client.must(201).post(`${round.path}/complaints`, { text: 'Our delivery score is wrong.' });
    expect((await a.client.must(200).get(`${round.path}/complaints`)).body.items).toEqual([]);
    expect((await b.client.must(200).get(`${round.path}/complaints`)).body.items).toHaveLength(1);
    await a.client.must(403).post(`${round.path}/complaints/${filed.id}/resolve`, { resolution: 'x' });
    await house.database.query(`update standstill set ends_at = clock_timestamp(), notices_at = clock_timestamp() where network_id = $1`, [
      round.network.id,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect((await round.network.office.must(200).get(round.path)).body.phase).toBe('standstill');
    const stale = await round.network.office
      .with({ 'if-match': '"7"' })
      .must(412)
      .post(`${round.path}/complaints/${filed.id}/resolve`, { resolution: 'x' });
    expect(code(stale)).toBe('version.stale');
    await round.network.office.must(200).post(`${round.path}/complaints/${filed.id}/resolve`, { resolution: 'The score stands.' });
    await reached(round, 'sign_up');
    expect(code(await b.client.must(409).post(`${round.path}/complaints`, { text: 'Too late.' }))).toBe('round.phase');
  });
});
