import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Appender } from '../../src/audit/appender.js';
import type { Audit } from '../../src/audit/audit.js';
import { leafOf } from '../../src/audit/entry.js';
import { provesConsistency, provesInclusion } from '../../src/audit/merkle.js';
import { isSignedBy } from '../../src/audit/signature.js';
import { verifyLog, verifyLogFile } from '../../src/audit/verify-log.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';

let house: House;
let network: ANetwork;
let audit: Audit;
let appender: Appender;
let bidder: { id: string; client: Client };
let other: { id: string; client: Client };

beforeAll(async () => {
  house = await aHouse();
  audit = await house.part<Audit>('audit/audit', 'Audit');
  appender = await house.part<Appender>('audit/appender', 'Appender');
  network = await aNetwork(house);
  bidder = await network.join({ kind: 'supplier' });
  other = await network.join({ kind: 'supplier' });
});
afterAll(() => house.close());

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const log = (path: string): string => `${network.path}/audit/${path}`;
const kinds = (answer: { body: { items: { kind: string }[] } }): string[] => answer.body.items.map(({ kind }) => kind);

/** Records entries and waits until they are in the log. */
async function record(...entries: Parameters<Audit['record']>[]): Promise<string[]> {
  const ids = await house.work.asService(network.id, async () => {
    const made: string[] = [];
    for (const entry of entries) made.push(await audit.record(...entry));
    return made;
  });
  await appender.append();
  return ids;
}

async function exported(by: Client): Promise<string[]> {
  const { body } = await by.must(200).get(log('export'));
  return (body as string).trimEnd().split('\n');
}

describe('the log of a network', () => {
  test('is shown to its office page by page, forwards and backwards', async () => {
    await record(['round.tried', null, { n: 1 }], ['round.tried', null, { n: 2 }], ['round.tried', null, { n: 3 }]);
    const first = await network.office.must(200).get(log('entries?kind=round.tried&limit=2'));
    const rest = await network.office.must(200).get(log(`entries?kind=round.tried&limit=2&cursor=${first.body.next}`));
    expect([...first.body.items, ...rest.body.items].map((entry) => entry.body.n)).toEqual([1, 2, 3]);
    expect(rest.body.next).toBeNull();
    const back = await network.office.must(200).get(log('entries?kind=round.tried&sort=-at&limit=1'));
    expect(back.body.items[0].body).toEqual({ n: 3 });
    const refused = await network.office.must(422).get(log('entries?cursor=WyJ4Il0'));
    expect(refused.body.code).toBe('page.cursor');
  });

  test('shows others only what is about themselves', async () => {
    const [id] = await record(['membership.tried', bidder.id, {}, { membershipId: bidder.id }]);
    expect(kinds(await bidder.client.must(200).get(log('entries?kind=membership.tried')))).toEqual(['membership.tried']);
    expect(kinds(await other.client.must(200).get(log('entries?kind=membership.tried')))).toEqual([]);
    expect(kinds(await bidder.client.must(200).get(log('entries?kind=round.tried')))).toEqual([]);
    await bidder.client.must(200).get(log(`entries/${id}/proof`));
    expect((await other.client.must(404).get(log(`entries/${id}/proof`))).body.code).toBe('entry.missing');
    expect((await bidder.client.must(403).get(log('export'))).body.code).toBe('access.role');
  });

  test('is searched by day of the network, by membership and by whom an entry names', async () => {
    const me = (await network.office.must(200).get('/me')).body.personId ?? '';
    const { items: people } = (await network.office.must(200).get(log('persons'))).body;
    const rosa = people.find(({ name }: { name: string }) => name === 'Rosa Office').pseudonym;
    expect(JSON.stringify(people)).not.toContain(me || 'nobody');
    const given = kinds(await network.office.must(200).get(log(`entries?person=${rosa}&limit=500`)));
    expect(given).toContain('mandate.given');
    expect(given).not.toContain('round.tried');
    expect(kinds(await network.office.must(200).get(log(`entries?membership=${bidder.id}&kind=membership.tried`)))).toEqual(['membership.tried']);
    const { rows } = await house.database.query<{ today: string }>(`select (now() at time zone 'Europe/Berlin')::date::text as today`);
    const today = rows[0]?.today ?? '';
    expect(kinds(await network.office.must(200).get(log(`entries?from=${today}&until=${today}&kind=network.created`)))).toEqual(['network.created']);
    expect(kinds(await network.office.must(200).get(log(`entries?until=2020-01-01`)))).toEqual([]);
    expect((await bidder.client.get(log('persons'))).body.code).toBe('access.role');
  });

  test('proves that an entry is in it, under a head that the published key signed', async () => {
    const [id] = await record(['round.tried', null, { proved: true }]);
    const { body: proof } = await network.office.must(200).get(log(`entries/${id}/proof`));
    const { leafIndex: _, ...fields } = proof.entry;
    expect(leafOf({ network: network.id, ...fields }).toString('hex')).toBe(proof.leafHash);
    expect(provesInclusion(hex(proof.leafHash), proof.leafIndex, proof.head.size, proof.path.map(hex), hex(proof.head.root))).toBe(true);
    const { body: keys } = await house.client().must(200).get('/keys');
    const key = keys.items.find((item: { id: string }) => item.id === proof.head.keyId);
    const said = { type: 'poolround.tree-head.v1', network: network.id, size: proof.head.size, root: proof.head.root, at: proof.head.at };
    expect(isSignedBy(Buffer.from(key.publicKey, 'base64'), said, Buffer.from(proof.head.signature, 'base64'))).toBe(true);
  });

  test('proves that it only grew', async () => {
    const before = (await network.office.must(200).get(log('heads?limit=1'))).body.items[0];
    await record(['round.tried', null, { n: 4 }], ['round.tried', null, { n: 5 }]);
    const after = (await network.office.must(200).get(log('heads?limit=1'))).body.items[0];
    const { body } = await network.office.must(200).get(log(`consistency?from=${before.size}&to=${after.size}`));
    expect(provesConsistency(before.size, hex(before.root), after.size, hex(after.root), body.path.map(hex))).toBe(true);
    expect((await network.office.must(404).get(log(`consistency?from=1&to=${after.size + 1}`))).body.code).toBe('head.missing');
  });

  test('is exported as a file that verifies offline, and says which line is wrong if one is', async () => {
    await house.work.asService(network.id, () =>
      house.work.query(
        `insert into audit_entry (network_id, kind, body) select $1, 'line.tried', jsonb_build_object('row', n, 'name', 'Schraube M8 „ä€😀“', 'zero', 1.00) from generate_series(1, 2500) n`,
        [network.id],
      ),
    );
    await appender.append();
    const lines = await exported(network.office);
    const [head] = (await network.office.must(200).get(log('heads?limit=1'))).body.items;
    const [key] = (await house.client().get('/keys')).body.items;
    const published = { size: head.size, root: head.root, publicKey: key.publicKey };
    const file = join(house.mailDir, '..', 'log.ndjson');
    await writeFile(file, lines.join('\n'));
    expect(await verifyLogFile(file, published)).toMatchObject({ network: network.id, size: head.size, root: head.root, faults: [] });
    const at = lines.findIndex((line) => line.includes('"row":1234'));
    const changed = lines.map((line, n) => (n === at ? line.replace('"row":1234', '"row":4321') : line));
    expect((await verifyLog(changed, published)).faults).toEqual([
      { line: at + 1, reason: 'the entry was changed: it does not have the hash that its line says' },
    ]);
  });

  test('of another network does not exist', async () => {
    const stranger = await aNetwork(house);
    for (const path of ['entries', 'heads', 'export', 'consistency?from=1&to=1'])
      expect((await stranger.office.must(404).get(log(path))).body.code).toBe('network.missing');
  });
});

describe('while bids are sealed', () => {
  const stageId = randomUUID();
  let bidEntry: string;
  let later: string;
  let before: number;

  beforeAll(async () => {
    before = (await network.office.must(200).get(log('heads?limit=1'))).body.items[0].size;
    await house.work.asService(network.id, () => audit.seal(stageId));
    await appender.append();
    [bidEntry = ''] = await record(['bid.received', randomUUID(), { hash: 'abc' }, { membershipId: bidder.id, seal: stageId }]);
    [later = ''] = await record(['round.tried', null, { later: true }]);
  });

  test('office and auditor see neither an entry of a bid nor, by heads, indexes or the export, how many there are. Domain §8.4', async () => {
    expect(kinds(await network.office.must(200).get(log('entries?kind=bid.received')))).toEqual([]);
    expect(kinds(await network.office.must(200).get(log('entries?kind=log.sealed')))).toEqual([]);
    expect((await network.office.must(404).get(log(`entries/${bidEntry}/proof`))).body.code).toBe('entry.missing');
    expect((await network.office.must(200).get(log('heads?limit=1'))).body.items[0].size).toBe(before);
    const shown = (await network.office.must(200).get(log('entries?kind=round.tried&sort=-at&limit=1'))).body.items[0];
    expect(shown).toMatchObject({ body: { later: true }, leafIndex: null });
    expect((await network.office.must(409).get(log(`entries/${later}/proof`))).body.code).toBe('entry.sealed');
    expect(JSON.parse((await exported(network.office))[0] ?? '').size).toBe(before);
  });

  test('the bidder sees its own, but not its place, from which it could count the others’; other bidders see nothing', async () => {
    const own = (await bidder.client.must(200).get(log('entries?kind=bid.received'))).body.items;
    expect(own).toMatchObject([{ kind: 'bid.received', leafIndex: null }]);
    expect((await bidder.client.must(409).get(log(`entries/${bidEntry}/proof`))).body.code).toBe('entry.sealed');
    expect(kinds(await other.client.must(200).get(log('entries?kind=bid.received')))).toEqual([]);
  });

  test('and from the opening on, everything is shown', async () => {
    await house.work.asService(network.id, () => audit.disclose(stageId));
    expect(kinds(await network.office.must(200).get(log('entries?kind=bid.received')))).toEqual(['bid.received']);
    await network.office.must(200).get(log(`entries/${later}/proof`));
    const { body: proof } = await bidder.client.must(200).get(log(`entries/${bidEntry}/proof`));
    expect(provesInclusion(hex(proof.leafHash), proof.leafIndex, proof.head.size, proof.path.map(hex), hex(proof.head.root))).toBe(true);
    const lines = await exported(network.office);
    expect((await verifyLog(lines)).faults).toEqual([]);
    expect(lines.some((line) => line.includes(bidEntry))).toBe(true);
  });
});
