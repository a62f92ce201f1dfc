import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { freePort, ServiceProcess } from '../src/cli/service-process.js';
import { newId } from '../src/values/id.js';
import { aBrowser } from '../test/portal/browser.js';
import { type BenchServers, conclude, mustHold, spreadOf } from './bench.js';

const LINES = 5000;
const PASTED = 2000;
const ROUNDS = 5;
const MOST_PASTE_MS = 1000;
const MOST_TASK_MS = 100;

/** A collecting round with 200 items, and a member's buyer with a session. */
async function fill(databaseUrl: string): Promise<{ round: string; token: string }> {
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  const [network, round, category, organisation, membership, person] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const token = randomBytes(32).toString('base64url');
  await database.query(`
    insert into network (id, slug, name, country, time_zone, currency, locale, member_cap) values ('${network}', 'bench', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80);
    insert into organisation (id, name, postcode, country) values ('${organisation}', 'Company', '44135', 'DE');
    insert into membership (network_id, id, organisation_id, kind, code, status, applied_no) values ('${network}', '${membership}', '${organisation}', 'member', 'M1', 'admitted', 1);
    insert into person (id, name, email) values ('${person}', 'Buyer', 'buyer@bench.example');
    insert into mandate (network_id, id, person_id, membership_id, role) values ('${network}', new_id(), '${person}', '${membership}', 'buyer');
    insert into category (network_id, id, code, name_de, name_en) values ('${network}', '${category}', 'C', 'C', 'C');
    insert into item (network_id, id, category_id, code, name_de, name_en, base_unit)
      select '${network}', new_id(), '${category}', 'I-' || n, 'Artikel ' || n, 'Item ' || n, 'C62' from generate_series(1, 200) n;
    insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline)
      values ('${network}', '${round}', 'Bench', 'collecting', '2027-04-01', '2029-03-31', now() + interval '9 days');
    insert into round_category (network_id, round_id, category_id) values ('${network}', '${round}', '${category}')`);
  await database.query(`insert into session (token_hash, person_id, expires_at) values ($1, '${person}', now() + interval '1 day')`, [
    createHash('sha256').update(token).digest(),
  ]);
  await database.end();
  return { round, token };
}

/** As Excel puts lines on the clipboard. */
const clipboardOf = (lines: number): string =>
  Array.from(
    { length: lines },
    (_, at) => `I-${(at % 200) + 1}\tArtikel ${at}\t1.${100 + (at % 900)},5\tStk\t2,10\t\tEUR\tLieferant ${at % 9}\t\t\t\tfest`,
  ).join('\r\n');

/** Milliseconds from the paste until the browser has painted it. */
async function paste(page: Page, text: string): Promise<number> {
  const milliseconds = await page.evaluate(`new Promise((resolve) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const before = performance.now();
    document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - before)));
  })`);
  // The script above resolves with a difference of times.
  return milliseconds as number;
}

/** The longest task in milliseconds while the whole table is scrolled down and up by the wheel; 0: none over the browser's 50. */
async function longestTask(page: Page): Promise<number> {
  await page.evaluate('globalThis.tasks = []');
  await page.getByRole('grid').hover();
  for (const direction of [1, -1]) {
    for (let step = 0; step < 150; step += 1) {
      await page.mouse.wheel(0, direction * ((LINES * 34) / 150));
      await page.waitForTimeout(16);
    }
  }
  await page.waitForTimeout(500);
  // The observer below keeps nothing but durations.
  return (await page.evaluate('Math.max(0, ...globalThis.tasks)')) as number;
}

async function measure(page: Page, address: string): Promise<{ paste: number[]; task: number[] }> {
  await page.addInitScript(
    "localStorage.setItem('poolround.signed-in', 'yes'); globalThis.tasks = []; new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })",
  );
  await page.goto(address);
  const grid = page.getByRole('grid');
  await grid.focus();
  const figures: { paste: number[]; task: number[] } = { paste: [], task: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    figures.paste.push(await paste(page, clipboardOf(PASTED)));
    mustHold((await grid.getAttribute('aria-rowcount')) === `${PASTED + 21}`, 'every pasted line is there');
    await page.keyboard.press('Control+z');
  }
  await paste(page, clipboardOf(LINES));
  await page.waitForTimeout(1500);
  for (let round = 0; round < ROUNDS; round += 1) figures.task.push(await longestTask(page));
  return figures;
}

/** The requirements' table in Chromium: 2,000 lines pasted within a second, 5,000 scrolled without a task over 100 ms (the portal's goals). */
export async function run({ databaseUrl }: BenchServers): Promise<void> {
  const { round, token } = await fill(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'poolround-grid-'));
  const service = new ServiceProcess(
    { DATABASE_URL: databaseUrl, DATA_DIR: folder, LOG_LEVEL: 'error', POOLROUND_SECRET: 'a secret of the benchmark, 32 characters' },
    await freePort(),
  );
  const browser = await aBrowser();
  try {
    await service.start();
    const url = `http://127.0.0.1:${service.port}`;
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies([{ name: 'poolround_session', value: token, url }]);
    const figures = await measure(await context.newPage(), `${url}/networks/bench/rounds/${round}/requirements`);
    const [pasting, scrolling] = [spreadOf(figures.paste), spreadOf(figures.task)];
    console.log(
      `  pasting ${PASTED} lines: ${pasting.median.toFixed(0)} ms [${pasting.least.toFixed(0)}–${pasting.most.toFixed(0)}], goal ${MOST_PASTE_MS}`,
    );
    console.log(
      `  longest task while scrolling ${LINES} lines: ${scrolling.median.toFixed(0)} ms [${scrolling.least.toFixed(0)}–${scrolling.most.toFixed(0)}], goal ${MOST_TASK_MS} (0: none over 50 ms)`,
    );
    conclude('requirements-grid', spreadOf([Math.max(pasting.median / MOST_PASTE_MS, scrolling.median / MOST_TASK_MS)]), '<=1');
  } finally {
    await browser.close();
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
