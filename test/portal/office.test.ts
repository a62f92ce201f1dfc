import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aBrowser, inspected, pictured, signedInPage, violationsOn, watch } from './browser.js';

let house: House;
let network: ANetwork;
let member: { id: string; code: string; client: Client };
let browser: Browser;
let page: Page;
const seen: string[][] = [];
const violations: string[] = [];

beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr', memberCap: 3 });
  member = await network.join({ code: 'M001', name: 'Stahlbau Hagen GmbH', naceClasses: ['25.50'], markets: ['Hydraulik'] });
  await network.apply({ code: 'M002', name: 'Albers Maschinenbau e. K.', annualFee: '2400.00' });
  await network.apply({ kind: 'supplier', code: 'L001', name: 'Schweißtechnik Nord AG' });
  await network.apply({ kind: 'customer', code: 'K001', name: 'Stadtwerke Witten' });
  browser = await aBrowser();
  page = await pageOf(network.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const at = (path: string): string => `${house.url}/networks/ruhr/${path}`;
const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();

async function pageOf(client: Client): Promise<Page> {
  const opened = await signedInPage(browser, house, client);
  seen.push(watch(opened, house.url));
  return opened;
}

const inspect = async (name: string): Promise<void> => void violations.push(...(await inspected(page, name)));

test('the office finds a member by part of its name, and the address keeps what is shown', async () => {
  await page.goto(at('office'));
  await page.getByRole('row', { name: /M001.*Stahlbau Hagen GmbH.*aufgenommen/ }).waitFor();
  await page.getByLabel('Nummer oder Name').fill('albers');
  await page.getByRole('row', { name: /M001/ }).waitFor({ state: 'detached' });
  await page.waitForURL(/text=albers/);
  await page.reload();
  await page.getByRole('row', { name: /M002/ }).waitFor();
  expect(await page.getByRole('row').count()).toBe(2);
});

test('members are sorted by name, backwards too', async () => {
  await page.goto(at('office/members'));
  await press(/^Unternehmen/);
  await page.waitForURL(/sort=name/);
  await press(/^Unternehmen/);
  await page.waitForURL(/sort=-name/);
  await page.locator('tbody tr:first-child', { hasText: 'Stahlbau' }).waitFor();
});

test('an applicant that sells on a member’s market is refused, and only the office sees with whom it competes (§3)', async () => {
  await page.goto(at('office/members'));
  await page.getByRole('link', { name: 'Antrag aufnehmen' }).click();
  await page.getByRole('heading', { name: 'Antrag aufnehmen' }).waitFor();
  await page.getByLabel('Nummer').fill('M003');
  await page.getByLabel('Unternehmen').fill('Hydraulik Bochum KG');
  await press('Aufnehmen');
  await page.getByText('Eine E-Mail-Adresse').waitFor();
  await page.getByRole('combobox', { name: /NACE/ }).fill('25.50');
  await page.getByRole('combobox', { name: /NACE/ }).press('Enter');
  await page.getByLabel('Kontaktperson').fill('Ines Bach');
  await page.getByLabel('E-Mail').fill('ines@hydraulik.example');
  await inspect('application');
  await press('Aufnehmen');
  await page.getByText('Stahlbau Hagen GmbH (M001): gleiche NACE-Klasse 25.50').waitFor();
  await inspect('conflict');
});

test('with the reason why they do not compete recorded, it is admitted (§3)', async () => {
  await page.getByLabel(/Warum sie in 25.50/).fill('Stanzt nur für eigene Maschinen.');
  await press('Festhalten und neu prüfen');
  await page.getByText('Nimmt am Verbund teil.').waitFor();
  await page.getByText('Kein Wettbewerb in 25.50: Stanzt nur für eigene Maschinen.').waitFor();
});

test('a membership beyond the cap waits, and moves up when one ends (§3)', async () => {
  const waiting = await network.apply({ code: 'M004', name: 'Zink Iserlohn GmbH' });
  expect(waiting.status).toBe('waiting');
  await page.goto(at('office/members'));
  await page.getByRole('link', { name: 'Albers Maschinenbau e. K.' }).click();
  await page.getByText('2.400,00 EUR').waitFor();
  await press('Mitgliedschaft beenden');
  await page.getByLabel('Grund').fill('Kündigung zum Jahresende');
  await page.getByRole('button', { name: 'Beenden', exact: true }).click();
  await page.getByText(/Die Mitgliedschaft endete am/).waitFor();
  await page.goto(at(`office/memberships/${waiting.id}`));
  await page.getByText('Nimmt am Verbund teil.').waitFor();
});

test('a change to what somebody else has changed meanwhile is not stored, and says so', async () => {
  await page.goto(at(`office/memberships/${member.id}`));
  await page.getByRole('button', { name: 'Ändern', exact: true }).click();
  await page.getByLabel('Straße').fill('Hafenstraße 9');
  await network.office.must(200).patch(`${network.path}/memberships/${member.id}`, { organisation: { city: 'Hagen' } });
  await press('Speichern');
  await page.getByText('Das hat inzwischen jemand anders geändert').waitFor();
  await inspect('stale');
  seen.forEach((found) => {
    const expected = found.findIndex((line) => line.includes('412'));
    if (expected >= 0) found.splice(expected, 1);
  });
  await press('Jetzigen Stand zeigen');
  await page.locator('input[value="Hagen"]').waitFor();
  expect(await page.getByLabel('Straße').inputValue()).toBe('Am Hellweg 1');
  await page.getByLabel('Straße').fill('Hafenstraße 9');
  await press('Speichern');
  await page.getByText('Hafenstraße 9, 44135 Hagen, DE').waitFor();
});

test('rules are changed after what they would change has been confirmed; k is never below 3 (§6.3)', async () => {
  await page.goto(at('office/rules'));
  await page.getByText('Für jede Runde sind diese drei Regeln ab der ersten Veröffentlichung ihrer Summen fest').waitFor();
  await press('Regeln ändern');
  await page.getByLabel('Beitragende, mindestens (k)').fill('2');
  await press('Änderung prüfen');
  await page.getByText('Eine ganze Zahl von 3 bis 1.000.').waitFor();
  await inspect('rules-change');
  await page.getByLabel('Beitragende, mindestens (k)').fill('4');
  await page.getByLabel('Größter Anteil, höchstens').fill('70,5');
  await page.getByLabel('Mitglieder, höchstens').fill('5');
  await press('Änderung prüfen');
  const asked = page.getByRole('dialog', { name: 'Das würde sich ändern' });
  await asked.getByRole('row', { name: /Beitragende.*5.*4/ }).waitFor();
  await asked.getByRole('row', { name: /Größter Anteil.*75\s%.*70,5\s%/ }).waitFor();
  await asked.getByText('Das hält weniger zurück als bisher.').waitFor();
  expect(await asked.getByRole('row').count()).toBe(4);
  violations.push(...(await violationsOn(page)));
  await pictured(page, 'rules-confirm');
  expect((await network.office.get(network.path)).body).toMatchObject({ minContributors: 5, dominancePercent: '75', memberCap: 3 });
  await asked.getByRole('button', { name: 'So ändern' }).click();
  await page.getByRole('button', { name: 'Regeln ändern' }).waitFor();
  await page.getByText('70,5 %').waitFor();
  expect((await network.office.get(network.path)).body).toMatchObject({ minContributors: 4, dominancePercent: '70.5', memberCap: 5, pPercent: '10' });
});

test('the office sees what the service cannot do, with its reason, and has it done again', async () => {
  const { rows } = await house.database.query<{ id: string }>(
    `insert into outbox (network_id, event, payload, made_at, queued_at, attempts, failure)
     values ($1, 'edition.issued', '{"editionId": "019f0000-0000-7000-8000-000000000000"}', now() - interval '1 hour', now() - interval '10 seconds', 9, 'There is no such edition.')
     returning id`,
    [network.id],
  );
  await page.goto(at('office/jobs'));
  await page.getByRole('row', { name: /Dokument einer Fassung scheitert There is no such edition\./ }).waitFor();
  await inspect('jobs');
  // Nobody listens to this event: its handling succeeds.
  await house.database.query(`update outbox set event = 'call.published' where id = $1`, [rows[0]?.id]);
  await press(/: jetzt wiederholen$/);
  await page.getByText('Nichts hängt').waitFor();
});

test('the office finds entries of the log by what and by whom, and reads them in words (§15)', async () => {
  await page.goto(at('office/log'));
  await page.getByRole('row', { name: /Mitgliedschaft beendet.*Albers Maschinenbau e\. K\..*Rosa Office/ }).waitFor();
  await page.getByRole('combobox', { name: 'Was' }).fill('Regeln des');
  await page.getByRole('option', { name: 'Regeln des Verbunds geändert' }).click();
  await page.waitForURL(/kind=network\.changed/);
  await page.reload();
  await page.getByRole('row', { name: /Mitgliedschaft beendet/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Regeln des Verbunds geändert' }).click();
  const entry = page.getByRole('dialog', { name: 'Eintrag im Protokoll' });
  await entry.getByText('Dieser Eintrag steht so im Protokoll').waitFor();
  expect(await entry.getByText(/: stimmt$/).count()).toBe(3);
  violations.push(...(await violationsOn(page)));
  await pictured(page, 'log-entry');
});

test('the browser finds the log sound, and afterwards that an entry was changed in the database (RFC 9162)', async () => {
  await page.goto(at('office/log?part=check'));
  await press('In meinem Browser prüfen');
  await page.getByText('Das Protokoll ist unversehrt').waitFor();
  await page.reload();
  await press('Vergleichen');
  await page.getByText('Seitdem wurde nur angefügt').waitFor();
  await inspect('log-check');
  const { rows } = await house.database.query<{ id: string; place: string }>(
    `update audit_entry e set body = e.body || '{"annualFee": "1.00"}' from audit_leaf l
     where l.network_id = e.network_id and l.entry_id = e.id and e.network_id = $1 and e.kind = 'membership.left' returning e.id, l.leaf_index + 1 as place`,
    [network.id],
  );
  await page.goto(at(`office/log?entry=${rows[0]?.id}`));
  await page.getByText('Dieser Eintrag steht so nicht im Protokoll').waitFor();
  await page.goto(at('office/log?part=check'));
  await press('In meinem Browser prüfen');
  await page.getByText(`Eintrag ${rows[0]?.place} lautet anders als bei seiner Aufnahme.`).waitFor();
  await pictured(page, 'log-broken');
});

test('a buyer sees its own membership and suppliers by name, not the members (§6.4)', async () => {
  page = await pageOf(member.client);
  await page.goto(at('office/members'));
  await page.getByText('Das ist für Sie nicht zugänglich').waitFor();
  await page.goto(at('office/suppliers'));
  await page.getByRole('row', { name: /Schweißtechnik Nord AG/ }).waitFor();
  await page.goto(at(`office/memberships/${member.id}`));
  await page.getByLabel('Lieferort', { exact: true }).fill('Werk 2');
  await page.getByLabel('Postleitzahl').fill('58089');
  await press('Lieferort hinzufügen');
  await page.getByText('Werk 2, 58089').waitFor();
  expect(await page.getByText('Wettbewerbsprüfung').count()).toBe(0);
  await page.getByRole('link', { name: 'Regeln' }).click();
  await page.getByText('70,5 %').waitFor();
  expect(await page.getByRole('button', { name: 'Regeln ändern' }).count()).toBe(0);
});

test('every page is accessible in both colour schemes (WCAG 2.2 AA by axe)', () => {
  expect(violations).toEqual([]);
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect(seen.flat()).toEqual([]);
});
