import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aHouse, type House } from '../servers/house.js';
import { aPanel } from './a-panel.js';
import { asked, open } from './competing.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

describe('of a request with two suppliers (decision 20)', () => {
  test('who has not bid sees the same whether or not another has, whatever becomes of it', async () => {
    const panel = await aPanel(house, { rule: 'mini_competition', answerHours: 24 });
    const { first, second, member, network, requests } = panel;
    const make = async (reference: string) => (await member.client.must(201).post(requests, asked(reference))).body;
    /** All that the second supplier sees of a request, without what any two have different. */
    const seenOf = async (id: string) => {
      const { items } = (await second.client.must(200).get(`${requests}?limit=100`)).body;
      const told = (await second.client.must(200).get(`${network.path}/notices?limit=100`)).body.items;
      const own = (await second.client.must(200).get(`${requests}/${id}/bids/mine`)).body;
      const {
        reference: _,
        id: __,
        madeAt,
        closedAt,
        bidsUntil,
        bindsUntil,
        turns,
        ...rest
      } = (await second.client.must(200).get(`${requests}/${id}`)).body;
      expect(items.find((item: { id: string }) => item.id === id)).toMatchObject({ ...rest, closedAt });
      const times = { isClosed: closedAt !== null, binds: Date.parse(bindsUntil) - Date.parse(bidsUntil) };
      const keys = told.flatMap(({ key, subjectId }: { key: string; subjectId: string }) => (subjectId === id ? [key] : []));
      return { ...rest, ...times, own, keys, turns: turns.map(({ askedAt: _at, ...turn }: { askedAt: string }) => turn), isMade: madeAt !== null };
    };
    const alone = await make('V1');
    await open(house, alone.id);
    const expected = await seenOf(alone.id);
    expect([expected.state, expected.turns.map(({ state }: { state: string }) => state)]).toEqual(['over', ['no_bid']]);
    expect(expected.keys).toEqual(['call_off_request.bids_asked']);
    const ends = {
      V2: async () => {},
      V3: async (id: string) => member.client.must(201).post(`${requests}/${id}/withdrawal`),
      V4: async (id: string) => {
        const [best] = (await member.client.must(200).get(`${requests}/${id}`)).body.bids;
        await member.client.must(201).post(`${requests}/${id}/choice`, { bid: best.id });
      },
    };
    for (const [reference, end] of Object.entries(ends)) {
      const { id } = await make(reference);
      await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 5, note: null });
      await open(house, id);
      await end(id);
      expect(await seenOf(id)).toEqual(expected);
    }
  });
});
