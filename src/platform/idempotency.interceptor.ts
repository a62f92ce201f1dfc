import { createHmac } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Observable } from 'rxjs';
import { DomainError } from '../values/domain-error.js';
import { keyedRequest } from './idempotency.js';
import { Secrets } from './secrets.js';

/** Makes a write with an `Idempotency-Key` happen once: see `onceByKey`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly macKey: Buffer;

  constructor(secrets: Secrets) {
    this.macKey = secrets.key('request idempotency');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined || request.method === 'GET' || request.method === 'HEAD') return next.handle();
    if (typeof key !== 'string' || key.length < 1 || key.length > 190)
      throw new DomainError('invalid', 'idempotency.key', 'An Idempotency-Key has 1 to 190 characters.');
    const keyed = { key, requestHash: macOf(request, this.macKey), transactions: 0 };
    return new Observable((subscriber) => keyedRequest.run(keyed, () => next.handle().subscribe(subscriber)));
  }
}

/**
 * What makes two requests the same, for whom they act included; keyed, since bodies may hold passphrases that could be guessed from a
 * plain hash in a dump of the database. A streamed body is not read for this: its length stands for it until the route has read and
 * hashed it (`nowWithBody`).
 */
function macOf(request: FastifyRequest, key: Buffer): Buffer {
  const isRead = typeof request.body === 'object' && request.body !== null && !('pipe' in request.body);
  const body = isRead ? JSON.stringify(request.body) : (request.headers['content-length'] ?? '');
  return createHmac('sha256', key)
    .update(`${request.method} ${request.url}\n${request.headers['acting-for'] ?? ''}\n${body}`)
    .digest();
}
