import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aBrowser, inspected, signedInPage, violationsOn, watch } from './browser.js';

const CATALOGUE = {
  categories: [
    { code: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables' },
    { code: 'OIL', nameDe: 'Schmierstoffe', nameEn: 'Lubricants' },
    { code: 'GLOVE', nameDe: 'Arbeitshandschuhe', nameEn: 'Work gloves' },
  ],
  items: [],
};

let house: House;
let network: ANetwork;
let browser: Browser;
let member: Page;
let office: Page;
let roundId: string;
const seen: string[][] = [];
const violations: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr' });
  await network.office.must(200).put(`${network.path}/catalogue`, CATALOGUE);
  const { client: voter } = await network.join({ code: 'M001', name: 'Stahlbau Hagen GmbH' });
  const { client: other } = await network.join({ code: 'M002', name: 'Albers Maschinenbau e. K.' });
  await network.join({ code: 'M003', name: 'Zink Iserlohn GmbH' });
  const { body } = await network.office
    .must(201)
    .post(`${network.path}/rounds`, { title: 'Einkaufsrunde 2027', termFrom: '2027-04-01', termTo: '2029-03-31' });
  roundId = body.id;
  await other.must(200).put(`${network.path}/rounds/${roundId}/ballot`, {
    points: [
      { category: 'WELD', points: 30 },
      { category: 'GLOVE', points: 70 },
    ],
  });
  browser = await aBrowser();
  member = await opened(voter);
  office = await opened(network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const at = (path = ''): string => `${house.url}/networks/ruhr${path}`;

async function opened(client: Parameters<typeof signedInPage>[2]): Promise<Page> {
  const page = await signedInPage(browser, house, client, 'America/New_York');
  seen.push(watch(page, house.url));
  return page;
}

test('Home leads a member to its ballot; it spreads up to 100 points, never more (§4)', async () => {
  await member.goto(at());
  await member.getByRole('link', { name: /^Abstimmen/ }).click();
  await member.getByRole('heading', { name: 'Abstimmung: Einkaufsrunde 2027' }).waitFor();
  await member.getByLabel('Schweißzusätze').fill('60');
  await member.getByLabel('Schmierstoffe').fill('50');
  await member.getByText('10 Punkte zu viel').waitFor();
  expect(await member.getByRole('button', { name: 'Stimmzettel abgeben' }).isDisabled()).toBe(true);
  await member.getByLabel('Schmierstoffe').fill('40');
  await member.getByText('noch 0 Punkte').waitFor();
  violations.push(...(await inspected(member, 'ballot-member')));
  await member.getByRole('button', { name: 'Stimmzettel abgeben' }).click();
  await member.getByText('Ihr Stimmzettel liegt vor.').waitFor();
});

test('a member sees no result before planning ends, and may change its ballot until then (§4)', async () => {
  expect(await member.getByText('Ergebnis', { exact: true }).count()).toBe(0);
  expect(await member.getByText('Albers').count()).toBe(0);
  await member.getByLabel('Schweißzusätze').fill('50');
  await member.getByRole('button', { name: 'Stimmzettel ändern' }).click();
  await until('the changed ballot', async () => {
    const { body } = await network.office.must(200).get(`${network.path}/rounds/${roundId}/priorities`);
    return body.items.find(({ category }: { category: string }) => category === 'WELD').points === 80 ? true : undefined;
  });
});

test('the office sees who has voted and the result so far', async () => {
  await office.goto(at());
  await office.getByRole('link', { name: /^Planen/ }).click();
  await office.getByRole('row', { name: /Stahlbau Hagen GmbH \(M001\) ja/ }).waitFor();
  await office.getByRole('row', { name: /Zink Iserlohn GmbH \(M003\) nein/ }).waitFor();
  await office.getByRole('img', { name: /Schweißzusätze führt mit 80 Punkten von 2 Mitgliedern/ }).waitFor();
  violations.push(...(await inspected(office, 'ballot-office')));
});

test('the office picks the categories and closes planning with a deadline in the network’s own time (§2, §18)', async () => {
  await office.getByRole('checkbox', { name: 'Schweißzusätze' }).check();
  await office.getByRole('checkbox', { name: 'Arbeitshandschuhe' }).check();
  const year = new Date().getUTCFullYear() + 1;
  await office.getByLabel('Bedarfe bis').fill(`${year}-06-15T10:00`);
  await office.getByText('In der Zeitzone des Verbunds (Europe/Berlin)').waitFor();
  await office.getByRole('button', { name: 'Abstimmung schließen und Erfassung beginnen' }).click();
  await office.getByText('Die Abstimmung ist geschlossen. Alle Mitglieder sind nach ihren Bedarfen gefragt.').waitFor();
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${roundId}`);
  // In June Berlin is two hours ahead of UTC, whatever the zone of the browser (it is in New York here).
  expect([body.phase, body.categories, body.collectingDeadline]).toEqual(['collecting', ['GLOVE', 'WELD'], `${year}-06-15T08:00:00.000000Z`]);
});

test('then a member sees the result: points, and how many gave any, no names (§4)', async () => {
  await member.reload();
  await member.getByRole('img', { name: /Schweißzusätze führt mit 80 Punkten von 2 Mitgliedern/ }).waitFor();
  await member.getByText('Schweißzusätze: 50 Punkte').waitFor();
  await member.getByRole('button', { name: /Tabelle/ }).click();
  await member.getByRole('row', { name: '1 Schweißzusätze 80 2' }).waitFor();
  await member.getByRole('row', { name: '2 Arbeitshandschuhe 70 1' }).waitFor();
  await member.getByRole('row', { name: '3 Schmierstoffe 40 1' }).waitFor();
  expect(await member.getByText('Albers').count()).toBe(0);
  violations.push(...(await inspected(member, 'ballot-result')));
});

test('on the round’s page the office sees whom the reminder reached, and when (§2)', async () => {
  await house.database.query(
    `update round set phase_since = clock_timestamp() - interval '9 days', collecting_deadline = clock_timestamp() + interval '71 hours' where id = $1`,
    [roundId],
  );
  await until('the reminder', async () => {
    const { rows } = await house.database.query('select from demand_reminded where round_id = $1', [roundId]);
    return rows.length === 3 ? true : undefined;
  });
  await office.goto(at(`/rounds/${roundId}`));
  await office.getByRole('row', { name: /Zink Iserlohn GmbH \(M003\) nein noch nicht \w{2}\., \d{2}\.\d{2}\.\d{4}/ }).waitFor();
  violations.push(...(await inspected(office, 'ballot-reminded')));
});

test('the office moves the deadline with the reason; every member is told both (§2)', async () => {
  await office.getByRole('button', { name: 'Frist verschieben' }).click();
  const dialogue = office.getByRole('dialog');
  await dialogue.getByText('Zurück geht eine Frist nicht').waitFor();
  const year = new Date().getUTCFullYear() + 1;
  await dialogue.getByLabel('Bedarfe bis').fill(`${year}-01-15T18:00`);
  await dialogue.getByLabel('Grund').fill('Zwei Mitglieder haben Betriebsferien.');
  violations.push(...(await violationsOn(office)));
  await dialogue.getByRole('button', { name: 'Frist verschieben' }).click();
  await dialogue.waitFor({ state: 'detached' });
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${roundId}`);
  // In January Berlin is one hour ahead of UTC.
  expect(body.collectingDeadline).toBe(`${year}-01-15T17:00:00.000000Z`);
  await member.goto(at());
  await member.getByText('Grund: Zwei Mitglieder haben Betriebsferien.').waitFor();
});

test('the office begins a round through the pages, a member proposes a category for it (§2, §4)', async () => {
  await office.goto(at('/rounds'));
  await office.getByRole('link', { name: 'Neue Runde' }).click();
  await office.getByLabel('Name der Runde').fill('Einkaufsrunde 2028');
  await office.getByLabel('Rahmenverträge ab').fill('2028-04-01');
  await office.getByLabel('Rahmenverträge bis').fill('2032-04-01');
  await office.getByLabel('über ausgewählte').check();
  await office.getByRole('checkbox', { name: 'Schmierstoffe' }).check();
  violations.push(...(await inspected(office, 'new-round')));
  await office.getByText('Das sind mehr als vier Jahre.').waitFor();
  expect(await office.getByRole('button', { name: 'Runde beginnen' }).isDisabled()).toBe(true);
  await office.getByLabel('Rahmenverträge bis').fill('2030-03-31');
  await office.getByRole('button', { name: 'Runde beginnen' }).click();
  await office.getByRole('heading', { name: 'Einkaufsrunde 2028' }).waitFor();
  await member.goto(at());
  await member.getByRole('link', { name: 'Dorthin: Einkaufsrunde 2028: stimmen Sie über die Warengruppen ab' }).waitFor();
  await member.goto(office.url());
  await member.getByRole('button', { name: 'Warengruppen vorschlagen' }).click();
  await member.getByRole('checkbox', { name: 'Arbeitshandschuhe' }).check();
  await member.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
  await member.getByRole('region', { name: 'Vorgeschlagene Warengruppen' }).getByText('Arbeitshandschuhe').waitFor();
});

test('the office cancels a round for good, and says why (§2)', async () => {
  await office.reload();
  await office.getByRole('button', { name: 'Runde aufheben' }).click();
  const dialogue = office.getByRole('dialog');
  await dialogue.getByText('Alle Mitglieder erfahren es sofort, mit dem Grund.').waitFor();
  expect(await dialogue.getByRole('button', { name: 'Endgültig aufheben' }).isDisabled()).toBe(true);
  await dialogue.getByLabel('Grund').fill('Zu wenige nehmen teil.');
  await dialogue.getByRole('button', { name: 'Endgültig aufheben' }).click();
  await office.getByText('Die Runde wurde in der Phase Planung aufgehoben').waitFor();
  await office.getByText('Zu wenige nehmen teil.').waitFor();
  expect(await office.getByRole('region', { name: 'Runde führen' }).count()).toBe(0);
  violations.push(...(await inspected(office, 'cancelled-round')));
});

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(violations).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(seen.flat()).toEqual([]);
});
