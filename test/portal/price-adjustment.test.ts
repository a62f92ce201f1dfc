import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import { type House, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let browser: Browser;
let opened: OpenAgreement;
let place: string;
let office: Visitor;
const series: Record<string, string> = {};

const published = (code: string, text: string) =>
  opened.network.office.must(201).post(`${series[code] ?? ''}/revisions`, { fileName: `${code}.csv`, base: '2020 = 100', text });

beforeAll(async () => {
  ({ house, open: opened } = await anOpenHouse());
  const client = opened.network.office;
  for (const [code, name, value] of [
    ['STEEL', 'Erzeugerpreise Stahl', '138,0'],
    ['POWER', 'Erzeugerpreise Strom', '100,1'],
  ] as const) {
    const { id } = (await client.must(201).post(`${opened.network.path}/index-series`, { code, name })).body;
    series[code] = `${opened.network.path}/index-series/${id}`;
    await published(code, `2027-01;${value}\n`);
  }
  const { slug } = (await client.must(200).get(opened.network.path)).body;
  place = `/networks/${slug}/agreements/${opened.agreementId}`;
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, client);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('the office issues a further edition whose prices follow indices, and reads at its field what is wrong (Domain §13, §16)', async () => {
  const { page } = office;
  await office.go(place);
  await office.press('Neue Fassung ausstellen');
  await page.getByLabel('Preise folgen Indizes').check();
  await page.getByLabel('Fester Anteil').fill('0,4');
  await page.getByLabel('Basismonat').fill('2027-01');
  await page.getByRole('combobox', { name: 'Index 1', exact: true }).click();
  await page.getByRole('option', { name: /^STEEL/ }).click();
  await page.getByLabel('Gewicht von Index 1').fill('0,5');
  await office.press('Index hinzufügen');
  await page.getByRole('combobox', { name: 'Index 2', exact: true }).click();
  await page.getByRole('option', { name: /^POWER/ }).click();
  await page.getByLabel('Schwelle in Prozent').fill('1');
  await office.press('Fassung 2 ausstellen');
  await page.getByText('2 Felder sind zu berichtigen; gespeichert wurde nichts.').waitFor();
  await page.getByLabel('Gewicht von Index 2').fill('0,2');
  await page.getByLabel('Anzunehmen bis').fill(dayFromNow(60));
  await office.press('Fassung 2 ausstellen');
  await page.getByText('müssen genau 1 ergeben').waitFor();
  expect(office.seen.splice(0)).toEqual([expect.stringContaining('status of 4')]);
  await office.inspect('edition-with-clause');
  await page.getByLabel('Fester Anteil').fill('0,3');
  await office.press('Fassung 2 ausstellen');
  await page.getByText('Fassung 2 unterschreiben').waitFor();
  const { body } = await opened.network.office.must(200).get(`${opened.agreement}/editions/2`);
  expect(body.terms.priceAdjustment).toMatchObject({
    fixed: '0.3',
    indices: [
      { series: 'STEEL', weight: '0.5' },
      { series: 'POWER', weight: '0.2' },
    ],
    baseMonth: '2027-01',
    thresholdPercent: '1',
    capUpPercent: null,
  });
  expect(body.acceptBy).toBe(dayFromNow(60));
});

test('a month that is published becomes a proposal with its calculation, which the office makes a new edition (Domain §16)', async () => {
  const { page } = office;
  const { documentHash } = (await opened.network.office.must(200).get(`${opened.agreement}/editions/2`)).body;
  await opened.winner.client.must(201).post(`${opened.agreement}/editions/2/signatures`, { documentHash });
  await opened.network.office.must(201).post(`${opened.agreement}/editions/2/signatures`, { documentHash });
  await published('STEEL', '2027-06;145,8\n');
  await published('POWER', '2027-06;93,71\n');
  await until('the proposal', async () => (await opened.network.office.must(200).get(`${opened.agreement}/price-adjustments`)).body.items[0]);
  await office.go(place.replace(/\/agreements\/.*/, ''));
  await page.getByText(/^Die Preisanpassung von .* prüfen$/).waitFor();
  await page.getByRole('link', { name: /^Prüfen/ }).click();
  // 10.00 × (0.30 + 0.50 × 145.8 ÷ 138.0 + 0.20 × 93.71 ÷ 100.1) = 10.15; 9.50 × 1.015493… = 9.65.
  await page
    .getByRole('row', { name: /Drahtelektrode.*10,00.*10,15/ })
    .first()
    .waitFor();
  await page.getByText('9,65').first().waitFor();
  await office.inspect('price-adjustment');
  await office.press('Anpassung annehmen');
  await page.getByLabel('Anzunehmen bis').fill(dayFromNow(45));
  await office.look('price-adjustment-accepting');
  await page.getByRole('dialog').getByRole('button', { name: 'Fassung ausstellen' }).click();
  await page.getByText('Fassung 3 unterschreiben').waitFor();
});

test('a party reads in the new edition which price it gets from when, before it accepts (Domain §13, §16)', async () => {
  const { documentHash } = (await opened.network.office.must(200).get(`${opened.agreement}/editions/3`)).body;
  await opened.winner.client.must(201).post(`${opened.agreement}/editions/3/signatures`, { documentHash });
  await opened.network.office.must(201).post(`${opened.agreement}/editions/3/signatures`, { documentHash });
  const member = await aVisitor(browser, house.url, opened.member.client);
  await member.go(place);
  await member.page
    .getByRole('row', { name: /Drahtelektrode.*10,15/ })
    .first()
    .waitFor();
  await member.inspect('adjusted-prices');
  expect([member.violations, member.seen]).toEqual([[], []]);
});

test('these pages are accessible, and nothing on the way was an error or a request to somebody else', () => {
  expect([office.violations, office.seen]).toEqual([[], []]);
});
