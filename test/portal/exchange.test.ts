import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { House } from '../servers/house.js';
import { aVisitor, type Visitor } from './a-visitor.js';
import { aBrowser, inspected } from './browser.js';

let house: House;
let open: OpenAgreement;
let browser: Browser;
let party: Visitor;
let place: string;

beforeAll(async () => {
  ({ house, open } = await anOpenHouse({ LOOPBACK_PARTNERS: 'on' }));
  place = `/networks/${(await open.network.office.must(200).get(open.network.path)).body.slug}/agreements/${open.agreementId}`;
  browser = await aBrowser();
  party = await aVisitor(browser, house.url, open.member.client);
});

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const chosen = async (name: string, ...lines: string[]): Promise<void> => {
  const choosing = party.page.waitForEvent('filechooser');
  await party.press('Datei wählen und prüfen');
  const buffer = Buffer.from(['Bestellnummer;Pos.;Datum;Artikel;Menge;Einheit;Liefergebiet', ...lines].join('\r\n'));
  await (await choosing).setFiles({ name, mimeType: 'text/csv', buffer });
};

test('a party takes over the orders of its ERP: faults first, then all of them at once', async () => {
  const { page, seen, violations } = party;
  await party.go(`${place}/call-offs`);
  await chosen('september.csv', '4711;10;15.04.2027;W-9;2;kg;58', '4711;20;15.04.2027;W-1;1.500,5;kg;80');
  await page.getByText('„september.csv“ hat Fehler (2); nichts wurde abgerufen').waitFor();
  await page.getByRole('cell', { name: /W-1 für 58, 59, diese Zeile ist für 80/ }).waitFor();
  await party.inspect('order-file-faulty');
  await chosen('oktober.csv', '4711;10;15.04.2027;W-2;2;Stk;58', '4711;20;15.04.2027;W-1;1.500,5;kg;59');
  await party.press('Verbindlich abrufen (2)');
  await page.getByText('„oktober.csv“ ist übernommen').waitFor();
  await page.getByRole('cell', { name: '1.500,5 kg' }).waitFor();
  await party.look('order-file-taken-over');
  expect([seen, violations]).toEqual([[], []]);
});

test('the agreement’s prices lead to its catalogue for an ERP', async () => {
  const { page, seen, violations } = party;
  await party.go(place);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Katalog für Ihr ERP (BMEcat)' }).click();
  expect((await saving).suggestedFilename()).toMatch(/^RV-\d{4}-001-1-bmecat\.xml$/);
  await party.look('agreement-with-catalogue');
  expect([seen, violations]).toEqual([[], []]);
});

/** An ERP's own end: it takes what a browser posts, and shows that it came. */
async function anErp(): Promise<{ server: Server; host: string; posted: URLSearchParams[] }> {
  const posted: URLSearchParams[] = [];
  const server = createServer((request, answer) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      if (request.method === 'POST') posted.push(new URLSearchParams(body));
      answer.setHeader('content-type', 'text/html; charset=utf-8').end('<!doctype html><html lang="de"><title>ERP</title><h1>Warenkorb im ERP</h1>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  return { server, host: `127.0.0.1:${port}`, posted };
}

test('an ERP opens the shop, its shopper fills a basket, and the browser hands it over', async () => {
  const { page, violations } = party;
  const erp = await anErp();
  try {
    await party.go(`${place.split('/agreements')[0]}/punch-out`);
    await page.getByLabel('Wofür').fill('SAP');
    await page.getByLabel('Host Ihres Systems').fill(erp.host);
    await party.press('Zugang anlegen');
    await page.getByText('Der Zugang „SAP“').waitFor();
    const [login = '', secret = '', oci = ''] = await page.getByRole('status').locator('code').allTextContents();
    await party.inspect('punch-out-access');
    const shopper = await browser.newPage({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
    const call = new URLSearchParams({ USERNAME: login, PASSWORD: secret, HOOK_URL: `http://${erp.host}/hook?sid=7` });
    await shopper.goto(`${oci}?${call.toString()}`);
    await shopper.getByLabel('Menge W-1, Liefergebiet 58').fill('1.500,5');
    await shopper.getByRole('button', { name: 'Preise prüfen' }).click();
    await shopper.getByText('Summe: 14.254,75 EUR').waitFor();
    violations.push(...(await inspected(shopper, 'punch-out-shop')));
    await shopper.getByRole('button', { name: 'An Ihr ERP übergeben' }).click();
    await shopper.getByRole('heading', { name: 'Warenkorb im ERP' }).waitFor();
    // Texts come in the network's language, which is English here.
    const [basket] = erp.posted;
    expect(['VENDORMAT', 'QUANTITY', 'UNIT', 'PRICE', 'CURRENCY', 'DESCRIPTION'].map((name) => basket?.get(`NEW_ITEM-${name}[1]`))).toEqual([
      'W-1',
      '1500.500',
      'KGM',
      '9.500',
      'EUR',
      'Wire electrode',
    ]);
    await shopper.close();
    expect(violations).toEqual([]);
  } finally {
    erp.server.closeAllConnections();
    erp.server.close();
  }
});

test('a webhook is made, tried, and its log shows what came of it', async () => {
  const { page, violations } = party;
  const erp = await anErp();
  try {
    await party.go(`${place.split('/agreements')[0]}/webhooks`);
    await page.getByLabel('Adresse').fill(`http://${erp.host}/poolround`);
    await party.press('Alle wählen');
    await party.press('Webhook anlegen');
    await page.getByText(/^whsec_/).waitFor();
    await party.press('Probe senden');
    await party.press('Protokoll zeigen');
    await page.getByRole('cell', { name: 'zugestellt' }).waitFor();
    await party.inspect('webhooks');
    // As if whoever made it had left: a colleague looks at its address and takes it over.
    await house.database.query(`update webhook set stopped_at = clock_timestamp(), is_enabled = false`);
    await party.go(`${place.split('/agreements')[0]}/webhooks`);
    await page.getByText('angehalten: Wer ihn angelegt hat').waitFor();
    expect(await page.getByRole('button', { name: 'Probe senden' }).count()).toBe(0);
    await party.inspect('webhook-stopped');
    await party.press('Übernehmen');
    await page.getByLabel('Einschalten: Was ab jetzt geschieht, wird dorthin gesendet').check();
    await party.press('Mit neuem Geheimnis übernehmen');
    await page
      .getByRole('dialog')
      .getByText(/^whsec_/)
      .waitFor();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText(/^eingeschaltet/).waitFor();
    expect(violations).toEqual([]);
  } finally {
    erp.server.closeAllConnections();
    erp.server.close();
  }
});
