import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aBrowser, inspected, signedInPage, watch } from './browser.js';

const DAY = 86_400_000;
/** As Excel puts it on the clipboard: tabs, a quoted cell with a line end, German numbers; two cells are at fault. */
const PASTED = 'W-1\t"Draht ""dick""\nauf Rolle"\t1.234,5\tkg\t2,10\r\nW-9\t\t20\tkg\r\nW-2\t\tviele\tStk\r\n';

let house: House;
let network: ANetwork;
let browser: Browser;
let page: Page;
let member: Client;
const rounds: string[] = [];
const seen: string[] = [];
const violations: string[] = [];

async function aCollectingRound(title: string, year: number): Promise<string> {
  const { body } = await network.office.must(201).post(`${network.path}/rounds`, { title, termFrom: `${year}-04-01`, termTo: `${year + 1}-03-31` });
  const deadline = new Date(Date.now() + 9 * DAY).toISOString();
  await network.office.must(200).post(`${network.path}/rounds/${body.id}/collecting`, { categories: ['WELD'], deadline });
  return body.id;
}

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'table', name: 'Einkaufsverbund Ruhr' });
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [{ code: 'WELD', nameDe: 'Schweißen', nameEn: 'Welding' }],
    items: [
      {
        code: 'W-1',
        category: 'WELD',
        nameDe: 'Schweißdraht',
        nameEn: 'Welding wire',
        baseUnit: 'KGM',
        packagings: [{ name: 'Rolle', baseQuantity: '15' }],
      },
      { code: 'W-2', category: 'WELD', nameDe: 'Kontaktdüse', nameEn: 'Contact tip', baseUnit: 'C62', packagings: [] },
    ],
  });
  member = (await network.join({ name: 'Stahlbau Hagen GmbH' })).client;
  const [own] = (await member.must(200).get('/me')).body.mandates;
  await member
    .must(201)
    .post(`${network.path}/memberships/${own.membershipId}/sites`, { name: 'Werk Hohenlimburg', postcode: '58119', city: 'Hagen' });
  rounds.push(await aCollectingRound('Einkaufsrunde 2027', 2027));
  browser = await aBrowser();
  page = await signedInPage(browser, house, member);
  seen.push(...watch(page, house.url));
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const open = (at: number): Promise<unknown> => page.goto(`${house.url}/networks/table/rounds/${rounds[at]}/requirements`);
const cell = (row: number, column: number) => page.locator(`[data-row="${row - 2}"] [data-column="${column}"]`);

/** What Ctrl+V does, with this text on the clipboard. */
async function paste(text: string): Promise<void> {
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

/** Waits until the browser keeps so many drafts. */
function untilDrafts(number: number): Promise<true> {
  return until('the draft', async () => {
    const drafts = await page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('poolround.draft.')).length");
    return drafts === number || undefined;
  });
}

async function linesIn(round: string): Promise<{ item: string; lineQuantity: string; lineUnit: string; kind: string; price: string | null }[]> {
  return (await member.must(200).get(`${network.path}/rounds/${round}/requirements`)).body.items;
}

test('lines are pasted from Excel, with quoted cells and German numbers', async () => {
  await open(0);
  await cell(2, 0).click();
  await paste(PASTED);
  expect(await cell(2, 2).textContent()).toBe('1.234,5');
  expect(await cell(2, 1).textContent()).toBe('Draht "dick"\nauf Rolle');
  await page.getByText('3 Zeilen', { exact: true }).waitFor();
});

test('a draft survives a closed page', async () => {
  await untilDrafts(1);
  await page.reload();
  await page.getByText('Ihr Entwurf von neulich').waitFor();
  expect(await cell(3, 0).textContent()).toBe('W-9');
});

test('every fault is marked in its cell with reason and suggestion before anything is stored', async () => {
  await press('Prüfen');
  await page.getByText('2 Zellen zu berichtigen').waitFor();
  expect(await cell(3, 0).getAttribute('aria-invalid')).toBe('true');
  expect(await cell(4, 2).getAttribute('title')).toMatch(/^ist keine Zahl\. ./);
  expect(await linesIn(rounds[0] ?? '')).toEqual([]);
  violations.push(...(await inspected(page, 'requirements-faults')));
});

test('a fault is corrected in place, its item found by typing; keys move as in a spreadsheet', async () => {
  await page
    .getByRole('row', { name: /unbekannter Artikel/ })
    .getByRole('button', { name: 'Artikel' })
    .click();
  await page.keyboard.type('draht');
  await page.getByRole('option', { name: /W-1/ }).waitFor();
  await page.keyboard.press('Enter');
  expect(await cell(3, 0).textContent()).toBe('W-1');
  expect(await cell(3, 1).textContent()).toBe('Schweißdraht');
  expect(await cell(4, 0).getAttribute('data-active')).toBe('true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('F2');
  expect(await page.getByRole('combobox', { name: 'Menge in Zeile 4' }).inputValue()).toBe('viele');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  expect(await cell(4, 2).textContent()).toBe('');
  await page.keyboard.press('Control+z');
  expect(await cell(4, 2).textContent()).toBe('viele');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  expect(await cell(4, 2).textContent()).toBe('500');
});

test('one’s delivery sites are offered by their names', async () => {
  await cell(4, 8).click();
  await page.keyboard.type('werk');
  await page.getByRole('option', { name: 'Werk Hohenlimburg 58119 Hagen' }).waitFor();
  await page.keyboard.press('Enter');
  expect(await cell(4, 8).textContent()).toBe('Werk Hohenlimburg');
});

test('what is free of faults is handed in, and the draft is discarded', async () => {
  await press('Noch einmal prüfen');
  await page.getByText('3 Zeilen sind fehlerfrei').waitFor();
  await press('3 Zeilen abgeben');
  await page.getByText('Ihre Zeilen gelten').waitFor();
  await page.getByText('Sie haben alles gesendet, was Sie brauchen.').waitFor();
  const lines = await linesIn(rounds[0] ?? '');
  expect(lines.map(({ item, lineQuantity, lineUnit }) => [item, lineQuantity, lineUnit])).toEqual([
    ['W-1', '1234.5', 'KGM'],
    ['W-1', '20', 'KGM'],
    ['W-2', '500', 'C62'],
  ]);
  await untilDrafts(0);
});

test('last round’s lines are handed in again within four clicks from the task', async () => {
  rounds.push(await aCollectingRound('Einkaufsrunde 2028', 2028));
  await page.goto(`${house.url}/networks/table`);
  let clicks = 0;
  const click = async (role: 'link' | 'button', name: RegExp): Promise<void> => {
    await page.getByRole(role, { name }).click();
    clicks += 1;
  };
  await click('link', /^Bedarfe senden: Einkaufsrunde 2028/);
  await click('button', /^Mit der letzten Runde beginnen/);
  await click('button', /^3 Zeilen abgeben/);
  await page.getByText('Sie haben alles gesendet, was Sie brauchen.').waitFor();
  expect(clicks).toBeLessThanOrEqual(4);
  const plain = (lines: Awaited<ReturnType<typeof linesIn>>) =>
    lines.map(({ item, lineQuantity, lineUnit, kind, price }) => ({ item, lineQuantity, lineUnit, kind, price }));
  expect(plain(await linesIn(rounds[1] ?? ''))).toEqual(plain(await linesIn(rounds[0] ?? '')));
});

test('a template offers this round’s items, their units and the kinds in drop-downs, and is read back by its heads', async () => {
  await page.getByRole('tab', { name: 'Aus einer Datei' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), press('Vorlage als XLSX')]);
  const { sheets } = await readXlsx(await readFile(await saved.path()));
  const [lines, catalogue] = sheets;
  expect(catalogue?.rows.slice(1).map(([code, name]) => [code, name])).toEqual([
    ['W-1', 'Schweißdraht'],
    ['W-2', 'Kontaktdüse'],
    [null, null],
  ]);
  expect(catalogue?.rows.slice(1).map((row) => row[4])).toEqual(['C62', 'KGM', 'Rolle']);
  expect(lines?.dataValidations?.map(({ range, formula1, values }) => [range, values ?? formula1])).toEqual([
    ['A2:A2001', "'Katalog'!$A$2:$A$3"],
    ['D2:D2001', "'Katalog'!$E$2:$E$4"],
    ['K2:K2001', ['verbindlich', 'Prognose']],
  ]);
  const [heads = []] = lines?.rows ?? [];
  const filled = await writeXlsx({
    sheets: [{ name: 'Bedarfe', rows: [heads, ['W-1', null, 7.5, 'Rolle', null, null, null, null, null, null, 'verbindlich']] }],
  });
  const buffer = Buffer.from(filled);
  await page.locator('input[type=file]').setInputFiles({ name: 'bedarfe.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByText('bedarfe.xlsx ist fehlerfrei').waitFor();
});

test('all faults of a file are turned through page by page, corrected on any of them, downloaded whole, and kept in its log', async () => {
  const buffer = Buffer.from(`Artikel;Menge;Einheit\n${'W-1;viele;kg\n'.repeat(501)}`);
  await page.locator('input[type=file]').setInputFiles({ name: 'viele.csv', mimeType: 'text/csv', buffer });
  await page.getByText('1 bis 200 von 501').waitFor();
  await page.getByRole('textbox', { name: 'Menge in Zeile 2', exact: true }).fill('7');
  await press('Nächste');
  await page.getByText('201 bis 400 von 501').waitFor();
  await press('Nächste');
  await page.getByText('401 bis 501 von 501').waitFor();
  await page.getByRole('textbox', { name: 'Menge in Zeile 502' }).fill('8');
  await page.getByText('2 Zellen berichtigt').waitFor();
  await press('Noch einmal prüfen');
  await page.getByText('1 bis 200 von 499').waitFor();
  expect(await page.getByRole('textbox', { name: 'Menge in Zeile 2', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: /Prüfungen dieser Datei: 2$/ }).click();
  const first = page.getByRole('table', { name: 'Prüfungen dieser Datei' }).getByRole('row').last();
  await first.getByRole('button', { name: 'Liste herunterladen' }).click();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'CSV' }).click()]);
  const list = (await readFile(await saved.path(), 'utf8')).trimEnd().split('\r\n');
  expect(list).toHaveLength(502);
  expect(list.at(-1)).toMatch(/^502;B Menge;viele;/);
});

test('what the catalogue lacks is described in words, and the office matches it without seeing its price', async () => {
  await open(1);
  await press('Bedarf beschreiben');
  await page.getByLabel('Was Sie brauchen').fill('Schweissdraht G3Si1 auf Haspel');
  await page.getByRole('textbox', { name: 'Menge' }).fill('1.200,5');
  await page.getByRole('textbox', { name: 'Einheit' }).fill('Haspel');
  await page.getByRole('textbox', { name: 'Heutiger Preis' }).fill('31,50');
  await press('Der Geschäftsstelle vorlegen');
  await page.getByText('bei der Geschäftsstelle', { exact: true }).waitFor();
  const office = await signedInPage(browser, house, network.office);
  seen.push(...watch(office, house.url));
  await office.goto(`${house.url}/networks/table`);
  await office.getByRole('link', { name: /^Zeilen zuordnen: Einkaufsrunde 2028/ }).click();
  await office.getByRole('button', { name: /^Artikel zuordnen/ }).click();
  await office.getByRole('button', { name: /^W-1 Schweißdraht · \d+ % · zählt in kg/ }).click();
  violations.push(...(await inspected(office, 'free-lines-office')));
  expect(await office.getByText('31,50').count()).toBe(0);
  await office.getByRole('textbox', { name: 'Einheit' }).fill('kg');
  await office.getByRole('textbox', { name: 'Menge' }).fill('18.000');
  await office.getByText('Das lässt sich auf zwei Arten lesen').waitFor();
  await office.getByRole('textbox', { name: 'Menge' }).fill('18000');
  await office.getByRole('button', { name: 'Zuordnen und bestätigen lassen' }).click();
  await office.getByText('Beim Mitglied (1)').waitFor();
});

test('a file whose headers are not known is given their meaning, by name, with what stands in them in sight', async () => {
  await page.goto(`${house.url}/networks/table/rounds/${rounds[1]}/requirements?by=file`);
  await page.getByText('Zugeordnet zu W-1 Schweißdraht: 18.000 kg').waitFor();
  const buffer = Buffer.from('Bedarf Hagen;;;\nTeil;Anzahl;Gebinde;Farbe\nW-1;12;kg;rot\nW-2;3;Stk;blau\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'teile.csv', mimeType: 'text/csv', buffer });
  await page.getByText('Noch steht keine Spalte für: Artikel, Menge, Einheit').waitFor();
  await page.getByRole('cell', { name: 'rot · blau' }).waitFor();
  for (const [header, field] of [
    ['Teil', 'Artikel'],
    ['Anzahl', 'Menge'],
    ['Gebinde', 'Einheit'],
  ] as const) {
    await page.getByRole('combobox', { name: `Bedeutung von ${header}` }).click();
    await page.getByRole('option', { name: field, exact: true }).click();
  }
  violations.push(...(await inspected(page, 'requirements-columns-and-words')));
  await press('Zuordnen und prüfen');
  await page.getByText('teile.csv ist fehlerfrei').waitFor();
  await page.getByText('Nicht verwendete Spalten: 1').waitFor();
  await press('2 Zeilen übernehmen');
  await page.getByText('teile.csv gilt').waitFor();
});

test('a match counts once the member confirms it, with a price of its unit', async () => {
  await page.goto(`${house.url}/networks/table`);
  await page.getByRole('link', { name: /^Freitext ansehen/ }).click();
  await page.getByText('Zugeordnet zu W-1 Schweißdraht: 18.000 kg').waitFor();
  await page.getByRole('textbox', { name: 'Heutiger Preis je kg' }).fill('2,10');
  await press('Genau so bestätigen');
  await page.getByText('bestätigt', { exact: true }).waitFor();
  expect((await linesIn(rounds[1] ?? '')).at(-1)).toMatchObject({ item: 'W-1', lineQuantity: '18000', lineUnit: 'KGM', price: '2.1' });
});

test('the pages are accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(violations).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(seen).toEqual([]);
});
