import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
let network: ANetwork;
let office: Client;
let member: Client;
let neighbour: Client;
let round: string;

const GLOVES = {
  description: 'Schutzhandschuhe Größe 9',
  quantity: '200',
  unit: 'Paar',
  price: '3.1',
  supplier: 'Meyer KG',
  mostItWouldPay: '2.9',
};

async function aRound(seconds: number): Promise<string> {
  const { body } = await office.must(201).post(`${network.path}/rounds`, { title: 'Runde', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const path = `${network.path}/rounds/${body.id}`;
  const deadline = new Date(Date.now() + seconds * 1000).toISOString();
  await office.must(200).post(`${path}/collecting`, { categories: ['PSA'], deadline });
  return path;
}

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  office = network.office;
  await office.must(200).put(`${network.path}/catalogue`, {
    categories: ['PSA', 'OIL'].map((code) => ({ code, nameDe: code, nameEn: code })),
    items: [
      { code: 'H-9', category: 'PSA', nameDe: 'Schutzhandschuh Gr. 9', nameEn: 'Safety glove size 9', baseUnit: 'PR' },
      { code: 'B-1', category: 'PSA', nameDe: 'Schutzbrille', nameEn: 'Goggles', baseUnit: 'C62', packagings: [{ name: 'VE', baseQuantity: '10' }] },
      { code: 'O-1', category: 'OIL', nameDe: 'Schutzhandschuhöl', nameEn: 'Glove oil', baseUnit: 'LTR' },
    ],
  });
  member = (await network.join()).client;
  neighbour = (await network.join()).client;
  round = await aRound(600);
});

afterAll(() => house?.close());

const stated = async (over: object = {}, at = round): Promise<string> =>
  (await member.must(201).post(`${at}/free-lines`, { ...GLOVES, ...over })).body.id;
const requirements = async (at = round) => (await member.must(200).get(`${at}/requirements`)).body.items;
const tasksOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
const noticesOf = async (client: Client, key: string): Promise<number> =>
  (await client.must(200).get(`${network.path}/notices?limit=500`)).body.items.filter((notice: { key: string }) => notice.key === key).length;

describe('from words to a line in force (Domain §5)', () => {
  let id: string;

  test('a member states a line in words; it is no requirement yet, and the office has something to do', async () => {
    id = await stated();
    expect((await requirements()).length).toBe(0);
    expect(await tasksOf(office)).toContain('matchFreeLines');
    const { body } = await member.must(200).get(`${round}/free-lines/${id}`);
    expect(body).toMatchObject({ state: 'stated', ...GLOVES, match: null, allowedActions: ['withdraw'] });
  });

  test('the office sees what it needs to find the item, and neither price nor supplier; a neighbour sees nothing', async () => {
    const { body } = await office.must(200).get(`${round}/free-lines`);
    expect(body.items).toHaveLength(1);
    expect(body.items[0]).toMatchObject({ description: GLOVES.description, quantity: '200', unit: 'Paar', allowedActions: ['match', 'ask'] });
    expect(body.items[0]).toMatchObject({ price: null, priceUnit: null, currency: null, mostItWouldPay: null, supplier: null });
    expect((await neighbour.must(200).get(`${round}/free-lines`)).body.items).toEqual([]);
    expect((await neighbour.must(404).get(`${round}/free-lines/${id}`)).body.code).toBe('free_line.missing');
    expect((await neighbour.must(404).post(`${round}/free-lines/${id}/withdraw`, {})).body.code).toBe('free_line.missing');
  });

  test('items of the round that are like the words are suggested', async () => {
    const { body } = await office.must(200).get(`${round}/free-lines/${id}/suggestions`);
    expect(body.items.map(({ code, unitFits }: { code: string; unitFits: boolean }) => [code, unitFits])).toEqual([
      ['H-9', true],
      ['B-1', false],
    ]);
  });

  test('a question goes back to the member, whose answer waits for the office again', async () => {
    const asked = await office.must(200).post(`${round}/free-lines/${id}/question`, { question: 'Welche Schnittschutzklasse?' });
    expect(asked.body.state).toBe('asked');
    expect(await tasksOf(member)).toContain('confirmFreeLines');
    expect((await member.must(409).post(`${round}/free-lines/${id}/confirm`, {})).body.code).toBe('free_line.state');
    const { body } = await member.must(200).post(`${round}/free-lines/${id}/answer`, { answer: 'Klasse C.' });
    expect(body.state).toBe('stated');
    expect(body.dialogue.map(({ side, text }: { side: string; text: string }) => [side, text])).toEqual([
      ['office', 'Welche Schnittschutzklasse?'],
      ['member', 'Klasse C.'],
    ]);
    expect(await tasksOf(member)).not.toContain('confirmFreeLines');
  });

  test('the office matches; nothing counts before the member has confirmed exactly that', async () => {
    const matched = await office.must(200).post(`${round}/free-lines/${id}/match`, { item: 'H-9' });
    expect(matched.body).toMatchObject({ state: 'matched', match: { item: 'H-9', quantity: '200', unit: 'Paar' } });
    expect(await requirements()).toEqual([]);
    const seen = matched.body.version;
    await office.must(200).post(`${round}/free-lines/${id}/match`, { item: 'H-9', quantity: '2000' });
    const late = await member
      .with({ 'if-match': `"${seen}"` })
      .must(412)
      .post(`${round}/free-lines/${id}/confirm`, {});
    expect(late.body.code).toBe('version.stale');
    await office.must(200).post(`${round}/free-lines/${id}/match`, { item: 'H-9', quantity: '200' });
    const { body } = await member.must(200).post(`${round}/free-lines/${id}/confirm`, {});
    expect(body).toMatchObject({ state: 'confirmed', allowedActions: [] });
    const [line] = await requirements();
    expect(line).toMatchObject({ id: body.requirementId, item: 'H-9', category: 'PSA', quantity: '200', baseUnit: 'PR', region: '44' });
    expect(line).toMatchObject({ price: '3.1', supplier: 'Meyer KG', mostItWouldPay: '2.9', description: GLOVES.description });
  });

  test('what is confirmed is a line like any other, and its words are at rest', async () => {
    expect((await member.must(409).post(`${round}/free-lines/${id}/withdraw`, {})).body.code).toBe('free_line.state');
    expect((await office.must(409).post(`${round}/free-lines/${id}/match`, { item: 'B-1' })).body.code).toBe('free_line.state');
  });

  test('each step is in the log, for office and this member, without words, quantities or prices', async () => {
    const log = await until('the log', async () => {
      const { body } = await member.must(200).get(`${network.path}/audit/entries?limit=500`);
      const own = body.items.filter(({ subject }: { subject: string }) => subject === id);
      return own.length >= 7 ? own : undefined;
    });
    expect(log.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'free_line.answered',
      'free_line.asked',
      'free_line.confirmed',
      'free_line.matched',
      'free_line.matched',
      'free_line.matched',
      'free_line.stated',
    ]);
    const said = new Set(log.flatMap(({ body }: { body: object }) => Object.keys(body)));
    expect([...said].sort()).toEqual(['by', 'item', 'roundId']);
  });
});

describe('where the catalogue has no item (Domain §5, §6.1)', () => {
  const bucket = { code: 'R-1', category: 'PSA', nameDe: 'Reinigungstuch', nameEn: 'Wipe', baseUnit: 'MTR' };

  test('the office makes a new item, and says how much the member’s unit is; a price of another unit is none of this one', async () => {
    const id = await stated({ description: 'Putztuch auf Rolle', quantity: '12', unit: 'Rolle', price: '18' });
    const refused = await office.must(422).post(`${round}/free-lines/${id}/match`, { newItem: bucket });
    expect([refused.body.code, refused.body.errors[0].pointer]).toEqual(['free_line.unit', '/unit']);
    expect((await office.must(200).get(`${network.path}/items?q=R-1`)).body.items).toEqual([]);
    await office.must(200).post(`${round}/free-lines/${id}/match`, { newItem: bucket, quantity: '600', unit: 'm' });
    const { body } = await member.must(200).post(`${round}/free-lines/${id}/confirm`, {});
    const line = (await requirements()).find((one: { id: string }) => one.id === body.requirementId);
    expect(line).toMatchObject({ item: 'R-1', quantity: '600', baseUnit: 'MTR', price: null, mostItWouldPay: null });
  });

  test('the member may name the price of the unit that counts', async () => {
    const id = await stated({ description: 'Putztuch', quantity: '12', unit: 'Rolle', price: '18' });
    await office.must(200).post(`${round}/free-lines/${id}/match`, { item: 'R-1', quantity: '600', unit: 'm' });
    const { body } = await member.must(200).post(`${round}/free-lines/${id}/confirm`, { price: '0.36' });
    const line = (await requirements()).find((one: { id: string }) => one.id === body.requirementId);
    expect(line).toMatchObject({ price: '0.36', priceUnit: '1', lineUnit: 'MTR' });
  });

  test.each([
    ['a code that is taken', { newItem: { ...bucket, code: 'B-1' } }, 'catalogue.invalid'],
    ['a unit that does not exist', { newItem: { ...bucket, code: 'R-2', baseUnit: 'XXX' } }, 'catalogue.invalid'],
    ['a category that the round does not ask for', { newItem: { ...bucket, code: 'R-2', category: 'OIL' } }, 'free_line.category'],
    ['an item of such a category', { item: 'O-1' }, 'free_line.category'],
    ['an item that there is not', { item: 'X-1' }, 'free_line.item'],
    ['neither item nor new item', {}, 'input.invalid'],
  ])('%s is refused, and nothing is changed', async (_what, body, code) => {
    const id = await stated();
    expect((await office.must(422).post(`${round}/free-lines/${id}/match`, body)).body.code).toBe(code);
    expect((await office.must(200).get(`${network.path}/items?q=R-2`)).body.items).toEqual([]);
    expect((await member.must(200).post(`${round}/free-lines/${id}/withdraw`, {})).body.state).toBe('withdrawn');
  });

  test('every faulty value of a line in words is named at once', async () => {
    const { body } = await member.must(422).post(`${round}/free-lines`, { ...GLOVES, quantity: '0.0', site: 'Nirgends', currency: 'XXY' });
    expect([body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      'free_line.invalid',
      ['/quantity', '/site', '/currency'],
    ]);
  });

  test('a quantity of 0.0 is none in a single requirement either', async () => {
    const { body } = await member.must(422).post(`${round}/requirements`, { item: 'H-9', quantity: '0.0', unit: 'PR' });
    expect(body.errors).toMatchObject([{ pointer: '/quantity', code: 'not_positive' }]);
  });
});

describe('who is told (Domain §2)', () => {
  test('each side once, however many lines wait', async () => {
    const other = await aRound(600);
    const [before, told] = [await noticesOf(office, 'free_line.stated'), await noticesOf(member, 'free_line.to_confirm')];
    const ids = [await stated({}, other), await stated({ description: 'Brille' }, other)];
    expect((await noticesOf(office, 'free_line.stated')) - before).toBe(1);
    for (const id of ids) await office.must(200).post(`${other}/free-lines/${id}/match`, { item: 'H-9' });
    expect((await noticesOf(member, 'free_line.to_confirm')) - told).toBe(1);
    expect(await noticesOf(neighbour, 'free_line.to_confirm')).toBe(0);
  });
});

describe('when collecting has ended (Domain §6)', () => {
  let pooled: string;
  let late: string;
  let open: string;

  test('no new line is taken; what waits can still be matched and confirmed, and is pooled', async () => {
    pooled = await aRound(2);
    [late, open] = [await stated({}, pooled), await stated({ description: 'etwas anderes' }, pooled)];
    await until('the end of collecting', async () => ((await office.get(pooled)).body.phase === 'pooling' ? true : undefined));
    expect((await member.must(409).post(`${pooled}/free-lines`, GLOVES)).body.code).toBe('round.phase');
    await office.must(200).post(`${pooled}/free-lines/${late}/match`, { item: 'H-9' });
    await member.must(200).post(`${pooled}/free-lines/${late}/confirm`, {});
    await office.must(200).post(`${pooled}/totals`, {});
    const { body } = await office.must(200).get(`${pooled}/positions`);
    expect(body.items.map(({ item, total }: { item: string; total: string }) => [item, total])).toEqual([['H-9', '200']]);
  });

  test('what nobody has confirmed when totals are published is not pooled, and says so', async () => {
    expect((await office.must(409).post(`${pooled}/free-lines/${open}/match`, { item: 'H-9' })).body.code).toBe('totals.published');
    expect((await member.must(409).post(`${pooled}/free-lines/${open}/withdraw`, {})).body.code).toBe('totals.published');
    expect((await member.must(200).get(`${pooled}/free-lines/${open}`)).body.allowedActions).toEqual([]);
    expect(await requirements(pooled)).toHaveLength(1);
  });
});

test('member and office at the same line at once: one of the two wins, the other is told', async () => {
  const id = await stated();
  await office.must(200).post(`${round}/free-lines/${id}/match`, { item: 'H-9' });
  const before = (await requirements()).length;
  const answers = await Promise.all([
    member.post(`${round}/free-lines/${id}/confirm`, {}),
    member.post(`${round}/free-lines/${id}/confirm`, {}),
    member.post(`${round}/free-lines/${id}/withdraw`, {}),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const { state } = (await member.must(200).get(`${round}/free-lines/${id}`)).body;
  expect((await requirements()).length - before).toBe(state === 'confirmed' ? 1 : 0);
});
