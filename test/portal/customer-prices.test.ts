import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { line } from '../settlement/order-line.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let browser: Browser;
let open: OpenAgreement;
let at: string;
const visitors: Visitor[] = [];

beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house, { customerSurcharge: { percent: '2.5', goesTo: 'network' } });
  const { slug } = (await open.network.office.must(200).get(open.network.path)).body;
  at = `/networks/${slug}/agreements/${open.agreementId}`;
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

const row = (visitor: Visitor, name: RegExp) => visitor.page.getByRole('row', { name }).first();

test('a customer sees its own prices alone, and what they are made of (decision 19)', async () => {
  const buyer = await visit(open.customer.client);
  await buyer.go(at);
  // 10.00 and 9.50 with 2.5 %
  await row(buyer, /Drahtelektrode.*10,25.*ab 1\.000: 9,7375/).waitFor();
  await buyer.page.getByText('Es sind Ihre Preise als Kunde, mit dem Aufschlag von 2,5 %').waitFor();
  await buyer.page.getByText('2,5 % auf jeden Preis; er steht dem Verbund zu').waitFor();
  expect(await buyer.page.getByRole('columnheader', { name: 'Preis (EUR)', exact: true }).count()).toBe(0);
  await buyer.inspect('customer-prices');
});

test('a member sees its prices, and beside them what customers pay', async () => {
  const buyer = await visit(open.member.client);
  await buyer.go(at);
  await row(buyer, /Drahtelektrode.*10,00.*ab 1\.000: 9,50.*10,25.*ab 1\.000: 9,7375/).waitFor();
  await buyer.page.getByText('Kunden des Verbunds zahlen 2,5 % mehr.').waitFor();
  await buyer.inspect('member-prices');
});

test('the year’s surcharge is listed for who invoices it and for the customer, not for members', async () => {
  const lines = [line('A1', open.customer.code, { quantity: '400' })];
  await open.winner.client.must(201).post(`${open.agreement}/volume-reports`, { lines });
  // 400 × 10.25 less 400 × 10.00
  for (const client of [open.network.office, open.winner.client, open.customer.client]) {
    const reader = await visit(client);
    await reader.go(`${at}/bonus`);
    await row(reader, new RegExp(`\\(${open.customer.code}\\).*läuft noch.*Verbund.*4\\.100,00 EUR.*4\\.000,00 EUR.*100,00 EUR`)).waitFor();
    if (client === open.network.office) await reader.inspect('customer-surcharges');
  }
  const buyer = await visit(open.member.client);
  await buyer.go(`${at}/bonus`);
  await buyer.page.getByRole('heading', { name: 'Was zurückfließt', exact: true }).waitFor();
  expect(await buyer.page.getByRole('heading', { name: 'Aufschlag der Kunden' }).count()).toBe(0);
});

test('the office sets surcharge and whose income it is in the terms of a further edition, and reads what is wrong at the field', async () => {
  const office = await visit(open.network.office);
  await office.go(at);
  await office.press('Neue Fassung ausstellen');
  const surcharge = office.page.getByLabel('Aufschlag für Kunden in %');
  expect(await surcharge.inputValue()).toBe('2,5');
  await surcharge.fill('100,5');
  await office.page.getByLabel('Anzunehmen bis').fill('2028-12-31');
  await office.press('Fassung 2 ausstellen');
  await office.page.getByText('100.5 liegt nicht über 0 und bei höchstens 100, mit höchstens zwei Nachkommastellen').waitFor();
  expect(office.seen.splice(0)).toEqual([expect.stringContaining('422')]);
  await surcharge.fill('3,75');
  await office.page.getByRole('combobox', { name: 'Der Aufschlag steht zu' }).click();
  await office.page.getByRole('option', { name: 'dem Lieferanten' }).click();
  await office.look('surcharge-form');
  await office.press('Fassung 2 ausstellen');
  await office.page.getByText(/Fassung 2 braucht zwei Unterschriften/).waitFor();
  const { editions } = (await open.network.office.must(200).get(open.agreement)).body;
  expect(editions[0].terms.customerSurcharge).toEqual({ percent: '3.75', goesTo: 'supplier' });
});

test('the pages have no violations, and ask nobody else', () => {
  expect(visitors.flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
