import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type OpenAgreement, stateRequirements } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { aClause, namingPrices } from '../settlement/compared-prices.js';
import { aVisitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let browser: Browser;
let open: OpenAgreement;
let slug: string;

beforeAll(async () => {
  ({ house, open } = await anOpenHouse());
  await house.database.query(`update round set collecting_deadline = '2026-10-15T10:00:00Z' where id = $1`, [open.roundId]);
  await stateRequirements(house, open, open.member, [{ quantity: '10', price: '1000' }]);
  slug = (await open.network.office.must(200).get(open.network.path)).body.slug;
  browser = await aBrowser();
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('a member sees its old price by the indices, and its quarter where the network’s rule allows it, apart from every saving (Domain §17)', async () => {
  const buyer = await aVisitor(browser, house.url, open.member.client);
  await buyer.go(`/networks/${slug}/savings`);
  const prices = buyer.page.getByRole('table', { name: /Referenzpreise im Vergleich/ });
  await prices.getByRole('row', { name: /Drahtelektrode \(W-1\).*1\.000,00 je.*keine Preisgleitung vereinbart/ }).waitFor();
  await buyer.page.getByText('Ein Preisviertel im Pool zeigt der Verbund nach seinen Regeln nicht.').waitFor();
  expect(await prices.getByRole('columnheader', { name: 'Preisviertel im Pool' }).count()).toBe(0);
  const number = await aClause(open);
  await open.member.client.must(201).post(`${open.agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: number });
  const office = await aVisitor(browser, house.url, open.network.office);
  await office.go(`/networks/${slug}/office/rules`);
  await office.press('Regeln ändern');
  await office.page.getByLabel('Mitglieder sehen ihr Preisviertel').selectOption('Ja');
  await office.press('Änderung prüfen');
  await office.page.getByText('In Runden, deren Bedarfserhebung ab jetzt beginnt, wird den Mitgliedern ihr Preisviertel gezeigt.').waitFor();
  await office.look('rules-quartiles');
  await office.press('So ändern');
  await office.page.getByRole('dialog').waitFor({ state: 'detached' });
  const told = (await open.member.client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
  expect(told).toContain('rules.quartiles');
  await house.database.query(`update round set shows_quartiles = true where id = $1`, [open.roundId]);
  // Five of twelve are cheaper: ⌊4 × 5 ÷ 12⌋ + 1 = 2. By the indices it would be 1,015.49 (issue 6).
  await namingPrices(house, open, ['100', '200', '300', '400', '500', '1000', '1100', '1200', '1300', '1400', '1500']);
  await buyer.go(`/networks/${slug}/savings`);
  await prices.getByRole('row', { name: /Drahtelektrode.*2\. von 4.*1\.015,49.*Stand April 2027/ }).waitFor();
  await buyer.inspect('reference-prices');
});

test('the office looks at the prices of one organisation (Domain §6.3)', async () => {
  const office = await aVisitor(browser, house.url, open.network.office);
  await office.go(`/networks/${slug}/savings`);
  await office.page.getByText('Wählen Sie ein Mitglied, um seine Referenzpreise zu sehen.').waitFor();
  // Whom it looks at need not have bought anything yet.
  const { name } = (await open.network.office.must(200).get(`${open.network.path}/memberships/${open.member.id}`)).body.organisation;
  await office.page.getByRole('combobox', { name: 'Referenzpreise von' }).click();
  await office.page.getByRole('option', { name }).click();
  await office.page.getByRole('row', { name: /Drahtelektrode.*2\. von 4/ }).waitFor();
});
