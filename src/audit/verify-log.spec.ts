import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';
import { leafOf, type LoggedEntry, logIdOf, statementOf } from './entry.js';
import { entryLine, headLine } from './log-file.js';
import { EMPTY_TREE, grown, rootOf } from './merkle.js';
import { isSignedBy, keyIdOf } from './signature.js';
import { verifyLog } from './verify-log.js';

const NETWORK = '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);

const entry = (n: number, body: LoggedEntry['body'] = { n }): LoggedEntry => ({
  network: NETWORK,
  id: `019aa7c2-5b8e-7c1d-9a55-${n.toString().padStart(12, '0')}`,
  at: '2026-11-24T09:15:27.123456Z',
  kind: 'round.opened',
  subject: null,
  membership: null,
  body,
});

function head(entries: readonly LoggedEntry[], by = privateKey): string {
  const { tree } = grown(EMPTY_TREE, entries.map(leafOf));
  const said = { network: NETWORK, size: tree.size, root: rootOf(tree), at: '2026-11-24T09:15:28.000000Z' };
  return canonicalJson(headLine({ ...said, keyId: keyIdOf(key), signature: sign(null, Buffer.from(canonicalJson(statementOf(said))), by) }));
}

const lineOf = (logged: LoggedEntry, index: number): string => canonicalJson(entryLine({ index, hash: leafOf(logged), entry: logged }));
const header = (size: number): string =>
  canonicalJson({
    type: 'log',
    format: 'poolround.log.v1',
    log: logIdOf(NETWORK),
    network: NETWORK,
    name: 'NIRO',
    size,
    keys: [{ id: keyIdOf(key), publicKey: key.toString('base64') }],
  });

const entries = Array.from({ length: 6 }, (_, n) => entry(n));
/** Line 1 the header, 2–4 entries 0–2, 5 a head, 6–8 entries 3–5, 9 a head. */
const file = [
  header(6),
  ...entries.slice(0, 3).map(lineOf),
  head(entries.slice(0, 3)),
  ...entries.slice(3).map((logged, n) => lineOf(logged, n + 3)),
  head(entries),
];
const root = rootOf(grown(EMPTY_TREE, entries.map(leafOf)).tree).toString('hex');
const rootOfThree = rootOf(grown(EMPTY_TREE, entries.slice(0, 3).map(leafOf)).tree).toString('hex');
const replaced = (line: number, text: string): string[] => file.map((old, n) => (n + 1 === line ? text : old));
const faultsOf = async (lines: readonly string[], published = {}): Promise<string[]> =>
  (await verifyLog(lines, published)).faults.map(({ line, reason }) => `${line}: ${reason}`);

describe('an exported log', () => {
  test('as it was exported is sound, also against what is published', async () => {
    const published = { size: 6, root, publicKey: key.toString('base64') };
    expect(await verifyLog(file, published)).toEqual({ network: NETWORK, size: 6, root, heads: 2, faults: [] });
    expect(await faultsOf(file, { size: 3, root: rootOfThree.toUpperCase() })).toEqual([]);
  });
  test('does not mind the order of names, nor blanks', async () => {
    const { index, leafHash, type, entry: logged } = JSON.parse(file[2] ?? '');
    expect(
      await faultsOf(replaced(3, JSON.stringify({ type, leafHash, index, entry: Object.fromEntries(Object.entries(logged).reverse()) }, null, 1))),
    ).toEqual([]);
  });
  test('says which line was changed', async () => {
    expect(await faultsOf(replaced(7, (file[6] ?? '').replace('"n":4', '"n":5')))).toEqual([
      '7: the entry was changed: it does not have the hash that its line says',
    ]);
  });
  test('says between which lines, when the hash was made to fit', async () => {
    expect(await faultsOf(replaced(7, lineOf(entry(4, { n: 5 }), 4)))).toEqual([
      '9: the head over 6 entries does not agree with the 6 before it: something in lines 6 to 8 was changed, added or taken away',
      '9: the last entries are covered by no signed head',
    ]);
  });
  test('says where a line is missing, doubled or moved', async () => {
    expect((await faultsOf(file.filter((_, n) => n !== 6)))[0]).toBe('7: is entry 5 where 4 is expected: a line is missing, doubled or moved');
    expect((await faultsOf([...file.slice(0, 3), ...file.slice(2)]))[0]).toBe(
      '4: is entry 1 where 2 is expected: a line is missing, doubled or moved',
    );
  });
  test('whose end was cut off is not sound', async () => {
    expect(await faultsOf(file.slice(0, 7))).toEqual([
      '7: the file ends after 5 entries; the header says 6',
      '7: the last entries are covered by no signed head',
    ]);
  });
  test('whose head another key signed is not sound', async () => {
    const other = generateKeyPairSync('ed25519');
    expect((await faultsOf(replaced(9, head(entries, other.privateKey))))[0]).toBe("9: the head's signature was not made by the service's key");
    expect((await faultsOf(file, { publicKey: other.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') }))[0]).toBe(
      '1: the published key is not among the keys of the file',
    );
  });
  test('that was rewritten from the beginning, signatures and all, is not what was published', async () => {
    expect(await faultsOf(file, { size: 6, root: rootOfThree })).toEqual([
      `9: the published root ${rootOfThree} is not that of the file's first 6 entries, ${root}`,
    ]);
    expect(await faultsOf(file, { size: 7, root })).toEqual(['9: the published head is over 7 entries, the file has 6']);
  });
  test('that is something else is refused with its lines', async () => {
    expect(await faultsOf([])).toEqual(['1: the file has no header line']);
    expect((await faultsOf(replaced(4, '{"type":"entry"')))[0]).toBe('4: is no JSON');
    expect((await faultsOf(replaced(4, '{"type":"entry","index":-1}')))[0]).toMatch(/^4: is no line of a log: index /);
    expect((await faultsOf(file.slice(1)))[0]).toBe('1: comes before the header line');
    expect((await faultsOf(Array.from({ length: 5000 }, () => 'x'))).length).toBeLessThanOrEqual(102);
  });
});

describe('a signature of the service', () => {
  test('is refused for another statement, another key, and what is no signature', () => {
    const statement = { type: 'poolround.receipt.v1', hash: 'abc' };
    const signature = sign(null, Buffer.from('{"hash":"abc","type":"poolround.receipt.v1"}'), privateKey);
    expect(isSignedBy(key, statement, signature)).toBe(true);
    expect(isSignedBy(key, { ...statement, hash: 'abd' }, signature)).toBe(false);
    expect(isSignedBy(Buffer.alloc(32, 1), statement, signature)).toBe(false);
    expect(isSignedBy(key.subarray(1), statement, signature)).toBe(false);
    expect(isSignedBy(key, statement, signature.subarray(1))).toBe(false);
  });
});
