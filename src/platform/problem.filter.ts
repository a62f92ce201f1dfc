import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { problemOf } from './problem.js';

/** Turns every error into a problem document (RFC 9457). Our own mistakes are logged, the caller's are not. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.log.error({
        event: 'request.failed',
        status: problem.status,
        reason: error instanceof Error ? error.message : 'unknown',
        stack: error instanceof Error ? error.stack : undefined,
      });
    if (reply.sent) return;
    const text = JSON.stringify(problem, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    if (problem.status === 429 || problem.status === 503) void reply.header('retry-after', problem.status === 429 ? '60' : '1');
    void reply.code(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(text);
  }
}
