import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { present } from '../../src/values/invariant.js';
import { type ACall, aBid, aCall, PASSPHRASES } from '../bidding/a-call.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const RULES = {
  category: 'PPE',
  formula: 'ratio',
  priceWeight: '70',
  tierMode: 'all_units',
  criteria: [{ code: 'Lieferzeit', weight: '100', minimum: '40' }],
};

let house: House;
let call: ACall;
let stage: string;
let browser: Browser;
let office: Visitor;

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2, async (client, round) => {
    const { suppliers } = (await client.must(200).get(`${round}/call`)).body;
    const codes = suppliers.map(({ supplier }: { supplier: string }) => supplier);
    await client.must(200).put(`${round}/call`, { currency: 'EUR', categories: [RULES], suppliers: codes, twoEnvelopes: true });
  });
  stage = await call.stage(3_600_000);
  for (const [index, price] of ['10', '12.5'].entries()) {
    const lots = aBid(price).lots.map((lot) => ({ ...lot, deliveryDays: 3 + index, answers: [{ criterion: 'Lieferzeit', answer: 'Jede Woche.' }] }));
    await supplier(index).client.must(201).post(`${stage}/bids`, { lots });
  }
  browser = await aBrowser();
  office = await aVisitor(browser, house.url, call.office);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const supplier = (index: number) => present(call.suppliers[index], 'two suppliers');
const place = async (of: string) =>
  `/networks/${(await call.office.must(200).get(call.network.path)).body.slug}/rounds/${call.round.split('/').at(-1)}${of}`;

test('a bidder reads beforehand what is opened when, and what never', async () => {
  const bidder = await aVisitor(browser, house.url, supplier(1).client);
  await bidder.go(await place('/call'));
  await bidder.page.getByText('Die anderen werden ungelesen vernichtet').waitFor();
  await bidder.inspect('envelopes-call-bidder');
  expect([bidder.seen, bidder.violations]).toEqual([[], []]);
});

test('once the technical parts are opened, the page shows what is said besides prices, and who lacks an assessment', async () => {
  await call.ended(stage);
  await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
  await call.auditor.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.auditor });
  await until('the technical opening', async () => ((await call.office.must(200).get(stage)).body.technicalOpenedAt ? true : undefined));
  await office.go(await place('/opening'));
  const parts = office.page.getByRole('table', { name: 'Wer technisch besteht' });
  await parts
    .getByRole('row', { name: /noch nicht bewertet.*Lieferzeit/ })
    .first()
    .waitFor();
  await office.page.getByText('Lieferzeit: Jede Woche.').first().waitFor();
  expect(await office.page.getByText('12,5', { exact: true }).count()).toBe(0);
  await office.inspect('envelopes-technical');
});

test('the office assesses, then reads whose prices will never be opened before it releases them', async () => {
  await office.page.getByRole('link', { name: 'Zur Bewertung' }).click();
  for (const [index, score] of ['80', '39'].entries()) {
    const { name } = (await call.office.must(200).get(`${call.round}/call`)).body.suppliers[index];
    await office.page.getByLabel(`Lieferzeit von ${name}`).fill(score);
  }
  await office.press(/^Änderungen speichern/);
  await office.page.getByText('Gespeichert.').waitFor();
  await office.go(await place('/opening'));
  await office.page.getByRole('row', { name: /nicht bestanden.*Lieferzeit/ }).waitFor();
  await office.page.getByLabel('Meine Passphrase').fill(PASSPHRASES.office);
  await office.press('Preise mit meinem Anteil freigeben');
  await office.page.getByText('Eine Person hat die Preise freigegeben').waitFor();
  await office.inspect('envelopes-awaited');
});

test('after the second release the record appears by itself, with what was never opened; so the bidder reads it too', async () => {
  await call.deputy.must(200).post(`${stage}/price-releases`, { passphrase: PASSPHRASES.deputy });
  const table = office.page.getByRole('table', { name: 'Wer geboten hat' });
  await table.getByRole('row', { name: /Preise nie geöffnet: PPE 44/ }).waitFor();
  await office.page.getByRole('cell', { name: '10', exact: true }).first().waitFor();
  await office.page.getByText('Kein Preis wurde geöffnet').waitFor();
  expect(await office.page.getByText('12,5', { exact: true }).count()).toBe(0);
  await office.inspect('envelopes-record');
  const bidder = await aVisitor(browser, house.url, supplier(1).client);
  await bidder.go(await place('/opening'));
  await bidder.page.getByText('Preise nie geöffnet: PPE 44').waitFor();
  await bidder.inspect('envelopes-record-bidder');
  expect([office.seen, office.violations, bidder.seen, bidder.violations]).toEqual([[], [], [], []]);
});
