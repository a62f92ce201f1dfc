import type { Joined } from '../agreement/awarded-round.js';
import { type OpenAgreement, stateRequirements } from '../agreement/open-agreement.js';
import type { House } from '../servers/house.js';
import { dayFromNow } from '../days.js';

/** The calculation of issue 6: 0.30 + 0.50 × 145.8/138.0 + 0.20 × 93.71/100.1 = 1.015493…; its own base month is another one. */
const CLAUSE = {
  fixed: '0.30',
  indices: [
    { series: 'STEEL', weight: '0.50' },
    { series: 'POWER', weight: '0.20' },
  ],
  baseMonth: '2027-01',
  thresholdPercent: '5',
};

async function publish({ network: { office, path } }: OpenAgreement, code: string, text: string): Promise<void> {
  const { id } = (await office.must(201).post(`${path}/index-series`, { code, name: `Index ${code}` })).body;
  await office.must(201).post(`${path}/index-series/${id}/revisions`, { fileName: `${code}.csv`, base: '2020 = 100', text });
}

/** Issues an edition whose prices follow two indices, published from October 2026 on, signed by both sides. @returns its number */
export async function aClause(open: OpenAgreement): Promise<number> {
  await publish(open, 'STEEL', '2026-10;138,0\n2027-01;150,0\n2027-04;145,8\n2027-05;146,0\n');
  await publish(open, 'POWER', '2026-10;100,1\n2027-01;90,0\n2027-04;93,71\n');
  const { network, winner, agreement } = open;
  const acceptBy = dayFromNow(60);
  const { number } = (await network.office.must(201).post(`${agreement}/editions`, { changes: { priceAdjustment: CLAUSE }, acceptBy })).body;
  for (const client of [winner.client, network.office]) await client.must(201).post(`${agreement}/editions/${number}/signatures`, {});
  return number;
}

/** Further members, each of whom named one of these prices for a kilogram of W-1; the one of 1,100 named it for a tonne. */
export async function namingPrices(house: House, open: OpenAgreement, prices: readonly string[]): Promise<Joined[]> {
  const members: Joined[] = [];
  for (const price of prices) {
    const member = await open.network.join();
    await stateRequirements(house, open, member, [price === '1100' ? { quantity: '1', price: '1100000', per: '1000' } : { quantity: '7', price }]);
    members.push(member);
  }
  return members;
}
