// npm run bench [-- NAME …]: measurements as ratios against a stated limit, on a temporary PostgreSQL with default, durable
// settings. Fails on nothing but errors and wrong results.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { prepare, ROOT } from './prepare.mjs';

const known = readdirSync(join(ROOT, 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const unknown = wanted.filter((name) => !known.includes(name));
if (process.argv.includes('--help') || unknown.length > 0) {
  console.log(`usage: npm run bench [-- NAME …]\nknown: ${known.join(', ')}`);
  process.exit(unknown.length > 0 ? 2 : 0);
}

// What benchmarks share with the portal's tests.
const BROWSER = ['test/portal/browser.ts', 'test/portal/brought-chromium.ts', 'test/servers/loaded.ts'];

await prepare();
const swc = join(ROOT, 'node_modules', '@swc', 'cli', 'bin', 'swc.js');
const built = spawnSync(process.execPath, [swc, 'bench', ...BROWSER, '-d', 'dist', '--quiet'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(1);

const { default: pg } = await import('pg');
const { startEmbeddedPostgres } = await import('../dist/src/platform/embedded-postgres.js');
const { migrate } = await import('../dist/src/platform/migrations.js');

const folder = mkdtempSync(join(tmpdir(), 'poolround-bench-'));
const server = await startEmbeddedPostgres(folder, ['-c', 'max_connections=400']);
process.once('SIGINT', () => server.stop().finally(() => process.exit(130)));
let failures = 0;
try {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}, ${await askServer('version()')}; fsync ${await askServer("current_setting('fsync')")}, synchronous_commit ${await askServer("current_setting('synchronous_commit')")}`,
  );
  for (const name of wanted.length > 0 ? wanted : known) {
    console.log(`\n${name}`);
    try {
      const { run } = await import(`../dist/bench/${name}.bench.js`);
      await run({ databaseUrl: await newDatabase(), newDatabase });
    } catch (error) {
      failures += 1;
      console.log(`  FAILED: ${error.stack ?? error}`);
    }
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failures === 0 ? 0 : 1);

async function newDatabase() {
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  await migrate(server.urlOf(name));
  return server.urlOf(name);
}

async function askServer(expression) {
  const client = new pg.Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  const { rows } = await client.query(`select ${expression} as answer`);
  await client.end();
  return rows[0].answer;
}
