import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aHouse, type House } from '../servers/house.js';
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
}, 60_000);

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
