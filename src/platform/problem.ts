import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorDetail, type ErrorKind } from '../values/domain-error.js';
import { sqlStateOf } from './sql-state.js';

/** RFC 9457, with a stable `code` and the single faults. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly ErrorDetail[];
}

/** The HTTP status of each kind of refusal. */
export const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  too_many: 429,
};

const TITLES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unknown kind of content',
  422: 'Values cannot be accepted',
  429: 'Too many requests',
  503: 'Not available now',
};

function problem(status: number, code: string, detail: string, more: object = {}): Problem {
  return { type: `/problems/${code}`, title: TITLES[status] ?? 'Error', status, code, detail, ...more };
}

/** What PostgreSQL refused although the schemas let it pass; the caller's fault, and said without the value. */
function ofDatabase(error: unknown): Problem | undefined {
  const state = sqlStateOf(error);
  if (['22021', '22P05'].includes(state))
    return problem(422, 'input.invalid', 'A text contains a character that cannot be stored (U+0000). Remove it.');
  if (state.startsWith('22')) return problem(422, 'input.invalid', 'A value is out of range or malformed; nothing was changed.');
  if (['23505', '23P01'].includes(state)) return problem(409, 'conflict.duplicate', 'Something like this exists already; nothing was changed.');
  if (state.startsWith('23')) return problem(422, 'input.invalid', 'The values contradict each other or what is stored; nothing was changed.');
  if (['40001', '40P01', '55P03', '57014'].includes(state))
    return problem(409, 'conflict.busy', 'Somebody else is changing this right now. Try again.');
  if (state.startsWith('08') || state.startsWith('57P') || state === '53300')
    return problem(503, 'service.unavailable', 'The database cannot be reached. Try again in a moment.');
  return undefined;
}

const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

function isConnectionLost(error: unknown): boolean {
  return (
    CONNECTION_LOST.has(sqlStateOf(error)) ||
    (error instanceof Error &&
      /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(error.message))
  );
}

function ofHttp(error: unknown): Problem | undefined {
  const isHttp =
    typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;
  const status = error instanceof HttpException ? error.getStatus() : isHttp ? Number(error.statusCode) : 500;
  if (status >= 500) return undefined;
  const code: Readonly<Record<number, string>> = {
    404: 'route.missing',
    413: 'request.too_large',
    415: 'request.content_type',
    429: 'request.too_many',
  };
  const said = error instanceof Error ? error.message : 'The request cannot be read';
  return problem(status, code[status] ?? 'request.unreadable', `${said.replace(/\.?$/, '')}.`);
}

/** The answer to any error; undefined detail of our own mistakes stays in the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    return problem(STATUS[error.kind], error.code, error.message, { ...error.extra, ...(error.errors.length > 0 ? { errors: error.errors } : {}) });
  }
  if (isConnectionLost(error)) return problem(503, 'service.unavailable', 'The database cannot be reached. Try again in a moment.');
  return (
    ofDatabase(error) ??
    ofHttp(error) ??
    problem(500, 'internal', 'Something went wrong on our side; nothing was changed. The office can find it in the log by the time.')
  );
}
