import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anOpenAgreement } from '../agreement/open-agreement.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { aBrowser, pictured, signedInPage, violationsOn, watch } from './browser.js';

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
  house = await aHouse();
  const { network, member, winner, ...round } = await anOpenAgreement(house);
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
  values = {
    slug,
    roundId: round.roundId,
    lotId: lot.id,
    agreementId: round.agreementId,
    membershipId: member.id,
    seriesId: await aSeries(office, path),
    token: 'x'.repeat(43),
    part: 'volumes',
  };
  browser = await aBrowser();
}, 60_000);

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
};
const ownerOf = (route: string): Role => MINE[route] ?? 'office';

/** What the portal asks whether it is there (yet): a browser reports that it is not as an error. */
const NOT_THERE = /status of 404 .*\/(call|decision|outcome|bids\/mine)$/;

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

/** Run in the page: waits until the page that was asked for stands there. Nothing loads any more, and it has a heading. */
const STANDS = `new Promise((stands, fails) => {
  const until = Date.now() + 15_000;
  const look = () => {
    if (${ROUTER}.state.status === 'idle' && !document.querySelector('.mantine-Skeleton-root, [data-loading]') && document.querySelector('h1')) stands();
    else if (Date.now() > until) fails(new Error(location.pathname + ' has no heading, or loads for ever: ' + document.body.innerText.slice(0, 300)));
    else setTimeout(look, 20);
  };
  setTimeout(look, 20);
})`;

/** What differs between two roles' views of the same page, without the ids that components number on. */
const CONTENT = `document.documentElement.lang + (document.querySelector('main') ?? document.body).innerHTML.replaceAll(/(mantine-|_r_|:r)[\\w:-]+/g, '')`;

/** Every page was looked at in this state and language already: by whichever role came first. */
const looked = new Set<string>();

interface Visit {
  readonly page: Page;
  /** Requests that are under way. */
  readonly underWay: Set<unknown>;
  readonly seen: string[];
}

async function aVisit(role: Role): Promise<Visit> {
  const page = await signedInPage(browser, house, clients[role]);
  const underWay = new Set<unknown>();
  page.on('request', (request) => void (request.url().endsWith('/stream') || underWay.add(request)));
  for (const event of ['requestfinished', 'requestfailed'] as const) page.on(event as 'requestfinished', (request) => void underWay.delete(request));
  return { page, underWay, seen: watch(page, house.url) };
}

async function settled({ page, underWay }: Visit): Promise<void> {
  for (let calm = 0; calm < 2; ) {
    await page.evaluate(STANDS);
    calm = underWay.size === 0 ? calm + 1 : 0;
  }
}

async function lookedAt(visit: Visit, name: string): Promise<string[]> {
  await settled(visit);
  const content: string = await visit.page.evaluate(CONTENT);
  if (looked.has(content)) return [];
  looked.add(content);
  return (await violationsOn(visit.page)).map((violation) => `${name}: ${violation}`);
}

/** One page in both languages, and in dark colours if it is the role's own. */
async function visited(visit: Visit, role: Role, route: string): Promise<string[]> {
  const { page, seen } = visit;
  const name = `${role} ${route}`;
  await page.evaluate(`${ROUTER}.history.push('${addressOf(route)}')`);
  const found = await lookedAt(visit, `${name} de`);
  const isRefused = (await page.getByText(/^(Das ist für Sie nicht zugänglich|An dieser Adresse ist nichts)$/).count()) > 0;
  if (role === ownerOf(route)) await pictured(page, `every${route.replaceAll(/[/$]+/g, '-')}`);
  await page.getByRole('button', { name: 'In English' }).click();
  found.push(...(await lookedAt(visit, `${name} en`)));
  if (role === ownerOf(route)) {
    if (isRefused) found.push(`${name}: is refused to whom it is for`);
    await page.getByRole('button', { name: 'Dark colours' }).click();
    found.push(...(await violationsOn(page)).map((violation) => `${name} dark: ${violation}`));
    await page.getByRole('button', { name: 'Light colours' }).click();
  }
  await page.getByRole('button', { name: 'Auf Deutsch' }).click();
  await settled(visit);
  const isExpected = (said: string): boolean => (isRefused && /status of 40[34]/.test(said)) || NOT_THERE.test(said);
  return [
    ...found,
    ...seen
      .splice(0)
      .filter((said) => !isExpected(said))
      .map((said) => `${name}: ${said}`),
  ];
}

/** All pages in a role's eyes. */
async function tour(role: Role): Promise<string[]> {
  const visit = await aVisit(role);
  await visit.page.goto(`${house.url}/networks/${values['slug']}`);
  const found: string[] = [];
  const routes = await routesOf(visit.page);
  expect(routes.length).toBeGreaterThan(30);
  for (const route of routes) found.push(...(await visited(visit, role, route)));
  await visit.page.context().close();
  return found;
}

test('every page that has an address is accessible to every role in both languages, and says nothing to the console', async () => {
  const found = await Promise.all(ROLES.map(tour));
  expect(found.flat()).toEqual([]);
}, 240_000);
