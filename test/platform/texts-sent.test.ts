import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aHouse, type House } from '../servers/house.js';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface ApiDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> } }>>>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What is read as something else than a text before it is kept: times, percentages and currencies, secrets, a file's lines, addresses. */
const READ = 'deadline startsAt endsAt questionsUntil answerBy period dominancePercent marketShareLimitPercent pPercent currency'
  .concat(' password passphrase token session email vatId IndexFile.text NewWebhook.address')
  .split(' ');

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house.close());

test('every text that a body of a request may have is asked to have no control characters', async () => {
  const response = await fetch(`${house.url}/api/openapi.json`);
  // The service's own document, of which the access tests are made too.
  const { paths, components } = (await response.json()) as ApiDocument;
  const bodies = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ requestBody }) => {
      const schema = requestBody?.content['application/json']?.schema;
      return schema ? [schema] : [];
    }),
  );
  const texts = bodies.flatMap((schema) => textsOf(schema, '', components.schemas, []));
  expect(texts.length).toBeGreaterThan(300);
  const free = texts.filter(({ isChecked, at }) => !isChecked && !READ.some((read) => at === read || at.endsWith(`.${read}`)));
  expect([...new Set(free.map(({ at }) => at))].sort()).toEqual([]);
});

interface Text {
  readonly at: string;
  readonly isChecked: boolean;
}

/** The texts of a schema by the name of their component and the way to them. */
function textsOf(schema: Schema, at: string, named: ApiDocument['components']['schemas'], seen: readonly string[]): Text[] {
  const name = schema.$ref?.split('/').at(-1);
  const of = name === undefined ? undefined : named[name];
  if (name !== undefined && of) return seen.includes(name) ? [] : textsOf(of, name, named, [...seen, name]);
  if (schema.type === 'string') return [{ at, isChecked: isChecked(schema) }];
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [
    ...parts.flatMap((part) => textsOf(part, at, named, seen)),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => textsOf(value, `${at}.${key}`, named, seen)),
  ];
}

const isChecked = ({ pattern, format, allOf, enum: among, const: only }: Schema): boolean =>
  pattern !== undefined ||
  format !== undefined ||
  among !== undefined ||
  only !== undefined ||
  (allOf ?? []).some((part) => part.pattern !== undefined);
