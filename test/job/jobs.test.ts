import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ANetwork, aNetwork, withCatalogue } from '../servers/a-network.js';
import { aHouse, type House, until } from '../servers/house.js';
import { redisAtHand } from '../servers/redis.js';

const redis = await redisAtHand();

/** An event whose handler finds nothing, tried so often that its next attempt is five minutes away. */
async function aFailingEvent(house: House, { id }: ANetwork): Promise<string> {
  const { rows } = await house.database.query<{ id: string }>(
    `insert into outbox (network_id, event, payload, made_at, queued_at, attempts, failure)
     values ($1, 'edition.issued', $2, now() - interval '1 hour', now() - interval '10 seconds', 9, 'There is no such edition.') returning id`,
    [id, JSON.stringify({ editionId: randomUUID() })],
  );
  return rows[0]?.id ?? '';
}

/** An e-mail to the office that its server refused. */
async function aRefusedMail(house: House, { id }: ANetwork): Promise<string> {
  const { rows } = await house.database.query<{ id: string }>(
    `with told as (insert into notice (network_id, id, person_id, key, params) select $1, gen_random_uuid(), person_id, 'mandate.given', '{}'
       from mandate where network_id = $1 and role = 'office' limit 1 returning id) select id from told`,
    [id],
  );
  const mailId = rows[0]?.id ?? '';
  await until('the mail to be sent', async () => (await stateOfMail(house, mailId)) === 'sent' || undefined);
  await house.database.query(`update mail set state = 'failed', attempts = 3, failure = 'no such mailbox', settled_at = now() where id = $1`, [
    mailId,
  ]);
  return mailId;
}

async function stateOfMail(house: House, id: string): Promise<string> {
  return (await house.database.query<{ state: string }>('select state from mail where id = $1', [id])).rows[0]?.state ?? '';
}

async function timesRetried(house: House, id: string): Promise<number> {
  const { rows } = await house.database.query(`select from audit_entry where kind = 'job.retried' and subject_id = $1`, [id]);
  return rows.length;
}

describe.each(['postgresql', ...(redis === undefined ? [] : ['redis'])])('the jobs of a network on %s', (backend) => {
  let house: House;
  let network: ANetwork;
  let other: ANetwork;

  beforeAll(async () => {
    house = await aHouse(backend === 'redis' ? { REDIS_URL: redis ?? '' } : {});
    network = await aNetwork(house);
    other = await aNetwork(house);
  });
  afterAll(() => house?.close());

  const jobsOf = async ({ office, path }: ANetwork) => (await office.must(200).get(`${path}/jobs`)).body;

  test('are watched by its own office: why an event fails, and when it is tried next', async () => {
    const id = await aFailingEvent(house, network);
    const { queue, jobs } = await jobsOf(network);
    expect(queue).toEqual({ backend, isReachable: true });
    expect(jobs).toEqual([
      expect.objectContaining({ id, kind: 'event', name: 'edition.issued', state: 'failing', attempts: 9, reason: 'There is no such edition.' }),
    ]);
    expect(Date.parse(jobs[0].nextAt) - Date.now()).toBeGreaterThan(200_000);
    expect((await jobsOf(other)).jobs).toEqual([]);
    expect((await other.office.post(`${other.path}/jobs/${id}/retry`)).body.code).toBe('job.missing');
  });

  test('are done again at once when the office says so; asking twice asks once, and the log has it', async () => {
    const { jobs } = await jobsOf(network);
    const id: string = jobs[0].id;
    // Nobody listens to this one: its handling succeeds.
    await house.database.query(`update outbox set event = 'call.published' where id = $1`, [id]);
    const retry = () => network.office.must(200).post(`${network.path}/jobs/${id}/retry`);
    await Promise.all([retry(), retry()]);
    await until('the event to be handled', async () => ((await jobsOf(network)).jobs.length === 0 ? true : undefined));
    expect((await retry()).body).toMatchObject({ state: 'done', allowedActions: [] });
    expect(await timesRetried(house, id)).toBe(1);
  });

  test('are e-mails too: one that was refused is sent again, unless it carried a secret', async () => {
    const id = await aRefusedMail(house, network);
    const { jobs } = await jobsOf(network);
    expect(jobs).toEqual([
      expect.objectContaining({ id, kind: 'mail', name: 'Rosa Office', state: 'failed', reason: 'no such mailbox', nextAt: null }),
    ]);
    await network.office.must(200).post(`${network.path}/jobs/${id}/retry`);
    await until('the mail to be sent', async () => (await stateOfMail(house, id)) === 'sent' || undefined);
    const invitation = await house.database.query<{ id: string }>(
      `update mail set state = 'failed', settled_at = now() where network_id = $1 and not is_repeatable returning id`,
      [network.id],
    );
    const refused = await network.office.post(`${network.path}/jobs/${invitation.rows[0]?.id}/retry`);
    expect([refused.status, refused.body.code]).toEqual([409, 'job.not_repeatable']);
  });
});

describe('what is due', () => {
  let house: House;
  let network: ANetwork;

  beforeAll(async () => {
    house = await aHouse();
    network = await aNetwork(house);
  });
  afterAll(() => house?.close());

  test('is every deadline and reminder of the network’s rounds, the earliest first', async () => {
    await withCatalogue(network, ['WELD']);
    const { body: round } = await network.office
      .must(201)
      .post(`${network.path}/rounds`, { title: 'Spring', termFrom: '2027-04-01', termTo: '2029-03-31' });
    const deadline = new Date(Date.now() + 2 * 86_400_000).toISOString();
    await network.office.must(200).post(`${network.path}/rounds/${round.id}/collecting`, { categories: ['WELD'], deadline });
    const { body } = await network.office.must(200).get(`${network.path}/jobs`);
    expect(body.due.map(({ kind, state }: { kind: string; state: string }) => `${kind} ${state}`)).toEqual([
      'reminder planned',
      'collecting planned',
    ]);
    expect(body.due[1]).toMatchObject({ round: { id: round.id, title: 'Spring' }, agreement: null, stage: null });
    expect(Date.parse(body.due[1].at)).toBe(Date.parse(deadline));
  });

  test('is for the office alone', async () => {
    const deputy = await network.appoint('office');
    expect((await deputy.get(`${network.path}/jobs`)).status).toBe(200);
    const auditor = await network.appoint('auditor');
    const { client: buyer } = await network.join();
    for (const client of [auditor, buyer]) expect((await client.get(`${network.path}/jobs`)).body.code).toBe('access.role');
  });
});
