import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageIn } from './language.js';
import { inGerman } from '../german/german.js';
import { type Problem, problemOf } from './problem.js';

/** Turns every error into a problem document (RFC 9457). Our own mistakes are logged, the caller's are not. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const language = languageIn(http.getRequest<FastifyRequest>().headers['accept-language']) ?? 'en';
    const problem = problemOf(error);
    if (problem.status >= 500)
      this.log.error({
        event: 'request.failed',
        status: problem.status,
        reason: error instanceof Error ? error.message : 'unknown',
        stack: error instanceof Error ? error.stack : undefined,
      });
    if (reply.sent) return;
    const spoken = language === 'de' ? this.german(problem) : problem;
    const text = JSON.stringify(spoken, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
    if (problem.status === 429 || problem.status === 503) void reply.header('retry-after', problem.status === 429 ? '60' : '1');
    void reply
      .code(problem.status)
      .headers({ 'content-type': 'application/problem+json; charset=utf-8', 'content-language': language, vary: 'accept-language' })
      .send(text);
  }

  private german({ title, detail, errors, ...problem }: Problem): Problem {
    const heading = inGerman(title) ?? title;
    const faults = errors?.map((fault) => ({ ...fault, detail: inGerman(fault.detail) ?? fault.detail }));
    const spoken = inGerman(detail);
    if (spoken === undefined && !OF_THE_WEB_SERVER.test(problem.code)) this.log.warn({ event: 'problem.untranslated', code: problem.code });
    return { ...problem, title: heading, detail: spoken ?? `${heading}.`, ...(faults ? { errors: faults } : {}) };
  }
}

/** Codes whose sentences are the web server's or the framework's: in German the title speaks for them. */
const OF_THE_WEB_SERVER = /^(route|request)\./;
