import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { changedItems, pasted, type StandingItem } from '../../web/src/supplier-items/entries.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { anOrder } from '../settlement/order.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const sold = (item: string, number: string | null = null, link: string | null = null): StandingItem => ({ item, number, link });

describe('what a supplier enters', () => {
  const items = [sold('W-1', '1'), sold('W-2', null, 'https://a.example'), sold('W-3')];
  test('a column copied from a spreadsheet fills the fields downwards, links in a second one; a single number is pasted as ever', () => {
    expect([...(pasted('47\r\n48\r\n', 1, items, new Map()) ?? [])]).toEqual([
      ['W-2', { number: '47', link: 'https://a.example' }],
      ['W-3', { number: '48', link: '' }],
    ]);
    expect([...(pasted('47\thttps://b.example', 2, items, new Map()) ?? [])]).toEqual([['W-3', { number: '47', link: 'https://b.example' }]]);
    expect(pasted('47', 0, items, new Map())).toBeUndefined();
  });
  test('only what is different is sent; an empty field is none', () => {
    const entered = new Map([
      ['W-1', { number: ' 1 ', link: '' }],
      ['W-2', { number: '', link: '' }],
    ]);
    expect(changedItems(items, entered)).toEqual([{ item: 'W-2', number: null, link: null }]);
  });
});

describe("a supplier's item numbers", () => {
  let house: House;
  let browser: Browser;
  let open: OpenAgreement;
  let slug: string;
  let place: string;
  beforeAll(async () => {
    ({ house, open } = await anOpenHouse());
    ({ slug } = (await open.network.office.must(200).get(open.network.path)).body);
    place = `/networks/${slug}/agreements/${open.agreementId}`;
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  test('are entered on the agreement’s page, and shown to the parties there, in the catalogue and with an order (decision 15)', async () => {
    const { winner, member, agreement } = open;
    const supplier = await aVisitor(browser, house.url, winner.client);
    const { page } = supplier;
    await supplier.go(place);
    await page.getByLabel('Ihre Nummer für Drahtelektrode').fill('4711-08');
    await page.getByLabel('Wo Sie Drahtelektrode beschreiben').fill('www.supplier.example');
    await page.getByText('Beginnt mit https://').waitFor();
    await page.getByLabel('Wo Sie Drahtelektrode beschreiben').fill('https://supplier.example/4711');
    await page.getByLabel('Ihre Nummer für Stromdüse').fill('4711-08');
    await supplier.press('Speichern');
    await page.getByText('4711-08 bedeutet schon W-1').waitFor();
    await page.getByLabel('Ihre Nummer für Stromdüse').fill('4712');
    await supplier.press('Speichern');
    await page.getByText('Gespeichert.').waitFor();
    await supplier.inspect('supplier-items');

    const buyer = await aVisitor(browser, house.url, member.client);
    await buyer.go(place);
    const link = buyer.page.getByRole('link', { name: /Lieferanten-Nr\. 4711-08/ }).first();
    expect([await link.getAttribute('href'), await link.getAttribute('rel')]).toEqual(['https://supplier.example/4711', 'noopener noreferrer']);
    expect(await buyer.page.getByRole('heading', { name: 'Ihre Artikelnummern' }).count()).toBe(0);
    await buyer.go(`/networks/${slug}/agreements?text=4712`);
    await buyer.page.getByText('Lieferanten-Nr. 4712').first().waitFor();
    expect(await buyer.page.getByText('Drahtelektrode').count()).toBe(0);
    await buyer.look('supplier-items-catalogue');
    const { id } = (await member.client.must(201).post(`${agreement}/orders`, anOrder('B1'))).body;
    await buyer.go(`${place}/orders/${id}`);
    await buyer.page.getByText('Lieferanten-Nr. 4712').waitFor();
    // That a number is refused the browser reports as an error.
    expect([supplier.seen.filter((line) => !line.includes('status of 422')), buyer.seen, supplier.violations, buyer.violations]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });
});
