import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { DueRounds } from '../../src/round/due-rounds.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aBrowser, inspected, signedInPage, watch } from './browser.js';

/** Item, quantity, kind of each member; two deliver to Dortmund (44) and, after a second site, to Stuttgart (70). */
const DEMAND = [
  ['W-1;4000;C62;firm', 'W-2;500;C62;firm', 'O-1;90;C62;forecast'],
  ['W-1;3050.5;C62;forecast', 'W-2;400;C62;firm'],
  ['W-1;2000;C62;firm', 'W-2;450;C62;firm'],
] as const;

let house: House;
let network: ANetwork;
let browser: Browser;
let page: Page;
let member: Client;
let roundId: string;
const seen: string[] = [];
const violations: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'lots', name: 'Einkaufsverbund Ruhr', minContributors: 3, dominancePercent: '75', pPercent: '10' });
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [
      { code: 'WELD', nameDe: 'Schweißen', nameEn: 'Welding' },
      { code: 'OIL', nameDe: 'Öle', nameEn: 'Oils' },
    ],
    items: [
      { code: 'W-1', category: 'WELD', nameDe: 'Schweißdraht', nameEn: 'Welding wire', baseUnit: 'C62', packagings: [] },
      { code: 'W-2', category: 'WELD', nameDe: 'Kontaktdüse', nameEn: 'Contact tip', baseUnit: 'C62', packagings: [] },
      { code: 'O-1', category: 'OIL', nameDe: 'Hydrauliköl', nameEn: 'Hydraulic oil', baseUnit: 'C62', packagings: [] },
    ],
  });
  const members: Client[] = [];
  for (const _ of DEMAND) members.push((await network.join()).client);
  member = members[0] ?? house.client();
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Einkaufsrunde 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  roundId = body.id;
  const path = `${network.path}/rounds/${roundId}`;
  const deadline = new Date(Date.now() + 60_000).toISOString();
  await network.office.must(200).post(`${path}/collecting`, { categories: ['WELD', 'OIL'], deadline });
  for (const [index, lines] of DEMAND.entries())
    await members[index]?.must(201).post(`${path}/imports?fileName=demand.csv&commit=true`, ['Item;Quantity;Unit;Type', ...lines].join('\n'));
  const rounds = [{ networkId: network.id, roundId }];
  await house.work.asService(null, async () =>
    (await house.part<DueRounds>('round/due-rounds', 'DueRounds')).advanceAll(rounds, 'collecting', 'pooling'),
  );
  await until('pooled lots', async () => ((await network.office.must(200).get(`${path}/lots`)).body.items.length > 0 ? true : undefined));
  browser = await aBrowser();
  page = await signedInPage(browser, house, network.office);
  seen.push(...watch(page, house.url));
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const at = (rest = ''): string => `${house.url}/networks/lots/rounds/${roundId}/lots${rest}`;
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

test('the office sees the lots and their totals as pictures, and which of them others will not see', async () => {
  await page.goto(at());
  await page.getByText('Auch danach verdeckt für alle außer der Geschäftsstelle: 1 von 3').waitFor();
  await page.getByRole('row', { name: /WELD 44 Schweißen 44 2 0/ }).waitFor();
  violations.push(...(await inspected(page, 'lots')));
  await page.getByRole('tab', { name: 'Positionen' }).click();
  // 4,000 + 3,050.5 + 2,000, of which 6,000 firm: 66 %.
  await page.getByRole('cell', { name: '9.050,5 Stück' }).waitFor();
  await page.getByText('66 % fest, 34 % Prognose').waitFor();
  expect(new URL(page.url()).searchParams.get('view')).toBe('positions');
  violations.push(...(await inspected(page, 'lots-positions')));
  await page.getByRole('tab', { name: 'Gebiete' }).click();
  await page.getByText('Gebiete, die in einer Position gebündelt sind').waitFor();
  violations.push(...(await inspected(page, 'lots-regions')));
});

test('lots are shaped by keyboard, each step undone by Ctrl + Z', async () => {
  await page.getByRole('tab', { name: 'Zuschneiden' }).click();
  await page.getByLabel('Kontaktdüse in WELD 44 auswählen').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Titel eines neuen Loses').fill('Düsen');
  await press('Abtrennen');
  await page.getByRole('region', { name: 'Düsen' }).waitFor();
  violations.push(...(await inspected(page, 'lots-shaping')));
  await page.getByRole('button', { name: 'Zurücknehmen: Abtrennen' }).focus();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Nichts zurückzunehmen' }).waitFor();
  await page.getByRole('region', { name: 'Düsen' }).waitFor({ state: 'detached' });
});

test('lots are shaped by drag', async () => {
  await page.getByLabel('Kontaktdüse in WELD 44 auswählen').check();
  await page.getByLabel('Titel eines neuen Loses').fill('Düsen');
  await press('Abtrennen');
  const target = page.getByRole('region', { name: 'Düsen' });
  await target.waitFor();
  const source = page.getByRole('region', { name: 'WELD 44' }).locator('.board-position');
  await source.dragTo(target);
  await page.getByRole('button', { name: 'Zurücknehmen: Verschieben' }).waitFor();
  await page.getByRole('region', { name: 'WELD 44' }).waitFor({ state: 'detached' });
  await target.locator('.board-position').nth(1).waitFor();
});

test('the office publishes the totals, and the shape is settled', async () => {
  await press('Summen veröffentlichen');
  await page.getByRole('dialog').getByRole('button', { name: 'Summen veröffentlichen' }).click();
  await page.getByText('Die Summen sind veröffentlicht').waitFor();
  expect(await page.getByRole('tab', { name: 'Zuschneiden' }).count()).toBe(0);
});

test('a member sees published totals and that others are withheld, and no contributors', async () => {
  const theirs = await signedInPage(browser, house, member);
  const logged = watch(theirs, house.url);
  await theirs.goto(at('?view=positions'));
  await theirs.getByRole('cell', { name: '9.050,5 Stück' }).waitFor();
  await theirs.getByRole('row', { name: /Hydrauliköl.*verdeckt/ }).waitFor();
  expect(await theirs.getByText('Beteiligte').count()).toBe(0);
  await theirs.getByRole('link', { name: 'OIL 44' }).click();
  await theirs.getByRole('heading', { name: 'Los 1: OIL 44' }).waitFor();
  violations.push(...(await inspected(theirs, 'lot-of-a-member')));
  expect(logged).toEqual([]);
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(violations).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(seen).toEqual([]);
});
