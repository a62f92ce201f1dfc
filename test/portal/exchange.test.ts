import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let party: Visitor;
let place: string;

beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house);
  place = `/networks/${(await open.network.office.must(200).get(open.network.path)).body.slug}/agreements/${open.agreementId}`;
  browser = await aBrowser();
  party = await aVisitor(browser, house.url, open.member.client);
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const chosen = async (name: string, ...lines: string[]): Promise<void> => {
  const choosing = party.page.waitForEvent('filechooser');
  await party.press('Datei wählen und prüfen');
  const buffer = Buffer.from(['Bestellnummer;Pos.;Datum;Artikel;Menge;Einheit;Liefergebiet', ...lines].join('\r\n'));
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer });
};

test('a party takes over the orders of its ERP: faults first, then all of them at once', async () => {
  const { page, seen, violations } = party;
  await party.go(`${place}/call-offs`);
  await chosen('september.csv', '4711;10;15.04.2027;W-9;2;kg;58', '4711;20;15.04.2027;W-1;1.500,5;kg;80');
  await page.getByText('„september.csv“ hat Fehler (2); nichts wurde abgerufen').waitFor();
  await page.getByRole('cell', { name: /W-1 für 58, 59, diese Zeile ist für 80/ }).waitFor();
  await party.inspect('order-file-faulty');
  await chosen('oktober.csv', '4711;10;15.04.2027;W-2;2;Stk;58', '4711;20;15.04.2027;W-1;1.500,5;kg;59');
  await party.press('Verbindlich abrufen (2)');
  await page.getByText('„oktober.csv“ ist übernommen').waitFor();
  await page.getByRole('cell', { name: '1.500,5 kg' }).waitFor();
  await party.look('order-file-taken-over');
  expect([seen, violations]).toEqual([[], []]);
});

test('the agreement’s prices lead to its catalogue for an ERP', async () => {
  const { page, seen, violations } = party;
  await party.go(place);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Katalog für Ihr ERP (BMEcat)' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^RV-\d{4}-001-1-bmecat\.xml$/);
  await party.look('agreement-with-catalogue');
  expect([seen, violations]).toEqual([[], []]);
});
