import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bidVerified } from '../bidding/bid-verified.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type APanel, aPanel } from './a-panel.js';
import { asked, openDue } from './competing.js';

let house: House;
let panel: APanel;
beforeAll(async () => {
  house = await aHouse();
  panel = await aPanel(house, { rule: 'mini_competition', answerHours: 24 });
  // As if a request could be for half a minute: the log states the deadline that it has, and nobody can move it afterwards.
  await house.database.query(`
    create function at_once() returns trigger language plpgsql as $$ begin new.bids_until := clock_timestamp() + interval '30 seconds'; return new; end $$;
    create trigger at_once before insert on call_off_request for each row execute function at_once();`);
});
afterAll(() => house?.close());

test('a bidder proves offline that its bid for a request was opened as handed in, with receipt and exported log (Domain §8, §15)', async () => {
  const { requests, member, first, second, network } = panel;
  const auditor = await network.appoint('auditor');
  const { id } = (await member.client.must(201).post(requests, asked('V1'))).body;
  const replaced = (await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '8.5', deliveryDays: 5, note: null })).body;
  const receipt = (await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '8', deliveryDays: 5, note: null })).body;
  await second.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 5, note: null });
  const log = await until('the opening in the exported log', async () => {
    await openDue(house);
    const { body } = await auditor.must(200).get(`${network.path}/audit/export`);
    return body.split('\n').some((line: string) => line.includes('"call_off_request.bids_opened"') && line.includes(id)) ? body : undefined;
  });
  const [key] = (await network.office.must(200).get('/keys')).body.items;
  const verified = (kept: unknown, record?: string) =>
    bidVerified({ receipt: JSON.stringify(kept), log, ...(record === undefined ? {} : { record }) }, key.publicKey);
  const proven = await verified(receipt);
  expect([proven.code, proven.said]).toEqual([
    0,
    expect.stringMatching(/^Proven: bid .*\n {2}received .*\n {2}in the log under the head over \d+ entries.*\n {2}opened .*\n {2}named as opened/),
  ]);
  expect(await verified(replaced)).toEqual({ code: 1, said: expect.stringContaining('bid.ended: the bid was not opened: its bidder replaced it') });
  const forged = { ...receipt, hash: 'ab'.repeat(32), statement: { ...receipt.statement, hash: 'ab'.repeat(32) } };
  expect(await verified(forged)).toEqual({ code: 1, said: expect.stringContaining('receipt.signature: ') });
  // There is no opening record of a request's bids.
  expect((await verified(receipt, '{}')).code).toBe(2);
  // The supplier reads the deadline in its own entries too.
  const { items } = (await first.client.must(200).get(`${network.path}/audit/entries?kind=call_off_request.asked`)).body;
  expect(items).toMatchObject([{ body: { bidsUntil: expect.stringMatching(/^\d{4}-.*Z$/) } }]);
});
