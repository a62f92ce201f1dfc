import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Joined } from '../agreement/awarded-round.js';
import { aHouse, type House, until } from '../servers/house.js';
import { anOpenedRound, assess, type Bidder, type OpenedRound } from './an-opened-round.js';
import { solved } from './usual-round.js';

/**
 * Lots of 100 pieces, incremental tiers. WELD 58, whose total is shown: Anton at 10.00, from 50 on at 9.50, delivers 60; Berta at 11.00.
 * WELD 59, whose total is withheld: Anton at 20.00; Berta at 19.00, delivers 70.
 */
let house: House;
let round: OpenedRound;
let anton: Bidder;
let berta: Bidder;
let alpha: Joined;
let scenario: any;
let agreements: { anton: string; berta: string };

beforeAll(async () => {
  house = await aHouse();
  round = await anOpenedRound(house, [
    ['10', '20'],
    ['11', '19'],
    ['12.5', undefined],
  ]);
  [anton, berta] = round.bidders;
  await prepare();
  await assess(round, ['50', '80', '30']);
  scenario = await solved(round, { name: 'split', rules: [{ kind: 'split', least: '10' }] });
});
afterAll(() => house?.close());

const office = () => round.network.office;
const list = async (path: string, client = office()): Promise<any[]> => (await client.must(200).get(path)).body.items;

/** What of the rooms before an opened round does not say by itself: limits, a tier, one shown total, and who needs what. */
async function prepare(): Promise<void> {
  const sql = (text: string, ...parameters: unknown[]) => house.database.query(text, [round.network.id, ...parameters]);
  const limit = (by: Bidder, region: string, capacity: string) =>
    sql(
      `update bid_lot b set offer = jsonb_build_object('capacity', $4::text) from lot l, bid
       where b.network_id = $1 and l.id = b.lot_id and l.region = $3 and bid.id = b.bid_id and bid.membership_id = $2`,
      by.id,
      region,
      capacity,
    );
  await limit(anton, '58', '60');
  await limit(berta, '59', '70');
  await sql(`update call_category set tier_mode = 'incremental' where network_id = $1`);
  await sql(
    `update bid_price b set tiers = '[{"from": "0", "unitPrice": "10"}, {"from": "50", "unitPrice": "9.5"}]' from lot l, bid
     where b.network_id = $1 and l.id = b.lot_id and l.region = '58' and bid.id = b.bid_id and bid.membership_id = $2`,
    anton.id,
  );
  await sql(
    `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
     select p.network_id, p.id, l.round_id, l.id, p.item_id, p.regions, case l.region when '58' then p.total end, 1
     from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id where p.network_id = $1`,
  );
  alpha = await round.network.join({ kind: 'member', name: 'Alpha' });
  const beta = await round.network.join({ kind: 'member', name: 'Beta' });
  for (const [member, region, quantity, price] of [
    [alpha, '58', 60, '12'],
    [beta, '58', 40, null],
    [alpha, '59', 100, '18'],
  ] as const)
    await sql(
      `insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, baseline_amount, baseline_per, line_quantity, line_unit, raw)
       select $1, new_id(), $2, $3, i.id, i.category_id, $4, $5::numeric, true, $6::numeric, case when $6::numeric is null then null else 1 end, $5::numeric, 'C62', '{}'
       from item i where i.network_id = $1`,
      round.roundId,
      member.id,
      region,
      quantity,
      price,
    );
}

test('a scenario that may split lots gives each supplier what it delivers, at the tiers of its part (Domain §11, §14)', () => {
  // 58: 50 × 10.00 + 10 × 9.50 = 595.00, and 40 × 11.00; 59: 70 × 19.00 and 30 × 20.00.
  expect([scenario.state, scenario.cost]).toEqual(['optimal', '2965.00']);
  const quantity = (pieces: string) => [{ item: 'W-1', unit: 'C62', quantity: pieces }];
  expect(scenario.awards).toMatchObject([
    { region: '58', supplier: anton.code, sharePercent: '60', price: '595.00', quantities: quantity('60') },
    { region: '58', supplier: berta.code, sharePercent: '40', price: '440.00', quantities: quantity('40') },
    { region: '59', supplier: berta.code, sharePercent: '70', price: '1330.00', quantities: quantity('70') },
    { region: '59', supplier: anton.code, sharePercent: '30', price: '600.00', quantities: quantity('30') },
  ]);
  // Whole, 58 goes to Berta at 1,100.00 and 59 to Anton at 2,000.00.
  expect([scenario.freeCost, scenario.costOfConditions, scenario.conditionCosts]).toEqual([
    '3100.00',
    '-135.00',
    [{ condition: 'rules/0', saving: '-135.00' }],
  ]);
  expect(scenario.awards.map(({ why }: any) => why)).toEqual([
    ...Array(2).fill({ reason: 'rules', breaks: ['capacity'], next: { supplier: berta.code, price: '1100.00', more: '65.00' } }),
    ...Array(2).fill({ reason: 'rules', breaks: ['capacity'], next: { supplier: anton.code, price: '2000.00', more: '70.00' } }),
  ]);
});

test('a member gets as much of its own from each supplier as is awarded to it (Domain §17)', async () => {
  // Alpha: 60 % of 58's 1,035.00, and 1,930.00, against 720.00 and 1,800.00; Beta's 414.00 are unknown.
  const { body } = await office().must(200).get(`${round.path}/scenarios/${scenario.id}/member-savings`);
  expect(body).toMatchObject({ cost: '2965.00', baseline: '2520.00', saving: '-31.00', unknownCost: '414.00' });
  expect(body.members.map(({ name, cost, saving }: any) => [name, cost, saving])).toEqual([
    ['Alpha', '2551.00', '-31.00'],
    ['Beta', '414.00', '0.00'],
  ]);
});

test('rules of a split ask for a share of up to 100 %, and a quantity for a lot of its own', async () => {
  const ask = async (rule: object) =>
    (
      await office()
        .must(422)
        .post(`${round.path}/scenarios`, { name: 'x', rules: [rule] })
    ).body.errors.map(({ pointer }: any) => pointer);
  expect(await ask({ kind: 'split', least: '100.1' })).toEqual(['/rules/0/least']);
  expect(await ask({ kind: 'split' })).toEqual(['/rules/0/least']);
  expect(await ask({ kind: 'split', least: '10', suppliers: [anton.code] })).toHaveLength(1);
  expect(await ask({ kind: 'limit', measure: 'quantity', most: '60', each: true })).toEqual(['/rules/0/per']);
});

test('each winner of a divided lot is told to every bidder, and a part of a withheld total to nobody (Domain §6.3, §12)', async () => {
  await office().must(201).post(`${round.path}/decision`, { scenarioId: scenario.id });
  await round.deputy.must(200).post(`${round.path}/decision/confirm`, {});
  const outcome = async ({ client }: Bidder): Promise<any[]> => (await client.must(200).get(`${round.path}/outcome`)).body.lots;
  // 58: 0.7 × 100 + 0.3 × 50, and 0.7 × 100 × 950 ÷ 1,100 + 0.3 × 80; 59: 0.7 × 95 + 15, and 70 + 24. The larger part first.
  const both58 = [
    { name: anton.name, totalScore: '85.00' },
    { name: berta.name, totalScore: '84.45' },
  ];
  const both59 = [
    { name: berta.name, totalScore: '94.00' },
    { name: anton.name, totalScore: '81.50' },
  ];
  expect(await outcome(anton)).toMatchObject([
    { region: '58', winners: both58, isWon: true, sharePercent: '60', own: { price: '950.00' } },
    { region: '59', winners: both59, isWon: true, sharePercent: 'withheld', own: { price: 'withheld' } },
  ]);
  expect(await outcome(berta)).toMatchObject([{ sharePercent: '40' }, { sharePercent: 'withheld' }]);
  expect(await outcome(round.bidders[2])).toMatchObject([{ region: '58', winners: both58, isWon: false, sharePercent: null }]);
  const { lots } = (await round.auditor.must(200).get(`${round.path}/outcome`)).body;
  expect(lots.map((lot: any) => [lot.region, lot.supplier, lot.sharePercent, lot.price, lot.totalScore])).toEqual([
    ['58', anton.code, '60', '595.00', '85.00'],
    ['58', berta.code, '40', '440.00', '84.45'],
    ['59', berta.code, '70', '1330.00', '94.00'],
    ['59', anton.code, '30', '600.00', '81.50'],
  ]);
});

test('each supplier of a divided lot has an agreement with its own prices and its part of the quantity (Domain §13)', async () => {
  const drafted = await until('both agreements', async () => {
    const items = await list(`${round.path}/agreements`);
    return items.length === 2 ? items : undefined;
  });
  const pathOf = (by: Bidder): string => `${round.network.path}/agreements/${drafted.find(({ supplier }) => supplier === by.code).id}`;
  agreements = { anton: pathOf(anton), berta: pathOf(berta) };
  const sold = async (path: string) =>
    (await office().must(200).get(path)).body.editions[0].priceSheet.lots.map(({ region, positions: [position] }: any) => [
      region,
      position.estimated,
      position.tiers.at(-1).unitPrice,
    ]);
  // The part of a withheld total is withheld, too: with the capacity it would tell the total.
  expect(await sold(agreements.anton)).toEqual([
    ['58', '60', '9.5'],
    ['59', null, '20'],
  ]);
  expect(await sold(agreements.berta)).toEqual([
    ['58', '40', '11'],
    ['59', null, '19'],
  ]);
});

test('a member signs up to both, sees both prices, and calls off under which it likes (Domain §13, §14)', async () => {
  for (const [path, supplier] of [
    [agreements.anton, anton],
    [agreements.berta, berta],
  ] as const) {
    const { documentHash } = (await office().must(201).post(`${path}/editions`, {})).body;
    await supplier.client.must(201).post(`${path}/editions/1/signatures`, { documentHash });
    await office().must(201).post(`${path}/editions/1/signatures`, { documentHash });
    await alpha.client.must(201).post(`${path}/sign-ups`, { effectiveFrom: '2027-04-01', edition: 1 });
  }
  const pages: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const { body }: { body: any } = await alpha.client.must(200).get(`${round.network.path}/agreed-positions?limit=1${next}`);
    pages.push(...body.items.map((each: any) => `${each.regions.join()} ${each.supplier} ${each.price.cost}`));
    next = body.next === null ? null : `&cursor=${body.next}`;
  }
  // Priced for what Alpha needs: 60 in 58, 100 in 59.
  expect(pages.toSorted()).toEqual(
    [`58 ${anton.code} 595.00`, `58 ${berta.code} 660.00`, `59 ${anton.code} 2000.00`, `59 ${berta.code} 1900.00`].toSorted(),
  );
  const order = (quantity: string) => ({ reference: 'O1', date: '2027-06-01', category: 'WELD', region: '58', item: 'W-1', quantity });
  await alpha.client.must(201).post(`${agreements.anton}/call-offs`, order('30'));
  await alpha.client.must(201).post(`${agreements.berta}/call-offs`, order('70'));
  const calledOff = async (path: string) => (await list(`${path}/call-offs`)).map(({ quantity }) => quantity);
  expect([await calledOff(agreements.anton), await calledOff(agreements.berta)]).toEqual([['30'], ['70']]);
});
