import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { present } from '../../src/values/invariant.js';
import { type ACall, aCall } from '../bidding/a-call.js';
import { aHouse, type House, newestInMail, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const HOUR = 3_600_000;

let house: House;
let call: ACall;
let stage: string;
let browser: Browser;
let bidder: Visitor;
let office: Visitor;
let page: Page;
/** Where the e-mail leads to. */
let place: string;

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 1);
  stage = await call.stage(49 * HOUR);
  browser = await aBrowser();
  bidder = await aVisitor(browser, house.url, supplier().client);
  page = bidder.page;
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const supplier = () => present(call.suppliers[0], 'supplier');
const press = (name: string | RegExp): Promise<void> => bidder.press(name);
const text = (words: string | RegExp): Promise<void> => page.getByText(words).waitFor();
const valueOf = (label: string): Promise<string> => page.getByLabel(label).inputValue();

/** What a spreadsheet puts on the clipboard, pasted into a cell. */
async function paste(label: string, cells: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(cells)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  })()`);
}

async function choose(rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Preis', rows: rows.map((row) => [...row]) }] }));
  await page.locator('input[type=file]').setInputFiles({ name: 'preise.xlsx', mimeType: 'application/octet-stream', buffer });
}

test('a bid by XLSX takes six clicks from the e-mail, which says what is asked, until when, and that nobody can read it', async () => {
  let clicks = 0;
  const click = async <Done>(done: Promise<Done>): Promise<Done> => {
    clicks += 1;
    return done;
  };
  place = await until('an e-mail to the supplier', () => newestInMail(house.mailDir, supplier().email, /(\/networks\/\S+\/call)\b/));
  await click(bidder.go(place));
  await text(/Versiegelt bis .*; zwei Personen öffnen/);
  await text('noch 2 Tage');
  await page.getByRole('cell', { name: '1.200' }).waitFor();
  await page.getByRole('row', { name: /G-2/ }).getByText('zurückgehalten').waitFor();
  await bidder.inspect('call');
  await click(page.getByRole('link', { name: 'Preisblatt ausfüllen' }).click());
  const download = page.waitForEvent('download');
  await click(press('Als Excel herunterladen'));
  const rows = (await readXlsx(await readFile(await (await download).path()))).sheets[0]?.rows ?? [];
  expect(rows.map((row) => row.slice(0, 2))).toEqual([
    ['Los', 'Artikel'],
    ['PPE 44', 'G-1'],
    ['PPE 44', 'G-2'],
  ]);
  const filled = [
    ['Preis', 'Preis 2', 'Artikel', 'ab Menge 2', 'Los'],
    [9.875, 9, 'G-1', 1000, 'PPE 44'],
    [4, null, 'G-2', null, 'PPE 44'],
  ];
  await click(choose(filled));
  await text('Die Preise sind aus der Mappe übernommen');
  expect([await valueOf('Preis 1 für G-1'), await valueOf('Ab Menge 2 für G-1')]).toEqual(['9,8750', '1000']);
  await click(press('Versiegeln und abgeben'));
  await text(/Versiegelt bis .* Bis dahin kann niemand es lesen/);
  await click(press('Jetzt abgeben'));
  await text(/Ihr Angebot liegt vor: .*Fassung 1/);
  expect(clicks).toBeLessThanOrEqual(6);
});

test('the receipt is there to keep, as PDF and as a file with the hash that the service keeps', async () => {
  const [file] = await Promise.all([page.waitForEvent('download'), press('Bestätigung als Datei (JSON)')]);
  const receipt = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(receipt.hash).toBe((await supplier().client.must(200).get(`${stage}/bids/mine`)).body.hash);
  const [pdf] = await Promise.all([page.waitForEvent('download'), press('Bestätigung als PDF')]);
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a sheet that says what was handed in says so; what is changed since then is said not to count yet', async () => {
  await text('Das Preisblatt entspricht Ihrem abgegebenen Angebot.');
  await page.getByLabel('Preis 1 für G-1').fill('98,75');
  await text('Seit der Abgabe geändert und noch nicht abgegeben');
  await text(/G-1: um das Fünffache oder mehr anders/);
});

test('cells are pasted with their tiers; what can be read two ways is marked, never guessed; a paste can be undone', async () => {
  await paste('Preis 1 für G-1', '10\t500\t9.125\n4');
  await text('Eingefügte Zeilen: 2.');
  await text('auf zwei Arten lesbar');
  await bidder.inspect('price-sheet');
  await press('Rückgängig');
  await page.getByText('auf zwei Arten lesbar').waitFor({ state: 'detached' });
  expect(await valueOf('Preis 1 für G-1')).toBe('98,75');
});

test('the draft survives a closed page, and the arrow keys go down a column', async () => {
  await page.reload();
  await page.getByLabel('Preis 1 für G-1').focus();
  expect(await valueOf('Preis 1 für G-1')).toBe('98,75');
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('Preis 1 für G-2');
});

test('a workbook with faults shows all of them and changes nothing', async () => {
  await choose([
    ['Artikel', 'Preis'],
    ['G-7', 2],
    ['G-1', 3],
    ['G-1', 4],
  ]);
  await text('Aus der Mappe wurde nichts übernommen; Fehler: 2');
  await text('Zeile 2: „G-7“');
  await text('Zeile 4: „G-1“ kommt zweimal vor.');
  expect(await valueOf('Preis 1 für G-1')).toBe('98,75');
});

test('a bid is replaced, then withdrawn', async () => {
  await page.getByLabel('Preis 1 für G-1').fill('9,8');
  await press('Neu versiegeln und ersetzen');
  await text('Es ersetzt Ihr bisheriges Angebot ganz.');
  await press('Jetzt abgeben');
  await text(/Ihr Angebot liegt vor: .*Fassung 2/);
  await press('Angebot zurückziehen');
  await page.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
  await text(/Sie haben Ihr Angebot .* zurückgezogen/);
});

test('a supplier asks a question without being named; the office is shown what tells who asked, and answers all in its own words', async () => {
  await house.database.query(`update organisation o set name = 'Quarz & Feder GmbH' from membership m where m.organisation_id = o.id and m.id = $1`, [
    supplier().id,
  ]);
  await bidder.go(place);
  await page.getByRole('link', { name: 'Fragen und Antworten' }).click();
  await page.getByLabel('Ihre Frage').fill('Quarz & Feder fragt: Welche Norm gilt für G-1?');
  await press('Frage senden');
  await text('wartet auf Antwort');
  await bidder.inspect('questions-supplier');

  office = await aVisitor(browser, house.url, call.office);
  await office.go(place.replace(/call$/, 'questions'));
  await office.page.locator('mark', { hasText: 'Quarz & Feder' }).waitFor();
  await office.page.getByRole('textbox', { name: /^Antwort/ }).fill('EN 388.');
  await office.press('Für alle veröffentlichen');
  await office.page.getByRole('alert').getByText('Quarz & Feder').waitFor();
  await office.inspect('questions-office');
  await office.page.getByLabel('Frage, wie alle sie lesen').fill('Welche Norm gilt für G-1?');
  await office.press('Für alle veröffentlichen');
  await office.page.getByText('Keine Frage wartet auf eine Antwort.').waitFor();
  await office.page.getByText('Nummer 1').waitFor();

  await page.reload();
  await text('beantwortet, Nummer 1');
  await text('EN 388.');
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect([...bidder.violations, ...office.violations]).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(bidder.seen).toEqual([]);
  // Publishing with what tells who asked is refused first: the browser logs that answer.
  expect(office.seen.filter((line) => !line.includes('422'))).toEqual([]);
});

test('who is still writing when the deadline passes is told that the sheet came too late and does not count', async () => {
  await bidder.go(place.replace(/call$/, 'bid'));
  await page.getByLabel('Preis 1 für G-1').waitFor();
  await call.due(stage);
  await press('Versiegeln und abgeben');
  await press('Jetzt abgeben');
  await text('Dieses Preisblatt wurde nicht abgegeben');
  await text(/Versiegelt: Die Frist war/);
});
