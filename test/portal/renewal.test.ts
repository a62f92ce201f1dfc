import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House } from '../servers/house.js';
import { aPastAgreement } from '../settlement/past-agreement.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let browser: Browser;
let open: OpenAgreement;
let home: string;
let place: string;
let office: Visitor;
let deputy: Visitor;

beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house);
  const second = await open.network.appoint('office');
  const { slug } = (await open.network.office.must(200).get(open.network.path)).body;
  home = `/networks/${slug}`;
  place = `${home}/agreements/${open.agreementId}`;
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, open.network.office);
  deputy = await aVisitor(browser, house.url, second);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('one person of the office proposes a termination, another declares it, and the supplier reads its letter (Domain §13)', async () => {
  await office.go(place);
  await office.press('Rahmenvertrag kündigen …');
  await office.page.getByLabel('Grund', { exact: true }).fill('Die Warengruppe wird neu ausgeschrieben.');
  await office.look('termination-proposing');
  await office.press('Kündigung vorschlagen');
  await office.page.getByText('Eine andere Person der Geschäftsstelle erklärt sie.').waitFor();
  await deputy.go(home);
  await deputy.page.getByText(/^Die Kündigung von .* erklären oder verwerfen$/).waitFor();
  await deputy.go(place);
  await deputy.press('Kündigung verbindlich erklären');
  await deputy.page.getByRole('dialog').getByRole('button', { name: 'Kündigung verbindlich erklären' }).click();
  await deputy.page.getByText('Der Verbund hat gekündigt.').waitFor();
  await deputy.inspect('terminated');
  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(place);
  await supplier.page.getByText('Der Verbund kündigt den Rahmenvertrag').waitFor();
  await supplier.page.getByText('Grund: Die Warengruppe wird neu ausgeschrieben.').waitFor();
  const member = await aVisitor(browser, house.url, open.member.client);
  await member.go(place);
  await member.page.getByText('Der Verbund hat gekündigt.').waitFor();
  expect(await member.page.getByText('Die Warengruppe wird neu ausgeschrieben.').count()).toBe(0);
  expect([supplier, member].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});

test('these pages are accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect([office, deputy].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
