// npm run check: format, lint, types, the house's order, unused code, the house's own rules. Ends with the first fault's status.
import { spawnSync } from 'node:child_process';
import { isAbsolute, join } from 'node:path';
import { install, ROOT } from './prepare.mjs';

/** The native compiler: several times quicker than the one whose interface other packages need, and both call themselves `tsc`. */
const TYPESCRIPT = join(ROOT, 'node_modules', 'typescript-7', 'bin', 'tsc');

const STEPS = [
  ['format', 'biome', ['format']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', TYPESCRIPT, ['--noEmit', '-p', '.']],
  ['portal types', TYPESCRIPT, ['--noEmit', '-p', 'web']],
  ['house', 'depcruise', ['src', 'test', '--config', '.dependency-cruiser.mjs']],
  ['unused', 'knip', []],
];

await install();
let failures = 0;
for (const [what, program, parameters] of STEPS) {
  const startedAt = Date.now();
  const words = isAbsolute(program) ? ['node', program] : ['npx', '--no-install', program];
  const { status, stdout, stderr } = spawnSync(words[0], [...words.slice(1), ...parameters], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILS '} ${what} (${seconds} s)`);
  if (status !== 0) {
    failures += 1;
    console.log(`${stdout}${stderr}`);
  }
}
const tidy = await import('./tidy.mjs');
failures += tidy.report();
process.exit(failures === 0 ? 0 : 1);
