import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
});
