import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { House } from '../servers/house.js';
import type { Client } from '../servers/client.js';
import { order } from '../settlement/order-line.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import type { OpenAgreement } from './open-agreement.js';
import { dayFromNow, lastDayOfMonth } from '../days.js';

let house: House;
let open: OpenAgreement;
let deputy: Client;

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  deputy = await open.network.appoint('office');
});
afterAll(() => house?.close());

const at = (more = '') => `${open.agreement}/terminations${more}`;
const told = async (client: Client) =>
  (await client.must(200).get(`${open.network.path}/notices?limit=100`)).body.items
    .filter(({ key }: { key: string }) => key.startsWith('agreement.terminated'))
    .map(({ key }: { key: string }) => key);
const ended = async (client: Client) => (await client.must(200).get(open.agreement)).body.ended;
/** The last day of the month three months from today: the notice period of the usual terms. */
const afterNotice = (): string => lastDayOfMonth(3);

describe('the network terminates an agreement (Domain §13, decision 18)', () => {
  test('not before the notice period is over, and for cause only with a reason', async () => {
    const { office } = open.network;
    expect((await office.must(422).post(at(), { kind: 'ordinary', endsOn: dayFromNow(1) })).body.code).toBe('termination.notice');
    expect((await office.must(422).post(at(), { kind: 'for_cause' })).body.code).toBe('termination.reason');
    expect((await office.must(422).post(at(), { kind: 'ordinary', endsOn: dayFromNow(900) })).body.code).toBe('termination.no_earlier');
  });

  test('by a proposal that nobody outside the office sees, and that its proposer cannot declare', async () => {
    const { office } = open.network;
    const { id, state, endsOn } = (await office.must(201).post(at(), { kind: 'ordinary', reason: 'The category is tendered anew.' })).body;
    expect([state, endsOn]).toEqual(['proposed', null]);
    expect((await office.must(409).post(at(), { kind: 'ordinary' })).body.code).toBe('termination.waiting');
    expect((await office.must(403).post(at(`/${id}/confirmation`), {})).body.code).toBe('termination.same_person');
    expect((await open.winner.client.must(200).get(at())).body.items).toEqual([]);
    expect(await ended(open.winner.client)).toBeNull();
    expect(
      (await deputy.must(200).get(`${open.network.path}/tasks`)).body.items
        .map(({ kind }: { kind: string }) => kind)
        .filter((kind: string) => kind === 'terminate'),
    ).toEqual(['terminate']);
    expect((await office.must(404).get(at(`/${id}/letter`))).body.code).toBe('termination.missing');
    await office.must(200).delete(at(`/${id}`));
    expect((await deputy.must(409).post(at(`/${id}/confirmation`), {})).body.code).toBe('termination.decided');
  });

  test('declared by a second person: everybody who uses it is told, and its parties do not read why', async () => {
    const { office } = open.network;
    const { id } = (await office.must(201).post(at(), { kind: 'ordinary', reason: 'The category is tendered anew.' })).body;
    const declared = (await deputy.must(201).post(at(`/${id}/confirmation`), {})).body;
    expect([declared.state, declared.endsOn]).toEqual(['declared', afterNotice()]);
    const letterAt = at(`/${id}/letter`);
    for (const language of ['de', 'en']) {
      const { headers, body } = await open.winner.client.must(200).get(`${letterAt}?language=${language}`);
      expect([headers.get('content-type'), headers.get('content-language')]).toEqual(['application/pdf', language]);
      expect(String(body)).toMatch(/^%PDF-1\.7/);
      expect((await office.must(200).get(`${letterAt}?language=${language}`)).body).toBe(body);
    }
    expect((await open.loser.client.get(letterAt)).body.code).toBe('agreement.missing');
    for (const client of [office, open.winner.client, open.member.client, open.customer.client])
      expect(await told(client)).toEqual(['agreement.terminated_by_network']);
    expect(await ended(open.member.client)).toEqual({ endsOn: afterNotice(), by: 'network', forCause: false });
    expect((await open.winner.client.must(200).get(at())).body.items).toMatchObject([{ reason: 'The category is tendered anew.' }]);
    expect((await open.member.client.must(200).get(at())).body.items).toEqual([]);
  });

  test('then nothing new is agreed on, and call-offs end with its last day', async () => {
    const late = await open.network.join();
    const refused = await late.client.must(409).post(`${open.agreement}/sign-ups`, { effectiveFrom: dayFromNow(1) });
    expect(refused.body.code).toBe('agreement.terminated');
    expect((await open.network.office.must(409).post(`${open.agreement}/editions`, { acceptBy: dayFromNow(30) })).body.code).toBe(
      'agreement.terminated',
    );
    await open.member.client.must(201).post(`${open.agreement}/call-offs`, order('T1', { date: afterNotice(), quantity: '1' }));
    const behind = await open.member.client.must(422).post(`${open.agreement}/call-offs`, order('T2', { date: dayFromNow(150), quantity: '1' }));
    expect([behind.body.code, behind.body.detail]).toEqual(['call_off.outside_term', expect.stringContaining(afterNotice())]);
    const tasks = (await open.member.client.must(200).get(`${open.network.path}/tasks`)).body.items;
    expect(tasks.filter(({ kind }: { kind: string }) => kind === 'ending')).toHaveLength(1);
  });
});

describe('the supplier terminates its agreement', () => {
  test('which no party can, and another supplier does not know of', async () => {
    const body = { kind: 'for_cause', reason: 'Invoices of nine months are unpaid.' };
    expect((await open.member.client.must(404).post(at(), body)).body.code).toBe('agreement.missing');
    expect((await open.loser.client.must(404).post(at(), body)).body.code).toBe('agreement.missing');
  });

  test('for cause at once, also while an ordinary termination runs', async () => {
    const body = { kind: 'for_cause', reason: 'Invoices of nine months are unpaid.' };
    const { state, endsOn } = (await open.winner.client.must(201).post(at(), body)).body;
    expect(state).toBe('declared');
    expect(await ended(open.customer.client)).toEqual({ endsOn, by: 'supplier', forCause: true });
    expect(await told(open.network.office)).toContain('agreement.terminated_by_supplier');
    expect(
      (await open.member.client.must(422).post(`${open.agreement}/call-offs`, order('T3', { date: dayFromNow(2), quantity: '1' }))).body.code,
    ).toBe('call_off.outside_term');
    expect((await open.winner.client.must(422).post(at(), body)).body.code).toBe('termination.no_earlier');
  });
});
