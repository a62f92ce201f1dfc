import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DueRounds } from '../../src/round/due-rounds.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

interface APool {
  readonly network: ANetwork;
  readonly path: string;
  readonly members: readonly Client[];
}

/** item, quantity, kind, current price; for Dortmund (44) */
type Line = readonly [item: string, quantity: string, kind: 'firm' | 'forecast', price?: string];

const ITEMS = { WELD: ['W-1', 'W-2'], OIL: ['O-1'] } as const;

/** A round in pooling, to which each member has sent these lines; `groups` by member. Its test ends collecting, or its deadline does. */
async function aPool(
  demand: readonly (readonly Line[])[],
  groups: readonly (string | undefined)[] = [],
  endsBy: 'deadline' | 'test' = 'test',
): Promise<APool> {
  const network = await aNetwork(house, { minContributors: 3, dominancePercent: '75', pPercent: '10' });
  const categories = Object.keys(ITEMS).map((code) => ({ code, nameDe: code, nameEn: code }));
  const items = Object.entries(ITEMS).flatMap(([category, codes]) =>
    codes.map((code) => ({ code, category, nameDe: code, nameEn: code, baseUnit: 'C62', packagings: [{ name: 'VE', baseQuantity: '12' }] })),
  );
  await network.office.must(200).put(`${network.path}/catalogue`, { categories, items });
  const members: Client[] = [];
  for (const [index] of demand.entries()) {
    const groupTag = groups[index];
    members.push((await network.join(groupTag ? { groupTag } : {})).client);
  }
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Round 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const path = `${network.path}/rounds/${body.id}`;
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  await network.office.must(200).post(`${path}/collecting`, { categories: Object.keys(ITEMS), deadline });
  for (const [index, lines] of demand.entries()) {
    const rows = lines.map(([item, quantity, kind, price = '']) => [item, quantity, 'C62', kind, price].join(';'));
    const file = ['Item;Quantity;Unit;Type;Price', ...rows].join('\n');
    if (lines.length > 0) await members[index]?.must(201).post(`${path}/imports?fileName=demand.csv&commit=true`, file);
  }
  const rounds = [{ networkId: network.id, roundId: body.id }];
  if (endsBy === 'test')
    await house.work.asService(null, async () =>
      (await house.part<DueRounds>('round/due-rounds', 'DueRounds')).advanceAll(rounds, 'collecting', 'pooling'),
    );
  else await house.database.query('update round set collecting_deadline = clock_timestamp() where id = $1', [body.id]);
  await until('pooled lots', async () => ((await network.office.must(200).get(`${path}/lots`)).body.items.length > 0 ? true : undefined));
  return { network, path, members };
}

const positionsOf = async (client: Client, { path }: APool, query = ''): Promise<Record<string, unknown>[]> =>
  (await client.must(200).get(`${path}/positions${query}`)).body.items;

const brief = (positions: Record<string, unknown>[]): unknown[] =>
  positions.map(({ category, region, item, firm, forecast, total, contributors, published }) =>
    [category, region, item, firm, forecast, total, contributors, published].join(' '),
  );

describe('pooling (Domain §6)', () => {
  test('when collecting ends, lines are pooled into one lot per category and region, without anybody asking', async () => {
    const pool = await aPool(
      [
        [
          ['W-1', '40', 'firm'],
          ['W-2', '5', 'firm'],
          ['O-1', '3', 'forecast'],
        ],
        [
          ['W-1', '30.5', 'forecast'],
          ['W-2', '5', 'firm'],
        ],
        [
          ['W-1', '20', 'firm'],
          ['W-1', '0.25', 'firm'],
        ],
      ],
      [],
      'deadline',
    );
    const { office } = pool.network;
    const lots = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    expect(lots.map((lot: Record<string, unknown>) => [lot['number'], lot['category'], lot['region'], lot['published']])).toEqual([
      [1, 'OIL', '44', false],
      [2, 'WELD', '44', false],
    ]);
    expect(brief(await positionsOf(office, pool))).toEqual([
      'OIL 44 O-1 0 3 3 1 withheld',
      'WELD 44 W-1 60.25 30.5 90.75 3 90.75',
      'WELD 44 W-2 10 0 10 2 withheld',
    ]);
    const again = await office.must(200).post(`${pool.path}/pooling`, {});
    expect(again.body).toEqual({ lots: 2, positions: 3, withheld: 2 });
    expect((await office.must(200).get(`${pool.path}/lots`)).body.items.map((lot: Record<string, unknown>) => lot['id'])).toEqual(
      lots.map((lot: Record<string, unknown>) => lot['id']),
    );
  });

  test('a corporate group counts once', async () => {
    const pool = await aPool([[['W-1', '40', 'firm']], [['W-1', '30', 'firm']], [['W-1', '20', 'firm']]], ['Konzern', undefined, 'konzern']);
    expect(brief(await positionsOf(pool.network.office, pool))).toEqual(['WELD 44 W-1 90 0 90 2 withheld']);
  });

  test('the baseline is the exact mean of the lines that name a price, whatever it is for', async () => {
    // 40 × 1.20 + 30 × 7 ÷ 3; the third names none.
    const pool = await aPool([[['W-1', '40', 'firm', '1.20']], [['W-1', '30', 'firm', '2']], [['W-1', '20', 'firm']]]);
    await house.database.query(`update requirement set baseline_amount = 7, baseline_per = 3 where quantity = 30`);
    await pool.network.office.must(200).post(`${pool.path}/pooling`, {});
    const { rows } = await house.database.query(
      `select p.baseline_amount = 118 * p.baseline_per / 70 as exact from lot_position p join lot l on l.id = p.lot_id where l.round_id = $1`,
      [pool.path.split('/').at(-1)],
    );
    expect(rows).toEqual([{ exact: true }]);
  });
});

describe('who sees what (Domain §6.3, §6.4)', () => {
  const DEMAND: Line[][] = [
    [
      ['W-1', '40', 'firm'],
      ['W-2', '5', 'firm'],
    ],
    [['W-1', '30', 'forecast']],
    [['W-1', '20', 'firm']],
    [],
  ];

  test('before publication nobody but office and auditor sees that there are lots', async () => {
    const pool = await aPool(DEMAND);
    const [member] = pool.members;
    const [lot] = (await pool.network.office.must(200).get(`${pool.path}/lots`)).body.items;
    expect((await member?.must(200).get(`${pool.path}/lots`))?.body.items).toEqual([]);
    expect((await member?.must(200).get(`${pool.path}/positions`))?.body.items).toEqual([]);
    expect((await member?.get(`${pool.path}/lots/${lot.id}`))?.status).toBe(404);
  });

  test('after it, everyone sees a total or that it is withheld, and nothing else tells it', async () => {
    const pool = await aPool(DEMAND);
    const published = await pool.network.office.must(200).post(`${pool.path}/totals`);
    expect(published.body).toEqual({ edition: 1, positions: 2, withheld: 1 });
    for (const member of [pool.members[0], pool.members[3]]) {
      if (!member) throw new Error('four members');
      expect(brief(await positionsOf(member, pool))).toEqual([
        'WELD 44 W-1 withheld withheld 90 withheld 90',
        'WELD 44 W-2 withheld withheld withheld withheld withheld',
      ]);
      const [lot] = (await member.must(200).get(`${pool.path}/lots`)).body.items;
      const withPositions = (await member.must(200).get(`${pool.path}/lots/${lot.id}`)).body;
      expect(withPositions.allowedActions).toEqual([]);
      expect(brief(withPositions.positions)).toEqual(brief(await positionsOf(member, pool)));
      expect((await member.get(`${pool.path}/positions?sort=total`)).body.code).toBe('page.sort');
      expect((await member.post(`${pool.path}/totals`)).status).toBe(403);
    }
  });

  test('reads that share a statement keep their readers apart', async () => {
    const [one, two] = [await aPool(DEMAND), await aPool(DEMAND)];
    await one.network.office.must(200).post(`${one.path}/totals`);
    const [lot] = (await one.network.office.must(200).get(`${one.path}/lots`)).body.items;
    const [hidden] = (await two.network.office.must(200).get(`${two.path}/lots`)).body.items;
    const [mine, theirs] = [one.members[0], two.members[0]];
    if (!mine || !theirs) throw new Error('members');
    const roundOf = ({ path }: APool): string => path.split('/').at(-1) ?? '';
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => [
        mine.get(`${one.path}/lots/${lot.id}`),
        theirs.get(`${two.path}/lots/${hidden.id}`),
        theirs.get(`${two.network.path}/rounds/${roundOf(one)}/lots/${lot.id}`),
        mine.get(`${one.network.path}/rounds/${roundOf(two)}/lots/${hidden.id}`),
        mine.get(`${two.path}/lots/${hidden.id}`),
      ]).flat(),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => [200, 404, 404, 404, 404]).flat());
  });

  test('another network’s office finds neither round nor lots', async () => {
    const pool = await aPool(DEMAND);
    const other = await aNetwork(house);
    const roundId = pool.path.split('/').at(-1);
    for (const list of ['lots', 'positions']) {
      expect((await other.office.get(`${pool.path}/${list}`)).status).toBe(404);
      expect((await other.office.get(`${other.path}/rounds/${roundId}/${list}`)).body.code).toBe('round.missing');
    }
  });

  test('publishing again without a change keeps the edition, and tells nobody again', async () => {
    const pool = await aPool(DEMAND);
    await pool.network.office.must(200).post(`${pool.path}/totals`);
    expect((await pool.network.office.must(200).post(`${pool.path}/totals`)).body.edition).toBe(1);
    const { rows } = await house.database.query(`select count(*)::int as told from notice where key = 'totals.published' and subject_id = $1`, [
      pool.path.split('/').at(-1),
    ]);
    expect(rows).toEqual([{ told: 4 }]);
  });

  test('the confidentiality rule is that of the first publication, whatever the network changes later', async () => {
    const pool = await aPool(DEMAND);
    await pool.network.office.must(200).post(`${pool.path}/totals`);
    const [member] = pool.members;
    if (!member) throw new Error('members');
    const before = brief(await positionsOf(member, pool));
    await pool.network.office
      .with({ 'If-Match': '"1"' })
      .must(200)
      .patch(pool.network.path, { minContributors: 4, dominancePercent: 100, pPercent: 1 });
    const again = (await pool.network.office.must(200).post(`${pool.path}/totals`)).body;
    expect(again.edition).toBe(1);
    expect(brief(await positionsOf(member, pool))).toEqual(before);
    const { rows } = await house.database.query(`select min_contributors, dominance_percent::int, p_percent::int from round where id = $1`, [
      pool.path.split('/').at(-1),
    ]);
    expect(rows).toEqual([{ min_contributors: 3, dominance_percent: 75, p_percent: 10 }]);
  });

  test('a line withdrawn after publication leaves the published total as it is', async () => {
    const pool = await aPool([...DEMAND.slice(0, 3), [['W-1', '10', 'firm']]]);
    const [member, , , last] = pool.members;
    if (!member || !last) throw new Error('four members');
    await pool.network.office.must(200).post(`${pool.path}/totals`);
    const [line] = (await last.must(200).get(`${pool.path}/requirements`)).body.items;
    expect((await last.post(`${pool.path}/requirements/${line.id}/withdraw`)).status).toBeLessThan(300);
    await pool.network.office.must(200).post(`${pool.path}/totals`);
    expect(brief(await positionsOf(member, pool, '?item=W-1'))).toEqual(['WELD 44 W-1 withheld withheld 100 withheld 100']);
    expect(brief(await positionsOf(pool.network.office, pool, '?item=W-1'))).toEqual(['WELD 44 W-1 60 30 90 3 90']);
  });
});

describe('companies that join a group after totals were published (Domain §6.3)', () => {
  test('count as one in what changed since: what a single other company withdrew is not found out', async () => {
    const pool = await aPool([...Array<Line[]>(5).fill([['W-1', '20', 'firm']]), [['W-1', '10', 'firm']]]);
    const { office, path } = pool.network;
    await office.must(200).post(`${pool.path}/totals`);
    const [member] = pool.members;
    const last = pool.members.at(-1);
    if (!member || !last) throw new Error('six members');
    expect(brief(await positionsOf(member, pool))).toEqual(['WELD 44 W-1 withheld withheld 110 withheld 110']);
    await house.database.query(
      `update membership set group_tag = 'Konzern' where id in (select membership_id from requirement where network_id = $1 and quantity = 20 order by 1 limit 2)`,
      [path.split('/').at(-1)],
    );
    const [line] = (await last.must(200).get(`${pool.path}/requirements`)).body.items;
    expect((await last.post(`${pool.path}/requirements/${line.id}/withdraw`)).status).toBeLessThan(300);
    await office.must(200).post(`${pool.path}/totals`);
    // Of the first edition's 110, 10 changed by one company; −20, −20 and +40 by the group would be three more.
    expect((await positionsOf(office, pool))[0]).toMatchObject({ total: '100', contributors: 4 });
    expect(brief(await positionsOf(member, pool))).toEqual(['WELD 44 W-1 withheld withheld 110 withheld 110']);
  });
});

describe('shaping lots (Domain §6.2)', () => {
  const DEMAND: Line[][] = [
    [
      ['W-1', '40', 'firm'],
      ['W-2', '5', 'firm'],
      ['O-1', '5', 'firm'],
    ],
  ];

  test('the office splits, moves and merges; sums are kept', async () => {
    const pool = await aPool(DEMAND);
    const { office } = pool.network;
    const before = await positionsOf(office, pool);
    const [oil, weld] = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    const wire = before.find(({ item }) => item === 'W-2');
    await office.must(200).post(`${pool.path}/lots/split`, { lot: weld.id, positions: [wire?.['id']], title: 'Wire' });
    const split = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    expect(split.map((lot: Record<string, unknown>) => lot['title'])).toEqual(['OIL 44', 'WELD 44', 'Wire']);
    expect((await office.post(`${pool.path}/lots/merge`, { lots: [oil.id, weld.id] })).body.code).toBe('lot.other_category');
    await office.must(200).post(`${pool.path}/lots/merge`, { lots: [weld.id, split[2].id], title: 'Welding' });
    expect((await office.must(200).get(`${pool.path}/lots`)).body.items.map((lot: Record<string, unknown>) => lot['title'])).toEqual([
      'OIL 44',
      'Welding',
    ]);
    expect(brief(await positionsOf(office, pool))).toEqual(brief(before));
  });

  test('the office undoes its shaping step by step, until totals are published', async () => {
    const pool = await aPool(DEMAND);
    const { office } = pool.network;
    const titles = async () => (await office.must(200).get(`${pool.path}/lots`)).body.items.map(({ title }: { title: string }) => title);
    const next = async () => (await office.must(200).get(`${pool.path}/lots/undo`)).body.kind;
    const before = await positionsOf(office, pool);
    const [, weld] = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    expect(await next()).toBeNull();
    expect((await office.post(`${pool.path}/lots/undo`, {})).body.code).toBe('lot.nothing_to_undo');
    await office.must(200).post(`${pool.path}/lots/split`, { lot: weld.id, positions: [before[1]?.['id']], title: 'Wire' });
    const [, left, wire] = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    await office.must(200).post(`${pool.path}/lots/merge`, { lots: [wire.id, left.id] });
    expect(await titles()).toEqual(['OIL 44', 'Wire']);
    expect(await next()).toBe('merge');
    await office.must(200).post(`${pool.path}/lots/undo`, {});
    expect(await titles()).toEqual(['OIL 44', 'WELD 44', 'Wire']);
    await office.must(200).post(`${pool.path}/lots/undo`, {});
    expect(await positionsOf(office, pool)).toEqual(before);
    await office.must(200).post(`${pool.path}/pooling`, { anew: true });
    expect(await next()).toBe('anew');
    await office.must(200).post(`${pool.path}/totals`);
    expect(await next()).toBeNull();
    expect((await office.post(`${pool.path}/lots/undo`, {})).body.code).toBe('totals.published');
  });

  test('a split by somebody who has not seen the latest version is refused', async () => {
    const pool = await aPool(DEMAND);
    const { office } = pool.network;
    const [, weld] = (await office.must(200).get(`${pool.path}/lots`)).body.items;
    await office.must(200).post(`${pool.path}/pooling`, {});
    const [wire] = await positionsOf(office, pool, '?item=W-2');
    const stale = await office
      .with({ 'if-match': `"${weld.version}"` })
      .post(`${pool.path}/lots/split`, { lot: weld.id, positions: [wire?.['id']], title: 'Wire' });
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
  });

  test('once totals are published, lots stay as they are', async () => {
    const pool = await aPool(DEMAND);
    const { office } = pool.network;
    await office.must(200).post(`${pool.path}/totals`);
    const [wire] = await positionsOf(office, pool, '?item=W-2');
    const refused = await office.post(`${pool.path}/lots/split`, { lot: wire?.['lotId'], positions: [wire?.['id']], title: 'Wire' });
    expect([refused.status, refused.body.code]).toEqual([409, 'totals.published']);
  });
});
