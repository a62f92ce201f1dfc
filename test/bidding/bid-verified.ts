import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How `poolround bid verify` ends with these files, and what it says. */
export async function bidVerified(
  files: { readonly receipt: string; readonly log: string; readonly record?: string },
  key: string,
): Promise<{ code: unknown; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'bid-verify-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const words = [
    'bin/poolround.mjs',
    'bid',
    'verify',
    join(folder, 'receipt'),
    join(folder, 'log'),
    ...(files.record === undefined ? [] : ['--record', join(folder, 'record')]),
    '--key',
    key,
    '--quiet',
  ];
  const ended = new Promise<{ code: unknown; said: string }>((resolve) => {
    execFile(process.execPath, words, { timeout: 120_000 }, (error, said) => resolve({ code: error ? error.code : 0, said }));
  });
  return ended.finally(() => rm(folder, { recursive: true }));
}
