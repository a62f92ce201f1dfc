import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { type ACall, aBid, aCall, PASSPHRASES } from './a-call.js';
import { everythingReadable, holdersKeys } from './with-the-database.js';

const PRICE = '12.345678';
const CAPACITY = '1212.25';
const ANSWER = 'We deliver each Thursday from Hagen.';
/** An id that nothing has. */
const NOBODY = '019f0000-0000-7000-8000-0000000abcde';

let house: House;
let call: ACall;
let stage = '';
let places: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 3);
  stage = await call.stage(3_600_000);
  places = await readableBy('bidder');
});
afterAll(() => house?.close());

const supplier = (index: number) => present(call.suppliers[index], 'three suppliers');
const offering = (unitPrice: string) => ({
  lots: aBid(unitPrice).lots.map((lot) => ({ ...lot, capacity: CAPACITY, answers: [{ criterion: 'delivery', answer: ANSWER }] })),
});

/** Every address that this role may read, of this call where it names a round or stage; of other objects one that nobody has. */
async function readableBy(role: string): Promise<string[]> {
  const response = await fetch(`${house.url}/api/openapi.json`);
  // The document that the service itself makes.
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, { 'x-admits'?: string[] }>> };
  const ids: Readonly<Record<string, string>> = { networkId: call.network.id, roundId: idIn(call.round), stageId: idIn(stage) };
  return Object.entries(paths)
    .filter(([, { get }]) => get?.['x-admits']?.includes(role))
    .map(([path]) => path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? NOBODY))
    .filter((path) => !path.includes('stream'));
}

function idIn(path: string): string {
  return path.split('/').at(-1) ?? '';
}

/** Everything that a caller is told at these addresses: status, body, ETag and length; times of asking left out. */
async function told(client: Client): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const place of places) {
    const { status, body, headers } = await client.get(place);
    answers[place] = [status, body, headers.get('etag'), headers.get('content-length')];
  }
  return answers;
}

describe('before the opening (Domain §8.2, §8.4)', () => {
  test('nothing that a competitor is shown depends on another’s bid: answers, counts, ETags, lengths of lists, error texts', async () => {
    const competitor = supplier(1).client;
    expect(places.length).toBeGreaterThan(30);
    const before = await told(competitor);
    await supplier(0).client.must(201).post(`${stage}/bids`, offering(PRICE));
    await supplier(0).client.must(201).post(`${stage}/bids`, offering(PRICE));
    await supplier(0).client.must(204).delete(`${stage}/bids/mine`);
    await supplier(0).client.must(201).post(`${stage}/bids`, offering(PRICE));
    expect(await told(competitor)).toEqual(before);
  });

  test('a competitor’s own bid is answered alike, whether another’s is there or not', async () => {
    const other = await aCall(house, 2);
    const empty = await other.stage(3_600_000);
    const answer = async (client: Client, at: string) => {
      const { status, body } = await client.post(`${at}/bids`, offering('9'));
      return [status, Object.keys(body).sort(), body.version];
    };
    const first = present(other.suppliers[0], 'a supplier').client;
    expect(await answer(supplier(1).client, stage)).toEqual(await answer(first, empty));
    const faulty = async (client: Client, at: string) => (await client.post(`${at}/bids`, offering('0'))).body;
    const told = await faulty(supplier(1).client, stage);
    expect({ ...(await faulty(first, empty)), instance: undefined }).toEqual({ ...told, instance: undefined });
  });

  test('somebody else’s bid and an id that nobody has are answered alike in the log', async () => {
    const { rows } = await house.database.query<{ id: string; entry: string }>(
      `select b.id, e.id as entry from bid b join audit_entry e on e.subject_id = b.id and e.kind = 'bid.received' where b.membership_id = $1 limit 1`,
      [supplier(0).id],
    );
    const log = `${call.network.path}/audit/entries`;
    for (const id of [rows[0]?.entry ?? '', rows[0]?.id ?? '', NOBODY]) {
      for (const client of [supplier(1).client, call.office, call.auditor]) {
        const { status, body } = await client.get(`${log}/${id}/proof`);
        expect([status, body.code]).toEqual([404, 'entry.missing']);
      }
    }
  });

  test('a bid of one position and a bid of both with tiers and answers are stored in the same size', async () => {
    const tiers = Array.from({ length: 20 }, (_, at) => ({ from: `${at * 50}`, unitPrice: `${30 - at}.25` }));
    const bids = [
      { lots: [{ category: 'PPE', region: '44', positions: [{ item: 'G-1', tiers: [{ from: '0', unitPrice: '1' }] }] }] },
      { lots: offering('1').lots.map((lot) => ({ ...lot, positions: lot.positions.map(({ item }) => ({ item, tiers })) })) },
    ];
    for (const bid of bids) await supplier(2).client.must(201).post(`${stage}/bids`, bid);
    const { rows } = await house.database.query(
      `select distinct octet_length(ciphertext) as ciphertext, octet_length(sealed_key) as key from bid where stage_id = $1`,
      [idIn(stage)],
    );
    expect(rows).toEqual([{ ciphertext: 3456 + 28, key: 92 }]);
  });

  test('asking takes no longer where another has bid often', async () => {
    const other = await aCall(house, 1);
    const empty = await other.stage(3_600_000);
    for (let bid = 0; bid < 40; bid += 1) await supplier(0).client.must(201).post(`${stage}/bids`, offering(PRICE));
    const [many, none] = [supplier(1).client, present(other.suppliers[0], 'a supplier').client];
    const times: { many: number[]; none: number[] } = { many: [], none: [] };
    for (let turn = 0; turn < 40; turn += 1) {
      times.many.push(await millisecondsOf(() => many.get(`${stage}/opening`)));
      times.none.push(await millisecondsOf(() => none.get(`${empty}/opening`)));
    }
    // Taken by turns, so that a busy machine slows both; a look at each of forty bids would show.
    expect(median(times.many)).toBeLessThan(2 * median(times.none) + 2);
  });

  test('a full dump of database and queue holds no price, quantity or answer in clear, and one holder’s share opens nothing', async () => {
    const everything = await everythingReadable(house, []);
    for (const word of [PRICE, CAPACITY, ANSWER, 'Thursday', '30.25']) expect(everything).not.toContain(word);
    for (const [holder, passphrase] of Object.entries(PASSPHRASES))
      expect([holder, await holdersKeys(house, idIn(stage), { [holder]: passphrase })]).toEqual([holder, []]);
    // Two would: that is what the third person, and the choice of holders, is for.
    const { office, auditor } = PASSPHRASES;
    const keys = await holdersKeys(house, idIn(stage), { office, auditor });
    expect(keys).toHaveLength(1);
    expect(await everythingReadable(house, keys)).toContain(PRICE);
  });
});

async function millisecondsOf(asked: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await asked();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
