import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import type { Joined } from '../agreement/awarded-round.js';
import type { FreezeScorecards } from '../../src/settlement/scorecard/freeze-scorecards.service.js';
import type { House } from '../servers/house.js';
import { order } from './order-line.js';
import { aPastHouse } from './past-agreement.js';
import { dayFromNow } from '../days.js';

let house: House;
let open: OpenAgreement;
let raters: Joined[];
beforeAll(async () => {
  ({ house, open } = await aPastHouse());
  const { network, agreement, member, customer } = open;
  raters = [member, customer];
  while (raters.length < 7) {
    const joined = await network.join();
    await joined.client.must(201).post(`${agreement}/sign-ups`, { effectiveFrom: dayFromNow(-10) });
    raters.push(joined);
  }
});
afterAll(() => house?.close());

const GOOD = { delivery: 4, quality: 4, complaints: 4, answers: 4 };

/** Calls off for yesterday, unless said otherwise. */
async function callOff({ client }: Joined, reference: string, days = -1): Promise<string> {
  return (await client.must(201).post(`${open.agreement}/call-offs`, order(reference, { date: dayFromNow(days), quantity: '1' }))).body.id;
}
const rate = ({ client }: Joined, id: string, rating: Record<string, unknown> = GOOD) =>
  client.put(`${open.agreement}/call-offs/${id}/rating`, rating);
const cardSeenBy = async (client: Joined['client']) => (await client.must(200).get(`${open.agreement}/scorecard`)).body;

// Each test goes on where the one before ended.
describe('ratings and the scorecard made of them (Domain §6.3; decision 21)', () => {
  test('a call-off is rated by its party alone, from its day on, and the rating changes for thirty days', async () => {
    const [first, second] = raters as [Joined, Joined];
    const id = await callOff(first, 'C1');
    expect((await rate(second, id)).body.code).toBe('call_off.missing');
    expect((await rate(open.winner, id)).body.code).toBe('call_off.missing');
    expect((await rate(first, id, { ...GOOD, delivery: 6 })).status).toBe(422);
    expect((await rate(first, await callOff(first, 'C2', 5))).body.code).toBe('rating.too_early');
    expect((await rate(first, id, { ...GOOD, comment: 'In full.' })).body).toMatchObject({
      ...GOOD,
      comment: 'In full.',
      version: 1,
      mayChange: true,
    });
    expect((await rate(first, id, { ...GOOD, quality: 5, comment: 'In full.' })).body).toMatchObject({ quality: 5, version: 2 });
    expect((await second.client.must(200).get(`${open.agreement}/ratings`)).body.items).toEqual([]);
    expect((await first.client.must(200).get(`${open.agreement}/ratings`)).body.items).toMatchObject([{ reference: 'C1', quality: 5 }]);
  });

  test('fewer raters than the rule asks for show nothing but to the office', async () => {
    for (const rater of raters.slice(1, 4)) expect((await rate(rater, await callOff(rater, 'C1'))).status).toBe(200);
    for (const { client } of [open.winner, open.member]) expect(await cardSeenBy(client)).toMatchObject({ edition: null, live: null, comments: [] });
    // Quality (5 + 4 + 4 + 4) ÷ 4 = 4.25; the mean of the four is 4.0625, less 1, × 25 = 76.5625.
    expect(await cardSeenBy(open.network.office)).toMatchObject({ edition: null, live: { quality: '4.25', score: '76.56', ratings: 4 } });
  });

  test('the fifth makes an edition; a sixth alone does not, since the difference would tell its rating', async () => {
    const [, , , , fifth, sixth] = raters as [Joined, Joined, Joined, Joined, Joined, Joined];
    await rate(fifth, await callOff(fifth, 'C1'), { ...GOOD, comment: 'Soon.' });
    // Quality (5 + 4 × 4) ÷ 5 = 4.2; the mean of the four is 4.05, less 1, × 25 = 76.25.
    const edition = { number: 1, delivery: '4', quality: '4.2', complaints: '4', answers: '4', score: '76.25', ratings: 5 };
    const seen = await cardSeenBy(open.winner.client);
    expect(seen).toMatchObject({ edition, live: null });
    expect(seen.comments.toSorted()).toEqual(['In full.', 'Soon.']);
    expect(await cardSeenBy(open.member.client)).toMatchObject({ edition, comments: [] });
    await rate(sixth, await callOff(sixth, 'C1'), { delivery: 1, quality: 1, complaints: 1, answers: 1 });
    expect(await cardSeenBy(open.winner.client)).toEqual(seen);
    expect((await cardSeenBy(open.network.office)).live.ratings).toBe(6);
    const told = (await open.winner.client.must(200).get(`${open.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key);
    expect(told.filter((key: string) => key === 'scorecard.renewed')).toHaveLength(1);
  });

  test('neither the notice nor the edition tells whose rating made it, and marks saved again are none', async () => {
    const { rows } = await house.database.query(`select params from notice where key = 'scorecard.renewed'`);
    expect(rows.map(({ params }) => params)).toEqual(rows.map(() => ({})));
    const { edition } = await cardSeenBy(open.winner.client);
    expect([edition.madeAt, edition.madeOn]).toEqual([undefined, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    // With the sixth's, five would be new: the difference of the editions would be the sixth's alone.
    for (const rater of raters.slice(1, 5)) {
      const { items } = (await rater.client.must(200).get(`${open.agreement}/ratings`)).body;
      const [{ callOffId, version, delivery, quality, complaints, answers }] = items;
      const again = await rater.client
        .with({ 'if-match': `"${version}"` })
        .must(200)
        .put(`${open.agreement}/call-offs/${callOffId}/rating`, { delivery, quality, complaints, answers, comment: 'Once more.' });
      expect(again.body.comment).toBe('Once more.');
    }
    expect((await cardSeenBy(open.winner.client)).edition).toEqual(edition);
  });

  test('is a criterion of the next call, frozen when its bids are opened; who has none gets the announced score', async () => {
    const { network, path, roundId, winner, loser } = open;
    const sql = (text: string) => house.database.query(text, [network.id, roundId]);
    await sql(`insert into criterion (network_id, call_id, category_id, code, position, weight, scorecard_neutral)
      select c.network_id, c.call_id, c.category_id, 'record', 1, 100, 50 from call_category c join call on call.network_id = c.network_id and call.id = c.call_id
      where c.network_id = $1 and call.round_id = $2`);
    await sql(`insert into invitation_to_bid (network_id, call_id, membership_id)
      select c.network_id, c.id, m.id from call c join membership m on m.network_id = c.network_id and m.kind = 'supplier' where c.network_id = $1 and c.round_id = $2`);
    await sql(`update stage set opened_at = clock_timestamp() where network_id = $1 and round_id = $2`);
    const { rows } = await house.database.query<{ id: string }>(`select id from stage where network_id = $1 and round_id = $2`, [
      network.id,
      roundId,
    ]);
    const freezing = await house.part<FreezeScorecards>('settlement/scorecard/freeze-scorecards.service', 'FreezeScorecards');
    const [stage] = rows;
    for (let times = 0; times < 2; times += 1) await freezing.freeze(network.id, stage?.id ?? '');
    const { items } = (await network.office.must(200).get(`${path}/assessments`)).body;
    expect(items.map(({ supplier, criterion, score }: Record<string, string>) => [supplier, criterion, score])).toEqual(
      [
        [winner.code, 'record', '76.25'],
        [loser.code, 'record', '50'],
      ].toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
    // The office enters no other score.
    await sql(`update round set phase = 'evaluating' where network_id = $1 and id = $2`);
    const entered = { assessments: [{ supplier: loser.code, category: 'WELD', criterion: 'record', score: '100' }] };
    expect((await network.office.put(`${path}/assessments`, entered)).body.code).toBe('assessment.unknown');
  });

  test('the other suppliers see nothing of it, and no rating stays open longer than its time', async () => {
    expect((await open.loser.client.get(`${open.agreement}/scorecard`)).body.code).toBe('agreement.missing');
    const [first] = raters as [Joined];
    await house.database.query(`update rating set made_at = clock_timestamp() - interval '30 days' where membership_id = $1`, [first.id]);
    const [{ callOffId }] = (await first.client.must(200).get(`${open.agreement}/ratings`)).body.items;
    expect((await rate(first, callOffId)).body.code).toBe('rating.fixed');
  });
});
