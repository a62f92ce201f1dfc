import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { less } from '../../web/src/parts/decimals.js';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { order } from '../settlement/order-line.js';
import { anOrder } from '../settlement/order.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

describe('what is left of a quantity (Domain §18)', () => {
  test.each([
    ['10', '4', '6'],
    ['0.3', '0.1', '0.2'],
    ['999999999999999.999999', '0.000001', '999999999999999.999998'],
    ['12.5', '12.5', '0'],
    ['1', '1.5', '-0.5'],
  ])('%s less %s is %s', (from, taken, left) => expect(less(from, taken)).toBe(left));
});

describe('quotas', () => {
  let house: House;
  let browser: Browser;
  let open: OpenAgreement;
  let place: string;
  beforeAll(async () => {
    ({ house, open } = await anOpenHouse());
    const { slug } = (await open.network.office.must(200).get(open.network.path)).body;
    place = `/networks/${slug}/agreements/${open.agreementId}`;
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  test('are set by the office on the agreement’s page, for every party and one of its own, and taken back (Domain §14)', async () => {
    const { member, customer, network, agreement } = open;
    await member.client.must(201).post(`${agreement}/call-offs`, order('Q1', { quantity: '7' }));
    const office = await aVisitor(browser, house.url, network.office);
    const { page } = office;
    const nameOf = async ({ code }: { code: string }): Promise<string> =>
      (await network.office.must(200).get(`${agreement}/sign-ups`)).body.items.find((one: { party: string }) => one.party === code).partyName;
    const ofAll = page.getByRole('button', { name: 'Kontingente festlegen: Drahtelektrode (58)' });
    const save = page.getByRole('dialog').getByRole('button', { name: 'Kontingente festlegen', exact: true });
    await office.go(place);
    await ofAll.click();
    await page.getByLabel('Für jeden, der kein eigenes hat, in kg').fill('1.234');
    expect(await save.isDisabled()).toBe(true);
    await page.getByLabel('Für jeden, der kein eigenes hat, in kg').fill('1.234,5');
    await page.getByRole('combobox', { name: 'Eigenes Kontingent für' }).click();
    await page.getByRole('option', { name: new RegExp(`\\(${member.code}\\)`) }).click();
    await page.getByLabel(`${await nameOf(member)}, in kg`).fill('20');
    await office.look('quota-form');
    await save.click();
    await page.getByRole('row', { name: new RegExp(`Drahtelektrode.*58.*1\\.234,5 kg.*${await nameOf(member)}: 20, davon abgerufen 7`) }).waitFor();
    await office.inspect('quotas');
    // 7 and 14 are more than the own 20; the customer may have all of everybody's 1,234.5.
    expect((await member.client.post(`${agreement}/call-offs`, order('Q2', { quantity: '14' }))).body.code).toBe('call_off.quota');
    await customer.client.must(201).post(`${agreement}/call-offs`, order('Q3', { quantity: '1234.5' }));

    await ofAll.click();
    await page.getByRole('button', { name: `Kontingent von ${await nameOf(member)} entfernen` }).click();
    await save.click();
    await page.getByText('davon abgerufen 7').waitFor({ state: 'detached' });
    await member.client.must(201).post(`${agreement}/call-offs`, order('Q2', { quantity: '14' }));
    expect([office.seen, office.violations]).toEqual([[], []]);
  });

  test('are not shown there to anybody else; an order’s first part is called by what it shows', async () => {
    const { member, agreement } = open;
    const { id } = (await member.client.must(201).post(`${agreement}/orders`, anOrder('Q9'))).body;
    const buyer = await aVisitor(browser, house.url, member.client);
    await buyer.go(place);
    await buyer.page.getByRole('heading', { name: 'Bedingungen', exact: true }).waitFor();
    expect(await buyer.page.getByRole('heading', { name: 'Kontingente' }).count()).toBe(0);
    await buyer.go(`${place}/orders/${id}`);
    await buyer.page.getByRole('heading', { name: 'Angaben zur Bestellung' }).waitFor();
    expect(await buyer.page.getByRole('heading', { name: 'Bestellungen', exact: true }).count()).toBe(0);
    expect([buyer.seen, buyer.violations]).toEqual([[], []]);
  });
});
