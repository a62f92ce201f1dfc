import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Appender } from '../../src/audit/appender.js';
import type { Audit } from '../../src/audit/audit.js';
import type { ServiceSigner } from '../../src/audit/service-signer.js';
import { leafOf, type LoggedEntry, statementOf } from '../../src/audit/entry.js';
import { EMPTY_TREE, grown, rootOf } from '../../src/audit/merkle.js';
import { isSignedBy } from '../../src/audit/signature.js';
import { ENTRY_COLUMNS } from '../../src/audit/trees.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aNetworkRow, aPersonRow } from '../servers/network-row.js';

let house: House;
let audit: Audit;
let appender: Appender;

beforeAll(async () => {
  house = await aHouse();
  audit = await house.part<Audit>('audit/audit', 'Audit');
  appender = await house.part<Appender>('audit/appender', 'Appender');
});
afterAll(() => house.close());

const service = <T>(networkId: string | null, work: () => Promise<T>): Promise<T> => house.work.asService(networkId, work);

/** The log's root as whoever reads the database makes it from entries and their order alone. */
async function recomputed(networkId: string): Promise<{ size: number; root: string }> {
  const { rows } = await house.database.query<LoggedEntry>(
    `select ${ENTRY_COLUMNS} from audit_leaf l join audit_entry e on e.network_id = l.network_id and e.id = l.entry_id where l.network_id = $1 order by l.leaf_index`,
    [networkId],
  );
  const { tree } = grown(EMPTY_TREE, rows.map(leafOf));
  return { size: tree.size, root: rootOf(tree).toString('hex') };
}

async function newestHead(networkId: string): Promise<{ size: number; root: Buffer; at: string; signature: Buffer } | undefined> {
  const { rows } = await house.database.query(
    `select size::int as size, root, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, signature from audit_head where network_id = $1 order by size desc limit 1`,
    [networkId],
  );
  return rows[0];
}

const headOf = (networkId: string, size: number) =>
  until(`a head of size ${size}`, async () => {
    const head = await newestHead(networkId);
    return head && head.size >= size ? head : undefined;
  });

describe('an entry', () => {
  test('becomes a leaf under a signed head without anybody asking for it', async () => {
    const networkId = await aNetworkRow(house.database);
    await service(networkId, () => audit.record('round.opened', randomUUID(), { title: 'Strom', number: 7, nested: { b: 1, a: [true, null] } }));
    const head = await headOf(networkId, 1);
    expect(head.root.toString('hex')).toBe((await recomputed(networkId)).root);
    expect(
      isSignedBy(
        (await house.part<ServiceSigner>('audit/service-signer', 'ServiceSigner')).publicKey,
        statementOf({ network: networkId, ...head }),
        head.signature,
      ),
    ).toBe(true);
  });

  test('of a transaction that rolls back is none', async () => {
    const networkId = await aNetworkRow(house.database);
    const failing = service(networkId, async () => {
      await audit.record('round.opened', null);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await appender.append();
    expect(await newestHead(networkId)).toBeUndefined();
  });

  test('inserted by SQL is found by the sweep', async () => {
    const networkId = await aNetworkRow(house.database);
    await service(networkId, () =>
      house.work.query(
        `insert into audit_entry (network_id, kind, subject_id, body) select $1, 'stage.closed', null, jsonb_build_object('n', n) from generate_series(1, 5) n`,
        [networkId],
      ),
    );
    expect((await headOf(networkId, 5)).root.toString('hex')).toBe((await recomputed(networkId)).root);
  });

  test('of a long transaction is neither lost nor waited for by others', async () => {
    const networkId = await aNetworkRow(house.database);
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const long = service(networkId, async () => {
      await audit.record('import.committed', null, { which: 'long' });
      begun();
      await held;
    });
    await hasBegun;
    await service(networkId, () => audit.record('import.committed', null, { which: 'short' }));
    expect((await headOf(networkId, 1)).size).toBe(1);
    letGo();
    await long;
    await headOf(networkId, 2);
    const { rows } = await house.database.query(
      `select e.body->>'which' as which from audit_leaf l join audit_entry e on e.id = l.entry_id where l.network_id = $1 order by l.leaf_index`,
      [networkId],
    );
    expect(rows.map((row: { which: string }) => row.which)).toEqual(['short', 'long']);
  });

  test('cannot be changed, deleted, back-dated or taken out of the queue by whom the service works for', async () => {
    const networkId = await aNetworkRow(house.database);
    await service(networkId, () => audit.record('round.opened', null));
    const attempts = [
      `update audit_entry set kind = 'x.y'`,
      `delete from audit_entry`,
      `truncate audit_entry`,
      `insert into audit_entry (network_id, kind, at) values ('${networkId}', 'x.y', '2020-01-01')`,
      `update audit_leaf set hash = hash`,
      `delete from audit_leaf`,
      `update audit_head set root = root`,
      `delete from audit_node`,
    ];
    for (const sql of attempts) await expect(service(networkId, () => house.work.query(sql))).rejects.toThrow('permission denied');
    const asOffice = <T>(work: () => Promise<T>) => house.work.as({ networkId, side: 'office', personId: randomUUID() }, work);
    expect(await asOffice(() => house.work.touch('delete from audit_pending'))).toBe(0);
    await expect(
      asOffice(() =>
        house.work.query(`insert into audit_leaf (network_id, leaf_index, entry_id, hash) values ($1, 99, new_id(), sha256(''))`, [networkId]),
      ),
    ).rejects.toThrow('row-level security');
  });

  test('with a decimal as a number is our mistake', async () => {
    const networkId = await aNetworkRow(house.database);
    await expect(service(networkId, () => audit.record('lot.priced', null, { price: 1.5 }))).rejects.toThrow('must be written as a string');
  });
});

describe('many at once', () => {
  test('10,000 entries of 10,000 networks and 20,000 of one are appended by sets', async () => {
    await service(null, () =>
      house.work.query(
        `insert into audit_entry (network_id, kind, body) select md5('net' || n)::uuid, 'stage.closed', '{}' from generate_series(1, 10000) n`,
      ),
    );
    const networkId = await aNetworkRow(house.database);
    await service(networkId, () =>
      house.work.query(
        `insert into audit_entry (network_id, kind, body) select $1, 'line.withdrawn', jsonb_build_object('row', n) from generate_series(1, 20000) n`,
        [networkId],
      ),
    );
    const start = performance.now();
    await appender.append();
    if (process.env['TEST_LOG_LEVEL']) process.stdout.write(`30,000 entries appended in ${Math.round(performance.now() - start)} ms\n`);
    const { rows } = await house.database.query(`select count(*)::int as leaves, count(distinct network_id)::int as networks from audit_leaf`);
    expect(rows[0].networks).toBeGreaterThanOrEqual(10_001);
    const head = await headOf(networkId, 20_000);
    expect(await recomputed(networkId)).toEqual({ size: 20_000, root: head.root.toString('hex') });
    const waiting = await house.database.query(`select count(*)::int as n from audit_pending`);
    expect(waiting.rows[0].n).toBe(0);
  });

  test('100 transactions at once leave one log without gaps, each entry once', async () => {
    const networkId = await aNetworkRow(house.database);
    await Promise.all(Array.from({ length: 100 }, (_, n) => service(networkId, () => audit.record('bid.received', null, { n }))));
    const head = await headOf(networkId, 100);
    expect(await recomputed(networkId)).toEqual({ size: 100, root: head.root.toString('hex') });
  });
});

describe('a person in the log', () => {
  test('is a pseudonym: the same in one network, another in the next', async () => {
    const [one, other] = [await aNetworkRow(house.database), await aNetworkRow(house.database)];
    const personId = await aPersonRow(house.database, { name: 'Petra Klein', email: `${randomUUID()}@example.org` });
    for (const networkId of [one, one, other])
      await service(networkId, () => audit.record('mandate.given', null, { person: audit.pseudonym(personId), by: [audit.pseudonym(personId)] }));
    const { rows } = await house.database.query(
      `select body->>'person' as person, body->'by'->>0 as by from audit_entry where network_id = any($1) order by network_id = $2`,
      [[one, other], other],
    );
    expect(rows[0].person).toMatch(/^person:[0-9a-f]{32}$/);
    expect(rows[1].person).toBe(rows[0].person);
    expect(rows[0].by).toBe(rows[0].person);
    expect(rows[2].person).not.toBe(rows[0].person);
  });

  test('can be erased: the pseudonym leads nowhere any more, and the log stays as it was', async () => {
    const networkId = await aNetworkRow(house.database);
    const personId = await aPersonRow(house.database, { name: 'Petra Klein', email: `${randomUUID()}@example.org` });
    await service(networkId, () => audit.record('mandate.given', null, { person: audit.pseudonym(personId) }));
    const head = await headOf(networkId, 1);
    await service(null, () =>
      house.work.query(`update person set erased_at = now(), name = '', email = id || '@erased.invalid' where id = $1`, [personId]),
    );
    const keys = await house.database.query(`select count(*)::int as n from pseudonym_key where person_id = $1`, [personId]);
    expect(keys.rows[0].n).toBe(0);
    expect((await recomputed(networkId)).root).toBe(head.root.toString('hex'));
    const again = await service(networkId, () => audit.pseudonyms([personId]));
    const { rows } = await house.database.query(`select body->>'person' as person from audit_entry where network_id = $1`, [networkId]);
    expect(again.get(personId)).not.toBe(rows[0].person);
  });
});
