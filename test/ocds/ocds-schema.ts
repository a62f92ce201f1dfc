import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const FOLDER = join(import.meta.dirname, 'schema');
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function read(file: string): Json {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
}

/** JSON Merge Patch, RFC 7386. */
function merged(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else result[name] = merged(result[name] ?? null, value);
  }
  return result;
}

function isObject(value: Json): value is { [name: string]: Json } {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The schema lets every unknown field pass; here none does, so that a misspelt one is found. */
function strict(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(strict);
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, strict(value)]));
  return isObject(inner['properties'] ?? null) && isObject(schema['properties'] ?? null) && schema['type'] !== undefined
    ? { ...inner, additionalProperties: false }
    : inner;
}

/** The release schema of OCDS 1.1 with the extensions for lots, bids and techniques. */
function releaseSchema(): object {
  let schema = read('release-schema-1.1.json');
  for (const extension of ['lots', 'bid', 'techniques']) schema = merged(schema, read(`ext-${extension}-release-schema.json`));
  // Lots may refer to a further extension, which we do not use: nothing is valid there.
  schema = merged(schema, { definitions: { SubmissionTerms: { not: {} } } });
  if (!isObject(schema)) throw new Error('the release schema is no object');
  // Draft 4, of which it uses nothing that later drafts read otherwise except the name of its own id.
  const { id: _, $schema: __, ...rest } = schema;
  return rest;
}

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('date-time', (text) => DATE_TIME.test(text) && !Number.isNaN(Date.parse(text)));
ajv.addFormat('uri', (text) => URL.canParse(text));
const validate = ajv.compile(releaseSchema());
const validateStrictly = ajv.compile(strict(structuredClone(releaseSchema()) as Json) as object);

/** What the schema, or a misspelt field, has against a release; none if it is valid. */
export function faultsOf(release: unknown): string[] {
  const faults: string[] = [];
  for (const check of [validate, validateStrictly])
    if (!check(release))
      faults.push(...(check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`));
  return faults;
}
