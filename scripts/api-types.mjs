// The types of the API for the portal: web/src/api/schema.d.ts, made from the OpenAPI document of a throw-away service
// (or of the service at the URL given). With --check nothing is written; ends with 1 when the file is stale.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

const FILE = join(ROOT, 'web', 'src', 'api', 'schema.d.ts');
const words = process.argv.slice(2);
const url = words.find((word) => !word.startsWith('-'));

const { default: openapiTS, astToString } = await import('openapi-typescript');
const text = `// Made by scripts/api-types.mjs from the API's own document. Do not edit.\n${astToString(await openapiTS(await document()))}`;
if (!words.includes('--check')) {
  writeFileSync(FILE, text);
} else if (readFileSync(FILE, 'utf8') !== text) {
  console.error('web/src/api/schema.d.ts is stale: run “node scripts/api-types.mjs” and commit it.');
  process.exitCode = 1;
}

async function document() {
  if (url) return read(url);
  await prepare();
  const { startService } = await import('../dist/src/service.js');
  const { readSettings } = await import('../dist/src/platform/settings.js');
  const folder = mkdtempSync(join(tmpdir(), 'poolround-types-'));
  const service = await startService(
    readSettings({ ...process.env, DATA_DIR: folder, PORT: '0', THROW_AWAY_DATA: 'on', JOBS: 'off', LOG_LEVEL: 'error' }),
  );
  try {
    return await read(service.url);
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function read(address) {
  const response = await fetch(new URL('/api/openapi.json', address), { signal: AbortSignal.timeout(20_000) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // Examples are made anew at every start; types do not need them.
  return JSON.parse(await response.text(), (name, value) => (name === 'example' || name === 'examples' ? undefined : value));
}
