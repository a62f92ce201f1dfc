import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXml as read, SMALL_DOCUMENT, xmlAt } from '../../src/platform/xml-reader.js';
import type { House } from '../servers/house.js';
import type { OpenAgreement } from './open-agreement.js';
import { anOpenHouse } from './open-house.js';

const readXml = (document: string) => read(document, SMALL_DOCUMENT);

let house: House;
let open: OpenAgreement;
let path: string;
beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  path = `${house.url}/api/v1/punch-outs/${open.network.id}`;
});
afterAll(() => house?.close());

const anAccess = async (client = open.member.client) =>
  (await client.must(201).post(`${open.network.path}/punch-out-accesses`, { name: 'SAP', hosts: ['ERP.example.com'], days: 30 })).body;
const byOci = (fields: Record<string, string>) =>
  fetch(`${path}/oci`, { method: 'POST', body: new URLSearchParams({ '~TARGET': '_top', ...fields }), redirect: 'manual' });
const tokenIn = (address: string | null): string => address?.split('/').at(-1) ?? '';
const begun = async (token: string) => {
  const answer = await fetch(`${path}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  return { status: answer.status, body: (await answer.json()) as { token: string; code?: string } };
};
const inTrip = async (session: string, at: string, body?: unknown) => {
  const headers = { 'punch-out-session': session, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${path}/${at}`, {
    method: body === undefined ? 'GET' : 'PUT',
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint: the tests look into answers of every shape
  return { status: answer.status, body: (await answer.json()) as any };
};
const transferred = (session: string) => fetch(`${path}/transfer`, { method: 'POST', body: new URLSearchParams({ session }) });
const setup = (
  login: string,
  secret: string,
  url = 'https://erp.example.com/cart',
) => `<?xml version="1.0"?><!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.040/cXML.dtd">
  <cXML payloadID="1" timestamp="2027-04-15T08:00:00Z"><Header><Sender><Credential domain="NetworkId"><Identity>${login}</Identity><SharedSecret>${secret}</SharedSecret></Credential></Sender></Header>
  <Request><PunchOutSetupRequest operation="create"><BuyerCookie>c-1</BuyerCookie><BrowserFormPost><URL>${url}</URL></BrowserFormPost></PunchOutSetupRequest></Request></cXML>`;
const byCxml = async (body: string) => {
  const answer = await fetch(`${path}/cxml`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body });
  return { status: answer.status, root: readXml(await answer.text()) };
};

describe('punch-out by OCI', () => {
  test('opens the party’s own prices, takes quantities, and gives the basket back once; nothing is called off', async () => {
    const { login, secret, hosts } = await anAccess();
    expect(hosts).toEqual(['erp.example.com']);
    const opened = await byOci({ USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/hook?sid=1' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, expect.stringMatching(`/punch-out/${open.network.id}/[\\w-]{32}$`)]);
    const start = tokenIn(opened.headers.get('location'));
    const { token: session } = (await begun(start)).body;
    expect((await begun(start)).body.code).toBe('punch_out_session.missing');
    const { items } = (await inTrip(session, 'positions?search=Draht')).body;
    expect(items.map((one: Record<string, unknown>) => [one['item'], one['regions'], one['currency']])).toEqual(
      expect.arrayContaining([
        ['W-1', ['58'], 'EUR'],
        ['W-1', ['59'], 'EUR'],
      ]),
    );
    // 1,500.5 × 9.50 = 14,254.75: 1,000 on cost 9.50.
    const basket = await inTrip(session, 'basket', { lines: [{ rowId: items[0].rowId, quantity: '1500.5' }] });
    expect(basket.body).toMatchObject({ total: '14254.75', currency: 'EUR', lines: [{ unitPrice: '9.5', cost: '14254.75' }] });
    const page = await transferred(session);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain('form-action https://erp.example.com;');
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-/);
    const html = await page.text();
    expect(html).toContain('action="https://erp.example.com/hook?sid=1"');
    expect(html).toContain('<input type="hidden" name="NEW_ITEM-QUANTITY[1]" value="1500.500">');
    expect((await transferred(session)).status).toBe(404);
    expect((await open.member.client.must(200).get(`${open.agreement}/call-offs`)).body.items).toEqual([]);
  });

  test('opens nothing for a wrong secret, an unregistered host, or an access that was ended', async () => {
    const { id, login, secret } = await anAccess();
    const good = { USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/' };
    const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];
    expect(await codeOf(await byOci({ ...good, PASSWORD: 'wrong' }))).toEqual([401, 'punch_out.refused']);
    expect(await codeOf(await byOci({ ...good, USERNAME: 'po-0000000000000000' }))).toEqual([401, 'punch_out.refused']);
    for (const address of ['https://evil.example.com/', 'http://erp.example.com/', 'javascript:alert(1)'])
      expect(await codeOf(await byOci({ ...good, HOOK_URL: address }))).toEqual([422, 'punch_out.return_address']);
    expect(await codeOf(await byOci({ USERNAME: login, PASSWORD: secret }))).toEqual([422, 'punch_out.incomplete']);
    for (const field of ['USERNAME', 'PASSWORD', 'HOOK_URL']) expect((await byOci({ ...good, [field]: 'po\0' })).status).toBe(422);
    const opened = await byOci(good);
    const { token } = (await begun(tokenIn(opened.headers.get('location')))).body;
    await open.member.client.must(204).delete(`${open.network.path}/punch-out-accesses/${id}`);
    expect((await inTrip(token, 'positions')).body.code).toBe('punch_out_session.missing');
    expect(await codeOf(await byOci(good))).toEqual([401, 'punch_out.refused']);
    expect((await inTrip('nothing', 'positions')).status).toBe(404);
  });

  test('stops with the mandate of the buyer who made it, and opens with a colleague’s new password only', async () => {
    const { network } = open;
    const leaver = await network.join();
    const email = `colleague@${leaver.id}.example`;
    await network.office.must(201).post(`${network.path}/memberships/${leaver.id}/people`, { name: 'A colleague', email, roles: ['buyer'] });
    const stays = await house.accept(email);
    const { id, login, secret } = await anAccess(leaver.client);
    const address = 'https://erp.example.com/';
    const opened = await byOci({ USERNAME: login, PASSWORD: secret, HOOK_URL: address });
    const { token } = (await begun(tokenIn(opened.headers.get('location')))).body;
    expect((await inTrip(token, 'positions')).status).toBe(200);
    const { items } = (await network.office.must(200).get(`${network.path}/memberships/${leaver.id}/people`)).body;
    const { mandates } = items.find((one: { email: string }) => one.email === leaver.email);
    for (const mandate of mandates) await network.office.must(204).delete(`${network.path}/mandates/${mandate.id}`);
    expect((await inTrip(token, 'positions')).body.code).toBe('punch_out_session.missing');
    expect((await byOci({ USERNAME: login, PASSWORD: secret, HOOK_URL: address })).status).toBe(401);
    const [shown] = (await stays.must(200).get(`${network.path}/punch-out-accesses`)).body.items;
    expect([shown.id, shown.stoppedAt]).toEqual([id, expect.any(String)]);
    const kinds = (await stays.must(200).get(`${network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('takeOverPunchOut');
    const taken = (await stays.must(201).post(`${network.path}/punch-out-accesses/${id}/secret`, {})).body;
    expect([taken.login, taken.stoppedAt]).toEqual([login, null]);
    expect((await byOci({ USERNAME: login, PASSWORD: secret, HOOK_URL: address })).status).toBe(401);
    expect((await byOci({ USERNAME: login, PASSWORD: taken.secret, HOOK_URL: address })).status).toBe(303);
    expect((await open.member.client.post(`${network.path}/punch-out-accesses/${id}/secret`, {})).body.code).toBe('punch_out_access.missing');
  });

  test('is not opened any more with the old password while a colleague takes it over', async () => {
    const { id, login, secret } = await anAccess();
    const opening = { USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/' };
    const taking = await house.database.connect();
    await taking.query('begin');
    await taking.query(`update punch_out_access set secret_hash = sha256('another'), stopped_at = null where id = $1`, [id]);
    await taking.query(`delete from punch_out_session where access_id = $1`, [id]);
    const opened = byOci(opening);
    await Promise.race([opened, new Promise((go) => setTimeout(go, 1000))]);
    await taking.query('commit');
    taking.release();
    expect((await opened).status).toBe(401);
  });

  test('shows a party what it signed up to, and nothing to one that did not', async () => {
    const stranger = await open.network.join();
    const { login, secret } = await anAccess(stranger.client);
    const opened = await byOci({ username: login, password: secret, hook_url: 'https://erp.example.com/' });
    const { token } = (await begun(tokenIn(opened.headers.get('location')))).body;
    expect((await inTrip(token, 'positions')).body.items).toEqual([]);
    const mine = await anAccess();
    const own = await byOci({ USERNAME: mine.login, PASSWORD: mine.secret, HOOK_URL: 'https://erp.example.com/' });
    const { token: session } = (await begun(tokenIn(own.headers.get('location')))).body;
    const [position] = (await inTrip(session, 'positions')).body.items;
    expect((await inTrip(token, 'basket', { lines: [{ rowId: position.rowId, quantity: '1' }] })).body.code).toBe('punch_out.position');
    expect((await stranger.client.must(200).get(`${open.network.path}/punch-out-accesses`)).body.items).toHaveLength(1);
  });

  test('is made by a buyer who is signed in, and only so often tried', async () => {
    expect((await open.winner.client.post(`${open.network.path}/punch-out-accesses`, { name: 'X', hosts: ['a.de'] })).status).toBe(403);
    expect((await open.member.client.post(`${open.network.path}/punch-out-accesses`, { name: 'X', hosts: ['https://a.de'] })).body.code).toBe(
      'punch_out.host',
    );
    const { token } = (await open.member.client.must(201).post('/tokens', { name: 'ERP', scope: 'write' })).body;
    const byToken = house.client().with({ authorization: `Bearer ${token}` });
    expect((await byToken.post(`${open.network.path}/punch-out-accesses`, { name: 'X', hosts: ['a.de'] })).body.code).toBe('punch_out.by_token');
    const { login, secret } = await anAccess();
    for (let at = 0; at < 10; at += 1)
      expect((await byOci({ USERNAME: login, PASSWORD: 'wrong', HOOK_URL: 'https://erp.example.com/' })).status).toBe(401);
    expect((await byOci({ USERNAME: login, PASSWORD: secret, HOOK_URL: 'https://erp.example.com/' })).status).toBe(429);
  });
});

describe('whoever tries at random (punch-out)', () => {
  test('is refused alike by a network that does not exist, of which nothing is kept', async () => {
    const unknown = `${house.url}/api/v1/punch-outs/01a20d0b-641f-796e-8b2f-d722f357f66b/oci`;
    const fields = { USERNAME: 'po-0000000000000000', PASSWORD: 'wrong', HOOK_URL: 'https://erp.example.com/' };
    const tried = await fetch(unknown, { method: 'POST', body: new URLSearchParams(fields) });
    const here = await byOci(fields);
    const [there, known] = [await tried.json(), await here.json()] as Record<string, unknown>[];
    expect([tried.status, there?.['code'], there?.['detail']]).toEqual([401, 'punch_out.refused', known?.['detail']]);
    const { rows } = await house.database.query(`select 1 from punch_out_attempt where network_id <> $1`, [open.network.id]);
    expect(rows).toEqual([]);
  });

  test('is limited by address over all networks, and its attempts are deleted over all of them', async () => {
    const other = '01a20d0b-641f-796e-8b2f-d722f357f66c';
    await house.database.query(
      `insert into network select (jsonb_populate_record(n, jsonb_build_object('id', $2::uuid, 'slug', 'other-of-punch-out'))).* from network n where n.id = $1`,
      [open.network.id, other],
    );
    const good = { USERNAME: 'po-0000000000000001', PASSWORD: 'wrong', HOOK_URL: 'https://erp.example.com/' };
    expect((await byOci(good)).status).toBe(401);
    // 300 an address within the window.
    await house.database.query(
      `insert into punch_out_attempt (network_id, login_hash, address_hash) select $2, decode(md5(n::text), 'hex'), a.address_hash
       from generate_series(1, 300) n, (select address_hash from punch_out_attempt where network_id = $1 limit 1) a`,
      [open.network.id, other],
    );
    expect((await byOci(good)).status).toBe(429);
    await house.database.query(`update punch_out_attempt set at = at - interval '2 days' where network_id = $1`, [other]);
    expect((await byOci(good)).status).toBe(401);
    const { rows } = await house.database.query(`select 1 from punch_out_attempt where network_id = $1`, [other]);
    expect(rows).toEqual([]);
  });
});

describe('punch-out by cXML', () => {
  test('answers a setup request with the start page, and posts a PunchOutOrderMessage back', async () => {
    const { login, secret } = await anAccess();
    const { status, root } = await byCxml(setup(login, secret));
    expect([status, xmlAt(root, 'Response', 'Status')?.attributes.get('code')]).toEqual([200, '200']);
    const address = xmlAt(root, 'Response', 'PunchOutSetupResponse', 'StartPage', 'URL')?.text ?? '';
    const { token: session } = (await begun(tokenIn(address))).body;
    const [first] = (await inTrip(session, 'positions?search=W-2')).body.items;
    await inTrip(session, 'basket', { lines: [{ rowId: first.rowId, quantity: '3' }] });
    const html = await (await transferred(session)).text();
    const written = /name="cXML-urlencoded" value="([^"]*)"/.exec(html)?.[1] ?? '';
    // As a browser reads the attribute.
    const message = readXml(`<x>${written}</x>`)?.text ?? '';
    const order = xmlAt(readXml(message), 'Message', 'PunchOutOrderMessage');
    expect(xmlAt(order, 'BuyerCookie')?.text).toBe('c-1');
    expect(xmlAt(order, 'ItemIn')?.attributes.get('quantity')).toBe('3');
    expect(xmlAt(order, 'ItemIn', 'ItemDetail', 'UnitPrice', 'Money')?.text).toBe('10');
  });

  test('refuses in cXML, and reads no entities', async () => {
    const { login, secret } = await anAccess();
    const codeOf = async (body: string) => xmlAt((await byCxml(body)).root, 'Response', 'Status')?.attributes.get('code');
    expect(await codeOf(setup(login, 'wrong'))).toBe('401');
    expect(await codeOf(setup(login, secret, 'https://evil.example.com/'))).toBe('400');
    expect(await codeOf('<cXML/>')).toBe('400');
    expect(await codeOf(setup('po-\0', secret))).toBe('400');
    expect(await codeOf(setup(login, secret).replace('cXML.dtd">', 'cXML.dtd" [<!ENTITY e SYSTEM "file:///etc/passwd">]>'))).toBe('400');
    const big = await fetch(`${path}/cxml`, { method: 'POST', headers: { 'content-type': 'text/xml' }, body: 'x'.repeat(70_000) });
    expect(big.status).toBe(413);
  });
});
