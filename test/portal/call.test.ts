import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aBid, aPooledRound } from '../bidding/a-call.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let network: ANetwork;
let auditor: Client;
let supplier: Client;
let stranger: Client;
let round: string;
let browser: Browser;
let rosa: Visitor;
const visitors: Visitor[] = [];

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr', locale: 'de' });
  const deputy = await network.appoint('office');
  auditor = await network.appoint('auditor');
  supplier = (await network.join({ kind: 'supplier', code: 'L001', name: 'Schweißtechnik Nord AG' })).client;
  stranger = (await network.join({ kind: 'supplier', code: 'L002', name: 'Albers Schutzkleidung GmbH' })).client;
  round = await aPooledRound(house, network);
  await aRequirement((await network.apply({ code: 'M001', name: 'Stahlbau Hagen GmbH' })).id);
  for (const holder of [network.office, deputy]) await holder.must(201).post(`${network.path}/holder-keys`, { passphrase: 'seven words of my own' });
  browser = await aBrowser();
  rosa = await visit(network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** A line of this member, so that suppliers are asked in its name. */
async function aRequirement(membershipId: string): Promise<void> {
  await house.database.query(
    `insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, line_quantity, line_unit, raw)
     select network_id, gen_random_uuid(), $2, $3, id, category_id, '44', 1200, true, 1200, 'C62', '' from item where network_id = $1 and code = 'G-1'`,
    [network.id, round, membershipId],
  );
}

async function visit(client: Client): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.url, client);
  visitors.push(visitor);
  return visitor;
}

const tab = (name: string): Promise<void> => rosa.page.getByRole('tab', { name, exact: true }).click();
const saved = (): Promise<void> => rosa.page.getByText('Der Entwurf ist gespeichert.').waitFor();

test('the office’s task leads to the draft of the call, which begins with all lots of the round', async () => {
  await rosa.go('/networks/ruhr');
  await rosa.page.getByRole('link', { name: /: Round$/ }).click();
  await rosa.page.getByRole('heading', { name: 'Ausschreibung vorbereiten' }).waitFor();
  await rosa.page.getByText('1 von 1 Los gewählt').waitFor();
  expect(await rosa.page.getByLabel('PPE 44').isChecked()).toBe(true);
  await rosa.inspect('call-draft-lots');
});

test('rules of evaluation are written as Germans write numbers; what is faulty is shown, and nothing saved', async () => {
  await tab('Wertung');
  await rosa.page.getByLabel('Gewicht des Preises').fill('62,5');
  await rosa.press('Kriterium hinzufügen');
  await rosa.page.getByLabel('Gewicht 1').fill('0');
  await rosa.press('Entwurf speichern');
  await rosa.page.getByText('Es fehlt ein Name.').waitFor();
  await rosa.page.getByText('Eine Zahl über 0 und unter 1000').waitFor();
  await rosa.inspect('call-draft-rules');
  expect((await network.office.get(`${network.path}/rounds/${round}/call`)).body.code).toBe('call.missing');
  await rosa.page.getByLabel('Kriterium 1', { exact: true }).fill('Lieferzeit');
  await rosa.page.getByLabel('Gewicht 1').fill('60');
  await rosa.page.getByLabel('Mindestpunkte 1').fill('40');
});

test('suppliers are chosen from the network’s list, and the deadline is entered in the network’s time', async () => {
  await tab('Lieferanten');
  await rosa.page.getByLabel('Name, Nummer oder Ort').fill('nord');
  await rosa.page.getByLabel('Schweißtechnik Nord AG (L001)').check();
  await rosa.page.getByText('1 von 2 Lieferanten gewählt').waitFor();
  await rosa.inspect('call-draft-suppliers');
  await tab('Frist und Regeln');
  await rosa.page.getByLabel('Angebote bis').fill('2090-03-06T10:00');
  await rosa.page.getByLabel('Angebote binden bis').fill('2090-06-30');
  await rosa.page.getByLabel(/^Zwei-Umschlag-Verfahren/).check();
  await rosa.page.getByLabel('Bedingungen').fill('Frei Haus.');
  await rosa.inspect('call-draft-terms');
});

test('who leaves with something unsaved is asked first; what is saved is there again', async () => {
  await rosa.page.getByRole('link', { name: 'Rahmenverträge', exact: true }).click();
  await rosa.page.getByText('Was Sie geändert haben, ist noch nicht gespeichert.').waitFor();
  await rosa.page.getByRole('dialog').getByRole('button', { name: 'Bleiben', exact: true }).last().click();
  await rosa.press('Entwurf speichern');
  await saved();
  expect((await network.office.must(200).get(`${network.path}/rounds/${round}/call`)).body.twoEnvelopes).toBe(true);
  await rosa.page.reload();
  await tab('Wertung');
  expect(await rosa.page.getByLabel('Gewicht des Preises').inputValue()).toBe('62,5');
  await tab('Frist und Regeln');
  expect(await rosa.page.getByLabel('Angebote bis').inputValue()).toBe('2090-03-06T10:00');
  // 10:00 in winter is 09:00 UTC.
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${round}/call`);
  expect([body.stages[0].deadline.slice(0, 16), body.categories[0].priceWeight, body.suppliers.length]).toEqual(['2090-03-06T09:00', '62.5', 1]);
});

test('the review names everything that is missing at once, and where it is mended', async () => {
  await tab('Prüfen und veröffentlichen');
  await rosa.page.getByText('Es fehlt noch etwas (3)').waitFor();
  await rosa.page.getByText('Ein Marktanteil fehlt und ist nicht begründet: Schutz.').waitFor();
  await rosa.page.getByText('Ohne schriftliche Vollmacht: M001.').waitFor();
  await rosa.page.getByText('Es fehlen Verwahrer').waitFor();
  await rosa.inspect('call-draft-review');
  await rosa.page.getByRole('button', { name: 'Zu „Voraussetzungen“' }).first().click();
});

test('a market share over the limit needs a justification, and a mandate is recorded by its document’s hash', async () => {
  const form = rosa.page.getByRole('form', { name: 'Schutz' });
  await form.getByLabel('Einkaufsmarkt in %').fill('15,1');
  await form.getByLabel('Verkaufsmärkte in %').fill('4');
  await form.getByLabel('Quelle').fill('Verbandsstatistik');
  await form.getByLabel('Stand').fill('2026-11-01');
  await rosa.press('Anteile speichern');
  await form.getByText('Einkaufsmarkt über der Grenze').waitFor();
  await form.getByLabel('Rechtliche Begründung').fill('Gutachten vom 3. November.');
  await rosa.press('Anteile speichern');
  await form.getByText('begründet', { exact: true }).waitFor();
  await rosa.inspect('call-draft-grounds');
  await rosa.page.getByLabel('Stahlbau Hagen GmbH (M001)').check();
  const chooser = rosa.page.waitForEvent('filechooser');
  await rosa.page.getByLabel('Unterschriebenes Dokument').click();
  await (await chooser).setFiles({ name: 'vollmacht.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') });
  await rosa.page.getByLabel('Unterschrieben am').fill('2026-11-02');
  await rosa.press('Vollmacht der Gewählten vermerken');
  await rosa.page.getByText('Von allen Mitgliedern liegt eine Vollmacht vor.').waitFor();
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${round}/bidding-mandates`);
  // SHA-256 of “abc”, FIPS 180-2, appendix B.1.
  expect(body.items[0].documentHash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('documents are added to the draft and removed again', async () => {
  await tab('Unterlagen');
  await rosa.page.getByText('Noch keine Unterlage').waitFor();
  for (const name of ['Lastenheft.txt', 'Veraltet.txt']) {
    const chooser = rosa.page.waitForEvent('filechooser');
    await rosa.press('Unterlage hinzufügen');
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('abc') });
    await rosa.page.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  await rosa.inspect('call-draft-documents');
  await rosa.press('Veraltet.txt entfernen');
  await rosa.page.getByText('Veraltet.txt').waitFor({ state: 'detached' });
});

test('the call is published after a look at what cannot be changed any more', async () => {
  await auditor.must(201).post(`${network.path}/holder-keys`, { passphrase: 'words of the auditor' });
  await tab('Prüfen und veröffentlichen');
  await rosa.page.getByText('Es fehlt nichts').waitFor();
  await rosa.page.getByText('Formeln, Gewichte, Kriterien und Mindestpunkte').waitFor();
  await rosa.press('Ausschreibung veröffentlichen …');
  await rosa.page.getByText('Aufgeforderte Lieferanten: 1, Lose: 1.').waitFor();
  await rosa.press('Jetzt veröffentlichen');
  await rosa.page.getByText('offen für Angebote').waitFor();
  await rosa.inspect('call-office');
});

test('an invited supplier saves a document and reads its checksum', async () => {
  const nord = await visit(supplier);
  await nord.go(`/networks/ruhr/rounds/${round}/call`);
  const documents = nord.page.getByRole('region', { name: 'Unterlagen' });
  // SHA-256 of “abc”, FIPS 180-2, appendix B.1.
  await documents.getByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad').waitFor();
  const saving = nord.page.waitForEvent('download');
  await documents.getByRole('button', { name: 'Lastenheft.txt herunterladen' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toBe('Lastenheft.txt');
  expect(readFileSync(await file.path(), 'utf8')).toBe('abc');
  expect(await documents.getByRole('button', { name: /entfernen/ }).count()).toBe(0);
});

test('a supplier that is not asked learns that this call is none for it', async () => {
  const albers = await visit(stranger);
  await albers.go(`/networks/ruhr/rounds/${round}/call`);
  await albers.page.getByText('Hier ist keine Ausschreibung, zu der Ihr Unternehmen aufgefordert ist').waitFor();
});

test('the deadline moves forward only, and everybody invited is told why', async () => {
  await rosa.press('Frist verschieben');
  const dialog = rosa.page.getByRole('dialog');
  await dialog.getByLabel('Grund').fill('Die Antwort auf Frage 3 kam spät.');
  await dialog.getByLabel('Neue Frist').fill('2090-03-05T10:00');
  expect(await dialog.getByRole('button', { name: 'Frist verschieben und mitteilen' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Neue Frist').fill('2090-03-09T10:00');
  await dialog.getByRole('button', { name: 'Frist verschieben und mitteilen' }).click();
  await rosa.page.getByText('09.03.2090, 10:00').first().waitFor();
  const { body } = await supplier.must(200).get(`${network.path}/notices`);
  expect(JSON.stringify(body.items)).toContain('Die Antwort auf Frage 3 kam spät.');
});

test('the published call is changed after a look at what that does; every supplier reads what changed', async () => {
  await supplier.must(201).post(`${network.path}/rounds/${round}/stages/${await openStage()}/bids`, aBid('10'));
  await rosa.page.getByRole('link', { name: 'Ausschreibung ändern' }).click();
  await rosa.page.getByRole('textbox', { name: 'Bedingungen' }).fill('Lieferung frei Haus.');
  await rosa.page.getByRole('tab', { name: 'Wertung' }).click();
  await rosa.page.getByLabel('Gewicht des Preises').fill('60');
  await rosa.page.getByRole('tab', { name: 'Prüfen und veröffentlichen' }).click();
  await rosa.page.getByText('Bereits abgegebene Angebote gelten nicht mehr', { exact: false }).waitFor();
  await rosa.page.getByText('Angebote werden unverändert bis').waitFor();
  await rosa.page.getByLabel(/^Erläuterung/).fill('Der Preis zählte zu viel.');
  await rosa.inspect('call-change');
  await rosa.press('Neue Fassung veröffentlichen');
  await rosa.page.getByRole('heading', { name: 'Fassung 2' }).waitFor();
  await rosa.page.getByText('Lieferung frei Haus.').waitFor();

  const nord = await visit(supplier);
  await nord.go(`/networks/ruhr/rounds/${round}/call`);
  await nord.page.getByText('gilt nicht mehr', { exact: false }).waitFor();
  await nord.page.getByRole('link', { name: 'Was sich geändert hat' }).click();
  await nord.page.getByText('Der Preis zählte zu viel.').waitFor();
  await nord.inspect('call-versions');
});

/** The id of the stage that is open. */
async function openStage(): Promise<string> {
  const { body } = await network.office.must(200).get(`${network.path}/rounds/${round}/stages`);
  return body.items.find(({ state }: { state: string }) => state === 'open').id;
}

test('every page is accessible in both languages and both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(visitors.flatMap(({ violations }) => violations)).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(visitors.flatMap(({ seen }) => seen)).toEqual([]);
});
