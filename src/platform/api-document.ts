import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { exampleOf, type JsonSchema } from './api-example.js';
import { productVersion } from './settings.js';

/** Codes that any route may answer with. */
const COMMON_PROBLEMS = ['input.invalid', 'access.signed_out', 'access.role', 'network.missing', 'request.too_many', 'internal'];

/** A problem document as OpenAPI says it. RFC 9457. */
const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; see the operation for what it can be' },
    detail: { type: 'string', description: 'What is wrong, with which value, and what to do' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { pointer: { type: 'string' }, detail: { type: 'string' }, code: { type: 'string' } } },
    },
  },
  examples: [
    {
      type: '/problems/bid.late',
      title: 'Not possible now',
      status: 409,
      code: 'bid.late',
      detail: 'The bid arrived at or after the deadline and was not accepted.',
    },
  ],
};

/** The OpenAPI 3.1 document of the whole API, made from the routes and their schemas. */
function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Poolround')
    .setDescription(
      'Joint-procurement pooling. Quantities, prices and amounts are decimal texts; times are ISO 8601 in UTC; errors are problem documents (RFC 9457) with a stable `code`.',
    )
    .setVersion(productVersion())
    .addCookieAuth('poolround_session')
    .addBearerAuth()
    .build();
  return completed(SwaggerModule.createDocument(app, config));
}

/**
 * Serves the document at `/api/openapi.json` and a browsable page of it at `/api/docs`. It is made when it is first asked
 * for: half of a start's work otherwise.
 */
export function serveApiDocument(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    yamlDocumentUrl: 'api/openapi.yaml',
    customSiteTitle: 'Poolround API',
  });
}

interface Operation {
  responses?: Record<string, unknown>;
  requestBody?: unknown;
  parameters?: { name: string; in: string }[];
  'x-problem-codes'?: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Adds to every operation what holds for all: problem answers, headers of writes, an example for every schema. */
function completed(document: OpenAPIObject): OpenAPIObject {
  // OpenAPI's own schema type is narrower than the JSON Schema (2020-12) that 3.1 allows and zod writes.
  const schemas = (document.components?.schemas ?? {}) as Record<string, JsonSchema>;
  schemas['Problem'] = PROBLEM;
  for (const schema of Object.values(schemas)) schema['examples'] ??= [exampleOf(schema, schemas)];
  for (const [address, path] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method] as Operation | undefined;
      if (!operation) continue;
      completeOperation(operation, method, schemas);
      operation.parameters = [...missingFrom(operation.parameters ?? [], address), ...(operation.parameters ?? [])];
    }
  }
  // The same objects as above, now with their examples.
  document.components = { ...document.components, schemas: schemas as NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> };
  return document;
}

function completeOperation(operation: Operation, method: string, schemas: Record<string, JsonSchema>): void {
  const codes = [...(operation['x-problem-codes'] ?? []), ...COMMON_PROBLEMS];
  operation.responses = {
    ...operation.responses,
    default: {
      description: `A problem: ${codes.join(', ')}`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
  if (method !== 'get')
    operation.parameters = [...(operation.parameters ?? []), IDEMPOTENCY_KEY, ...(method === 'patch' || method === 'put' ? [IF_MATCH] : [])];
  for (const holder of [operation.requestBody, ...Object.values(operation.responses)]) addExample(holder, schemas);
}

/** The parameters of a path that its route does not read itself, since the guard does. */
function missingFrom(parameters: readonly { name: string; in: string }[], address: string) {
  const named = [...address.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const told = new Set(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name));
  return named.filter((name) => !told.has(name)).map((name) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }));
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repeat with the same key gets the first answer and changes nothing',
  schema: { type: 'string', maxLength: 190 },
};
const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version last seen; 412 when it is no longer the present one',
  schema: { type: 'string' },
};

function addExample(holder: unknown, schemas: Record<string, JsonSchema>): void {
  if (typeof holder !== 'object' || holder === null || !('content' in holder)) return;
  // The shape that OpenAPI gives request bodies and responses.
  const content = holder.content as Record<string, { schema?: JsonSchema; example?: unknown }>;
  for (const media of Object.values(content)) if (media.schema) media.example ??= exampleOf(media.schema, schemas);
}
