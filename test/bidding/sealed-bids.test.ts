import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DestroyBidKeys } from '../../src/bidding/bid/destroy-bid-keys.service.js';
import type { LosingBids } from '../../src/bidding/bid/losing-bids.js';
import { instant } from '../../src/values/instant.js';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { built } from '../servers/loaded.js';
import { type ACall, aBid, aCall, PASSPHRASES } from './a-call.js';
import { bidVerified } from './bid-verified.js';

const { CLAIM_PERIOD_DAYS } = await built<typeof import('../../src/bidding/bid/losing-bids.js')>('bidding/bid/losing-bids');

let house: House;
let call: ACall;
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 3);
});
afterAll(() => house?.close());

const bidder = (index: number) => {
  const supplier = call.suppliers[index];
  if (!supplier) throw new Error('three suppliers');
  return supplier.client;
};

describe('a published call (Domain §7)', () => {
  test('shows suppliers positions with published totals or the marker, and nobody but themselves', async () => {
    const { body } = await bidder(0).must(200).get(`${call.round}/call`);
    expect(body.suppliers.map((supplier: { supplier: string }) => supplier.supplier)).toEqual([call.suppliers[0]?.code]);
    expect(body.lots[0].positions.map(({ item, quantity }: Record<string, unknown>) => [item, quantity])).toEqual([
      ['G-1', '1200'],
      ['G-2', 'withheld'],
    ]);
  });
  test('does not exist for a supplier that is not invited', async () => {
    expect((await call.stranger.get(`${call.round}/call`)).status).toBe(404);
  });
});

describe('a sealed stage (Domain §8)', () => {
  let stage = '';
  beforeAll(async () => {
    stage = await call.stage(30_000);
  });

  test('takes a bid, gives a signed receipt, and the same one again by idempotency key', async () => {
    const keyed = bidder(0).with({ 'idempotency-key': 'first' });
    const { body } = await keyed.must(201).post(`${stage}/bids`, aBid('12.345678'));
    expect(body).toMatchObject({
      version: 1,
      supplier: call.suppliers[0]?.code,
      callVersion: 1,
      statement: { type: 'poolround.bid-receipt.v2', callVersion: 1, hash: body.hash },
    });
    expect((await keyed.must(201).post(`${stage}/bids`, aBid('12.345678'))).body).toEqual(body);
    expect((await keyed.post(`${stage}/bids`, aBid('1'))).body.code).toBe('idempotency.reused');
    expect((await bidder(0).must(200).get(`${stage}/bids/mine`)).body).toMatchObject({ bidId: body.bidId, state: 'sealed', hash: body.hash });
  });

  test('lets a bidder replace and withdraw its bid', async () => {
    await bidder(1).must(201).post(`${stage}/bids`, aBid('11'));
    expect((await bidder(1).must(201).post(`${stage}/bids`, aBid('10.5'))).body.version).toBe(2);
    await bidder(2).must(201).post(`${stage}/bids`, aBid('9'));
    await bidder(2).must(204).delete(`${stage}/bids/mine`);
    await bidder(2).must(204).delete(`${stage}/bids/mine`);
    expect((await bidder(2).get(`${stage}/bids/mine`)).body.state).toBe('withdrawn');
  });

  test('refuses a faulty bid with the place of the fault; the earlier one stands', async () => {
    const { status, body } = await bidder(0).post(`${stage}/bids`, aBid('0'));
    expect([status, body.code, body.errors[0].pointer]).toEqual([422, 'bid.price_not_positive', '/lots/0/positions/0/tiers/0/unitPrice']);
    expect((await bidder(0).get(`${stage}/bids/mine`)).body).toMatchObject({ version: 1, state: 'sealed' });
  });

  test('is closed to who is not invited, and tells nobody else of bids, not even how many', async () => {
    expect((await call.stranger.post(`${stage}/bids`, aBid('1'))).status).toBe(404);
    for (const client of [call.office, call.auditor]) {
      expect((await client.get(`${stage}/bids`)).body.code).toBe('stage.not_opened');
      expect((await client.get(`${stage}/opening`)).body.code).toBe('stage.not_opened');
    }
    expect((await bidder(1).get(`${stage}/opening`)).body.code).toBe('stage.not_opened');
  });

  test('cannot be released before its deadline', async () => {
    expect((await call.office.post(`${stage}/releases`, { passphrase: PASSPHRASES.office })).body.code).toBe('stage.deadline_ahead');
  });

  test('moves its deadline only forward, and tells all invited why', async () => {
    const now = (await call.office.get(stage)).body.deadline;
    expect((await call.office.patch(stage, { deadline: now })).body.code).toBe('stage.deadline_backward');
    await call.office.must(200).patch(stage, { deadline: new Date(Date.parse(now) + 500).toISOString(), reason: 'Answer 3 came late.' });
    const told = await bidder(2).must(200).get(`${call.network.path}/notices`);
    expect(told.body.items).toContainEqual(
      expect.objectContaining({ key: 'stage.moved_because', body: expect.stringContaining('Answer 3 came late.') }),
    );
  });

  test('leaves no price in a dump of the database', async () => {
    const { rows } = await house.database.query<{ text: string }>(
      `select table_name as text from information_schema.tables where table_schema in ('public', 'jobs')`,
    );
    for (const { text: table } of rows) {
      const found = await house.database.query(`select 1 from "${table}" t where t::text like '%12.345678%'`).catch(() => ({ rowCount: 0 }));
      expect([table, found.rowCount]).toEqual([table, 0]);
    }
    const raw = await house.database.query<{ count: string }>(`select count(*) from bid where position('12.345678'::bytea in ciphertext) > 0`);
    expect(raw.rows[0]?.count).toBe('0');
  });

  test('closes at its deadline by a job; what comes later is late and kept sealed', async () => {
    await call.closed(stage);
    const { status, body } = await bidder(2).post(`${stage}/bids`, aBid('8'));
    expect([status, body.code]).toEqual([409, 'bid.late']);
    expect((await call.office.patch(stage, { deadline: '2040-01-01T10:00:00Z' })).body.code).toBe('stage.deadline_passed');
    expect((await bidder(0).delete(`${stage}/bids/mine`)).body.code).toBe('bid.deadline_passed');
  });

  test('whoever lost the answer gets the receipt also after the deadline', async () => {
    expect((await bidder(0).with({ 'idempotency-key': 'first' }).must(201).post(`${stage}/bids`, aBid('12.345678'))).body.version).toBe(1);
  });

  test('is opened by two people with their own passphrases', async () => {
    expect((await call.office.post(`${stage}/releases`, { passphrase: 'not the passphrase' })).body.code).toBe('holder_key.passphrase');
    expect((await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office })).body.isReleased).toBe(false);
    const seen = (await call.office.must(200).get(stage)).body;
    expect(seen).toMatchObject({ opening: 'awaitsRelease', allowedActions: [] });
    expect(seen.holders.map(({ side, isMe, releasedAt }: Record<string, unknown>) => [side, isMe, releasedAt !== null])).toEqual([
      ['office', true, true],
      ['office', false, false],
      ['auditor', false, false],
    ]);
    expect((await call.auditor.must(200).get(stage)).body.allowedActions).toEqual(['release']);
    expect((await bidder(0).must(200).get(stage)).body).not.toHaveProperty('holders');
    expect((await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office })).body.isReleased).toBe(false);
    expect((await call.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor })).body.isReleased).toBe(true);
    await call.opened(stage);
    const record = (await call.office.must(200).get(`${stage}/opening`)).body;
    expect(record).toMatchObject({ network: 'Network 1', round: 'Round', stage: 1, isWhole: true, releasedBy: [{}, {}] });
    expect(record.bids.map(({ supplier, version, state }: Record<string, unknown>) => [supplier, version, state])).toEqual([
      [call.suppliers[0]?.code, 1, 'opened'],
      [call.suppliers[1]?.code, 1, 'replaced'],
      [call.suppliers[1]?.code, 2, 'opened'],
      [call.suppliers[2]?.code, 1, 'withdrawn'],
      [call.suppliers[2]?.code, 2, 'late'],
    ]);
    const { items } = (await call.auditor.must(200).get(`${stage}/bids`)).body;
    expect(items.map((bid: { lots: { positions: { tiers: unknown }[] }[] }) => bid.lots[0]?.positions[0]?.tiers)).toEqual([
      [{ from: '0', unitPrice: '12.345678' }],
      [{ from: '0', unitPrice: '10.5' }],
    ]);
    const own = (await bidder(0).must(200).get(`${stage}/opening`)).body;
    expect([own.isWhole, own.bids.length]).toEqual([false, 1]);
    expect((await bidder(0).get(`${stage}/bids`)).status).toBe(403);
  });

  test('has its record as a document too, the same bytes each time', async () => {
    const document = async (client: typeof call.office, language: string) =>
      (await client.must(200).get(`${stage}/opening/document?language=${language}`)).body;
    const german = await document(call.auditor, 'de');
    expect(german.slice(0, 5)).toBe('%PDF-');
    expect(await document(call.auditor, 'de')).toBe(german);
    expect(await document(bidder(0), 'de')).not.toBe(german);
  });

  test('lets a bidder prove offline that its bid was opened as handed in, with receipt, exported log and opening record', async () => {
    const id = stage.split('/').at(-1) ?? '';
    const log = await until('the opening in the exported log', async () => {
      const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/export`);
      return body.split('\n').some((line: string) => line.includes('"stage.opened"') && line.includes(id)) ? body : undefined;
    });
    const receipt = JSON.stringify((await bidder(1).must(200).get(`${stage}/bids/mine/receipt`)).body);
    const record = JSON.stringify((await call.office.must(200).get(`${stage}/opening`)).body);
    const [key] = (await call.office.must(200).get('/keys')).body.items;
    const proven = await bidVerified({ receipt, log, record }, key.publicKey);
    expect([proven.code, proven.said]).toEqual([
      0,
      expect.stringMatching(/^Proven: bid .*\n {2}received .*\n {2}in the log under the head over \d+ entries.*\n {2}opened .*\n {2}named as opened/),
    ]);
    const late = JSON.stringify((await bidder(2).must(200).get(`${stage}/bids/mine/receipt`)).body);
    expect(await bidVerified({ receipt: late, log, record }, key.publicKey)).toEqual({
      code: 1,
      said: expect.stringContaining('bid.late: '),
    });
    const forged = receipt.replaceAll(/"hash":"./g, '"hash":"x'.replace('x', receipt.includes('"hash":"0') ? '1' : '0'));
    expect(await bidVerified({ receipt: forged, log, record }, key.publicKey)).toEqual({
      code: 1,
      said: expect.stringContaining('receipt.signature: '),
    });
  });

  test('is followed by a further one in which no price may rise, and who does not bid stays with its last bid', async () => {
    const inadmissible = [{ supplier: call.suppliers[2]?.code, reason: 'It has withdrawn its bid.' }];
    const further = await call.stage(3_600_000, { inadmissible });
    expect((await bidder(0).must(200).get(further)).body.allowedActions).toEqual(['bid']);
    expect((await bidder(2).must(200).get(further)).body.allowedActions).toEqual([]);
    const raised = await bidder(0).post(`${further}/bids`, aBid('12.345679'));
    expect([raised.status, raised.body.code]).toEqual([422, 'bid.price_raised']);
    expect(raised.body.detail).toContain('“G-1” costs 12.345679 now, more than the 12.345678 that stand');
    await bidder(0).must(201).post(`${further}/bids`, aBid('10'));
    await call.ended(further);
    await call.office.must(200).post(`${further}/releases`, { passphrase: PASSPHRASES.office });
    await call.deputy.must(200).post(`${further}/releases`, { passphrase: PASSPHRASES.deputy });
    await call.opened(further);
    const { rows } = await house.database.query<{ number: number; count: string }>(
      `select s.number, count(*) from standing_offer o join stage s on s.id = o.stage_id group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { number: 1, count: '2' },
      { number: 2, count: '2' },
    ]);
  });

  test('may ask chosen bidders only, each with a remark that only it reads besides office and auditor (Domain §8.5)', async () => {
    const [first, second] = call.suppliers;
    const remark = 'Your delivery time is the best; please look at G-2 again.';
    const unknown = await call.office.must(422).post(`${call.round}/stages`, {
      deadline: new Date(Date.now() + 3_600_000).toISOString(),
      bidders: [{ supplier: first?.code, remark }, { supplier: call.suppliers[2]?.code }],
    });
    // The third is no longer admissible since the stage before.
    expect([unknown.body.code, unknown.body.errors]).toEqual([
      'call.unknown_supplier',
      [{ pointer: '/bidders/1/supplier', detail: 'an invited supplier that is still admissible' }],
    ]);
    const chosen = await call.stage(3_600_000, { bidders: [{ supplier: first?.code, remark }] });
    const seen = { supplier: first?.code, name: expect.any(String), remark };
    expect((await call.auditor.must(200).get(chosen)).body.bidders).toEqual([seen]);
    expect((await bidder(0).must(200).get(chosen)).body).toMatchObject({ bidders: [seen], allowedActions: ['bid'] });
    await bidder(1).must(404).get(chosen);
    await bidder(1).must(404).post(`${chosen}/bids`, aBid('9'));
    expect((await bidder(1).must(200).get(`${call.round}/stages`)).body.items.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    const { rows } = await house.database.query(
      `select membership_id, body ->> 'remark' as remark from audit_entry where network_id = $1 and kind = 'stage.remarked'`,
      [call.network.id],
    );
    expect(rows).toEqual([{ membership_id: first?.id, remark: createHash('sha256').update(remark).digest('hex') }]);
    const told = async (client: Client) =>
      (await client.must(200).get(`${call.network.path}/notices`)).body.items.filter(({ subject }: { subject: string }) =>
        /(stage|Angebotsrunde) 3\b/.test(subject),
      );
    expect([(await told(bidder(0))).length, (await told(bidder(1))).length]).toEqual([1, 0]);
    await bidder(0).must(201).post(`${chosen}/bids`, aBid('9.5'));
    await call.ended(chosen);
    await call.office.must(200).post(`${chosen}/releases`, { passphrase: PASSPHRASES.office });
    await call.deputy.must(200).post(`${chosen}/releases`, { passphrase: PASSPHRASES.deputy });
    await call.opened(chosen);
    const { rows: standing } = await house.database.query(
      `select o.membership_id, b.stage_id = o.stage_id as anew from standing_offer o join bid b on b.id = o.bid_id where o.stage_id = $1 order by anew`,
      [chosen.split('/').at(-1)],
    );
    // Who was not asked stays with its last bid.
    expect(standing).toEqual([
      { membership_id: second?.id, anew: false },
      { membership_id: first?.id, anew: true },
    ]);
  });

  test('leaves losing bids unreadable once standstill and claim period are over, unless a legal hold keeps them (Domain §15)', async () => {
    const winner = present(call.suppliers[1], 'the winner').id;
    const longAgo = instant(BigInt(Date.now()) * 1000n - (CLAIM_PERIOD_DAYS + 1n) * 86_400_000_000n);
    const losing = await house.part<LosingBids>('bidding/bid/losing-bids', 'LosingBids');
    const destroying = await house.part<DestroyBidKeys>('bidding/bid/destroy-bid-keys.service', 'DestroyBidKeys');
    const readable = async () =>
      (
        await house.database.query<{ code: string }>(
          `select distinct m.code from bid_price p join bid b on b.id = p.bid_id join membership m on m.id = b.membership_id order by 1`,
        )
      ).rows;
    const keys = async () =>
      (await house.database.query(`select 1 from bid where sealed_key is not null and membership_id <> $1`, [winner])).rowCount;
    await call.office.must(204).put(`${call.round}/call/legal-hold`, { held: true });
    await house.work.asService(call.network.id, () => losing.keepUntil(call.round.split('/').at(-1) ?? '', [winner], longAgo));
    await destroying.destroyDue();
    expect(await readable()).toHaveLength(2);
    await call.office.must(204).put(`${call.round}/call/legal-hold`, { held: false });
    await destroying.destroyDue();
    await destroying.destroyDue();
    expect(await readable()).toEqual([{ code: call.suppliers[1]?.code }]);
    expect(await keys()).toBe(0);
  });
});

describe('a cancelled round (Domain §2)', () => {
  test('is told to the invited suppliers with the reason, and takes no bid any more', async () => {
    const other = await aCall(house, 1);
    const stage = await other.stage(3_600_000);
    const { client } = present(other.suppliers[0], 'a supplier');
    await other.office.must(200).post(`${other.round}/cancel`, { reason: 'The totals were wrong.' });
    const told = await until('the notice', async () => {
      const { body } = await client.must(200).get(`${other.network.path}/notices`);
      return body.items.find(({ key }: { key: string }) => key === 'round.cancelled');
    });
    expect(told.body).toContain('The totals were wrong.');
    expect((await client.post(`${stage}/bids`, aBid('5'))).body.code).toBe('stage.cancelled');
    const strangers = await other.stranger.must(200).get(`${other.network.path}/notices`);
    expect(strangers.body.items.map(({ key }: { key: string }) => key)).not.toContain('round.cancelled');
  });
});

describe('bids of one supplier at the same moment (Domain §8.2)', () => {
  test('each get a receipt; the latest received stands; one idempotency key gives one receipt', async () => {
    const other = await aCall(house, 1);
    const stage = await other.stage(3_600_000);
    const { client, id } = present(other.suppliers[0], 'a supplier');
    const many = await Promise.all(Array.from({ length: 24 }, (_, index) => client.post(`${stage}/bids`, aBid(`${index + 1}`))));
    expect(many.map(({ status }) => status)).toEqual(Array(24).fill(201));
    expect(new Set(many.map(({ body }) => body.version)).size).toBe(24);
    const { rows } = await house.database.query<{ state: string; latest: boolean }>(
      `select state, received_at = max(received_at) over () as latest from bid where membership_id = $1 and state <> 'replaced'`,
      [id],
    );
    expect(rows).toEqual([{ state: 'sealed', latest: true }]);
    const keyed = client.with({ 'idempotency-key': 'once' });
    const same = await Promise.all(Array.from({ length: 8 }, () => keyed.post(`${stage}/bids`, aBid('5'))));
    expect(new Set(same.map(({ status, body }) => `${status} ${body.bidId}`)).size).toBe(1);
  });
});
