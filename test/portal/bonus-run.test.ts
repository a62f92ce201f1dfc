import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House } from '../servers/house.js';
import { line } from '../settlement/order-line.js';
import { aPastAgreement } from '../settlement/past-agreement.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let office: Visitor;
let deputy: Visitor;
let place: string;

beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '1' }] });
  const { network, agreement, agreementId, winner, member, customer } = open;
  const second = await network.appoint('office');
  const lines = [
    line('A1', member.code, { date: dayFromNow(-60), quantity: '999' }),
    line('A2', customer.code, { date: dayFromNow(-60), quantity: '1001' }),
  ];
  await winner.client.must(201).post(`${agreement}/volume-reports`, { lines });
  place = `/networks/${(await network.office.must(200).get(network.path)).body.slug}/agreements/${agreementId}/bonus`;
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, network.office);
  deputy = await aVisitor(browser, house.url, second);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

// The tests follow one run from its start to its payment.
test('the office starts the run of a year that is over; a job counts it', async () => {
  await office.go(place);
  await office.press('Bonusabrechnung beginnen');
  await office.page.getByRole('button', { name: 'Beginnen', exact: true }).click();
  await office.page.getByText('Freizugeben').waitFor();
  await office.page.getByText('Der Lieferant zahlt 689,50 EUR.').waitFor();
  await office.inspect('bonus-run-office');
});

test('a party enters its account, and sees no run before it is released', async () => {
  const { page, seen, violations, ...party } = await aVisitor(browser, house.url, open.member.client);
  await party.go(place);
  await page.getByText('Noch nichts abgerechnet').waitFor();
  await party.press('Konto angeben');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kontoinhaber').fill('Müller & Söhne GmbH');
  await dialog.getByLabel('IBAN').fill('DE88 3704 0044 0532 0130 00');
  await party.press('Speichern');
  await dialog
    .getByText(/Prüfziffern/)
    .first()
    .waitFor();
  await party.look('bank-account-refused');
  await dialog.getByLabel('IBAN').fill('DE89 3704 0044 0532 0130 00');
  await party.press('Speichern');
  await page.getByText('DE89 3704 0044 0532 0130 00').waitFor();
  expect([seen.filter((line) => !/status of 422/.test(line)), violations]).toEqual([[], []]);
});

test('two of the office release it, one of them makes the file for the bank, the other confirms it', async () => {
  for (const { page, press, go } of [office, deputy]) {
    await go(place);
    await press('Freigeben: Bonusabrechnung 1');
    await page.getByRole('button', { name: 'Jetzt freigeben' }).click();
    await page
      .getByText(/Freigegeben von/)
      .first()
      .waitFor();
  }
  await deputy.page.getByRole('heading', { name: 'Zahlung und Buchung' }).waitFor();
  await deputy.press('Konto angeben');
  const dialog = deputy.page.getByRole('dialog');
  await dialog.getByLabel('Kontoinhaber').fill('Verbund e. V.');
  await dialog.getByLabel('IBAN').fill('AT61 1904 3002 3457 3201');
  await deputy.press('Speichern');
  await deputy.page.getByText('AT61 1904 3002 3457 3201').waitFor();
  await deputy.press('Zahlungsdatei erstellen: Bonusabrechnung 1');
  await deputy.page.getByLabel(/An welchem Tag/).fill(dayFromNow(3));
  await deputy.press('Jetzt erstellen');
  await deputy.page.getByText(/Datei 1: 1 Zahlung, 594,40 EUR/).waitFor();
  await deputy.page.getByText('Kein Konto angegeben').waitFor();
  await deputy.page.getByText('Von einer anderen Person zu bestätigen').waitFor();
  const buttons = [deputy.page.getByRole('button', { name: /bestätigen/ }), deputy.page.getByRole('link', { name: /für die Bank speichern/ })];
  expect(await Promise.all(buttons.map((button) => button.count()))).toEqual([0, 0]);
  await office.go(place);
  await office.press('Zahlungsdatei 1 bestätigen');
  await office.page.getByText(/Müller & Söhne GmbH, IBAN endet auf 3000/).waitFor();
  await office.look('payment-file-to-confirm');
  await office.press('Jetzt bestätigen');
  await office.page.getByRole('link', { name: 'Datei 1 für die Bank speichern' }).waitFor();
  await office.page.getByText(/Bestätigt von/).waitFor();
  await office.inspect('payment-file-confirmed');
  await deputy.inspect('bonus-run-released');
  expect([office.seen, office.violations, deputy.seen, deputy.violations]).toEqual([[], [], [], []]);
});

test('a payment that came back is recorded by one, confirmed by the other, paid by another file, and that file is taken back', async () => {
  await office.press('Zahlung kam zurück: Datei 1');
  await office.page.getByLabel('Tag des Kontoauszugs').fill(dayFromNow(0));
  await office.page.getByLabel('Was die Bank angibt').fill('AC04, Konto aufgelöst');
  await office.press('Vermerken');
  await office.page.getByText(/zurückgekommen, 594,40 EUR \(AC04, Konto aufgelöst\)/).waitFor();
  expect(await office.page.getByRole('button', { name: /^Bestätigen, dass die Zahlung/ }).count()).toBe(0);
  await deputy.go(place);
  await deputy.page.getByRole('button', { name: /^Bestätigen, dass die Zahlung an .* zurückkam$/ }).click();
  await deputy.press('Sie kam zurück');
  await deputy.page.getByText(/noch einmal zu zahlen/).waitFor();
  await deputy.press('Zahlungsdatei erstellen: Bonusabrechnung 1');
  await deputy.page.getByLabel(/An welchem Tag/).fill(dayFromNow(4));
  await deputy.press('Jetzt erstellen');
  await deputy.page.getByText(/Datei 2: 1 Zahlung, 594,40 EUR/).waitFor();
  await deputy.press('Zahlungsdatei 2 zurücknehmen');
  await deputy.page.getByLabel('Grund').fill('Das Konto ist noch das alte.');
  await deputy.press('Datei zurücknehmen');
  await deputy.page.getByText(/Zurückgenommen von .*: Das Konto ist noch das alte\./).waitFor();
  await deputy.inspect('payment-returned');
  expect([office.seen, office.violations, deputy.seen, deputy.violations]).toEqual([[], [], [], []]);
});

test('then a party sees what it gets, the supplier what it pays, each with its statement', async () => {
  for (const [joined, says, name] of [
    [open.member, 'Sie erhalten 594,40 EUR', 'bonus-run-party'],
    [open.winner, 'Sie zahlen 689,50 EUR an den Verbund', 'bonus-run-supplier'],
  ] as const) {
    const visitor = await aVisitor(browser, house.url, joined.client);
    await visitor.go(place);
    await visitor.page.getByText(says).first().waitFor();
    const link = visitor.page.getByRole('link', { name: 'Abrechnung 1 als PDF' });
    const answer = await visitor.page.request.get(`${house.url}${await link.getAttribute('href')}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await visitor.inspect(name);
    expect([visitor.seen, visitor.violations]).toEqual([[], []]);
  }
});
