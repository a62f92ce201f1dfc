import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type AwardedRound, anAwardedRound, type Joined } from '../agreement/awarded-round.js';
import { stateRequirements } from '../agreement/open-agreement.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let browser: Browser;
let round: AwardedRound;
let agreementId: string;
let member: Joined;
let customer: Joined;
let slug: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  house = await aHouse();
  round = await anAwardedRound(house);
  await round.toSignUp();
  const { office, path } = round.network;
  agreementId = await until('the drafted agreement', async () => (await office.must(200).get(`${round.path}/agreements`)).body.items[0]?.id);
  slug = (await office.must(200).get(path)).body.slug;
  member = await round.network.join({ name: 'Stahlbau Hagen GmbH', annualFee: '2400.00' });
  customer = await round.network.join({ kind: 'customer', name: 'Metallbau Iserlohn KG' });
  await office.must(200).patch(`${path}/agreements/${agreementId}`, { turnoverBonus: [{ from: '5000', percent: '1' }] });
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

async function visit(client: Joined['client']): Promise<Visitor> {
  const visitor = await aVisitor(browser, house.url, client);
  visitors.push(visitor);
  return visitor;
}

test('the office sets until when one can sign up, and moves that forward only (Domain §2)', async () => {
  const office = await visit(round.network.office);
  await office.go(`/networks/${slug}/rounds/${round.roundId}`);
  await office.press('Beitrittsfrist setzen');
  await office.page.getByLabel('Beitritt bis').fill(`${dayFromNow(30)}T12:00`);
  await office.look('sign-up-deadline');
  await office.page.getByRole('button', { name: 'Frist setzen', exact: true }).click();
  await office.press('Beitrittsfrist verschieben');
  expect(await office.page.getByLabel('Beitritt bis').inputValue()).toBe(`${dayFromNow(30)}T12:00`);
  await office.page.getByLabel('Beitritt bis').fill(`${dayFromNow(20)}T12:00`);
  expect(await office.page.getByRole('button', { name: 'Frist setzen', exact: true }).isDisabled()).toBe(true);
  await office.page.getByLabel('Beitritt bis').fill(`${dayFromNow(40)}T12:00`);
  await office.page.getByRole('button', { name: 'Frist setzen', exact: true }).click();
  await office.page.getByRole('dialog').waitFor({ state: 'detached' });
  const { signUpDeadline } = (await round.network.office.must(200).get(round.path)).body;
  expect(new Date(signUpDeadline).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' })).toBe(`${dayFromNow(40)} 12:00:00`);
  await office.inspect('round-in-sign-up');
});

test('the office changes the terms of a draft, reads each fault at its field, and sees what somebody else saved first (Domain §13)', async () => {
  const office = await visit(round.network.office);
  await office.go(`/networks/${slug}/agreements/${agreementId}`);
  await office.press('Bedingungen ändern');
  await office.page.getByLabel('Kündigungsfrist in Monaten').fill('25');
  await office.page.getByLabel('Letzter Tag der Laufzeit').fill('2031-04-01');
  await office.press('Schwelle hinzufügen');
  await office.page.getByLabel('Schwelle 2 in EUR').fill('1.234');
  await office.page.getByLabel('Prozent ab Schwelle 2').fill('1,5');
  await office.press('Bedingungen speichern');
  await office.page.getByText('2 Felder sind zu berichtigen; gespeichert wurde nichts.').waitFor();
  await office.page.getByLabel('Kündigungsfrist in Monaten').fill('3');
  await office.page.getByLabel('Schwelle 2 in EUR').fill('4000');
  await office.press('Bedingungen speichern');
  // Four years from 1 April 2027 end on 31 March 2031, and thresholds ascend: said by the service.
  await office.page.getByText('ein Rahmenvertrag läuft höchstens vier Jahre, hier bis zum 31.03.2031').waitFor();
  await office.page.getByText('4000 liegt nicht über der Schwelle davor, 5000').waitFor();
  expect(office.seen.splice(0)).toEqual([expect.stringContaining('status of 4')]);
  await office.inspect('terms-form');
  await office.page.getByLabel('Letzter Tag der Laufzeit').fill('2029-03-31');
  await office.page.getByLabel('Schwelle 2 in EUR').fill('10.000,50');
  await office.page.getByText('Höchstmengen (freiwillig)').click();
  await office.page
    .getByLabel(/^Los 1, Stromdüse/)
    .first()
    .fill('9000');
  await round.network.office.must(200).patch(`${round.network.path}/agreements/${agreementId}`, { paymentDays: 14 });
  await office.press('Bedingungen speichern');
  await office.page.getByText('Das hat inzwischen jemand anders geändert').waitFor();
  expect(office.seen.splice(0)).toEqual([expect.stringContaining('412')]);
  await office.press('Jetzigen Stand zeigen');
  await office.page.locator('input[value="14"]').waitFor();
  await office.page.getByLabel('Kündigungsfrist in Monaten').fill('6');
  await office.page.getByLabel('Auch Kunden des Verbunds').check();
  await office.page.getByLabel('Entgelt für Kunden').fill('120,50');
  await office.press('Bedingungen speichern');
  await office.page.getByText('6 Monate zum Monatsende').waitFor();
  await office.page.getByText('120,50 EUR').waitFor();
  const preview = await office.page.getByRole('link', { name: 'PDF öffnen' }).getAttribute('href');
  const pdf = await office.page.request.get(`${house.url}${preview ?? ''}`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await office.inspect('agreement-draft');
  await round.network.office.must(200).patch(`${round.network.path}/agreements/${agreementId}`, { customerFee: null });
});

test('the office issues the edition, supplier and office sign it (Domain §13)', async () => {
  const office = await visit(round.network.office);
  await office.go(`/networks/${slug}/agreements/${agreementId}`);
  await office.page.getByText('Fassung 1 ist ein Entwurf').waitFor();
  await office.press('Fassung 1 ausstellen');
  await office.page.getByText('noch nicht unterschrieben; Verbund').waitFor();

  const supplier = await visit(round.winner.client);
  await supplier.go(`/networks/${slug}`);
  await supplier.page.getByRole('link', { name: /^Unterschreiben|^Fassung/ }).click();
  await supplier.press('Fassung 1 unterschreiben');
  await supplier.page.getByText('Verbund: noch nicht unterschrieben').waitFor();

  await office.page.reload();
  await office.press('Fassung 1 unterschreiben');
  await office.page.getByText('Offen zum Beitritt').waitFor();
});

test('a signatory signs up with three clicks from the e-mail’s link (Domain §13)', async () => {
  const buyer = await visit(member.client);
  await buyer.page.addInitScript(
    "addEventListener('click', () => sessionStorage.setItem('clicks', (sessionStorage.getItem('clicks') ?? '') + 'x'), true)",
  );
  // Where the notice “sign_up.opened” leads.
  await buyer.go(`/networks/${slug}/rounds/${round.roundId}/agreements`);
  await buyer.page.getByRole('link', { name: /^RV-/ }).first().click();
  await buyer.press('Beitreten');
  await buyer.page.getByText(/Stahlbau Hagen GmbH tritt dem Rahmenvertrag RV-\d{4}-001 mit Żółć & Söhne/).waitFor();
  expect(await buyer.page.getByLabel('Mit Wirkung ab').inputValue()).toBe('2027-04-01');
  await buyer.press('Verbindlich beitreten');
  await buyer.page.getByText('Sie sind Fassung 1 beigetreten, mit Wirkung ab 01.04.2027').waitFor();
  expect(await buyer.page.evaluate("sessionStorage.getItem('clicks').length")).toBe(3);
  const { body } = await member.client.must(200).get(`${round.network.path}/agreements/${agreementId}/sign-ups`);
  expect(body.items).toMatchObject([{ edition: 1, effectiveFrom: '2027-04-01', committed: [] }]);
  // A row a tier: W-1 costs 10 from the first and 9.50 from the 1,000th unit on.
  const saved = buyer.page.waitForEvent('download');
  await buyer.press('Preise exportieren');
  await buyer.page.getByRole('menuitem', { name: 'CSV' }).click();
  const sheet = (await readFile(await (await saved).path(), 'utf8')).split('\r\n').slice(1, 3);
  // Behind lot, category, region, code, the supplier's number and the name.
  expect(sheet.map((row) => row.split(';').slice(6, 10))).toEqual([
    ['kg', '0', '10', 'EUR'],
    ['kg', '1000', '9,5', 'EUR'],
  ]);
  await buyer.inspect('agreement-signed-up');
});

test('a member browses what can be bought: priced for what it stated, with what it would have saved (Domain §14, §17)', async () => {
  await stateRequirements(house, round, member, [{ quantity: '800', price: '11' }, { quantity: '400' }]);
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements`);
  // 1,200 reach the tier from 1,000 on; on the 800 with a reference price 8,800.00 less 7,600.00.
  await buyer.page.getByRole('row', { name: /Drahtelektrode.*9,50 EUR.*11\.400,00 EUR.*1\.200,00 EUR.*800 kg.*58/ }).waitFor();
  await buyer.inspect('catalogue');
  await buyer.page.getByLabel('Artikel, GTIN oder Lieferant').fill('düse');
  await buyer.page
    .getByRole('row', { name: /Drahtelektrode/ })
    .first()
    .waitFor({ state: 'detached' });
  await buyer.page.getByLabel('Preis für die Menge').fill('960');
  await buyer.page
    .getByRole('row', { name: /Stromdüse.*9\.600,00 EUR.*1\.000 Stück kosten nur 9\.500,00/ })
    .first()
    .waitFor();
  expect(new URL(buyer.page.url()).searchParams.get('text')).toBe('düse');
  await buyer.page.reload();
  await buyer.page
    .getByRole('row', { name: /Stromdüse.*9\.600,00 EUR/ })
    .first()
    .waitFor();
  const saved = buyer.page.waitForEvent('download');
  await buyer.press('Was Sie kaufen können exportieren');
  await buyer.page.getByRole('menuitem', { name: 'CSV' }).click();
  const csv = await readFile(await (await saved).path(), 'utf8');
  expect(csv.split('\r\n')[1]).toMatch(
    /^Stromdüse;W-2;;Stück;10;EUR;960;9600,00;;Żółć & Söhne Spawalnicze sp\. z o\.o\.;RV-\d{4}-001;Schweißzusätze;5[89]$/,
  );
});

test('a party calls off where the catalogue leads, with price and tier before it binds, and is told why an order is refused (Domain §14)', async () => {
  const { office } = round.network;
  const [{ id }] = (await office.must(200).get(`${round.path}/positions?item=W-1&region=58`)).body.items;
  await house.database.query('update agreement set maximum_quantities = $1 where id = $2', [
    JSON.stringify([{ positionId: id, quantity: '1000' }]),
    agreementId,
  ]);
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements?text=draht&only=stated`);
  await buyer.page.getByRole('link', { name: 'Drahtelektrode abrufen' }).click();
  const quantity = buyer.page.getByLabel('Menge in kg');
  await quantity.fill('960');
  await buyer.page.getByLabel('Ihre Bestellnummer').fill('4500012345');
  await buyer.page.getByText('Dieser Abruf kostet 9.600,00 EUR').waitFor();
  await buyer.page.getByText('Mit 1.000 kg im Jahr zahlten Sie nur 9.500,00 EUR, also 100,00 EUR weniger.').waitFor();
  await buyer.inspect('call-off');
  await buyer.press('Verbindlich abrufen');
  await buyer.page.getByText('Abruf 4500012345 ist angenommen').waitFor();
  await buyer.page.getByRole('row', { name: /4500012345.*01\.04\.2027.*Drahtelektrode.*58.*960 kg/ }).waitFor();
  await quantity.fill('41');
  await buyer.page.getByLabel('Ihre Bestellnummer').fill('4500012346');
  await buyer.press('Verbindlich abrufen');
  await buyer.page.getByText('Damit wäre die Höchstmenge des Rahmenvertrags überschritten').waitFor();
  // The browser itself notes the refusal's status.
  expect(buyer.seen.splice(0)).toEqual([expect.stringContaining('409')]);
  await buyer.go(`/networks/${slug}/agreements?part=signUps`);
  await buyer.page.getByRole('row', { name: /RV-.*Żółć.*01\.04\.2027.*31\.03\.2029.*Abrufe/ }).waitFor();

  const supplier = await visit(round.winner.client);
  await supplier.go(`/networks/${slug}/agreements/${agreementId}/call-offs`);
  await supplier.page.getByRole('row', { name: /4500012345.*Stahlbau Hagen GmbH.*960 kg/ }).waitFor();
});

test('the supplier reports what was bought, starting with the call-offs; both sides see where they differ (Domain §14)', async () => {
  const supplier = await visit(round.winner.client);
  await supplier.go(`/networks/${slug}/agreements/${agreementId}/volumes`);
  await supplier.press('Mit den Abrufen anfangen');
  await supplier.page.getByText('Zeilen: 1', { exact: true }).waitFor();
  const cell = (text: string) => supplier.page.getByRole('gridcell', { name: text, exact: true });
  await cell('960').dblclick();
  await supplier.page.getByLabel('Menge in Zeile 2').fill('950');
  await supplier.page.keyboard.press('Enter');
  // Enter went on to the row below; its number could be read two ways, and nothing else stands there.
  await supplier.page.keyboard.type('1.234');
  await supplier.page.keyboard.press('Enter');
  await supplier.press('Melden');
  await supplier.page.getByText('Zellen zu berichtigen: 5').waitFor();
  await supplier.inspect('volume-report');
  await supplier.press('Rückgängig');
  await supplier.press('Melden');
  await supplier.page.getByText('Gezählt: 1; zählten schon: 0; abgewiesen: 0.').waitFor();
  await supplier.page
    .getByRole('table', { name: /^Umsatzmeldungen/ })
    .getByRole('link')
    .click();
  await supplier.page.getByRole('row', { name: /4500012345.*Stahlbau Hagen GmbH.*Drahtelektrode.*58.*950 kg.*Gezählt/ }).waitFor();
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}/comparison`);
  await buyer.page.getByRole('row', { name: /Drahtelektrode.*58.*kg.*960.*950.*-10\b/ }).waitFor();
  await buyer.inspect('volumes');
});

test('a party cancels a call-off after reading what follows, and the supplier sees it with the reason (Domain §14)', async () => {
  const { item, category, region } = { item: 'W-2', category: 'WELD', region: '58' };
  const order = { reference: '4500012347', date: '2027-04-01', category, region, item, quantity: '5' };
  await member.client.must(201).post(`${round.network.path}/agreements/${agreementId}/call-offs`, order);
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}/call-offs`);
  await buyer.press('Abruf 4500012347 stornieren');
  await buyer.page.getByText('Staffel und Bonus ändern sich nicht').waitFor();
  await buyer.page.getByLabel('Grund').fill('Doppelt bestellt.');
  await buyer.look('call-off-cancelling');
  await buyer.press('Verbindlich stornieren');
  await buyer.page.getByRole('row', { name: /4500012347.*Storniert am.*Grund: Doppelt bestellt\./ }).waitFor();
  await buyer.inspect('call-off-list');
  const { body } = await round.winner.client.must(200).get(`${round.network.path}/agreements/${agreementId}/call-offs?sort=-reference`);
  expect(body.items[0]).toMatchObject({ reference: '4500012347', cancelledBecause: 'Doppelt bestellt.' });
});

test('each side sees its own of the bonus: a party what it gets, the supplier what it owes, the office who gets what (Domain §14)', async () => {
  const at = `/networks/${slug}/agreements/${agreementId}/bonus`;
  const buyer = await visit(member.client);
  await buyer.go(at);
  // 950 kg at 10.00 stay below the tier from 1,000: 9,500.00, of that 1 %.
  await buyer.page.getByText('Sie erhalten 95,00 EUR zurück').waitFor();
  const supplier = await visit(round.winner.client);
  await supplier.go(at);
  await supplier.page.getByText('Sie zahlen 95,00 EUR zurück').waitFor();
  expect(await supplier.page.getByText('Stahlbau Hagen').count()).toBe(0);
  const office = await visit(round.network.office);
  await office.go(at);
  await office.page.getByRole('heading', { name: '1. Vertragsjahr: 01.04.2027 bis 31.03.2028' }).waitFor();
  await office.page.getByRole('row', { name: /Stahlbau Hagen GmbH.*9\.500,00.*0,00.*95,00.*95,00/ }).waitFor();
  await office.inspect('bonus');
});

test('savings are set plainly against the membership fee; the sum of all is shown as the office published it (Domain §6.3, §17)', async () => {
  const office = await visit(round.network.office);
  await office.go(`/networks/${slug}/savings`);
  // 950 kg at 10.00 instead of 11.00, against a fee of 2,400.00 a year.
  await office.page.getByRole('row', { name: /Stahlbau Hagen GmbH.*950,00.*2\.400,00.*0,40.*0,00/ }).waitFor();
  // All of it is of one category; of one organisation alone it is the same.
  await office.page
    .getByRole('table', { name: /Ersparnis je Warengruppe/ })
    .getByRole('row', { name: /Schweißzusätze.*950,00.*0,00/ })
    .waitFor();
  await office.page.getByRole('combobox', { name: 'Unternehmen' }).click();
  await office.page.getByRole('option', { name: 'Stahlbau Hagen GmbH' }).click();
  await office.page.waitForURL(/party=/);
  await office.page
    .getByRole('table', { name: /Ersparnis je Warengruppe/ })
    .getByRole('row', { name: /Schweißzusätze.*950,00.*0,00/ })
    .waitFor();
  await office.inspect('savings-office');
  await office.press('Ersparnis aller veröffentlichen …');
  await office.page.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await office.page.getByText(/Alle zusammen, veröffentlicht am .*Ausgabe 1/).waitFor();
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}`);
  await buyer.page.getByRole('link', { name: 'Ersparnis', exact: true }).click();
  await buyer.page.getByText('Ihre Ersparnis liegt 1.450,00 EUR unter dem Mitgliedsbeitrag').waitFor();
  // One organisation's saving alone must not be told as a sum.
  await buyer.page.getByText('Verdeckt ist eine Summe, zu der zu wenige beitragen').waitFor();
  const own = buyer.page.getByRole('table', { name: /Ersparnis der Runde je Warengruppe/ });
  await own.getByRole('row', { name: /Schweißzusätze.*950,00.*0,00.*verdeckt.*verdeckt/ }).waitFor();
  await buyer.look('savings-party');
  const supplier = await visit(round.winner.client);
  await supplier.go(`/networks/${slug}`);
  await supplier.page.getByRole('link', { name: 'Rahmenverträge', exact: true }).waitFor();
  expect(await supplier.page.getByRole('link', { name: 'Ersparnis', exact: true }).count()).toBe(0);
});

test('a party sees how far everyone together is from the next tier where that may be told, the supplier everywhere (Domain §6.3)', async () => {
  await house.database.query(
    `insert into shown_volume (network_id, agreement_id, year, position_id, number, quantity, quantity_by)
     select $1, $2, 1, p.id, 1, 820, '{"a": "200", "b": "200", "c": "200", "d": "200", "e": "20"}'
     from lot_position p join item i on i.network_id = p.network_id and i.id = p.item_id where p.network_id = $1 and i.code = 'W-1' and p.regions = '{58}'`,
    [round.network.id, agreementId],
  );
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}`);
  await buyer.page.getByRole('row', { name: /Drahtelektrode.*58.*Noch 180 kg bis 9,50 EUR für alle.*10,00 EUR.*950 kg/ }).waitFor();
  await buyer.page
    .getByRole('row', { name: /Stromdüse.*verdeckt.*Noch kaufen zu wenige/ })
    .first()
    .waitFor();
});

test('the page shows prices, a withheld total as such, terms, and the document to open or save', async () => {
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}`);
  await buyer.page
    .getByRole('row', { name: /Stromdüse.*10,00.*ab 1\.000: 9,50.*verdeckt/ })
    .first()
    .waitFor();
  await buyer.page.getByText('01.04.2027 bis 31.03.2029').waitFor();
  const address = await buyer.page.getByRole('link', { name: 'PDF öffnen' }).getAttribute('href');
  const pdf = await buyer.page.request.get(`${house.url}${address ?? ''}`);
  expect([pdf.status(), pdf.headers()['content-type'], (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  const foreign = await buyer.page.request.get(`${house.url}${(address ?? '').replace(/actingFor=\w+/, 'actingFor=office')}`);
  expect(foreign.status()).toBe(404);
});

test('a customer may sign up and leave where the agreement is open to customers (Domain §13)', async () => {
  const buyer = await visit(customer.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}`);
  await buyer.press('Beitreten');
  await buyer.page.getByText('Abnahmemengen zusagen').click();
  await buyer.page.getByLabel(/^Los 1, Drahtelektrode/).fill('1.250,5');
  await buyer.inspect('agreement-declaration');
  await buyer.press('Verbindlich beitreten');
  await buyer.page.getByText('Sie sind Fassung 1 beigetreten').waitFor();
  const { body } = await customer.client.must(200).get(`${round.network.path}/agreements/${agreementId}/sign-ups`);
  expect(body.items[0].committed).toMatchObject([{ quantity: '1250.5' }]);
  await buyer.press('Rahmenvertrag kündigen …');
  await buyer.press('Verbindlich kündigen');
  await buyer.page.getByText('Der letzte Tag, an dem Sie abrufen können').waitFor();
});

test('office and supplier see who has signed up; a party does not (Domain §6.4)', async () => {
  const supplier = await visit(round.winner.client);
  await supplier.go(`/networks/${slug}/agreements/${agreementId}`);
  await supplier.page.getByRole('row', { name: /Stahlbau Hagen GmbH/ }).waitFor();
  await supplier.page
    .getByRole('row', { name: /Stromdüse.*Noch 1\.000 Stück bis 9,50 EUR für alle/ })
    .first()
    .waitFor();
  const buyer = await visit(member.client);
  await buyer.go(`/networks/${slug}/agreements/${agreementId}`);
  await buyer.page.getByRole('heading', { name: 'Bedingungen' }).waitFor();
  expect(await buyer.page.getByText('Metallbau Iserlohn').count()).toBe(0);
});

test('every page is accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect(visitors.flatMap(({ violations }) => violations)).toEqual([]);
  expect(visitors.flatMap(({ seen }) => seen)).toEqual([]);
});
