import type { OpenRequestBids } from '../../src/settlement/call-off-request/open-request-bids.service.js';
import type { House } from '../servers/house.js';
import type { APanel } from './a-panel.js';
import { order } from './order-line.js';

/** What a party asks a panel for: 100 of W-1 unless said otherwise. */
export function asked(reference: string, over: Record<string, unknown> = {}): Record<string, unknown> {
  const { category: _, ...rest } = { ...order(reference), quantity: '100', ...over };
  return rest;
}

/** Opens the bids for whatever is due. */
export async function openDue(house: House): Promise<void> {
  await (await house.part<OpenRequestBids>('settlement/call-off-request/open-request-bids.service', 'OpenRequestBids')).openDue();
}

/** As if the time for bids had just passed, if it has not: bids that the alarm clock has opened since were opened after their time. */
export async function letBidsEnd(house: House, id: string): Promise<void> {
  await house.database.query(`update call_off_request set bids_until = clock_timestamp() where id = $1 and bids_until > clock_timestamp()`, [id]);
}

/** Opens the bids for a request, twice at once. */
export async function open(house: House, id: string): Promise<void> {
  await letBidsEnd(house, id);
  await Promise.all([openDue(house), openDue(house)]);
  await openDue(house);
}

/** A request that was won at this price by the panel's first supplier: its call-off's reference is the request's. */
export async function wonBy(
  house: House,
  { requests, member, first }: APanel,
  reference: string,
  unitPrice: string,
  quantity: string,
): Promise<void> {
  const { id } = (await member.client.must(201).post(requests, asked(reference, { quantity }))).body;
  await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice, deliveryDays: 5, note: null });
  await open(house, id);
  const [best] = (await member.client.must(200).get(`${requests}/${id}`)).body.bids;
  await member.client.must(201).post(`${requests}/${id}/choice`, { bid: best.id });
}
