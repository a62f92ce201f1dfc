import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ACall, aBid, aCall, PASSPHRASES } from '../bidding/a-call.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let call: ACall;
let stage: string;
let browser: Browser;
let office: Visitor;

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  stage = await call.stage(3_600_000);
  for (const [index, price] of ['10', '12.5'].entries()) await call.suppliers[index]?.client.must(201).post(`${stage}/bids`, aBid(price));
  await call.ended(stage);
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, call.office);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const stageId = () => stage.split('/').at(-1);
const holder = (words: string) => office.page.getByRole('listitem').filter({ hasText: words });

test('after the deadline the page says who holds a share of the key and that nobody has released yet', async () => {
  await office.page.goto(house.url);
  await office.page.getByRole('link', { name: /^Öffnen: / }).click();
  await office.page.getByText('Noch niemand hat die Öffnung freigegeben').waitFor();
  expect(await holder('noch nicht freigegeben').count()).toBe(3);
  await holder('das sind Sie').waitFor();
});

test('a wrong passphrase is refused; the right one is written down, and a second person is waited for', async () => {
  await office.page.getByLabel('Meine Passphrase').fill('not the passphrase');
  await office.press('Öffnung mit meinem Anteil freigeben');
  await office.page.getByRole('alert').waitFor();
  await office.page.getByLabel('Meine Passphrase').fill(PASSPHRASES.office);
  await office.press('Öffnung mit meinem Anteil freigeben');
  await office.page.getByText('Eine zweite wird gebraucht').waitFor();
  expect(await holder('das sind Sie').textContent()).toMatch(/freigegeben .*\d\d:\d\d/);
  expect(await office.page.getByLabel('Meine Passphrase').count()).toBe(0);
  await office.inspect('opening-awaited');
});

test('a released share that is not right is said by itself, with what to do', async () => {
  await house.database.query(`update stage_release set share = overlay(share placing '\\x0000'::bytea from 20) where stage_id = $1`, [stageId()]);
  await call.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor });
  await office.page.getByText('Mit der Freigabe einer weiteren Person gelingt die Öffnung').waitFor();
  await office.inspect('opening-needs-holder');
});

test('once a further person has released, the record appears by itself: who bid, when, with which hash', async () => {
  await call.deputy.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.deputy });
  const table = office.page.getByRole('table', { name: 'Wer geboten hat' });
  await table.waitFor();
  for (const { code } of call.suppliers) await table.getByRole('row', { name: new RegExp(`${code}.*geöffnet.*[0-9a-f]{64}`) }).waitFor();
  await office.page.getByRole('cell', { name: '12,5', exact: true }).first().waitFor();
  await office.inspect('opening-record');
});

test('the record is there to keep, as PDF and as a file', async () => {
  const [file] = await Promise.all([office.page.waitForEvent('download'), office.press('Protokoll als Datei (JSON)')]);
  const record = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(record).toEqual((await call.office.must(200).get(`${stage}/opening`)).body);
  const [pdf] = await Promise.all([office.page.waitForEvent('download'), office.press('Protokoll als PDF')]);
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe), and nothing on the way was an error', () => {
  expect(office.violations).toEqual([]);
  // The browser itself writes down that the wrong passphrase was refused.
  expect(office.seen.filter((line) => !line.includes('403') && !line.includes('422'))).toEqual([]);
});
