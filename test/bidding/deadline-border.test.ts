import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type ACall, aBid, aCall, PASSPHRASES } from './a-call.js';

let house: House;
let call: ACall;
let stage: string;

beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const bidder = (index: number) => present(call.suppliers[index], 'a supplier').client;

/** A stage of a call of its own. */
async function aStage(): Promise<void> {
  call = await aCall(house, 3);
  stage = await call.stage(3_600_000);
}

interface Answered {
  readonly status: number;
  readonly body: { readonly code?: string; readonly receivedAt?: string };
}

/** Sends all of a bid but its last byte; gives how to send that one. */
async function allButTheLastByte(index: number): Promise<() => Promise<Answered>> {
  const token = await bidder(index).must(201).post('/tokens', { name: 'slow line', scope: 'write', days: 1 });
  const bytes = Buffer.from(JSON.stringify(aBid('10')));
  const headers = { authorization: `Bearer ${token.body.token}`, 'content-type': 'application/json', 'content-length': bytes.length };
  const sent = request(`${house.url}/api/v1${stage}/bids`, { method: 'POST', headers });
  const answered = new Promise<Answered>((resolve, reject) => {
    sent.on('response', (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: JSON.parse(text) }));
    });
    sent.on('error', reject);
  });
  // Resolves once the operating system has them.
  await new Promise((resolve) => sent.write(bytes.subarray(0, -1), resolve));
  return () => {
    sent.end(bytes.subarray(-1));
    return answered;
  };
}

/** Holds a lock in the database until it is told to let go. */
async function holding(sql: string): Promise<() => Promise<void>> {
  const client = await house.database.connect();
  await client.query('begin');
  await client.query(sql);
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

async function releaseByTwo(): Promise<void> {
  await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
  await call.deputy.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.deputy });
}

const recorded = async (): Promise<unknown[]> =>
  (await call.office.must(200).get(`${stage}/opening`)).body.bids.map(({ supplier, state, fault }: Record<string, unknown>) => [
    supplier,
    state,
    fault,
  ]);

describe('the border of a deadline (Domain §8.3)', () => {
  test('a bid whose last byte arrives after the deadline is late, however early its first byte was', async () => {
    await aStage();
    const [early, late] = [await allButTheLastByte(0), await allButTheLastByte(1)];
    expect((await early()).status).toBe(201);
    await call.due(stage);
    const deadline = Date.parse((await call.office.get(stage)).body.deadline);
    const { status, body } = await late();
    expect([status, body.code]).toEqual([409, 'bid.late']);
    expect(Date.parse(present(body.receivedAt, 'the time of receipt'))).toBeGreaterThanOrEqual(deadline);
  });

  test('the platform’s own processing does not shorten the time: a bid read in time and stored after the deadline counts, and the opening waits for it', async () => {
    await aStage();
    const letGo = await holding('lock table bid in exclusive mode');
    const answer = bidder(0).post(`${stage}/bids`, aBid('10'));
    await until('the bid that is to be stored', async () => {
      const { rowCount } = await house.database.query(`select from pg_locks where not granted and relation = 'bid'::regclass`);
      return rowCount === 1 ? true : undefined;
    });
    await call.ended(stage);
    await releaseByTwo();
    await sleep(1500);
    const closed = (await call.office.get(stage)).body;
    expect(closed.state).toBe('closed');
    await letGo();
    const { status, body } = await answer;
    expect(status).toBe(201);
    expect(Date.parse(body.receivedAt)).toBeLessThan(Date.parse(closed.deadline));
    await call.opened(stage);
    expect(await recorded()).toEqual([[call.suppliers[0]?.code, 'opened', null]]);
  });
});

describe('an opening (Domain §8.4)', () => {
  test('names a wrong share and works with the others', async () => {
    await aStage();
    await bidder(0).must(201).post(`${stage}/bids`, aBid('10'));
    await call.ended(stage);
    const id = stage.split('/').at(-1);
    await house.database.query(
      `update stage_share s set sealed_share = o.sealed_share from stage_share o where s.stage_id = $1 and o.stage_id = $1 and s.number = 1 and o.number = 2`,
      [id],
    );
    const others = [
      [call.office, PASSPHRASES.office],
      [call.deputy, PASSPHRASES.deputy],
      [call.auditor, PASSPHRASES.auditor],
    ] as const;
    const answers = [];
    for (const [client, passphrase] of others) answers.push(await client.post(`${stage}/releases`, { passphrase }));
    const wrong = answers.filter(({ status }) => status !== 200);
    expect(wrong.map(({ status, body }) => [status, body.code, body.share])).toEqual([[409, 'share.wrong', 1]]);
    await call.opened(stage);
    expect(await recorded()).toEqual([[call.suppliers[0]?.code, 'opened', null]]);
  });

  test('reports bids that were altered or put in another’s place, and opens the rest', async () => {
    await aStage();
    for (const index of [0, 1, 2]) await bidder(index).must(201).post(`${stage}/bids`, aBid('10'));
    await call.ended(stage);
    const id = stage.split('/').at(-1);
    const [first, second] = [call.suppliers[0]?.id, call.suppliers[1]?.id];
    await house.database.query(
      `update bid set ciphertext = overlay(ciphertext placing '\\x00'::bytea from 100) where stage_id = $1 and membership_id = $2`,
      [id, first],
    );
    await house.database.query(
      `update bid b set ciphertext = o.ciphertext, sealed_key = o.sealed_key, hash = o.hash, signature = o.signature from bid o
       where b.stage_id = $1 and b.membership_id = $2 and o.stage_id = $1 and o.membership_id = $3`,
      [id, second, call.suppliers[2]?.id],
    );
    await releaseByTwo();
    await call.opened(stage);
    expect(await recorded()).toEqual([
      [call.suppliers[0]?.code, 'unreadable', 'hash'],
      [call.suppliers[1]?.code, 'unreadable', 'receipt'],
      [call.suppliers[2]?.code, 'opened', null],
    ]);
    const standing = await until(
      'what stands',
      async () => (await house.database.query(`select 1 from standing_offer where stage_id = $1`, [id])).rowCount ?? undefined,
    );
    expect(standing).toBe(1);
  });
});
