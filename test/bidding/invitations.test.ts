import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, newestInMail, PASSWORD, signIn, until } from '../servers/house.js';
import { aBid, type ACall, aCall, LINK_TO_CALL, withSupplierWithoutLogin } from './a-call.js';

let house: House;
let call: ACall;
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 3);
});
afterAll(() => house?.close());

const supplier = (index: number) => present(call.suppliers[index], 'one of three suppliers');
const mine = (): string => `${call.round}/call/invitation`;
const listed = async (index: number) => {
  const { body } = await call.office.must(200).get(`${call.round}/call/invitations`);
  return body.items.find(({ supplier: code }: { supplier: string }) => code === supplier(index).code);
};
const keysOf = async (client: Client, of = call): Promise<string[]> =>
  (await client.must(200).get(`${of.network.path}/notices?limit=100`)).body.items.map(({ key }: { key: string }) => key);
const DECLINED = { statement: 'declined', reason: 'We do not deliver to these regions.' };

describe('an invitation to bid (Domain §7)', () => {
  test('is not there for who is not invited', async () => {
    expect((await call.stranger.get(mine())).body.code).toBe('call.missing');
    expect((await call.stranger.put(mine(), DECLINED)).body.code).toBe('call.missing');
    expect((await supplier(0).client.get(`${call.round}/call/invitations`)).status).toBe(403);
  });

  test('has no reaction until the supplier opens the call or says something; reading over the API says nothing', async () => {
    await supplier(0).client.must(200).get(`${call.round}/call`);
    expect(await listed(0)).toMatchObject({ reaction: 'none', at: null, remindedAt: null, hasLogin: true });
    await supplier(0).client.must(204).post(`${mine()}/opened`);
    await supplier(0).client.must(204).post(`${mine()}/opened`);
    expect(await listed(0)).toMatchObject({ reaction: 'opened', at: expect.any(String) });
    expect(await listed(1)).toMatchObject({ reaction: 'none' });
  });

  test('is declined with a reason that the office reads, and the decline is taken back', async () => {
    expect((await supplier(1).client.put(mine(), { statement: 'declined', reason: ' ' })).status).toBe(422);
    const { body } = await supplier(1).client.must(200).put(mine(), DECLINED);
    expect(body).toMatchObject({ reaction: 'declined', reason: DECLINED.reason, allowedActions: ['takeBack'] });
    expect(await listed(1)).toMatchObject({ reaction: 'declined', reason: DECLINED.reason });
    expect(await keysOf(call.office)).toContain('invitation.declined');
    await supplier(1).client.must(200).put(mine(), { statement: 'undecided' });
    expect(await listed(1)).toMatchObject({ reaction: 'opened', reason: null });
    expect(await keysOf(call.office)).toContain('invitation.reconsidered');
  });

  test('keeps no reason in the log, which may name people', async () => {
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?kind=invitation.answered`);
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body.items)).not.toContain('deliver');
  });
});

describe('what is said and what is bid have nothing to do with each other (Domain §8.4)', () => {
  let stage = '';
  beforeAll(async () => {
    stage = await call.stage(3_600_000);
  });

  test('with a bid that stands one cannot decline, and only the bidder is told so', async () => {
    await supplier(2).client.must(201).post(`${stage}/bids`, aBid('10'));
    const before = await call.office.must(200).get(`${call.round}/call/invitations`);
    const { status, body } = await supplier(2).client.put(mine(), DECLINED);
    expect([status, body.code]).toEqual([409, 'invitation.bid_stands']);
    expect((await call.office.must(200).get(`${call.round}/call/invitations`)).body).toEqual(before.body);
    expect(await listed(2)).toMatchObject({ reaction: 'none' });
    await supplier(2).client.must(204).delete(`${stage}/bids/mine`);
    await supplier(2).client.must(200).put(mine(), DECLINED);
  });

  test('a bid after declining counts and leaves the decline as it is', async () => {
    const before = await listed(2);
    await supplier(2).client.must(201).post(`${stage}/bids`, aBid('9'));
    expect(await listed(2)).toEqual(before);
    const { body } = await supplier(2).client.must(200).get(`${stage}/bids/mine`);
    expect(body.state).toBe('sealed');
  });

  test('who declined is not asked for a bid on Home, but is still told what is new', async () => {
    const kinds = async () =>
      (await supplier(1).client.must(200).get(`${call.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toContain('bid');
    await supplier(1).client.must(200).put(mine(), DECLINED);
    expect(await kinds()).not.toContain('bid');
    await supplier(1).client.must(200).put(mine(), { statement: 'takes_part' });
    expect(await kinds()).toContain('bid');
  });
});

describe('an invited supplier without a login (Domain §7)', () => {
  const email = 'new@supplier-without-login.example';
  let late: ACall;
  beforeAll(async () => {
    late = await aCall(house, 1, (office, round) => withSupplierWithoutLogin(office, round, email));
    await late.stage(3_600_000);
  });

  test('gets with the call a one-time link that sets the password and leads to the call', async () => {
    const link = await until('the link to the call', () => newestInMail(house.mailDir, email, LINK_TO_CALL));
    const { slug } = (await late.office.must(200).get(late.network.path)).body;
    const { body } = await house.client().must(200).post(`/invitations/${link}/accept`, { password: PASSWORD });
    expect(body.place).toBe(`/networks/${slug}/rounds/${late.round.split('/').at(-1)}/call`);
    const client = await signIn(house.url, email);
    expect((await client.must(200).get(`${late.round}/call`)).body.state).toBe('published');
    expect(await keysOf(client, late)).toContain('call.invitation');
    expect(await keysOf(client, late)).not.toContain('call.published');
    expect((await house.client().post(`/invitations/${link}/accept`, { password: PASSWORD })).body.code).toBe('invitation.invalid');
  });

  test('is the only one: who has a login is asked as before, without a link', async () => {
    const keys = await keysOf(present(late.suppliers[0], 'with a login').client, late);
    expect(keys).toContain('call.published');
    expect(keys).not.toContain('call.invitation');
  });
});

describe('the reminder (Domain §7)', () => {
  let short: ACall;
  beforeAll(async () => {
    short = await aCall(house, 3);
  });
  const remindedOf = async (client: Client) => {
    const { body } = await client.must(200).get(`${short.network.path}/notices`);
    return body.items.filter(({ key }: { key: string }) => key === 'invitation.reminder').length;
  };

  test('reaches once, half-way, who said nothing, whether it has bid or not', async () => {
    const [silent, bidder, opener] = short.suppliers.map(({ client }) => client);
    const stage = await short.stage(3_600_000);
    await present(bidder, 'second').must(201).post(`${stage}/bids`, aBid('10'));
    await present(opener, 'third').must(204).post(`${short.round}/call/invitation/opened`);
    expect(await remindedOf(present(silent, 'first'))).toBe(0);
    const { rows } = await house.database.query<{ halfMs: string }>(
      `select abs(extract(epoch from s.deadline - c.reminder_due_at) * 1000 - 1800000)::bigint as "halfMs" from stage s join call c on c.round_id = s.round_id where s.id = $1`,
      [stage.split('/').at(-1)],
    );
    // An hour is counted from when the stage was asked for, a moment before it was called.
    expect(Number(rows[0]?.halfMs)).toBeLessThan(30_000);
    await house.database.query('update call set reminder_due_at = clock_timestamp() where reminded_at is null and round_id = $1', [
      short.round.split('/').at(-1),
    ]);
    await until('reminder', async () => ((await remindedOf(present(silent, 'first'))) > 0 ? true : undefined));
    expect([await remindedOf(present(bidder, 'second')), await remindedOf(present(opener, 'third'))]).toEqual([1, 0]);
    const { body } = await short.office.must(200).get(`${short.round}/call/invitations`);
    expect(body.items.map(({ remindedAt }: { remindedAt: string | null }) => remindedAt !== null)).toEqual([true, true, false]);
  });

  test('is not told again, and after the deadline nothing is said any more', async () => {
    const [silent] = short.suppliers;
    const { body: stages } = await short.office.must(200).get(`${short.round}/stages`);
    await short.ended(`${short.round}/stages/${stages.items[0].id}`);
    const client = present(silent, 'first').client;
    expect(await remindedOf(client)).toBe(1);
    expect((await client.put(`${short.round}/call/invitation`, DECLINED)).body.code).toBe('invitation.deadline_passed');
    await client.must(204).post(`${short.round}/call/invitation/opened`);
    expect((await client.must(200).get(`${short.round}/call/invitation`)).body).toMatchObject({ reaction: 'none', allowedActions: [] });
  });
});
