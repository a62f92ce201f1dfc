import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let network: ANetwork;
let browser: Browser;
let office: Visitor;
let roundId: string;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'open-data' });
  const plan = { title: 'Gloves', termFrom: '2027-04-01', termTo: '2029-03-31' };
  roundId = (await network.office.must(201).post(`${network.path}/rounds`, plan)).body.id;
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, network.office);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('on a round’s page the office saves it as open data, as the API gives it', async () => {
  await office.go(`/networks/open-data/rounds/${roundId}`);
  const [file] = await Promise.all([office.page.waitForEvent('download'), office.press('Als offene Daten sichern')]);
  expect(file.suggestedFilename()).toBe(`ocds-${roundId}.json`);
  const { releases } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(releases).toEqual((await network.office.must(200).get(`${network.path}/rounds/${roundId}/ocds`)).body.releases);
  await office.inspect('open-data');
  expect([office.violations, office.seen]).toEqual([[], []]);
});

test('a member is not offered it', async () => {
  const { client } = await network.join();
  const member = await aVisitor(browser, house.url, client);
  await member.go(`/networks/open-data/rounds/${roundId}`);
  await member.page.getByRole('heading', { name: 'Gloves' }).waitFor();
  expect(await member.page.getByRole('button', { name: 'Als offene Daten sichern' }).count()).toBe(0);
});
