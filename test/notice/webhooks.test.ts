import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { post } from '../../src/notice/webhook/webhook-transport.js';
import type { Joined } from '../agreement/awarded-round.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import { type House, until } from '../servers/house.js';
import { order } from '../settlement/order-line.js';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let house: House;
let open: OpenAgreement;
let server: Server;
let receiver: string;
let status = 200;
const received: Received[] = [];

beforeAll(async () => {
  server = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      answer.writeHead(status, { location: '/elsewhere' }).end('x'.repeat(100_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address.
  receiver = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ house, open } = await anOpenHouse({ LOOPBACK_PARTNERS: 'on' }));
});
afterAll(async () => {
  await house?.close();
  server.closeAllConnections();
  server.close();
});

const aWebhook = async (client: Joined['client'], path: string, at = receiver) =>
  (await client.must(201).post(`${open.network.path}/webhooks`, { address: `${at}${path}`, kinds: ['call_off.cancelled'] })).body;
const at = (path: string): Received[] => received.filter((one) => one.path === path);
const arrived = (path: string, count = 1): Promise<Received[]> =>
  until(`${count} at ${path}`, async () => (at(path).length >= count ? at(path) : undefined));
const logOf = async (client: Joined['client'], id: string) =>
  (await client.must(200).get(`${open.network.path}/webhooks/${id}/deliveries`)).body.items;
const settled = (client: Joined['client'], id: string, attempts: number) =>
  until(`${attempts} attempts`, async () => {
    const [first] = await logOf(client, id);
    return first?.attempts.length >= attempts ? first : undefined;
  });
const dueNow = () => house.database.query(`update webhook_delivery set next_at = clock_timestamp() where state = 'waiting'`);

/** A server that does with a connection, once something was sent, what it is told to. */
async function aRawServer(serve: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const raw = createRawServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => serve(socket));
  });
  await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    for (const socket of sockets) socket.destroy();
    raw.close();
  };
  // A server that listens on a port has an address.
  return { address: `http://127.0.0.1:${(raw.address() as AddressInfo).port}`, sockets, close };
}

const isEnabled = async (client: Joined['client'], id: string): Promise<boolean> => {
  const { items } = (await client.must(200).get(`${open.network.path}/webhooks`)).body;
  return items.find((one: { id: string }) => one.id === id).isEnabled;
};

/** The office cancels an order of the member, of which member and supplier are told. */
async function aCancelledOrder(reference: string): Promise<void> {
  const { id } = (await open.member.client.must(201).post(`${open.agreement}/call-offs`, order(reference, { quantity: '5' }))).body;
  await open.network.office.must(200).post(`${open.agreement}/call-offs/${id}/cancel`, { reason: 'As agreed.' });
}

describe('webhooks', () => {
  test('are told what people of their own side are told, signed, and nothing else', async () => {
    const { member, customer, winner, network } = open;
    const { secret } = await aWebhook(member.client, '/member');
    await aWebhook(winner.client, '/supplier');
    const others = [await aWebhook(customer.client, '/customer'), await aWebhook(network.office, '/office')];
    // Somebody who acts for both: it is told as the member's buyer, and the customer's webhook must not learn of that.
    await house.database.query(
      `insert into mandate (network_id, id, person_id, membership_id, role)
       select network_id, new_id(), person_id, $2, 'buyer' from mandate where network_id = $1 and membership_id = $3 and role = 'buyer'`,
      [network.id, member.id, customer.id],
    );
    await aCancelledOrder('B1');
    const [event, second] = await arrived('/member');
    expect(second).toBeUndefined();
    const { 'poolround-id': id, 'poolround-timestamp': timestamp, 'poolround-signature': signature } = event?.headers ?? {};
    expect(signature).toBe(`v1=${createHmac('sha256', secret).update(`${timestamp}.${event?.body}`).digest('hex')}`);
    expect(JSON.parse(event?.body ?? '')).toEqual({
      id,
      kind: 'call_off.cancelled',
      madeAt: expect.any(String),
      network: expect.any(String),
      subjectId: open.agreementId,
      values: { agreement: expect.stringMatching(/^RV-/), agreementId: open.agreementId, reference: 'B1', reason: 'As agreed.' },
      link: expect.stringContaining(`/agreements/${open.agreementId}/call-offs`),
    });
    await arrived('/supplier');
    expect([at('/customer'), at('/office')]).toEqual([[], []]);
    expect(await logOf(customer.client, others[0].id)).toEqual([]);
    expect((await customer.client.get(`${network.path}/webhooks/${others[1].id}/deliveries`)).body.code).toBe('webhook.missing');
    expect((await network.office.must(200).get(`${network.path}/webhooks`)).body.items).toHaveLength(1);
  });

  test('are tried again under the same id, follow no redirect, and can be sent once more', async () => {
    const { member, network } = open;
    const hook = await aWebhook(member.client, '/again');
    status = 302;
    await aCancelledOrder('B2');
    const first = await settled(member.client, hook.id, 1);
    expect(first).toMatchObject({
      kind: 'call_off.cancelled',
      state: 'waiting',
      nextAt: expect.any(String),
      attempts: [{ status: 302, failure: null }],
    });
    status = 200;
    await dueNow();
    expect(await settled(member.client, hook.id, 2)).toMatchObject({
      id: first.id,
      state: 'delivered',
      attempts: [{ status: 200 }, { status: 302 }],
    });
    await member.client.must(204).post(`${network.path}/webhooks/${hook.id}/deliveries/${first.id}/redelivery`, {});
    const all = await arrived('/again', 3);
    await settled(member.client, hook.id, 3);
    expect(new Set(all.map(({ headers }) => headers['poolround-id']))).toEqual(new Set([first.id]));
    expect(at('/elsewhere')).toEqual([]);
    const { deliveryId } = (await member.client.must(201).post(`${network.path}/webhooks/${hook.id}/ping`, {})).body;
    const ping = (await arrived('/again', 4)).at(-1);
    expect(JSON.parse(ping?.body ?? '')).toMatchObject({ id: deliveryId, kind: 'ping', values: {} });
    await member.client.must(204).delete(`${network.path}/webhooks/${hook.id}`);
    await aCancelledOrder('B3');
    await arrived('/supplier', 3);
    expect(at('/again')).toHaveLength(4);
  });

  test('that nobody answers for two days are switched off, and their owner is told', async () => {
    const { member, network } = open;
    const hook = await aWebhook(member.client, '/silent');
    status = 500;
    await member.client.must(201).post(`${network.path}/webhooks/${hook.id}/ping`, {});
    await settled(member.client, hook.id, 1);
    await house.database.query(`update webhook_delivery set attempts = 8 where webhook_id = $1`, [hook.id]);
    await dueNow();
    await until('it is switched off', async () => {
      const { items } = (await member.client.must(200).get(`${network.path}/webhooks`)).body;
      return items.find((one: { id: string; isEnabled: boolean }) => one.id === hook.id && !one.isEnabled);
    });
    status = 200;
    expect((await logOf(member.client, hook.id))[0].state).toBe('failed');
    const [notice] = (await member.client.must(200).get(`${network.path}/notices`)).body.items;
    expect(notice).toMatchObject({ key: 'webhook.disabled', place: expect.stringMatching(/\/webhooks$/) });
    expect((await member.client.must(201).post(`${network.path}/webhooks/${hook.id}/secret`, {})).body.isEnabled).toBe(false);
    expect((await member.client.must(200).patch(`${network.path}/webhooks/${hook.id}`, { isEnabled: true })).body.isEnabled).toBe(true);
    expect((await member.client.must(201).post(`${network.path}/webhooks/${hook.id}/secret`, {})).body.isEnabled).toBe(true);
  });

  test('stay on where one event alone is not taken, and so does what else waits', async () => {
    const { member, network } = open;
    const hook = await aWebhook(member.client, '/choosy');
    status = 500;
    await aCancelledOrder('B5');
    const refused = await settled(member.client, hook.id, 1);
    status = 200;
    await member.client.must(201).post(`${network.path}/webhooks/${hook.id}/ping`, {});
    await until('the test is taken', async () => ((await logOf(member.client, hook.id))[0].state === 'delivered' ? true : undefined));
    await house.database.query(
      `insert into webhook_delivery (network_id, webhook_id, kind, params, next_at) values ($1, $2, 'ping', '{}', 'infinity')`,
      [network.id, hook.id],
    );
    status = 500;
    await house.database.query(`update webhook_delivery set attempts = 8, next_at = clock_timestamp() where id = $1`, [refused.id]);
    const states = await until('it has failed', async () => {
      const log = await logOf(member.client, hook.id);
      return log.some(({ id, state }: { id: string; state: string }) => id === refused.id && state === 'failed') ? log : undefined;
    });
    status = 200;
    expect(states.map(({ state }: { state: string }) => state)).toEqual(['waiting', 'delivered', 'failed']);
    expect(await isEnabled(member.client, hook.id)).toBe(true);
    await member.client.must(204).delete(`${network.path}/webhooks/${hook.id}`);
  });

  test('have an event fail that was interrupted at each attempt, without sending it again', async () => {
    const { member, network } = open;
    const hook = await aWebhook(member.client, '/interrupted');
    await house.database.query(`insert into webhook_delivery (network_id, webhook_id, kind, params, attempts) values ($1, $2, 'ping', '{}', 9)`, [
      network.id,
      hook.id,
    ]);
    expect(await settled(member.client, hook.id, 1)).toMatchObject({
      state: 'failed',
      attempts: [{ status: null, failure: 'interrupted each time' }],
    });
    expect(at('/interrupted')).toEqual([]);
    await member.client.must(204).delete(`${network.path}/webhooks/${hook.id}`);
  });

  test('that never answer get two events at once, and hold no other webhook up', async () => {
    const { member, winner, network } = open;
    const mute = await aRawServer(() => undefined);
    try {
      const slow = await aWebhook(member.client, '/', mute.address);
      await house.database.query(
        `insert into webhook_delivery (network_id, webhook_id, kind, params) select $1, $2, 'ping', '{}' from generate_series(1, 100)`,
        [network.id, slow.id],
      );
      await until('it is sent to', async () => (mute.sockets.length >= 2 ? true : undefined));
      const other = await aWebhook(winner.client, '/beside');
      await winner.client.must(201).post(`${network.path}/webhooks/${other.id}/ping`, {});
      await settled(winner.client, other.id, 1);
      await winner.client
        .must(204)
        .post(`${network.path}/webhooks/${other.id}/deliveries/${(await logOf(winner.client, other.id))[0].id}/redelivery`, {});
      await settled(winner.client, other.id, 2);
      expect(mute.sockets).toHaveLength(2);
      await member.client.must(204).delete(`${network.path}/webhooks/${slow.id}`);
      await winner.client.must(204).delete(`${network.path}/webhooks/${other.id}`);
    } finally {
      mute.close();
    }
  });

  test('are tried by hand one at a time, and ten times an hour', async () => {
    const { member, network } = open;
    const mute = await aRawServer(() => undefined);
    const path = `${network.path}/webhooks`;
    try {
      const slow = await aWebhook(member.client, '/', mute.address);
      const { deliveryId } = (await member.client.must(201).post(`${path}/${slow.id}/ping`, {})).body;
      for (const again of [`${path}/${slow.id}/ping`, `${path}/${slow.id}/deliveries/${deliveryId}/redelivery`])
        expect(await member.client.post(again, {})).toMatchObject({ status: 409, body: { code: 'webhook.being_tried' } });
      await member.client.must(204).delete(`${path}/${slow.id}`);
    } finally {
      mute.close();
    }
    const hook = await aWebhook(member.client, '/ten');
    const { deliveryId } = (await member.client.must(201).post(`${path}/${hook.id}/ping`, {})).body;
    const again = `${path}/${hook.id}/deliveries/${deliveryId}/redelivery`;
    for (let attempts = 1; attempts < 10; attempts++) {
      await settled(member.client, hook.id, attempts);
      await member.client.must(204).post(again, {});
    }
    await settled(member.client, hook.id, 10);
    for (const route of [again, `${path}/${hook.id}/ping`])
      expect(await member.client.post(route, {})).toMatchObject({ status: 429, body: { code: 'webhook.tried_enough' } });
    expect(at('/ten')).toHaveLength(10);
    await house.database.query(`update webhook set asked_at = array(select at - interval '1 hour' from unnest(asked_at) at) where id = $1`, [
      hook.id,
    ]);
    await member.client.must(201).post(`${path}/${hook.id}/ping`, {});
    await member.client.must(204).delete(`${path}/${hook.id}`);
  });

  test('are made with an https address and by whoever is signed in, a few', async () => {
    const { member, network } = open;
    const make = (address: string) => member.client.post(`${network.path}/webhooks`, { address, kinds: ['edition.issued'] });
    for (const address of ['ftp://example.com/', 'https://user:secret@example.com/', 'example.com/hook'])
      expect((await make(address)).body.code).toBe('webhook.address');
    expect((await member.client.post(`${network.path}/webhooks`, { address: 'https://example.com/', kinds: ['invitation'] })).status).toBe(422);
    const { rows } = await house.database.query(`select bool_or(secret like '%whsec%') as clear from webhook`);
    expect(rows).toEqual([{ clear: false }]);
  });
});

test('the service connects to the Internet alone, whatever a name stands for', async () => {
  const posted = (address: string) => post({ address, body: '{}', headers: {} }, false);
  for (const address of [
    receiver,
    receiver.replace('127.0.0.1', 'localhost'),
    'https://169.254.169.254/',
    'https://[::1]/',
    'https://2130706433/',
    'https://0x7f.1/',
    // Not found reads the same: else whoever keeps a webhook could try out the operator's names. RFC 2606 §2.
    'https://poolround.invalid/',
  ])
    expect(await posted(address)).toEqual({ failure: 'the address is not found, or not on the Internet', durationMs: 0 });
});

const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
test.each([
  ['switches to another protocol and goes', SWITCH, 'goes', /^closed$/],
  ['switches to another protocol and stays', SWITCH, 'stays', /^closed$/],
  ['promises an answer and goes', 'HTTP/1.1 102 Processing\r\n\r\n', 'goes', /hang up|^closed$/],
  ['speaks no HTTP', '220 mail.example ESMTP\r\n', 'stays', /Parse Error/],
])('an attempt ends when a server %s', async (_what, words, then, failure) => {
  const raw = await aRawServer((socket) => void (then === 'goes' ? socket.end(words) : socket.write(words)));
  try {
    expect((await post({ address: raw.address, body: '{}', headers: {} }, true)).failure).toMatch(failure);
  } finally {
    raw.close();
  }
});

describe('a webhook whose maker leaves', () => {
  test('stops with the mandate, says so, and is told again once a colleague has taken it over with a new secret and switched it on', async () => {
    const { network } = open;
    const leaver = await network.join();
    const colleague = `colleague@${leaver.id}.example`;
    await network.office
      .must(201)
      .post(`${network.path}/memberships/${leaver.id}/people`, { name: 'A colleague', email: colleague, roles: ['buyer', 'signatory'] });
    const stays = await house.accept(colleague);
    const hook = await aWebhook(leaver.client, '/left');
    await leaver.client.must(201).post(`${open.agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: 1 });
    const cancelled = async (reference: string): Promise<void> => {
      const { id } = (await stays.must(201).post(`${open.agreement}/call-offs`, order(reference, { quantity: '5' }))).body;
      await network.office.must(200).post(`${open.agreement}/call-offs/${id}/cancel`, { reason: 'As agreed.' });
    };
    const { items } = (await network.office.must(200).get(`${network.path}/memberships/${leaver.id}/people`)).body;
    const { mandates } = items.find(({ email }: { email: string }) => email === leaver.email);
    for (const { id } of mandates) await network.office.must(204).delete(`${network.path}/mandates/${id}`);
    await cancelled('L1');
    const [shown] = (await stays.must(200).get(`${network.path}/webhooks`)).body.items;
    expect(shown).toMatchObject({ id: hook.id, isEnabled: false, stoppedAt: expect.any(String) });
    expect((await stays.must(409).patch(`${network.path}/webhooks/${hook.id}`, { isEnabled: true })).body.code).toBe('webhook.stopped');
    expect((await stays.must(409).post(`${network.path}/webhooks/${hook.id}/ping`, {})).body.code).toBe('webhook.stopped');
    const kinds = (await stays.must(200).get(`${network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('takeOverWebhook');
    const told = (await stays.must(200).get(`${network.path}/notices`)).body.items.map(({ subject }: { subject: string }) => subject);
    expect(told).toContainEqual(expect.stringMatching(/a webhook has stopped$/));
    const taken = (await stays.must(201).post(`${network.path}/webhooks/${hook.id}/secret`, {})).body;
    expect(taken).toMatchObject({ stoppedAt: null, isEnabled: false });
    await cancelled('L2');
    const { secret, isEnabled: isOn } = (await stays.must(201).post(`${network.path}/webhooks/${hook.id}/secret`, { isEnabled: true })).body;
    expect([secret === hook.secret, secret === taken.secret, isOn]).toEqual([false, false, true]);
    await cancelled('L3');
    const [event, second] = await arrived('/left');
    expect([JSON.parse(event?.body ?? '').values.reference, second]).toEqual(['L3', undefined]);
    const { 'poolround-signature': signature, 'poolround-timestamp': timestamp } = event?.headers ?? {};
    expect(signature).toBe(`v1=${createHmac('sha256', secret).update(`${timestamp}.${event?.body}`).digest('hex')}`);
  });

  test('is neither made nor taken over by somebody whose mandate is just being ended: it would never stop', async () => {
    const { network } = open;
    const leaver = await network.join();
    const hook = await aWebhook(leaver.client, '/leaving');
    const { items } = (await network.office.must(200).get(`${network.path}/memberships/${leaver.id}/people`)).body;
    const ending = await house.database.connect();
    await ending.query('begin');
    await ending.query(`update mandate set ended_at = clock_timestamp() where id = any ($1)`, [
      items[0].mandates.map(({ id }: { id: string }) => id),
    ]);
    const asked = [
      leaver.client.post(`${network.path}/webhooks/${hook.id}/secret`, {}),
      leaver.client.post(`${network.path}/webhooks`, { address: `${receiver}/late`, kinds: ['call_off.cancelled'] }),
    ];
    await Promise.race([Promise.all(asked), new Promise((go) => setTimeout(go, 1000))]);
    await ending.query('commit');
    ending.release();
    expect((await Promise.all(asked)).map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'access.role'],
      [403, 'access.role'],
    ]);
    const { rows } = await house.database.query(`select stopped_at is not null as "hasStopped" from webhook where membership_id = $1`, [leaver.id]);
    expect(rows).toEqual([{ hasStopped: true }]);
  });

  test('works on while its maker has another mandate that could make it', async () => {
    const { network } = open;
    const both = await network.join({ kind: 'supplier' });
    const hook = await aWebhook(both.client, '/both');
    const { items } = (await network.office.must(200).get(`${network.path}/memberships/${both.id}/people`)).body;
    const signatory = items[0].mandates.find(({ role }: { role: string }) => role === 'signatory');
    await network.office.must(204).delete(`${network.path}/mandates/${signatory.id}`);
    expect(await isEnabled(both.client, hook.id)).toBe(true);
  });
});
