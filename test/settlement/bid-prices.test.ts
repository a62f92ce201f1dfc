import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { proposedFrom } from '../../src/settlement/follow-up/proposed-requirement.js';
import type { RoundOrigins } from '../../src/settlement/follow-up/round-origins.js';
import { aHouse, type House } from '../servers/house.js';
import { type APanel, aPanel } from './a-panel.js';
import { wonBy } from './competing.js';
import { line } from './order-line.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

const competition = (): Promise<APanel> => aPanel(house, { rule: 'mini_competition', answerHours: 1 });
const report = async ({ first }: APanel, ...lines: ReturnType<typeof line>[]): Promise<void> => {
  await first.client.must(201).post(`${first.agreement}/volume-reports`, { lines });
};
const bonusOf = async ({ member, first }: APanel) => (await member.client.must(200).get(`${first.agreement}/bonus`)).body.items;

describe('a call-off at the price of a bid (decision 20)', () => {
  test('is settled at it, and takes nothing off the bonus of the rest', async () => {
    const panel = await competition();
    const { code } = panel.member;
    await wonBy(house, panel, 'P1', '8', '100');
    await report(
      panel,
      line('P1', code, { quantity: '100' }),
      line('X1', code, { quantity: '500', date: '2027-06-02' }),
      line('X2', code, { quantity: '400', date: '2027-06-03' }),
    );
    // 100 at 8.00 and 500 at 10.00; with 400 more the year reaches 1,000, at 9.50. Back: 500 × 0.50; the bid's price stays.
    // Turnover 800 + 5,000 − 250 + 3,800 = 9,350.
    expect(await bonusOf(panel)).toMatchObject([{ party: code, year: 1, turnover: '9350.00', tierBonus: '250.00', back: '250.00' }]);
  });

  test('covers no more than was ordered: other purchases under its number lower no bonus', async () => {
    const panel = await competition();
    const { code } = panel.member;
    await wonBy(house, panel, 'P2', '8', '100');
    // 600 under the number of an order of 100: 500 of them are bought as any others are, at 10.00, as X1 above.
    await report(panel, line('P2', code, { quantity: '600' }), line('X2', code, { quantity: '400', date: '2027-06-03' }));
    expect(await bonusOf(panel)).toMatchObject([{ party: code, year: 1, turnover: '9350.00', tierBonus: '250.00', back: '250.00' }]);
  });

  test('is compared at it, up to what was ordered, and so are earlier lines counted that filled the order', async () => {
    const panel = await competition();
    const { member, first } = panel;
    await wonBy(house, panel, 'P3', '8', '100');
    await report(panel, line('P3', member.code, { quantity: '30' }), line(`${member.code} P3`, member.code, { quantity: '90', date: '2027-07-02' }));
    const amountsOf = async ({ client }: typeof first | typeof member, query: string) => {
      const [row] = (await client.must(200).get(`${first.agreement}/differences?all=true${query}`)).body.items;
      return [row.calledOff, row.calledOffAmount, row.reported, row.reportedAmount];
    };
    // Ordered on 1 June: 100 at 8.00. Reported 30 + 70 at 8.00, and 20 beyond at 10.00.
    for (const reader of [member, first]) {
      expect(await amountsOf(reader, '')).toEqual(['100', '800.00', '120', '1000.00']);
      expect(await amountsOf(reader, '&period=2027-Q3')).toEqual(['0', '0.00', '90', '760.00']);
    }
  });

  test('is the next round’s baseline where all was bought at bids', async () => {
    const panel = await competition();
    const { network, roundId, member, first } = panel;
    await wonBy(house, panel, 'P4', '8', '100');
    await wonBy(house, panel, 'P5', '7', '300');
    await house.database.query(
      `insert into round_origin (network_id, round_id, agreement_id, term_to, begun_by) values ($1, $2, $3, '2029-03-31', new_id())`,
      [network.id, roundId, first.agreementId],
    );
    await house.database.query(
      `insert into round_category (network_id, round_id, category_id) select network_id, $2, id from category where network_id = $1 on conflict do nothing`,
      [network.id, roundId],
    );
    const origins = await house.part<RoundOrigins>('settlement/follow-up/round-origins', 'RoundOrigins');
    const volumes = await house.work.asService(network.id, () => origins.ownVolumes(roundId, member.id, '2027-06-30'));
    // 100 × 8.00 and 300 × 7.00 are 2,900 for 400.
    expect(proposedFrom(volumes)).toMatchObject([{ item: 'W-1', region: '58', quantity: '400', price: '7.25', priceUnit: '1' }]);
  });
});
