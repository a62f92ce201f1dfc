import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import { type House, newestInMail, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser, pictured, violationsOn, watch } from './browser.js';
import { today } from '../days.js';

let house: House;
let browser: Browser;
let open: OpenAgreement;
let slug: string;
let office: Visitor;
let stranger: Page;
let seen: string[];
const violations: string[] = [];

beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  ({ slug } = (await open.network.office.must(200).get(open.network.path)).body);
  await house.database.query(`update agreement set term_from = $2 where network_id = $1`, [open.network.id, today()]);
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, open.network.office);
  stranger = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  seen = watch(stranger, house.url);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const look = async (name: string): Promise<void> => {
  violations.push(...(await violationsOn(stranger)).map((violation) => `${name}: ${violation}`));
  await pictured(stranger, name);
};

test('the office switches the public offer on, with what customers pay a year', async () => {
  await office.go(`/networks/${slug}/office/registrations`);
  await office.page.getByLabel('Das Angebot ohne Anmeldung zeigen').check();
  await office.page.getByLabel('Unternehmen können sich dort als Kunde anmelden').check();
  await office.page.getByLabel(/^Jährliche Pauschale/).fill('250,00');
  await office.press('Speichern');
  await office.page.getByText('Die Seite zum Weitergeben:').waitFor();
});

test('a stranger reads what is offered, without prices, and asks to become a customer', async () => {
  await stranger.goto(`${house.url}/offer/${slug}`);
  await stranger.getByText('Drahtelektrode (W-1)').waitFor();
  await stranger.getByText(/^Kunden zahlen 250,00 EUR im Jahr\.$/).waitFor();
  expect(await stranger.getByText(/9,50|10,00/).count()).toBe(0);
  await look('offer');
  const fill = async (label: string, text: string): Promise<void> => stranger.getByLabel(label).fill(text);
  await fill('Unternehmen', 'Kranbau Weber GmbH');
  await fill('USt-IdNr.', 'DE 136 695 976');
  await fill('Postleitzahl', '47119');
  await fill('Ort', 'Duisburg');
  await fill('Ihr Name', 'Ute Weber');
  await fill('Ihre E-Mail-Adresse', 'ute@weber.example');
  await stranger.getByRole('button', { name: 'Anfrage senden' }).click();
  await stranger.getByText('Sehen Sie in Ihr Postfach').waitFor();
  await look('offer-asked');
});

test('it confirms by the link in the letter, and only then the office sees it and admits it', async () => {
  const token = await until('the link', () => newestInMail(house.mailDir, 'ute@weber.example', /\/registrations\/([A-Za-z0-9_-]{20,})/));
  await stranger.goto(`${house.url}/registrations/${token}`);
  await stranger.getByRole('button', { name: 'Bestätigen' }).waitFor();
  await look('registration-confirming');
  await stranger.getByRole('button', { name: 'Bestätigen' }).click();
  await stranger.getByText('Die Geschäftsstelle sieht Ihre Anfrage an und schreibt Ihnen.').waitFor();
  await office.go(`/networks/${slug}/office/registrations`);
  await office.page.getByRole('heading', { name: 'Kranbau Weber GmbH' }).waitFor();
  await office.inspect('registrations');
  await office.press('Annehmen: Kranbau Weber GmbH');
  await office.page.getByLabel('Kundennummer').fill('K100');
  await office.press('Als Kunde aufnehmen');
  await office.page.getByText('angenommen').waitFor();
  await house.accept('ute@weber.example');
});

test('these pages are accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect([...violations, ...seen, ...office.violations, ...office.seen]).toEqual([]);
});
