import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { House } from '../servers/house.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let network: string;
let place: string;

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  network = `/networks/${(await open.network.office.must(200).get(open.network.path)).body.slug}`;
  place = `${network}/agreements/${open.agreementId}`;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

// The tests follow one order from the basket to the goods.
test('a party fills its basket, orders it, and sees that the supplier is asked', async () => {
  const { page, seen, violations, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(`${place}/basket`);
  await page.getByText('Der Warenkorb ist leer').waitFor();
  await page.getByRole('combobox', { name: 'Artikel' }).click();
  await page.getByRole('option', { name: /W-1.*58/ }).click();
  await page.getByLabel('Menge in kg').fill('10');
  await party.press('In den Warenkorb');
  await page.getByText('Summe: 100,00 EUR').waitFor();
  await party.inspect('basket');
  await page.getByLabel('Ihre Bestellnummer').fill('4711');
  await page.getByLabel('Wunschtermin').fill(dayFromNow(10));
  await page.getByLabel('Postleitzahl').fill('58511');
  await page.getByRole('button', { name: 'Bestellen', exact: true }).click();
  await page.getByRole('heading', { name: 'Bestellung 4711' }).waitFor();
  await page.getByText('Wartet auf den Lieferanten').first().waitFor();
  await party.inspect('order-party');
  expect(seen).toEqual([]);
  expect(violations).toEqual([]);
});

test('the supplier finds it among its tasks, moves it and notes a delivery', async () => {
  const { page, seen, violations, ...supplier } = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(network);
  await page.getByText(/^Bestellungen unter .* beantworten$/).waitFor();
  await supplier.go(`${place}/orders`);
  await page.getByRole('link', { name: '4711' }).click();
  await page.getByRole('button', { name: 'Beantworten', exact: true }).click();
  await page.getByLabel('Liefertag, Position 1').fill(dayFromNow(12));
  await supplier.press('Antwort senden');
  await page.getByText('Zu anderem Tag bestätigt').first().waitFor();
  await supplier.press('Lieferung vermerken');
  await page.getByLabel('Nummer des Lieferscheins').fill('LS-1');
  await page.getByLabel(/^Position 1: .*höchstens 10/).fill('4');
  await page.getByRole('button', { name: 'Vermerken', exact: true }).click();
  await page.getByText('4 kg geliefert, 6 kg offen').waitFor();
  await supplier.inspect('order-supplier');
  expect(seen).toEqual([]);
  expect(violations).toEqual([]);
});

test('the party learns of the other day, and says that it knows', async () => {
  const { page, seen, violations, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(network);
  await page.getByText('Bestellung 4711: anders als bestellt').waitFor();
  await party.go(`${place}/orders`);
  await page.getByRole('link', { name: '4711' }).click();
  await party.press('Zur Kenntnis genommen');
  await page.getByText('Anders als bestellt').waitFor({ state: 'detached' });
  expect(seen).toEqual([]);
  expect(violations).toEqual([]);
});

test('the party sends goods back, and the supplier confirms them from its task', async () => {
  const { page, seen, violations, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(`${place}/orders`);
  await page.getByRole('link', { name: '4711' }).click();
  await party.press('Ware zurückgeben');
  await page.getByLabel('Ihre Nummer der Rückgabe').fill('RT-1');
  await page.getByLabel(/^Position 1: .*höchstens 4/).fill('1');
  await page.getByLabel('Warum').fill('Beschädigt.');
  await page.getByRole('button', { name: 'Vermerken', exact: true }).click();
  await page.getByText('1 kg zurückgegeben, noch nicht bestätigt').waitFor();
  await party.inspect('order-return-waiting');
  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(network);
  await supplier.page.getByText(/^Eine Rückgabe unter .* bestätigen oder ablehnen$/).waitFor();
  await supplier.page.getByRole('link', { name: /^Ansehen/ }).click();
  await supplier.page.getByRole('button', { name: 'Bestätigen', exact: true }).click();
  await supplier.press('Rückgabe bestätigen');
  await supplier.page.getByText('vom Lieferanten bestätigt').waitFor();
  await supplier.inspect('order-return-confirmed');
  expect([seen, violations, supplier.seen, supplier.violations]).toEqual([[], [], [], []]);
});

test('the supplier takes back a delivery that it noted wrongly', async () => {
  const { page, seen, violations, ...supplier } = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(`${place}/orders`);
  await page.getByRole('link', { name: '4711' }).click();
  await supplier.press('Lieferung vermerken');
  await page.getByLabel('Nummer des Lieferscheins').fill('LS-2');
  await page.getByLabel(/^Position 1: .*höchstens/).fill('2');
  await page.getByRole('button', { name: 'Vermerken', exact: true }).click();
  await page.getByText('6 kg geliefert').waitFor();
  const row = page.getByRole('row', { name: /LS-2/ });
  await row.getByRole('button', { name: 'Zurücknehmen' }).click();
  await page.getByLabel('Grund').fill('Falscher Lieferschein.');
  await supplier.press('Zurücknehmen und mitteilen');
  await page.getByText('zurückgenommen, zählt nicht: Falscher Lieferschein.').waitFor();
  await page.getByText('4 kg geliefert').waitFor();
  await supplier.inspect('order-movement-taken-back');
  expect([seen, violations]).toEqual([[], []]);
});
