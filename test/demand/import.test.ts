import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
let office: Client;
let network: string;
let round: string;
const buyers = new Map<string, Client>();

const CATALOGUE = {
  categories: [
    { code: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables' },
    { code: 'OIL', nameDe: 'Öle', nameEn: 'Oils' },
    { code: 'GAS', nameDe: 'Gase', nameEn: 'Gases', parent: 'OIL' },
  ],
  items: [
    {
      code: 'W-1010',
      category: 'WELD',
      gtin: '4099000070010',
      nameDe: 'Drahtelektrode',
      nameEn: 'Wire electrode',
      baseUnit: 'KGM',
      packagings: [{ name: 'Rolle', baseQuantity: '15' }],
    },
    { code: 'W-1310', category: 'WELD', nameDe: 'Stromdüse', nameEn: 'Contact tip', baseUnit: 'C62', packagings: [] },
    { code: 'O-1', category: 'OIL', nameDe: 'Hydrauliköl', nameEn: 'Hydraulic oil', baseUnit: 'LTR', packagings: [] },
  ],
};

async function member(code: string, status: string, market: string): Promise<Client> {
  const email = `${code.toLowerCase()}@example.org`;
  const { body } = await office.must(201).post(`${network}/memberships`, {
    kind: 'member',
    code,
    organisation: { name: `Werk ${code}`, street: 'Weg 1', postcode: '58466', city: 'Hagen', country: 'DE' },
    naceClasses: [],
    markets: [market],
    annualFee: '100',
    contact: { name: `Buyer ${code}`, email, roles: ['buyer'] },
  });
  expect(body.status).toBe(status);
  const client = await house.accept(email);
  buyers.set(code, client);
  await office.must(201).post(`${network}/memberships/${body.id}/sites`, { name: 'Werk 2', postcode: '44135', city: 'Dortmund' });
  return client;
}

async function collecting(seconds: number): Promise<string> {
  const { body } = await office.must(201).post(`${network}/rounds`, { title: 'Runde', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const deadline = new Date(Date.now() + seconds * 1000).toISOString();
  await office.must(200).post(`${network}/rounds/${body.id}/collecting`, { categories: ['WELD'], deadline });
  return `${network}/rounds/${body.id}`;
}

beforeAll(async () => {
  house = await aHouse();
  const made = await house
    .operator()
    .must(201)
    .post('/networks', {
      slug: 'try',
      name: 'Try',
      country: 'DE',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      locale: 'de',
      memberCap: 2,
      minContributors: 3,
      dominancePercent: '75',
      pPercent: '10',
      office: { name: 'Olga Office', email: 'office@example.org' },
    });
  network = `/networks/${made.body.id}`;
  office = await house.accept('office@example.org');
  await office.must(200).put(`${network}/catalogue`, CATALOGUE);
  await member('M001', 'admitted', 'a');
  await member('M002', 'admitted', 'b');
  await member('M003', 'waiting', 'c');
  round = await collecting(600);
});

afterAll(async () => house.close());

const buyer = (code: string): Client => {
  const client = buyers.get(code);
  if (!client) throw new Error(code);
  return client;
};
const send = (client: Client, fileName: string, file: string, more = '') =>
  client.post(`${round}/imports?fileName=${encodeURIComponent(fileName)}${more}`, file);

describe('the catalogue', () => {
  test('the same catalogue again changes nothing; a change counts as one', async () => {
    const same = await office.must(200).put(`${network}/catalogue`, CATALOGUE);
    expect(same.body).toEqual({ categories: { added: 0, changed: 0, unchanged: 3 }, items: { added: 0, changed: 0, unchanged: 3 } });
    const other = await office.must(200).put(`${network}/catalogue`, {
      items: [
        { ...CATALOGUE.items[2], nameEn: 'Oil' },
        { ...CATALOGUE.items[1], packagings: [{ name: 'VE', baseQuantity: '50' }] },
      ],
    });
    expect(other.body.items).toEqual({ added: 0, changed: 2, unchanged: 0 });
  });

  test('a faulty catalogue changes nothing and names every fault', async () => {
    const { body } = await office.must(422).put(`${network}/catalogue`, {
      categories: [{ code: 'NEW', nameDe: 'N', nameEn: 'N', parent: 'NOWHERE' }],
      items: [{ ...CATALOGUE.items[0], baseUnit: 'LTR' }],
    });
    expect([body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      'catalogue.invalid',
      ['/categories/0/parent', '/items/0/baseUnit'],
    ]);
  });

  test('everyone in the network reads it, page by page', async () => {
    const first = await buyer('M001').must(200).get(`${network}/items?limit=2&sort=code`);
    expect(first.body.items.map(({ code }: { code: string }) => code)).toEqual(['O-1', 'W-1010']);
    const rest = await buyer('M001').must(200).get(`${network}/items?limit=2&sort=code&cursor=${first.body.next}`);
    expect([rest.body.items[0].code, rest.body.next]).toEqual(['W-1310', null]);
    const found = await buyer('M001')
      .must(200)
      .get(`${network}/items?q=${encodeURIComponent('STROMDÜSE')}&category=WELD`);
    expect(found.body.items.map(({ code }: { code: string }) => code)).toEqual(['W-1310']);
    const tree = await office.must(200).get(`${network}/categories`);
    expect(tree.body.items.map(({ code, parent, items }: { code: string; parent: string | null; items: number }) => [code, parent, items])).toEqual([
      ['GAS', 'OIL', 0],
      ['OIL', null, 1],
      ['WELD', null, 2],
    ]);
  });

  test('only the office changes it', async () => {
    expect((await buyer('M001').put(`${network}/catalogue`, CATALOGUE)).status).toBe(403);
  });
});

describe('demand files', () => {
  const GOOD =
    'Artikel;Menge;Einheit;Preis;PE;Art;Lieferort;von\nW-1010;1.500,5;kg;1,92;;fest;;2027-04-01\nDrahtelektrode;10;Rolle;30,00;;;Werk 2;\nW-1310;3;100 St;1.200,00;10;P;;\nSumme;99\n';

  test('a file is checked as a whole and committed all or nothing', async () => {
    const checked = await send(buyer('M001').must(201), 'Bedarf.csv', GOOD);
    expect(checked.body).toMatchObject({ state: 'checked', outcome: 'checked', lines: 3, faults: 0, allowedActions: ['commit', 'correct'] });
    expect((await buyer('M001').must(200).get(`${round}/requirements`)).body.items).toEqual([]);
    const committed = await buyer('M001').must(200).post(`${round}/imports/${checked.body.id}/commit`, {});
    expect(committed.body).toMatchObject({ state: 'committed', outcome: 'committed', allowedActions: [] });
    const { body } = await buyer('M001').must(200).get(`${round}/requirements`);
    expect(
      body.items.map((line: Record<string, unknown>) => [
        line['item'],
        line['region'],
        line['quantity'],
        line['baseUnit'],
        line['kind'],
        line['lineQuantity'],
        line['lineUnit'],
        line['price'],
        line['row'],
      ]),
    ).toEqual([
      ['W-1010', '58', '1500.5', 'KGM', 'firm', '1500.5', 'KGM', '1.92', 2],
      ['W-1010', '44', '150', 'KGM', 'forecast', '10', 'Rolle', '30', 3],
      ['W-1310', '58', '300', 'C62', 'forecast', '3', 'CEN', '1200', 4],
    ]);
    const baselines = await house.database.query(`select trim_scale(baseline_amount / baseline_per)::text as price from requirement order by row_no`);
    expect(baselines.rows.map(({ price }) => price)).toEqual(['1.92', '2', '1.2']);
  });

  test('the same bytes change nothing, under whatever name and however often', async () => {
    const again = await send(buyer('M001').must(201), 'anders.csv', GOOD);
    expect(again.body).toMatchObject({ state: 'unchanged', outcome: 'unchanged', lines: 3, fileName: 'Bedarf.csv' });
    const twice = await buyer('M001').must(200).post(`${round}/imports/${again.body.id}/commit`, {});
    expect(twice.body.outcome).toBe('unchanged');
    expect((await buyer('M001').must(200).get(`${round}/requirements`)).body.items.length).toBe(3);
  });

  test('with an idempotency key the same file answers the same, another one of the same length is refused', async () => {
    const keyed = buyer('M002').with({ 'Idempotency-Key': 'demand-1' });
    const first = await send(keyed.must(201), 'Einmal.csv', 'Artikel;Menge;Einheit\nW-1010;15;kg\n');
    const again = await send(keyed.must(201), 'Einmal.csv', 'Artikel;Menge;Einheit\nW-1010;15;kg\n');
    expect(again.body).toEqual(first.body);
    const other = await send(keyed, 'Einmal.csv', 'Artikel;Menge;Einheit\nW-1010;16;kg\n');
    expect([other.status, other.body.code]).toEqual([409, 'idempotency.reused']);
    const { body } = await buyer('M002').must(200).get(`${round}/imports`);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
  });

  test('another member that sends the same bytes commits its own', async () => {
    const other = await send(buyer('M002').must(201), 'Bedarf.csv', GOOD, '&commit=true');
    expect(other.body.outcome).toBe('committed');
  });

  test('a faulty version leaves the earlier one in force; corrected in place it replaces it', async () => {
    const faulty = await send(buyer('M001').must(201), 'Bedarf.csv', 'Artikel;Menge;Einheit\nW-1010;1.500;kg\nX-1;5;kg\nO-1;7;l\n', '&commit=true');
    expect(faulty.body).toMatchObject({ state: 'faulty', lines: 3, faults: 3, allowedActions: ['correct'] });
    const { body: faults } = await buyer('M001').must(200).get(`${round}/imports/${faulty.body.id}/faults?limit=2`);
    expect(faults.items).toEqual([
      { row: 2, column: 'B', field: 'quantity', reason: 'ambiguous_number', value: '1.500', suggestion: 'Write 1500 or 1.5, whichever you mean.' },
      { row: 3, column: 'A', field: 'item', reason: 'unknown_item', value: 'X-1', suggestion: expect.stringContaining('O-1') },
    ]);
    const { body: last } = await buyer('M001').must(200).get(`${round}/imports/${faulty.body.id}/faults?limit=2&cursor=${faults.next}`);
    expect([last.items[0].reason, last.next]).toEqual(['category_not_in_round', null]);
    expect((await buyer('M001').post(`${round}/imports/${faulty.body.id}/commit`, {})).body.code).toBe('import.faulty');

    const strange = await buyer('M001').post(`${round}/imports/${faulty.body.id}/corrections`, {
      corrections: [{ row: 9, field: 'item', value: 'W-1010' }],
    });
    expect([strange.status, strange.body.code]).toEqual([422, 'import.row_without_fault']);
    const half = await buyer('M001')
      .must(200)
      .post(`${round}/imports/${faulty.body.id}/corrections`, {
        corrections: [
          { row: 2, field: 'quantity', value: '1500' },
          { row: 3, field: 'item', value: 'W-1310' },
        ],
      });
    expect(half.body).toMatchObject({ state: 'faulty', faults: 2 });
    const right = await buyer('M001')
      .must(200)
      .post(`${round}/imports/${faulty.body.id}/corrections`, {
        corrections: [
          { row: 3, field: 'unit', value: 'Stk' },
          { row: 4, field: 'item', value: 'W-1010' },
          { row: 4, field: 'unit', value: 'kg' },
        ],
      });
    expect(right.body).toMatchObject({ state: 'checked', faults: 0 });
    const committed = await buyer('M001').must(200).post(`${round}/imports/${faulty.body.id}/commit`, {});
    expect(committed.body).toMatchObject({ state: 'committed', outcome: 'replaced' });
    const lines = (await buyer('M001').must(200).get(`${round}/requirements?sort=quantity`)).body.items;
    expect(lines.map(({ item, quantity }: { item: string; quantity: string }) => [item, quantity])).toEqual([
      ['W-1310', '5'],
      ['W-1010', '7'],
      ['W-1010', '1500'],
    ]);
    const log = (await buyer('M001').must(200).get(`${round}/imports`)).body.items;
    expect(log.map(({ state }: { state: string }) => state).sort()).toEqual(['committed', 'replaced']);
    await expectChecks(faulty.body.id);
  });

  /** The file above was checked when it came, after each correction, and when it was committed. */
  async function expectChecks(id: string): Promise<void> {
    const { body } = await buyer('M001').must(200).get(`${round}/imports/${id}/checks`);
    expect(body.items.map(({ check, lines, faults }: Record<string, number>) => [check, lines, faults])).toEqual([
      [4, 3, 0],
      [3, 3, 0],
      [2, 3, 2],
      [1, 3, 3],
    ]);
    const valuesIn = async (check: string): Promise<string[]> =>
      (await buyer('M001').must(200).get(`${round}/imports/${id}/faults${check}`)).body.items.map(({ value }: { value: string }) => value);
    expect(await valuesIn('?check=1')).toEqual(['1.500', 'X-1', 'O-1']);
    expect(await valuesIn('?check=2')).toEqual(['kg', 'O-1']);
    expect(await valuesIn('')).toEqual([]);
    expect((await buyer('M002').must(404).get(`${round}/imports/${id}/checks`)).body.code).toBe('import.missing');
  }

  test('headers that are not known are given a meaning by their names; a later file of the name is read alike', async () => {
    const client = buyer('M002');
    const sent = await send(client.must(201), 'Fremd.csv', 'Bedarf 2027;;;\nTeil;Anzahl;Gebinde;Farbe\nW-1010;12;kg;rot\n');
    expect(sent.body).toMatchObject({ state: 'faulty', lines: 0, faults: 1 });
    expect(sent.body.columns).toEqual([
      { column: 'A', header: 'Teil', field: null, sample: ['W-1010'] },
      { column: 'B', header: 'Anzahl', field: null, sample: ['12'] },
      { column: 'C', header: 'Gebinde', field: null, sample: ['kg'] },
      { column: 'D', header: 'Farbe', field: null, sample: ['rot'] },
    ]);
    const path = `${round}/imports/${sent.body.id}/columns`;
    const wrong = await client.put(path, { columns: [{ header: 'Preis', field: 'price' }] });
    expect([wrong.body.code, wrong.body.errors[0].pointer]).toEqual(['import.unknown_header', '/columns/0/header']);
    const columns = [
      { header: 'teil:', field: 'item' },
      { header: 'Anzahl', field: 'quantity' },
      { header: 'Gebinde', field: 'unit' },
    ];
    expect((await client.put(path, { columns: [...columns, { header: 'TEIL', field: null }] })).body.code).toBe('import.header_twice');
    const mapped = await client.must(200).put(path, { columns });
    expect(mapped.body).toMatchObject({ state: 'checked', lines: 1, faults: 0 });
    expect(mapped.body.columns.map(({ field }: { field: string | null }) => field)).toEqual(['item', 'quantity', 'unit', null]);
    await client.must(200).post(`${round}/imports/${sent.body.id}/commit`, {});
    expect((await client.put(path, { columns })).body.code).toBe('import.settled');
    const later = await send(client.must(201), 'Fremd.csv', 'Gebinde;Teil;Anzahl\nkg;W-1010;13\n', '&commit=true');
    expect(later.body).toMatchObject({ outcome: 'replaced', lines: 1 });
    const lines = (await client.must(200).get(`${round}/requirements?import=${later.body.id}`)).body.items;
    expect(lines.map(({ quantity }: { quantity: string }) => quantity)).toEqual(['13']);
  });

  test('a stale version is refused', async () => {
    const { body } = await send(buyer('M001').must(201), 'neu.csv', 'Artikel;Menge;Einheit\nW-1010;15;kg\n');
    expect((await buyer('M001').with({ 'if-match': '"1"' }).post(`${round}/imports/${body.id}/commit`, {})).status).toBe(412);
  });

  test('who is not admitted gets 403; the office does not import; another member finds nothing', async () => {
    const refused = await send(buyer('M003'), 'x.csv', GOOD);
    expect([refused.status, refused.body.code]).toEqual([403, 'membership.not_admitted']);
    expect((await send(office, 'x.csv', GOOD)).status).toBe(403);
    const own = (await buyer('M001').must(200).get(`${round}/imports`)).body.items[0];
    expect((await buyer('M002').get(`${round}/imports/${own.id}`)).status).toBe(404);
    expect((await buyer('M002').get(`${round}/imports/${own.id}/faults`)).status).toBe(404);
    expect((await buyer('M002').post(`${round}/imports/${own.id}/commit`, {})).status).toBe(404);
    const all = (await office.must(200).get(`${round}/imports`)).body.items;
    expect(new Set(all.map(({ membership }: { membership: string }) => membership))).toEqual(new Set(['M001', 'M002']));
  });

  test('what is no file of requirements is refused, and nothing is kept', async () => {
    const client = buyer('M002');
    expect((await send(client, 'a.csv', '')).body.code).toBeDefined();
    expect((await send(client.with({ 'content-type': 'application/octet-stream' }), 'a.xlsx', 'PK\u0003\u0004 no workbook')).body.code).toBe(
      'import.unreadable_workbook',
    );
    expect((await client.post(`${round}/imports?fileName=a.csv`, { no: 'file' })).body.code).toBe('import.content_type');
    expect((await client.post(`${round}/imports`, GOOD)).status).toBe(422);
    const none = await send(client.must(201), 'Notiz.csv', 'Bitte 200 Stück\nDanke\n');
    expect(none.body).toMatchObject({ state: 'faulty', lines: 0, faults: 1 });
    const { body } = await client.must(200).get(`${round}/imports/${none.body.id}/faults`);
    expect(body.items[0]).toMatchObject({ row: 1, field: '', reason: 'no_header', column: null });
  });
});

describe('single requirements and submissions', () => {
  test('a line is stated, and withdrawn; its faults are named by field', async () => {
    const client = buyer('M002');
    const { body } = await client.must(201).post(`${round}/requirements`, {
      item: 'W-1010',
      quantity: '2.5',
      unit: 'TNE',
      kind: 'firm',
      price: '1850',
      mostItWouldPay: '1700',
      site: 'werk 2',
    });
    expect(body).toMatchObject({
      quantity: '2500',
      baseUnit: 'KGM',
      region: '44',
      kind: 'firm',
      price: '1850',
      mostItWouldPay: '1700',
      fileId: null,
    });
    const wrong = await client
      .must(422)
      .post(`${round}/requirements`, { item: 'W-1010', quantity: '0', unit: 'm', from: '2027-05-01', to: '2027-04-01' });
    expect(wrong.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/quantity', 'not_positive'],
      ['/unit', 'unit_dimension'],
      ['/to', 'date_order'],
    ]);
    expect((await client.post(`${round}/requirements/${body.id}/confirm`)).body.code).toBe('round.phase');
    expect((await buyer('M001').post(`${round}/requirements/${body.id}/withdraw`)).status).toBe(404);
    const gone = await client.must(200).post(`${round}/requirements/${body.id}/withdraw`);
    expect(gone.body.withdrawnAt).toMatch(/^20/);
  });

  test('a member submits or declines; only the office sees who did', async () => {
    expect((await buyer('M002').must(200).get(`${round}/submission`)).body.state).toBe('open');
    await buyer('M002').must(200).put(`${round}/submission`, { state: 'declined' });
    const { body } = await office.must(200).get(`${round}/participation`);
    const of = (code: string) => body.items.find(({ membership }: { membership: string }) => membership === code);
    expect([of('M001'), of('M002')]).toMatchObject([{ known: { submission: 'open' } }, { known: { submission: 'declined' } }]);
    await buyer('M002').must(200).put(`${round}/submission`, { state: 'submitted' });
    expect((await buyer('M002').must(200).get(`${round}/submission`)).body.state).toBe('submitted');
  });

  test('a member that has said nothing is reminded before the deadline, once', async () => {
    await house.database.query(
      `update round set phase_since = clock_timestamp() - interval '8 days', collecting_deadline = clock_timestamp() + interval '71 hours' where id = $1`,
      [round.split('/').at(-1)],
    );
    const told = () =>
      house.database
        .query(`select p.email, n.params->>'daysLeft' as days from notice n join person p on p.id = n.person_id where n.key = 'collecting.reminder'`)
        .then(({ rows }) => (rows.length > 0 ? rows : undefined));
    expect(await until('a reminder', told)).toEqual([{ email: 'm001@example.org', days: '3' }]);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    expect(await told()).toEqual([{ email: 'm001@example.org', days: '3' }]);
  });
});

test('after the deadline nothing is taken any more, whether the job has run or not', async () => {
  round = await collecting(2);
  await send(buyer('M001').must(201), 'Bedarf.csv', 'Artikel;Menge;Einheit\nW-1010;15;kg\n', '&commit=true');
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const late = await send(buyer('M001'), 'Bedarf.csv', 'Artikel;Menge;Einheit\nW-1010;16;kg\n');
  expect([late.status, ['deadline.passed', 'round.phase'].includes(late.body.code)]).toEqual([409, true]);
  expect((await buyer('M001').post(`${round}/requirements`, { item: 'W-1010', quantity: '1', unit: 'KGM' })).status).toBe(409);
  await until('pooling', async () => ((await office.get(round)).body.phase === 'pooling' ? true : undefined));
  const { body } = await buyer('M001').must(200).get(`${round}/requirements`);
  expect(body.items.length).toBe(1);
  expect((await buyer('M001').must(200).post(`${round}/requirements/${body.items[0].id}/confirm`)).body.confirmedAt).toMatch(/^20/);
  expect((await buyer('M001').must(200).post(`${round}/requirements/confirm`)).body).toEqual({ confirmed: 0 });
});
