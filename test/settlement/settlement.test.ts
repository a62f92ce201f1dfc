import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Joined } from '../agreement/awarded-round.js';
import { anOpenAgreement, type OpenAgreement, stateRequirements } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import { aNetwork } from '../servers/a-network.js';
import type { House } from '../servers/house.js';
import { line, order } from './order-line.js';

let house: House;
/** For tests that leave it as it is. */
let ready: OpenAgreement;
beforeAll(async () => {
  ({ house, open: ready } = await anOpenHouse());
});
afterAll(() => house?.close());

const anOpen = (terms?: Parameters<typeof anOpenAgreement>[1]) => anOpenAgreement(house, terms);

describe('a volume report (Domain §14)', () => {
  test('counts line by line, and says why a line counts nowhere', async () => {
    const { agreement, winner, member, customer } = await anOpen();
    const lines = [
      line('A1', member.code),
      line('A2', customer.code, { date: '2027-05-31' }),
      line('A3', 'M999'),
      line('A4', member.code, { region: '60' }),
      line('A5', member.code, { date: '2027-03-31' }),
      line('A6', customer.code),
    ];
    const first = (await winner.client.must(201).post(`${agreement}/volume-reports`, { lines })).body;
    expect(first).toMatchObject({ accepted: 2, refused: 4, repeated: 0 });
    expect(first.refusals.map(({ row, reason }: Record<string, unknown>) => [row, reason])).toEqual([
      [2, 'not_signed_up'],
      [3, 'not_signed_up'],
      [4, 'lot_not_awarded'],
      [5, 'outside_term'],
    ]);
    expect((await winner.client.must(201).post(`${agreement}/volume-reports`, { lines })).body).toEqual(first);
    const another = await winner.client
      .must(201)
      .post(`${agreement}/volume-reports`, { lines: [line('A1', member.code), line('A6', customer.code, { quantity: '1' })] });
    expect(another.body).toMatchObject({ accepted: 0, refused: 1, repeated: 1 });
    const bought = async ({ client }: Joined) => (await client.must(200).get(`${agreement}/purchases`)).body.items;
    expect(await bought(member)).toEqual([line('A1', member.code)]);
    expect(await bought(winner)).toHaveLength(2);
    const reports = (await winner.client.must(200).get(`${agreement}/volume-reports`)).body.items;
    expect(reports).toHaveLength(2);
    const refused = (await winner.client.must(200).get(`${agreement}/volume-reports/${first.id}/lines?state=refused`)).body.items;
    expect(refused.map((one: Record<string, unknown>) => one['reference'])).toEqual(['A2', 'A3', 'A4', 'A5']);
  });

  test('is the supplier’s alone', async () => {
    const { agreement, network, loser, member } = await anOpen();
    const lines = [line('A1', member.code)];
    expect((await loser.client.post(`${agreement}/volume-reports`, { lines })).status).toBe(404);
    expect((await member.client.post(`${agreement}/volume-reports`, { lines })).status).toBe(404);
    expect((await network.office.post(`${agreement}/volume-reports`, { lines })).status).toBe(403);
    expect((await loser.client.get(`${agreement}/volume-reports`)).status).toBe(404);
    const other = await aNetwork(house);
    expect((await other.office.get(`${other.path}/agreements/${agreement.split('/').at(-1)}/bonus`)).status).toBe(404);
  });

  test('of 5,000 lines is taken as a whole', async () => {
    const { agreement, winner, member } = await anOpen();
    const lines = Array.from({ length: 5000 }, (_, index) => line(`B${index}`, member.code, { quantity: `${index + 1}.5` }));
    expect((await winner.client.must(201).post(`${agreement}/volume-reports`, { lines })).body).toMatchObject({ accepted: 5000, refused: 0 });
  });

  test.each([
    ['a quantity of 0', { quantity: '0' }],
    ['a quantity of seven decimals', { quantity: '1.0000001' }],
    ['a day that does not exist', { date: '2027-02-30' }],
  ])('with %s is refused as a whole', async (_what, over) => {
    const { agreement, winner, member } = ready;
    const refused = await winner.client.post(`${agreement}/volume-reports`, { lines: [line('C1', member.code), line('C2', member.code, over)] });
    expect([refused.status, refused.body.code]).toEqual([422, 'input.invalid']);
    expect(refused.body.errors[0].pointer).toMatch(/^\/lines\/1\//);
  });
});

describe('bonus and savings (Domain §14, §17)', () => {
  test('who sees what of a bonus: the office all, a party its own, the supplier totals', async () => {
    const { agreement, network, winner, member, customer } = await anOpen({ turnoverBonus: [{ from: '15000', percent: '1' }] });
    // 999 at 10.00; with 1,001 more the year reaches 2,000, all at 9.50: the member gets
    // back 999 × 0.50, the turnover is 19,000.00. Half a cent is left to each; it goes to the customer, whose code is first.
    await winner.client
      .must(201)
      .post(`${agreement}/volume-reports`, { lines: [line('A1', member.code), line('A2', customer.code, { quantity: '1001', date: '2027-06-02' })] });
    const mine = { party: member.code, year: 1, turnover: '9490.50', tierBonus: '499.50', turnoverBonus: '94.90', back: '594.40' };
    const theirs = { party: customer.code, year: 1, turnover: '9509.50', tierBonus: '0.00', turnoverBonus: '95.10', back: '95.10' };
    const totals = [{ year: 1, turnover: '19000.00', tierBonus: '499.50', turnoverBonus: '190.00', back: '689.50' }];
    const bonus = async ({ client }: { client: typeof network.office }) => (await client.must(200).get(`${agreement}/bonus`)).body;
    expect(await bonus({ client: network.office })).toEqual({ currency: 'EUR', items: expect.arrayContaining([mine, theirs]), totals });
    expect(await bonus(member)).toEqual({ currency: 'EUR', items: [mine], totals: 'withheld' });
    expect(await bonus(customer)).toEqual({ currency: 'EUR', items: [theirs], totals: 'withheld' });
    expect(await bonus(winner)).toEqual({ currency: 'EUR', items: [], totals });
  });

  test('a saving is counted against the member’s own baseline, else unknown; others’ stay hidden', async () => {
    const { agreement, network, winner, member, customer, path, roundId } = await anOpen();
    // Lines of 10 at 12.00 and 20 at 6 for 0.5 of a piece: (120 + 240) ÷ 30 = 12.00 a piece.
    await house.database.query(
      `insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, baseline_amount, baseline_per, line_quantity, line_unit, raw)
       select $1, new_id(), $2, $3, i.id, i.category_id, '58', q, true, 6 * p, p / 2, q, 'C62', '{}' from item i, (values (10, 2), (20, 1.0)) as line (q, p)
       where i.network_id = $1 and i.code = 'W-1'`,
      [network.id, roundId, member.id],
    );
    const lines = [
      line('A1', member.code, { quantity: '100' }),
      line('A2', member.code, { item: 'W-2', quantity: '10' }),
      line('A3', customer.code, { quantity: '50' }),
    ];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const mine = { party: member.code, known: '200.00', unknownTurnover: '100.00', fee: '2400.00', ratio: '0.08' };
    const theirs = { party: customer.code, known: '0.00', unknownTurnover: '500.00', fee: '0.00', ratio: null };
    const savings = async (client: typeof network.office) => (await client.must(200).get(`${path}/savings`)).body;
    // All of it is of one category.
    const withheld = { known: 'withheld', unknownTurnover: 'withheld' };
    const weld = { category: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables', published: withheld };
    expect(await savings(network.office)).toEqual({
      currency: 'EUR',
      items: expect.arrayContaining([mine, theirs]),
      network: { known: '200.00', unknownTurnover: '600.00' },
      published: null,
      categories: [{ ...weld, own: null, network: { known: '200.00', unknownTurnover: '600.00' } }],
    });
    const own = { known: '200.00', unknownTurnover: '100.00' };
    const hidden = { network: withheld, published: null, categories: [{ ...weld, own, network: withheld }] };
    expect(await savings(member.client)).toEqual({ currency: 'EUR', items: [mine], ...hidden });
    expect((await winner.client.get(`${path}/savings`)).status).toBe(403);
  });

  test('savings over time are by calendar year against the annual fee: a party’s own, the office’s of all together', async () => {
    const open = await anOpen();
    const { network, winner, member, customer, agreement } = open;
    await stateRequirements(house, open, member, [{ quantity: '100', price: '12' }]);
    const lines = [
      line('A1', member.code, { date: '2027-06-01', quantity: '600' }),
      line('A2', member.code, { date: '2028-02-01', quantity: '400' }),
      line('A3', customer.code, { date: '2027-06-02', quantity: '50' }),
    ];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    // The agreement year reaches 1,050: 600 and 400 at 12.00 − 9.50; the customer’s 50 × 9.50 are unknown.
    const [first, second] = [
      { year: 2027, known: '1500.00', unknownTurnover: '0.00', fee: '2400.00', balance: '-900.00', ratio: '0.63' },
      { year: 2028, known: '1000.00', unknownTurnover: '0.00', fee: '2400.00', balance: '-1400.00', ratio: '0.42' },
    ];
    const [name, theirName] = await Promise.all(
      [member, customer].map(async ({ id }) => (await network.office.must(200).get(`${network.path}/memberships/${id}`)).body.organisation.name),
    );
    const mine = (await member.client.must(200).get(`${network.path}/savings`)).body;
    expect(mine.items).toEqual([first, second].map((year) => ({ party: member.code, name, ...year })));
    expect(mine.years).toMatchObject([first, second]);
    expect(mine.years[1].months).toEqual([
      { month: '2028-01', known: '0.00', soFar: '0.00' },
      { month: '2028-02', known: '1000.00', soFar: '1000.00' },
    ]);
    const all = (await network.office.must(200).get(`${network.path}/savings`)).body;
    const theirs = {
      party: customer.code,
      name: theirName,
      year: 2027,
      known: '0.00',
      unknownTurnover: '475.00',
      fee: '0.00',
      balance: '0.00',
      ratio: null,
    };
    expect(all.items).toEqual(expect.arrayContaining([...mine.items, theirs]));
    expect(all.years).toMatchObject([{ ...first, unknownTurnover: '475.00' }, second]);
    expect((await winner.client.get(`${network.path}/savings`)).status).toBe(403);
  });
});

/** Behind the scenes, since the round knows one category alone: what is sold in region 59 is of another. */
async function withGloves({ network, agreementId }: OpenAgreement): Promise<void> {
  await house.database.query(
    `insert into category (network_id, id, code, name_de, name_en) values ($1, new_id(), 'GLOVES', 'Handschuhe', 'Gloves')`,
    [network.id],
  );
  await house.database.query(`alter table edition disable trigger edition_is_immutable`);
  await house.database.query(
    `update edition set content = jsonb_set(content, '{priceSheet,lots}', (select jsonb_agg(case when lot ->> 'region' = '59' then lot || '{"category": "GLOVES"}' else lot end)
       from jsonb_array_elements(content #> '{priceSheet,lots}') lot)) where agreement_id = $1`,
    [agreementId],
  );
  await house.database.query(`alter table edition enable trigger edition_is_immutable`);
}
const gloves = (reference: string, party: string, over: Record<string, string> = {}) =>
  line(reference, party, { category: 'GLOVES', region: '59', ...over });

describe('savings by category (Domain §6.3, §17)', () => {
  test('and month are a party’s own, and for the office those of all or of one party; they add up to the year', async () => {
    const open = await anOpen();
    const { network, winner, member, customer, agreement } = open;
    await withGloves(open);
    await stateRequirements(house, open, member, [{ quantity: '100', price: '12' }]);
    const lines = [
      line('A1', member.code, { quantity: '100' }),
      gloves('A2', member.code, { date: '2027-07-01', quantity: '50' }),
      gloves('A3', member.code, { date: '2027-07-01', item: 'W-2', quantity: '10' }),
      line('A4', customer.code, { date: '2027-06-02', quantity: '10' }),
      line('A5', member.code, { date: '2028-02-01', quantity: '1' }),
    ];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const byCategory = async (client: Joined['client'], query: string) =>
      (await client.must(200).get(`${network.path}/savings/by-category?${query}`)).body;
    // 12.00 before, 10.00 now: 100 and 50 of W-1; for W-2 no baseline was given.
    const mine = await byCategory(member.client, 'year=2027');
    expect(mine).toMatchObject({
      currency: 'EUR',
      year: 2027,
      items: [
        { category: 'GLOVES', nameDe: 'Handschuhe', nameEn: 'Gloves', known: '100.00', unknownTurnover: '100.00' },
        { category: 'WELD', nameDe: 'Schweißzusätze', known: '200.00', unknownTurnover: '0.00' },
      ],
      together: { known: '300.00', unknownTurnover: '100.00' },
    });
    expect(mine.items[0].months).toEqual([
      ...['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'].map((month) => ({ month, known: '0.00', unknownTurnover: '0.00' })),
      { month: '2027-07', known: '100.00', unknownTurnover: '100.00' },
    ]);
    const { years } = (await member.client.must(200).get(`${network.path}/savings`)).body;
    expect(years[0]).toMatchObject({ year: 2027, ...mine.together });
    // Without a year the latest with a purchase.
    expect(await byCategory(member.client, '')).toMatchObject({ year: 2028, together: { known: '2.00', unknownTurnover: '0.00' } });
    expect(await byCategory(member.client, 'year=2026')).toMatchObject({
      year: 2026,
      items: [],
      together: { known: '0.00', unknownTurnover: '0.00' },
    });
    expect((await byCategory(network.office, 'year=2027')).together).toEqual({ known: '300.00', unknownTurnover: '200.00' });
    expect((await byCategory(network.office, `year=2027&party=${customer.code}`)).together).toEqual({ known: '0.00', unknownTurnover: '100.00' });
    expect(await byCategory(member.client, `year=2027&party=${member.code}`)).toEqual(mine);
    for (const [client, code] of [
      [member.client, customer.code],
      [member.client, 'M999'],
      [network.office, 'M999'],
    ] as const) {
      const refused = await client.get(`${network.path}/savings/by-category?party=${code}`);
      expect([refused.status, refused.body.code]).toEqual([404, 'membership.missing']);
    }
    expect((await winner.client.get(`${network.path}/savings/by-category`)).status).toBe(403);
  });

  test('of all parties are published where none that is withheld follows from sum and others', async () => {
    const open = await anOpen();
    const { network, winner, member, agreement, path } = open;
    await withGloves(open);
    const members = [member, ...(await Promise.all(Array.from({ length: 4 }, () => network.join())))];
    for (const one of members.slice(1)) await one.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28' });
    for (const one of members) await stateRequirements(house, open, one, [{ quantity: '100', price: '12' }]);
    const report = (lines: readonly unknown[]) => winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const published = async () => {
      const { published: all, categories } = (await member.client.must(200).get(`${path}/savings`)).body;
      return [
        all.edition,
        all.known,
        ...categories.map((one: { category: string; published: { known: string } }) => `${one.category} ${one.published.known}`),
      ];
    };
    const publish = () => network.office.must(201).post(`${path}/savings/editions`);
    // Each saves 20.00 with 10 kg. Gloves are those of two members alone: with the sum of welding consumables they would show.
    await report([
      ...members.map(({ code }, index) => line(`A${index}`, code, { quantity: '10' })),
      ...members.slice(0, 2).map(({ code }, index) => gloves(`B${index}`, code, { quantity: '10' })),
    ]);
    await publish();
    expect(await published()).toEqual([1, '140.00', 'GLOVES withheld', 'WELD withheld']);
    // All five buy gloves: now both pass, and so does what has changed since.
    await report(members.map(({ code }, index) => gloves(`C${index}`, code, { quantity: '10' })));
    expect(await published()).toEqual([1, '140.00', 'GLOVES withheld', 'WELD withheld']);
    await publish();
    expect(await published()).toEqual([2, '240.00', 'GLOVES 140.00', 'WELD 100.00']);
    await publish();
    expect(await published()).toEqual([2, '240.00', 'GLOVES 140.00', 'WELD 100.00']);
    // One member's purchase changes no edition.
    await report([gloves('D', member.code, { quantity: '10' })]);
    await publish();
    expect(await published()).toEqual([2, '240.00', 'GLOVES 140.00', 'WELD 100.00']);
    const entries = (await network.office.must(200).get(`${network.path}/audit/entries?kind=savings.published`)).body.items;
    expect(entries.map(({ body }: { body: unknown }) => body)).toEqual(
      expect.arrayContaining([expect.objectContaining({ edition: 2, knownByCategory: { GLOVES: '140.00', WELD: '100.00' } })]),
    );
  });
});

describe('parties bound to different editions (Domain §13)', () => {
  test('buy at the prices of the edition that each accepted, everywhere', async () => {
    const { agreement, network, winner, member, customer } = await anOpen({ turnoverBonus: [{ from: '10000', percent: '1' }] });
    const changes = { turnoverBonus: [{ from: '10000', percent: '2' }] };
    const { number, documentHash } = (await network.office.must(201).post(`${agreement}/editions`, { changes, acceptBy: '2028-12-31' })).body;
    // Edition 2 is dearer, as a price adjustment will make it: behind the scenes, since none is made yet.
    await house.database.query(`alter table edition disable trigger edition_is_immutable`);
    await house.database.query(
      `update edition set content = replace(replace(content::text, '"10"', '"11"'), '"9.5"', '"10.5"')::jsonb where agreement_id = $1 and number = $2`,
      [agreement.split('/').at(-1), number],
    );
    await house.database.query(`alter table edition enable trigger edition_is_immutable`);
    for (const { client } of [winner, { client: network.office }])
      await client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
    await member.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: 2 });
    const { reference: _, ...asked } = order('', { quantity: '100' });
    const cost = async ({ client }: Joined) =>
      (await client.must(200).get(`${agreement}/call-offs/price?${new URLSearchParams(asked).toString()}`)).body.cost;
    expect([await cost(member), await cost(customer)]).toEqual(['1100.00', '1000.00']);
    const browsed = async ({ client }: Joined) =>
      (await client.must(200).get(`${network.path}/agreed-positions?q=W-1&quantity=100`)).body.items[0].price.cost;
    expect([await browsed(member), await browsed(customer), await browsed(await network.join())]).toEqual(['1100.00', '1000.00', '1100.00']);
    const next = async (client: Joined['client']) =>
      (await client.must(200).get(`${agreement}/tier-progress?year=1`)).body.items.find(({ item }: { item: string }) => item === 'W-1').reached;
    expect(await next(network.office)).toMatchObject({ unitPrice: '11' });
    // Together 1,500: the member's 600 cost 10.50 in the end, the customer's 900 cost 9.50. Of 14,850.00 both percents are reached.
    const lines = [line('A1', member.code, { quantity: '600' }), line('A2', customer.code, { quantity: '900' })];
    await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
    const { items } = (await network.office.must(200).get(`${agreement}/bonus`)).body;
    expect(items).toEqual(
      expect.arrayContaining([
        { party: member.code, year: 1, turnover: '6300.00', tierBonus: '300.00', turnoverBonus: '126.00', back: '426.00' },
        { party: customer.code, year: 1, turnover: '8550.00', tierBonus: '0.00', turnoverBonus: '85.50', back: '85.50' },
      ]),
    );
  });
});

describe('the savings of all parties together (Domain §6.3, §17)', () => {
  test('are shown as published, never live, and anew only where the difference passes', async () => {
    const { agreement, network, winner, member, customer, path } = await anOpen();
    const others = [await network.join(), await network.join(), await network.join()];
    for (const { client } of others) await client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28' });
    const parties = [member, customer, ...others];
    const buy = (reference: string, of: readonly Joined[]) =>
      winner.client.must(201).post(`${agreement}/volume-reports`, {
        lines: of.map(({ code }, index) => line(`${reference}${index}`, code, { quantity: '10' })),
      });
    const published = async () => (await member.client.must(200).get(`${path}/savings`)).body.published;
    const publish = () => network.office.must(201).post(`${path}/savings/editions`);
    expect((await network.office.post(`${path}/savings/editions`)).body.code).toBe('savings.nothing');
    // Nobody gave a baseline: five times 10 pieces at 10.00 are unknown turnover, and no known saving is a contribution.
    await buy('A', parties);
    expect(await published()).toBeNull();
    await publish();
    const first = await published();
    expect(first).toMatchObject({ edition: 1, known: 'withheld', unknownTurnover: '500.00' });
    await buy('B', [member]);
    expect(await published()).toEqual(first);
    await publish();
    expect(await published()).toEqual(first);
    await buy('C', parties.slice(1));
    await publish();
    expect(await published()).toMatchObject({ edition: 2, known: 'withheld', unknownTurnover: '1000.00' });
    expect((await member.client.post(`${path}/savings/editions`)).status).toBe(403);
  });
});

describe('the progress towards the next tier (Domain §6.3, §14)', () => {
  test('is shown to a party as published with a report, to office and supplier as it is', async () => {
    const { agreement, network, winner, member, customer } = await anOpen();
    const others = [await network.join(), await network.join(), await network.join()];
    for (const { client } of others) await client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28' });
    const report = (reference: string, of: readonly Joined[]) =>
      winner.client.must(201).post(`${agreement}/volume-reports`, {
        lines: of.map(({ code }, index) => line(`${reference}${index}`, code, { quantity: '100' })),
      });
    const seenBy = async (client: Joined['client'], year = 1) => {
      const { items } = (await client.must(200).get(`${agreement}/tier-progress?year=${year}`)).body;
      return items.find(({ item, regions }: { item: string; regions: string[] }) => item === 'W-1' && regions[0] === '58');
    };
    await report('A', [member, customer, ...others.slice(1)]);
    expect(await seenBy(member.client)).toMatchObject({ volume: 'withheld', own: '100', reached: null, next: null, publishedAt: null });
    expect(await seenBy(network.office)).toMatchObject({ volume: '400', own: null, next: { from: '1000', unitPrice: '9.5', missing: '600' } });
    // With the fifth contributor all five may be told together.
    await report('B', others.slice(0, 1));
    const shown = { volume: '500', reached: { from: '0', unitPrice: '10' }, next: { from: '1000', unitPrice: '9.5', missing: '500' } };
    expect(await seenBy(customer.client)).toMatchObject({ ...shown, own: '100', publishedAt: expect.any(String) });
    // One party's purchase alone would be the difference to what was shown.
    await report('C', [member]);
    expect(await seenBy(customer.client)).toMatchObject(shown);
    expect(await seenBy(winner.client)).toMatchObject({ volume: '600', publishedAt: null });
    await report('D', [customer, ...others]);
    expect(await seenBy(member.client)).toMatchObject({ volume: '1000', own: '200', reached: { from: '1000' }, next: null });
    expect(await seenBy(member.client, 2)).toMatchObject({ volume: 'withheld', own: '0' });
  });
});
