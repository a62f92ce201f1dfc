import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { House } from '../servers/house.js';
import { order } from '../settlement/order-line.js';
import { aPastHouse } from '../settlement/past-agreement.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let place: string;

beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  const { network, agreement, agreementId, member, customer } = open;
  const day = dayFromNow(-1);
  await member.client.must(201).post(`${agreement}/call-offs`, order('4711', { date: day, quantity: '5' }));
  const others = [customer];
  while (others.length < 4) {
    const joined = await network.join();
    await joined.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: dayFromNow(-5) });
    others.push(joined);
  }
  for (const { client } of others) {
    const { id } = (await client.must(201).post(`${agreement}/call-offs`, order('1', { date: day, quantity: '1' }))).body;
    const rating = { delivery: 5, quality: 5, complaints: 5, answers: 5, comment: 'Gerne wieder.' };
    await client.must(200).put(`${agreement}/call-offs/${id}/rating`, client === customer.client ? rating : { ...rating, comment: null });
  }
  place = `/networks/${(await network.office.must(200).get(network.path)).body.slug}/agreements/${agreementId}/call-offs`;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a party rates a call-off; as the fifth, it makes the supplier’s scorecard visible', async () => {
  const party = await aVisitor(browser, house.url, open.member.client);
  await party.go(place);
  await party.page.getByText(/Zurückgehalten, bis genug Unternehmen/).waitFor();
  await party.press('Bewerten: 4711');
  const dialog = party.page.getByRole('dialog');
  for (const aspect of ['Lieferung', 'Qualität', 'Reklamationen', 'Auskünfte'])
    await dialog.getByRole('radiogroup', { name: aspect }).getByLabel('4', { exact: true }).click();
  await party.look('rating');
  await party.press('Bewertung speichern');
  // Each aspect (4 × 5 + 4) ÷ 5 = 4.8; (4.8 − 1) × 25 = 95.
  await party.page.getByText('95 von 100 Punkten').waitFor();
  await party.page.getByText('Lieferung 4 · Qualität 4 · Reklamationen 4 · Auskünfte 4').waitFor();
  await party.inspect('scorecard-party');
  const supplier = await aVisitor(browser, house.url, open.winner.client);
  await supplier.go(place);
  await supplier.page.getByText('95 von 100 Punkten').waitFor();
  await supplier.page.getByText('Gerne wieder.').waitFor();
  await supplier.inspect('scorecard-supplier');
  for (const { seen, violations } of [party, supplier]) expect([seen, violations]).toEqual([[], []]);
});
