import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOpenedRound, type OpenedRound } from '../award/an-opened-round.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const PRICES = [
  ['7', '20'],
  ['11', '19'],
  ['12.5', undefined],
] as const;
const REMARK = 'Ihre Lieferzeit ist die beste; bitte sehen Sie WELD 59 noch einmal an.';

let house: House;
let round: OpenedRound;
let browser: Browser;
let office: Visitor;

beforeAll(async () => {
  house = await aHouse();
  round = await anOpenedRound(house, PRICES);
  for (const client of [round.network.office, round.deputy, round.auditor])
    await client.must(201).post(`${round.network.path}/holder-keys`, { passphrase: 'seven words that only I know' });
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, round.network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const callPage = async (): Promise<string> =>
  `/networks/${(await round.network.office.must(200).get(round.network.path)).body.slug}/rounds/${round.roundId}/call`;

test('the office calls a further stage for the bidders that it chooses, with a remark to one', async () => {
  const { page } = office;
  await office.go(await callPage());
  await office.press('Weitere Angebotsrunde ausrufen');
  const asked = page.getByRole('group', { name: 'Diese Bieter fragen' });
  await page.getByLabel(/^Angebote bis/).fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 16));
  for (const name of ['Cäsar Draht', 'Dora Blech']) await asked.getByLabel(new RegExp(name)).uncheck();
  await page.getByLabel(/^Bemerkung an Anton Stahl/).fill(REMARK);
  await office.look('further-stage-form');
  await office.press('Jetzt ausrufen');
  await page.getByText('Diese Angebotsrunde fragt nur').waitFor();
  await page.getByText(`Anton Stahl: ${REMARK}`).waitFor();
  await page.getByText('Berta Guss', { exact: true }).first().waitFor();
  await office.inspect('further-stage-office');
  expect([office.seen, office.violations]).toEqual([[], []]);
});

test('a bidder reads what is said to it; who is not asked sees no further stage', async () => {
  const [first, , third] = round.bidders;
  const asked = await aVisitor(browser, house.url, first.client);
  await asked.go(await callPage());
  await asked.page.getByText(REMARK).waitFor();
  await asked.inspect('further-stage-bidder');
  const other = await aVisitor(browser, house.url, third.client);
  await other.go(await callPage());
  await other.page.getByRole('heading', { name: 'Angebotsrunde 1' }).waitFor();
  expect(await other.page.getByRole('heading', { name: /^Angebotsrunde/ }).count()).toBe(1);
  expect([asked.seen, asked.violations, other.seen, other.violations]).toEqual([[], [], [], []]);
});
