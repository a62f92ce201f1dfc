import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ACall, aCall } from '../bidding/a-call.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, PASSWORD, signIn } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const password = PASSWORD;

const idOf = async (client: Client): Promise<string> => (await client.must(200).get('/me')).body.personId;

const eraseIn = (network: ANetwork, personId: string) => network.office.post(`${network.path}/people/${personId}/erasure`);

/** Every table of the house in which a text still stands. */
async function tablesThatSay(text: string): Promise<string[]> {
  const { rows } = await house.database.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace s on s.oid = c.relnamespace where c.relkind = 'r' and s.nspname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const said = await house.database.query(`select 1 from "${name}" t where t::text ilike '%' || $1 || '%' limit 1`, [text]);
    if (said.rowCount) found.push(name);
  }
  return found;
}

const erasedEntries = async (network: ANetwork) =>
  (await network.office.must(200).get(`${network.path}/audit/entries?kind=person.erased`)).body.items as { body: { by: string; person: string } }[];

const namesInLog = async (network: ANetwork): Promise<string[]> =>
  (await network.office.must(200).get(`${network.path}/audit/persons`)).body.items.map(({ name }: { name: string }) => name);

describe('whoever asks for itself (GDPR art. 17)', () => {
  test('is out at once, and neither its name nor its e-mail stands anywhere any more', async () => {
    const network = await aNetwork(house);
    const { client, email } = await network.join({ email: 'ines.unverwechselbar@bach.example' });
    await house.database.query(`update person set name = 'Ines Unverwechselbar' where email = $1`, [email]);
    const { body: made } = await client.must(201).post('/tokens', { name: 'ERP', scope: 'read', days: 30 });
    await client.must(204).post('/me/erasure', { password });
    await client.must(401).get('/me');
    await house
      .client()
      .with({ authorization: `Bearer ${made.token}` })
      .must(401)
      .get('/me');
    await expect(signIn(house.url, email)).rejects.toThrow('sign_in.refused');
    expect(await tablesThatSay('unverwechselbar')).toEqual([]);
  });

  test('has its mandates ended in every network, each log says so, and no pseudonym leads to it any more', async () => {
    const [one, other] = [await aNetwork(house), await aNetwork(house)];
    const { client, email } = await one.join();
    await other.apply({ email });
    await client.must(204).post('/me/erasure', { password });
    for (const network of [one, other]) {
      const [entry] = await erasedEntries(network);
      expect(entry?.body.person).toMatch(/^person:[0-9a-f]{32}$/);
      expect(entry?.body.by).toBe(entry?.body.person);
      expect(await namesInLog(network)).toEqual(['Rosa Office']);
    }
    const { rows } = await house.database.query(`select id from mandate where ended_at is null and network_id = any ($1) and role <> 'office'`, [
      [one.id, other.id],
    ]);
    expect(rows).toEqual([]);
  });

  test('is asked for its password, and a wrong one changes nothing', async () => {
    const { client } = await (await aNetwork(house)).join();
    const refused = await client.must(422).post('/me/erasure', { password: 'not mine' });
    expect(refused.body.code).toBe('person.password');
    await client.must(200).get('/me');
  });

  test('cannot ask by a token', async () => {
    const { client } = await (await aNetwork(house)).join();
    const { body: made } = await client.must(201).post('/tokens', { name: 'ERP', scope: 'write', days: 30 });
    const byToken = house.client().with({ authorization: `Bearer ${made.token}` });
    expect((await byToken.must(403).post('/me/erasure', { password })).body.code).toBe('person.by_token');
    await client.must(200).get('/me');
  });

  test('may be invited anew, and is somebody else then', async () => {
    const network = await aNetwork(house);
    const { client, id, email } = await network.join();
    const before = await idOf(client);
    await client.must(204).post('/me/erasure', { password });
    const { body } = await network.office.must(201).post(`${network.path}/memberships/${id}/people`, { name: 'Jens Albers', email });
    expect(body.items).toMatchObject([{ name: 'Jens Albers', isActive: false }]);
    expect(body.items[0].personId).not.toBe(before);
  });
});

describe('nobody is erased who is still needed', () => {
  test('the last office person of a network', async () => {
    const network = await aNetwork(house);
    expect((await network.office.must(409).post('/me/erasure', { password })).body.code).toBe('person.last_office');
    const itself = await eraseIn(network, await idOf(network.office));
    expect([itself.status, itself.body.code]).toEqual([409, 'person.last_office']);
    await network.office.must(200).get('/me');
  });

  test('of two last office persons who ask at once, one stays', async () => {
    const network = await aNetwork(house);
    const deputy = await network.appoint('office');
    const asked = await Promise.all([network.office, deputy].map((client) => client.post('/me/erasure', { password })));
    expect(asked.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  test('who proposed somebody whom another has yet to confirm (decision 3)', async () => {
    const network = await aNetwork(house);
    const deputy = await network.appoint('office');
    const person = { name: 'Petra Blick', email: 'petra@blick.example', role: 'auditor' };
    const { body } = await deputy.must(201).post(`${network.path}/office-people`, person);
    expect((await deputy.must(409).post('/me/erasure', { password })).body.code).toBe('person.proposed_mandate');
    await network.office.must(200).post(`${network.path}/mandate-proposals/${body.proposals[0].id}/confirm`);
    await deputy.must(204).post('/me/erasure', { password });
  });
});

describe('a share of the key of a stage (Domain §8.4)', () => {
  let call: ACall;
  let stage: string;
  beforeAll(async () => {
    call = await aCall(house);
    stage = await call.stage(3_600_000);
  });

  test('keeps its holder until the bids are opened, for the office too', async () => {
    expect((await call.auditor.must(409).post('/me/erasure', { password })).body.code).toBe('person.key_share');
    expect((await eraseIn(call.network, await idOf(call.auditor))).body.code).toBe('person.key_share');
    await call.auditor.must(200).get(stage);
  });

  test('does so no longer once the round is cancelled; the holder’s secret goes', async () => {
    const holder = await idOf(call.auditor);
    await call.office.must(200).post(`${call.round}/cancel`, { reason: 'Too few members' });
    await call.auditor.must(204).post('/me/erasure', { password });
    const { rows } = await house.database.query(`select 1 from holder_secret where person_id = $1`, [holder]);
    expect(rows).toEqual([]);
    const { rows: keys } = await house.database.query(`select 1 from holder_key where person_id = $1 and replaced_at is null`, [holder]);
    expect(keys).toEqual([]);
  });
});

describe('the office erases on request, in its own network', () => {
  test('whoever acts nowhere else is erased altogether', async () => {
    const network = await aNetwork(house);
    const { client, email } = await network.join();
    const personId = await idOf(client);
    expect((await eraseIn(network, personId)).status).toBe(204);
    await client.must(401).get('/me');
    expect(await tablesThatSay(email)).toEqual([]);
    const [entry] = await erasedEntries(network);
    expect(entry?.body.by).not.toBe(entry?.body.person);
    expect((await eraseIn(network, personId)).body.code).toBe('person.missing');
  });

  test('whoever acts in another network too keeps login and name there, and has neither mandate nor name here', async () => {
    const [here, there] = [await aNetwork(house), await aNetwork(house)];
    const { client, email } = await here.join();
    const { id: membershipThere } = await there.apply({ email });
    const personId = await idOf(client);
    expect((await eraseIn(here, personId)).status).toBe(204);
    const { body: me } = await client.must(200).get('/me');
    expect(me.mandates.map(({ networkId }: { networkId: string }) => networkId)).toEqual([there.id, there.id]);
    const { body: people } = await there.office.must(200).get(`${there.path}/memberships/${membershipThere}/people`);
    expect(people.items).toMatchObject([{ personId, email }]);
    expect(await namesInLog(here)).toEqual(['Rosa Office']);
    expect(await namesInLog(there)).toHaveLength(2);
    const notices = await house.database.query(`select distinct network_id from notice where person_id = $1`, [personId]);
    expect(notices.rows).toEqual([{ network_id: there.id }]);
    expect((await eraseIn(here, personId)).body.code).toBe('person.missing');
  });

  test('the name of a key holder who is known elsewhere is shown no longer', async () => {
    const call = await aCall(house);
    const stage = await call.stage(3_600_000);
    const elsewhere = await aNetwork(house);
    const auditor = await call.auditor.must(200).get('/me');
    await elsewhere.apply({ email: auditor.body.email });
    const names = async (): Promise<string[]> =>
      (await call.office.must(200).get(stage)).body.holders.map(({ name }: { name: string }) => name).sort();
    const before = await names();
    await call.office.must(200).post(`${call.round}/cancel`, { reason: 'Too few members' });
    await call.office.must(204).post(`${call.network.path}/people/${auditor.body.personId}/erasure`);
    expect(await names()).toEqual(before.map((name) => (name === auditor.body.name ? '–' : name)).sort());
    await call.auditor.must(200).get('/me');
  });

  test('nobody whom it does not know, and nobody else than the office', async () => {
    const [network, other] = [await aNetwork(house), await aNetwork(house)];
    const { client } = await network.join();
    const stranger = await idOf((await other.join()).client);
    const refused = await eraseIn(network, stranger);
    expect([refused.status, refused.body.code]).toEqual([404, 'person.missing']);
    await client.must(403).post(`${network.path}/people/${await idOf(network.office)}/erasure`);
  });
});

describe('the operator erases on request, in all networks', () => {
  test('whom it knows by the e-mail address; the log says that it was the operator', async () => {
    const network = await aNetwork(house);
    const { client, email } = await network.join();
    await house.operator().must(204).post('/installation/persons/erasure', { email: email.toUpperCase() });
    await client.must(401).get('/me');
    expect((await erasedEntries(network))[0]?.body.by).toBe('operator');
    expect((await house.operator().must(404).post('/installation/persons/erasure', { email })).body.code).toBe('person.missing');
  });
});
