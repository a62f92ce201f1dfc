// npm test: installs and builds if needed, runs all tests and ends with the line "N passed, N failed".
// npm run test:faults: the fault tests alone, with 50 kills instead of five.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

await prepare();
const wanted = process.argv.slice(2);
const faults = wanted.includes('--faults');
const parameters = faults
  ? ['--selectProjects', 'whole', '--testPathPatterns', 'test/faults', ...wanted.filter((word) => word !== '--faults')]
  : [...wanted];
// Whole rounds mostly wait for deadlines, and the others in turn for database, service and browser: more of them fit side
// by side than there are processors.
if (!parameters.some((word) => /^(--maxWorkers|-w|--runInBand|-i)\b/.test(word)))
  parameters.push(`--maxWorkers=${Math.max(6, availableParallelism())}`);
const folder = mkdtempSync(join(tmpdir(), 'poolround-test-'));
const report = join(folder, 'report.json');
const code = await runJest([...parameters, '--json', `--outputFile=${report}`]);
const { passed, failed } = counted(report);
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || code !== 0 ? 1 : 0);

/** Jest's own report goes to stderr as it runs; its JSON, which it would print besides the file, is dropped. */
function runJest(words) {
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  const env = { ...process.env, ...(faults ? { POOLROUND_FAULTS: process.env.POOLROUND_FAULTS ?? '50' } : {}) };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--experimental-vm-modules', '--no-warnings', jest, ...words], {
      cwd: ROOT,
      env,
      stdio: ['inherit', 'ignore', 'inherit'],
    });
    // The terminal's Ctrl-C reaches Jest too; we stay to see it clean up.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', resolve);
  });
}

/** A file of tests that could not even be run counts as one failure. */
function counted(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
