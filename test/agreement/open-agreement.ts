import { type House, until } from '../servers/house.js';
import { type AwardedRound, anAwardedRound, type Joined } from './awarded-round.js';

/** An agreement that is open, with a member and a customer who have signed up: WELD in 58 and 59, W-1 and W-2 at 10.00, from 1,000 on at 9.50 (all units). */
export interface OpenAgreement extends Omit<AwardedRound, 'toSignUp'> {
  /** `/networks/…/agreements/…` */
  readonly agreement: string;
  readonly agreementId: string;
  readonly member: Joined;
  readonly customer: Joined;
}

/** @param terms what the office changes before issue, or what gives it for the position of W-1 in 58 */
export async function anOpenAgreement(
  house: House,
  terms: Record<string, unknown> | ((positionId: string) => Record<string, unknown>) = {},
): Promise<OpenAgreement> {
  const round = await anAwardedRound(house);
  await round.toSignUp();
  const { office } = round.network;
  const agreementId = await until('the drafted agreement', async () => (await office.must(200).get(`${round.path}/agreements`)).body.items[0]?.id);
  const agreement = `${round.network.path}/agreements/${agreementId}`;
  const [position] = (await office.must(200).get(`${round.path}/positions?item=W-1&region=58`)).body.items;
  await office.must(200).patch(agreement, typeof terms === 'function' ? terms(position.id) : terms);
  const { number, documentHash } = (await office.must(201).post(`${agreement}/editions`, {})).body;
  await round.winner.client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  await office.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  const [member, customer] = [await round.network.join({ annualFee: '2400.00' }), await round.network.join({ kind: 'customer' })];
  await member.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: number });
  await customer.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-06-01', edition: number });
  return { ...round, agreement, agreementId, member, customer };
}

/** Requirement lines of W-1 in 58 that a member stated in the round, each a quantity and, if it named one, its price, for so many of the base unit. */
export async function stateRequirements(
  house: House,
  { network, roundId }: Pick<AwardedRound, 'network' | 'roundId'>,
  member: Pick<Joined, 'id'>,
  lines: readonly { quantity: string; price?: string; per?: string }[],
): Promise<void> {
  await house.database.query(
    `insert into requirement (network_id, id, round_id, membership_id, item_id, category_id, region, quantity, firm, baseline_amount, baseline_per, line_quantity, line_unit, raw)
     select $1, new_id(), $2, $3, i.id, i.category_id, '58', line.quantity, true, line.price, case when line.price is null then null else coalesce(line.per, 1) end, line.quantity, 'KGM', '{}'
     from item i, jsonb_to_recordset($4) as line (quantity numeric, price numeric, per numeric) where i.network_id = $1 and i.code = 'W-1'`,
    [network.id, roundId, member.id, JSON.stringify(lines)],
  );
}
