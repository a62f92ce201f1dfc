// Makes the checkout ready to run: installs what package-lock.json names, and builds what has changed. Needs Node only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from './compress.mjs';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(ROOT, ...parts);

/** Whether node_modules holds what package-lock.json asks for; packages for other machines may be absent. */
export function isInstalled() {
  const installed = at('node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages);
  return wanted.every(([path, { version, optional }]) => path === '' || (there[path] ? there[path].version === version : optional === true));
}

/** Installs if needed; what npm says goes to stderr, so that a command's own output stays clean. */
export async function install() {
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
}

/** Builds src/ into dist/ if a source differs from what was built last. */
export async function build() {
  const sources = hashOf([...filesIn(at('src')), at('.swcrc')]);
  const stamp = at('dist', '.built-from');
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  if (isFresh()) return;
  await alone(at('dist.lock'), async () => {
    if (isFresh()) return;
    console.error('Building …');
    rmSync(at('dist.next'), { recursive: true, force: true });
    const swc = at('node_modules', '@swc', 'cli', 'bin', 'swc.js');
    await run(process.execPath, [swc, 'src', '-d', 'dist.next', '--copy-files', '--quiet', '--ignore', '**/*.spec.ts']);
    writeFileSync(at('dist.next', '.built-from'), sources);
    rmSync(at('dist'), { recursive: true, force: true });
    renameSync(at('dist.next'), at('dist'));
  });
}

/** Builds web/ into web/dist/ if a source differs from what was built last. */
export async function buildPortal() {
  const sources = hashOf([...filesIn(at('web')).filter((file) => !file.startsWith(at('web', 'dist'))), at('scripts', 'compress.mjs')]);
  const stamp = at('web', 'dist', '.built-from');
  const isFresh = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  if (isFresh()) return;
  await alone(at('web', 'dist.lock'), async () => {
    if (isFresh()) return;
    console.error('Building the portal …');
    const vite = at('node_modules', 'vite', 'bin', 'vite.js');
    await run(process.execPath, [vite, 'build', '--config', at('web', 'vite.config.ts'), '--outDir', at('web', 'dist.next'), '--logLevel', 'error']);
    await compress(at('web', 'dist.next'));
    writeFileSync(at('web', 'dist.next', '.built-from'), sources);
    rmSync(at('web', 'dist'), { recursive: true, force: true });
    renameSync(at('web', 'dist.next'), at('web', 'dist'));
  });
}

/** What every start does first. */
export async function prepare() {
  await install();
  await build();
  await buildPortal();
}

/** Runs a program to its end in the checkout; its output goes to stderr. @throws Error unless it ends with 0 */
function run(program, parameters, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: ROOT, stdio: ['ignore', 2, 2], ...options });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ${parameters.join(' ')} ended with ${code}`))));
  });
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of [...files, at('package-lock.json')]) hash.update(file.slice(ROOT.length)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Holds a folder as a lock while it works; one that a killed build left behind is taken over after a minute. */
async function alone(lock, work) {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > 60_000) rmSync(lock, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    await work();
  } finally {
    rmdirSync(lock);
  }
}
