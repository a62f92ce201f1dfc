import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let browser: Browser;
let network: ANetwork;
let member: Client;
let roundId: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr' });
  member = (await network.join({ code: 'M001', name: 'Stahlbau Hagen GmbH' })).client;
  const plan = { title: 'Einkaufsrunde 2027', termFrom: '2027-04-01', termTo: '2029-03-31' };
  roundId = (await network.office.must(201).post(`${network.path}/rounds`, plan)).body.id;
  await network.office.must(201).post(`${network.path}/rounds/${roundId}/meetings`, {
    title: 'Auftakt',
    startsAt: '2026-01-13T09:00',
    place: 'Hagen',
    minutes: 'Es geht los.',
  });
  browser = await aBrowser();
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

const NEXT_YEAR = new Date().getFullYear() + 1;

test('the office schedules a meeting in the network’s time, and the members’ notice leads to it (Domain §2)', async () => {
  const office = await visit(network.office);
  await office.go('/networks/ruhr');
  await office.page.getByRole('link', { name: 'Treffen', exact: true }).click();
  await office.press('Treffen ansetzen');
  await office.page.getByLabel('Wie das Treffen heißt').fill('Einkaufsleiter');
  await office.page.getByLabel('Beginn').fill(`${NEXT_YEAR}-12-03T14:00`);
  await office.page.getByRole('textbox', { name: 'Ort' }).fill('Essen, Raum 3');
  await office.look('meeting-scheduling');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Treffen ansetzen' }).click();
  await office.page.getByText(new RegExp(`03\\.12\\.${NEXT_YEAR}, 14:00 MEZ · Essen, Raum 3`)).waitFor();
  const buyer = await visit(member);
  await buyer.go(`/networks/ruhr/rounds/${roundId}/meetings`);
  const coming = buyer.page.getByRole('region', { name: 'Bevorstehend' });
  await coming.getByText('Einkaufsleiter').waitFor();
  expect(new URL(buyer.page.url()).searchParams.get('round')).toBe(roundId);
  expect(await buyer.page.getByRole('button', { name: /ansetzen|ändern|schreiben/ }).count()).toBe(0);
});

test('minutes are kept and read; whoever writes over somebody else’s sees those first (Domain §2)', async () => {
  const office = await visit(network.office);
  await office.go('/networks/ruhr/meetings');
  await office.press('Protokoll ändern: Auftakt');
  await office.page.getByRole('dialog').getByLabel('Protokoll').fill('Fünf Warengruppen.');
  const { items } = (await network.office.must(200).get(`${network.path}/meetings?sort=startsAt`)).body;
  await network.office.must(200).patch(`${network.path}/rounds/${roundId}/meetings/${items[0].id}`, { minutes: 'Vier Warengruppen.' });
  await office.press('Protokoll ablegen');
  await office.page.getByText('Das hat inzwischen jemand anders geändert').waitFor();
  expect(office.seen.splice(0)).toEqual([expect.stringContaining('412')]);
  await office.press('Jetzigen Stand zeigen');
  await office.page.getByRole('dialog').getByText('Vier Warengruppen.').waitFor();
  await office.look('meeting-minutes');
  await office.press('Protokoll ablegen');
  await office.page.getByRole('dialog').waitFor({ state: 'detached' });
  const buyer = await visit(member);
  await buyer.go('/networks/ruhr/meetings');
  await buyer.page.getByRole('region', { name: 'Vergangen' }).getByText('Protokoll', { exact: true }).click();
  await buyer.page.getByText('Fünf Warengruppen.').waitFor();
  await buyer.inspect('meetings');
});

test('a meeting is moved, and the page says who is told', async () => {
  const office = await visit(network.office);
  await office.go('/networks/ruhr/meetings');
  await office.press('Einkaufsleiter ändern');
  await office.page.getByRole('textbox', { name: 'Ort' }).fill('Bochum');
  await office.page.getByText('erfährt die Einkaufsleitung jedes Mitglieds sofort').waitFor();
  await office.page.getByRole('dialog').getByRole('button', { name: 'Ändern', exact: true }).click();
  await office.page.getByText(/14:00 MEZ · Bochum/).waitFor();
  await office.inspect('meetings-office');
});

test('neither customers nor suppliers have the place (Domain §6.4)', async () => {
  const customer = await visit((await network.join({ kind: 'customer', name: 'Metallbau Iserlohn KG' })).client);
  await customer.go('/networks/ruhr');
  await customer.page.getByRole('link', { name: 'Rahmenverträge', exact: true }).waitFor();
  expect(await customer.page.getByRole('link', { name: 'Treffen', exact: true }).count()).toBe(0);
  await customer.go('/networks/ruhr/meetings');
  await customer.page.getByRole('heading', { name: 'Das ist für Sie nicht zugänglich' }).waitFor();
});

test('every page is accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect(visitors.flatMap(({ violations }) => violations)).toEqual([]);
  expect(visitors.flatMap(({ seen }) => seen)).toEqual([]);
});
