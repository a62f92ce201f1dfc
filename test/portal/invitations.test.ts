import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ACall, aCall, LINK_TO_CALL, withSupplierWithoutLogin } from '../bidding/a-call.js';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House, newestInMail, PASSWORD, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const EMAIL = 'neu@neu-handel.example';
let house: House;
let call: ACall;
let at: string;
let browser: Browser;
let bidder: Visitor;
let rosa: Visitor;

beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2, (office, round) => withSupplierWithoutLogin(office, round, EMAIL));
  await call.stage(3_600_000);
  const { slug } = (await call.office.must(200).get(call.network.path)).body;
  at = `/networks/${slug}/rounds/${call.round.split('/').at(-1)}`;
  browser = await aBrowser();
  bidder = await aVisitor(browser, house.url, present(call.suppliers[0], 'first supplier').client);
  rosa = await aVisitor(browser, house.url, call.office);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const reactions = async (): Promise<string[]> =>
  (await call.office.must(200).get(`${call.round}/call/invitations`)).body.items.map(({ reaction }: { reaction: string }) => reaction);

test('whoever opens the call’s page has reacted, and declines there with a reason', async () => {
  await bidder.go(`${at}/call`);
  await bidder.page.getByText('Bitte sagen Sie, ob Sie teilnehmen.').waitFor();
  await bidder.press('Absagen …');
  const dialog = bidder.page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Jetzt absagen' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Warum Sie nicht teilnehmen').fill('Zu wenig Kapazität in diesem Jahr.');
  await bidder.look('invitation-declining');
  await dialog.getByRole('button', { name: 'Jetzt absagen' }).click();
  await bidder.page.getByText('Ihr Grund: Zu wenig Kapazität in diesem Jahr.').waitFor();
  await bidder.inspect('invitation-mine');
});

test('the office reads who declines and why, and who has said nothing', async () => {
  await rosa.go(`${at}/call`);
  await rosa.page.getByRole('link', { name: 'Eingeladene Lieferanten' }).click();
  await rosa.page.getByText('Zu wenig Kapazität in diesem Jahr.').waitFor();
  await rosa.page.getByText('noch keine', { exact: true }).first().waitFor();
  await rosa.inspect('invitations');
});

test('a decline is taken back', async () => {
  await bidder.press('Absage zurücknehmen');
  await bidder.page.getByText('Bitte sagen Sie, ob Sie teilnehmen.').waitFor();
  await bidder.press('Wir nehmen teil');
  await bidder.page.getByText(/gesagt, dass Sie teilnehmen/).waitFor();
  expect((await reactions()).toSorted()).toEqual(['none', 'none', 'takes_part']);
});

test('the link in the e-mail of who has no login yet leads through the password to the call', async () => {
  const link = await until('the link to the call', () => newestInMail(house.mailDir, EMAIL, LINK_TO_CALL));
  const page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${house.url}/invitations/${link}`);
  await page.getByLabel('Neues Passwort', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Neues Passwort noch einmal').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByLabel('E-Mail').fill(EMAIL);
  await page.getByLabel('Passwort').fill(PASSWORD);
  await page.locator('button[type=submit]').click();
  await page.getByText('Bitte sagen Sie, ob Sie teilnehmen.').waitFor();
  expect(new URL(page.url()).pathname).toBe(`${at}/call`);
  await page.context().close();
});

test('every page is accessible in both languages and both colour schemes, and nothing was an error', () => {
  expect([bidder, rosa].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
