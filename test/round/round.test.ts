import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const PLAN = { title: 'Round 2027', termFrom: '2027-04-01', termTo: '2029-03-31' };
const HASH = 'ab'.repeat(32);

interface ARound {
  readonly network: ANetwork;
  readonly path: string;
  readonly id: string;
}

async function aRound(over: Record<string, unknown> = {}, network?: ANetwork): Promise<ARound> {
  const own = network ?? (await aNetwork(house));
  if (!network) await withCatalogue(own, ['WELD', 'OIL', 'PPE']);
  const { body } = await own.office.must(201).post(`${own.path}/rounds`, { ...PLAN, ...over });
  return { network: own, id: body.id, path: `${own.path}/rounds/${body.id}` };
}

/** An absolute deadline so many milliseconds ahead of this machine's clock. */
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString();

async function phaseOf(client: Client, { path }: ARound): Promise<string> {
  return (await client.must(200).get(path)).body.phase;
}

/** Collecting ends now, for rounds of whatever network. */
const dueNow = (...rounds: readonly ARound[]): Promise<unknown> =>
  house.database.query('update round set collecting_deadline = clock_timestamp() where id = any ($1)', [rounds.map(({ id }) => id)]);

/** Starts collecting, brings its deadline and waits until the job has ended it. */
async function collected(round: ARound): Promise<void> {
  await round.network.office.must(200).post(`${round.path}/collecting`, { categories: ['WELD'], deadline: ahead(60_000) });
  await dueNow(round);
  await until('the end of collecting', async () => ((await phaseOf(round.network.office, round)) === 'pooling' ? true : undefined));
}

describe('planning (Domain §2)', () => {
  test('a round begins in planning and proposes the whole catalogue', async () => {
    const round = await aRound();
    const { body } = await round.network.office.must(200).get(round.path);
    expect(body).toMatchObject({
      ...PLAN,
      phase: 'planning',
      proposedCategories: ['OIL', 'PPE', 'WELD'],
      categories: [],
      collectingDeadline: null,
      version: 1,
    });
    expect(body.allowedActions).toContain('startCollecting');
  });

  test('members propose categories where the office began with some', async () => {
    const round = await aRound({ proposedCategories: ['OIL'] });
    const member = await round.network.join();
    expect((await member.client.must(200).get(round.path)).body.allowedActions).toEqual(['propose', 'vote']);
    const proposed = await member.client.must(201).post(`${round.path}/proposals`, { categories: ['WELD'] });
    expect(proposed.body.proposedCategories).toEqual(['OIL', 'WELD']);
    expect((await member.client.must(422).post(`${round.path}/proposals`, { categories: ['STEEL'] })).body.code).toBe('category.unknown');
  });

  test('a term is at most four years', async () => {
    const { network } = await aRound();
    const refused = await network.office.must(422).post(`${network.path}/rounds`, { ...PLAN, termTo: '2031-04-01' });
    expect(refused.body.code).toBe('round.term');
  });

  test('customers and suppliers see no round in planning', async () => {
    const round = await aRound();
    for (const kind of ['customer', 'supplier'] as const) {
      const party = await round.network.join({ kind });
      await party.client.must(404).get(round.path);
      expect((await party.client.must(200).get(`${round.network.path}/rounds`)).body.items).toEqual([]);
    }
  });

  test('a meeting is scheduled in the network’s time, its minutes are kept', async () => {
    const round = await aRound();
    const member = await round.network.join();
    const meetings = `${round.path}/meetings`;
    const plan = { title: 'Heads of purchasing', startsAt: '2027-01-12T14:00', place: 'Essen' };
    const meeting = await round.network.office.must(201).post(meetings, plan);
    expect(meeting.body.startsAt).toBe('2027-01-12T13:00:00.000000Z');
    await round.network.office.must(200).patch(`${meetings}/${meeting.body.id}`, { minutes: 'Two categories were chosen.' });
    expect((await member.client.must(200).get(meetings)).body.items).toMatchObject([{ minutes: 'Two categories were chosen.', version: 2 }]);
    await member.client.must(403).post(meetings, plan);
  });

  test('a network’s meetings are listed over all rounds, the latest first, for members and office only', async () => {
    const { network, path } = await aRound();
    const member = await network.join();
    const customer = await network.join({ kind: 'customer' });
    const other = await network.office
      .must(201)
      .post(`${network.path}/rounds`, { title: 'Round 2029', termFrom: '2029-04-01', termTo: '2031-03-31' });
    await network.office.must(201).post(`${path}/meetings`, { title: 'Vote', startsAt: '2027-01-12T14:00' });
    await network.office.must(201).post(`${network.path}/rounds/${other.body.id}/meetings`, { title: 'Outlook', startsAt: '2028-10-10T10:00' });
    const listed = (await member.client.must(200).get(`${network.path}/meetings`)).body.items;
    expect(listed).toMatchObject([
      { title: 'Outlook', round: other.body.id, roundTitle: 'Round 2029' },
      { title: 'Vote', place: '', minutes: null },
    ]);
    const one = await member.client.must(200).get(`${network.path}/meetings?round=${other.body.id}&limit=1`);
    expect(one.body).toMatchObject({ items: [{ title: 'Outlook' }], next: null });
    const first = (await member.client.must(200).get(`${network.path}/meetings?limit=1`)).body;
    expect((await member.client.must(200).get(`${network.path}/meetings?limit=1&cursor=${first.next}`)).body.items).toMatchObject([
      { title: 'Vote' },
    ]);
    expect((await customer.client.must(200).get(`${network.path}/meetings`)).body.items).toEqual([]);
  });
});

describe('priorities (Domain §4)', () => {
  test('are ranked by points, then voters, then code; a ballot counts whole or not at all', async () => {
    const round = await aRound();
    const [first, second] = [await round.network.join(), await round.network.join()];
    const ballot = `${round.path}/ballot`;
    await first.client.must(200).put(ballot, {
      points: [
        { category: 'WELD', points: 60 },
        { category: 'OIL', points: 40 },
      ],
    });
    await second.client.must(200).put(ballot, { points: [{ category: 'PPE', points: 100 }] });
    const refused = await second.client.must(422).put(ballot, {
      points: [
        { category: 'PPE', points: 100 },
        { category: 'OIL', points: 1 },
      ],
    });
    expect(refused.body).toMatchObject({ code: 'ballot.refused', errors: [{ pointer: '/points' }] });
    const replaced = await first.client
      .with({ 'If-Match': '1' })
      .must(200)
      .put(ballot, {
        points: [
          { category: 'OIL', points: 50 },
          { category: 'WELD', points: 50 },
        ],
      });
    expect(replaced.body.version).toBe(2);
    await first.client.with({ 'If-Match': '1' }).must(412).put(ballot, { points: [] });
    const { body } = await round.network.office.must(200).get(`${round.path}/priorities`);
    expect(body).toEqual({
      isFinal: false,
      items: [
        { rank: 1, category: 'PPE', points: 100, voters: 1 },
        { rank: 2, category: 'OIL', points: 50, voters: 1 },
        { rank: 3, category: 'WELD', points: 50, voters: 1 },
      ],
    });
  });

  test('are shown to members only when planning has ended, and no other member’s ballot ever', async () => {
    const round = await aRound();
    const [first, second] = [await round.network.join(), await round.network.join()];
    await first.client.must(200).put(`${round.path}/ballot`, { points: [{ category: 'WELD', points: 10 }] });
    expect((await second.client.must(409).get(`${round.path}/priorities`)).body.code).toBe('priorities.hidden');
    expect((await second.client.must(200).get(`${round.path}/ballot`)).body).toEqual({ points: [], version: 0 });
    await round.network.office.must(200).post(`${round.path}/collecting`, { categories: ['WELD'], deadline: ahead(60_000) });
    const { body } = await second.client.must(200).get(`${round.path}/priorities`);
    expect(body).toMatchObject({ isFinal: true, items: [{ category: 'WELD', points: 10, voters: 1 }, { category: 'OIL' }, { category: 'PPE' }] });
    expect((await first.client.must(409).put(`${round.path}/ballot`, { points: [] })).body.code).toBe('round.phase');
  });

  test('are voted on by admitted members’ buyers only', async () => {
    const network = await aNetwork(house, { memberCap: 1 });
    await withCatalogue(network, ['WELD']);
    const round = await aRound({}, network);
    await network.apply();
    const [waiting, customer] = [await network.join(), await network.join({ kind: 'customer' })];
    const ballot = { points: [{ category: 'WELD', points: 1 }] };
    expect((await waiting.client.must(403).put(`${round.path}/ballot`, ballot)).body.code).toBe('membership.not_admitted');
    expect((await customer.client.must(403).put(`${round.path}/ballot`, ballot)).body.code).toBe('ballot.not_member');
    expect((await network.office.must(403).put(`${round.path}/ballot`, ballot)).body.code).toBe('access.role');
  });
});

describe('collecting (Domain §2)', () => {
  test('asks every member, and ends at its deadline by a job', async () => {
    const round = await aRound();
    const member = await round.network.join();
    await collected(round);
    const told = await house.database.query<{ key: string }>(
      `select n.key from notice n join person p on p.id = n.person_id where p.email = $1 and n.subject_id = $2`,
      [member.email, round.id],
    );
    expect(told.rows.map(({ key }) => key)).toEqual(['collecting.opened']);
    const audited = await house.database.query<{ body: object }>(
      `select body from audit_entry where subject_id = $1 and kind = 'round.advanced' order by id`,
      [round.id],
    );
    expect(audited.rows.map(({ body }) => body)).toEqual([
      { from: 'planning', to: 'collecting' },
      { from: 'collecting', to: 'pooling' },
    ]);
  });

  test('a deadline moves forward while it has not passed', async () => {
    const round = await aRound();
    const { office } = round.network;
    const collecting = `${round.path}/collecting`;
    const [near, far] = [ahead(60_000), ahead(120_000)];
    await office.must(200).post(collecting, { categories: ['OIL', 'WELD'], deadline: near });
    expect((await office.must(200).patch(collecting, { deadline: far })).body).toMatchObject({ phase: 'collecting', categories: ['OIL', 'WELD'] });
    expect((await office.must(422).patch(collecting, { deadline: near })).body.code).toBe('deadline.backward');
    expect((await office.must(422).patch(collecting, { deadline: '2020-01-01T00:00:00Z' })).body.code).toBe('deadline.past');
  });

  test.each([
    ['2027-03-28T02:30', 'deadline.skipped'],
    ['2026-10-25T02:30', 'deadline.repeated'],
    ['tomorrow at ten', 'deadline.unreadable'],
  ])('the deadline %s is refused: %s', async (deadline, code) => {
    const round = await aRound();
    const refused = await round.network.office.must(422).post(`${round.path}/collecting`, { categories: ['WELD'], deadline });
    expect(refused.body.code).toBe(code);
    expect(await phaseOf(round.network.office, round)).toBe('planning');
  });

  test('picks at least one of the proposed categories', async () => {
    const round = await aRound({ proposedCategories: ['OIL'] });
    const { office } = round.network;
    await office.must(422).post(`${round.path}/collecting`, { categories: [], deadline: ahead(60_000) });
    const refused = await office.must(422).post(`${round.path}/collecting`, { categories: ['OIL', 'WELD'], deadline: ahead(60_000) });
    expect(refused.body).toMatchObject({ code: 'category.unknown', errors: [{ pointer: '/categories/1' }] });
  });

  test('is opened again from pooling, and ends again', async () => {
    const round = await aRound();
    const { office } = round.network;
    await collected(round);
    expect((await office.must(200).post(`${round.path}/reopen-collecting`, { deadline: ahead(60_000) })).body.phase).toBe('collecting');
    await dueNow(round);
    await until('the second end', async () => ((await phaseOf(office, round)) === 'pooling' ? true : undefined));
  });

  test('many rounds of several networks end in one sweep', async () => {
    const rounds: ARound[] = [];
    for (let at = 0; at < 3; at += 1) rounds.push(await aRound());
    const deadline = ahead(60_000);
    for (const round of rounds) await round.network.office.must(200).post(`${round.path}/collecting`, { categories: ['OIL'], deadline });
    await dueNow(...rounds);
    for (const round of rounds) await until('its end', async () => ((await phaseOf(round.network.office, round)) === 'pooling' ? true : undefined));
  });
});

describe('before suppliers are asked to bid (Domain §3)', () => {
  test('market shares are recorded, and say what needs a justification', async () => {
    const round = await aRound();
    const { office } = round.network;
    await office.must(200).post(`${round.path}/collecting`, { categories: ['OIL', 'WELD', 'PPE'], deadline: ahead(60_000) });
    const share = (category: string, purchasingPercent: string | null, more: object = {}) => ({
      category,
      purchasingPercent,
      sellingPercent: '5',
      source: 'Survey',
      asOf: '2026-11-01',
      ...more,
    });
    const put = await office.must(200).put(`${round.path}/market-shares`, {
      shares: [share('OIL', '15.0'), share('WELD', '15.000001', { justification: 'Opinion of 3 November.' })],
    });
    expect(put.body).toMatchObject({
      limitPercent: '15',
      needed: [
        { category: 'PPE', reason: 'missing' },
        { category: 'WELD', reason: 'purchasing_over_limit' },
      ],
      obstacles: [{ category: 'PPE', reason: 'missing' }],
    });
    const again = await office
      .must(200)
      .put(`${round.path}/market-shares`, { shares: [share('PPE', null, { justification: 'Not determinable; opinion.' })] });
    expect(again.body.obstacles).toEqual([]);
    await office.must(422).put(`${round.path}/market-shares`, { shares: [share('OIL', '100.1')] });
    const member = await round.network.join();
    await member.client.must(403).get(`${round.path}/market-shares`);
  });

  test('members’ written mandates are recorded with hash and date; a member sees its own', async () => {
    const round = await aRound();
    const { office } = round.network;
    const [first, second] = [await round.network.join(), await round.network.join()];
    const mandates = [first, second].map(({ code }) => ({ membership: code, documentHash: HASH.toUpperCase(), givenOn: '2026-11-20' }));
    expect((await office.must(200).put(`${round.path}/bidding-mandates`, { mandates })).body).toEqual({ recorded: 2 });
    const own = await first.client.must(200).get(`${round.path}/bidding-mandates`);
    expect(own.body.items).toEqual([{ membership: first.code, documentHash: HASH, givenOn: '2026-11-20' }]);
    const refused = await office
      .must(422)
      .put(`${round.path}/bidding-mandates`, { mandates: [{ membership: 'nobody', documentHash: HASH, givenOn: '2026-11-20' }] });
    expect(refused.body.code).toBe('membership.unknown');
    const listed = await office.must(200).get(`${round.path}/participation?limit=1`);
    expect(listed.body.items).toMatchObject([{ membership: first.code, hasMandate: true, hasVoted: false, pointsGiven: 0 }]);
    expect(listed.body.next).not.toBeNull();
    await first.client.must(403).get(`${round.path}/participation`);
  });
});

describe('cancelling (Domain §2)', () => {
  test('needs a reason and tells the members; nothing follows it', async () => {
    const round = await aRound();
    const { office } = round.network;
    const member = await round.network.join();
    const refused = await office.with({ 'accept-language': 'de-DE,de;q=0.9' }).post(`${round.path}/cancel`, {});
    expect([refused.status, refused.headers.get('content-language')]).toEqual([422, 'de']);
    expect(refused.body).toMatchObject({
      code: 'input.invalid',
      title: 'Werte können nicht angenommen werden',
      detail: 'Werte, die nicht angenommen werden können: 1. Es wurde nichts geändert.',
      errors: [{ pointer: '/reason', detail: 'Hier wird erwartet: Text; da ist: nichts' }],
    });
    const cancelled = await office.must(200).post(`${round.path}/cancel`, { reason: 'Too few take part.' });
    expect(cancelled.body).toMatchObject({ phase: 'cancelled', cancelledFrom: 'planning', cancelReason: 'Too few take part.', allowedActions: [] });
    const told = await house.database.query(
      `select from notice n join person p on p.id = n.person_id where p.email = $1 and n.key = 'round.cancelled'`,
      [member.email],
    );
    expect(told.rowCount).toBe(1);
    expect((await office.must(409).post(`${round.path}/cancel`, { reason: 'Again' })).body.code).toBe('round.phase');
    expect((await member.client.must(200).get(round.path)).body.phase).toBe('cancelled');
  });
});

describe('rounds', () => {
  test('are listed newest first, in pages, by phase', async () => {
    const first = await aRound({ title: 'A' });
    const second = await aRound({ title: 'B' }, first.network);
    const { office, path } = first.network;
    const page = await office.must(200).get(`${path}/rounds?limit=1`);
    expect(page.body.items.map((round: { id: string }) => round.id)).toEqual([second.id]);
    expect((await office.must(200).get(`${path}/rounds?limit=1&cursor=${page.body.next}`)).body.items[0].id).toBe(first.id);
    expect((await office.must(200).get(`${path}/rounds?phase=pooling`)).body.items).toEqual([]);
    expect((await office.must(200).get(`${path}/rounds?sort=title`)).body.items.map((round: { title: string }) => round.title)).toEqual(['A', 'B']);
  });

  test('an idempotency key begins one round, however often it is sent', async () => {
    const { network } = await aRound();
    const keyed = network.office.with({ 'Idempotency-Key': 'round-1' });
    const [first, again] = [await keyed.must(201).post(`${network.path}/rounds`, PLAN), await keyed.must(201).post(`${network.path}/rounds`, PLAN)];
    expect(again.body).toEqual(first.body);
    expect((await keyed.must(409).post(`${network.path}/rounds`, { ...PLAN, title: 'Other' })).body.code).toBe('idempotency.reused');
    const asOther = network.office.with({ 'Idempotency-Key': 'round-1', 'Acting-For': 'office' });
    expect((await asOther.must(409).post(`${network.path}/rounds`, PLAN)).body.code).toBe('idempotency.reused');
    // Bodies may hold passphrases: a plain hash in a dump of the database would let them be guessed.
    const plain = createHash('sha256')
      .update(`POST /api/v1${network.path}/rounds\n${JSON.stringify(PLAN)}`)
      .digest();
    const kept = await house.work.asService(network.id, () => house.work.query(`select from idempotency where request_hash = $1`, [plain]));
    expect(kept).toEqual([]);
  });

  test('of another network do not exist', async () => {
    const round = await aRound();
    const other = await aNetwork(house);
    await other.office.must(404).get(`${other.path}/rounds/${round.id}`);
    await other.office.must(404).post(`${other.path}/rounds/${round.id}/cancel`, { reason: 'Not mine' });
  });

  test('a round’s report is a preview until it is concluded', async () => {
    const round = await aRound();
    await round.network.join();
    const { body } = await round.network.office.must(200).get(`${round.path}/report`);
    expect(body).toMatchObject({ phase: 'planning', isFinal: false, participation: { members: 1, voters: 0, mandates: 0 } });
  });
});
