import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { present } from '../../src/values/invariant.js';
import { type ACall, aCall, PASSPHRASES } from '../bidding/a-call.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let call: ACall;
let stage: string;
let browser: Browser;
let bidder: Visitor;
/** Every body that left the browser, with its address. */
const sent: { readonly to: string; readonly body: string }[] = [];

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 1, async (office, round) => {
    const suppliers = (await office.must(200).get(`${round}/call`)).body.suppliers.map(({ supplier }: { supplier: string }) => supplier);
    const rules = { category: 'PPE', formula: 'ratio', priceWeight: '100', tierMode: 'all_units', criteria: [] };
    await office
      .must(200)
      .put(`${round}/call`, { currency: 'EUR', categories: [rules], suppliers, sealedByBidder: true, twoEnvelopes: true, allPositions: true });
  });
  stage = await call.stage(3_600_000);
  browser = await aBrowser();
  bidder = await aVisitor(browser, house.url, present(call.suppliers[0], 'a supplier').client);
  bidder.page.on('request', (request) => sent.push({ to: request.url(), body: request.postData() ?? '' }));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const idIn = (path: string): string => path.split('/').at(-1) ?? '';
const place = async (of: string) => `/networks/${(await call.office.must(200).get(call.network.path)).body.slug}/rounds/${idIn(call.round)}${of}`;

test('a bidder’s own browser seals the bid: neither price nor quantity nor answer leaves it in clear', async () => {
  const { page } = bidder;
  await bidder.go(await place('/call'));
  await page.getByText('Jeder Bieter versiegelt sein Angebot selbst').waitFor();
  await page.getByRole('link', { name: 'Preisblatt ausfüllen' }).click();
  await page.getByText('Bei der Abgabe versiegelt dieser Browser Ihr Angebot selbst.').waitFor();
  await page.getByLabel('Preis 1 für G-1').fill('12,345678');
  await page.getByLabel('Preis 1 für G-2').fill('7,7654');
  await bidder.press('Versiegeln und abgeben');
  await page.getByText('Dieser Browser versiegelt es, bevor es ihn verlässt').waitFor();
  await bidder.look('sealed-here-confirm');
  await bidder.press('Jetzt abgeben');
  await page.getByText(/Ihr Angebot liegt vor: .*Fassung 1/).waitFor();
  await page.getByText('Das Preisblatt entspricht Ihrem abgegebenen Angebot.').waitFor();
  await bidder.inspect('sealed-here');
  const bodies = sent.map(({ body }) => body).join('\n');
  for (const word of ['12.345678', '12,345678', '7.7654', 'unitPrice', 'positions']) expect(bodies).not.toContain(word);
  expect(sent.filter(({ to }) => to.endsWith('/bids'))).toEqual([]);
});

test('changed, it is sealed anew for its next number, and replaces the first', async () => {
  await bidder.page.getByLabel('Preis 1 für G-1').fill('11');
  await bidder.press('Neu versiegeln und ersetzen');
  await bidder.press('Jetzt abgeben');
  await bidder.page.getByText(/Ihr Angebot liegt vor: .*Fassung 2/).waitFor();
  expect([bidder.seen, bidder.violations]).toEqual([[], []]);
});

test('at the two openings it says what its bidder wrote', async () => {
  await call.ended(stage);
  for (const way of ['releases', 'price-releases']) {
    await call.office.must(200).post(`${stage}/${way}`, { passphrase: PASSPHRASES.office });
    await call.auditor.must(200).post(`${stage}/${way}`, { passphrase: PASSPHRASES.auditor });
    await until(way, async () =>
      (await call.office.must(200).get(stage)).body[way === 'releases' ? 'technicalOpenedAt' : 'openedAt'] ? true : undefined,
    );
  }
  const { items } = (await call.office.must(200).get(`${stage}/bids`)).body;
  expect(items).toMatchObject([
    {
      version: 2,
      state: 'opened',
      lots: [{ positions: [{ tiers: [{ from: '0', unitPrice: '11' }] }, { tiers: [{ from: '0', unitPrice: '7.7654' }] }] }],
    },
  ]);
});

test('in a further stage it is told before sealing which price would rise, from what to what', async () => {
  // Noted by a job once the prices are open.
  await until('what stands', async () =>
    (await house.database.query('select from standing_offer where stage_id = $1', [idIn(stage)])).rowCount === 0 ? undefined : true,
  );
  await call.stage(3_600_000);
  sent.length = 0;
  const { page } = bidder;
  await bidder.go(await place('/call'));
  await page.getByRole('link', { name: 'Preisblatt ausfüllen' }).click();
  await page.getByText('bisher 11,00').waitFor();
  await page.getByLabel('Preis 1 für G-1').fill('11,000001');
  await page.getByLabel('Preis 1 für G-2').fill('7,7654');
  await bidder.press('Versiegeln und abgeben');
  await bidder.press('Jetzt abgeben');
  await page.getByText('G-1 kostet jetzt 11,000001 und damit mehr als die 11,00 aus Ihrem letzten Angebot.').first().waitFor();
  await bidder.inspect('sealed-here-raised');
  expect(sent.filter(({ to }) => to.endsWith('/sealed-bids'))).toEqual([]);
  await page.getByLabel('Preis 1 für G-1').fill('10,5');
  await bidder.press('Versiegeln und abgeben');
  await bidder.press('Jetzt abgeben');
  await page.getByText(/Ihr Angebot liegt vor: .*Fassung 1/).waitFor();
  expect([bidder.seen, bidder.violations]).toEqual([[], []]);
});
