import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser } from './browser.js';

const PASSPHRASE = 'sieben Wörter nur für mich';
const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const ROUND = 'Einkaufsrunde 2027';

let house: House;
let network: ANetwork;
let browser: Browser;
let rosa: Visitor;
let deputy: Visitor;
let auditor: Visitor;
let members: readonly Visitor[];
let bidders: readonly Visitor[];
let round = '';

// Before the round: a network with its people and its catalogue, as the office's own pages make them (see office.test.ts).
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house, { slug: 'ruhr', name: 'Einkaufsverbund Ruhr', locale: 'de', minContributors: 3 });
  await network.office.must(200).put(`${network.path}/catalogue`, {
    categories: [{ code: 'WELD', nameDe: 'Schweißzusätze', nameEn: 'Welding consumables' }],
    items: [{ code: 'W-1', category: 'WELD', nameDe: 'Schweißdraht', nameEn: 'Welding wire', baseUnit: 'KGM', packagings: [] }],
  });
  browser = await aBrowser();
  const visit = (client: Client): Promise<Visitor> => aVisitor(browser, house.url, client);
  rosa = await visit(network.office);
  deputy = await visit(await network.appoint('office'));
  auditor = await visit(await network.appoint('auditor'));
  const firms = ['Stahlbau Hagen GmbH', 'Albers Maschinenbau e. K.', 'Zink Iserlohn GmbH'];
  members = await Promise.all((await inTurn(firms, (name) => network.join({ name }))).map(({ client }) => visit(client)));
  const suppliers = ['Schweißtechnik Nord AG', 'Draht & Gas GmbH'];
  bidders = await Promise.all((await inTurn(suppliers, (name) => network.join({ kind: 'supplier', name }))).map(({ client }) => visit(client)));
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

let isBroken = false;
/** A step of the round; after one that failed the next ones would only wait in vain. */
function step(name: string, run: () => Promise<void>): void {
  test(name, async () => {
    if (isBroken) throw new Error('an earlier step failed');
    isBroken = true;
    await run();
    isBroken = false;
  });
}

async function inTurn<One, Result>(all: readonly One[], each: (one: One) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of all) results.push(await each(one));
  return results;
}

/** Nobody waits for days: the deadline that is running comes now. What closes it is the service's own job. */
async function comes(deadline: string): Promise<void> {
  const [table = '', column = ''] = deadline.split('.');
  await house.database.query(`update ${table} set ${column} = clock_timestamp() where ${column} > clock_timestamp()`);
}

/** Home, and from there the task of this name. */
async function taskOf(visitor: Visitor, name: RegExp): Promise<void> {
  await visitor.go('/networks/ruhr');
  await visitor.page.getByRole('link', { name }).click();
}

async function phaseIs(phase: string): Promise<void> {
  await until(phase, async () => ((await network.office.must(200).get(`${network.path}/rounds/${round}`)).body.phase === phase ? true : undefined));
}

step('the office begins a round (§2)', async () => {
  await rosa.go('/networks/ruhr/rounds');
  await rosa.page.getByRole('link', { name: 'Neue Runde' }).click();
  await rosa.page.getByLabel('Name der Runde').fill(ROUND);
  await rosa.page.getByLabel('Rahmenverträge ab').fill('2027-04-01');
  await rosa.page.getByLabel('Rahmenverträge bis').fill('2029-03-31');
  await rosa.press('Runde beginnen');
  await rosa.page.getByRole('heading', { name: ROUND }).waitFor();
  round = /rounds\/([\w-]+)/.exec(rosa.page.url())?.[1] ?? '';
});

step('heads of purchasing vote (§4)', async () => {
  for (const member of members) {
    await taskOf(member, /^Abstimmen/);
    await member.page.getByLabel('Schweißzusätze').fill('100');
    await member.press('Stimmzettel abgeben');
    await member.page.getByText('Ihr Stimmzettel liegt vor.').waitFor();
  }
});

step('the office ends planning with the categories and a deadline', async () => {
  await taskOf(rosa, /^Planen/);
  await rosa.page.getByRole('checkbox', { name: 'Schweißzusätze' }).check();
  await rosa.page.getByLabel('Bedarfe bis').fill(`${NEXT_YEAR}-01-15T10:00`);
  await rosa.press('Abstimmung schließen und Erfassung beginnen');
  await rosa.page.getByText('Die Abstimmung ist geschlossen.').waitFor();
});

step('every member hands in what it needs (§5)', async () => {
  // 1,200 + 800 + 1,000.5 kg
  for (const [index, quantity] of ['1.200,0', '800', '1000,5'].entries()) {
    const member = members[index];
    if (!member) throw new Error('three members');
    await taskOf(member, /^Bedarfe/);
    await member.page.locator('[data-row="0"] [data-column="0"]').click();
    await member.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(`W-1\tSchweißdraht\t${quantity}\tkg`)});
      document.querySelector('[role=grid]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
    await member.press('Prüfen');
    await member.press('1 Zeile abgeben');
    await member.page.getByText('Sie haben alles gesendet, was Sie brauchen.').waitFor();
  }
});

step('at the deadline requirements are pooled, and the office publishes the totals (§6)', async () => {
  await comes('round.collecting_deadline');
  await phaseIs('pooling');
  await taskOf(rosa, /^Lose öffnen/);
  await rosa.press('Summen veröffentlichen');
  await rosa.page.getByRole('dialog').getByRole('button', { name: 'Summen veröffentlichen' }).click();
  await rosa.page.getByText('Die Summen sind veröffentlicht').waitFor();
});

step('two office persons and the auditor register the keys that will open the bids (§8.4)', async () => {
  for (const holder of [rosa, deputy, auditor]) {
    await taskOf(holder, /^Schlüssel hinterlegen/);
    await holder.page.getByLabel(/^Neue Passphrase( \*)?$/).fill(PASSPHRASE);
    await holder.page.getByLabel('Neue Passphrase noch einmal').fill(PASSPHRASE);
    await holder.press('Meinen Schlüssel hinterlegen');
    await holder.page.getByText('Ihr Schlüssel ist hinterlegt.').waitFor();
  }
});

step('the office writes the call and publishes it (§7)', async () => {
  await taskOf(rosa, /^Ausschreib/);
  const { page } = rosa;
  const tab = (name: string): Promise<void> => page.getByRole('tab', { name, exact: true }).click();
  await tab('Wertung');
  await page.getByLabel('Gewicht des Preises').fill('100');
  await tab('Lieferanten');
  for (const supplier of ['Schweißtechnik Nord AG', 'Draht & Gas GmbH']) await page.getByLabel(supplier).check();
  await tab('Frist und Regeln');
  await page.getByLabel('Angebote bis').fill(`${NEXT_YEAR}-03-06T10:00`);
  await rosa.press('Entwurf speichern');
  await page.getByText('Der Entwurf ist gespeichert.').waitFor();
  await tab('Voraussetzungen');
  const form = page.getByRole('form', { name: 'Schweißzusätze' });
  await form.getByLabel('Einkaufsmarkt in %').fill('4');
  await form.getByLabel('Verkaufsmärkte in %').fill('4');
  await form.getByLabel('Quelle').fill('Verbandsstatistik');
  await form.getByLabel('Stand').fill('2026-11-01');
  await rosa.press('Anteile speichern');
  for (const box of await page
    .getByRole('group', { name: /ohne Vollmacht/i })
    .getByRole('checkbox')
    .all())
    await box.check();
  const chooser = page.waitForEvent('filechooser');
  await page.getByLabel('Unterschriebenes Dokument').click();
  await (await chooser).setFiles({ name: 'vollmacht.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') });
  await page.getByLabel('Unterschrieben am').fill('2026-11-02');
  await rosa.press('Vollmacht der Gewählten vermerken');
  await page.getByText('Von allen Mitgliedern liegt eine Vollmacht vor.').waitFor();
  await tab('Prüfen und veröffentlichen');
  await page.getByText('Es fehlt nichts').waitFor();
  await rosa.press('Ausschreibung veröffentlichen …');
  await rosa.press('Jetzt veröffentlichen');
  await page.getByText('offen für Angebote').waitFor();
});

step('suppliers hand in sealed bids (§8)', async () => {
  for (const [index, price] of ['2,50', '2,40'].entries()) {
    const bidder = bidders[index];
    if (!bidder) throw new Error('two bidders');
    await taskOf(bidder, /^Anbieten/);
    await bidder.page.getByRole('link', { name: 'Preisblatt ausfüllen' }).click();
    await bidder.page.getByLabel('Preis 1 für W-1').fill(price);
    await bidder.press('Versiegeln und abgeben');
    await bidder.press('Jetzt abgeben');
    await bidder.page.getByText(/Ihr Angebot liegt vor: .*Fassung 1/).waitFor();
  }
});

step('after the deadline two people open them (§8.4)', async () => {
  await comes('stage.deadline');
  await phaseIs('evaluating');
  for (const holder of [rosa, auditor]) {
    await taskOf(holder, /^Öffnen/);
    await holder.page.getByLabel('Meine Passphrase').fill(PASSPHRASE);
    await holder.press('Öffnung mit meinem Anteil freigeben');
    await holder.page
      .getByText(/Eine zweite wird gebraucht|Zwei Personen haben die Öffnung freigegeben|^Geöffnet /)
      .first()
      .waitFor();
  }
  await rosa.page
    .getByText(/^Geöffnet /)
    .first()
    .waitFor();
});

step('the office solves a scenario and proposes it, a colleague confirms (§11, §12)', async () => {
  await taskOf(rosa, /^Entscheiden/);
  await rosa.page.getByRole('tab', { name: 'Szenarien' }).click();
  await rosa.page.getByRole('textbox', { name: 'Name' }).fill('Frei');
  await rosa.press('Lösen');
  // 3,000.5 kg × 2.40
  await rosa.page.getByRole('row', { name: /Frei.*7\.201,20/ }).waitFor();
  await rosa.page.getByRole('button', { name: 'Als Zuschlag vorschlagen' }).first().click();
  await rosa.page.getByText('Sie haben dies vorgeschlagen.').waitFor();
  await taskOf(deputy, /^Bestätigen/);
  await deputy.press('Zuschlag bestätigen');
  await deputy.page.getByText('Die Entscheidung ist gefallen').waitFor();
});

step('after standstill the agreement is issued and signed by both sides (§13)', async () => {
  await comes('standstill.ends_at');
  await phaseIs('sign_up');
  await rosa.go(`/networks/ruhr/rounds/${round}/agreements`);
  await rosa.page.getByRole('link', { name: /^RV-/ }).first().click();
  await rosa.press('Fassung 1 ausstellen');
  await rosa.page.getByText('noch nicht unterschrieben; Verbund').waitFor();
  const winner = bidders[1];
  if (!winner) throw new Error('two bidders');
  await taskOf(winner, /^Unterschreiben/);
  await winner.press('Fassung 1 unterschreiben');
  await winner.page.getByText('Verbund: noch nicht unterschrieben').waitFor();
  await rosa.page.reload();
  await rosa.press('Fassung 1 unterschreiben');
  await rosa.page.getByText('Offen zum Beitritt').waitFor();
});

step('every member signs up (§13)', async () => {
  for (const member of members) {
    await taskOf(member, /^Beitreten/);
    await member.press('Beitreten');
    await member.press('Verbindlich beitreten');
    await member.page.getByText('Sie sind Fassung 1 beigetreten').waitFor();
  }
  await rosa.page.reload();
  await rosa.page.getByRole('row', { name: /Zink Iserlohn GmbH/ }).waitFor();
});

test('nothing on the way was an error, a warning or a request to somebody else', () => {
  expect([rosa, deputy, auditor, ...members, ...bidders].flatMap(({ seen }) => seen)).toEqual([]);
});
