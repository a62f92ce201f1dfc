import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Settings, readSettings } from '../platform/settings.js';

/** The settings of this environment, as a service started here would read them. */
export function settingsHere(): Settings {
  return readSettings(process.env);
}

/** An environment variable, unless it is empty. */
export function environment(name: string): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}

/** The operator's token: of the environment, or of the installation in the data folder; nothing is made. */
export function operatorTokenHere({ POOLROUND_OPERATOR_TOKEN, DATA_DIR }: Settings): string | undefined {
  if (POOLROUND_OPERATOR_TOKEN !== undefined) return POOLROUND_OPERATOR_TOKEN;
  const file = join(DATA_DIR, 'secrets.json');
  if (!existsSync(file)) return undefined;
  return z.object({ operatorToken: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).operatorToken;
}
