import { applyDecorators, createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { present } from '../values/invariant.js';
import type { Mandate, Role } from './mandate.js';

/** Who may use a route: everybody, whoever is signed in, the operator, or mandates with one of these roles. */
export type Admission =
  | { readonly to: 'public' }
  | { readonly to: 'signed-in' }
  | { readonly to: 'operator' }
  | { readonly to: 'roles'; readonly roles: readonly (Role | 'applicant')[] };

export const ADMISSION = 'poolround:admission';

/** Tells the guard, and the OpenAPI document as `x-admits`. */
const admits = (admission: Admission, told: readonly string[]) => applyDecorators(SetMetadata(ADMISSION, admission), ApiExtension('x-admits', told));

/** For mandates of the network in the path with one of these roles. `applicant`: also while not admitted. */
export const Allows = (...roles: readonly (Role | 'applicant')[]) => admits({ to: 'roles', roles }, roles);

/** For everybody, also without signing in. */
export const Public = () => admits({ to: 'public' }, ['public']);

/** For everybody who is signed in, whatever the mandates. */
export const SignedIn = () => admits({ to: 'signed-in' }, ['signed-in']);

/** For whoever runs the installation: `Authorization: Bearer <operator token>`. */
export const Operator = () => admits({ to: 'operator' }, ['operator']);

/** Who is signed in, and how. */
export interface Caller {
  readonly personId: string;
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly by: 'session' | 'token';
}

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
    mandate?: Mandate;
  }
}

/** The mandate under which this request acts. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Mandate =>
    present(context.switchToHttp().getRequest<FastifyRequest>().mandate, 'mandate of an allowed request'),
);

/** Who is signed in. */
export const SignedInPerson = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller =>
    present(context.switchToHttp().getRequest<FastifyRequest>().caller, 'caller of a signed-in request'),
);
