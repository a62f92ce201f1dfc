import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { editionTerms, termsOf } from '../../src/settlement/agreed.js';
import { partyYears, positionYears } from '../../src/settlement/bonus.js';
import type { YearSums } from '../../src/settlement/bonus-run/year-sums.js';
import { paid } from '../../src/settlement/purchase.js';
import type { SettledAgreements } from '../../src/settlement/settled-agreements.js';
import type { VolumeReports } from '../../src/settlement/volume-reports.js';
import { anOpenAgreement, type OpenAgreement } from '../agreement/open-agreement.js';
import { aHouse, type House } from '../servers/house.js';

let house: House;
let open: OpenAgreement;
beforeAll(async () => {
  house = await aHouse();
  open = await anOpenAgreement(house, {
    customerSurcharge: { percent: '3.75', goesTo: 'supplier' },
    turnoverBonus: [
      { from: '10000', percent: '1.5' },
      { from: '90000', percent: '2.25' },
    ],
  });
  await twoEditions();
});
afterAll(() => house?.close());

/** Tiers of a position, by its place in the price sheet. */
const TIERS = [
  '[{"from": "0", "unitPrice": "10.123456"}, {"from": "400.5", "unitPrice": "9.5"}, {"from": "1500", "unitPrice": "8.333333"}]',
  '[{"from": "0", "unitPrice": "0.015"}]',
];

/** A second edition with a higher percent, which the member accepts and the customer does not; in each, one lot of tiers for all units, one incremental. The customer pays a surcharge. */
async function twoEditions(): Promise<void> {
  const { agreement, agreementId, network, winner, member } = open;
  const changes = { turnoverBonus: [{ from: '5000', percent: '3' }] };
  const { number, documentHash } = (await network.office.must(201).post(`${agreement}/editions`, { changes, acceptBy: '2028-12-31' })).body;
  await house.database.query(`alter table edition disable trigger edition_is_immutable`);
  await house.database.query(
    `update edition e set content = jsonb_set(content, '{priceSheet,lots}', (select jsonb_agg(lot
         || jsonb_build_object('tierMode', case when lot_no % 2 = 1 then 'all_units' else 'incremental' end)
         || jsonb_build_object('positions', (select jsonb_agg(sold || jsonb_build_object('tiers', ($2::jsonb[])[(position_no + e.number) % 2 + 1]) order by position_no)
              from jsonb_array_elements(lot -> 'positions') with ordinality as p (sold, position_no))) order by lot_no)
       from jsonb_array_elements(content -> 'priceSheet' -> 'lots') with ordinality as l (lot, lot_no))) where agreement_id = $1`,
    [agreementId, TIERS],
  );
  await house.database.query(`alter table edition enable trigger edition_is_immutable`);
  for (const { client } of [winner, { client: network.office }])
    await client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  await member.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: '2027-03-28', edition: number });
}

/** Random lines of both parties over two agreement years, written behind the scenes. */
async function lines(seed: number, count: number): Promise<void> {
  const { network, agreementId, winner, member, customer } = open;
  await house.database.query('delete from reported_line');
  await house.database.query('delete from volume_report');
  await house.database.query('delete from call_off');
  await house.database.query(`select setseed($1)`, [seed]);
  await house.database.query(
    `with report as (insert into volume_report (network_id, id, agreement_id, supplier_id, content_hash, counted, refused, repeated)
       values ($1, new_id(), $2, $3, sha256($4::text::bytea), 0, 0, 0) returning *),
     position as (select array_agg((sold ->> 'positionId')::uuid) as ids from edition e, jsonb_array_elements(e.price_sheet -> 'lots') lot,
       jsonb_array_elements(lot -> 'positions') sold where e.agreement_id = $2 and e.number = 1)
     insert into reported_line (network_id, report_id, agreement_id, supplier_id, row_no, reference, bought_on, party_code, category_code, region, item_code, quantity, membership_id, position_id)
     select r.network_id, r.id, r.agreement_id, r.supplier_id, n, (array['ä', 'Z', 'a', 'É'])[1 + n % 4] || n, date '2027-04-01' + (random() * 720)::int, 'X', 'C', '58', 'I',
       round((random() * 60 + 0.000001)::numeric, (random() * 6)::int) + 0.000001, (array[$5, $6]::uuid[])[1 + floor(random() * 2)::int], p.ids[1 + floor(random() * cardinality(p.ids))::int]
     from report r, position p, generate_series(1, $7) n`,
    [network.id, agreementId, winner.id, seed, member.id, customer.id, count],
  );
  await bids();
}

/**
 * Every third line was won by a bid (decision 20): named by its order, by its own reference, or with the party's code before it.
 * Every twelfth was cancelled. Of some less was ordered than bought, or sent back; and those around it name every sixth's order too.
 */
async function bids(): Promise<void> {
  await house.database.query(`update reported_line set order_reference = 'O' || row_no where row_no % 6 = 3`);
  await house.database.query(`update reported_line set reference = 'X P' || row_no where row_no % 18 = 0`);
  await house.database.query(
    `insert into call_off (network_id, id, agreement_id, supplier_id, membership_id, party_code, position_id, item_id, region, reference, ordered_on, quantity, unit_price,
       cancelled_at, cancelled_because)
     select network_id, new_id(), agreement_id, supplier_id, membership_id, 'X', position_id, new_id(), '58',
       case when row_no % 6 = 3 then order_reference when row_no % 18 = 0 then 'P' || row_no else reference end, bought_on, round(quantity * (array[1, 2.5, 0.5, 0.333]::numeric[])[1 + row_no % 4], 6) + 0.000001, round((random() * 12 + 0.01)::numeric, 4),
       case when row_no % 12 = 0 then clock_timestamp() end, case when row_no % 12 = 0 then 'not needed' end
     from reported_line where row_no % 3 = 0`,
  );
  await house.database.query(`update call_off set returned = round(quantity / 3, 6) where quantity > 20`);
  await house.database.query(
    `update reported_line l set order_reference = o.order_reference, membership_id = o.membership_id, position_id = o.position_id
     from reported_line o where o.row_no % 6 = 3 and l.row_no % 3 <> 0 and o.row_no = l.row_no - l.row_no % 6 + 3`,
  );
}

describe('the sums of a bonus run in the database (Domain §14)', () => {
  test.each([
    [0.1, 1],
    [0.2, 60],
    [0.3, 400],
    [0.4, 1500],
  ])('are those of the rules, to the cent (seed %d, %i lines)', async (seed, count) => {
    await lines(seed, count);
    const sums = await house.part<YearSums>('settlement/bonus-run/year-sums', 'YearSums');
    const agreements = await house.part<SettledAgreements>('settlement/settled-agreements', 'SettledAgreements');
    const reports = await house.part<VolumeReports>('settlement/volume-reports', 'VolumeReports');
    const { agreed, purchases, inDatabase, firstYear } = await house.work.asService(open.network.id, async () => {
      const found = await agreements.find(open.agreementId);
      return {
        agreed: found,
        purchases: await reports.purchases(open.agreementId),
        inDatabase: await sums.of(found),
        firstYear: await sums.of(found, 1),
      };
    });
    // Both editions at the sheet's prices and at customers'.
    expect(editionTerms(agreed).size).toBe(4);
    const byRules = partyYears(positionYears(paid(purchases, termsOf(agreed)), 'EUR'), 'EUR');
    const plain = (all: typeof byRules) =>
      JSON.parse(JSON.stringify(all, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)));
    expect(purchases).toHaveLength(count);
    // Every third less those of cancelled orders, and each of the others of the six around a third that exists.
    const others = Array.from({ length: count }, (_, index) => index + 1).filter((row) => row % 3 !== 0 && row - (row % 6) + 3 <= count);
    expect(purchases.filter(({ bid }) => bid !== undefined)).toHaveLength(Math.floor(count / 3) - Math.floor(count / 12) + others.length);
    expect(plain(inDatabase)).toEqual(plain(byRules));
    expect(plain(firstYear)).toEqual(plain(byRules.filter(({ year }) => year === 1)));
  });
});
