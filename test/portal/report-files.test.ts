import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { periodsBetween } from '../../src/settlement/report/period.js';
import { present } from '../../src/values/invariant.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { House } from '../servers/house.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let place: string;

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  place = `/networks/${(await open.network.office.must(200).get(open.network.path)).body.slug}/agreements/${open.agreementId}/volumes`;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a supplier hands in its own file, says once what column and number mean, and reports the period; the office sees which are missing', async () => {
  const quarters = periodsBetween(dayFromNow(-371), dayFromNow(-1), 'quarter');
  const period = present(
    quarters.find(({ from, to }) => from > dayFromNow(-371) && to < dayFromNow(0)),
    'a whole quarter of the first year',
  );
  const quarter = period.name.replace(/^(\d{4})-Q(\d)$/, '$2. Quartal $1');
  const { page, press, ...supplier } = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(place);
  await page.getByRole('combobox', { name: 'Zeitraum' }).click();
  await page.getByRole('option', { name: quarter }).click();
  const buffer = Buffer.from(`Sachnummer;Kunde;Datum;Menge;ME;PLZ\nW-1;10023;${period.to};1,5;t;58123\nW-1;77;${period.to};3;t;58123\n`);
  const choosing = page.waitForEvent('filechooser');
  await press('Datei wählen');
  await (await choosing).setFiles({ name: 'Umsatz.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('combobox', { name: 'Bedeutung von „Sachnummer“' }).click();
  await page.getByRole('option', { name: 'Artikel', exact: true }).click();
  await press('Spalten merken und prüfen');
  await page.getByText('Kundennummer 10023').waitFor();
  await supplier.inspect('report-file-faulty');
  await page.getByRole('combobox', { name: 'Kundennummer 10023' }).click();
  await page.getByRole('option', { name: new RegExp(open.member.code) }).click();
  await page.getByRole('combobox', { name: 'Kundennummer 77' }).click();
  await page.getByRole('option', { name: 'Nicht in diesem Rahmenvertrag' }).click();
  await press('Nummern merken und prüfen');
  await page.getByText('Zeilen: 2, davon ohne Bezug zu diesem Rahmenvertrag: 1.', { exact: false }).waitFor();
  await supplier.inspect('report-file-checked');
  await press(`${quarter} melden`);
  await page.getByText('Neu: 1, unverändert: 0, zurückgenommen: 0.').waitFor();
  await supplier.inspect('report-file-committed');
  expect([supplier.seen, supplier.violations]).toEqual([[], []]);

  const office = await aVisitor(browser, house.url, open.network.office);
  await office.go(place);
  await office.page.getByText('fehlt').first().waitFor();
  await office.page.getByText('gemeldet', { exact: true }).waitFor();
  await office.inspect('report-periods-office');
  expect([office.seen, office.violations]).toEqual([[], []]);
});
