import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAuctionOf, anOpenedCall } from '../bidding/an-auction.js';
import { aHouse, type House } from '../servers/house.js';
import { anOpenedRound, assess, type OpenedRound, type Prices } from './an-opened-round.js';
import { solved } from './usual-round.js';

/** The most that a quantity or a price may be. Domain §5, §8.1. */
const MOST = '999999999999999.999999';
/** (10¹⁵ − 10⁻⁶)² = 10³⁰ − 2 × 10⁹ + 10⁻¹². */
const MOST_OF_MOST = '999999999999999999998000000000.00';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

/** Both lots are of as many pieces as a quantity may be; all three bidders reach the minimum score. */
async function roundOfMost(prices: Prices): Promise<OpenedRound> {
  const round = await anOpenedRound(house, prices);
  await house.database.query(`update lot_position set forecast = $2::numeric, total = $2::numeric, published = $2::numeric where network_id = $1`, [
    round.network.id,
    MOST,
  ]);
  await house.database.query(
    `insert into shown_position (network_id, id, round_id, lot_id, item_id, regions, total, edition)
     select p.network_id, p.id, $2, p.lot_id, p.item_id, p.regions, p.total, 1 from lot_position p where p.network_id = $1`,
    [round.network.id, round.roundId],
  );
  await assess(round, ['50', '80', '50']);
  return round;
}

async function confirmed(round: OpenedRound, scenarioId: string): Promise<void> {
  await round.network.office.must(201).post(`${round.path}/decision`, { scenarioId });
  await round.deputy.must(200).post(`${round.path}/decision/confirm`, {});
}

describe('quantities and prices of fifteen digits and six decimals (Domain §5, §8.1, §18)', () => {
  test('a losing bid of the highest price there is hinders neither evaluation nor decision, and its bidder is told', async () => {
    const round = await roundOfMost([
      [MOST, MOST],
      ['11', '19'],
      ['12.5', '20'],
    ]);
    const { items } = (await round.auditor.must(200).get(`${round.stagePath}/evaluation`)).body;
    const [border, winner] = round.bidders;
    // 11 × (10¹⁵ − 10⁻⁶) = 11 × 10¹⁵ − 0.000011, to the cent 11 × 10¹⁵.
    expect(items.map(({ region, supplier, price }: Record<string, unknown>) => [region, supplier, price]).slice(0, 3)).toEqual([
      ['58', winner.code, '11000000000000000.00'],
      ['58', round.bidders[2].code, '12500000000000000.00'],
      ['58', border.code, MOST_OF_MOST],
    ]);
    const scenario = await solved(round, { name: 'free' });
    expect([scenario.state, scenario.cost]).toEqual(['optimal', '30000000000000000.00']);
    await confirmed(round, scenario.id);
    const { lots } = (await border.client.must(200).get(`${round.path}/outcome`)).body;
    expect(lots.map(({ own }: { own: { price: string } }) => own.price)).toEqual([MOST_OF_MOST, MOST_OF_MOST]);
  });

  test('the highest price there is wins where nobody else bids, and the sum is exact to the cent', async () => {
    const round = await anOpenedRound(house, [
      [MOST, undefined],
      [undefined, '19'],
      [undefined, '20'],
    ]);
    await assess(round, ['50', '80', '50']);
    const scenario = await solved(round, { name: 'free' });
    // 100 × (10¹⁵ − 10⁻⁶) = 10¹⁷ − 0.0001, to the cent 10¹⁷; and 100 × 19.
    expect([scenario.state, scenario.cost]).toEqual(['optimal', '100000000000001900.00']);
    await confirmed(round, scenario.id);
  });

  test('a lot whose only bid is of 10²⁰ and more is named, since no award can be weighed with it', async () => {
    const round = await roundOfMost([
      [MOST, undefined],
      [undefined, '19'],
      [undefined, '20'],
    ]);
    const scenario = await solved(round, { name: 'free' });
    const { items } = (await round.network.office.must(200).get(`${round.path}/lots`)).body;
    const lot = items.find(({ region }: { region: string }) => region === '58');
    expect([scenario.state, scenario.failure, scenario.clashes]).toEqual(['infeasible', null, [{ condition: 'price', lots: [lot.id] }]]);
  });

  test('a bidder of the highest price there is starts an auction from it, and goes below', async () => {
    const call = await anOpenedCall(house, [MOST, '9']);
    await house.database.query(`update lot_position set firm = $2::numeric, total = $2::numeric, published = $2::numeric where network_id = $1`, [
      call.network.id,
      MOST,
    ]);
    const auction = await anAuctionOf(house, call);
    const own = async (index: number) => (await auction.bidder(index).must(200).get(auction.path)).body.lots[0].own;
    // Two positions.
    expect(await own(0)).toMatchObject({ price: '1999999999999999999996000000000.00', rank: 2 });
    expect(await own(1)).toMatchObject({ price: '18000000000000000.00', rank: 1 });
    expect((await auction.bid(0, '2000000000000.00')).body).toMatchObject({ price: '2000000000000.00', rank: 1 });
  });
});
