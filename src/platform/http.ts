import { applyDecorators, createParamDecorator, type ExecutionContext, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { type ZodType, z } from 'zod';
import { DomainError } from '../values/domain-error.js';

/** What a route says about itself in the OpenAPI document. */
export interface RouteDescription {
  readonly summary: string;
  readonly description?: string;
  /** Codes of the problems that this route answers with, besides those of every route. */
  readonly problems?: readonly string[];
  /** For answers that are no JSON, e.g. `application/pdf`. */
  readonly contentType?: string;
}

/**
 * What a route answers: status, OpenAPI response and serializer in one, so that a field which the schema lacks cannot
 * leave. `null`: no body, or a stream.
 */
export const Answers = (status: number, schema: ZodType | null, route: RouteDescription): MethodDecorator =>
  applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: route.summary, description: describe(route), ...extensions(route) }),
    schema
      ? ApiResponse({ status, description: route.summary, standardSchema: schema })
      : ApiResponse({
          status,
          description: route.summary,
          ...(route.contentType ? { content: { [route.contentType]: { schema: { type: 'string', format: 'binary' } } } } : {}),
        }),
    ...(schema ? [SerializeOptions({ schema })] : []),
  );

function describe(route: RouteDescription): string {
  const problems = route.problems?.length ? `Problem codes: ${route.problems.map((code) => `\`${code}\``).join(', ')}.` : '';
  return [route.description, problems].filter(Boolean).join('\n\n');
}

function extensions(route: RouteDescription): object {
  return { 'x-problem-codes': route.problems ?? [] };
}

/** The query of every list: where to go on, how many, in which order (`-name` descending). */
export const PageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  sort: z.string().max(60).optional(),
});

export type PageQuery = z.infer<typeof PageQuery>;

/** A page of a list: its items, and the cursor of the next page or null at the end. */
export const pageSchema = <Item extends ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable().describe('Cursor of the next page; null at the end') });

/**
 * Cuts `limit + 1` fetched rows to a page.
 * @param keyOf what the next page starts after, as the list's order wants it
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
  itemOf: (row: Row) => Item,
): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null;
  return { items: shown.map(itemOf), next };
}

/**
 * What a page starts after, as `pageOf` wrote it.
 * @param parts how many texts the list's key has
 * @throws DomainError `page.cursor` when it is not from this list
 */
export function afterOf(cursor: string | undefined, parts: number): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    return z
      .array(z.string())
      .length(parts)
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new DomainError(
      'invalid',
      'page.cursor',
      `“${cursor}” is no cursor of this list. Start without one, or use the “next” of an earlier page.`,
      [{ pointer: '/query/cursor', detail: 'not a cursor of this list' }],
    );
  }
}

/** A parameter that is an id, written as the database writes it; anything else is as missing as an unknown one. */
export const IdParam = z.uuid().toLowerCase();

/** The version that the caller last saw (`If-Match: "3"`), or undefined when it does not care. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const parts = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header);
  if (!parts) throw new DomainError('invalid', 'version.unreadable', `“${header}” is no version; send If-Match with the object's version, e.g. "3".`);
  return Number.parseInt(parts[1] ?? '', 10);
});

/** @throws DomainError `version.stale` (412) when the caller saw an older version than the present one */
export function assertVersion(seen: number | undefined, present: number): void {
  if (seen === undefined || seen === present) return;
  throw new DomainError(
    'stale',
    'version.stale',
    `This was changed meanwhile: you saw version ${seen}, now it is ${present}. Read it again and repeat your change.`,
    [],
    { present },
  );
}

/** For what is done to the very version that was seen. @throws DomainError `version.required` when the caller named none */
export function assertSeen(seen: number | undefined): asserts seen is number {
  if (seen !== undefined) return;
  throw new DomainError('invalid', 'version.required', `Say which version you saw: send If-Match with the object's version, e.g. "3".`);
}
