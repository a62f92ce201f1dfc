import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type House, until } from '../servers/house.js';
import type { OpenAgreement } from './open-agreement.js';
import { anOpenHouse } from './open-house.js';
import { dayFromNow } from '../days.js';

let house: House;
let opened: OpenAgreement;
let series: Record<'STEEL' | 'POWER', string>;

/** The calculation of issue 6: 0.30 + 0.50 × 145.8/138.0 + 0.20 × 93.71/100.1 = 1.015493…. */
const CLAUSE = {
  fixed: '0.30',
  indices: [
    { series: 'STEEL', weight: '0.50' },
    { series: 'POWER', weight: '0.20' },
  ],
  baseMonth: '2027-01',
  thresholdPercent: '1',
  everyMonths: 3,
  noticeDays: 30,
};

/** What of a proposal the tests wait for. */
interface Proposal {
  readonly state: string;
  readonly month: string;
  readonly version: number;
}

const office = () => opened.network.office;
const importing = async (code: 'STEEL' | 'POWER', text: string, base = '2020 = 100') =>
  (
    await office()
      .must(201)
      .post(`${series[code]}/revisions`, { fileName: `${code}.csv`, base, text })
  ).body;
const proposals = async () => (await office().must(200).get(`${opened.agreement}/price-adjustments`)).body.items;
const proposal = (what: string, holds: (item: Proposal) => boolean) => until(what, async () => (await proposals()).find(holds));

const pricesIn = ({ priceSheet }: { priceSheet: { lots: { positions: { tiers: { unitPrice: string }[] }[] }[] } }) =>
  priceSheet.lots[0]?.positions[0]?.tiers.map(({ unitPrice }) => unitPrice);

beforeAll(async () => {
  ({ house, open: opened } = await anOpenHouse());
  const add = async (code: string) =>
    `${opened.network.path}/index-series/${
      (
        await office()
          .must(201)
          .post(`${opened.network.path}/index-series`, { code, name: `Index ${code}` })
      ).body.id
    }`;
  series = { STEEL: await add('STEEL'), POWER: await add('POWER') };
  await importing('STEEL', '2027-01;138,0\n');
  await importing('POWER', '2027-01;100,1\n');
});

afterAll(() => house?.close());

const edition = (number: number, what: string, body: object, client = office()) =>
  client.must(201).post(`${opened.agreement}/editions/${number}/${what}`, body);

describe('a clause of price adjustment', () => {
  test('is refused with shares that do not make 1, an index that is not there, or a base month without a value', async () => {
    const refused = async (over: object) => {
      const changes = { priceAdjustment: { ...CLAUSE, ...over } };
      const { body } = await office()
        .must(422)
        .post(`${opened.agreement}/editions`, { changes, acceptBy: dayFromNow(60) });
      return body.errors.map(({ pointer }: { pointer: string }) => pointer);
    };
    expect(await refused({ fixed: '0.4' })).toEqual(['/priceAdjustment/fixed']);
    expect(await refused({ fixed: '0.5', indices: [{ series: 'GAS', weight: '0.5' }] })).toEqual(['/priceAdjustment/indices/0/series']);
    expect(await refused({ baseMonth: '2026-12' })).toEqual(['/priceAdjustment/baseMonth', '/priceAdjustment/baseMonth']);
  });

  test('comes with an edition, which both sign', async () => {
    await office()
      .must(201)
      .post(`${opened.agreement}/editions`, { changes: { priceAdjustment: CLAUSE }, acceptBy: dayFromNow(60) });
    await edition(2, 'signatures', {}, opened.winner.client);
    const { body } = await edition(2, 'signatures', {});
    expect([body.state, body.terms.priceAdjustment.fixed, body.adjustment]).toEqual(['open', '0.30', null]);
  });
});

describe('a published month', () => {
  test('waits for the other index, then a job proposes the adjustment with every step', async () => {
    await importing('STEEL', '2027-04;145,8\n');
    expect(await proposals()).toEqual([]);
    await importing('POWER', '2027-04;93,71\n');
    const made = await proposal('the proposal', ({ state }) => state === 'proposed');
    expect([made.month, made.edition, made.calculation.effect]).toEqual(['2027-04', 2, 'whole']);
    // 10.00 and 9.50 × 1.015493… = 10.15 and 9.65
    expect(made.calculation.prices[0].tiers).toEqual([
      { from: '0', base: '10', before: '10', after: '10.15' },
      { from: '1000', base: '9.5', before: '9.5', after: '9.65' },
    ]);
  });

  test('re-basing both series changes no figure of a price', async () => {
    const [before] = await proposals();
    await importing('STEEL', '2027-01;100,0\n2027-04;105,652174\n', '2027-01 = 100');
    const after = await proposal('the proposal of the new base', ({ version }) => version > before.version);
    expect(after.calculation.prices).toEqual(before.calculation.prices);
    expect(after.calculation.indices[0].now.revision).toBe(3);
    await importing('STEEL', '2027-01;138,0\n2027-04;145,8\n');
    await proposal('the proposal of the old base', ({ version }) => version > after.version);
  });

  test('is decided on what was seen, by a day after the notice has passed', async () => {
    const [{ id, version }] = await proposals();
    const at = `${opened.agreement}/price-adjustments/${id}/acceptance`;
    const early = await office()
      .must(422)
      .post(at, { acceptBy: dayFromNow(20) });
    expect(early.body.code).toBe('price_adjustment.notice');
    expect(
      (
        await office()
          .with({ 'if-match': `"${version - 1}"` })
          .post(at, { acceptBy: dayFromNow(60) })
      ).status,
    ).toBe(412);
    const { body } = await office()
      .must(201)
      .post(at, { acceptBy: dayFromNow(60), reason: 'Checked.' });
    expect([body.number, body.state, body.adjustment.month]).toEqual([3, 'issued', '2027-04']);
    expect(body.priceSheet.lots[0].positions[0].tiers.map(({ unitPrice }: { unitPrice: string }) => unitPrice)).toEqual(['10.15', '9.65']);
    expect(
      (
        await office()
          .must(409)
          .post(at, { acceptBy: dayFromNow(60) })
      ).body.code,
    ).toBe('price_adjustment.decided');
  });

  test('binds a party when it accepts the new edition; it sees the price and why', async () => {
    await edition(3, 'signatures', {}, opened.winner.client);
    await edition(3, 'signatures', {});
    await opened.member.client.must(201).post(`${opened.agreement}/sign-ups`, { effectiveFrom: '2027-04-01', edition: 3 });
    const { body } = await opened.member.client.must(200).get(`${opened.agreement}/editions/3`);
    expect(body.adjustment.indices.map(({ series: code, ratio }: Record<string, string>) => [code, ratio?.slice(0, 8)])).toEqual([
      ['STEEL', '1.056521'],
      ['POWER', '0.936163'],
    ]);
    const pdf = await until('the document', async () => {
      const answer = await opened.member.client.get(`${opened.agreement}/editions/3/document?language=de`);
      return answer.status === 200 ? answer : undefined;
    });
    expect(pdf.status).toBe(200);
  });

  test('three months later is refused with a reason, and prices stay', async () => {
    await importing('STEEL', '2027-07;160,0\n');
    await importing('POWER', '2027-07;93,71\n');
    const made = await proposal('the next proposal', ({ month }) => month === '2027-07');
    const at = `${opened.agreement}/price-adjustments/${made.id}/refusal`;
    expect((await office().must(422).post(at, { reason: ' ' })).body.code).toBe('input.invalid');
    const { body } = await office().must(201).post(at, { reason: 'A correction is announced.' });
    expect([body.state, body.reason]).toEqual(['refused', 'A correction is announced.']);
    expect((await opened.member.client.get(`${opened.agreement}/price-adjustments`)).status).toBe(403);
  });

  test('an edition that changes other terms carries base prices and factor along', async () => {
    const { body } = await office()
      .must(201)
      .post(`${opened.agreement}/editions`, { changes: { noticeMonths: 6 }, acceptBy: dayFromNow(90) });
    expect([body.number, body.adjustment.month, body.adjustment.prices[0].tiers[0].base]).toEqual([4, '2027-04', '10']);
  });

  test('an edition with adjusted prices that gives way unsigned leaves no trace in the next one, and its adjustment waits anew', async () => {
    // 0.30 + 0.50 × 165.6/138.0 + 0.20 × 100.1/100.1 = 0.30 + 0.60 + 0.20 = 1.1: 10.00 and 9.50 become 11 and 10.45.
    await importing('STEEL', '2027-10;165,6\n');
    await importing('POWER', '2027-10;100,1\n');
    const made = await proposal('the proposal for October', ({ month }) => month === '2027-10');
    const accept = (id: string) =>
      office()
        .must(201)
        .post(`${opened.agreement}/price-adjustments/${id}/acceptance`, { acceptBy: dayFromNow(60) });
    const { body: unsigned } = await accept(made.id);
    expect([unsigned.number, pricesIn(unsigned)]).toEqual([5, ['11', '10.45']]);
    // Nobody signed edition 5: in force is 3, with 10.15 and 9.65.
    const { body } = await office()
      .must(201)
      .post(`${opened.agreement}/editions`, { changes: { noticeMonths: 5 }, acceptBy: dayFromNow(60) });
    expect([body.number, pricesIn(body), body.adjustment.month]).toEqual([6, ['10.15', '9.65'], '2027-04']);
    const waiting = (await proposals()).filter(({ month }: Proposal) => month === '2027-10');
    expect(waiting.map(({ state }: Proposal) => state)).toEqual(['proposed', 'replaced']);
    const { body: again } = await accept(waiting[0].id);
    expect([again.number, pricesIn(again)]).toEqual([7, ['11', '10.45']]);
  });
});
