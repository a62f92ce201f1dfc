import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ACall, aCall } from '../bidding/a-call.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

let house: House;
let call: ACall;
let at: string;
let home: string;
let browser: Browser;
let bidder: Visitor;
let offering: string;
const listed: number[] = [];
let rosa: Visitor;

beforeAll(async () => {
  house = await aHouse();
  browser = await aBrowser();
  call = await aCall(house, 1, async (office, round) => {
    rosa = await aVisitor(browser, house.url, office);
    const { slug } = (await office.must(200).get(`/networks/${round.split('/')[2]}`)).body;
    home = `/networks/${slug}`;
    at = `${home}/rounds/${round.split('/').at(-1)}`;
    await recordOffer(office, `/networks/${round.split('/')[2]}`);
    await chooseByFilters();
    await rosa.page.getByLabel('Lieferanten, die nicht eingeladen sind, dürfen um Zulassung bitten').check();
    await rosa.page.getByRole('combobox', { name: 'Eignung (Fragebogen des Verbunds)' }).click();
    await rosa.page.getByRole('option', { name: 'Warnung: Wir sehen, wem etwas fehlt' }).click();
    await rosa.press('Entwurf speichern');
    await rosa.page.getByText('Der Entwurf ist gespeichert.').waitFor();
  });
  await call.stage(3_600_000);
  bidder = await aVisitor(browser, house.url, call.stranger);
});

/** The second supplier that has not been invited yet offers protection in 44 and 58. */
async function recordOffer(office: Client, network: string): Promise<void> {
  const { body } = await office.must(200).get(`${network}/suppliers?earlier=never_invited&sort=-code`);
  const [supplier] = body.items;
  offering = `${supplier.name} (${supplier.supplier})`;
  await rosa.go(`${home}/office/memberships/${supplier.membershipId}`);
  await rosa.press('Sortiment vermerken');
  await rosa.page.getByRole('combobox', { name: 'Warengruppen' }).click();
  await rosa.page.getByRole('option', { name: 'Schutz' }).click();
  await rosa.page.keyboard.press('Escape');
  await rosa.page.getByLabel('Lieferregionen').fill('58, 4');
  await rosa.page.getByText('Je zwei Ziffern, mit Komma getrennt').waitFor();
  await rosa.page.getByLabel('Lieferregionen').fill('58, 44');
  await rosa.look('supplier-offer-form');
  await rosa.press('Sortiment speichern');
  await rosa.page.getByText('Schutz · liefert nach 44, 58').waitFor();
  await rosa.inspect('supplier-offer');
}

/** Finds that one supplier by category, region and earlier calls. */
async function chooseByFilters(): Promise<void> {
  const choice = rosa.page.getByRole('checkbox', { name: /\(S\d/ });
  await rosa.go(`${at}/call/draft?part=suppliers`);
  await rosa.page.getByText('Schutz · liefert nach 44, 58').waitFor();
  listed.push(await choice.count());
  await rosa.page.getByRole('combobox', { name: 'Warengruppe' }).click();
  await rosa.page.getByRole('option', { name: 'Schutz' }).click();
  await rosa.page.getByRole('button', { name: 'Gefundene wählen (1)' }).waitFor();
  await rosa.page.getByLabel('Region (2 Stellen)').fill('10');
  await rosa.page.getByText('Kein Lieferant passt dazu.').waitFor();
  await rosa.page.getByLabel('Region (2 Stellen)').fill('44');
  await rosa.page.getByLabel(offering).waitFor();
  listed.push(await choice.count());
  await rosa.inspect('call-draft-filters');
}

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test('the office finds suppliers by what they offer and where they deliver', () => {
  expect(listed).toEqual([2, 1]);
});

test('the office lets others ask where it chooses whom to invite', async () => {
  expect((await call.office.must(200).get(`${call.round}/call`)).body).toMatchObject({ othersMayAsk: true, prequalification: 'warn' });
});

test('a supplier that is not invited finds the call on Home, and asks there', async () => {
  await bidder.go(home);
  await bidder.page.getByRole('region', { name: 'Offene Ausschreibungen' }).getByRole('link', { name: 'Round' }).waitFor();
  await bidder.look('admission-home');
  await bidder.page.getByRole('region', { name: 'Offene Ausschreibungen' }).getByRole('link', { name: 'Round' }).click();
  await bidder.page.getByText('Warengruppen: Schutz').waitFor();
  await bidder.page.getByLabel('Was Sie anbieten').fill('Schutzausrüstung aller Klassen, ab Lager Hagen.');
  await bidder.inspect('admission-ask');
  await bidder.press('Jetzt anfragen');
  await bidder.page.getByText(/Die Geschäftsstelle entscheidet bis zur Frist/).waitFor();
});

test('it takes its request back where it asked, and asks again', async () => {
  await bidder.press('Bitte zurücknehmen');
  await bidder.page.getByText(/Sie haben Ihre Bitte .* zurückgenommen/).waitFor();
  await bidder.inspect('admission-taken-back');
  await bidder.page.getByLabel('Was Sie anbieten').fill('Schutzausrüstung aller Klassen, ab Lager Hagen.');
  await bidder.press('Jetzt anfragen');
  await bidder.page.getByText(/Die Geschäftsstelle entscheidet bis zur Frist/).waitFor();
});

test('the office is asked on Home, refuses with a reason, and may admit all the same', async () => {
  await rosa.go(home);
  await rosa.page.getByRole('link', { name: /Entscheiden: Round/ }).click();
  await rosa.page.getByText('Schutzausrüstung aller Klassen, ab Lager Hagen.').waitFor();
  await rosa.press(/ablehnen …$/);
  const dialog = rosa.page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Jetzt ablehnen' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Warum das Unternehmen nicht zugelassen wird').fill('Zu klein für diese Mengen.');
  await rosa.look('admission-refusing');
  await dialog.getByRole('button', { name: 'Jetzt ablehnen' }).click();
  await rosa.page.getByText(/Abgelehnt .* von Rosa Office/).waitFor();
  await rosa.inspect('admission-requests');
  await bidder.page.reload();
  await bidder.page.getByText('Grund: Zu klein für diese Mengen.').waitFor();
  await bidder.inspect('admission-refused');
  await rosa.press(/ zulassen$/);
  await rosa.page.getByText(/Zugelassen .* von Rosa Office/).waitFor();
});

test('who is admitted finds the call as everybody who is invited', async () => {
  await bidder.page.reload();
  await bidder.page.getByText(/gesagt, dass Sie teilnehmen/).waitFor();
});

test('every page is accessible in both languages and both colour schemes, and nothing was an error', () => {
  expect([bidder, rosa].flatMap(({ violations, seen }) => [...violations, ...seen])).toEqual([]);
});
