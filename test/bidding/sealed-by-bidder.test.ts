import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { built } from '../servers/loaded.js';
import { type ACall, aBid, aCallOnQuality, PASSPHRASES } from './a-call.js';
import { everythingReadable } from './with-the-database.js';

const { sealedOwnBid } = await built<typeof import('../../src/bidding/bid/seal-own-bid.js')>('bidding/bid/seal-own-bid');

const PRICE = '12.345678';
const CAPACITY = '1212.25';
const ANSWER = 'We deliver each Thursday from Hagen.';
const CLEAR = [PRICE, CAPACITY, ANSWER, 'Thursday', 'unitPrice', 'tiers'];

let house: House;
let call: ACall;
let folder = '';
/** Every body that went to the service while bids were handed in. */
const sent: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  call = await withOwnSealing(false);
  folder = await mkdtemp(join(tmpdir(), 'bid-seal-'));
});
afterAll(async () => {
  await house?.close();
  if (folder) await rm(folder, { recursive: true });
});

const withOwnSealing = (twoEnvelopes: boolean): Promise<ACall> => aCallOnQuality(house, 3, { sealedByBidder: true, twoEnvelopes });

const supplierOf = (of: ACall, index: number) => present(of.suppliers[index], 'three suppliers');
const whole = (unitPrice: string) => ({
  lots: aBid(unitPrice).lots.map((lot) => ({ ...lot, capacity: CAPACITY, answers: [{ criterion: 'delivery', answer: ANSWER }] })),
});

/** A bid sealed as its bidder's browser does it. */
async function sealedBy(of: ACall, stage: string, index: number, bid: object, version: number, over: object = {}) {
  const { body } = await supplierOf(of, index).client.must(200).get(`${of.round}/call`);
  const seen = body.stages.find(({ id }: { id: string }) => stage.endsWith(id));
  const binding = {
    networkId: of.network.id,
    callId: body.id,
    stageId: seen.id,
    membershipId: supplierOf(of, index).id,
    version,
    callVersion: 1,
    ...over,
  };
  // What a bidder seals may be anything: that it breaks the rules shows only at the opening.
  const { hash, ...sealed } = await sealedOwnBid(bid as Parameters<typeof sealedOwnBid>[0], binding, {
    publicKey: seen.publicKey,
    prices: seen.pricePublicKey,
  });
  return { hash, sealed };
}

async function handedIn(client: Client, stage: string, sealed: object) {
  sent.push(JSON.stringify(sealed));
  return client.post(`${stage}/sealed-bids`, sealed);
}

const openedBy = async (of: ACall, stage: string): Promise<void> => {
  await of.ended(stage);
  await of.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
  await of.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor });
};

/** Runs the command line as a bidder, with a token of its own. */
async function cli(token: string, ...words: string[]): Promise<{ code: unknown; said: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, POOLROUND_TOKEN: token };
    execFile(process.execPath, ['bin/poolround.mjs', ...words, '--url', house.url], { timeout: 120_000, env }, (error, said, complaint) =>
      resolve({ code: error ? error.code : 0, said: said + complaint }),
    );
  });
}

describe('bids that their bidders seal themselves (docs/decisions/0009-negotiation.md)', () => {
  let stage = '';
  beforeAll(async () => {
    stage = await call.stage(3_600_000);
  });

  test('a bid in clear is refused, and nothing of it kept', async () => {
    const refused = await supplierOf(call, 0).client.post(`${stage}/bids`, aBid('77.654321'));
    expect([refused.status, refused.body.code]).toEqual([409, 'bid.sealed_by_bidder']);
    expect(await everythingReadable(house, [])).not.toContain('77.654321');
  });

  test('the receipt states the hash of exactly what the bidder sealed; a lost answer is asked for again by its key', async () => {
    const { client } = supplierOf(call, 0);
    const { hash, sealed } = await sealedBy(call, stage, 0, whole(PRICE), 1);
    const keyed = client.with({ 'idempotency-key': 'own' });
    const { body } = await handedIn(keyed, stage, sealed);
    expect(body).toMatchObject({ version: 1, hash, statement: { hash } });
    expect((await handedIn(keyed, stage, sealed)).body).toEqual(body);
    expect((await client.must(200).get(`${stage}/bids/mine`)).body).toMatchObject({ hash, version: 1, nextVersion: 2, state: 'sealed' });
  });

  test('a bid is sealed for its number, and a size that is not padded would tell something: both are refused', async () => {
    const { client } = supplierOf(call, 0);
    const { sealed } = await sealedBy(call, stage, 0, whole(PRICE), 1);
    const refused = await handedIn(client, stage, sealed);
    expect([refused.status, refused.body.code, refused.body.version]).toEqual([409, 'bid.version_taken', 2]);
    const unpadded = { ...sealed, version: 2, ciphertext: Buffer.from(sealed.ciphertext, 'base64').subarray(0, 3000).toString('base64') };
    const faulty = await handedIn(client, stage, unpadded);
    expect([faulty.status, faulty.body.errors[0].pointer]).toEqual([422, '/ciphertext']);
  });

  test('bids of one position and of many have the same size', async () => {
    const few = await sealedBy(call, stage, 1, aBid('1'), 1);
    const more = await sealedBy(call, stage, 1, whole(PRICE), 1);
    expect(few.sealed.ciphertext.length).toBe(more.sealed.ciphertext.length);
  });

  test('the command line checks by the same rules, seals and hands in, and keeps the receipt', async () => {
    const { client } = supplierOf(call, 1);
    const { token } = (await client.must(201).post('/tokens', { name: 'bidding', scope: 'write', days: 1 })).body;
    const [bid, out, receipt] = ['bid.json', 'sealed.json', 'receipt.json'].map((name) => join(folder, name)) as [string, string, string];
    const round = call.round.split('/').at(-1) ?? '';
    await writeFile(bid, JSON.stringify(whole('0')));
    const faulty = await cli(token, 'bid', 'seal', call.network.id, round, bid, '--out', out);
    expect([faulty.code, faulty.said]).toEqual([1, expect.stringContaining('price_not_positive at /lots/0/positions/0/tiers/0/unitPrice')]);
    await writeFile(bid, JSON.stringify(whole('13.131313')));
    expect(await cli(token, 'bid', 'seal', call.network.id, round, bid, '--out', out)).toMatchObject({ code: 0 });
    const file = await readFile(out, 'utf8');
    sent.push(file);
    expect(file).not.toContain('13.131313');
    expect(await cli(token, 'bid', 'hand-in', out, '--receipt', receipt)).toMatchObject({ code: 0 });
    expect(JSON.parse(await readFile(receipt, 'utf8')).hash).toBe(JSON.parse(file).hash);
    expect(await cli(token, 'bid', 'hand-in', out, '--receipt', receipt)).toMatchObject({ code: 0 });
  });

  test('nothing that was sent, nor database and queue, holds a price, quantity or answer in clear', async () => {
    const lots = whole('9').lots.map((lot) => ({ ...lot, answers: [{ criterion: 'delivery', answer: 'a\u0000b' }] }));
    const { sealed } = await sealedBy(call, stage, 2, { lots }, 1);
    expect((await handedIn(supplierOf(call, 2).client, stage, sealed)).status).toBe(201);
    const readable = await everythingReadable(house, []);
    for (const word of [PRICE, CAPACITY, ANSWER, '13.131313']) {
      expect(readable).not.toContain(word);
    }
    for (const word of CLEAR) expect(sent.join('\n')).not.toContain(word);
    expect(
      Buffer.concat(sent.flatMap((body) => body.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).map((text) => Buffer.from(text, 'base64'))).toString(
        'latin1',
      ),
    ).not.toContain(PRICE);
  });

  test('the opening checks each by the rules, and excludes with the reason what fails them', async () => {
    await openedBy(call, stage);
    await call.opened(stage);
    const record = (await call.office.must(200).get(`${stage}/opening`)).body;
    const code = (index: number) => supplierOf(call, index).code;
    expect(record.bids.map(({ supplier, state, fault }: Record<string, unknown>) => [supplier, state, fault])).toEqual([
      [code(0), 'opened', null],
      [code(1), 'opened', null],
      // Its content is no bid: the database could not keep its answer.
      [code(2), 'unreadable', 'content'],
    ]);
    const { items } = (await call.office.must(200).get(`${stage}/bids`)).body;
    expect(items[0].lots[0]).toMatchObject({ offer: { capacity: CAPACITY }, positions: [{ tiers: [{ from: '0', unitPrice: PRICE }] }, {}] });
  });

  test('in a further stage a raised price is told before sealing; handed in all the same it excludes the bid, and its bidder stays with its last one', async () => {
    const further = await call.stage(3_600_000);
    const { token } = (await supplierOf(call, 1).client.must(201).post('/tokens', { name: 'further', scope: 'write', days: 1 })).body;
    const raised = join(folder, 'raised.json');
    await writeFile(raised, JSON.stringify(whole('14')));
    const sealing = await cli(
      token,
      'bid',
      'seal',
      call.network.id,
      call.round.split('/').at(-1) ?? '',
      raised,
      '--out',
      join(folder, 'further.json'),
    );
    expect(sealing).toEqual({
      code: 1,
      said: expect.stringContaining('price_raised at /lots/0/positions/0/tiers (G-1 costs 14 now, more than the 13.131313 that stand'),
    });
    const standing = (await supplierOf(call, 1).client.must(200).get(`${further}/bids/mine/standing`)).body;
    expect(standing.passedLots).toBeNull();
    expect(standing.prices[0]).toMatchObject({ item: 'G-1', tiers: [{ from: '0', unitPrice: '13.131313' }] });
    expect((await supplierOf(call, 1).client.must(200).get(`${stage}/bids/mine/standing`)).body).toEqual({ prices: [], passedLots: null });
    expect((await supplierOf(call, 2).client.must(200).get(`${further}/bids/mine/standing`)).body.prices).toEqual([]);
    for (const [index, bid] of [
      [0, whole('13')],
      [1, whole('0')],
    ] as const) {
      const { sealed } = await sealedBy(call, further, index, bid, 1);
      expect((await handedIn(supplierOf(call, index).client, further, sealed)).status).toBe(201);
    }
    await openedBy(call, further);
    await call.opened(further);
    const { bids } = (await call.office.must(200).get(`${further}/opening`)).body;
    expect(bids.map(({ state, fault }: Record<string, unknown>) => [state, fault])).toEqual([
      ['excluded', 'price_raised'],
      ['excluded', 'price_not_positive'],
    ]);
    expect((await supplierOf(call, 0).client.must(200).get(`${further}/opening`)).body.bids).toMatchObject([
      { state: 'excluded', fault: 'price_raised' },
    ]);
    expect((await call.office.must(200).get(`${further}/opening/document`)).body.slice(0, 5)).toBe('%PDF-');
    const { rows } = await house.database.query(
      `select b.stage_id = o.stage_id as anew, count(*)::int from standing_offer o join bid b on b.id = o.bid_id where o.stage_id = $1 group by 1`,
      [further.split('/').at(-1)],
    );
    expect(rows).toEqual([{ anew: false, count: 2 }]);
  });
});

describe('two envelopes that their bidders seal themselves', () => {
  test('are opened one after the other, and checked at each opening', async () => {
    const other = await withOwnSealing(true);
    const stage = await other.stage(3_600_000);
    const bids = [whole(PRICE), whole('0'), { lots: [{ category: 'PPE', region: '99', positions: aBid('1').lots[0]?.positions }] }];
    for (const [index, bid] of bids.entries()) {
      const { sealed } = await sealedBy(other, stage, index, bid, 1);
      expect((await handedIn(supplierOf(other, index).client, stage, sealed)).status).toBe(201);
    }
    await openedBy(other, stage);
    await until('the technical opening', async () => ((await other.office.must(200).get(stage)).body.technicalOpenedAt ? true : undefined));
    const found = async () =>
      (await other.office.must(200).get(`${stage}/opening`)).body.bids.map(({ state, fault }: Record<string, unknown>) => [state, fault]);
    expect(await found()).toEqual([
      ['sealed', null],
      ['sealed', null],
      ['excluded', 'unknown_position'],
    ]);
    const assessments = [0, 1].map((index) => ({ supplier: supplierOf(other, index).code, category: 'PPE', criterion: 'delivery', score: '80' }));
    await other.office.must(200).put(`${other.round}/assessments`, { assessments });
    await other.office.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.office });
    await other.auditor.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.auditor });
    await other.opened(stage);
    expect(await found()).toEqual([
      ['opened', null],
      ['excluded', 'price_not_positive'],
      ['excluded', 'unknown_position'],
    ]);
  });
});
