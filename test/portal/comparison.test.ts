import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { periodOn } from '../../src/settlement/report/period.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { House } from '../servers/house.js';
import { line } from '../settlement/order-line.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let place: string;
const DAY = dayFromNow(-100);
const PERIOD = periodOn(DAY, 'quarter').name;
/** As the portal says it in German. */
const QUARTER = PERIOD.replace(/^(\d{4})-Q(\d)$/, '$2. Quartal $1');

// KoSIT's test invoice 01.20a without VAT numbers, its second item called W-1: 4 t for 400.00; and its payable amount a cent off.
const XML = readFileSync(new URL('../settlement/xrechnung/01.20a-INVOICE_ubl.xml', import.meta.url), 'utf8')
  .replaceAll(/<cac:PartyTaxScheme>[^]*?<\/cac:PartyTaxScheme>/g, '')
  .replace('<cbc:Name>Entsorgung</cbc:Name>', '<cbc:Name>W-1</cbc:Name>')
  .replace('>357.00</cbc:PayableAmount>', '>357.01</cbc:PayableAmount>');

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  const lines = [line('A1', open.member.code, { date: DAY, quantity: '3000' }), line('A2', open.customer.code, { date: DAY, quantity: '7' })];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines });
  place = `/networks/${(await open.network.office.must(200).get(open.network.path)).body.slug}/agreements/${open.agreementId}/comparison`;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a party hands in the invoice of a period, sees what was found in it, and both sides see it beside the report', async () => {
  const { page, press, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(place);
  await page.getByRole('heading', { name: 'Abgleich' }).waitFor();
  await page.getByRole('combobox', { name: 'Zeitraum', exact: true }).click();
  await page.getByRole('option', { name: QUARTER }).click();
  const table = page.getByRole('table', { name: 'Abgleich' });
  await page.getByRole('combobox', { name: 'Für den Zeitraum' }).click();
  await page.getByRole('option', { name: QUARTER }).click();
  const choosing = page.waitForEvent('filechooser');
  await press('XRechnung wählen');
  await (await choosing).setFiles({ name: 'R-1.xml', mimeType: 'text/xml', buffer: Buffer.from(XML) });
  await page.getByText('angegeben 357,01, errechnet 357,00').waitFor();
  // 4 t invoiced, 3,000 kg reported: reported less invoiced is −1,000.
  await table.getByRole('cell', { name: '-1.000', exact: true }).waitFor();
  await party.inspect('comparison-party');
  expect([party.seen, party.violations]).toEqual([[], []]);

  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(`${place}?period=${PERIOD}`);
  await supplier.page.getByRole('table', { name: 'Abgleich' }).getByRole('cell', { name: '-1.000', exact: true }).waitFor();
  await supplier.page.getByText('Zahlen, die nicht aufgehen: 1').waitFor();
  await supplier.inspect('comparison-supplier');
  expect([supplier.seen, supplier.violations]).toEqual([[], []]);
});

test('a party disagrees about a row, the supplier answers, the party agrees; the office sees what is open before a bonus run', async () => {
  const { page, press, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(`${place}?period=${PERIOD}`);
  await page.getByRole('button', { name: /^Klären: Drahtelektrode/ }).click();
  const quantity = page.getByLabel('Im Zeitraum gekauft, in kg');
  expect(await quantity.inputValue()).toBe('0');
  await quantity.fill('2000');
  await page.getByLabel('Warum').fill('Lieferschein 4711 nennt 2.000 kg.');
  await party.look('disagreement-opening');
  await press('Klärung eröffnen');
  await page
    .getByRole('table', { name: 'Klärungen' })
    .getByRole('link', { name: /Drahtelektrode/ })
    .click();
  await page.getByText('Lieferschein 4711 nennt 2.000 kg.').waitFor();
  expect([party.seen, party.violations]).toEqual([[], []]);
  const at = page.url().slice(house.url.length);

  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(place.replace(/agreements.*/, ''));
  await supplier.page.getByText('Zu einer gemeldeten Menge unter', { exact: false }).first().waitFor();
  await supplier.go(at);
  await supplier.press('Antworten');
  const own = supplier.page.getByLabel('Im Zeitraum gekauft, in kg');
  // Reported, and written so that it can be read one way only.
  expect(await own.inputValue()).toBe('3000');
  await own.fill('2900');
  await supplier.page.getByLabel('Warum').fill('100 kg kamen zurück.');
  await supplier.look('disagreement-answer');
  await supplier.press('Antwort senden');
  await supplier.page.getByText('Das Unternehmen soll antworten.').waitFor();
  await supplier.inspect('disagreement-answered');
  expect([supplier.seen, supplier.violations]).toEqual([[], []]);

  await party.go(at);
  await press('Zustimmen');
  await page.getByText('Das Ergebnis ist 2.900 kg.', { exact: false }).waitFor();
  await press('Verbindlich zustimmen');
  await page.getByText('Die Meldung sagt etwas anderes als das Ergebnis.', { exact: false }).waitFor();
  await party.inspect('disagreement-agreed');
  expect([party.seen, party.violations]).toEqual([[], []]);

  const office = await aVisitor(browser, house.url, open.network.office);
  await office.go(place.replace('/comparison', '/bonus'));
  await office.page.getByText('Nicht erledigte Klärungen zu gemeldeten Mengen: 1').waitFor();
  await office.inspect('disagreement-before-bonus');
  expect([office.seen, office.violations]).toEqual([[], []]);
});
