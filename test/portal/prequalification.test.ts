import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let network: ANetwork;
let at: string;
let browser: Browser;
let bidder: Visitor;
let rosa: Visitor;

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  const supplier = await network.join({ kind: 'supplier', name: 'Schweißtechnik Nord AG' });
  at = `/networks/${(await network.office.must(200).get(network.path)).body.slug}`;
  browser = await aBrowser();
  rosa = await aVisitor(browser, house.url, network.office);
  bidder = await aVisitor(browser, house.url, supplier.client);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('the office writes the questionnaire', async () => {
  await rosa.go(`${at}/prequalification`);
  await rosa.page.getByText('Noch wird nichts gefragt').waitFor();
  await rosa.press('Fragebogen bearbeiten');
  await rosa.press('Frage hinzufügen');
  expect(await rosa.page.getByRole('button', { name: 'Fragebogen speichern' }).isDisabled()).toBe(true);
  await rosa.page.getByLabel('Frage 1 auf Deutsch').fill('Wir zahlen den Mindestlohn.');
  await rosa.page.getByLabel('Frage 1 auf Englisch').fill('We pay the minimum wage.');
  await rosa.press('Frage hinzufügen');
  await rosa.page.getByRole('combobox', { name: 'Art der Frage 2' }).click();
  await rosa.page.getByRole('option', { name: 'Nachweis' }).click();
  await rosa.page.getByLabel('Frage 2 auf Deutsch').fill('Qualitätsmanagement nach ISO 9001');
  await rosa.page.getByLabel('Frage 2 auf Englisch').fill('Quality management by ISO 9001');
  await rosa.look('prequalification-edit');
  await rosa.press('Fragebogen speichern');
  await rosa.page.getByText('Qualitätsmanagement nach ISO 9001 (Nachweis, erforderlich)').waitFor();
});

test('a supplier is asked on Home, and answers each question once', async () => {
  await bidder.go(at);
  await bidder.page.getByRole('link', { name: /^Beantworten/ }).click();
  await bidder.press('Antworten: Wir zahlen den Mindestlohn.');
  expect(await bidder.page.getByRole('button', { name: 'Antwort senden' }).isDisabled()).toBe(true);
  await bidder.page.getByLabel('Ja, das erklären wir').check();
  await bidder.press('Antwort senden');
  await bidder.page.getByText('noch nicht geprüft').waitFor();
  await bidder.press('Antworten: Qualitätsmanagement nach ISO 9001');
  await bidder.page.getByLabel('Nachweis', { exact: true }).fill('TÜV Nord 4711');
  await bidder.page.getByLabel('Letzter Tag').fill('2090-12-31');
  await bidder.look('prequalification-answering');
  await bidder.press('Antwort senden');
  await bidder.page.getByText('Gilt bis 31.12.2090').waitFor();
  const choosing = bidder.page.waitForEvent('filechooser');
  await bidder.press('Nachweis als Datei beifügen: Qualitätsmanagement nach ISO 9001');
  await (await choosing).setFiles({ name: 'ISO 9001.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') });
  await bidder.page.getByText('ISO 9001.pdf').waitFor();
  await bidder.inspect('prequalification-mine');
});

test('the office is asked on Home, accepts one answer and refuses the other with a reason', async () => {
  await rosa.go(at);
  await rosa.page.getByRole('link', { name: /^Prüfen/ }).click();
  await rosa.page.getByRole('link', { name: /Schweißtechnik Nord AG/ }).waitFor();
  await rosa.inspect('prequalification');
  await rosa.page.getByRole('link', { name: /Schweißtechnik Nord AG/ }).click();
  const saving = rosa.page.waitForEvent('download');
  await rosa.press('ISO 9001.pdf herunterladen');
  expect((await saving).suggestedFilename()).toBe('ISO 9001.pdf');
  await rosa.press('Anerkennen: Wir zahlen den Mindestlohn.');
  await rosa.page.getByText(/Anerkannt .* von Rosa Office/).waitFor();
  await rosa.press('Ablehnen: Qualitätsmanagement nach ISO 9001');
  const dialog = rosa.page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Jetzt ablehnen' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Warum sie abgelehnt wird').fill('Der Nachweis nennt ein anderes Unternehmen.');
  await rosa.look('prequalification-refusing');
  await dialog.getByRole('button', { name: 'Jetzt ablehnen' }).click();
  await rosa.page.getByText('Grund: Der Nachweis nennt ein anderes Unternehmen.').waitFor();
  await rosa.inspect('prequalification-supplier');
});

test('the supplier reads why, and what it changes is checked anew', async () => {
  await bidder.page.reload();
  await bidder.page.getByText('Grund: Der Nachweis nennt ein anderes Unternehmen.').waitFor();
  await bidder.press('Antwort ändern: Qualitätsmanagement nach ISO 9001');
  await bidder.page.getByLabel('Nachweis', { exact: true }).fill('TÜV Nord 4712');
  await bidder.press('Antwort senden');
  await bidder.page.getByText('noch nicht geprüft').waitFor();
  await rosa.page.reload();
  await rosa.press('Anerkennen: Qualitätsmanagement nach ISO 9001');
  await rosa.page.getByText('Vollständig: Alle erforderlichen Antworten sind anerkannt und nicht abgelaufen.').waitFor();
});

test('every page is accessible in both languages and both colour schemes, and nothing was an error', () => {
  expect([bidder, rosa].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
