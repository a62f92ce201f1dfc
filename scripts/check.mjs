// npm run check: format, lint, types, the house's order, unused code, the house's own rules. Ends with the first fault's status.
import { spawnSync } from 'node:child_process';
import { install, ROOT } from './prepare.mjs';

const STEPS = [
  ['format', 'biome', ['format']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['portal types', 'tsc', ['--noEmit', '-p', 'web']],
  ['house', 'depcruise', ['src', 'test', '--config', '.dependency-cruiser.mjs']],
  ['unused', 'knip', []],
];

await install();
let failures = 0;
for (const [what, program, parameters] of STEPS) {
  const startedAt = Date.now();
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', program, ...parameters], {
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
