import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = createRequire(import.meta.url).resolve('@sparticuz/chromium');
/** Unpacks into the folder for temporary files (TMPDIR); a program of its own, since the package looks for that once. */
const UNPACK = `import chromium from ${JSON.stringify(pathToFileURL(PACKAGE).href)}; await chromium.executablePath();`;

/**
 * The Chromium that an npm package brings, unpacked once a machine: aside and then renamed, since the package takes a
 * file that another process is still writing for a whole one, and test files run side by side.
 */
export async function broughtChromium(): Promise<string> {
  const place = join(tmpdir(), `poolround-chromium-${await versionOf(PACKAGE)}`);
  const program = join(place, 'chromium');
  if (existsSync(program)) return program;
  const aside = await mkdtemp(join(tmpdir(), 'poolround-unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], { env: { ...process.env, TMPDIR: aside } });
    await rename(aside, place).catch((error: unknown) => {
      if (!existsSync(program)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return program;
}

/** The version in the manifest of the package that a module belongs to. */
async function versionOf(module: string): Promise<string> {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // A manifest's own shape; those inside a package that only say how modules are read have no version.
    const { version } = existsSync(manifest) ? (JSON.parse(await readFile(manifest, 'utf8')) as { version?: string }) : {};
    if (version !== undefined) return version;
  }
  throw new Error(`no manifest above ${module}`);
}
