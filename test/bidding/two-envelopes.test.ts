import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type ACall, aBid, aCallOnQuality, PASSPHRASES } from './a-call.js';
import { bidVerified } from './bid-verified.js';
import { everythingReadable, holdersKeys } from './with-the-database.js';

const PASSED = '12.345678';
const FAILED = '23.456789';
const REPLACED = '34.567891';
const FAILED_PERCENT = '4.321987';

let house: House;
let call: ACall;
let stage = '';
beforeAll(async () => {
  house = await aHouse();
  call = await withTwoEnvelopes(3);
  stage = await call.stage(20_000);
});
afterAll(() => house?.close());

const withTwoEnvelopes = (suppliers: number): Promise<ACall> => aCallOnQuality(house, suppliers, { twoEnvelopes: true });

const bidder = (index: number): Client => present(call.suppliers[index], 'three suppliers').client;
const codeOf = (index: number): string => present(call.suppliers[index], 'three suppliers').code;
const stageId = (): string => stage.split('/').at(-1) ?? '';
const offering = (unitPrice: string, over: object = {}) => {
  const { lots } = aBid(unitPrice);
  return {
    lots: lots.map((lot) => ({ ...lot, deliveryDays: 5, paymentDays: 30, answers: [{ criterion: 'delivery', answer: 'Every week.' }] })),
    ...over,
  };
};
const assessed = (supplier: number, score: string | null) => ({ supplier: codeOf(supplier), category: 'PPE', criterion: 'delivery', score });
const opened = async (client: Client) => (await client.must(200).get(`${stage}/bids`)).body.items;

describe('the two-envelope procedure (docs/decisions/0009-negotiation.md)', () => {
  test('takes bids as ever: checked, sealed, with a receipt', async () => {
    expect((await bidder(0).must(200).get(`${call.round}/call`)).body).toMatchObject({ twoEnvelopes: true, stages: [{ twoEnvelopes: true }] });
    expect((await bidder(0).post(`${stage}/bids`, offering('0'))).body.code).toBe('bid.price_not_positive');
    await bidder(0)
      .must(201)
      .post(`${stage}/bids`, offering(PASSED, { spendRebates: [{ from: '100', percent: '1.5' }] }));
    await bidder(1).must(201).post(`${stage}/bids`, offering(REPLACED));
    const packages = [{ lots: [{ category: 'PPE', region: '44' }], percent: FAILED_PERCENT }];
    const receipt = await bidder(1).must(201).post(`${stage}/bids`, offering(FAILED, { packages }));
    expect(receipt.body).toMatchObject({ version: 2, statement: { hash: receipt.body.hash } });
  });

  test('releases the prices neither before the deadline nor before the technical parts', async () => {
    await call.closed(stage);
    expect((await call.office.post(`${stage}/price-releases`, { passphrase: PASSPHRASES.office })).body.code).toBe('stage.technical_sealed');
    expect((await call.office.must(200).get(`${stage}/technical-parts`)).body.items).toEqual([]);
  });

  test('opens the technical parts first: who bid and what is said besides prices', async () => {
    await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
    await call.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor });
    await until('the technical opening', async () => ((await call.office.must(200).get(stage)).body.technicalOpenedAt ? true : undefined));
    expect((await call.office.must(200).get(stage)).body).toMatchObject({
      state: 'closed',
      opening: 'awaitsRelease',
      allowedActions: ['releasePrices', 'readOpening'],
      holders: [{ releasedAt: null }, { releasedAt: null }, { releasedAt: null }],
    });
    const bids = await opened(call.auditor);
    const lot = { cashDiscountPercent: null, positions: [], offer: { deliveryDays: 5, answers: [{ criterion: 'delivery', answer: 'Every week.' }] } };
    expect(bids).toMatchObject([
      { supplier: codeOf(0), state: 'sealed', lots: [lot], spendRebates: [], packages: [] },
      { supplier: codeOf(1), state: 'sealed', lots: [lot], spendRebates: [], packages: [] },
    ]);
    expect(bids[0].lots[0].offer).toEqual(lot.offer);
    const record = (await call.office.must(200).get(`${stage}/opening`)).body;
    expect(record).toMatchObject({ prices: { openedAt: null, releasedBy: [] }, releasedBy: [{}, {}] });
    expect(record.bids.map(({ supplier, state }: Record<string, unknown>) => [supplier, state])).toEqual([
      [codeOf(0), 'sealed'],
      [codeOf(1), 'replaced'],
      [codeOf(1), 'sealed'],
    ]);
    expect((await bidder(1).must(200).get(`${stage}/opening`)).body.bids).toHaveLength(2);
    expect((await call.office.get(`${stage}/evaluation`)).body.code).toBe('evaluation.not_opened');
    expect((await call.office.post(`${stage}/releases`, { passphrase: PASSPHRASES.office })).body.code).toBe('stage.opened');
  });

  test('says whose technical part lacks an assessment, and releases no price before all have one', async () => {
    await call.office.must(200).put(`${call.round}/assessments`, { assessments: [assessed(0, '40')] });
    expect((await call.auditor.must(200).get(`${stage}/technical-parts`)).body.items).toEqual([
      { supplier: codeOf(0), category: 'PPE', lots: ['PPE 44'], outcome: 'passed', criteria: [] },
      { supplier: codeOf(1), category: 'PPE', lots: ['PPE 44'], outcome: 'unassessed', criteria: ['delivery'] },
    ]);
    const refused = await call.office.must(409).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.office });
    expect([refused.body.code, refused.body.detail]).toEqual(['stage.unassessed', expect.stringContaining(`${codeOf(1)}: delivery (PPE)`)]);
    await bidder(0).must(403).get(`${stage}/technical-parts`);
    await call.office.must(200).put(`${call.round}/assessments`, { assessments: [assessed(1, '39.999999')] });
  });

  test('with the first release assessments are fixed; one person’s share opens no price', async () => {
    expect((await call.office.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.office })).body.isReleased).toBe(false);
    expect((await call.office.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.office })).body.isReleased).toBe(false);
    const changed = await call.office.put(`${call.round}/assessments`, { assessments: [assessed(1, '100')] });
    expect([changed.status, changed.body.code]).toEqual([409, 'assessment.fixed']);
    expect((await opened(call.office)).map(({ state }: { state: string }) => state)).toEqual(['sealed', 'sealed']);
  });

  test('before the prices are opened, both holders with the database could still read them: what follows is what protects', async () => {
    const readable = await everythingReadable(house, await holdersKeys(house, stageId(), PASSPHRASES));
    for (const price of [PASSED, FAILED, FAILED_PERCENT, REPLACED]) expect(readable).toContain(price);
  });

  test('opens the prices that passed, and never one that failed', async () => {
    expect((await call.deputy.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.deputy })).body.isReleased).toBe(true);
    await call.opened(stage);
    const bids = await opened(call.office);
    expect(bids).toMatchObject([
      {
        supplier: codeOf(0),
        state: 'opened',
        spendRebates: [{ from: '100', percent: '1.5' }],
        lots: [{ offer: { deliveryDays: 5, paymentDays: 30 }, positions: [{ tiers: [{ from: '0', unitPrice: PASSED }] }, {}] }],
      },
      { supplier: codeOf(1), state: 'opened', spendRebates: [], packages: [], lots: [{ positions: [], offer: { deliveryDays: 5 } }] },
    ]);
    const { rows } = await house.database.query(`select membership_id from standing_offer where stage_id = $1`, [stageId()]);
    expect(rows).toEqual([{ membership_id: call.suppliers[0]?.id }]);
    expect((await call.office.must(200).get(`${stage}/evaluation`)).body.items).toMatchObject([{ supplier: codeOf(0), rank: 1 }]);
  });

  test('a full dump after the opening gives no failed price, even with all three holders’ passphrases for both keys', async () => {
    const readable = await everythingReadable(house, await holdersKeys(house, stageId(), PASSPHRASES));
    expect(readable).toContain(PASSED);
    for (const price of [FAILED, FAILED_PERCENT, REPLACED]) expect(readable).not.toContain(price);
    const { rows } = await house.database.query(
      `select (select count(*)::int from bid where stage_id = $1 and sealed_key is not null) as bids,
         (select array_agg(e.place order by e.place) from price_envelope e join bid b on b.id = e.bid_id where b.stage_id = $1 and b.membership_id = $2 and e.sealed_key is null) as failed`,
      [stageId(), call.suppliers[1]?.id],
    );
    expect(rows).toEqual([{ bids: 0, failed: ['lot 0', 'package 0'] }]);
  });

  test('the record names both releases and whose prices stayed closed, to the bidder its own; as a document too', async () => {
    const record = (await call.auditor.must(200).get(`${stage}/opening`)).body;
    expect(record.prices).toEqual({ openedAt: expect.any(String), releasedBy: [expect.anything(), expect.anything()] });
    expect(record.bids.map(({ state, unopenedPrices }: Record<string, unknown>) => [state, unopenedPrices])).toEqual([
      ['opened', []],
      ['replaced', []],
      ['opened', ['PPE 44']],
    ]);
    const own = (await bidder(1).must(200).get(`${stage}/opening`)).body.bids;
    expect(own.map(({ unopenedPrices }: Record<string, unknown>) => unopenedPrices)).toEqual([[], ['PPE 44']]);
    expect((await bidder(1).must(200).get(`${stage}/opening/document`)).body.slice(0, 5)).toBe('%PDF-');
  });

  test('each bidder can still prove offline that its bid was opened as handed in', async () => {
    const log = await until('the opening in the exported log', async () => {
      const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/export`);
      return body.split('\n').some((line: string) => line.includes('"stage.opened"') && line.includes(stageId())) ? body : undefined;
    });
    const kinds = ['stage.released', 'bid.prices_kept', 'stage.technical_opened', 'stage.prices_released', 'bid.prices_unopened', 'stage.opened'];
    const said = log.split('\n').flatMap((line: string) => kinds.filter((kind) => line.includes(`"kind":"${kind}"`)));
    expect(said).toEqual([
      'stage.released',
      'stage.released',
      'bid.prices_kept',
      'bid.prices_kept',
      'stage.technical_opened',
      'stage.prices_released',
      'stage.prices_released',
      'bid.prices_unopened',
      'stage.opened',
    ]);
    const [key] = (await call.office.must(200).get('/keys')).body.items;
    const record = JSON.stringify((await call.office.must(200).get(`${stage}/opening`)).body);
    for (const index of [0, 1]) {
      const receipt = JSON.stringify((await bidder(index).must(200).get(`${stage}/bids/mine/receipt`)).body);
      expect(await bidVerified({ receipt, log, record }, key.publicKey)).toEqual({ code: 0, said: expect.stringContaining('Proven: ') });
    }
  });

  test('in a further stage, who failed a lot is not asked for its prices again', async () => {
    const further = await call.stage(60_000);
    expect((await bidder(0).must(200).get(further)).body.twoEnvelopes).toBe(false);
    await bidder(0).must(201).post(`${further}/bids`, aBid('12'));
    for (const index of [1, 2]) {
      const refused = await bidder(index).post(`${further}/bids`, aBid('1'));
      expect([refused.status, refused.body.code, refused.body.errors[0].pointer]).toEqual([422, 'bid.technical_failed', '/lots/0']);
    }
  });
});

/** A stage with a bid of each supplier, its technical parts opened and assessed; gives its path. */
async function assessedStage(of: ACall, scores: readonly string[]): Promise<string> {
  const path = await of.stage(3_600_000);
  for (const { client } of of.suppliers) await client.must(201).post(`${path}/bids`, offering(PASSED));
  await of.ended(path);
  await of.office.must(200).post(`${path}/releases`, { passphrase: PASSPHRASES.office });
  await of.auditor.must(200).post(`${path}/releases`, { passphrase: PASSPHRASES.auditor });
  await until('the technical opening', async () => ((await of.office.must(200).get(path)).body.technicalOpenedAt ? true : undefined));
  const assessments = scores.map((score, index) => ({ supplier: of.suppliers[index]?.code, category: 'PPE', criterion: 'delivery', score }));
  await of.office.must(200).put(`${of.round}/assessments`, { assessments });
  await of.office.must(200).post(`${path}/price-releases`, { passphrase: PASSPHRASES.office });
  return path;
}

describe('who can write to the database between the two openings', () => {
  let other: ACall;
  let path = '';
  const idOf = (index: number): string => present(other.suppliers[index], 'six suppliers').id;
  const attack = (index: number, change: string) =>
    house.database.query(`${change} where bid_id = (select id from bid where stage_id = $1 and membership_id = $2)`, [
      path.split('/').at(-1),
      idOf(index),
    ]);
  beforeAll(async () => {
    other = await withTwoEnvelopes(6);
    path = await assessedStage(other, ['80', '80', '80', '80', '80', '10']);
  });

  test('cannot deny what the log says of each bid’s prices, to office, auditor and that bidder', async () => {
    const { rows } = await house.database.query<{ bid: string; lots: string[]; sealed: Buffer; text: Buffer }>(
      `select e.bid_id as bid, e.lot_ids as lots, e.sealed_key as sealed, e.ciphertext as text from price_envelope e join bid b on b.id = e.bid_id
       where b.stage_id = $1 and b.membership_id = $2`,
      [path.split('/').at(-1), idOf(0)],
    );
    const part = present(rows[0], 'the prices of the only lot');
    const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
    const hash = hashOf(`${part.bid}\nlot 0 ${part.lots[0]} ${hashOf(Buffer.concat([part.sealed, part.text]))}`);
    const body = { stageId: path.split('/').at(-1), parts: 1, hash };
    const entries = async (client: Client) =>
      (await client.must(200).get(`${other.network.path}/audit/entries?kind=bid.prices_kept&limit=100`)).body.items;
    const own = await entries(present(other.suppliers[0], 'six suppliers').client);
    expect(own).toMatchObject([{ subject: part.bid, body }]);
    for (const client of [other.office, other.auditor]) expect(await entries(client)).toHaveLength(6);
  });

  test('gets no price of theirs opened, nor one of another’s left out unnoticed: such a bid is reported as unreadable', async () => {
    await attack(0, `update price_envelope set ciphertext = ciphertext || '\\x00'`);
    await attack(1, 'delete from price_envelope');
    await attack(2, 'update price_envelope set sealed_key = null, key_destroyed_at = clock_timestamp()');
    await attack(3, `update price_envelope set place = 'lot 1'`);
    await attack(5, `update price_envelope set hash = decode(repeat('00', 32), 'hex')`);
    await other.auditor.must(200).post(`${path}/price-releases`, { passphrase: PASSPHRASES.auditor });
    await other.opened(path);
    const { bids } = (await other.office.must(200).get(`${path}/opening`)).body;
    const altered = ['unreadable', 'prices_altered'];
    expect(bids.map(({ state, fault }: Record<string, unknown>) => [state, fault])).toEqual([
      altered,
      altered,
      altered,
      altered,
      ['opened', null],
      altered,
    ]);
    expect((await other.office.must(200).get(`${path}/opening/document`)).body.slice(0, 5)).toBe('%PDF-');
  });

  test('an unreadable bid’s prices that stayed closed are named in record and log as any other’s', async () => {
    const { bids } = (await other.office.must(200).get(`${path}/opening`)).body;
    expect(bids.map(({ unopenedPrices }: Record<string, unknown>) => unopenedPrices)).toEqual([[], [], [], [], [], ['PPE 44']]);
    const { items } = (await other.auditor.must(200).get(`${other.network.path}/audit/entries?kind=bid.prices_unopened&limit=100`)).body;
    expect(items).toMatchObject([{ subject: bids[5].bidId }]);
  });
});

describe('a round cancelled between the two openings (Domain §2)', () => {
  test('leaves nothing that could open a price: no key, and no share that was released', async () => {
    const other = await withTwoEnvelopes(1);
    const path = await assessedStage(other, ['80']);
    await other.office.must(200).post(`${other.round}/cancel`, { reason: 'The totals were wrong.' });
    const id = path.split('/').at(-1);
    const left = async () =>
      (
        await house.database.query<{ left: number }>(
          `select (select count(*) from price_release where stage_id = $1 and share is not null)::int
           + (select count(*) from bid where stage_id = $1 and sealed_key is not null)::int
           + (select count(*) from price_envelope e join bid b on b.id = e.bid_id where b.stage_id = $1 and e.sealed_key is not null)::int as left`,
          [id],
        )
      ).rows[0]?.left;
    await until('the end of the keys', async () => ((await left()) === 0 ? true : undefined));
    const { items } = (await other.auditor.must(200).get(`${other.network.path}/audit/entries?kind=bid.keys_destroyed`)).body;
    expect(items).toMatchObject([{ body: { bids: 1 } }]);
  });
});
