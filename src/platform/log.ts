import type { LoggerService } from '@nestjs/common';
import type { Settings } from './settings.js';

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** One JSON line an event on standard error: time, level, where, fields. Never a price, a name or a body. */
export class ServiceLog implements LoggerService {
  private readonly most: number;

  constructor(level: Settings['LOG_LEVEL']) {
    this.most = LEVELS.indexOf(level);
  }

  log(message: unknown, ...rest: unknown[]): void {
    const where = rest.at(-1);
    const isNoise = ['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory', 'NestApplication'].includes(String(where));
    this.write(isNoise ? 'debug' : 'info', message, where);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest.at(-1));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest.at(-1));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest.at(-1));
  }

  private write(level: (typeof LEVELS)[number], message: unknown, where: unknown): void {
    if (LEVELS.indexOf(level) > this.most) return;
    const fields = typeof message === 'object' && message !== null ? message : { message: String(message) };
    process.stderr.write(
      `${JSON.stringify({ at: new Date().toISOString(), level, where, ...fields }, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))}\n`,
    );
  }
}
