import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PassOnRequests } from '../../src/settlement/call-off-request/pass-on-requests.service.js';
import { present } from '../../src/values/invariant.js';
import type { Joined } from '../agreement/awarded-round.js';
import { aHouse, type House } from '../servers/house.js';
import { type APanel, aPanel, signUp } from './a-panel.js';
import { asked, open, openDue } from './competing.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const W2 = { item: 'W-2' };

/** Of W-2 the first supplier sells 100 at most, the second as much as is wanted. */
const limited = (choice: Record<string, unknown>): Promise<APanel> =>
  aPanel(house, choice, (supplier, positionOf) =>
    supplier === 'first' ? { maximumQuantities: [{ positionId: positionOf('W-2'), quantity: '100' }] } : {},
  );

async function aParty({ network, first, second }: APanel): Promise<Joined> {
  const party = await network.join();
  for (const { agreement } of [first, second]) await signUp(party.client, agreement);
  return party;
}

const make = async ({ requests }: APanel, { client }: Joined, reference: string, over: Record<string, string> = {}) =>
  (await client.must(201).post(requests, asked(reference, { ...W2, quantity: '1', ...over }))).body;

/** What became of the first supplier, and of the second. */
function turnsIn({ first }: APanel, { turns }: { turns: { supplier: string; state: string }[] }): string[] {
  return turns.map(({ supplier, state }) => `${supplier === first.code ? 'first' : 'second'} ${state}`);
}

/** Many open requests at once, each larger than the one before: what each is answered. Fifty may be open; ten show it. */
async function probe(panel: APanel, party: Joined): Promise<string[]> {
  const answers: string[] = [];
  for (let step = 1; step <= 10; step += 1)
    answers.push(turnsIn(panel, await make(panel, party, `${party.code}-${step}`, { quantity: `${step * 10}` })).join(', '));
  return answers;
}

describe('what others bought is not found out by requests (Domain §6.3; decision 20)', () => {
  test('open requests of a cascade, however many, tell no more than the first; who takes one too large is told then', async () => {
    const panel = await limited({ rule: 'cascade', answerHours: 24 });
    const { requests, member, first } = panel;
    const [before, after] = [await aParty(panel), await aParty(panel)];
    const untouched = await probe(panel, before);
    const bought = await make(panel, member, 'B1', { quantity: '70' });
    await first.client.must(201).post(`${requests}/${bought.id}/acceptance`);
    expect(await probe(panel, after)).toEqual(untouched);
    const { items } = (await after.client.must(200).get(`${requests}?limit=50`)).body;
    const largest = present(
      items.find(({ quantity }: { quantity: string }) => quantity === '100'),
      'the largest request',
    );
    expect((await first.client.post(`${requests}/${largest.id}/acceptance`)).body.code).toBe('call_off_request.over_maximum');
    expect(turnsIn(panel, (await after.client.must(200).get(`${requests}/${largest.id}`)).body)).toEqual(['first over_maximum', 'second asked']);
  });

  test('nor do open requests for bids', async () => {
    const panel = await limited({ rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 });
    const { requests, member, first } = panel;
    const [before, after] = [await aParty(panel), await aParty(panel)];
    const untouched = await probe(panel, before);
    const bought = await make(panel, member, 'B2', { quantity: '70' });
    await first.client.must(201).post(`${requests}/${bought.id}/bids`, { unitPrice: '7', deliveryDays: 5, note: null });
    await open(house, bought.id);
    const [best] = (await member.client.must(200).get(`${requests}/${bought.id}`)).body.bids;
    expect((await member.client.must(201).post(`${requests}/${bought.id}/choice`, { bid: best.id })).body.state).toBe('placed');
    expect(await probe(panel, after)).toEqual(untouched);
  });

  test('each that a cascade ends without a call-off is one of three tries a day: declined, or left unanswered', async () => {
    const panel = await limited({ rule: 'cascade', answerHours: 24 });
    const { requests, first, second } = panel;
    const party = await aParty(panel);
    // Asked while none had come to nothing: it can be taken all the same.
    const early = await make(panel, party, 'E1');
    for (const reference of ['N1', 'N2']) {
      const { id } = await make(panel, party, reference);
      for (const { client } of [first, second]) await client.must(201).post(`${requests}/${id}/decline`, { reason: 'Not on stock.' });
    }
    const { id } = await make(panel, party, 'N3');
    const passing = await house.part<PassOnRequests>('settlement/call-off-request/pass-on-requests.service', 'PassOnRequests');
    for (const _ of [first, second]) {
      await house.database.query(`update request_turn set answer_by = clock_timestamp() where request_id = $1 and state = 'asked'`, [id]);
      await passing.passOnDue();
    }
    expect((await party.client.must(200).get(`${requests}/${id}`)).body.state).toBe('exhausted');
    expect(turnsIn(panel, await make(panel, party, 'N4'))).toEqual(['first passed_over', 'second asked']);
    // Another item, and another party, are free to ask.
    expect(turnsIn(panel, await make(panel, party, 'N5', { item: 'W-1' }))).toEqual(['first asked']);
    expect(turnsIn(panel, await make(panel, panel.member, 'N6'))).toEqual(['first asked']);
    expect((await first.client.must(201).post(`${requests}/${early.id}/acceptance`)).body.state).toBe('placed');
  });

  test('so is each request for bids: without a bid, let go, or forgotten', async () => {
    const panel = await limited({ rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 });
    const { requests, first } = panel;
    const party = await aParty(panel);
    const bidden = async (reference: string): Promise<string> => {
      const { id } = await make(panel, party, reference);
      await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '7', deliveryDays: 5, note: null });
      await open(house, id);
      return id;
    };
    await open(house, (await make(panel, party, 'C1')).id);
    await party.client.must(201).post(`${requests}/${await bidden('C2')}/withdrawal`);
    const forgotten = await bidden('C3');
    await house.database.query(
      `update call_off_request set bids_until = clock_timestamp() - interval '14 days', bids_opened_at = clock_timestamp() where id = $1`,
      [forgotten],
    );
    await openDue(house);
    expect((await party.client.must(200).get(`${requests}/${forgotten}`)).body.state).toBe('exhausted');
    expect(turnsIn(panel, await make(panel, party, 'C4'))).toEqual(['first passed_over', 'second invited']);
  });
});
