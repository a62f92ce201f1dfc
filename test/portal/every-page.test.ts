import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anOpenHouse } from '../agreement/open-house.js';
import type { Client } from '../servers/client.js';
import type { House } from '../servers/house.js';
import { anOrder } from '../settlement/order.js';
import { moveBack } from '../settlement/past-agreement.js';
import { aBrowser, pictured, signedInPage, violationsOn, watch } from './browser.js';
import { STRUCTURE } from './structure.js';
import { dayFromNow } from '../days.js';

const ROLES = ['office', 'auditor', 'buyer', 'signatory', 'bidder'] as const;
type Role = (typeof ROLES)[number];

let house: House;
let browser: Browser;
let clients: Readonly<Record<Role, Client>>;
/** What stands for the parameters of an address. */
let values: Readonly<Record<string, string>>;
/** Rounds in planning and in collecting, for the pages that are about these. */
let planned: string;
let collecting: string;

beforeAll(async () => {
  const made = await anOpenHouse();
  house = made.house;
  const { network, member, winner, ...round } = made.open;
  const { office, path } = network;
  const another = async (title: string): Promise<string> =>
    (await office.must(201).post(`${path}/rounds`, { title, termFrom: '2028-04-01', termTo: '2030-03-31' })).body.id;
  planned = await another('Round 2028');
  collecting = await another('Round 2029');
  const deadline = new Date(Date.now() + 20 * 86_400_000).toISOString();
  await office.must(200).post(`${path}/rounds/${collecting}/collecting`, { categories: ['WELD'], deadline });
  const withOne = async (role: Role, membershipId: string): Promise<Client> => {
    const email = `${role}@every-page.example`;
    await office.must(201).post(`${path}/memberships/${membershipId}/people`, { name: `The ${role}`, email, roles: [role] });
    return house.accept(email);
  };
  await network.appoint('office');
  clients = {
    office,
    auditor: await network.appoint('auditor'),
    buyer: await withOne('buyer', member.id),
    signatory: await withOne('signatory', member.id),
    bidder: await withOne('bidder', winner.id),
  };
  const [lot] = (await office.must(200).get(`${round.path}/lots`)).body.items;
  const { slug } = (await office.must(200).get(path)).body;
  await office.must(200).put(`${path}/customer-access`, { isOfferPublic: true, takesRegistrations: true, yearlyFee: null });
  const [position] = (await office.must(200).get(`${round.path}/positions?item=W-1&region=58`)).body.items;
  // Only of a period of the term that is over can anybody disagree.
  await moveBack(house, round.agreementId, 5);
  values = {
    slug,
    networkId: network.id,
    roundId: round.roundId,
    lotId: lot.id,
    agreementId: round.agreementId,
    orderId: (await member.client.must(201).post(`${round.agreement}/orders`, anOrder('B1'))).body.id,
    disagreementId: await aDisagreement(member.client, round.agreement, position.id),
    membershipId: member.id,
    seriesId: await aSeries(office, path),
    token: 'x'.repeat(43),
    part: 'volumes',
  };
  browser = await aBrowser();
});

/** A disagreement of a party, whose invoice says something else than was reported. */
async function aDisagreement(party: Client, agreement: string, positionId: string): Promise<string> {
  const xml = readFileSync(new URL('../settlement/xrechnung/01.20a-INVOICE_ubl.xml', import.meta.url), 'utf8');
  const file = party.with({ 'content-type': 'application/octet-stream' });
  const period = dayFromNow(-60).slice(0, 7);
  const invoice = (
    await file
      .must(201)
      .post(`${agreement}/invoices?fileName=R.xml&period=${period}`, xml.replaceAll(/<cac:PartyTaxScheme>[^]*?<\/cac:PartyTaxScheme>/g, ''))
  ).body;
  const said = { period, positionId, quantity: '4000', text: 'Invoiced.', invoiceId: invoice.id };
  return (await party.must(201).post(`${agreement}/disagreements`, said)).body.id;
}

/** An index series with the values of half a year. */
async function aSeries(office: Client, path: string): Promise<string> {
  const { id } = (await office.must(201).post(`${path}/index-series`, { code: 'STEEL', name: 'Producer prices, steel' })).body;
  const text = ['138,0', '139,4', '141,2', '140,9', '143,5', '145,8'].map((value, at) => `2027-0${at + 1};${value}`).join('\n');
  await office.must(201).post(`${path}/index-series/${id}/revisions`, { fileName: 'steel.csv', base: '2020 = 100', text });
  return id;
}

afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** Whose page it is: that role sees it in dark colours too. All others are the office's. */
const MINE: Readonly<Record<string, Role>> = {
  '/networks/$slug/rounds/$roundId/bid': 'bidder',
  '/networks/$slug/rounds/$roundId/requirements': 'buyer',
  '/networks/$slug/rounds/$roundId/ballot': 'buyer',
  '/networks/$slug/punch-out': 'buyer',
};
const ownerOf = (route: string): Role => MINE[route] ?? 'office';

/** What the portal asks whether it is there (yet): a browser reports that it is not as an error. */
const NOT_THERE = /status of 404 .*\/(call|decision|outcome|bids\/mine|punch-outs\/[^/]+\/sessions)$/;

function addressOf(route: string): string {
  const roundId = route.endsWith('/ballot') ? planned : /\/(requirements|free-lines)$/.test(route) ? collecting : values['roundId'];
  return route.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const value = name === 'roundId' ? roundId : values[name];
    if (value === undefined) throw new Error(`the route ${route} cannot be visited: say here what stands for $${name}`);
    return value;
  });
}

/** The portal's own router, as TanStack puts it into the page. */
const ROUTER = 'globalThis.__TSR_ROUTER__';
const routesOf = (page: Page): Promise<string[]> => page.evaluate(`Object.keys(${ROUTER}.routesByPath)`);

type Language = 'de' | 'en';

/** Run in the page: waits until the page that was asked for stands there. Nothing loads any more, and it has a heading. */
const standsIn = (language: Language): string => `new Promise((stands, fails) => {
  const until = Date.now() + 15_000;
  const look = () => {
    const isLoading = ${ROUTER}.state.status !== 'idle' || document.querySelector('.mantine-Skeleton-root, [data-loading]');
    if (!isLoading && document.documentElement.lang === '${language}' && document.querySelector('h1')) stands();
    else if (Date.now() > until) fails(new Error(location.pathname + ' has no heading, or loads for ever: ' + document.body.innerText.slice(0, 300)));
    else setTimeout(look, 20);
  };
  setTimeout(look, 20);
})`;

/** What was looked at already, by whichever role came first: the same structure, language and colours have the same faults. */
const looked = new Set<string>();

const OTHER: Readonly<Record<Language, { language: Language; button: string }>> = {
  de: { language: 'en', button: 'In English' },
  en: { language: 'de', button: 'Auf Deutsch' },
};
/** Titles of what stands where a page is refused. */
const REFUSED = /^(Das ist für Sie nicht zugänglich|An dieser Adresse ist nichts|This is not open to you|There is nothing at this address)$/;

interface Visit {
  readonly page: Page;
  readonly role: Role;
  /** What the page speaks now; the next page begins with it. */
  language: Language;
  /** Requests that are under way. */
  readonly underWay: Set<unknown>;
  readonly seen: string[];
}

async function aVisit(role: Role): Promise<Visit> {
  const page = await signedInPage(browser, house, clients[role]);
  const underWay = new Set<unknown>();
  page.on('request', (request) => void (request.url().endsWith('/stream') || underWay.add(request)));
  for (const event of ['requestfinished', 'requestfailed'] as const) page.on(event as 'requestfinished', (request) => void underWay.delete(request));
  return { page, role, language: 'de', underWay, seen: watch(page, house.url) };
}

async function settled({ page, language, underWay }: Visit): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    await page.evaluate(standsIn(language));
    calm = underWay.size === 0 ? calm + 1 : 0;
  }
}

const press = ({ page }: Visit, button: string): Promise<void> => page.getByRole('button', { name: button }).click();

async function lookedAt({ page, role, language }: Visit, look: string): Promise<string[]> {
  const structure: string = await page.evaluate(STRUCTURE);
  if (looked.has(structure)) return [];
  looked.add(structure);
  return (await violationsOn(page)).map((violation) => `${role} ${look} ${language}: ${violation}`);
}

/** The page as it stands, and in dark colours too if it is the role's own. */
async function inItsLanguage(visit: Visit, route: string, isOwn: boolean): Promise<string[]> {
  await settled(visit);
  const found = await lookedAt(visit, route);
  if (isOwn && visit.language === 'de') await pictured(visit.page, `every${route.replaceAll(/[/$]+/g, '-')}`);
  if (isOwn && visit.language === 'en') {
    await press(visit, 'Dark colours');
    found.push(...(await lookedAt(visit, `${route} dark`)));
    await press(visit, 'Light colours');
  }
  return found;
}

/** One page in both languages, first in the one that the page before was left in. */
async function visited(visit: Visit, route: string): Promise<string[]> {
  const { page, role, seen } = visit;
  const isOwn = role === ownerOf(route);
  await page.evaluate(`${ROUTER}.history.push('${addressOf(route)}')`);
  const found = await inItsLanguage(visit, route, isOwn);
  const isRefused = (await page.getByText(REFUSED).count()) > 0;
  if (isOwn && isRefused) found.push(`${role} ${route}: is refused to whom it is for`);
  const { language, button } = OTHER[visit.language];
  await press(visit, button);
  visit.language = language;
  found.push(...(await inItsLanguage(visit, route, isOwn)));
  const isExpected = (said: string): boolean => (isRefused && /status of 40[34]/.test(said)) || NOT_THERE.test(said);
  const heard = seen.splice(0).filter((said) => !isExpected(said));
  return [...found, ...heard.map((said) => `${role} ${route}: ${said}`)];
}

const FEWEST_PAGES = 30;

/** All pages in a role's eyes. */
async function tour(role: Role): Promise<string[]> {
  const visit = await aVisit(role);
  await visit.page.goto(`${house.url}/networks/${values['slug']}`);
  const found: string[] = [];
  const routes = await routesOf(visit.page);
  expect(routes.length).toBeGreaterThan(FEWEST_PAGES);
  for (const route of routes) found.push(...(await visited(visit, route)));
  await visit.page.context().close();
  return found;
}

test('every page that has an address is accessible to every role in both languages, and says nothing to the console', async () => {
  const found = await Promise.all(ROLES.map(tour));
  expect(found.flat()).toEqual([]);
  // Else different pages would pass for the same.
  expect(looked.size).toBeGreaterThan(2 * FEWEST_PAGES);
}, 900_000);
