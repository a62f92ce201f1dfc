import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { type ACall, aBid, aCall } from './a-call.js';

let house: House;
let call: ACall;
let stage = '';
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  stage = await call.stage(600_000);
});
afterAll(() => house?.close());

const JSON_TYPE = { 'content-type': 'application/json' };
const supplier = (index: number): Client => {
  const found = call.suppliers[index];
  if (!found) throw new Error('two suppliers');
  return found.client.with(JSON_TYPE);
};
const answered = async (client: Client, text: string) => {
  const { status, body } = await client.post(`${stage}/bids`, text);
  return { status, body };
};

describe('a bid means the same however its JSON is laid out (Domain §8.1)', () => {
  test.each([
    ['of a price of 0', aBid('0'), 422, 'bid.price_not_positive'],
    ['of a price with seven decimals', aBid('1.0000000'), 422, 'input.invalid'],
    ['of an unknown position', aBid('1', { packages: [{ lots: [{ category: 'X', region: '1' }], percent: '1' }] }), 422, 'bid.unknown_position'],
    ['for a version of the call that is not the present one', aBid('1', { callVersion: 7 }), 409, 'bid.call_changed'],
    ['with a value nobody asked for', aBid('1', { remark: 'x' }), 422, 'input.invalid'],
  ])('a refusal %s', async (_, bid, status, code) => {
    const refusal = await answered(supplier(0), JSON.stringify(bid));
    expect([refusal.status, refusal.body.code]).toEqual([status, code]);
    expect(await answered(supplier(0), JSON.stringify(bid, null, 2))).toEqual(refusal);
  });

  test('its receipt comes again under its key', async () => {
    const keyed = supplier(0).with({ ...JSON_TYPE, 'idempotency-key': 'laid out' });
    const receipt = await answered(keyed, JSON.stringify(aBid('12.5')));
    expect(receipt.status).toBe(201);
    expect(await answered(keyed, JSON.stringify(aBid('12.5'), null, 2))).toEqual(receipt);
    expect((await answered(keyed, JSON.stringify(aBid('12.6')))).body.code).toBe('idempotency.reused');
  });

  test('who is not signed in is told so, unless what was sent is no JSON', async () => {
    const nobody = new Client(house.url).with(JSON_TYPE);
    const whole = JSON.stringify(aBid('1'));
    for (const text of [whole, JSON.stringify(aBid('1'), null, 2), '{}']) expect((await answered(nobody, text)).body.code).toBe('access.signed_out');
    for (const text of [whole.slice(0, -1), `${whole}}`, whole.replace('{', '{"__proto__":{},')]) {
      const refusal = await answered(nobody, text);
      expect([refusal.status, refusal.body.code]).toEqual([400, 'request.unreadable']);
    }
  });

  test('who is not asked finds no stage, whatever it sends', async () => {
    const stranger = call.stranger.with(JSON_TYPE);
    for (const bid of [aBid('1'), aBid('0')]) expect((await answered(stranger, JSON.stringify(bid))).body.code).toBe('stage.missing');
  });
});
