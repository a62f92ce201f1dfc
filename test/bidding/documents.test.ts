import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ANetwork } from '../servers/a-network.js';
import { aNetwork } from '../servers/a-network.js';
import type { Answer, Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type ACall, aCall, aPooledRound } from './a-call.js';

const MIB = 1_048_576;
const pdf = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 7)]);

let house: House;
let network: ANetwork;
let round: string;
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  round = `${network.path}/rounds/${await aPooledRound(house, network)}`;
  await network.office.must(200).put(`${round}/call`, draft([]));
});
afterAll(() => house?.close());

const draft = (suppliers: readonly string[]) => ({
  currency: 'EUR',
  categories: [{ category: 'PPE', formula: 'ratio', priceWeight: '100', tierMode: 'all_units' }],
  suppliers,
});

const add = (client: Client, name: string, bytes: Buffer, of = round): Promise<Answer> =>
  client.with({ 'content-type': 'application/octet-stream' }).post(`${of}/call/documents?name=${encodeURIComponent(name)}`, bytes);

const namesOf = async (client: Client, of = round): Promise<string[]> =>
  (await client.must(200).get(`${of}/call`)).body.documents.map(({ name }: { name: string }) => name);

const fetched = (client: Client, of: string, id: string): Promise<Response> =>
  fetch(`${house.url}/api/v1${of}/call/documents/${id}`, { headers: { cookie: client.sessionCookie } });

const partsIn = async (): Promise<number> => (await house.database.query(`select count(*)::int as n from call_document_part`)).rows[0].n;

test('a document of several parts comes back byte for byte, as a file to save under its name', async () => {
  const bytes = pdf(3 * MIB + 17);
  const { status, body } = await add(network.office, 'Maßzeichnung (A3).pdf', bytes);
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: 'Maßzeichnung (A3).pdf', contentType: 'application/pdf', bytes: bytes.length, isScanned: false });
  expect(body.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const answer = await fetched(network.office, round, body.id);
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Ma%C3%9Fzeichnung%20%28A3%29.pdf");
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
  await network.office.must(204).delete(`${round}/call/documents/${body.id}`);
  expect(await partsIn()).toBe(0);
});

test('what is not what its name says, has no bytes or a name in use is refused, and nothing is kept', async () => {
  const { body: kept } = await add(network.office, 'Anlage.txt', Buffer.from('text'));
  const codes = [
    await add(network.office, 'page.pdf', Buffer.from('<html>')),
    await add(network.office, 'page.html', Buffer.from('<html>')),
    await add(network.office, 'leer.txt', Buffer.alloc(0)),
    await add(network.office, 'ANLAGE.TXT', Buffer.from('other')),
    await network.office.post(`${round}/call/documents?name=a.txt`, { a: 1 }),
  ].map(({ body }) => body.code);
  expect(codes).toEqual(['document.content', 'document.type', 'document.empty', 'document.name_twice', 'document.content_type']);
  expect(await namesOf(network.office)).toEqual(['Anlage.txt']);
  await network.office.must(204).delete(`${round}/call/documents/${kept.id}`);
});

test('50 MiB are taken, a byte more is not', async () => {
  const { body } = await add(network.office, 'gross.pdf', pdf(50 * MIB));
  expect(body.bytes).toBe(50 * MIB);
  const refused = await add(network.office, 'zu-gross.pdf', pdf(50 * MIB + 1));
  expect([refused.status, refused.body.code]).toEqual([413, 'document.too_large']);
  await network.office.must(204).delete(`${round}/call/documents/${body.id}`);
});

test('an upload that breaks off leaves neither a document nor a file', async () => {
  const onDisk = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('poolround-document-'));
  const before = onDisk();
  const sending = request(`${house.url}/api/v1${round}/call/documents?name=halb.pdf`, {
    method: 'POST',
    headers: { cookie: network.office.sessionCookie, 'content-type': 'application/octet-stream', 'content-length': 10 * MIB },
  });
  sending.on('error', () => undefined);
  sending.write(pdf(MIB));
  const [folder] = await until('a file on its way', () => {
    const added = onDisk().filter((name) => !before.includes(name));
    return Promise.resolve(added.length > 0 ? added : undefined);
  });
  sending.destroy();
  await until('nothing left of it', () => Promise.resolve(onDisk().includes(folder ?? '') ? undefined : true));
  expect(await namesOf(network.office)).toEqual([]);
});

test('a call has at most 20 documents', async () => {
  const ids: string[] = [];
  for (let number = 1; number <= 20; number += 1) ids.push((await add(network.office, `Anlage ${number}.txt`, Buffer.from('text'))).body.id);
  expect((await add(network.office, 'Anlage 21.txt', Buffer.from('text'))).body.code).toBe('document.too_many');
  for (const id of ids) await network.office.must(204).delete(`${round}/call/documents/${id}`);
});

test('a draft’s document is there for the office only; nobody else adds or removes one', async () => {
  const { body } = await add(network.office, 'Entwurf.txt', Buffer.from('text'));
  const [member, supplier] = [(await network.join()).client, (await network.join({ kind: 'supplier' })).client];
  for (const client of [member, supplier]) {
    expect((await fetched(client, round, body.id)).status).toBe(404);
    expect((await add(client, 'Fremd.txt', Buffer.from('text'))).status).toBe(403);
    await client.must(403).delete(`${round}/call/documents/${body.id}`);
  }
  const elsewhere = await aNetwork(house);
  expect((await fetched(elsewhere.office, round, body.id)).status).toBe(404);
  await elsewhere.office.must(404).get(`${elsewhere.path}${round.slice(network.path.length)}/call/documents/${body.id}`);
  await network.office.must(204).delete(`${round}/call/documents/${body.id}`);
});

test('once published it is there for members and invited suppliers, stays as it is, and the log says its checksum', async () => {
  let documentId = '';
  const call: ACall = await aCall(house, 1, async (office, of) => {
    documentId = (await add(office, 'Lastenheft.txt', Buffer.from('Lastenheft'), of)).body.id;
  });
  const invited = call.suppliers[0]?.client ?? call.stranger;
  const { client: member } = await call.network.join();
  for (const client of [call.auditor, member, invited]) {
    expect(await (await fetched(client, call.round, documentId)).text()).toBe('Lastenheft');
    expect(await namesOf(client, call.round)).toEqual(['Lastenheft.txt']);
  }
  expect((await fetched(call.stranger, call.round, documentId)).status).toBe(404);
  expect((await call.office.must(409).delete(`${call.round}/call/documents/${documentId}`)).body.code).toBe('call.published');
  expect((await add(call.office, 'Spaet.txt', Buffer.from('text'), call.round)).body.code).toBe('call.published');
  const { body } = await call.office.must(200).get(`${call.network.path}/audit/entries?kind=call.published`);
  expect(body.items[0].body.documents).toEqual([{ name: 'Lastenheft.txt', sha256: createHash('sha256').update('Lastenheft').digest('hex') }]);
});

/** Speaks INSTREAM as clamd(8) describes it: takes for malware what holds the word, and gives no answer while it is deaf. */
function aScanner(): Promise<{ url: string; deafen(): void; close(): void }> {
  let isDeaf = false;
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      got = Buffer.concat([got, bytes]);
      const content: Buffer[] = [];
      let at = 'zINSTREAM\0'.length;
      if (got.length < at) return;
      for (;;) {
        if (got.length < at + 4) return;
        const length = got.readUInt32BE(at);
        if (length === 0) break;
        if (got.length < at + 4 + length) return;
        content.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
      if (isDeaf) socket.destroy();
      else socket.end(Buffer.concat(content).includes('malware') ? 'stream: Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
        deafen: () => {
          isDeaf = true;
        },
        close: () => void server.close(),
      }),
    ),
  );
}

test('where there is a scanner nothing is kept that it does not pass', async () => {
  const scanner = await aScanner();
  const scanned = await aHouse({ SCANNER_URL: scanner.url });
  try {
    const its = await aNetwork(scanned);
    const of = `${its.path}/rounds/${await aPooledRound(scanned, its)}`;
    await its.office.must(200).put(`${of}/call`, draft([]));
    const bytes = Buffer.concat([pdf(2 * MIB), Buffer.from('good')]);
    expect((await add(its.office, 'gut.pdf', bytes, of)).body).toMatchObject({ bytes: bytes.length, isScanned: true });
    const infected = await add(its.office, 'boese.pdf', Buffer.concat([pdf(2 * MIB), Buffer.from('malware')]), of);
    expect([infected.status, infected.body.code]).toEqual([422, 'document.infected']);
    scanner.deafen();
    const unknown = await add(its.office, 'unklar.pdf', bytes, of);
    expect([unknown.status, unknown.body.code]).toEqual([409, 'document.not_scanned']);
    expect(await namesOf(its.office, of)).toEqual(['gut.pdf']);
  } finally {
    await scanned.close();
    scanner.close();
  }
});
