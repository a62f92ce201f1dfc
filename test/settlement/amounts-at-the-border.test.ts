import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House, until } from '../servers/house.js';
import { line } from './order-line.js';
import { aPastAgreement } from './past-agreement.js';
import { dayFromNow } from '../days.js';

/** As many pieces as a whole quantity may be, and as high a fee. Domain §5. */
const MOST = '999999999999999';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  house = await aHouse();
  open = await aPastAgreement(house, { turnoverBonus: [{ from: '15000', percent: '10' }], customerFee: MOST });
});
afterAll(() => house?.close());

test('a bonus run is counted of as much as quantities and prices make, exact to the cent (Domain §5, §14, §18)', async () => {
  const { member, winner, network, agreement } = open;
  const lines = [line('B1', member.code, { date: dayFromNow(-60), quantity: MOST })];
  expect((await winner.client.must(201).post(`${agreement}/volume-reports`, { lines })).body.refused).toBe(0);
  const { id } = (await network.office.must(201).post(`${agreement}/bonus-runs`, { year: 1 })).body;
  const run = await until('the counted run', async () => {
    const { body } = await network.office.must(200).get(`${agreement}/bonus-runs/${id}`);
    return body.state === 'counted' ? body : undefined;
  });
  // All at 9.50: 9.5 × 10¹⁵ − 9.50, and 10 % of that.
  expect(run.debt).toEqual({ difference: '949999999999999.05', before: '0.00', due: '949999999999999.05', after: '0.00' });
  expect(run.shares[0].years).toEqual([
    { year: 1, turnover: '9499999999999990.50', tierBonus: '0.00', turnoverBonus: '949999999999999.05', settled: '0.00' },
  ]);
});
