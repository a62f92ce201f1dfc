import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import { aHouse, type House, newestInvitation, until } from '../servers/house.js';
import { aBrowser, inspected, signedInPage, violationsOn, watch } from './browser.js';

const PASSWORD = 'seven quiet words here';
const FAULTY = 'Artikel;Menge;Einheit\nWELD-1;1500;Stk\nWELD-9;20;Stk\nWELD-1;viele;Stk\n';
const DAY = 86_400_000;

let house: House;
let network: ANetwork;
let browser: Browser;
let page: Page;
let seen: string[];
const violations: string[] = [];
let email: string;
let slug: string;
let roundId: string;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'portal', name: 'Einkaufsverbund Ruhr', memberCap: 1 });
  slug = 'portal';
  await withCatalogue(network, ['WELD', 'OIL']);
  ({ email } = await network.apply({ name: 'Stahlbau Hagen GmbH' }));
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Einkaufsrunde 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  roundId = body.id;
  const deadline = new Date(Date.now() + 9 * DAY).toISOString();
  await network.office.must(200).post(`${network.path}/rounds/${roundId}/collecting`, { categories: ['WELD'], deadline });
  browser = await aBrowser();
  page = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(120_000);
  seen = watch(page, house.url);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const at = (path: string): string => `${house.url}${path}`;
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

const inspect = async (name: string): Promise<void> => void violations.push(...(await inspected(page, name)));

test('an invitation leads to a password, and the password into the portal', async () => {
  const token = await until('the invitation', () => newestInvitation(house.mailDir, email));
  await page.goto(at(`/invitations/${token}`));
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort noch einmal').fill(PASSWORD);
  await press('Passwort setzen');
  await page.getByText('Ihr Passwort ist gesetzt').waitFor();
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Passwort').fill(PASSWORD);
  await press('Anmelden');
  await page.getByRole('heading', { name: 'Was zu tun ist' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/networks/${slug}`);
});

test('Home says what there is to do, until when, and leads there', async () => {
  await page.getByText('Ihre Bedarfe senden').waitFor();
  await page.getByText('noch 8 Tage').waitFor();
  await inspect('home');
  await page.getByRole('link', { name: /^Bedarfe senden/ }).click();
  await page.getByRole('heading', { name: 'Bedarfe: Einkaufsrunde 2027' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/networks/${slug}/rounds/${roundId}/requirements`);
});

test('a faulty file is corrected in place and committed', async () => {
  await page.getByRole('tab', { name: 'Aus einer Datei' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'bedarf.csv', mimeType: 'text/csv', buffer: Buffer.from(FAULTY) });
  await page.getByText('2 Zellen zu berichtigen in bedarf.csv').waitFor();
  await page.getByText('ist keine Zahl').filter({ visible: true }).waitFor();
  await inspect('faults');
  await page.getByLabel('Artikel in Zeile 3').fill('WELD-1');
  await page.getByLabel('Menge in Zeile 4').fill('1.234,5');
  await press('Noch einmal prüfen');
  await press('3 Zeilen übernehmen');
  await page.getByText('bedarf.csv gilt').waitFor();
  await page.getByRole('cell', { name: '1.234,5' }).waitFor();
  await press('Das ist alles, was wir brauchen');
  await page.getByText('Sie haben alles gesendet, was Sie brauchen.').waitFor();
  await inspect('requirements');
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${roundId}/requirements`);
  expect(body.items.map(({ lineQuantity }: { lineQuantity: string }) => lineQuantity).sort()).toEqual(['1234.5', '1500', '20']);
});

test('the round stands on one page, and its task is done', async () => {
  await page.getByRole('link', { name: 'Zur Runde' }).click();
  await page.getByRole('heading', { name: 'Einkaufsrunde 2027' }).waitFor();
  await page.getByText('jetzt').waitFor({ state: 'attached' });
  await page.goto(at('/'));
  await page.getByText('Im Moment wird nichts von Ihnen erwartet').waitFor();
});

test('an address that leads nowhere says so', async () => {
  await page.goto(at('/networks/no-such-network'));
  await page.getByRole('heading', { name: 'An dieser Adresse ist nichts' }).waitFor();
});

test('the office sees who has answered, and no quantity', async () => {
  const [name, value] = network.office.sessionCookie.split('=');
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: name ?? '', value: value ?? '', url: house.url }]);
  await context.addInitScript("localStorage.setItem('poolround.signed-in', 'yes')");
  page = await context.newPage();
  const seenByOffice = watch(page, house.url);
  await page.goto(at(`/networks/${slug}/rounds/${roundId}`));
  await page.getByRole('row', { name: /Stahlbau Hagen GmbH.*gesendet/ }).waitFor();
  expect(await page.getByText('1.234,5').count()).toBe(0);
  await inspect('office-round');
  expect(seenByOffice).toEqual([]);
  await context.close();
});

test('Home says what has happened since the last visit; what was followed or marked is not new any more', async () => {
  const later = new Date(Date.now() + 10 * DAY).toISOString();
  await network.office.must(200).patch(`${network.path}/rounds/${roundId}/collecting`, { deadline: later, reason: 'Betriebsferien.' });
  const visitor = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  const home = await visitor.newPage();
  const seenHere = watch(home, house.url);
  await home.goto(at('/sign-in'));
  await home.getByLabel('E-Mail').fill(email);
  await home.getByLabel('Passwort').fill(PASSWORD);
  await home.getByRole('button', { name: 'Anmelden' }).click();
  const news = home.getByRole('region', { name: 'Seit Ihrem letzten Besuch' });
  await news.getByRole('link', { name: /^Dorthin: Einkaufsrunde 2027: Bedarfe melden bis/ }).click();
  await home.getByRole('heading', { name: 'Bedarfe: Einkaufsrunde 2027' }).waitFor();
  await home.goto(at(`/networks/${slug}`));
  await news.getByText(/neue Frist für Bedarfe/).waitFor();
  await news.getByText(/Bedarfe melden bis/).waitFor({ state: 'detached' });
  await news.getByRole('button', { name: 'Alle als gelesen markieren' }).click();
  await news.getByText('Nichts Neues seit Ihrem letzten Besuch').waitFor();
  await news.getByRole('link', { name: 'Alle Nachrichten' }).click();
  await home.getByRole('row', { name: /Einkaufsrunde 2027: Bedarfe melden bis/ }).waitFor();
  expect(seenHere).toEqual([]);
  await visitor.close();
});

test('deadlines are subscribed to by an address that is shown once and can be ended', async () => {
  const visitor = await signedInPage(browser, house, network.office);
  const seenHere = watch(visitor, house.url);
  await visitor.goto(at(`/networks/${slug}`));
  await visitor.getByRole('link', { name: 'Fristen im Kalender' }).click();
  await visitor.getByText('Noch kein Kalender abonniert').waitFor();
  await visitor.getByLabel('Für welchen Kalender').fill('Outlook');
  await visitor.getByRole('button', { name: 'Adresse anlegen' }).click();
  const address = await visitor.getByText(/\/api\/v1\/calendars\/.*\.ics$/).textContent();
  const read = await fetch(address ?? '');
  expect([read.status, (await read.text()).split('\r\n', 1)]).toEqual([200, ['BEGIN:VCALENDAR']]);
  violations.push(...(await inspected(visitor, 'calendar')));
  await visitor.getByRole('button', { name: 'Abonnement von Outlook beenden' }).click();
  await visitor.getByRole('button', { name: 'Abonnement beenden' }).click();
  await visitor.getByText('Noch kein Kalender abonniert').waitFor();
  expect((await fetch(address ?? '')).status).toBe(404);
  expect(seenHere).toEqual([]);
  await visitor.context().close();
});

test('an applicant on the waiting list sees where it stands, and nothing that is not open to it (§3)', async () => {
  const { client, email: waiting } = await network.join({ name: 'Wartende Werke GmbH' });
  const applicant = await signedInPage(browser, house, client);
  const seenHere = watch(applicant, house.url);
  await applicant.goto(at(`/networks/${slug}/rounds`));
  await applicant.getByRole('heading', { name: 'Ihr Antrag steht auf der Warteliste' }).waitFor();
  await applicant.getByText('Einkaufsverbund Ruhr: auf der Warteliste').waitFor();
  expect(await applicant.getByRole('navigation').count()).toBe(0);
  violations.push(...(await inspected(applicant, 'waiting')));
  expect(seenHere).toEqual([]);
  await house.database.query(`update mandate set ended_at = clock_timestamp() where person_id = (select id from person where email = $1)`, [waiting]);
  await applicant.goto(at('/'));
  await applicant.getByText(`Sie sind als ${waiting} angemeldet.`).waitFor();
  violations.push(...(await violationsOn(applicant)));
  await applicant.context().close();
});

test('a lost connection and an ended session lose nothing that was typed', async () => {
  const office = await signedInPage(browser, house, network.office);
  await office.goto(at(`/networks/${slug}/rounds/new`));
  await office.getByLabel('Name der Runde').fill('Einkaufsrunde 2030');
  await office.getByLabel('Rahmenverträge ab').fill('2030-04-01');
  await office.getByLabel('Rahmenverträge bis').fill('2032-03-31');
  await office.context().setOffline(true);
  await office.getByRole('status').getByText('Keine Verbindung').waitFor();
  await office.getByRole('button', { name: 'Runde beginnen' }).click();
  await office.getByText('Der Dienst ist gerade nicht erreichbar.').waitFor();
  violations.push(...(await violationsOn(office)));
  await office.context().setOffline(false);
  await office.getByText('Keine Verbindung').waitFor({ state: 'detached' });
  await network.office.must(204).delete('/sessions/current');
  await office.getByRole('button', { name: 'Runde beginnen' }).click();
  const again = office.getByRole('dialog', { name: 'Ihre Sitzung ist beendet' });
  violations.push(...(await violationsOn(office)));
  await again.getByLabel('Passwort').fill('a long enough password');
  await again.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await again.waitFor({ state: 'detached' });
  await office.getByRole('button', { name: 'Runde beginnen' }).click();
  await office.getByRole('heading', { name: 'Einkaufsrunde 2030' }).waitFor();
  await office.context().close();
});

test('the portal comes compressed, and its files may be kept for good', async () => {
  const script = /"(\/assets\/first-[^"]+\.js)"/.exec(await (await fetch(house.url)).text())?.[1] ?? '';
  for (const [accepted, told] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const { headers } = await fetch(at(script), { headers: { 'accept-encoding': accepted } });
    expect(headers.get('content-encoding')).toBe(told);
    expect(headers.get('content-type')).toMatch(/javascript/);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('vary')).toMatch(/accept-encoding/i);
  }
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(violations).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(seen).toEqual([]);
});
