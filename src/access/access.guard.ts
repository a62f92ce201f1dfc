import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Secrets } from '../platform/secrets.js';
import { DomainError, missing } from '../values/domain-error.js';
import { invariant } from '../values/invariant.js';
import { Callers, type KnownCaller } from './callers.js';
import { actingFor } from './mandate.js';
import { ADMISSION, type Admission } from './routes.js';

export const SESSION_COOKIE = 'poolround_session';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer (\S{1,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

/** Denies first: a route without an admission does not start, a caller without a mandate finds no network. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: Callers,
    private readonly secrets: Secrets,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const admission = this.reflector.getAllAndOverride<Admission | undefined>(ADMISSION, [context.getHandler(), context.getClass()]);
    invariant(admission !== undefined, 'every route says whom it admits');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (admission.to === 'public') return true;
    if (admission.to === 'operator') return this.admitOperator(request);
    const known = await this.known(request);
    request.caller = known.caller;
    if (!known.mayWrite && request.method !== 'GET' && request.method !== 'HEAD') {
      throw new DomainError('forbidden', 'access.read_only', 'This token may only read. Make one with the scope “write”.');
    }
    if (admission.to === 'roles') this.admitRoles(request, known, admission.roles);
    return true;
  }

  private admitOperator(request: FastifyRequest): boolean {
    if (this.secrets.isOperator(bearerOf(request) ?? '')) return true;
    throw new DomainError('unauthenticated', 'access.operator', 'Only the operator may do this: send “Authorization: Bearer <operator token>”.');
  }

  private async known(request: FastifyRequest): Promise<KnownCaller> {
    const token = bearerOf(request) ?? request.cookies[SESSION_COOKIE];
    const known = token === undefined ? undefined : await this.callers.find(token, networkOf(request));
    if (!known) throw new DomainError('unauthenticated', 'access.signed_out', 'Sign in first (POST /api/v1/sessions), or send a valid API token.');
    return known;
  }

  private admitRoles(request: FastifyRequest, known: KnownCaller, roles: readonly string[]): void {
    const mandate = actingFor(known.mandates, wantedOf(request));
    if (!mandate) throw missing('network');
    request.mandate = mandate;
    const held: readonly string[] = mandate.side === 'applicant' ? ['applicant'] : mandate.roles;
    if (held.some((role) => roles.includes(role))) return;
    if (mandate.side === 'applicant')
      throw new DomainError(
        'forbidden',
        'membership.not_admitted',
        'Your organisation is not admitted to this network (yet), so this is not open to it.',
      );
    throw new DomainError('forbidden', 'access.role', `This is for ${roles.join(', ')}; you act as ${held.join(', ')}.`);
  }
}

/** For whom a request acts: its header `Acting-For`, or, where only an address can say it (a link to a document), `actingFor` in it. */
function wantedOf(request: FastifyRequest): string | undefined {
  const said = request.headers['acting-for'] ?? (request.method === 'GET' ? new URLSearchParams(request.url.split('?')[1]).get('actingFor') : null);
  return typeof said === 'string' ? said : undefined;
}

function networkOf(request: FastifyRequest): string | undefined {
  // Nest's Fastify adapter leaves the path's parameters as read.
  const { networkId } = request.params as { networkId?: string };
  if (networkId === undefined) return undefined;
  if (!UUID.test(networkId)) throw missing('network');
  return networkId;
}
