import { generateKeyPairSync, sign } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { canonicalJson } from '../../src/audit/canonical-json.js';
import { leafOf, type LoggedEntry, statementOf } from '../../src/audit/entry.js';
import { entryLine, headLine } from '../../src/audit/log-file.js';
import { EMPTY_TREE, grown, rootOf } from '../../src/audit/merkle.js';
import { KINDS } from '../../web/src/audit/kinds.js';
import { isSigned, leafHashOf, provesConsistency, provesInclusion } from '../../web/src/audit/proof-check.js';
import { checkWholeLog } from '../../web/src/audit/whole-log.js';

/** The 196 test vectors of transparency-dev/merkle. */
function vectors<Vector>(name: string): Vector[] {
  const lines = readFileSync(`src/audit/vectors/rfc6962-${name}-vectors.jsonl`, 'utf8').trim().split('\n');
  // The files' own columns, named by the caller.
  return lines.map((line) => JSON.parse(line) as Vector);
}
const hex = (base64: string | null): string => Buffer.from(base64 ?? '', 'base64').toString('hex');

interface Inclusion {
  file: string;
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  wantErr: boolean;
}
interface Consistency {
  file: string;
  size1: number;
  size2: number;
  root1: string;
  root2: string;
  proof: string[] | null;
  wantErr: boolean;
}

describe('the browser proves as RFC 9162 says', () => {
  test('that an entry is in the log (§2.1.3.2)', async () => {
    const all = vectors<Inclusion>('inclusion');
    for (const { file, leafIdx, treeSize, root, leafHash, proof, wantErr } of all) {
      const is = await provesInclusion(hex(leafHash), leafIdx, { size: treeSize, root: hex(root) }, (proof ?? []).map(hex));
      expect([file, is]).toEqual([file, !wantErr]);
    }
    expect(all.length).toBeGreaterThan(90);
  });

  test('that one log begins another (§2.1.4.2)', async () => {
    const all = vectors<Consistency>('consistency');
    for (const { file, size1, size2, root1, root2, proof, wantErr } of all) {
      const is = await provesConsistency({ size: size1, root: hex(root1) }, { size: size2, root: hex(root2) }, (proof ?? []).map(hex));
      expect([file, is]).toEqual([file, !wantErr]);
    }
    expect(all.length).toBeGreaterThan(90);
  });
});

describe('the browser finds the same as the service', () => {
  const network = '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10';
  const entry = {
    network,
    id: '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f11',
    at: '2026-11-24T09:15:27.123456Z',
    kind: 'round.opened',
    subject: null,
    membership: null,
  };

  test('hash of an entry', async () => {
    const logged = { ...entry, body: { title: 'Schweißen', n: 4 } };
    expect(await leafHashOf(logged)).toBe(leafOf(logged).toString('hex'));
  });

  test('signature of a head, and none of another key or another head', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const root = Buffer.alloc(32, 7);
    const said = { network, size: 3, root, at: '2026-11-24T09:15:28.000000Z' };
    const signature = sign(null, Buffer.from(canonicalJson(statementOf(said))), privateKey).toString('base64');
    const head = { size: 3, root: root.toString('hex'), at: said.at, keyId: 'k', signature };
    const keys = [{ id: 'k', publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') }];
    expect(await isSigned(network, head, keys)).toBe('yes');
    expect(await isSigned(network, { ...head, size: 4 }, keys)).toBe('no');
    expect(await isSigned(network, head, [])).toBe('no');
  });
});

/** A log of seven entries with heads over four and all of them, and what is known of it. */
function aLog() {
  const network = '019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f10';
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const known = [{ id: 'k', publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64') }];
  const lines: string[] = [canonicalJson({ type: 'log', network })];
  const heads: { size: number; root: string }[] = [];
  let tree = EMPTY_TREE;
  for (let index = 0; index < 7; index += 1) {
    const id = `019aa7c2-5b8e-7c1d-9a55-0a4c7a8d1f0${index}`;
    const at = `2026-11-24T09:15:2${index}.000000Z`;
    const entry: LoggedEntry = { network, id, at, kind: 'round.changed', subject: null, membership: null, body: { n: index } };
    tree = grown(tree, [leafOf(entry)]).tree;
    lines.push(canonicalJson(entryLine({ index, hash: leafOf(entry), entry })));
    if (![3, 6].includes(index)) continue;
    const head = { network, size: index + 1, root: rootOf(tree), at };
    const signature = sign(null, Buffer.from(canonicalJson(statementOf(head))), privateKey);
    lines.push(canonicalJson(headLine({ ...head, keyId: 'k', signature })));
    heads.push({ size: head.size, root: head.root.toString('hex') });
  }
  const [earlier, head] = heads;
  if (!earlier || !head) throw new Error('a log with two heads');
  return { lines, earlier, known: { network, keys: known, head } };
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

describe('the browser checks a whole log', () => {
  const { lines, earlier, known } = aLog();
  const checked = (changed: readonly string[], over = {}) => checkWholeLog(each(changed), { ...known, ...over }, () => undefined);

  test('that is sound, and tells how far it is', async () => {
    const told: number[] = [];
    const found = await checkWholeLog(each(lines), known, (done) => told.push(done));
    expect(found).toEqual({ is: 'sound', size: 7, root: known.head.root, heads: 2, isSignatureKnown: true });
    expect(told.at(-1)).toBe(7);
  });

  test('and finds an entry that was changed', async () => {
    const changed = lines.map((line) => line.replace('"body":{"n":2}', '"body":{"n":9}'));
    expect(await checked(changed)).toEqual({ is: 'broken', what: 'entry', at: 3 });
  });

  test('and finds an entry that was changed together with its hash', async () => {
    const changed = lines.map((line) => {
      if (!line.includes('"n":2')) return line;
      const { index, entry }: { index: number; entry: LoggedEntry } = JSON.parse(line.replace('"n":2', '"n":9'));
      return canonicalJson(entryLine({ index, hash: leafOf(entry), entry }));
    });
    expect(await checked(changed)).toEqual({ is: 'broken', what: 'root', at: 4 });
  });

  test.each([
    ['that was removed', lines.filter((line) => !line.includes('"index":2,')), { is: 'broken', what: 'order', at: 3 }],
    ['of those that the known head counts', lines.slice(0, 6), { is: 'broken', what: 'short', at: 4 }],
    ['behind the last head', lines.slice(0, -1), { is: 'broken', what: 'short', at: 7 }],
    ['that is cut off', [...lines.slice(0, 3), lines[3]?.slice(0, 40) ?? ''], { is: 'broken', what: 'unreadable', at: 2 }],
  ])('and finds an entry %s', async (_, changed, found) => {
    expect(await checked(changed)).toEqual(found);
  });

  test('and finds that it was rewritten from the beginning, by the head that is known', async () => {
    const head = { ...earlier, root: known.head.root };
    expect(await checked(lines, { head })).toEqual({ is: 'broken', what: 'root', at: 4 });
  });

  test('and finds a head that the service’s key has not signed', async () => {
    expect(await checked(lines, { keys: aLog().known.keys })).toEqual({ is: 'broken', what: 'signature', at: 4 });
  });
});

test('every kind of entry that the service records has a name in the portal', () => {
  const files = ['src', 'migrations'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const code = files.filter((file) => /(?<!\.spec)\.(ts|sql)$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const recorded = code.flatMap((text) =>
    [...text.matchAll(/(?:audit\s*\.record\(|recorded?\(by,|insert into audit_entry)[^;]*?'([a-z_]+\.[a-z_]+)'/g)].map(([, kind]) => kind),
  );
  expect(recorded.length).toBeGreaterThan(80);
  expect(KINDS).toEqual(expect.arrayContaining([...new Set(recorded)]));
});
