import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { newId } from '../src/values/id.js';
import { type BenchServers, conclude, inTurn, memoryMib, mustHold, type Slice } from './bench.js';

const LINES = 1_000_000;
const ITEMS = 5000;
const SITES = 9;
const ROUNDS = 5;
const MAIN = join(import.meta.dirname, '..', 'src', 'main.js');

/** What stands where: the ids that the requests need, and the buyer's session. */
interface Place {
  readonly networkId: string;
  readonly roundId: string;
  readonly token: string;
}

/** A network with one member, its sites, a catalogue of 5,000 items, and a round in collecting; made by SQL, not measured. */
async function fill(database: pg.Client): Promise<Place> {
  const [networkId, roundId, membership, organisation, person, category] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  const units = `(array['C62', 'KGM', 'MTR', 'LTR', 'C62'])[1 + n % 5]`;
  await database.query(
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ('${networkId}', 'bench-import', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80)`,
  );
  await database.query(
    `insert into organisation (id, of_network, name, postcode, country) values ('${organisation}', '${networkId}', 'Werk', '58466', 'DE')`,
  );
  await database.query(`insert into person (id, name, email) values ('${person}', 'Buyer', 'buyer@bench.example')`);
  await database.query(
    `insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) values ('${networkId}', '${membership}', '${organisation}', 'member', 'M001', 'admitted', 1)`,
  );
  await database.query(
    `insert into mandate (network_id, id, person_id, membership_id, role) values ('${networkId}', new_id(), '${person}', '${membership}', 'buyer')`,
  );
  await database.query(`insert into session (token_hash, person_id, expires_at) values ($1, '${person}', now() + interval '1 day')`, [
    createHash('sha256').update(token).digest(),
  ]);
  await database.query(
    `insert into delivery_site (network_id, id, membership_id, name, postcode, city, country) select '${networkId}', new_id(), '${membership}', 'Werk ' || n, (40000 + n * 1000)::text, 'Stadt', 'DE' from generate_series(1, ${SITES}) n`,
  );
  await database.query(`insert into category (network_id, id, code, name_de, name_en) values ('${networkId}', '${category}', 'C', 'C', 'C')`);
  await database.query(
    `insert into item (network_id, id, category_id, code, name_de, name_en, base_unit) select '${networkId}', new_id(), '${category}', 'A-' || lpad(n::text, 5, '0'), 'Artikel ' || n, 'Item ' || n, ${units} from generate_series(0, ${ITEMS - 1}) n`,
  );
  await database.query(
    `insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline) values ('${networkId}', '${roundId}', 'Bench', 'collecting', '2027-04-01', '2029-03-31', now() + interval '1 day')`,
  );
  await database.query(`insert into round_category (network_id, round_id, category_id) values ('${networkId}', '${roundId}', '${category}')`);
  await database.query('create table bare_requirement (like requirement including indexes)');
  await database.query('analyze');
  return { networkId, roundId, token };
}

const HEADER = 'Artikel;Bezeichnung;Menge;Einheit;Preis;PE;Währung;Lieferant;Lieferort;Bedarf von;Bedarf bis;Art\r\n';
const UNITS = ['Stk', 'kg', 'm', 'Ltr', '100 St'] as const;

/** Writes the German CSV file, always the same. @returns the sum of all quantities in base units, in hundredths */
async function writeCsv(path: string): Promise<bigint> {
  let seed = 7;
  const chance = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  let hundredths = 0n;
  const lines = function* (): Generator<string> {
    let text = HEADER;
    for (let line = 0; line < LINES; line += 1) {
      const item = chance(ITEMS);
      const [whole, cents] = [1 + chance(99_999), line % 3 === 0 ? 0 : 1 + chance(99)];
      const quantity = `${whole.toString().replace(/\B(?=(\d{3})+$)/g, '.')}${cents === 0 ? '' : `,${cents.toString().padStart(2, '0')}`}`;
      hundredths += BigInt(whole * 100 + cents) * (item % 5 === 4 ? 100n : 1n);
      const price = `${chance(900)},${(1 + chance(9999)).toString().padStart(4, '0')}`;
      const site = line % 5 === 0 ? `Werk ${1 + chance(SITES)}` : '';
      text += `A-${item.toString().padStart(5, '0')};Artikel ${item};${quantity};${UNITS[item % 5]};${price};${line % 4 === 0 ? '100' : ''};EUR;Müller ${chance(400)} GmbH;${site};01.0${1 + chance(9)}.2027;31.12.2027;${line % 2 === 0 ? 'fest' : 'Prognose'}\r\n`;
      if (text.length < 262_144) continue;
      yield text;
      text = '';
    }
    yield text;
  };
  await pipeline(lines(), createWriteStream(path));
  return hundredths;
}

/** The service in a process of its own, so that its memory and CPU are its own. */
class Process {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly pid: number,
  ) {}

  static async start(databaseUrl: string, folder: string): Promise<Process> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const environment = {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      POOLROUND_SECRET: 'a secret of the benchmark, 32 characters',
    };
    const child = spawn(process.execPath, [MAIN], { env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
    for (let attempt = 0; attempt < 300; attempt += 1) {
      const answer = await fetch(`${url}/api/openapi.json`).catch(() => undefined);
      if (answer?.ok) return new Process(child, url, child.pid ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    child.kill();
    throw new Error('the service did not start within a minute');
  }

  /** User and system time so far. */
  async cpuSeconds(): Promise<number> {
    const fields = (await readFile(`/proc/${this.pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
    return (Number.parseInt(fields[11] ?? '0', 10) + Number.parseInt(fields[12] ?? '0', 10)) / 100;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.once('exit', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Sends the file as one request that checks and commits it. */
function send(url: string, place: Place, csv: string): Promise<{ status: number; body: string }> {
  const path = `/api/v1/networks/${place.networkId}/rounds/${place.roundId}/imports?fileName=bench.csv&commit=true`;
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${place.token}`, 'content-type': 'text/csv', 'content-length': statSync(csv).size };
    const sent = request(`${url}${path}`, { method: 'POST', headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    sent.on('error', reject);
    pipeline(createReadStream(csv, { highWaterMark: 262_144 }), sent).catch(reject);
  });
}

/** The subject: over HTTP, checked and committed. */
async function imported(service: Process, database: pg.Client, place: Place, csv: string, hundredths: bigint): Promise<Slice> {
  await database.query('truncate requirement');
  await database.query('truncate demand_check, demand_fault, demand_correction, demand_file_part, demand_file');
  await database.query('checkpoint');
  const cpu = await service.cpuSeconds();
  const started = performance.now();
  const { status, body } = await send(service.url, place, csv);
  const seconds = (performance.now() - started) / 1000;
  const cpuSeconds = (await service.cpuSeconds()) - cpu;
  mustHold(status === 201 && body.includes('"outcome":"committed"'), `the import answered ${status}: ${body.slice(0, 500)}`);
  const { rows } = await database.query<{ lines: string; total: string; priced: string }>(
    `select count(*) as lines, (sum(quantity) * 100)::numeric(40, 0)::text as total, count(baseline_amount) as priced from requirement`,
  );
  const [found] = rows;
  mustHold(
    found?.lines === String(LINES) && found.priced === String(LINES),
    `${LINES} lines with a baseline, not ${found?.lines} and ${found?.priced}`,
  );
  mustHold(found?.total === String(hundredths), `a total of ${hundredths} hundredths, not ${found?.total}`);
  return { operations: LINES, seconds, cpuSeconds };
}

/** The limit: the same rows by one bare COPY into a table with the same columns and indexes. */
async function copied(database: pg.Client, rows: string): Promise<Slice> {
  await database.query('truncate bare_requirement');
  await database.query('checkpoint');
  const started = performance.now();
  await pipeline(createReadStream(rows, { highWaterMark: 262_144 }), database.query(copyFrom('copy bare_requirement from stdin')));
  const seconds = (performance.now() - started) / 1000;
  const { rows: found } = await database.query<{ lines: string }>('select count(*) as lines from bare_requirement');
  mustHold(found[0]?.lines === String(LINES), 'the limit copies the same rows');
  return { operations: LINES, seconds };
}

/** A million requirement lines as one German CSV file over HTTP, checked and committed, against a bare COPY of the same rows. */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'poolround-bench-import-'));
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const service = await Process.start(databaseUrl, folder);
  try {
    const place = await fill(database);
    const [csv, rows] = [join(folder, 'bench.csv'), join(folder, 'rows.copy')];
    const hundredths = await writeCsv(csv);
    console.log(`  ${LINES} lines, ${(statSync(csv).size / 1e6).toFixed(1)} MB`);
    const idle = await memoryMib(service.pid);
    await imported(service, database, place, csv, hundredths);
    await pipeline(database.query(copyTo('copy requirement to stdout')), createWriteStream(rows));
    const ratio = await inTurn(
      ROUNDS,
      'seconds',
      () => imported(service, database, place, csv, hundredths),
      () => copied(database, rows),
    );
    const peak = await memoryMib(service.pid, 'VmHWM');
    console.log(`  memory of the service: ${idle} MiB idle, at most ${peak} MiB, ${peak - idle} MiB above idle (limit 512)`);
    conclude('import', ratio, '<=1.5');
  } finally {
    await service.stop();
    await database.end();
    rmSync(folder, { recursive: true, force: true });
  }
}
