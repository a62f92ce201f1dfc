import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOpenedRound, type OpenedRound } from '../award/an-opened-round.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

/** Of each bidder, for lots WELD 58 and WELD 59, 100 pieces each: 700 / 1,100 / 1,250 and 2,000 / 1,900 / no bid. */
const PRICES = [
  ['7', '20'],
  ['11', '19'],
  ['12.5', undefined],
] as const;

let house: House;
let round: OpenedRound;
let browser: Browser;
let office: Visitor;
let deputy: Visitor;
let bidder: Visitor;

beforeAll(async () => {
  house = await aHouse();
  round = await anOpenedRound(house, PRICES, { standstillDays: 10 });
  // The total of 58 is shown, that of 59 is not.
  await house.database.query(
    `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
     select p.network_id, p.id, l.round_id, l.id, p.item_id, p.regions, p.total, 1
     from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id where p.network_id = $1 and l.region = '58'`,
    [round.network.id],
  );
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, round.network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const at = async (place: string): Promise<string> => {
  const { body } = await round.network.office.must(200).get(round.network.path);
  return `/networks/${body.slug}/rounds/${round.roundId}/${place}`;
};

test('bids are compared when every bidder is assessed on every criterion, and the page leads there', async () => {
  await office.go(await at('award'));
  await office.page.getByText('Es fehlen Bewertungen').waitFor();
  await office.page.getByRole('link', { name: 'Bewertungen eintragen' }).click();
  for (const [supplier, points] of [
    ['Anton Stahl', '50'],
    ['Berta Guss', '80,5'],
    ['Cäsar Draht', '130'],
  ])
    await office.page.getByLabel(`delivery von ${supplier}`).fill(points ?? '');
  expect(await office.page.getByRole('button', { name: 'Änderungen speichern (3)' }).isDisabled()).toBe(true);
  await office.page.getByLabel('delivery von Cäsar Draht').fill('30');
  await office.inspect('award-assessments');
  await office.press('Änderungen speichern (3)');
  await office.page.getByText('Gespeichert.').waitFor();
  expect(await office.page.getByLabel('delivery von Berta Guss').inputValue()).toBe('80,5');
});

test('the comparison shows each bid beside the best of its lot, and who is excluded or abnormally low', async () => {
  await office.page.getByRole('tab', { name: 'Vergleich' }).click();
  const first = office.page.getByRole('row', { name: /^WELD 58/ });
  // 1,100 is 57.1 % above 700; the third has 30 of at least 40 points of `delivery`.
  await first.getByRole('cell', { name: /700,00 am günstigsten · Rang 1 ungewöhnlich niedrig/ }).waitFor();
  await first.getByRole('cell', { name: /1\.100,00 57,1 % darüber · Rang 2/ }).waitFor();
  await first.getByRole('cell', { name: /1\.250,00 ausgeschlossen/ }).waitFor();
  const second = office.page.getByRole('row', { name: /^WELD 59/ });
  await second.getByRole('cell', { name: 'kein Angebot' }).waitFor();
  await office.page.getByRole('img', { name: /Angebote nach Preis und Qualität/ }).waitFor();
  await office.inspect('award-comparison');
  await office.page.getByText('Gesamtpunkte', { exact: true }).first().click();
  // 59: 0.7 × 100 + 0.3 × 80.5 = 94.15 against 0.7 × 95 + 0.3 × 50 = 81.5
  await second.getByRole('cell', { name: /94,15 am besten/ }).waitFor();
  expect(new URL(office.page.url()).searchParams.get('measure')).toBe('score');
});

test('a bidder is asked about its abnormally low bid and answers where only it looks', async () => {
  await office.press('Beim Bieter nachfragen');
  await office.page.getByLabel('Frage an den Bieter').fill('Gilt Ihr Preis für die ganze Laufzeit?');
  await office.page.getByLabel('Antwort bis').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 16));
  await office.look('clarification-asking');
  await office.press('Frage senden');
  await office.page.getByText('Antwort möglich bis').waitFor();
  const asked = await aVisitor(browser, house.url, round.bidders[0].client);
  await asked.go(`/networks/${(await round.network.office.must(200).get(round.network.path)).body.slug}`);
  await asked.page.getByText('Eine Frage zu Ihrem Angebot beantworten').waitFor();
  await asked.page.getByRole('link', { name: 'Frage lesen' }).click();
  await asked.page.getByText('Gilt Ihr Preis für die ganze Laufzeit?').waitFor();
  await asked.page.getByLabel('Ihre Antwort').fill('Ja, wir kaufen den Draht in einem Jahresvertrag.');
  await asked.look('clarification-answering');
  await asked.press('Antwort senden');
  await asked.page.getByText(/^Antwort des Bieters/).waitFor();
  await asked.inspect('clarification-answered');
  await office.page.reload();
  await office.page.getByText('Ja, wir kaufen den Draht in einem Jahresvertrag.').waitFor();
  await office.inspect('clarification-read');
  expect([asked.seen, asked.violations]).toEqual([[], []]);
  await asked.page.close();
});

test('an abnormally low bid is explained where it is seen', async () => {
  await office.page.getByLabel(/Anton Stahl, WELD 58: 700,00 EUR/).fill('Restposten, schriftlich bestätigt.');
  await office.press('Erklärung festhalten');
  await office.page.getByText('Eine Erklärung ist festgehalten').waitFor();
});

test('scenarios stand side by side with their difference, their shares and what each condition costs', async () => {
  await office.page.getByRole('tab', { name: 'Szenarien' }).click();
  await office.page.getByText('Noch kein Szenario').waitFor();
  await office.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Frei');
  await office.press('Lösen');
  await office.page.getByRole('row', { name: /Frei.*2\.600,00/ }).waitFor();
  await office.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Gute Qualität');
  await office.page.getByLabel('Mindest-Qualitätspunkte').fill('60');
  await office.press('Lösen');
  // 1,100 + 1,900 against 700 + 1,900
  await office.page.getByText('400,00 (15,4 %) über dem freien Optimum').waitFor();
  await office.page.getByText('Mindest-Qualitätspunkte: 400,00').waitFor();
  await office.page.getByText('27 %, Lose: 1, 700,00').waitFor();
  await office.inspect('award-scenarios');
});

test('a scenario takes rules over groups, lots and suppliers, and says what gave way', async () => {
  const { page } = office;
  await page.getByRole('combobox', { name: 'Name einer eigenen Gruppe' }).fill('Mittelstand');
  await page.getByRole('combobox', { name: 'Wer dazugehört' }).click();
  await page.getByRole('option', { name: 'Berta Guss' }).click();
  await page.keyboard.press('Escape');
  await office.press('Gruppe speichern');
  await page.getByText('Mittelstand: Berta Guss').waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Mittelstand zuerst');
  await office.press('Regel hinzufügen');
  const first = page.getByRole('group', { name: 'Regel 1' });
  await first.getByRole('combobox', { name: 'Grenze' }).click();
  await page.getByRole('option', { name: 'mindestens' }).click();
  await first.getByLabel('Anzahl Lose').fill('2');
  await first.getByRole('combobox', { name: 'Lieferanten', exact: true }).click();
  await page.getByRole('option', { name: 'Mittelstand' }).click();
  await page.keyboard.press('Escape');
  await office.press('Regel hinzufügen');
  const second = page.getByRole('group', { name: 'Regel 2' });
  await second.getByRole('combobox', { name: 'Was sie verlangt' }).click();
  await page.getByRole('option', { name: 'Lieferanten behalten' }).click();
  await second.getByRole('combobox', { name: 'Lieferanten', exact: true }).click();
  await page.getByRole('option', { name: 'Anton Stahl' }).click();
  await page.keyboard.press('Escape');
  await second.getByRole('combobox', { name: 'Darf sie nachgeben?' }).click();
  await page.getByRole('option', { name: 'Priorität 5' }).click();
  await office.inspect('award-rules');
  await office.press('Lösen');
  // Berta Guss for both: 1,100 + 1,900. Nothing is left for Anton Stahl, whom the second rule would keep.
  await page.getByRole('row', { name: /Mittelstand zuerst.*3\.000,00/ }).waitFor();
  const compared = page.getByRole('region', { name: 'Nebeneinander' });
  // 58 at 1,100: the 700 of Anton Stahl would leave the group one lot of two.
  await page.getByRole('combobox', { name: 'Näher ansehen' }).click();
  await page.getByRole('option', { name: 'Mittelstand zuerst' }).click();
  await page.getByRole('row', { name: /WELD 58 Berta Guss 1\.100,00 günstigere Angebote verletzen: Mittelstand: mindestens 2 Lose/ }).waitFor();
  await page.getByText('Kein Mitglied braucht etwas von dem, was vergeben wird.').waitFor();
  await compared.getByText(/Hat nachgegeben: Anton Stahl: je mindestens ein Los – Priorität 5; entfallen/).waitFor();
});

test('a lot may be split between suppliers, and everything says how much each gets', async () => {
  const { page } = office;
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Zwei Quellen');
  await office.press('Regel hinzufügen');
  const first = page.getByRole('group', { name: 'Regel 1' });
  await first.getByRole('combobox', { name: 'Was sie verlangt' }).click();
  await page.getByRole('option', { name: 'Lose teilen dürfen' }).click();
  await first.getByLabel('Kleinster Anteil an der Menge, %').fill('20');
  await office.press('Regel hinzufügen');
  const second = page.getByRole('group', { name: 'Regel 2' });
  await second.getByRole('combobox', { name: 'Was sie verlangt' }).click();
  await page.getByRole('option', { name: 'Zahl der Lieferanten begrenzen' }).click();
  await second.getByRole('combobox', { name: 'Grenze' }).click();
  await page.getByRole('option', { name: 'mindestens' }).click();
  await second.getByLabel('Anzahl Lieferanten').fill('2');
  await second.getByRole('combobox', { name: 'Lose zählen' }).click();
  await page.getByRole('option', { name: 'je Los', exact: true }).click();
  await office.look('award-split-rules');
  await office.press('Lösen');
  // 58: 80 at 7.00 and 20 at 11.00; 59: 80 at 19.00 and 20 at 20.00.
  await page.getByRole('row', { name: /Zwei Quellen.*2\.700,00/ }).waitFor();
  await page.getByRole('checkbox', { name: 'Gute Qualität' }).uncheck();
  await page.getByRole('checkbox', { name: 'Zwei Quellen' }).check();
  await page.getByRole('combobox', { name: 'Näher ansehen' }).click();
  await page.getByRole('option', { name: 'Zwei Quellen' }).click();
  await page.getByRole('row', { name: /WELD 58 Anton Stahl 80 % W-1: 80 .* 560,00/ }).waitFor();
  await page.getByRole('row', { name: /WELD 58 Berta Guss 20 % W-1: 20 .* 220,00/ }).waitFor();
  await office.inspect('award-split');
});

test('who proposed an award does not confirm it', async () => {
  await office.page.getByRole('button', { name: 'Als Zuschlag vorschlagen' }).last().click();
  await office.page.getByText('Sie haben dies vorgeschlagen.').waitFor();
  expect(await office.page.getByRole('button', { name: 'Zuschlag bestätigen' }).count()).toBe(0);
  await office.inspect('award-decision');
});

test('a second person confirms it', async () => {
  deputy = await aVisitor(browser, house.url, round.deputy);
  await deputy.go(await at('decision'));
  await deputy.press('Zuschlag bestätigen');
  await deputy.page.getByText('Die Entscheidung ist gefallen').waitFor();
  await deputy.inspect('award-decided');
});

test('the office sees who was awarded what, and until when nothing is concluded', async () => {
  await deputy.page.getByRole('link', { name: 'Zum Ergebnis' }).click();
  await deputy.page.getByRole('row', { name: /(Welding|Schweißen) 58 Anton Stahl 80 % 560,00/ }).waitFor();
  await deputy.page.getByText(/Stillhaltefrist bis zum Ablauf des/).waitFor();
  await deputy.inspect('outcome-office');
});

test('a bidder sees its own scores, its part and the winners, no other price, and complains', async () => {
  bidder = await aVisitor(browser, house.url, round.bidders[1].client);
  await bidder.go(await at('outcome'));
  await bidder.page.getByText('Sie erhalten 2 von 2 Losen').waitFor();
  await bidder.page.getByRole('row', { name: /58 Zuschlag für 20 %.*Anton Stahl Berta Guss 85/ }).waitFor();
  // The total of 59 is withheld, and with it how much a part is.
  await bidder.page.getByRole('row', { name: /59 Zuschlag für einen Teil/ }).waitFor();
  expect(await bidder.page.getByText('700,00').count()).toBe(0);
  await bidder.page.getByLabel('Ihre Beschwerde').fill('Unsere Bewertung stimmt nicht.');
  await bidder.press('Beschwerde einreichen');
  await bidder.page.getByText('Offen: sie hält die Stillhaltefrist an').waitFor();
  await bidder.inspect('outcome-bidder');
  await deputy.page.reload();
  await deputy.page.getByLabel('Entscheidung').fill('Die Bewertung bleibt.');
  await deputy.press('Entscheiden');
  await deputy.page.getByText(/Entschieden am .*: Die Bewertung bleibt\./).waitFor();
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect([office, deputy, bidder].flatMap(({ violations }) => violations)).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  // Only the service knows who must be assessed: the first look at the comparison is answered with what is missing.
  expect([office, deputy, bidder].flatMap(({ seen }) => seen)).toEqual([expect.stringContaining('status of 409')]);
});

test('printed, a page is black on white, says whose it is, and has nothing to press', async () => {
  await office.go(await at('award'));
  await office.page.getByRole('tab', { name: 'Vergleich' }).click();
  await office.page.getByRole('row', { name: /^WELD 58/ }).waitFor();
  await office.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { name } = (await round.network.office.must(200).get(round.network.path)).body;
  const head = office.page.locator('.print-head');
  await office.page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
  await head.getByText(String(name), { exact: false }).waitFor();
  await head.getByText(/^Gedruckt /).waitFor();
  expect(await office.page.locator('main button:visible, nav:visible, main [role="tablist"]:visible').count()).toBe(0);
  expect(await office.page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  await office.page.emulateMedia({ media: 'screen', colorScheme: 'light' });
});
