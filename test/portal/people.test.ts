import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, PASSWORD } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const PEOPLE = '/networks/ruhr/people';

let house: House;
let network: ANetwork;
let member: { id: string; client: Client };
let supplier: { id: string; client: Client };
let browser: Browser;
const visitors: Visitor[] = [];
let rosa: Visitor;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr', locale: 'de' });
  member = await network.join({ code: 'M001', name: 'Stahlbau Hagen GmbH' });
  supplier = await network.join({ kind: 'supplier', code: 'L001', name: 'Schweißtechnik Nord AG' });
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

async function invite({ page, press }: Visitor, name: string, email: string, role: string): Promise<void> {
  const form = page.locator('form').first();
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('E-Mail').fill(email);
  await form.getByLabel(role).check();
  await press('Einladen');
}

test('a first office person invites a second one, who is invited at once', async () => {
  await rosa.go('/networks/ruhr/office/members');
  await rosa.page.getByRole('navigation', { name: 'Seiten des Verbunds' }).getByRole('link', { name: 'Personen' }).click();
  await invite(rosa, 'Emil Kern', 'emil@ruhr.example', 'Geschäftsstelle');
  await rosa.page.getByRole('row', { name: /Emil Kern.*emil@ruhr\.example.*eingeladen/ }).waitFor();
  await house.accept('emil@ruhr.example').then(async (client) => visit(client));
});

test('from then on an auditor stands among the proposals, and who proposed it cannot confirm it (decision 3)', async () => {
  await invite(rosa, 'Petra Blick', 'petra@ruhr.example', 'Prüfung');
  await rosa.page.getByText('Sie haben diese Person vorgeschlagen').waitFor();
  expect(await rosa.page.getByRole('button', { name: 'Petra Blick als Prüfung bestätigen' }).count()).toBe(0);
  expect(await rosa.page.getByRole('row', { name: /Petra Blick/ }).count()).toBe(0);
  await rosa.inspect('people-proposed');
});

test('the notice leads the colleague to the page where it confirms, and the auditor is invited', async () => {
  const [, emil] = visitors;
  if (!emil) throw new Error('Emil has not signed in');
  await emil.go('/networks/ruhr');
  await emil.page.getByRole('link', { name: /vorgeschlagen/ }).click();
  await emil.page.getByText(/Prüfung; vorgeschlagen von Rosa Office/).waitFor();
  await emil.inspect('people-to-confirm');
  await emil.press('Petra Blick als Prüfung bestätigen');
  await emil.page.getByRole('row', { name: /Petra Blick.*eingeladen/ }).waitFor();
  await emil.page.getByText('Wartet auf eine zweite Person').waitFor({ state: 'detached' });
  await house.accept('petra@ruhr.example').then(visit);
});

test('anyone of the office drops a proposal', async () => {
  await invite(rosa, 'Udo Falsch', 'udo@ruhr.example', 'Prüfung');
  await rosa.press('Udo Falsch als Prüfung verwerfen');
  await rosa.page.getByText('Udo Falsch').waitFor({ state: 'detached' });
});

test('the office chooses an organisation, gives a mandate and ends one, after asking', async () => {
  await rosa.go(PEOPLE);
  const organisations = rosa.page.getByRole('combobox', { name: 'Unternehmen' });
  await organisations.click();
  await organisations.fill('hagen');
  await rosa.page.getByRole('option', { name: /Stahlbau Hagen GmbH/ }).click();
  await rosa.page.waitForURL(new RegExp(`membership=${member.id}`));
  const people = rosa.page.getByRole('region', { name: 'Personen von Stahlbau Hagen GmbH' });
  await people.getByLabel('Name').fill('Ines Bach');
  await people.getByLabel('E-Mail').fill('ines@hagen.example');
  await people.getByRole('checkbox', { name: 'Zeichnung' }).uncheck();
  await people.getByRole('button', { name: 'Einladen' }).click();
  await people.getByRole('row', { name: /Ines Bach.*eingeladen.*Einkauf/ }).waitFor();
  await rosa.inspect('people-of-member');
  await rosa.press('Mandat Einkauf von Ines Bach beenden');
  await rosa.page.getByRole('dialog').getByText('Ab sofort kann diese Person das nicht mehr tun').waitFor();
  await rosa.press('Mandat beenden');
  await people.getByRole('row', { name: /Ines Bach/ }).waitFor({ state: 'detached' });
});

test('the office erases whoever asks for it, after reading what follows, and the log says so (GDPR art. 17)', async () => {
  await network.office
    .must(201)
    .post(`${network.path}/memberships/${member.id}/people`, { name: 'Ida Weg', email: 'ida@hagen.example', roles: ['buyer'] });
  await rosa.go(`${PEOPLE}?membership=${member.id}`);
  const people = rosa.page.getByRole('region', { name: 'Personen von Stahlbau Hagen GmbH' });
  await people.getByRole('button', { name: 'Daten von Ida Weg löschen' }).click();
  await rosa.page.getByRole('dialog').getByText('Nur auf Wunsch der Person').waitFor();
  await rosa.look('people-erase');
  await rosa.press('Endgültig löschen');
  await people.getByRole('row', { name: /Ida Weg/ }).waitFor({ state: 'detached' });
  expect(await rosa.page.getByRole('button', { name: 'Daten von Rosa Office löschen' }).count()).toBe(0);
  await rosa.go('/networks/ruhr/office/log');
  await rosa.page.getByRole('row', { name: /Personendaten gelöscht/ }).waitFor();
});

test('an invitation that says too little is not sent and says what is missing', async () => {
  await rosa.go(PEOPLE);
  await rosa.press('Einladen');
  await rosa.page.getByText('Bitte ausfüllen.').waitFor();
  await rosa.page.getByText('Wählen Sie mindestens ein Mandat.').waitFor();
});

test('the auditor reads everyone’s mandates and changes none', async () => {
  const petra = visitors[2];
  if (!petra) throw new Error('Petra has not signed in');
  await petra.go(`${PEOPLE}?membership=${supplier.id}`);
  await petra.page.getByRole('row', { name: /Rosa Office/ }).waitFor();
  await petra.page.getByRole('region', { name: 'Personen von Schweißtechnik Nord AG' }).getByRole('row').nth(1).waitFor();
  expect(await petra.page.getByRole('button', { name: /Einladen|Beenden/ }).count()).toBe(0);
});

test('buyers and bidders see the people of their own organisation only', async () => {
  for (const [client, name, other] of [
    [member.client, 'Stahlbau Hagen GmbH', 'Schweißtechnik'],
    [supplier.client, 'Schweißtechnik Nord AG', 'Stahlbau'],
  ] as const) {
    const visitor = await visit(client);
    await visitor.go(PEOPLE);
    await visitor.page
      .getByRole('region', { name: `Personen von ${name}` })
      .getByRole('row')
      .nth(1)
      .waitFor();
    expect(await visitor.page.getByText(other).count()).toBe(0);
    expect(await visitor.page.getByText('Rosa Office').count()).toBe(0);
  }
});

test('whoever wants its own data erased is asked for the password, and is signed out for good', async () => {
  const { client } = await network.join({ code: 'M002', name: 'Drahtwerk Witten GmbH' });
  const visitor = await visit(client);
  await visitor.go('/networks/ruhr');
  await visitor.press(/^Konto und Verbünde von/);
  await visitor.page.getByRole('menuitem', { name: 'Meine Daten' }).click();
  await visitor.page.getByRole('region', { name: 'Was von Ihnen bekannt ist' }).getByText('Drahtwerk Witten GmbH').waitFor();
  const messages = visitor.page.getByRole('region', { name: 'Nachrichten an Sie' });
  await messages.getByRole('combobox', { name: 'E-Mails', exact: true }).click();
  await visitor.page.getByRole('option', { name: 'Gesammelt, jeden Morgen um 7 Uhr' }).click();
  await visitor.press('Speichern');
  await messages.getByText('Gespeichert.').waitFor();
  expect((await client.must(200).get('/me/messages')).body.rhythm).toBe('each_morning');
  await visitor.inspect('account');
  await visitor.press('Meine Daten löschen');
  const dialog = visitor.page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Endgültig löschen' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Ihr Passwort').fill(PASSWORD);
  await visitor.look('account-erase');
  await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
  await visitor.page.waitForURL(/\/sign-in$/);
  await client.must(401).get('/me');
});

test('every page is accessible in both languages and colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(visitors.flatMap(({ violations }) => violations)).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(visitors.flatMap(({ seen }) => seen)).toEqual([]);
});
