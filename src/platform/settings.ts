import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_APP_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_KEEPS_PLANS: onOff.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(500).default(20),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATA_DIR: z.string().default('data'),
  THROW_AWAY_DATA: onOff.default(false),
  POOLROUND_SECRET: z.string().min(32, 'at least 32 characters; make one with: openssl rand -hex 32').optional(),
  POOLROUND_OPERATOR_TOKEN: z.string().min(32, 'at least 32 characters; make one with: openssl rand -hex 32').optional(),
  MAIL_DIR: z.string().optional(),
  MAIL_FROM: z.string().default('Poolround <poolround@localhost>'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SCANNER_URL: z.url({ protocol: /^tcp$/ }).optional(),
  VIES_URL: z.url({ protocol: /^https?$/ }).optional(),
  JOBS: onOff.default(true),
  LOOPBACK_PARTNERS: onOff.default(false),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  PASSWORD_MEMORY_KIB: z.coerce.number().int().min(1024).max(1_048_576).default(19_456),
  TRUST_PROXY: onOff.default(false),
});

/** What the operator has set, checked together and frozen. Times and sizes carry their unit in the name. */
export type Settings = Readonly<ReturnType<typeof readSettings>>;

/** Injection token of the settings. */
export const SETTINGS = Symbol('settings');

/**
 * Reads the environment once; nothing else reads it.
 * @throws Error that names every wrong setting and its remedy
 */
export function readSettings(environment: NodeJS.ProcessEnv) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  if (!read.success)
    throw new Error(
      `Cannot start, settings are wrong:\n${read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  const dataDir = resolve(read.data.DATA_DIR);
  return Object.freeze({
    ...read.data,
    // A connection of the operator's own may be a pooler's, and another each time.
    DATABASE_KEEPS_PLANS: read.data.DATABASE_KEEPS_PLANS ?? read.data.DATABASE_APP_URL === undefined,
    DATA_DIR: dataDir,
    MAIL_DIR: resolve(read.data.MAIL_DIR ?? join(dataDir, 'mail')),
  });
}

/** The installation's address as people and programs outside reach it, without a slash at its end. */
export function publicUrl({ PUBLIC_URL, HOST, PORT }: Pick<Settings, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  return (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/$/, '');
}

/** The version in package.json, wherever the code runs from (source or `dist`). */
export function productVersion(): string {
  for (const folder of [import.meta.dirname, join(import.meta.dirname, '..')]) {
    try {
      const text = readFileSync(join(folder, '..', '..', 'package.json'), 'utf8');
      return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
    } catch {
      // Not there: one folder further up.
    }
  }
  return 'unknown';
}
