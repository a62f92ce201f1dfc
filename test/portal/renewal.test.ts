import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House } from '../servers/house.js';
import { line } from '../settlement/order-line.js';
import { aPastAgreement } from '../settlement/past-agreement.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let browser: Browser;
let open: OpenAgreement;
let home: string;
let place: string;
let office: Visitor;
let deputy: Visitor;

beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { renewalMonths: 12 }, 190);
  const lines = [{ ...line('A1', open.member.code), date: dayFromNow(-100), quantity: '1500' }];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines });
  // Behind the scenes: as much as was bought is the most.
  await house.database.query(
    `update agreement set maximum_quantities = jsonb_build_array(jsonb_build_object('positionId', (
       select position_id from reported_line where agreement_id = $1 limit 1), 'quantity', '1500')) where id = $1`,
    [open.agreementId],
  );
  const second = await open.network.appoint('office');
  const { slug } = (await open.network.office.must(200).get(open.network.path)).body;
  home = `/networks/${slug}`;
  place = `${home}/agreements/${open.agreementId}`;
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, open.network.office);
  deputy = await aVisitor(browser, house.url, second);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('the office reads what follows an agreement’s end and why, and renews it (Domain §13)', async () => {
  await office.go(home);
  await office.page.getByText(/^Entscheiden, was auf das Ende von .* folgt$/).waitFor();
  await office.page.getByRole('link', { name: /^Entscheiden/ }).click();
  // 1,500 of 2 × 1,200.5 a year at the same price; one report in two years.
  await office.page.getByText('62,5 %').first().waitFor();
  await office.page.getByText('Empfohlen: nachverhandeln').waitFor();
  await office.page
    .getByRole('row', { name: /Drahtelektrode.*1\.500.*1\.200,5.*Jahr 2: 1\.500, Staffel ab 1\.000 zu 9,50 EUR/ })
    .first()
    .waitFor();
  await office.inspect('renewal');
  await office.press('Entscheiden …');
  await office.page.getByLabel('verlängern', { exact: true }).check();
  await office.page.getByLabel('Anzunehmen bis').fill(dayFromNow(60));
  await office.page.getByLabel('Grund').fill('Die Meldungen kommen inzwischen.');
  await office.look('renewal-deciding');
  await office.press('Fassung mit der längeren Laufzeit ausgeben');
  await office.page.getByText(/Fassung 2 ausgegeben/).waitFor();
});

test('the office begins a round that follows the agreement; a member takes over what it bought, and hands nothing in by that (Domain §5, §13)', async () => {
  await office.press('Neue Runde beginnen …');
  await office.page.getByLabel('Titel').fill('Schweißen danach');
  await office.look('round-from-agreement');
  await office.press(/^Runde beginnen$/);
  await office.page.getByText('Begonnen: Schweißen danach').waitFor();
  const { items } = (await open.network.office.must(200).get(`${open.agreement}/rounds`)).body;
  const round = `${open.network.path}/rounds/${items[0].id}`;
  const deadline = new Date(Date.now() + 20 * 86_400_000).toISOString();
  await open.network.office.must(200).post(`${round}/collecting`, { categories: ['WELD'], deadline });
  const member = await aVisitor(browser, house.url, open.member.client);
  await member.go(`${home}/rounds/${items[0].id}/requirements`);
  await member.page.getByText(/^Sie haben unter .* in den letzten zwölf Monaten 1 Position gekauft$/).waitFor();
  await member.inspect('requirements-proposed');
  await member.press('In die Tabelle übernehmen');
  await member.page
    .getByText(/gekauft unter RV-.*Liefergebiet 58/)
    .first()
    .waitFor();
  await member.look('requirements-taken-over');
  expect((await open.member.client.must(200).get(`${round}/requirements`)).body.items).toEqual([]);
  expect([...member.violations, ...member.seen]).toEqual([]);
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
  await deputy.page.getByText('1.500 von 1.500 kg verbraucht, 100,0 %').first().waitFor();
  await deputy.inspect('terminated');
  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(place);
  await supplier.page.getByText('Der Verbund kündigt den Rahmenvertrag').waitFor();
  await supplier.page.getByText('Grund: Die Warengruppe wird neu ausgeschrieben.').waitFor();
  const letter = await supplier.page.getByRole('link', { name: 'Kündigungsschreiben als PDF, Deutsch' }).getAttribute('href');
  expect((await open.winner.client.must(200).get(letter?.replace('/api/v1', '') ?? '')).headers.get('content-type')).toBe('application/pdf');
  const member = await aVisitor(browser, house.url, open.member.client);
  await member.go(place);
  await member.page.getByText('Der Verbund hat gekündigt.').waitFor();
  await member.page.getByText('1 Position ist ausverkauft').waitFor();
  expect(await member.page.getByText(/verbraucht/).count()).toBe(0);
  expect(await member.page.getByText('Die Warengruppe wird neu ausgeschrieben.').count()).toBe(0);
  expect([supplier, member].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});

test('these pages are accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect([office, deputy].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
