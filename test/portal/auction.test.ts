import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ACall } from '../bidding/a-call.js';
import { type AnAuction, anOpenedCall, publishTotals, theCalledAuction } from '../bidding/an-auction.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let call: ACall;
let auction: AnAuction;
let browser: Browser;
let first: Visitor;
let second: Visitor;
let office: Visitor;

beforeAll(async () => {
  house = await aHouse();
  // 1,250 pieces: 12,500.00, 11,250.00 and 13,750.00
  call = await anOpenedCall(house, ['10', '9', '11']);
  browser = await aBrowser();
  const [one, other] = call.suppliers;
  if (!one || !other) throw new Error('three suppliers');
  first = await aVisitor(browser, house.url, one.client);
  second = await aVisitor(browser, house.url, other.client);
  office = await aVisitor(browser, house.url, call.office);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const bidField = (page: Page) => page.getByLabel('Ihr Gebot für PPE 44 in EUR');
const lotRow = (page: Page) => page.getByRole('table', { name: 'Alle Lose' }).getByRole('row', { name: /PPE 44/ });

async function bid(visitor: Visitor, text: string): Promise<void> {
  await bidField(visitor.page).fill(text);
  await visitor.press('Bieten …');
  await visitor.page
    .getByRole('dialog')
    .getByRole('button', { name: /bieten$/ })
    .click();
}

test('the office calls an auction of chosen lots; one whose totals are withheld is refused with the reason', async () => {
  const { page } = office;
  await office.go(`/networks/${await slug()}/rounds/${call.round.split('/').at(-1)}/call`);
  await office.press('Auktion ausrufen');
  const dialog = page.getByRole('dialog');
  const send = dialog.getByRole('button', { name: 'Auktion ausrufen' });
  await dialog.getByLabel('PPE 44').check();
  await dialog.getByLabel('Ende aller Lose').fill(inAnHour());
  await dialog.getByRole('radiogroup', { name: 'Mindestschritt' }).getByText('EUR').click();
  await dialog.getByLabel('Mindestschritt').first().fill('1OO');
  expect(await send.isDisabled()).toBe(true);
  await dialog.getByLabel('Mindestschritt').first().fill('100,00');
  await dialog.getByRole('combobox', { name: 'Bieter sehen' }).click();
  await page.getByRole('option', { name: 'eigenen Rang und besten Preis' }).click();
  await send.click();
  await dialog.getByText('Die Summen von PPE 44 sind nicht so veröffentlicht, wie sie sind', { exact: false }).waitFor();
  await office.look('auction-call');

  await publishTotals(house, call);
  await send.click();
  await page.getByRole('link', { name: 'Zur Auktion' }).waitFor();
  expect(await page.getByRole('link', { name: 'Ausschreibung ändern' }).count()).toBe(0);
  // The browser itself writes down that the lot was refused first.
  office.seen.splice(0);
  auction = await theCalledAuction(house, call);
  const { body } = await call.office.must(200).get(auction.path);
  expect(body).toMatchObject({ state: 'running', visibility: 'rank_and_best', decrement: { amount: '100.00' }, lots: [{ title: 'PPE 44' }] });
});

test('a bidder comes from its task and sees its rank, its price and the best one, and no other bidder', async () => {
  for (const { page } of [first, second]) {
    await page.goto(house.url);
    await page.getByRole('link', { name: /^Zur Auktion: / }).click();
    await page.getByText('live', { exact: true }).waitFor();
  }
  await lotRow(first.page).getByRole('cell', { name: '12.500,00' }).waitFor();
  await lotRow(first.page).getByRole('cell', { name: '11.250,00' }).waitFor();
  await lotRow(first.page).getByRole('cell', { name: '2', exact: true }).waitFor();
  for (const name of await others()) expect(await first.page.content()).not.toContain(name);
});

test('the office sees all bidders by rank beside them', async () => {
  await office.page.getByRole('link', { name: 'Zur Auktion' }).click();
  await office.page.getByText('live', { exact: true }).waitFor();
  await office.page.getByRole('table', { name: 'Wer auf PPE 44 bietet' }).getByRole('row').nth(3).waitFor();
});

test('a price that is too high is said at once; a bid is confirmed first, and everybody sees what it changes', async () => {
  await bidField(first.page).fill('12450');
  await first.page.getByText('Zu hoch').waitFor();
  expect(await first.page.getByRole('button', { name: 'Bieten …' }).isDisabled()).toBe(true);
  await bid(first, '11.000,00');
  await first.page.getByText('Angenommen: 11.000,00 EUR, in diesem Moment Rang 1.').waitFor();
  await lotRow(second.page).getByRole('cell', { name: '11.000,00' }).waitFor();
  await lotRow(second.page).getByRole('cell', { name: '2', exact: true }).waitFor();
  await office.page.getByRole('table', { name: 'Wer auf PPE 44 bietet' }).getByRole('cell', { name: '11.000,00' }).waitFor();
  await first.page.getByRole('table', { name: 'Ihre Gebote' }).getByRole('cell', { name: '11.000,00' }).waitFor();
});

test('a bidder sets a floor, sees that bids are made for it and that nobody else is told, and withdraws it', async () => {
  const { page } = second;
  await page.getByText('Automatisch bieten …').click();
  await page.getByLabel('Ihre geheime Untergrenze für PPE 44 in EUR').fill('10500');
  await second.press('Untergrenze setzen');
  await page.getByText('Für Sie wird bis 10.500,00 EUR geboten.').waitFor();
  // Three steps of 100 below 11,250.
  await lotRow(page).getByRole('cell', { name: '10.950,00' }).first().waitFor();
  await page.getByRole('table', { name: 'Ihre Gebote' }).getByRole('cell', { name: 'automatisch' }).waitFor();
  expect(await office.page.content()).not.toContain('automatisch');
  await second.look('auction-floor');
  await second.press('Zurücknehmen');
  await page.getByText('Automatisch bieten …').waitFor();
  await page.getByLabel('Ihre geheime Untergrenze für PPE 44 in EUR').fill('10.850,01');
  await page.getByText('Zu hoch: Die Untergrenze', { exact: false }).waitFor();
});

test('the page of bidder and office passes axe in both languages and colours', async () => {
  await first.inspect('auction-bidder');
  await office.inspect('auction-office');
  expect([...first.violations, ...office.violations]).toEqual([]);
});

test('a pause stops the clock for all, with its reason', async () => {
  await office.press('Anhalten');
  await office.page.getByLabel('Grund').fill('Eine Leitung ist gestört.');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Anhalten' }).click();
  for (const { page } of [first, second]) await page.getByText('Eine Leitung ist gestört.').waitFor();
  await lotRow(second.page).getByText('angehalten', { exact: true }).waitFor();
  await office.press('Fortsetzen');
  await lotRow(second.page).getByText('läuft', { exact: true }).waitFor();
  expect([...first.seen, ...second.seen, ...office.seen]).toEqual([]);
});

test('a lost connection is shown, sends no bid, and heals by itself with the present state', async () => {
  const { page } = second;
  await page.route('**/stream?*', (route) => route.abort());
  house.service.app.getHttpServer().closeAllConnections();
  await page.getByText('Die Verbindung ist unterbrochen').waitFor();
  await bidField(page).fill('9000');
  expect(await page.getByRole('button', { name: 'Bieten …' }).isDisabled()).toBe(true);
  await auction.bid(0, '10000');
  await page.unroute('**/stream?*');
  await page.getByText('live', { exact: true }).waitFor();
  await lotRow(page).getByRole('cell', { name: '10.000,00' }).waitFor();
  // The browser itself writes down the lines that were cut; nothing else may be there.
  expect(second.seen.filter((line) => !line.includes('net::ERR_'))).toEqual([]);
});

test('a bidder practises beforehand on the same page, which says that nothing of it counts', async () => {
  const { page } = second;
  await second.go(`/networks/${await slug()}/rounds/${call.round.split('/').at(-1)}/call`);
  await second.press('Auktion üben');
  await page.getByText('Übung: nichts davon zählt').waitFor();
  await page.getByText('live', { exact: true }).waitFor();
  await page.getByLabel('Ihr Gebot für Übung A · Practice A in EUR').fill('11.000');
  await page.getByText('auf zwei Arten', { exact: false }).waitFor();
  await page.getByLabel('Ihr Gebot für Übung A · Practice A in EUR').fill('11000');
  await second.press('Bieten …');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /bieten$/ })
    .click();
  await page.getByText('Angenommen: 11.000,00 EUR, in diesem Moment Rang 1.').waitFor();
  await second.look('auction-practice');
  expect(second.violations).toEqual([]);
  await page.getByRole('link', { name: 'Übung beenden und zur Ausschreibung' }).click();
  await page.getByRole('link', { name: 'Zur Auktion' }).click();
  await page.getByText('live', { exact: true }).waitFor();
});

test('the end is shown to all', async () => {
  await auction.endIn(0);
  for (const { page } of [first, second, office]) await page.getByText('Die Auktion ist beendet.').waitFor();
});

/** A full minute an hour ahead, as it is entered in the network's zone. */
function inAnHour(): string {
  const local = new Date(Date.now() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  return local.slice(0, 16).replace(' ', 'T');
}

async function slug(): Promise<string> {
  const { rows } = await house.database.query<{ slug: string }>('select slug from network');
  return rows[0]?.slug ?? '';
}

/** The names of the bidders that rank elsewhere than second. */
async function others(): Promise<string[]> {
  const { rows } = await house.database.query<{ name: string }>(
    `select o.name from auction_bidder b join membership m on m.id = b.membership_id join organisation o on o.id = m.organisation_id where b.rank <> 2`,
  );
  return rows.map(({ name }) => name);
}
