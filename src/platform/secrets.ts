import { hkdfSync, randomBytes, timingSafeEqual, createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Settings } from './settings.js';

const Stored = z.object({ secret: z.string().min(32), operatorToken: z.string().min(32) });

/**
 * The installation's keys, each derived (HKDF, RFC 5869) from one secret: `POOLROUND_SECRET`, or one made at the first
 * start and kept in the data folder, readable by its owner only.
 */
@Injectable()
export class Secrets {
  constructor(
    private readonly secret: string,
    readonly operatorToken: string,
  ) {}

  /** Reads the secrets of the environment, or of the data folder, making them at the first start. */
  static read(settings: Pick<Settings, 'DATA_DIR' | 'POOLROUND_SECRET' | 'POOLROUND_OPERATOR_TOKEN'>): Secrets {
    const { POOLROUND_SECRET: secret, POOLROUND_OPERATOR_TOKEN: operatorToken } = settings;
    if (secret && operatorToken) return new Secrets(secret, operatorToken);
    const stored = storedSecrets(join(settings.DATA_DIR, 'secrets.json'));
    return new Secrets(secret ?? stored.secret, operatorToken ?? stored.operatorToken);
  }

  /** 32 bytes for one purpose; the same purpose gives the same key at every start. */
  key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, 'poolround', purpose, 32));
  }

  /** Whether this is the operator's token, compared in constant time. */
  isOperator(token: string): boolean {
    const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
    return timingSafeEqual(hash(token), hash(this.operatorToken));
  }
}

function storedSecrets(file: string): z.infer<typeof Stored> {
  if (!existsSync(file)) {
    mkdirSync(join(file, '..'), { recursive: true });
    const made = { secret: randomBytes(32).toString('hex'), operatorToken: randomBytes(32).toString('hex') };
    writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  }
  return Stored.parse(JSON.parse(readFileSync(file, 'utf8')));
}
