import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../src/audit/canonical-json.js';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House } from '../servers/house.js';
import { type ACall, aBid, aCall, PASSPHRASES } from './a-call.js';

const HOUR = 3_600_000;
const RULES = { category: 'PPE', formula: 'ratio', priceWeight: '70', tierMode: 'all_units' } as const;

let house: House;
let call: ACall;
let versions = '';
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  versions = `${call.round}/call/versions`;
});
afterAll(() => house?.close());

const bidder = (index: number) => present(call.suppliers[index], 'one of two suppliers').client;
const noticesOf = async (index: number): Promise<string[]> =>
  (await bidder(index).must(200).get(`${call.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
const hoursLeft = (deadline: string): number => (Date.parse(deadline) - Date.now()) / HOUR;

describe('a published call (Domain §7)', () => {
  test('is in its first version, which everybody reads who sees the call', async () => {
    for (const client of [bidder(0), call.office, call.auditor]) {
      const { body } = await client.must(200).get(versions);
      expect(body.items).toMatchObject([{ number: 1, differences: [], invalidatesBids: false, note: null }]);
    }
    expect((await call.stranger.get(versions)).body.code).toBe('call.missing');
    const { body } = await bidder(0).must(200).get(`${versions}/1`);
    expect(body.content).toMatchObject({
      currency: 'EUR',
      lots: [
        {
          title: 'PPE 44',
          positions: [
            { item: 'G-1', quantity: '1200' },
            { item: 'G-2', quantity: 'withheld' },
          ],
        },
      ],
    });
    expect((await bidder(0).get(`${versions}/2`)).body.code).toBe('call_version.missing');
  });

  test('is changed before a stage is called, and its suppliers are told', async () => {
    const { body } = await call.office.must(201).post(versions, { conditions: 'Free house.' });
    expect(body).toMatchObject({
      number: 2,
      invalidatesBids: false,
      deadline: null,
      differences: [{ part: 'terms', field: 'conditions', before: '', after: 'Free house.' }],
    });
    expect(await noticesOf(0)).toContain('call.changed');
    expect((await bidder(0).must(200).get(`${call.round}/call`)).body).toMatchObject({ conditions: 'Free house.', publishedVersion: 2 });
  });

  test('is not changed by who saw an earlier one, nor by a change that says nothing new', async () => {
    const { version } = (await call.office.must(200).get(`${call.round}/call`)).body;
    const stale = await call.office.with({ 'if-match': `"${version - 1}"` }).post(versions, { conditions: 'Ex works.' });
    expect(stale.body.code).toBe('version.stale');
    expect((await call.office.post(versions, { conditions: 'Free house.' })).body.code).toBe('call.unchanged');
    expect((await call.office.post(versions, { lots: ['019f0000-0000-7000-8000-00000000abcd'] })).body.code).toBe('call.unknown_lot');
    expect((await call.office.post(versions, { lots: [] })).body.errors).toMatchObject([{ code: 'lots' }]);
    expect((await bidder(0).post(versions, { conditions: 'Mine.' })).status).toBe(403);
  });
});

describe('a change while bids are handed in (Domain §7)', () => {
  let stage = '';
  let deadline = '';
  beforeAll(async () => {
    stage = await call.stage(72 * HOUR);
    ({ deadline } = (await call.office.must(200).get(stage)).body);
  });

  test('of conditions leaves bids and a deadline that is 48 h away as they are', async () => {
    const { body } = await bidder(0).must(201).post(`${stage}/bids`, aBid('10'));
    expect(body).toMatchObject({ callVersion: 2, statement: { callVersion: 2 } });
    const preview = (await call.office.must(200).post(`${versions}/preview`, { conditions: 'Free house, insured.' })).body;
    expect(preview).toMatchObject({ number: 3, invalidatesBids: false, deadline });
    expect((await call.office.must(200).get(versions)).body.items).toHaveLength(2);
    const changed = (await call.office.must(201).post(versions, { conditions: 'Free house, insured.', note: 'Insurance made clear.' })).body;
    expect(changed).toEqual(preview);
    expect((await bidder(0).must(200).get(`${stage}/bids/mine`)).body).toMatchObject({ state: 'sealed', callVersion: 2 });
    expect(await noticesOf(1)).toContain('call.changed_open');
  });

  test('tells every version’s difference and keeps what it said, with its hash', async () => {
    const { body } = await bidder(1).must(200).get(`${versions}?limit=1`);
    expect(body.items).toMatchObject([{ number: 3, note: 'Insurance made clear.' }]);
    expect(
      (await bidder(1).must(200).get(`${versions}?limit=5&cursor=${body.next}`)).body.items.map(({ number }: { number: number }) => number),
    ).toEqual([2, 1]);
    const { content, contentHash } = (await bidder(1).must(200).get(`${versions}/3`)).body;
    expect(createHash('sha256').update(canonicalJson(content)).digest('hex')).toBe(contentHash);
  });

  test('refuses a bid that names an earlier version, whatever it says', async () => {
    const { status, body } = await bidder(1).post(`${stage}/bids`, aBid('0', { callVersion: 2 }));
    expect([status, body.code, body.callVersion]).toEqual([409, 'bid.call_changed', 3]);
    await bidder(1)
      .must(201)
      .post(`${stage}/bids`, aBid('11', { callVersion: 3 }));
  });

  test('of a criterion’s weight invalidates all bids, and everybody invited is told the same', async () => {
    const receipt = (
      await bidder(0)
        .with({ 'idempotency-key': 'kept' })
        .must(201)
        .post(`${stage}/bids`, aBid('10', { callVersion: 3 }))
    ).body;
    const criteria = [
      { code: 'delivery', weight: '100' },
      { code: 'service', weight: '50' },
    ];
    const { body } = await call.office.must(201).post(versions, { categories: [{ ...RULES, criteria }] });
    expect(body).toMatchObject({
      number: 4,
      invalidatesBids: true,
      deadline,
      differences: [{ part: 'criteria', change: 'added', of: 'PPE', subject: 'service' }],
    });
    for (const index of [0, 1]) {
      expect((await bidder(index).must(200).get(`${stage}/bids/mine`)).body).toMatchObject({ state: 'invalidated', allowedActions: ['replace'] });
      expect(await noticesOf(index)).toContain('call.changed_anew');
    }
    // Whoever lost the answer still gets the receipt of what was accepted then.
    const again = await bidder(0)
      .with({ 'idempotency-key': 'kept' })
      .must(201)
      .post(`${stage}/bids`, aBid('10', { callVersion: 3 }));
    expect(again.body).toEqual(receipt);
    const tasks = (await bidder(0).must(200).get(`${call.network.path}/tasks`)).body.items;
    expect(tasks.map(({ kind }: { kind: string }) => kind)).toContain('bid');
  });

  test('is in the log for each bidder alone, until the opening', async () => {
    const kinds = async (client: { get: ACall['office']['get'] }): Promise<string[]> =>
      (await client.get(`${call.network.path}/audit/entries?limit=500`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect((await kinds(bidder(0))).filter((kind) => kind === 'bid.invalidated')).toHaveLength(1);
    expect(await kinds(call.office)).not.toContain('bid.invalidated');
    expect(await kinds(call.auditor)).toContain('call.changed');
  });

  test('lets bids be handed in for the present version; the service that kept the earlier one in memory looks anew', async () => {
    const { body } = await bidder(0).must(201).post(`${stage}/bids`, aBid('9.5'));
    expect(body).toMatchObject({ callVersion: 4 });
  });

  test('moves the deadline to 48 h from now where less remain, in full minutes', async () => {
    await house.database.query(`update stage set deadline = clock_timestamp() + interval '3 hours', version = version + 1 where network_id = $1`, [
      call.network.id,
    ]);
    const { body } = await call.office.must(201).post(versions, { conditions: 'Free house, insured, unloaded.' });
    expect(hoursLeft(body.deadline)).toBeGreaterThan(47.9);
    expect(hoursLeft(body.deadline)).toBeLessThan(48.1);
    expect(body.deadline.slice(17)).toBe('00.000000Z');
    expect(body.differences).toMatchObject([{ field: 'conditions' }, { part: 'dates', field: 'deadline', after: body.deadline }]);
    expect((await bidder(0).must(200).get(stage)).body.deadline).toBe(body.deadline);
    expect((await bidder(0).must(200).get(`${stage}/bids/mine`)).body.state).toBe('sealed');
  });

  test('moves it further where the office says so, never back', async () => {
    const later = new Date(Date.now() + 90 * HOUR).toISOString();
    expect((await call.office.must(201).post(versions, { deadline: later })).body.deadline.slice(0, 19)).toBe(later.slice(0, 19));
    expect((await call.office.post(versions, { deadline: new Date(Date.now() + HOUR).toISOString() })).body.code).toBe('stage.deadline_backward');
  });

  test('and bids that come in at the same moment end with each bid accepted for the version that its receipt names, or refused', async () => {
    const answers = await Promise.all([
      ...Array.from({ length: 12 }, (_, index) => bidder(index % 2).post(`${stage}/bids`, aBid(`${8 + index}`))),
      call.office.must(201).post(versions, { allPositions: true }),
      ...Array.from({ length: 12 }, (_, index) => bidder(index % 2).post(`${stage}/bids`, aBid(`${30 + index}`))),
    ]);
    const accepted = answers.filter(({ body }) => body.bidId !== undefined);
    const refused = answers.filter(({ status }) => status >= 400);
    expect(refused.map(({ body }) => body.code).filter((code) => code !== 'bid.call_changed')).toEqual([]);
    const { rows } = await house.database.query<{ id: string; state: string; call_version: number }>(
      `select id, state, call_version from bid where id = any($1::uuid[])`,
      [accepted.map(({ body }) => body.bidId)],
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const { body } of accepted) expect(stored.get(body.bidId)?.call_version).toBe(body.callVersion);
    expect(rows.filter(({ state, call_version: version }) => state === 'sealed' && version !== 7)).toEqual([]);
  });

  test('is over with the deadline; invalidated bids are listed in the opening record and never opened', async () => {
    await bidder(0).must(201).post(`${stage}/bids`, aBid('9.5'));
    await call.due(stage);
    expect((await call.office.post(versions, { conditions: 'Too late.' })).body.code).toBe('stage.deadline_passed');
    await call.ended(stage);
    await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
    await call.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor });
    await call.opened(stage);
    const record = (await call.office.must(200).get(`${stage}/opening`)).body.bids;
    const states = record.map(({ state }: { state: string }) => state);
    expect(states).toContain('invalidated');
    expect(record.filter(({ state, callVersion }: { state: string; callVersion: number }) => state === 'opened' && callVersion !== 7)).toEqual([]);
    expect(states).not.toContain('unreadable');
  });

  test('leaves in a further stage what opened bids were made for as it is', async () => {
    const further = await call.stage(72 * HOUR);
    expect((await call.office.post(versions, { categories: [{ ...RULES, priceWeight: '60', criteria: [] }] })).body.code).toBe('call.bids_opened');
    await call.office.must(201).post(versions, { conditions: 'Last and final.' });
    expect((await bidder(0).must(201).post(`${further}/bids`, aBid('9'))).body.callVersion).toBe(8);
  });
});
