import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aBid, type ACall, aCall } from './a-call.js';

let house: House;
let call: ACall;
let closed: ACall;
let rivals: readonly { readonly code: string; readonly client: Client }[];
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 1, async (office, round) => {
    const { body } = await office.must(200).get(`${round}/call`);
    const { suppliers, categories } = body;
    await office.must(200).put(`${round}/call`, {
      currency: 'EUR',
      categories,
      suppliers: suppliers.map(({ supplier }: { supplier: string }) => supplier),
      othersMayAsk: true,
      conditions: 'Deliveries go to the sites of the members.',
    });
  });
  closed = await aCall(house, 1);
  rivals = [await call.network.join({ kind: 'supplier' }), await call.network.join({ kind: 'supplier' })];
});
afterAll(() => house?.close());

const rival = (index: number) => present(rivals[index], 'one of two suppliers');
const openCalls = async (client: Client) => (await client.must(200).get(`${call.network.path}/open-calls`)).body.items;
const requests = async () => (await call.office.must(200).get(`${call.round}/call/admission-requests`)).body.items;
const keysOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${call.network.path}/notices?limit=100`)).body.items.map(({ key }: { key: string }) => key);
const tasksOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${call.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);

describe('a call that lets others ask (Domain §7)', () => {
  test('shows suppliers that are not invited its title, categories and deadlines, and nothing else', async () => {
    expect(await openCalls(call.stranger)).toEqual([
      {
        roundId: call.round.split('/').at(-1),
        round: 'Round',
        categories: [{ code: 'PPE', nameDe: 'Schutz', nameEn: 'Protection' }],
        deadline: null,
        questionsUntil: null,
        request: null,
        allowedActions: ['ask'],
      },
    ]);
    for (const hidden of ['call', 'call/documents', 'call/versions', 'call/questions', 'call/invitations', 'call/admission-requests'])
      expect((await call.stranger.get(`${call.round}/${hidden}`)).status).toBeGreaterThanOrEqual(403);
    expect((await call.stranger.must(200).get(`${call.round}/stages`)).body.items).toEqual([]);
  });

  test('is not among the calls that an invited supplier could ask for', async () => {
    const invited = present(call.suppliers[0], 'the invited supplier').client;
    expect(await openCalls(invited)).toEqual([]);
    expect((await invited.post(`${call.round}/call/admission-requests`, {})).body.code).toBe('admission.invited_already');
  });

  test('says so to whoever sees it; a call that does not is not there for others', async () => {
    expect((await call.office.must(200).get(`${call.round}/call`)).body.othersMayAsk).toBe(true);
    expect((await closed.stranger.must(200).get(`${closed.network.path}/open-calls`)).body.items).toEqual([]);
    const refused = await closed.stranger.post(`${closed.round}/call/admission-requests`, {});
    expect([refused.status, refused.body.code]).toEqual([404, 'call.missing']);
  });
});

describe('a request to be admitted (Domain §7)', () => {
  let stage = '';
  beforeAll(async () => {
    stage = await call.stage(3_600_000);
  });

  test('is made once, and asked of the office on Home', async () => {
    expect(await tasksOf(call.office)).not.toContain('admit');
    const { body } = await rival(0).client.must(201).post(`${call.round}/call/admission-requests`, { note: 'We deliver from stock.' });
    expect(body).toMatchObject({
      deadline: expect.any(String),
      request: { state: 'waiting', note: 'We deliver from stock.' },
      allowedActions: ['takeBack'],
    });
    const again = await rival(0).client.post(`${call.round}/call/admission-requests`, {});
    expect([again.status, again.body.code]).toEqual([409, 'admission.asked_already']);
    await rival(1).client.must(201).post(`${call.round}/call/admission-requests`, {});
    expect(await tasksOf(call.office)).toContain('admit');
    expect(await keysOf(call.office)).toContain('admission.asked');
    expect(await requests()).toMatchObject([
      { supplier: rival(0).code, state: 'waiting', note: 'We deliver from stock.', allowedActions: ['admit', 'refuse'] },
      { supplier: rival(1).code, state: 'waiting', note: null },
    ]);
  });

  test('is taken back by its supplier while it is not decided; the office is told, and decides nothing any more', async () => {
    const path = `${call.round}/call/admission-requests`;
    const { body } = await rival(0).client.must(200).delete(`${path}/mine`);
    expect(body).toMatchObject({ request: { state: 'taken_back', reason: null }, allowedActions: ['ask'] });
    expect(await keysOf(call.office)).toContain('admission.taken_back');
    const [taken] = await requests();
    expect(taken).toMatchObject({ state: 'taken_back', allowedActions: [] });
    for (const [decision, said] of [['admit'], ['refuse', { reason: 'No.' }]] as const) {
      const vain = await call.office.post(`${path}/${taken.id}/${decision}`, said);
      expect([vain.status, vain.body.code]).toEqual([409, 'admission.taken_back']);
    }
    expect(await tasksOf(call.office)).toContain('admit');
  });

  test('that is taken back is not taken back twice, nor is one that was never made; it may be made again', async () => {
    const path = `${call.round}/call/admission-requests`;
    for (const client of [rival(0).client, call.stranger]) {
      const vain = await client.delete(`${path}/mine`);
      expect([vain.status, vain.body.code]).toEqual([409, 'admission.not_asked']);
    }
    const { body } = await rival(0).client.must(201).post(path, { note: 'We deliver from stock after all.' });
    expect(body).toMatchObject({
      request: { state: 'waiting', note: 'We deliver from stock after all.', decidedAt: null },
      allowedActions: ['takeBack'],
    });
    expect((await requests()).map(({ state }: { state: string }) => state)).toEqual(['waiting', 'waiting']);
  });

  test('opens nothing by itself, and is seen by nobody else but its supplier and the office', async () => {
    expect((await rival(0).client.get(`${call.round}/call`)).status).toBe(404);
    expect(await openCalls(call.stranger)).toMatchObject([{ request: null }]);
    expect((await rival(0).client.post(`${stage}/bids`, aBid('10'))).status).toBeGreaterThanOrEqual(403);
  });

  test('is refused with a reason, which its supplier reads', async () => {
    const asked = (await requests()).find(({ supplier }: { supplier: string }) => supplier === rival(1).code);
    const path = `${call.round}/call/admission-requests/${asked.id}`;
    expect((await call.office.post(`${path}/refuse`, { reason: ' ' })).status).toBe(422);
    await call.office.must(200).post(`${path}/refuse`, { reason: 'You do not deliver to these regions.' });
    expect(await openCalls(rival(1).client)).toMatchObject([
      { request: { state: 'refused', reason: 'You do not deliver to these regions.' }, allowedActions: [] },
    ]);
    expect(await keysOf(rival(1).client)).toContain('admission.refused');
    const tooLate = await rival(1).client.delete(`${call.round}/call/admission-requests/mine`);
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'admission.decided_already']);
    const twice = await call.office.post(`${path}/refuse`, { reason: 'Again.' });
    expect([twice.status, twice.body.code]).toEqual([409, 'admission.decided_already']);
  });

  test('is granted: the supplier is invited, takes part, and may bid', async () => {
    const request = (await requests()).find(({ supplier }: { supplier: string }) => supplier === rival(0).code);
    await call.office.must(200).post(`${call.round}/call/admission-requests/${request.id}/admit`);
    const { body } = await call.office.must(200).get(`${call.round}/call/invitations`);
    expect(body.items.find(({ supplier }: { supplier: string }) => supplier === rival(0).code)).toMatchObject({
      state: 'invited',
      reaction: 'takes_part',
    });
    expect(await openCalls(rival(0).client)).toEqual([]);
    expect((await rival(0).client.delete(`${call.round}/call/admission-requests/mine`)).body.code).toBe('admission.invited_already');
    expect(await keysOf(rival(0).client)).toContain('admission.admitted');
    expect((await rival(0).client.must(200).get(`${call.round}/call`)).body.conditions).toContain('Deliveries');
    await rival(0).client.must(201).post(`${stage}/bids`, aBid('10'));
    const other = await call.office.post(`${call.round}/call/admission-requests/${request.id}/refuse`, { reason: 'No.' });
    expect([other.status, other.body.code]).toEqual([409, 'admission.decided_already']);
    expect(await tasksOf(call.office)).not.toContain('admit');
  });

  test('leaves its words out of the log, which may name people', async () => {
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?limit=200`);
    const entries = body.items.filter(({ kind }: { kind: string }) => kind.startsWith('admission.'));
    expect(entries.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'admission.admitted',
      'admission.asked',
      'admission.asked',
      'admission.asked',
      'admission.refused',
      'admission.taken_back',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/stock|regions/);
  });

  test('is neither made nor decided once the deadline of the first stage has passed', async () => {
    await call.due(stage);
    expect(await openCalls(rival(1).client)).toEqual([]);
    expect((await call.stranger.post(`${call.round}/call/admission-requests`, {})).body.code).toBe('call.missing');
    const refused = (await requests()).find(({ supplier }: { supplier: string }) => supplier === rival(1).code);
    expect(refused).toMatchObject({ state: 'refused', allowedActions: [] });
    const late = await call.office.post(`${call.round}/call/admission-requests/${refused.id}/admit`);
    expect([late.status, late.body.code]).toEqual([409, 'admission.deadline_passed']);
  });
});
