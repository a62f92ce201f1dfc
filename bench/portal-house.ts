import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { freePort, ServiceProcess } from '../src/cli/service-process.js';
import { newId } from '../src/values/id.js';
import { aBrowser } from '../test/portal/browser.js';

/** A running service with a collecting round, and a browser to look at it with. */
export interface PortalHouse {
  readonly url: string;
  /** Path of the network's Home. */
  readonly home: string;
  /** Path of the round. */
  readonly round: string;
  /** A window of the buyer's who is signed in, with nothing in its cache. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** A collecting round with 200 items, and a member's buyer with a session. */
async function fill(databaseUrl: string): Promise<{ round: string; token: string }> {
  const [network, round, category, organisation, membership, person] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  await written(databaseUrl, [
    `insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ('${network}', 'bench', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80);
    insert into organisation (id, of_network, name, postcode, country) values ('${organisation}', '${network}', 'Company', '44135', 'DE');
    insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) values ('${network}', '${membership}', '${organisation}', 'member', 'M1', 'admitted', 1);
    insert into person (id, name, email) values ('${person}', 'Buyer', 'buyer@bench.example');
    insert into mandate (network_id, id, person_id, membership_id, role) values ('${network}', new_id(), '${person}', '${membership}', 'buyer');
    insert into category (network_id, id, code, name_de, name_en) values ('${network}', '${category}', 'C', 'C', 'C');
    insert into item (network_id, id, category_id, code, name_de, name_en, base_unit)
      select '${network}', new_id(), '${category}', 'I-' || n, 'Artikel ' || n, 'Item ' || n, 'C62' from generate_series(1, 200) n;
    insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline)
      values ('${network}', '${round}', 'Bench', 'collecting', '2027-04-01', '2029-03-31', now() + interval '9 days');
    insert into round_category (network_id, round_id, category_id) values ('${network}', '${round}', '${category}')`,
    `insert into session (token_hash, person_id, expires_at) values (sha256('${token}'), '${person}', now() + interval '1 day')`,
  ]);
  return { round, token };
}

async function written(databaseUrl: string, statements: readonly string[]): Promise<void> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    for (const statement of statements) await database.query(statement);
  } finally {
    await database.end();
  }
}

async function windowOf(browser: Browser, url: string, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: 'poolround_session', value: token, url }]);
  await context.addInitScript("localStorage.setItem('poolround.signed-in', 'yes')");
  return context.newPage();
}

/** Starts the service on a filled database, and a browser. */
export async function aPortalHouse(databaseUrl: string): Promise<PortalHouse> {
  const { round, token } = await fill(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'poolround-portal-'));
  const service = new ServiceProcess(
    { DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'error', POOLROUND_SECRET: 'a secret of the benchmark, 32 characters' },
    await freePort(),
  );
  const browser = await aBrowser();
  const close = async (): Promise<void> => {
    await browser.close();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await service.start();
  } catch (error) {
    await close();
    throw error;
  }
  const url = `http://127.0.0.1:${service.port}`;
  return { url, home: '/networks/bench', round: `/networks/bench/rounds/${round}`, newPage: () => windowOf(browser, url, token), close };
}
