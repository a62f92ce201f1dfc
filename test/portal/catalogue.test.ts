import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const CATALOGUE = '/networks/ruhr/office/catalogue';

let house: House;
let network: ANetwork;
let buyer: Client;
let browser: Browser;
let rosa: Visitor;
const visitors: Visitor[] = [];

/** A round collects welding, with one requirement for the wire. */
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr', locale: 'de' });
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [
      { code: 'FERT', nameDe: 'Fertigung', nameEn: 'Production' },
      { code: 'SCHW', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables', parent: 'FERT' },
    ],
    items: [
      {
        code: 'W-1010',
        category: 'SCHW',
        gtin: '4099000070010',
        nameDe: 'Drahtelektrode G3Si1',
        nameEn: 'Wire electrode G3Si1',
        baseUnit: 'KGM',
        packagings: [{ name: 'Rolle', baseQuantity: '15' }],
      },
      { code: 'W-1310', category: 'SCHW', nameDe: 'Stromdüse', nameEn: 'Contact tip', baseUnit: 'C62' },
    ],
  });
  buyer = (await network.join()).client;
  const { body: round } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Frühjahr 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  const deadline = new Date(Date.now() + 3_600_000).toISOString();
  await network.office.must(200).post(`${network.path}/rounds/${round.id}/collecting`, { categories: ['SCHW'], deadline });
  await buyer.must(201).post(`${network.path}/rounds/${round.id}/requirements`, { item: 'W-1010', quantity: '5', unit: 'kg' });
  browser = await aBrowser();
  rosa = await visit(network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function visit(client: Client): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.url, client);
  visitors.push(visitor);
  return visitor;
}

const upload = (name: string, text: string): Promise<void> =>
  rosa.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('the office finds an item and gives it a packaging; its number and unit stay (§6.1)', async () => {
  await rosa.go('/networks/ruhr/office/members');
  await rosa.page.getByRole('link', { name: 'Katalog' }).click();
  await rosa.page.getByRole('row', { name: /W-1010.*Schweißzusätze.*Rolle = 15 kg.*GTIN 4099000070010/ }).waitFor();
  await rosa.inspect('catalogue-items');
  await rosa.page.getByLabel('Nummer, GTIN oder Bezeichnung').fill('düse');
  await rosa.page.waitForURL(/text=d/);
  await rosa.page.getByRole('link', { name: 'W-1310' }).click();
  const dialog = rosa.page.getByRole('dialog', { name: 'Artikel ändern' });
  expect(await dialog.getByLabel('Artikel', { exact: true }).isEditable()).toBe(false);
  await dialog.getByRole('button', { name: 'Gebinde hinzufügen' }).click();
  await dialog.getByLabel('Name von Gebinde 1').fill('Pck');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.getByText('Bitte ausfüllen.').waitFor();
  await dialog.getByLabel('Inhalt von Gebinde 1').fill('100');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await rosa.page.getByRole('row', { name: /W-1310.*Pck = 100 Stück/ }).waitFor();
});

test('what a requirement names cannot be deleted, and the page says where it stands', async () => {
  await rosa.go(CATALOGUE);
  await rosa.page.getByRole('link', { name: 'W-1010' }).click();
  const dialog = rosa.page.getByRole('dialog', { name: 'Artikel ändern' });
  await dialog.getByText('in Bedarfen (1) der Runde').waitFor();
  expect(await dialog.getByRole('link', { name: 'Frühjahr 2027' }).getAttribute('href')).toMatch(/\/networks\/ruhr\/rounds\/[0-9a-f-]{36}$/);
  expect(await dialog.getByRole('button', { name: 'Löschen' }).count()).toBe(0);
  await rosa.look('catalogue-item');
});

test('a new item is understood in the unit as people write it, and deleted while nothing uses it', async () => {
  await rosa.go(CATALOGUE);
  await rosa.press('Neuer Artikel');
  const dialog = rosa.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Artikel/ }).fill('R-1');
  await dialog.getByRole('combobox', { name: 'Einheit' }).fill('lfm');
  await dialog.getByText('Verstanden als m (MTR).').waitFor();
  await dialog.getByRole('combobox', { name: 'Warengruppe' }).click();
  await rosa.page.getByRole('option', { name: 'Fertigung' }).click();
  await dialog.getByRole('textbox', { name: /deutsch/ }).fill('Rohr');
  await dialog.getByRole('textbox', { name: /englisch/ }).fill('Tube');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await rosa.page.getByRole('link', { name: 'R-1' }).click();
  await dialog.getByRole('button', { name: 'Löschen', exact: true }).click();
  await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
  await rosa.page.getByRole('row', { name: /R-1/ }).waitFor({ state: 'detached' });
});

test('the tree of categories shows what stands in each and keeps what is in use', async () => {
  await rosa.go(CATALOGUE);
  await rosa.page.getByRole('tab', { name: 'Warengruppen' }).click();
  await rosa.page.getByRole('row', { name: /SCHW.*Schweißzusätze.*FERT.*2/ }).waitFor();
  await rosa.inspect('catalogue-categories');
  await rosa.page.getByRole('link', { name: 'FERT' }).click();
  await rosa.page.getByText('Warengruppen darunter: 1').waitFor();
  await rosa.page.getByRole('textbox', { name: /englisch/ }).fill('Manufacturing');
  await rosa.press('Speichern');
  await rosa.page.getByRole('dialog').waitFor({ state: 'detached' });
  await rosa.page.getByRole('tab', { name: 'Einheiten' }).click();
  await rosa.page.getByRole('row', { name: /^t TNE t, to 1\.000 kg/ }).waitFor();
  await rosa.inspect('catalogue-units');
});

test('a file with faults shows them all and changes nothing (§5)', async () => {
  await rosa.go(`${CATALOGUE}?part=import`);
  await upload('katalog.csv', 'Artikel;Warengruppe;Bezeichnung (deutsch);Bezeichnung (englisch);Einheit\nW-1;KEINE;a;b;kg\nW-2;SCHW;a;;Rolle\n');
  await rosa.page.getByRole('row', { name: /3 katalog\.csv Bezeichnung \(englisch\).*Bitte ausfüllen/ }).waitFor();
  await rosa.page.getByRole('row', { name: /3 katalog\.csv Einheit Rolle Diese Einheit ist nicht bekannt/ }).waitFor();
  await upload('katalog.csv', 'Artikel;Warengruppe;Bezeichnung (deutsch);Bezeichnung (englisch);Einheit\nW-1;KEINE;a;b;kg\n');
  await rosa.page.getByRole('row', { name: /2 katalog\.csv Warengruppe.*Passt nicht zum Katalog/ }).waitFor();
  await rosa.inspect('catalogue-import-faults');
});

test('a sound file says what it would change, and counts once the office takes it; what it does not name stays', async () => {
  await rosa.go(`${CATALOGUE}?part=import`);
  const file = 'Artikel;Warengruppe;Bezeichnung (deutsch);Bezeichnung (englisch);Einheit\nW-1010;SCHW;Drahtelektrode;Wire;kg\nW-2;SCHW;Neu;New;Stk\n';
  await upload('katalog.csv', file);
  await rosa.page.getByText('Artikel: 1 neu, 1 geändert, 0 unverändert').waitFor();
  await rosa.inspect('catalogue-import');
  await rosa.press('Übernehmen');
  await rosa.page.getByText('katalog.csv ist übernommen.').waitFor();
  const { body } = await network.office.get(`${network.path}/items?q=W-1010`);
  expect(body.items[0]).toMatchObject({ nameEn: 'Wire', gtin: '4099000070010', packagings: [{ name: 'Rolle', baseQuantity: '15' }] });
});

test('a buyer reads the catalogue and changes nothing', async () => {
  const visitor = await visit(buyer);
  await visitor.go(CATALOGUE);
  await visitor.page.getByRole('row', { name: /W-1010/ }).waitFor();
  expect(await visitor.page.getByRole('link', { name: 'W-1010' }).count()).toBe(0);
  expect(await visitor.page.getByRole('tab', { name: 'Einlesen' }).count()).toBe(0);
});

test('every page is accessible in both languages and colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(visitors.flatMap(({ violations }) => violations)).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(visitors.flatMap(({ seen }) => seen)).toEqual([]);
});
