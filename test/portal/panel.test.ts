import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aHouse, type House } from '../servers/house.js';
import type { OpenRequestBids } from '../../src/settlement/call-off-request/open-request-bids.service.js';
import { type APanel, aPanel, aSharedLot } from '../settlement/a-panel.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let panel: APanel;
let browser: Browser;
let slug: string;

beforeAll(async () => {
  house = await aHouse();
  panel = await aPanel(house, { rule: 'cascade', answerHours: 24 });
  slug = (await panel.network.office.must(200).get(panel.network.path)).body.slug;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const placeOf = ({ agreementId }: APanel['first']): string => `/networks/${slug}/agreements/${agreementId}/requests`;

test('the office fixes the rule of a lot with several suppliers', async () => {
  const { network, roundId } = await aSharedLot(house);
  const other = (await network.office.must(200).get(network.path)).body.slug;
  const office = await aVisitor(browser, house.url, network.office);
  await office.go(`/networks/${other}/rounds/${roundId}/agreements`);
  await office.page.getByRole('heading', { name: 'Lose mit mehreren Lieferanten' }).waitFor();
  await office.press('Regel festlegen für WELD 58');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel('Nach Anteilen').click();
  for (const [at, share] of ['60', '40'].entries())
    await dialog
      .getByLabel(/Anteil von/)
      .nth(at)
      .fill(share);
  await office.look('panel-choice');
  await office.press('Jetzt festlegen');
  await office.page.getByText(/60 %/).waitFor();
  await office.inspect('panel-office');
  expect([office.seen, office.violations]).toEqual([[], []]);
});

test('a party asks, the first supplier declines, the second accepts', async () => {
  const party = await aVisitor(browser, house.url, panel.member.client);
  await party.go(placeOf(panel.first));
  await party.page.getByRole('heading', { name: 'Lieferantenkreis WELD 58' }).waitFor();
  await party.page.getByRole('combobox', { name: 'Artikel und Liefergebiet' }).click();
  await party.page.getByRole('option', { name: /Drahtelektrode/ }).click();
  await party.page.getByLabel(/^Menge/).fill('100');
  await party.page.getByLabel('Bestelltag').fill('2027-06-01');
  await party.page.getByLabel('Ihre Bestellnummer').fill('4711');
  await party.page.getByRole('cell', { name: '1.100,00 EUR' }).waitFor();
  await party.look('panel-prices');
  await party.press('Lieferanten anfragen');
  await party.page.getByText('Ein Lieferant ist gefragt').waitFor();
  await party.inspect('panel-party');
  const first = await aVisitor(browser, house.url, panel.first.client);
  await first.go(`/networks/${slug}`);
  await first.page.getByText(/Eine Abrufanfrage zu RV-.* beantworten/).waitFor();
  await first.go(placeOf(panel.first));
  await first.press('Ablehnen: 4711');
  await first.page.getByLabel('Grund').fill('Nicht am Lager.');
  await first.press('Jetzt ablehnen');
  await first.page.getByText(/abgelehnt am/).waitFor();
  await first.inspect('panel-supplier');
  const second = await aVisitor(browser, house.url, panel.second.client);
  await second.go(placeOf(panel.second));
  await second.press('Annehmen: 4711');
  await second.press('Verbindlich annehmen');
  await second.page.getByText(/angenommen am/).waitFor();
  await party.go(placeOf(panel.first));
  await party.page.getByText('Abgerufen').waitFor();
  await party.look('panel-placed');
  for (const { seen, violations } of [party, first, second]) expect([seen, violations]).toEqual([[], []]);
});

test('the suppliers of a lot bid for a request, sealed until the deadline, and the party takes the best', async () => {
  const competing = await aPanel(house, { rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 });
  const at = (await competing.network.office.must(200).get(competing.network.path)).body.slug;
  const place = ({ agreementId }: APanel['first']) => `/networks/${at}/agreements/${agreementId}/requests`;
  const party = await aVisitor(browser, house.url, competing.member.client);
  await party.go(place(competing.first));
  await party.page.getByRole('combobox', { name: 'Artikel und Liefergebiet' }).click();
  await party.page.getByRole('option', { name: /Drahtelektrode/ }).click();
  await party.page.getByLabel(/^Menge/).fill('100');
  await party.page.getByLabel('Bestelltag').fill('2027-06-01');
  await party.page.getByLabel('Ihre Bestellnummer').fill('4711');
  await party.page.getByRole('cell', { name: '1.100,00 EUR' }).waitFor();
  await party.look('competition-form');
  await party.press('Um Angebote bitten');
  await party.page.getByText('Lieferanten bieten').waitFor();
  await party.inspect('competition-party');
  const [first, second] = [await aVisitor(browser, house.url, competing.first.client), await aVisitor(browser, house.url, competing.second.client)];
  await first.go(`/networks/${at}`);
  await first.page.getByText(/Ein Angebot zu einer Abrufanfrage unter RV-.* abgeben/).waitFor();
  for (const [visitor, seat, price, days] of [
    [first, competing.first, '10,00', '2'],
    [second, competing.second, '8,00', '5'],
  ] as const) {
    await visitor.go(place(seat));
    await visitor.press('Angebot abgeben: 4711');
    await visitor.page.getByLabel(/^Preis je/).fill(price);
    await visitor.page.getByLabel(/^Tage bis zur Lieferung/).fill(days);
    await visitor.page.getByLabel('Bemerkung').fill('Ab Lager Hagen.');
    await visitor.look('competition-bid');
    await visitor.press('Versiegeln und abgeben');
    await visitor.page.getByText(/Ihr Angebot Nr. 1 ist versiegelt/).waitFor();
  }
  await first.inspect('competition-receipt');
  await house.database.query(`update call_off_request set bids_until = clock_timestamp() where reference = '4711' and rule = 'mini_competition'`);
  await house.part<OpenRequestBids>('settlement/call-off-request/open-request-bids.service', 'OpenRequestBids').then((opening) => opening.openDue());
  await party.go(`/networks/${at}`);
  await party.page.getByText(/Ein Angebot zu Ihrer Abrufanfrage unter RV-.* annehmen oder verzichten/).waitFor();
  await party.go(place(competing.second));
  // 0.6 × 80 + 0.4 × 100 = 88 for the first, 76 for the second.
  await party.page.getByRole('cell', { name: /^88/ }).waitFor();
  await party.inspect('competition-opened');
  await party.press('Bestes Angebot annehmen: 4711');
  await party.page
    .getByRole('dialog')
    .getByText(/1.000,00 EUR/)
    .waitFor();
  await party.look('competition-choice');
  await party.press('Verbindlich abrufen');
  await party.page.getByText('Abgerufen').waitFor();
  await second.go(place(competing.second));
  await second.page.getByText(/Angebot nicht angenommen/).waitFor();
  await second.inspect('competition-lost');
  await first.go(`/networks/${at}/agreements/${competing.first.agreementId}/call-offs`);
  await first.page.getByText('zum Angebotspreis von 10,00 EUR').waitFor();
  for (const { seen, violations } of [party, first, second]) expect([seen, violations]).toEqual([[], []]);
});

test('the office fixes that suppliers bid for each request', async () => {
  const { network, roundId } = await aSharedLot(house);
  const other = (await network.office.must(200).get(network.path)).body.slug;
  const office = await aVisitor(browser, house.url, network.office);
  await office.go(`/networks/${other}/rounds/${roundId}/agreements`);
  await office.press('Regel festlegen für WELD 58');
  await office.page.getByRole('dialog').getByLabel('Angebote für jede Anfrage').click();
  await office.page.getByLabel('Mindestgewicht des Preises in Prozent').fill('70');
  await office.look('competition-choice-of-rule');
  await office.press('Jetzt festlegen');
  await office.page.getByText(/mindestens 48 Stunden lang; der Preis zählt mindestens 70 %/).waitFor();
  expect([office.seen, office.violations]).toEqual([[], []]);
});
