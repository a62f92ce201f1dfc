import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { present } from '../../src/values/invariant.js';
import { type Actor, aWholeHouse, type Operation, type WholeHouse } from './a-whole-house.js';

let whole: WholeHouse;

beforeAll(async () => {
  whole = await aWholeHouse();
}, 900_000);

afterAll(() => whole?.close());

/** Values that fit no field of the API. */
const MISFITS: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  { nested: { deep: [] } },
  [[[[[]]]]],
  '',
  'a\u0000b',
  '\ud800',
  "'; drop table bid; --",
  'x'.repeat(100_000),
  '99999999999999999999999999999999.9999999999',
  '0000-00-00',
];

function callerOf(operation: Operation): Actor {
  const caller = whole.actors.find((actor) => actor.roles.some((role) => operation.admits.includes(role)));
  return present(caller ?? whole.actors[0], 'somebody who may call');
}

async function raw(
  operation: Operation,
  path: string,
  body: string | Uint8Array | undefined,
  contentType = 'application/json',
): Promise<{ status: number; text: string }> {
  const cookie = callerOf(operation).client.sessionCookie;
  const headers = { cookie, ...(body === undefined ? {} : { 'content-type': contentType }) };
  const response = await fetch(`${whole.house.url}/api/v1${path}`, { method: operation.method, headers, ...(body === undefined ? {} : { body }) });
  return { status: response.status, text: await response.text() };
}

function pathOf(operation: Operation, over: Readonly<Record<string, string>> = {}): string {
  const parameters: Record<string, string> = { networkId: whole.networkId, roundId: whole.roundId, ...over };
  return operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(parameters[name] ?? '019f0000-0000-7000-8000-000000000000'),
  );
}

/** What no answer may be or hold, whatever was asked. */
function faultOf(answer: { status: number; text: string }): string | undefined {
  if (answer.status >= 500) return `answered ${answer.status}: ${answer.text.slice(0, 200)}`;
  if (/\bat \S+ \(|node_modules|\.ts:\d+|\.js:\d+|SELECT |insert into/.test(answer.text)) return `tells of its insides: ${answer.text.slice(0, 200)}`;
  return undefined;
}

async function checksum(): Promise<unknown> {
  const tables = [
    'network',
    'membership',
    'mandate',
    'round',
    'requirement',
    'lot_position',
    'call',
    'stage',
    'bid',
    'award',
    'agreement',
    'edition',
    'sign_up',
    'call_off',
    'assessment',
    'complaint',
  ];
  const sql = tables.map((table) => `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t) as ${table}`);
  const { rows } = await whole.house.database.query(`select ${sql.join(', ')}`);
  return rows[0];
}

const isWrite = (operation: Operation): boolean =>
  operation.method !== 'GET' && !operation.path.startsWith('/sessions') && !operation.path.startsWith('/tokens');

test('a body of the wrong kind is refused with a problem and changes no row', async () => {
  const before = await checksum();
  const faults: string[] = [];
  const bodies: [string | Uint8Array, string][] = [
    ['{"a":', 'application/json'],
    ['null', 'application/json'],
    ['[1,2]', 'application/json'],
    ['"text"', 'application/json'],
    ['{"unknownField":1}', 'application/json'],
    [Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'application/json'],
    ['a=b', 'application/x-www-form-urlencoded'],
    ['<a/>', 'application/xml'],
    [`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 'application/json'],
    ['{"__proto__":{"polluted":true}}', 'application/json'],
  ];
  for (const operation of whole.operations.filter((wanted) => isWrite(wanted) && wanted.example !== undefined)) {
    for (const [body, contentType] of bodies) {
      const answer = await raw(operation, pathOf(operation), body, contentType);
      const fault = faultOf(answer) ?? (answer.status < 300 ? `accepted ${String(body).slice(0, 40)}` : undefined);
      if (fault) faults.push(`${operation.method} ${operation.path}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
  expect(await checksum()).toEqual(before);
}, 900_000);

test('a field of the wrong kind is never a fault of ours', async () => {
  const faults: string[] = [];
  for (const operation of whole.operations.filter((wanted) => isWrite(wanted) && isObject(wanted.example))) {
    for (const body of mutations(operation.example as Record<string, unknown>)) {
      const fault = faultOf(await raw(operation, pathOf(operation), JSON.stringify(body)));
      if (fault) faults.push(`${operation.method} ${operation.path} with ${JSON.stringify(body).slice(0, 200)}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
}, 900_000);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The example with one field after the other replaced by a misfit, and without each. */
function mutations(example: Record<string, unknown>): unknown[] {
  return Object.keys(example).flatMap((field, index) => {
    const misfits = [MISFITS[index % MISFITS.length], MISFITS[(index * 5 + 3) % MISFITS.length], MISFITS[(index * 7 + 6) % MISFITS.length]];
    const { [field]: _left, ...without } = example;
    return [...misfits.map((misfit) => ({ ...example, [field]: misfit })), without];
  });
}

test('odd paths and queries are refused without telling of the insides', async () => {
  const faults: string[] = [];
  const ids = ['1', 'null', '..', '%', 'a\u0000', 'x'.repeat(150), "' or 1=1", '00000000-0000-0000-0000-000000000000', 'é'];
  const queries = [
    'limit=-1',
    'limit=1e9',
    'limit=x',
    'cursor=!!',
    'cursor=W10',
    'sort=;drop',
    'sort=-',
    'language=xx',
    'q=%00',
    'q=%ff',
    'limit=1&limit=2',
    'cursor=WyJ4IiwieSIsInoiXQ',
  ];
  for (const operation of whole.operations.filter((wanted) => wanted.method === 'GET')) {
    const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    const paths = [
      ...parameters.flatMap((name) => ids.map((id) => pathOf(operation, { [name]: id }))),
      ...queries.map((query) => `${pathOf(operation)}?${query}`),
    ];
    for (const path of paths) {
      const fault = faultOf(await raw(operation, path, undefined));
      if (fault) faults.push(`GET ${path.slice(0, 200)}: ${fault}`);
    }
  }
  expect(faults).toEqual([]);
}, 900_000);

test('whatever text stands in a query, the answer is a list or a problem', async () => {
  const lists = whole.operations.filter((operation) => operation.method === 'GET' && !operation.path.includes('export'));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...lists),
      fc.constantFrom('q', 'cursor', 'sort', 'limit', 'kind', 'status', 'category'),
      fc.string({ unit: 'binary', maxLength: 60 }),
      async (operation, name, text) => {
        const query = new URLSearchParams({ [name]: Buffer.from(text).toString() });
        expect(faultOf(await raw(operation, `${pathOf(operation)}?${query}`, undefined))).toBeUndefined();
      },
    ),
    { numRuns: 300 },
  );
});
