import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ACall, aBid, aCall, PASSPHRASES } from '../bidding/a-call.js';
import { aHouse, type House } from '../servers/house.js';
import { type Pooler, poolerAtHand } from '../servers/pooler.js';

let pooler: Pooler | undefined;
let house: House | undefined;
beforeAll(async () => {
  pooler = await poolerAtHand();
  if (pooler) house = await aHouse(pooler.settingsFor);
});
afterAll(async () => {
  await house?.close();
  await pooler?.stop();
});

/** Many at once, so that transactions of several people take turns on a connection. */
const bidByAll = ({ suppliers }: ACall, stage: string) =>
  Promise.all(suppliers.map(({ client }, index) => client.must(201).post(`${stage}/bids`, aBid(`${10 + index}`))));

test('through PgBouncer in transaction mode a stage takes its bids, is closed by its job and opened by two (docs/operators/scale.md)', async () => {
  // Where it is not installed; see `poolerAtHand`.
  if (!house) return;
  const call = await aCall(house, 6);
  const stage = await call.stage(3_600_000);
  await bidByAll(call, stage);
  await bidByAll(call, stage);
  await call.ended(stage);
  await call.office.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.office });
  await call.deputy.must(200).post(`${stage}/releases`, { passphrase: PASSPHRASES.deputy });
  await call.opened(stage);
  const { bids } = (await call.office.must(200).get(`${stage}/opening`)).body;
  expect(bids.filter(({ state }: { state: string }) => state === 'opened')).toHaveLength(6);
  // What each sees is its own: no scope stays on a connection for the next.
  for (const { client, code } of call.suppliers) {
    const own = (await client.must(200).get(`${stage}/opening`)).body.bids;
    expect(new Set(own.map(({ supplier }: { supplier: string }) => supplier))).toEqual(new Set([code]));
  }
});
