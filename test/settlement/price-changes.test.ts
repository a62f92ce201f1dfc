import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from '../../src/values/decimal.js';
import { present } from '../../src/values/invariant.js';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House, until } from '../servers/house.js';
import { anOrder, linesOf } from './order.js';
import { line, order } from './order-line.js';
import { dayFromNow, today } from '../days.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house, (positionId) => ({
    maximumQuantities: [{ positionId, quantity: '2500' }],
    customerSurcharge: { percent: '2.75', goesTo: 'network' },
    turnoverBonus: [{ from: '1000', percent: '1.5' }],
  }));
  await withClause();
});
afterAll(() => house?.close());

const DAY = '2027-06-01';
const d = (text: string): Decimal => Decimal.parse(text);
const acceptBy = dayFromNow(60);
const post = (client: OpenAgreement['member']['client'], at: string, body: object) => client.must(201).post(`${open.agreement}/${at}`, body);
let index: string;

async function signed(number: number): Promise<void> {
  for (const client of [open.winner.client, open.network.office]) await post(client, `editions/${number}/signatures`, {});
}

const published = (month: string, value: number) =>
  open.network.office.must(201).post(`${index}/revisions`, { fileName: 'STEEL.csv', base: '2020 = 100', text: `${month};${value},0\n` });

/** Prices follow an index by half, from 100 in January 2027 on. */
async function withClause(): Promise<void> {
  const { office, path } = open.network;
  const { id } = (await office.must(201).post(`${path}/index-series`, { code: 'STEEL', name: 'Steel' })).body;
  index = `${path}/index-series/${id}`;
  await published('2027-01', 100);
  const indices = [{ series: 'STEEL', weight: '0.5' }];
  const priceAdjustment = { fixed: '0.5', indices, baseMonth: '2027-01', thresholdPercent: '0', everyMonths: 1, noticeDays: 1 };
  await post(office, 'editions', { changes: { priceAdjustment }, acceptBy });
  await signed(2);
}

/** A month of the index, the proposal that a job makes of it, its acceptance and both signatures: a further edition in force. */
async function priceChange(month: string, value: number): Promise<number> {
  await published(month, value);
  const proposal = await until('the proposal', async () =>
    (await open.network.office.must(200).get(`${open.agreement}/price-adjustments`)).body.items.find(
      (one: { state: string; month: string }) => one.state === 'proposed' && one.month === month,
    ),
  );
  const { number } = (await post(open.network.office, `price-adjustments/${proposal.id}/acceptance`, { acceptBy, reason: 'Checked.' })).body;
  await signed(number);
  return number;
}

type Tiers = readonly { readonly from: string; readonly unitPrice: string }[];

/** The tiers of W-1 by edition. */
async function sheets(): Promise<ReadonlyMap<number, Tiers>> {
  const { editions } = (await open.network.office.must(200).get(open.agreement)).body;
  const of = ({ priceSheet }: { priceSheet: { lots: { positions: { item: string; tiers: Tiers }[] }[] } }): Tiers =>
    present(
      priceSheet.lots[0]?.positions.find(({ item }) => item === 'W-1'),
      'W-1',
    ).tiers;
  return new Map(editions.map((edition: Parameters<typeof of>[0] & { number: number }) => [edition.number, of(edition)]));
}

/** What the customer pays where the sheet says so much, by hand: 2.75 % more; of prices in cents never rounded. */
const own = (who: number, sheet: string): Decimal => (who === 1 ? d(sheet).times(d('1.0275')) : d(sheet));

interface Act {
  readonly kind: 'call_off' | 'order' | 'cancel' | 'credit' | 'accept';
  readonly who: number;
  readonly quantity: number;
}
const acts = fc.array(
  fc.record<Act>({
    kind: fc.constantFrom('call_off', 'order', 'order', 'cancel', 'credit', 'accept'),
    who: fc.nat({ max: 1 }),
    quantity: fc.integer({ min: 1, max: 700 }),
  }),
  { minLength: 36, maxLength: 36 },
);
/** Values of the index in three months after each other; where it stays as it was, nothing is to be adjusted. */
const changes = fc.uniqueArray(fc.integer({ min: 101, max: 180 }), { minLength: 3, maxLength: 3 });
let count = 0;

async function does({ kind, who, quantity }: Act): Promise<number> {
  const { client } = present([open.member, open.customer][who], 'a party');
  const reference = `P${(count += 1)}`;
  const [call, orders] = [`${open.agreement}/call-offs`, `${open.agreement}/orders`];
  if (kind === 'call_off') return (await client.post(call, order(reference, { quantity: `${quantity}.5` }))).status;
  if (kind === 'order') return (await client.post(orders, anOrder(reference, { lines: linesOf(`${quantity}`, '1.5') }))).status;
  if (kind === 'accept') return (await client.post(`${open.agreement}/sign-ups`, { effectiveFrom: ['2027-03-28', '2027-06-01'][who] })).status;
  const found = await someOrder();
  if (found === undefined) return 404;
  if (kind === 'cancel') return (await open.network.office.post(`${orders}/${found.id}/cancel`, { reason: 'At random.' })).status;
  return credit(reference, found);
}

interface Ordered {
  readonly id: string;
  readonly membershipId: string;
  /** kg of its first line */
  readonly quantity: number;
}

/** Any order but the one that is surely sent back. */
async function someOrder(): Promise<Ordered | undefined> {
  const { rows } = await house.database.query(
    `select o.id, o.membership_id as "membershipId", c.quantity::float as quantity from call_off_order o
       join order_line l on l.order_id = o.id and l.line_no = 1 join call_off c on c.id = l.call_off_id
     where o.agreement_id = $1 and o.reference <> 'SURE' order by random() limit 1`,
    [open.agreementId],
  );
  return rows[0];
}

/** Half of an order's first line is delivered, a quarter sent back by its party, which the supplier confirms. */
async function credit(reference: string, { id, membershipId, quantity }: Ordered): Promise<number> {
  const at = `${open.agreement}/orders/${id}`;
  const { client } = present(
    [open.member, open.customer].find((party) => party.id === membershipId),
    'its party',
  );
  const on = today();
  await open.winner.client.post(`${at}/deliveries`, { reference, on, lines: [{ line: 1, quantity: `${quantity / 2}` }] });
  const back = [{ line: 1, quantity: `${quantity / 4}`, wants: 'credit', reason: 'At random.' }];
  const { status, body } = await client.post(`${at}/returns`, { reference, on, lines: back });
  if (status !== 201) return status;
  const sent = body.items.find((one: { kind: string; reference: string }) => one.kind === 'return' && one.reference === reference);
  return (await open.winner.client.post(`${at}/movements/${sent.id}/answer`, { answer: 'confirmed' })).status;
}

interface Bought {
  readonly reference: string;
  readonly party: string;
  readonly quantity: string;
}

/** What stands of all call-offs. */
async function bought(): Promise<readonly Bought[]> {
  const { rows } = await house.database.query(
    `select reference, party_code as party, (quantity - returned)::text as quantity from call_off where agreement_id = $1 and cancelled_at is null`,
    [open.agreementId],
  );
  return rows;
}

/** Every ordered line has a unit price that some edition has for its party, and no other party's. */
async function assertPrices(byEdition: ReadonlyMap<number, Tiers>): Promise<void> {
  for (const [who, { client }] of [open.member, open.customer].entries()) {
    const allowed = new Set([...byEdition.values()].flatMap((tiers) => tiers.map(({ unitPrice }) => own(who, unitPrice).toString())));
    const { items } = (await client.must(200).get(`${open.agreement}/orders?limit=50`)).body;
    for (const { id } of items)
      for (const { unitPrice } of (await client.must(200).get(`${open.agreement}/orders/${id}`)).body.lines) expect(allowed).toContain(unitPrice);
  }
}

/** The year's account, once all that stands is reported: whole = Σ parts, nothing below 0, each at its own final price. */
async function assertSettled(byEdition: ReadonlyMap<number, Tiers>): Promise<void> {
  const standing = (await bought()).filter(({ quantity }) => d(quantity).isPositive);
  const lines = standing.map(({ reference, party, quantity }) => line(reference, party, { quantity: d(quantity).toString() }));
  expect((await post(open.winner.client, 'volume-reports', { lines })).body).toMatchObject({ refused: 0 });
  const { items, totals } = (await open.network.office.must(200).get(`${open.agreement}/bonus`)).body;
  const volume = Decimal.sum(standing.map(({ quantity }) => d(quantity)));
  for (const key of ['turnover', 'tierBonus', 'turnoverBonus', 'back'] as const) {
    expect(Decimal.sum(items.map((one: Record<string, string>) => d(present(one[key], key)))).toString()).toBe(d(totals[0][key]).toString());
    for (const one of items) expect(d(one[key]).isNegative).toBe(false);
  }
  for (const [who, { code, client }] of [open.member, open.customer].entries()) {
    const mine = standing.filter(({ party }) => party === code);
    const account = items.find(({ party }: { party: string }) => party === code);
    if (mine.length === 0) continue;
    const signUps = (await client.must(200).get(`${open.agreement}/sign-ups`)).body.items;
    const tiers = present(byEdition.get(signUps[0].edition), 'its edition');
    const price = own(
      who,
      present(
        tiers.findLast(({ from }) => volume.isAtLeast(d(from))),
        'a tier',
      ).unitPrice,
    );
    const exact = Decimal.sum(mine.map(({ quantity }) => d(quantity))).times(price);
    // Each line is rounded once, and what comes back once: half a cent for each.
    const off = d(account.turnover).minus(exact);
    const most = d('0.005').times(Decimal.of(mine.length + 1));
    expect([off.isLessThan(most.negated()), most.isLessThan(off)]).toEqual([false, false]);
  }
}

test('while prices change by editions: never above the maximum, nothing negative, each party at its own level, parts make the whole (Domain §13, §14, §16; decision 19)', async () => {
  await fc.assert(
    fc.asyncProperty(acts, changes, async (all, values) => {
      const waiting = [...all];
      const worker = async (): Promise<void> => {
        for (let act = waiting.shift(); act; act = waiting.shift()) expect([200, 201, 404, 409, 429]).toContain(await does(act));
      };
      const prices = async (): Promise<void> => {
        for (const [at, value] of values.entries()) await priceChange(`2027-0${at + 2}`, value);
      };
      const sure = (await post(open.member.client, 'orders', anOrder('SURE', { lines: linesOf('40') }))).body;
      const sentBack = credit('SURE', { id: sure.id, membershipId: open.member.id, quantity: 40 });
      await Promise.all([worker(), worker(), worker(), prices(), sentBack]);
      // A quarter of 40 does not count.
      expect((await bought()).find(({ reference }) => reference.startsWith('SURE'))?.quantity).toMatch(/^30(\.0+)?$/);
      const standing = (await bought()).map(({ quantity }) => d(quantity));
      expect(d('2500').isAtLeast(Decimal.sum(standing))).toBe(true);
      expect(standing.filter((quantity) => quantity.isNegative)).toEqual([]);
      const byEdition = await sheets();
      // The first, the one with the clause, and three adjusted ones.
      expect([...byEdition.keys()].sort()).toEqual([1, 2, 3, 4, 5]);
      await assertPrices(byEdition);
      await assertSettled(byEdition);
    }),
    // A run changes the house for good: what failed cannot be made smaller by running it again.
    { numRuns: 1, endOnFailure: true },
  );
});

test(`a call-off on ${DAY} costs what the edition in force says, at the own level, once it is accepted`, async () => {
  const byEdition = await sheets();
  const [latest] = [...byEdition.keys()].sort((a, b) => b - a);
  const { reference: _, ...asked } = order('', { item: 'W-2', quantity: '10' });
  for (const [who, { client }] of [open.member, open.customer].entries()) {
    await client.post(`${open.agreement}/sign-ups`, { effectiveFrom: ['2027-03-28', '2027-06-01'][who], edition: latest });
    const { cost } = (await client.must(200).get(`${open.agreement}/call-offs/price?${new URLSearchParams(asked)}`)).body;
    const sheet = present(byEdition.get(latest ?? 0)?.[0], 'a tier').unitPrice;
    // W-2 has the same base price as W-1, and both follow the same index.
    expect(d(cost).toString()).toBe(own(who, sheet).times(d('10')).rounded(2).toString());
  }
});
