import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAwardedRound } from '../agreement/awarded-round.js';
import { anOpenAgreement } from '../agreement/open-agreement.js';
import { anOpenedRound, assess, type OpenedRound } from '../award/an-opened-round.js';
import { aNetwork } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { faultsOf } from './ocds-schema.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

/** The releases that somebody exports, each valid, and their text as it was sent. */
async function exported(client: Client, path: string): Promise<{ releases: any[]; text: string; of: (tag: string) => any }> {
  const response = await fetch(`${house.url}/api/v1${path}/ocds`, { headers: { cookie: client.sessionCookie } });
  const text = await response.text();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  const { releases } = JSON.parse(text);
  expect(releases.flatMap((release: object) => faultsOf(release))).toEqual([]);
  expect(new Set(releases.map(({ id }: { id: string }) => id)).size).toBe(releases.length);
  return { releases, text, of: (tag) => releases.find((release: { tag: string[] }) => release.tag[0] === tag) };
}

const tagsOf = (releases: readonly { tag: string[] }[]): string[] => releases.map(({ tag }) => tag.join());

/** Lot WELD 58: 1,000.50 / 1,100 / 1,250; WELD 59: 2,000 / 1,900 / –, all totals shown. */
async function opened(): Promise<OpenedRound> {
  const prices = [
    ['10.005', '20'],
    ['11', '19'],
    ['12.5', undefined],
  ] as const;
  const round = await anOpenedRound(house, prices);
  await house.database.query(
    `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
     select p.network_id, p.id, l.round_id, p.lot_id, p.item_id, p.regions, p.published, 1
     from lot_position p join lot l on l.network_id = p.network_id and l.id = p.lot_id where l.round_id = $1`,
    [round.roundId],
  );
  return round;
}

/** The stage as it was before its deadline; its bids are there already. */
async function unopened(round: OpenedRound): Promise<void> {
  await house.database.query(
    `update stage set state = 'open', deadline = clock_timestamp() + interval '1 day', closed_at = null, opening_began_at = null, opened_at = null where round_id = $1`,
    [round.roundId],
  );
  await house.database.query(`update round set phase = 'bidding' where id = $1`, [round.roundId]);
}

async function decided(round: OpenedRound): Promise<void> {
  await assess(round, ['50', '80', '30']);
  const { body: asked } = await round.network.office.must(202).post(`${round.path}/scenarios`, { name: 'free' });
  await until('the solution', async () => {
    const { body: scenario } = await round.network.office.must(200).get(`${round.path}/scenarios/${asked.id}`);
    return scenario.state === 'optimal' && scenario.conditionCosts !== null ? scenario : undefined;
  });
  await round.network.office.must(201).post(`${round.path}/decision`, { scenarioId: asked.id });
  await round.deputy.must(200).post(`${round.path}/decision/confirm`, {});
}

describe('a round as OCDS releases, phase by phase', () => {
  test('in planning it tells its title, and is valid', async () => {
    const network = await aNetwork(house);
    const { body } = await network.office.must(201).post(`${network.path}/rounds`, { title: 'Gloves', termFrom: '2027-04-01', termTo: '2029-03-31' });
    const { releases } = await exported(network.office, `${network.path}/rounds/${body.id}`);
    expect(tagsOf(releases)).toEqual(['planning']);
    expect(releases[0].tender).toEqual({ id: body.id, title: 'Gloves', status: 'planning' });
  });

  test('while bids are sealed it tells the call, and nothing of bids, not even to the auditor', async () => {
    const round = await opened();
    await unopened(round);
    for (const reader of [round.network.office, round.auditor]) {
      const { releases, text, of } = await exported(reader, round.path);
      expect(tagsOf(releases)).toEqual(['planning', 'tender']);
      const { tender } = of('tender');
      expect(tender.lots.map(({ title }: { title: string }) => title)).toEqual(['WELD 58', 'WELD 59']);
      expect(tender.items.map(({ quantity, unit }: any) => [quantity, unit])).toEqual([
        [100, { scheme: 'UNCEFACT', id: 'C62' }],
        [100, { scheme: 'UNCEFACT', id: 'C62' }],
      ]);
      expect(tender.techniques.hasFrameworkAgreement).toBe(true);
      expect(tender.contractPeriod).toEqual({ startDate: '2027-04-01T00:00:00Z', endDate: '2029-03-31T23:59:59Z' });
      for (const { name, code } of round.bidders) expect([text.includes(name), text.includes(`"${code}"`)]).toEqual([false, false]);
      expect(text).not.toMatch(/"bids"|numberOfTenderers/);
    }
  });

  test('once opened the office reads how many have bid, the auditor who for which lot', async () => {
    const round = await opened();
    const office = await exported(round.network.office, round.path);
    const { tender, bids } = office.of('tenderUpdate');
    expect(tender.numberOfTenderers).toBe(3);
    expect(bids.statistics.map(({ measure, value, relatedLot }: any) => [measure, value, relatedLot !== undefined])).toEqual([
      ['bids', 3, false],
      ['bidders', 3, false],
      ['bids', 3, true],
      ['bids', 2, true],
    ]);
    expect(bids.details).toBeUndefined();
    expect(office.text).not.toMatch(/Anton Stahl|Berta Guss|Cäsar Draht/);
    const auditor = await exported(round.auditor, round.path);
    expect(
      auditor
        .of('tenderUpdate')
        .bids.details.map(({ tenderers, status, value }: any) => [tenderers[0].name, status, value])
        .toSorted(),
    ).toEqual([
      ['Anton Stahl', 'pending', undefined],
      ['Anton Stahl', 'pending', undefined],
      ['Berta Guss', 'pending', undefined],
      ['Berta Guss', 'pending', undefined],
      ['Cäsar Draht', 'pending', undefined],
    ]);
    expect(auditor.text).not.toContain('Dora Blech');
  });

  test('the award names each winner with its exact prices; losing bids are for the auditor alone', async () => {
    const round = await opened();
    await decided(round);
    const office = await exported(round.network.office, round.path);
    const { awards, bids } = office.of('award');
    expect(awards.map(({ suppliers, value, status }: any) => [suppliers[0].name, value, status]).toSorted()).toEqual([
      ['Anton Stahl', { amount: 1000.5, currency: 'EUR' }, 'pending'],
      ['Berta Guss', { amount: 1900, currency: 'EUR' }, 'pending'],
    ]);
    expect(office.text).toContain('"value":{"amount":10.005,"currency":"EUR"}');
    expect(bids.statistics.slice(2).map(({ measure, value }: any) => [measure, value])).toEqual([
      ['bids', 3],
      ['validBids', 2],
      ['disqualifiedBids', 1],
      ['bids', 2],
      ['validBids', 2],
      ['disqualifiedBids', 0],
    ]);
    expect([office.text.includes('Cäsar Draht'), /1100|1250|2000\b/.test(JSON.stringify(office.of('award')))]).toEqual([false, false]);
    const auditor = await exported(round.auditor, round.path);
    const details = auditor.of('award').bids.details.map(({ tenderers, status, value }: any) => [tenderers[0].name, status, value.amount]);
    expect(details.toSorted()).toEqual([
      ['Anton Stahl', 'valid', 1000.5],
      ['Anton Stahl', 'valid', 2000],
      ['Berta Guss', 'valid', 1100],
      ['Berta Guss', 'valid', 1900],
      ['Cäsar Draht', 'disqualified', 1250],
    ]);
    const ended = await until('the end of the standstill', async () => {
      const { of } = await exported(round.network.office, round.path);
      return of('awardUpdate') as { awards: { status: string }[] } | undefined;
    });
    expect(ended.awards.map(({ status }) => status)).toEqual(['active', 'active']);
  });

  test('a framework agreement signed by both sides is the contract of its award', async () => {
    const round = await anOpenAgreement(house);
    const { of } = await exported(round.network.office, round.path);
    const [contract] = of('contract').contracts;
    expect(of('award').awards.map(({ id }: { id: string }) => id)).toEqual([contract.awardID]);
    expect(contract).toMatchObject({ status: 'active', period: { startDate: '2027-04-01T00:00:00Z', endDate: '2029-03-31T23:59:59Z' } });
  });

  test('a cancelled round says so, with the reason', async () => {
    const round = await opened();
    await round.network.office.must(200).post(`${round.path}/cancel`, { reason: 'No budget' });
    const { releases, of } = await exported(round.network.office, round.path);
    expect(tagsOf(releases)).toEqual(['planning', 'tender', 'tenderUpdate', 'tenderCancellation']);
    expect(of('tenderCancellation').tender).toMatchObject({ status: 'cancelled', description: 'No budget' });
  });
});

describe('the command line', () => {
  test('saves what the API sends, byte for byte, and makes practice data of it: quantities and prices go round', async () => {
    const round = await opened();
    await decided(round);
    const { body } = await round.network.office.must(201).post('/tokens', { name: 'open data', scope: 'read', days: 1 });
    const folder = await mkdtemp(join(tmpdir(), 'ocds-'));
    const run = (words: readonly string[]) =>
      promisify(execFile)(process.execPath, ['bin/poolround.mjs', 'ocds', ...words], {
        env: { ...process.env, POOLROUND_TOKEN: body.token },
        timeout: 120_000,
      });
    await run(['export', round.network.id, round.roundId, '--url', house.url, '--out', join(folder, 'round.json')]);
    const { text } = await exported(round.network.office, round.path);
    const releases = (package_: string) => package_.slice(package_.indexOf('"releases"'));
    expect(releases(await readFile(join(folder, 'round.json'), 'utf8'))).toBe(releases(text));
    const { stdout } = await run(['import', join(folder, 'round.json'), '--out', join(folder, 'practice')]);
    expect(stdout).not.toContain('MISMATCH');
    const demand = await readFile(join(folder, 'practice', 'demand', '1', 'M001_ocds.csv'), 'utf8');
    expect(demand.split('\n').slice(1)).toEqual(['I-0001,100,C62,,EUR,firm', 'I-0002,100,C62,,EUR,firm', '']);
    const prices = await Promise.all(
      ['S001', 'S002'].map(async (bidder) => {
        const { lots } = JSON.parse(await readFile(join(folder, 'practice', 'bids', '1', `${bidder}.json`), 'utf8'));
        return lots[0].positions[0].tiers[0].unitPrice;
      }),
    );
    expect(prices.toSorted()).toEqual(['10.005', '19']);
    await rm(folder, { recursive: true });
  });
});

describe('what stays confidential', () => {
  test('a withheld total is told nowhere, nor a price of its lot that would tell it, nor the name of a person', async () => {
    const round = await anAwardedRound(house);
    const auditor = await round.network.appoint('auditor');
    for (const reader of [round.network.office, auditor]) {
      const { text, of } = await exported(reader, round.path);
      const [award] = of('award').awards;
      expect(award.value).toBeUndefined();
      // 1,200.5 kg of W-1 are shown, and reach the tier from 1,000 on; the total of W-2 is withheld, and with it the tier that it reaches.
      expect(award.items.map(({ description, quantity, unit }: any) => [description, quantity, unit.value?.amount])).toEqual([
        ['Wire electrode', 1200.5, 9.5],
        ['Contact tip', undefined, undefined],
        ['Wire electrode', 1200.5, 9.5],
        ['Contact tip', undefined, undefined],
      ]);
      expect(text).not.toMatch(/"amount":1000\b|Rosa Office|Person \d|@/);
    }
  });

  test('only office and auditor export', async () => {
    const round = await opened();
    const member = await round.network.join();
    for (const outsider of [member.client, round.bidders[0].client]) expect((await outsider.get(`${round.path}/ocds`)).body.code).toBe('access.role');
    expect((await round.network.office.get(`${round.path}/ocds?prefix=mine`)).status).toBe(422);
    const { body } = await round.network.office.must(200).get(`${round.path}/ocds?prefix=ocds-213czf`);
    expect(body.releases[0].ocid).toBe(`ocds-213czf-${round.roundId}`);
  });
});
