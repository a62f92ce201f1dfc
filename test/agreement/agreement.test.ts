import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/values/id.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { type AwardedRound, anAwardedRound, type Joined } from './awarded-round.js';
import { lastDayOfMonth } from '../days.js';

let house: House;
beforeAll(async () => {
  house = await aHouse();
});
afterAll(() => house?.close());

/** An absolute time so many milliseconds ahead of this machine's clock. */
const ahead = (ms: number) => new Date(Date.now() + ms).toISOString();

interface Drafted extends AwardedRound {
  /** The agreement's path, `/networks/…/agreements/…`. */
  readonly agreement: string;
}

async function aDraft(): Promise<Drafted> {
  const round = await anAwardedRound(house);
  await round.toSignUp();
  const id = await until(
    'the drafted agreement',
    async () => (await round.network.office.must(200).get(`${round.path}/agreements`)).body.items[0]?.id,
  );
  return { ...round, agreement: `${round.network.path}/agreements/${id}` };
}

/** Issues the next edition and has it signed by supplier and network. */
async function openEdition(
  { network, agreement, winner }: Drafted,
  body: Record<string, unknown> = {},
): Promise<{ number: number; documentHash: string }> {
  const { number, documentHash } = (await network.office.must(201).post(`${agreement}/editions`, body)).body;
  await winner.client.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  const opened = await network.office.must(201).post(`${agreement}/editions/${number}/signatures`, { documentHash });
  expect(opened.body.state).toBe('open');
  return { number, documentHash };
}

async function anOpenAgreement(terms: Record<string, unknown> = {}): Promise<Drafted> {
  const draft = await aDraft();
  await draft.network.office.must(200).patch(draft.agreement, terms);
  await openEdition(draft);
  return draft;
}

const joinAs = (draft: Drafted, kind: 'member' | 'customer'): Promise<Joined> => draft.network.join({ kind });
const codeOf = async (client: Client, status: number, path: string, body: unknown) => (await client.must(status).post(path, body)).body.code;

describe('when a round reaches sign-up', () => {
  test('one agreement is drafted per winning supplier, numbered, with the prices of its standing offer', async () => {
    const { network, path, agreement, winner, roundId } = await aDraft();
    const { items } = (await network.office.must(200).get(`${path}/agreements`)).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      supplier: winner.code,
      state: 'drafted',
      round: roundId,
      title: 'Round 2027',
      termFrom: '2027-04-01',
      termTo: '2029-03-31',
    });
    expect(items[0].number).toMatch(/^RV-\d{4}-001$/);
    expect(items[0].allowedActions).toEqual(['changeTerms', 'issueEdition']);
    const [edition] = (await network.office.must(200).get(agreement)).body.editions;
    expect(edition.state).toBe('drafted');
    expect(edition.priceSheet.spendRebates).toEqual([{ from: '5000', percent: '1.5' }]);
    expect(edition.priceSheet.lots.map((lot: { region: string; cashDiscountPercent: string }) => [lot.region, lot.cashDiscountPercent])).toEqual([
      ['58', '2'],
      ['59', null],
    ]);
    const tiers = [
      { from: '0', unitPrice: '10' },
      { from: '1000', unitPrice: '9.5' },
    ];
    expect(edition.priceSheet.lots[0].positions).toMatchObject([
      { item: 'W-1', unit: 'KGM', estimated: '1200.5', maximum: null, tiers },
      { item: 'W-2', unit: 'C62', estimated: null, maximum: null, tiers },
    ]);
  });

  test('changed terms stand in the draft, whose document says on every page that it is one', async () => {
    const { network, agreement } = await aDraft();
    const [{ priceSheet }] = (await network.office.must(200).get(agreement)).body.editions;
    const { positionId } = priceSheet.lots[0].positions[0];
    await network.office.must(200).patch(agreement, { noticeMonths: 5, maximumQuantities: [{ positionId, quantity: '2000' }] });
    const [edition] = (await network.office.must(200).get(agreement)).body.editions;
    expect([edition.terms.noticeMonths, edition.priceSheet.lots[0].positions[0].maximum]).toEqual([5, '2000']);
    const { headers } = await network.office.must(200).get(`${agreement}/editions/1/document?language=en`);
    expect(headers.get('etag')).toMatch(/^"draft-[0-9a-f]{64}-en"$/);
    expect(headers.get('content-disposition')).toMatch(/^inline; filename="RV-\d{4}-001-1-draft-en\.pdf"$/);
  });

  test('hearing of it twice drafts nothing twice', async () => {
    const { network, path } = await aDraft();
    await house.database.query(`update outbox set handled_at = null, queued_at = null where network_id = $1 and event = 'round.advanced'`, [
      network.id,
    ]);
    await until('the repeated event', async () => {
      const { rows } = await house.database.query(`select 1 from outbox where network_id = $1 and event = 'round.advanced' and handled_at is null`, [
        network.id,
      ]);
      return rows.length === 0 ? true : undefined;
    });
    expect((await network.office.must(200).get(`${path}/agreements`)).body.items).toHaveLength(1);
  });

  test('a draft is the office’s alone', async () => {
    const draft = await aDraft();
    const member = await joinAs(draft, 'member');
    for (const client of [draft.winner.client, draft.loser.client, member.client]) {
      await client.must(404).get(draft.agreement);
      expect((await client.must(200).get(`${draft.path}/agreements`)).body.items).toEqual([]);
    }
  });
});

describe('terms', () => {
  test('are changed by the office before issue, with the version that it saw', async () => {
    const { network, agreement } = await aDraft();
    const bonus = [
      { from: '100000', percent: '1' },
      { from: '250000', percent: '2' },
    ];
    const changed = await network.office
      .with({ 'if-match': '"1"' })
      .must(200)
      .patch(agreement, { openToCustomers: false, turnoverBonus: bonus, noticeMonths: 6 });
    expect(changed.body).toMatchObject({ openToCustomers: false, turnoverBonus: bonus, noticeMonths: 6, version: 2 });
    expect((await network.office.with({ 'if-match': '"1"' }).must(412).patch(agreement, { noticeMonths: 1 })).body.code).toBe('version.stale');
  });

  test('that cannot be agreed on are refused, all faults at once, and nothing changes', async () => {
    const { network, agreement } = await aDraft();
    const refused = await network.office.must(422).patch(agreement, {
      termTo: '2031-04-01',
      turnoverBonus: [{ from: '100', percent: '101' }],
      maximumQuantities: [{ positionId: newId(), quantity: '5' }],
    });
    expect(refused.body.code).toBe('terms.invalid');
    expect(refused.body.errors.map((fault: { pointer: string }) => fault.pointer)).toEqual([
      '/termTo',
      '/turnoverBonus/0/percent',
      '/maximumQuantities/0/positionId',
    ]);
    expect((await network.office.must(200).get(agreement)).body).toMatchObject({ termTo: '2029-03-31', version: 1 });
  });

  test('are fixed once the first edition is issued', async () => {
    const { network, agreement } = await aDraft();
    await network.office.must(201).post(`${agreement}/editions`, {});
    expect((await network.office.must(409).patch(agreement, { noticeMonths: 1 })).body.code).toBe('agreement.issued');
  });
});

describe('an edition', () => {
  test('is issued with a hash, signed by supplier and network, and only then open', async () => {
    const draft = await aDraft();
    const { network, agreement, winner, loser } = draft;
    const member = await joinAs(draft, 'member');
    const issued = (await network.office.must(201).post(`${agreement}/editions`, {})).body;
    expect(issued).toMatchObject({ number: 1, state: 'issued' });
    expect(issued.documentHash).toMatch(/^[0-9a-f]{64}$/);
    await loser.client.must(404).get(agreement);
    await member.client.must(404).get(agreement);
    expect((await winner.client.must(200).get(agreement)).body.allowedActions).toEqual(['sign']);
    expect(await codeOf(winner.client, 409, `${agreement}/editions/1/signatures`, { documentHash: '0'.repeat(64) })).toBe('edition.other_document');
    const signed = await winner.client.must(201).post(`${agreement}/editions/1/signatures`, { documentHash: issued.documentHash });
    expect(signed.body.state).toBe('signed_by_supplier');
    expect(await codeOf(winner.client, 409, `${agreement}/editions/1/signatures`, {})).toBe('edition.already_signed');
    expect(await codeOf(member.client, 409, `${draft.path}/sign-ups`, { supplier: winner.code, effectiveFrom: '2027-04-01' })).toBe(
      'sign_up.no_agreement',
    );
    await network.office.must(201).post(`${agreement}/editions/1/signatures`, {});
    expect((await member.client.must(200).get(agreement)).body).toMatchObject({ state: 'open', allowedActions: ['signUp'] });
    await loser.client.must(404).post(`${agreement}/editions/1/signatures`, {});
  });

  test('is rendered by a job as a PDF in German and English, and reads the same each time', async () => {
    const { network, agreement, winner, loser } = await aDraft();
    const { documentHash } = (await network.office.must(201).post(`${agreement}/editions`, {})).body;
    for (const language of ['de', 'en']) {
      const path = `${agreement}/editions/1/document?language=${language}`;
      const answer = await until('the document', async () => {
        const tried = await winner.client.get(path);
        return tried.status === 200 ? tried : undefined;
      });
      expect(answer.headers.get('content-type')).toBe('application/pdf');
      expect(answer.headers.get('content-disposition')).toMatch(new RegExp(`^inline; filename="RV-\\d{4}-001-1-${language}\\.pdf"$`));
      expect(answer.headers.get('etag')).toBe(`"${documentHash}-${language}"`);
      expect(answer.body.slice(0, 8)).toBe('%PDF-1.7');
      await loser.client.must(404).get(path);
    }
  });

  test('has the SHA-256 of its canonical content as its hash, which everyone can compute', async () => {
    const { network, agreement, winner } = await aDraft();
    await network.office.must(409).get(`${agreement}/editions/1/content`);
    const { documentHash } = (await network.office.must(201).post(`${agreement}/editions`, {})).body;
    const { body: content } = await winner.client.must(200).get(`${agreement}/editions/1/content`);
    // Node writes the keys of JSON.parse in their order, so the canonical text comes back as it was.
    expect(createHash('sha256').update(JSON.stringify(content)).digest('hex')).toBe(documentHash);
  });

  test('never changes once it is issued, not even by SQL', async () => {
    const { network, agreement } = await aDraft();
    await network.office.must(201).post(`${agreement}/editions`, {});
    await expect(house.database.query(`update edition set content = '{}' where network_id = $1`, [network.id])).rejects.toThrow('immutable');
  });

  test('is signed by its supplier through the service alone: the supplier’s own scope changes nothing of it, nor of the agreement', async () => {
    const draft = await aDraft();
    const { number } = (await draft.network.office.must(201).post(`${draft.agreement}/editions`, {})).body;
    const { rows } = await house.database.query(
      `select m.organisation_id as "organisationId", d.person_id as "personId" from membership m join mandate d on d.membership_id = m.id
       where m.network_id = $1 and m.code = $2 and d.role = 'signatory'`,
      [draft.network.id, draft.winner.code],
    );
    const supplier = { ...rows[0], networkId: draft.network.id, side: 'supplier' };
    const touched = (sql: string) => house.work.as(supplier, () => house.work.touch(sql));
    expect(await house.work.as(supplier, () => house.work.query('select 1 from edition'))).toHaveLength(1);
    expect(await touched(`update edition set signed_by_network_at = now(), signed_by_network = app_person(), state = 'signed_by_network'`)).toBe(0);
    expect(await touched(`update agreement set notice_months = 24, payment_days = 0`)).toBe(0);
    const signed = await draft.winner.client.must(201).post(`${draft.agreement}/editions/${number}/signatures`, {});
    expect(signed.body.state).toBe('signed_by_supplier');
  });

  test('that is not signed by both gives way to a further one at once', async () => {
    const draft = await aDraft();
    await draft.network.office.must(201).post(`${draft.agreement}/editions`, {});
    const { number } = await openEdition(draft, { changes: { noticeMonths: 6 } });
    expect(number).toBe(2);
    const { editions, noticeMonths } = (await draft.network.office.must(200).get(draft.agreement)).body;
    expect(editions.map((edition: { state: string }) => edition.state)).toEqual(['open', 'superseded']);
    expect(noticeMonths).toBe(6);
  });
});

describe('sign-up', () => {
  test('is confirmed with time, person and edition hash', async () => {
    const draft = await anOpenAgreement();
    const member = await joinAs(draft, 'member');
    const { editions } = (await member.client.must(200).get(draft.agreement)).body;
    const { body } = await member.client.must(201).post(`${draft.agreement}/sign-ups`, { edition: 1, effectiveFrom: '2027-03-15' });
    expect(body).toMatchObject({ party: member.code, edition: 1, documentHash: editions[0].documentHash, effectiveFrom: '2027-03-15', endsOn: null });
    expect(body.signedAt).toMatch(/Z$/);
    const again = await member.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2027-03-15' });
    expect(again.body.id).toBe(body.id);
    expect(await codeOf(member.client, 409, `${draft.agreement}/sign-ups`, { effectiveFrom: '2027-05-01' })).toBe('sign_up.already_signed');
    const { body: told } = await member.client.must(200).get(`${draft.network.path}/agreements`);
    expect(told.items[0]).toMatchObject({ signUp: { id: body.id }, allowedActions: ['leave'] });
  });

  test('twice at once is one sign-up', async () => {
    const draft = await anOpenAgreement();
    const member = await joinAs(draft, 'member');
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => member.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2027-04-01' })),
    );
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
  });

  test('is refused to who is not admitted, to customers where members only, and without an agreement', async () => {
    const draft = await anOpenAgreement({ openToCustomers: false });
    const customer = await joinAs(draft, 'customer');
    const rival = await draft.network.apply({ markets: ['welding wire'] });
    const declaration = { effectiveFrom: '2027-04-01' };
    expect(rival.status).toBe('admitted');
    const refused = await draft.network.join({ markets: ['Welding wire'] });
    expect(await codeOf(refused.client, 403, `${draft.agreement}/sign-ups`, declaration)).toBe('sign_up.not_admitted');
    expect(await codeOf(customer.client, 403, `${draft.agreement}/sign-ups`, declaration)).toBe('sign_up.members_only');
    expect(await codeOf(customer.client, 403, `${draft.path}/sign-ups`, { supplier: draft.winner.code, ...declaration })).toBe(
      'sign_up.members_only',
    );
    expect(await codeOf(customer.client, 409, `${draft.path}/sign-ups`, { supplier: draft.loser.code, ...declaration })).toBe('sign_up.no_agreement');
    await customer.client.must(404).get(draft.agreement);
    expect(await codeOf(draft.winner.client, 403, `${draft.agreement}/sign-ups`, declaration)).toBe('sign_up.not_admitted');
  });

  test('shows a member its own, the supplier and the office all', async () => {
    const draft = await anOpenAgreement({ customerFee: '250' });
    const [member, other, customer] = [await joinAs(draft, 'member'), await joinAs(draft, 'member'), await joinAs(draft, 'customer')];
    for (const party of [member, other, customer]) await party.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2027-04-01' });
    const seenBy = async (client: Client) =>
      (await client.must(200).get(`${draft.agreement}/sign-ups`)).body.items.map((item: { party: string; fee: string }) => [item.party, item.fee]);
    const all = [
      [member.code, null],
      [other.code, null],
      [customer.code, '250'],
    ].toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
    expect(await seenBy(draft.network.office)).toEqual(all);
    expect(await seenBy(draft.winner.client)).toEqual(all);
    expect(await seenBy(member.client)).toEqual([[member.code, null]]);
    await draft.loser.client.must(404).get(`${draft.agreement}/sign-ups`);
  });

  test('can commit to quantities of the price sheet’s positions', async () => {
    const draft = await anOpenAgreement();
    const member = await joinAs(draft, 'member');
    const [{ priceSheet }] = (await member.client.must(200).get(draft.agreement)).body.editions;
    const { positionId } = priceSheet.lots[0].positions[0];
    const wrong = { effectiveFrom: '2027-04-01', committed: [{ positionId: newId(), quantity: '100' }] };
    expect(await codeOf(member.client, 422, `${draft.agreement}/sign-ups`, wrong)).toBe('sign_up.invalid');
    const { body } = await member.client
      .must(201)
      .post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2027-04-01', committed: [{ positionId, quantity: '100' }] });
    expect(body.committed).toEqual([{ positionId, quantity: '100' }]);
  });

  test('ends at its deadline, by a job; later ones stay possible where the agreement says so', async () => {
    const [strict, lax] = [await anOpenAgreement({ lateSignUps: false }), await anOpenAgreement()];
    for (const draft of [strict, lax]) {
      const member = await joinAs(draft, 'member');
      await draft.network.office.must(200).put(`${draft.path}/sign-up`, { deadline: ahead(60_000) });
      await house.database.query('update round set sign_up_deadline = clock_timestamp() where id = $1', [draft.path.split('/').at(-1)]);
      await until('the end of sign-up', async () =>
        (await draft.network.office.must(200).get(draft.path)).body.phase === 'concluded' ? true : undefined,
      );
      const answer = await member.client.post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2028-01-01' });
      expect(draft === strict ? answer.body.code : answer.status).toBe(draft === strict ? 'sign_up.closed' : 201);
    }
  });
});

describe('a new edition', () => {
  test('binds an earlier sign-up only when the party accepts it', async () => {
    const draft = await anOpenAgreement({ noticeMonths: 3 });
    const member = await joinAs(draft, 'member');
    const first = (await member.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2027-04-01' })).body;
    expect(await codeOf(draft.network.office, 422, `${draft.agreement}/editions`, {})).toBe('edition.accept_by');
    await openEdition(draft, { changes: { noticeMonths: 6 }, acceptBy: '2027-09-30' });
    const seen = (await member.client.must(200).get(draft.agreement)).body;
    expect(seen).toMatchObject({ noticeMonths: 6, signUp: { edition: 1 }, allowedActions: ['acceptEdition', 'leave'] });
    const accepted = (await member.client.must(201).post(`${draft.agreement}/sign-ups`, { edition: 2, effectiveFrom: '2027-04-01' })).body;
    expect(accepted).toMatchObject({ id: first.id, edition: 2, effectiveFrom: '2027-04-01' });
  });

  test('ends the sign-up of who has not accepted it by its day, by a job', async () => {
    const draft = await anOpenAgreement();
    const [keen, slow] = [await joinAs(draft, 'member'), await joinAs(draft, 'member')];
    for (const { client } of [keen, slow]) await client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2026-01-01' });
    await openEdition(draft, { acceptBy: '2027-09-30' });
    const { items } = (await keen.client.must(200).get(`${draft.network.path}/notices`)).body;
    expect(items.map((notice: { key: string }) => notice.key)).toContain('edition.to_accept');
    await keen.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2026-01-01' });
    // The day passes: behind the scenes, since no test can wait for it and an issued edition is immutable.
    await house.database.query(`alter table edition disable trigger edition_is_immutable`);
    await house.database.query(`update edition set accept_by = '2026-06-30' where network_id = $1 and number = 2`, [draft.network.id]);
    await house.database.query(`alter table edition enable trigger edition_is_immutable`);
    const ended = await until('the lapse', async () => (await slow.client.must(200).get(draft.agreement)).body.signUp.endsOn ?? undefined);
    expect(ended).toBe('2026-06-30');
    expect((await keen.client.must(200).get(draft.agreement)).body.signUp).toMatchObject({ edition: 2, endsOn: null });
    // A further one that both sign only after its day throws nobody out: it does not open.
    await draft.network.office.must(201).post(`${draft.agreement}/editions`, { acceptBy: '2027-10-31' });
    await draft.winner.client.must(201).post(`${draft.agreement}/editions/3/signatures`, {});
    await house.database.query(`alter table edition disable trigger edition_is_immutable`);
    await house.database.query(
      `update edition set accept_by = '2026-06-30', content = content || '{"acceptBy": "2026-06-30"}' where network_id = $1 and number = 3`,
      [draft.network.id],
    );
    await house.database.query(`alter table edition enable trigger edition_is_immutable`);
    const late = await draft.network.office.with({ 'accept-language': 'de' }).must(409).post(`${draft.agreement}/editions/3/signatures`, {});
    expect(late.body.code).toBe('edition.too_late');
    expect(late.body.detail).toContain('mit einem späteren Tag neu aus');
    expect((await keen.client.must(200).get(draft.agreement)).body.signUp).toMatchObject({ edition: 2, endsOn: null });
  });
});

describe('leaving', () => {
  test('keeps the notice period, to the end of a month', async () => {
    const draft = await anOpenAgreement({ noticeMonths: 3 });
    const member = await joinAs(draft, 'member');
    const { id } = (await member.client.must(201).post(`${draft.agreement}/sign-ups`, { effectiveFrom: '2026-01-01' })).body;
    const other = await joinAs(draft, 'member');
    await other.client.must(404).delete(`${draft.agreement}/sign-ups/${id}`);
    const { body } = await member.client.must(200).delete(`${draft.agreement}/sign-ups/${id}`);
    expect(body.endsOn).toBe(lastDayOfMonth(3));
    expect((await member.client.must(409).delete(`${draft.agreement}/sign-ups/${id}`)).body.code).toBe('sign_up.already_ending');
  });
});
