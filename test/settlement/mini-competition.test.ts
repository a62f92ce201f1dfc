import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Arrivals } from '../../src/bidding/bid/arrivals.js';
import type { OpenRequestBids } from '../../src/settlement/call-off-request/open-request-bids.service.js';
import { present } from '../../src/values/invariant.js';
import { everythingReadable } from '../bidding/with-the-database.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type APanel, aPanel, signUp } from './a-panel.js';
import { asked, letBidsEnd, open, openDue } from './competing.js';

let house: House;
let panel: APanel;
beforeAll(async () => {
  house = await aHouse();
  panel = await aPanel(house, { rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 }, (supplier, positionOf) =>
    supplier === 'second' ? { maximumQuantities: [{ positionId: positionOf('W-2'), quantity: '100' }] } : {},
  );
});
afterAll(() => house?.close());

const make = async (reference: string, over: Record<string, unknown> = {}, client: Client = panel.member.client) =>
  (await client.must(201).post(panel.requests, asked(reference, over))).body;
const read = async (id: string, client: Client = panel.member.client) => (await client.must(200).get(`${panel.requests}/${id}`)).body;
const bid = (id: string, { client }: APanel['first'], unitPrice: string, deliveryDays = 5, note: string | null = null) =>
  client.post(`${panel.requests}/${id}/bids`, { unitPrice, deliveryDays, note });
const choose = (id: string, bidId: string, client: Client = panel.member.client) => client.post(`${panel.requests}/${id}/choice`, { bid: bidId });
const stateOf = ({ turns }: { turns: { supplier: string; state: string }[] }) => turns.map(({ supplier, state }) => `${supplier} ${state}`);
const noticesOf = async (client: Client) =>
  (await client.must(200).get(`${panel.network.path}/notices`)).body.items.map(({ key }: { key: string }) => key.replace('call_off_request.', ''));

const tasksOf = async (client: Client) =>
  (await client.must(200).get(`${panel.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);

/** A request with an open bid of each supplier at these prices. */
async function bidsFor(reference: string, first: string, second: string, over: Record<string, unknown> = {}) {
  const { id } = await make(reference, over);
  for (const [supplier, price] of [
    [panel.first, first],
    [panel.second, second],
  ] as const)
    expect((await bid(id, supplier, price)).status).toBe(201);
  await open(house, id);
  const { bids } = await read(id);
  return { id, bids } as { id: string; bids: { id: string; supplier: string; mayBeChosen: boolean }[] };
}

describe('a mini-competition (Domain §8, §14; decision 20)', () => {
  test('stands in each edition; a request announces time and weight within these bounds', async () => {
    const [terms] = (await panel.second.client.must(200).get(panel.second.agreement)).body.editions[0].panels;
    expect(terms).toMatchObject({ rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60, rank: 2 });
    const made = await make('B1');
    expect(made).toMatchObject({ state: 'bidding', priceWeight: 60, bids: [], allowedActions: ['withdraw'] });
    expect(stateOf(made)).toEqual([`${panel.first.code} invited`, `${panel.second.code} invited`]);
    const hours = (Date.parse(made.bidsUntil) - Date.parse(made.madeAt)) / 3_600_000;
    expect(hours).toBeCloseTo(24, 2);
    expect(Date.parse(made.bindsUntil) - Date.parse(made.bidsUntil)).toBe(14 * 86_400_000);
    const { status, body } = await panel.member.client.post(panel.requests, asked('B2', { bidHours: 23, priceWeight: 59 }));
    expect([status, body.code, body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
      422,
      'call_off_request.criteria',
      ['/bidHours', '/priceWeight'],
    ]);
    expect(await make('B1')).toEqual(made);
    for (const other of [{ priceWeight: 80 }, { bidHours: 25 }])
      expect((await panel.member.client.post(panel.requests, asked('B1', other))).body.code).toBe('call_off.reference_taken');
    for (const { client } of [panel.first, panel.second]) {
      expect((await noticesOf(client))[0]).toBe('bids_asked');
      expect((await read(made.id, client)).allowedActions).toEqual(['bid']);
    }
    expect((await panel.first.client.post(`${panel.requests}/${made.id}/acceptance`)).body.code).toBe('call_off_request.answered');
  });

  test('nobody learns of a bid before it is opened: not the office, not the party, not another supplier, not who has the database', async () => {
    const { network, first, second, member } = panel;
    const auditor = await network.appoint('auditor');
    const { id } = await make('S1');
    const readers: readonly (readonly [string, Client])[] = [
      ['office', network.office],
      ['auditor', auditor],
      ['party', member.client],
      ['other supplier', second.client],
    ];
    const told = async () =>
      Promise.all(
        readers.map(async ([, client]) => [
          (await client.get(`${panel.requests}/${id}`)).body,
          (await client.get(`${panel.requests}/${id}/bids/mine`)).body,
          (await client.get(panel.requests)).body,
        ]),
      );
    const before = JSON.parse(JSON.stringify(await told(), (key, value) => (key === 'instance' ? undefined : value)));
    const receipt = (await bid(id, first, '7.654321', 3, 'Straight from Hagen.')).body;
    expect(JSON.parse(JSON.stringify(await told(), (key, value) => (key === 'instance' ? undefined : value)))).toEqual(before);
    // Its own bidder reads that it is there, not what it says.
    const own = (await first.client.must(200).get(`${panel.requests}/${id}/bids/mine`)).body;
    expect(own).toEqual({ currency: 'EUR', ceiling: '10', receipt });
    expect((await read(id, first.client)).bids).toEqual([]);
    for (const client of [network.office, auditor]) {
      const { items } = (await client.must(200).get(`${network.path}/audit/entries?kind=request_bid.received&limit=500`)).body;
      expect(items.filter(({ body }: { body: { requestId: string } }) => body.requestId === id)).toEqual([]);
    }
    const everything = await everythingReadable(house, []);
    for (const word of ['7.654321', 'Straight from Hagen.']) expect(everything).not.toContain(word);
  });

  test('row-level security shows a sealed bid to its bidder alone, an open one to party and office, never to other members', async () => {
    const { network, first, second, member } = panel;
    const other = await network.join();
    for (const { agreement } of [first, second]) await signUp(other.client, agreement);
    const { id } = await make('S2');
    await bid(id, first, '9');
    const organisation = async (membershipId: string) =>
      (await house.database.query<{ id: string }>(`select organisation_id as id from membership where id = $1`, [membershipId])).rows[0]?.id;
    const seenBy = async (side: string, membershipId?: string) => {
      const scope = { networkId: network.id, side, organisationId: membershipId && (await organisation(membershipId)) };
      const rows = await house.work.as(scope, () => house.work.query(`select id from request_bid where request_id = $1`, [id]));
      return rows.length;
    };
    const counts = async () => ({
      bidder: await seenBy('supplier', first.id),
      supplier: await seenBy('supplier', second.id),
      party: await seenBy('member', member.id),
      member: await seenBy('member', other.id),
      customer: await seenBy('customer', other.id),
      office: await seenBy('office'),
      auditor: await seenBy('auditor'),
    });
    expect(await counts()).toEqual({ bidder: 1, supplier: 0, party: 0, member: 0, customer: 0, office: 0, auditor: 0 });
    // Nobody but the service writes one.
    const scope = { networkId: network.id, side: 'supplier', organisationId: await organisation(first.id) };
    expect(await house.work.as(scope, () => house.work.touch(`update request_bid set number = 9 where request_id = '${id}'`))).toBe(0);
    await open(house, id);
    expect(await counts()).toEqual({ bidder: 1, supplier: 0, party: 1, member: 0, customer: 0, office: 1, auditor: 1 });
    expect((await other.client.get(`${panel.requests}/${id}`)).body.code).toBe('call_off_request.missing');
  });

  test('a bid is replaced and taken back until its time is over; later ones are refused though no job has run', async () => {
    const { first, second } = panel;
    const { id } = await make('L1');
    const one = (await bid(id, first, '9.8')).body;
    const two = (await bid(id, first, '9.7')).body;
    expect([one.number, two.number, one.hash === two.hash]).toEqual([1, 2, false]);
    await first.client.must(204).delete(`${panel.requests}/${id}/bids/mine`);
    await first.client.must(204).delete(`${panel.requests}/${id}/bids/mine`);
    expect((await first.client.must(200).get(`${panel.requests}/${id}/bids/mine`)).body.receipt).toBeNull();
    expect((await bid(id, first, '9.6')).body.number).toBe(3);
    expect((await bid(id, second, '10.5')).status).toBe(201);
    await letBidsEnd(house, id);
    for (const answer of [await bid(id, first, '1'), await first.client.delete(`${panel.requests}/${id}/bids/mine`)])
      expect([answer.status, answer.body.code]).toEqual([409, 'request_bid.late']);
    await open(house, id);
    expect((await read(id)).bids.map(({ unitPrice }: { unitPrice: string }) => unitPrice)).toEqual(['9.6', '10.5']);
    expect((await bid(id, first, '1')).body.code).toBe('request_bid.late');
  });

  test('the opening waits for a bid that was read in time and is not stored yet', async () => {
    const { id } = await make('L3');
    await bid(id, panel.first, '9');
    const arrivals = await house.part<Arrivals>('bidding/bid/arrivals', 'Arrivals');
    const underWay = await arrivals.arrive(panel.network.id, id);
    await letBidsEnd(house, id);
    const opening = await house.part<OpenRequestBids>('settlement/call-off-request/open-request-bids.service', 'OpenRequestBids');
    const opened = opening.openDue();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await read(id)).state).toBe('bidding');
    underWay.leave();
    await opened;
    expect((await read(id)).state).toBe('opened');
  });

  test('a lost answer is asked for again with its key, also after the deadline', async () => {
    const { id } = await make('L2');
    const body = { unitPrice: '9', deliveryDays: 2 };
    const send = () => panel.first.client.with({ 'idempotency-key': 'L2-bid' }).post(`${panel.requests}/${id}/bids`, body);
    const { body: receipt } = await send();
    await letBidsEnd(house, id);
    expect((await send()).body).toEqual(receipt);
  });

  test('is not above the own agreement, by the party’s own volume', async () => {
    const { id } = await make('A1');
    const above = await bid(id, panel.first, '10.000001');
    expect([above.status, above.body.code, above.body.errors[0].pointer]).toEqual([422, 'request_bid.above_agreement', '/unitPrice']);
    expect((await bid(id, panel.second, '11')).status).toBe(201);
    for (const faulty of [{ unitPrice: '0' }, { unitPrice: '9,5' }, { deliveryDays: 0 }, { note: '' }])
      expect((await panel.first.client.post(`${panel.requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 1, ...faulty })).status).toBe(422);
    // From 1,000 on the agreement asks 9.50.
    const larger = await make('A2', { quantity: '1000' });
    expect((await panel.first.client.must(200).get(`${panel.requests}/${larger.id}/bids/mine`)).body.ceiling).toBe('9.5');
  });

  test('the best by the announced criteria becomes a call-off at its price; who lost learns no more than that', async () => {
    const { member, first, second } = panel;
    const { id } = await make('C1');
    expect(await tasksOf(first.client)).toContain('bidForRequest');
    // Those of the tests before were not all bid for.
    await house.database.query(`update request_turn set state = 'no_bid' where state = 'invited' and request_id <> $1`, [id]);
    await bid(id, first, '10', 2);
    expect([(await tasksOf(first.client)).includes('bidForRequest'), (await tasksOf(second.client)).includes('bidForRequest')]).toEqual([
      false,
      true,
    ]);
    await bid(id, second, '8', 5, 'From stock.');
    await open(house, id);
    expect(await tasksOf(member.client)).toContain('chooseBid');
    expect((await noticesOf(member.client))[0]).toBe('bids_opened');
    const opened = await read(id);
    // At 60 %: 0.6 × 80 + 0.4 × 100 = 88 against 0.6 × 100 + 0.4 × 40 = 76. 100 at 10.00 and at 8.00.
    expect(opened).toMatchObject({
      state: 'opened',
      allowedActions: ['choose', 'withdraw'],
      bids: [
        { supplier: first.code, amount: '1000.00', score: { place: 1, price: '80.00', delivery: '100.00', total: '88.00' }, mayBeChosen: true },
        { supplier: second.code, amount: '800.00', note: 'From stock.', score: { place: 2, total: '76.00' }, mayBeChosen: false },
      ],
    });
    const [best, other] = opened.bids;
    expect((await choose(id, other.id)).body.code).toBe('call_off_request.not_best');
    const placed = (await choose(id, best.id)).body;
    expect(stateOf(placed)).toEqual([`${first.code} accepted`, `${second.code} lost`]);
    expect((await choose(id, best.id)).body).toEqual(placed);
    expect((await first.client.must(200).get(`${first.agreement}/call-offs`)).body.items[0]).toMatchObject({ reference: 'C1', unitPrice: '10' });
    const lost = await read(id, second.client);
    expect([stateOf(lost), lost.bids.length, lost.bids[0].score, lost.bids[0].unitPrice]).toEqual([[`${second.code} lost`], 1, null, '8']);
    expect([(await noticesOf(first.client))[0], (await noticesOf(second.client))[0]]).toEqual(['won', 'lost']);
    // The log says which bids were opened, each with the hash of its receipt.
    const { office, path } = panel.network;
    const [{ body: said }] = (await office.must(200).get(`${path}/audit/entries?kind=call_off_request.bids_opened&subject=${id}`)).body.items;
    expect(said.bids.map(({ sha256 }: { sha256: string }) => sha256).sort()).toEqual(opened.bids.map(({ hash }: { hash: string }) => hash).sort());
    const received = (await office.must(200).get(`${path}/audit/entries?kind=request_bid.received&subject=${best.id}`)).body.items;
    expect(received).toMatchObject([{ body: { sha256: best.hash, requestId: id } }]);
  });

  test('of equal bids the one received earlier is the best, as the editions say', async () => {
    const [terms] = (await panel.second.client.must(200).get(panel.second.agreement)).body.editions[0].panels;
    expect(terms.tiesBy).toBe('receipt');
    const { id } = await make('T1');
    await bid(id, panel.second, '9', 5);
    await bid(id, panel.first, '9', 5);
    await open(house, id);
    const [best, other] = (await read(id)).bids;
    expect([best.supplier, best.mayBeChosen, other.supplier]).toEqual([panel.second.code, true, panel.first.code]);
  });

  test('of two choices at once one call-off comes, and of a choice and a withdrawal one counts', async () => {
    const { second } = panel;
    const { id, bids } = await bidsFor('D1', '9', '8');
    const best = present(bids[0], 'the best bid').id;
    const both = await Promise.all([choose(id, best), choose(id, best)]);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    const callOffs = (await second.client.must(200).get(`${second.agreement}/call-offs`)).body.items;
    expect(callOffs.filter(({ reference }: { reference: string }) => reference === 'D1')).toHaveLength(1);
    const next = await bidsFor('D2', '9', '8');
    const answers = await Promise.all([
      choose(next.id, present(next.bids[0], 'the best bid').id),
      panel.member.client.post(`${panel.requests}/${next.id}/withdrawal`),
    ]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  test('where the maximum is reached meanwhile the next best is the best, and nobody is asked whom it does not allow', async () => {
    const { first, second } = panel;
    const item = 'W-2';
    // At most 100 of the second; 60 of two requests do not both fit.
    const one = await bidsFor('M1', '9', '8', { item, quantity: '60' });
    const two = await bidsFor('M2', '9', '8', { item, quantity: '60' });
    await choose(one.id, present(one.bids[0], 'the best bid').id);
    const refused = await choose(two.id, present(two.bids[0], 'the best bid').id);
    expect([refused.status, refused.body.code]).toEqual([409, 'call_off_request.bid_over_maximum']);
    const seen = await read(two.id);
    expect([stateOf(seen), seen.bids.find(({ mayBeChosen }: { mayBeChosen: boolean }) => mayBeChosen).supplier]).toEqual([
      [`${first.code} bid`, `${second.code} over_maximum`],
      first.code,
    ]);
    expect((await choose(two.id, present(two.bids[1], 'the next best bid').id)).body.state).toBe('placed');
    expect(stateOf(await make('M3', { item, quantity: '60' }))).toEqual([`${first.code} invited`, `${second.code} over_maximum`]);
  });

  test('a quota is the party’s own: the bid stays until it is put right', async () => {
    const { network, first, member } = panel;
    const { id, bids } = await bidsFor('Q1', '7', '8', { item: 'W-2', quantity: '10' });
    const [position] = (await network.office.must(200).get(`${panel.path}/positions?region=58`)).body.items.filter(
      ({ item }: { item: string }) => item === 'W-2',
    );
    const quota = async (most: string) =>
      house.database.query(
        `insert into call_off_quota (network_id, id, agreement_id, position_id, membership_id, most, set_by) values ($1, new_id(), $2, $3, $4, $5, new_id())`,
        [network.id, first.agreementId, position.id, member.id, most],
      );
    await quota('1');
    const best = present(bids[0], 'the best bid').id;
    expect((await choose(id, best)).body.code).toBe('call_off.quota');
    expect((await read(id)).allowedActions).toEqual(['choose', 'withdraw']);
    await house.database.query(`delete from call_off_quota`);
    expect((await choose(id, best)).body.state).toBe('placed');
  });

  test('without a bid it ends, and who has not bid is asked the next time', async () => {
    const { id } = await make('N1');
    await open(house, id);
    const ended = await read(id);
    expect([ended.state, stateOf(ended)]).toEqual(['exhausted', [`${panel.first.code} no_bid`, `${panel.second.code} no_bid`]]);
    expect((await noticesOf(panel.member.client))[0]).toBe('no_bids');
    expect(stateOf(await make('N2'))).toEqual([`${panel.first.code} invited`, `${panel.second.code} invited`]);
  });

  test('taken back, its bids are destroyed unread; let go or forgotten, bidders are told', async () => {
    const { id } = await make('W1');
    await bid(id, panel.first, '9');
    expect((await panel.member.client.must(201).post(`${panel.requests}/${id}/withdrawal`)).body.state).toBe('withdrawn');
    const { rows } = await house.database.query(`select state, sealed from request_bid where request_id = $1`, [id]);
    expect(rows).toEqual([{ state: 'unopened', sealed: null }]);
    expect((await bid(id, panel.first, '8')).body.code).toBe('request_bid.closed');
    expect((await noticesOf(panel.first.client))[0]).toBe('withdrawn');
    const forgotten = await bidsFor('W2', '9', '8');
    await house.database.query(
      `update call_off_request set bids_until = clock_timestamp() - interval '14 days', bids_opened_at = clock_timestamp() where id = $1`,
      [forgotten.id],
    );
    expect((await choose(forgotten.id, present(forgotten.bids[0], 'the best bid').id)).body.code).toBe('call_off_request.not_opened');
    await openDue(house);
    const ended = await read(forgotten.id);
    expect([ended.state, stateOf(ended)]).toEqual(['exhausted', [`${panel.first.code} lost`, `${panel.second.code} lost`]]);
    expect([(await noticesOf(panel.member.client))[0], (await noticesOf(panel.second.client))[0]]).toEqual(['bids_expired', 'lost']);
  });

  test('taken back, a request holds the log back no longer', async () => {
    // A network of its own: no other request of it waits for bids.
    const { network, member, first, requests } = await aPanel(house, { rule: 'mini_competition', answerHours: 24, leastPriceWeight: 60 });
    const { id } = (await member.client.must(201).post(requests, asked('K1'))).body;
    await first.client.must(201).post(`${requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 5, note: null });
    await member.client.must(201).post(`${requests}/${id}/withdrawal`);
    await until('the withdrawal in the export', async () => {
      const { body } = await network.office.must(200).get(`${network.path}/audit/export`);
      return body.includes('call_off_request.withdrawn') ? true : undefined;
    });
  });

  test.each(['a\u0000b', '\ud800'])('a note with what no text can have (%j) is refused, so that it stops no opening', async (note) => {
    const { id } = await make(`K2${note.length}`);
    const answer = await panel.first.client.post(`${panel.requests}/${id}/bids`, { unitPrice: '9', deliveryDays: 5, note });
    expect([answer.status, answer.body.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([422, ['/note']]);
    await panel.member.client.must(201).post(`${panel.requests}/${id}/withdrawal`);
  });

  test('one request that cannot be opened keeps no other waiting', async () => {
    const [stuck, next] = [await make('K4'), await make('K5')];
    await bid(stuck.id, panel.first, '9');
    await bid(next.id, panel.first, '9');
    await house.database.query(`create function may_not_open() returns trigger language plpgsql as $$
      begin if new.id = '${stuck.id}' and new.state = 'opened' then raise exception 'no'; end if; return new; end $$`);
    await house.database.query(`create trigger may_not_open before update of state on call_off_request for each row execute function may_not_open()`);
    // The longest overdue comes first.
    await house.database.query(`update call_off_request set bids_until = clock_timestamp() - interval '1 hour' where id = $1`, [stuck.id]);
    await open(house, next.id);
    expect([(await read(next.id)).state, (await read(stuck.id)).state]).toEqual(['opened', 'bidding']);
    await house.database.query('drop trigger may_not_open on call_off_request');
    await openDue(house);
    expect((await read(stuck.id)).state).toBe('opened');
  });

  test('a bid that was changed in the database is reported, never skipped', async () => {
    const { id } = await make('U1');
    await bid(id, panel.first, '9');
    await bid(id, panel.second, '10');
    await house.database.query(
      `update request_bid set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where request_id = $1 and supplier_id = $2`,
      [id, panel.first.id],
    );
    await open(house, id);
    const opened = await read(id);
    expect([stateOf(opened), opened.bids.length]).toEqual([[`${panel.first.code} bid_unreadable`, `${panel.second.code} bid`], 1]);
    expect((await choose(id, opened.bids[0].id)).body.state).toBe('placed');
  });
});
