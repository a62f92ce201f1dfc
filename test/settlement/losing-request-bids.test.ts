import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DestroyLosingBids } from '../../src/settlement/call-off-request/destroy-losing-bids.service.js';
import { aHouse, type House } from '../servers/house.js';
import { type APanel, aPanel } from './a-panel.js';
import { asked, open } from './competing.js';

let house: House;
let panel: APanel;
beforeAll(async () => {
  house = await aHouse();
  panel = await aPanel(house, { rule: 'mini_competition', answerHours: 24 });
});
afterAll(() => house?.close());

/** Both bid, the first takes it at 8.00. */
async function competed(reference: string): Promise<string> {
  const { requests, member, first, second } = panel;
  const { id } = (await member.client.must(201).post(requests, asked(reference))).body;
  await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '8', deliveryDays: 5, note: null });
  await second.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 5, note: 'Confidential.' });
  await open(house, id);
  const [best] = (await member.client.must(200).get(`${requests}/${id}`)).body.bids;
  await member.client.must(201).post(`${requests}/${id}/choice`, { bid: best.id });
  return id;
}

/** As if so many days had passed since the request was closed, and the alarm clock rung. */
async function letDaysPass(id: string, days: number): Promise<void> {
  await house.database.query(`update call_off_request set losing_bids_until = losing_bids_until - $2 * interval '1 day' where id = $1`, [id, days]);
  const destroying = await house.part<DestroyLosingBids>('settlement/call-off-request/destroy-losing-bids.service', 'DestroyLosingBids');
  await destroying.destroyDue();
  await destroying.destroyDue();
}

const kept = async (id: string) =>
  (
    await house.database.query(
      `select state, sealed is not null as sealed, trim_scale(unit_price)::text as price, note from request_bid where request_id = $1 order by state desc`,
      [id],
    )
  ).rows;

test('what a losing bid says is destroyed 180 days after the request was closed; the winning one and the receipts stay (Domain §15)', async () => {
  const { requests, member, second, network } = panel;
  const id = await competed('X1');
  const seen = async () => (await second.client.must(200).get(`${requests}/${id}`)).body.state;
  const receipt = (await second.client.must(200).get(`${requests}/${id}/bids/mine`)).body;
  const before = await seen();
  await letDaysPass(id, 179);
  expect((await kept(id)).map(({ state }) => state)).toEqual(['opened', 'opened']);
  await letDaysPass(id, 1);
  expect(await kept(id)).toEqual([
    { state: 'opened', sealed: true, price: '8', note: null },
    { state: 'destroyed', sealed: false, price: null, note: null },
  ]);
  expect((await member.client.must(200).get(`${requests}/${id}`)).body.bids).toMatchObject([{ unitPrice: '8' }]);
  expect([await seen(), (await second.client.must(200).get(`${requests}/${id}/bids/mine`)).body]).toEqual([before, receipt]);
  const entries = await network.office.must(200).get(`${network.path}/audit/entries?kind=request_bid.destroyed&subject=${id}`);
  expect(entries.body.items).toMatchObject([{ body: { bids: 1 } }]);
});

test('a legal hold on the round’s call stops it', async () => {
  const id = await competed('X2');
  const held = (is: boolean) => house.database.query(`update call set legal_hold = $2 where round_id = $1`, [panel.roundId, is]);
  await held(true);
  await letDaysPass(id, 180);
  expect((await kept(id)).map(({ state }) => state)).toEqual(['opened', 'opened']);
  await held(false);
  await letDaysPass(id, 0);
  expect((await kept(id)).map(({ state }) => state)).toEqual(['opened', 'destroyed']);
});
