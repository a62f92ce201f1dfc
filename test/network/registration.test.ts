import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenAgreement } from '../agreement/open-agreement.js';
import { anOpenHouse } from '../agreement/open-house.js';
import type { ReceiveRegistration } from '../../src/network/registration/receive-registration.service.js';
import { type House, newestInMail, until } from '../servers/house.js';
import { today } from '../days.js';
import { withoutMarks } from '../without-marks.js';

let house: House;
let open: OpenAgreement;
let vies: Server;
let slug: string;

/** A stand-in for VIES that says what it is asked, since no test asks the Commission. */
const asked: string[] = [];

beforeAll(async () => {
  vies = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ isValid: request.url?.endsWith('136695976') }));
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => vies.once('listening', listening));
  ({ house, open } = await anOpenHouse({ VIES_URL: `http://127.0.0.1:${(vies.address() as AddressInfo).port}/rest-api` }));
  ({ slug } = (await open.network.office.must(200).get(open.network.path)).body);
});
afterAll(async () => {
  await house?.close();
  vies?.close();
});

const office = () => open.network.office;
const offer = () => house.client().get(`/public/networks/${slug}/offer`);
const request = (email: string, vatId = 'DE 136 695 976') => ({
  organisation: { name: 'Kranbau Weber GmbH', street: 'Hafenstr. 2', postcode: '47119', city: 'Duisburg', country: 'DE', vatId },
  person: { name: 'Ute Weber', email },
  locale: 'de',
});
const register = (email: string, vatId?: string) => house.client().post(`/public/networks/${slug}/registrations`, request(email, vatId));
const secretTo = (email: string) => until(`a link to ${email}`, () => newestInMail(house.mailDir, email, /\/registrations\/([A-Za-z0-9_-]{20,})/));
const confirm = (token: string) => house.client().post('/public/registrations/confirmation', { token });
const registrations = async () => (await office().must(200).get(`${open.network.path}/registrations`)).body.items;
const set = (access: Record<string, unknown>) =>
  office()
    .must(200)
    .put(`${open.network.path}/customer-access`, { isOfferPublic: true, takesRegistrations: true, yearlyFee: null, ...access });

describe('what a network shows before login (decision 19)', () => {
  test('is nothing until it has opted in, like a network that is not there', async () => {
    const unknown = await house.client().get('/public/networks/no-such-network/offer');
    expect([(await offer()).status, (await offer()).body]).toEqual([404, unknown.body]);
    expect((await register('early@weber.example')).status).toBe(404);
  });

  test('is categories, items and suppliers of agreements open to customers, and no price', async () => {
    await set({ yearlyFee: '250.00' });
    // Its term begins on 1 April 2027.
    expect((await offer()).body.categories).toEqual([]);
    await house.database.query(`update agreement set term_from = $2 where network_id = $1`, [open.network.id, today()]);
    const { status, body, headers } = await offer();
    expect([status, headers.get('cache-control'), body.yearlyFee]).toEqual([200, 'public, max-age=300', '250']);
    expect(body.categories).toEqual([
      {
        code: 'WELD',
        nameDe: 'Schweißzusätze',
        nameEn: 'Welding consumables',
        items: [
          { code: 'W-1', nameDe: 'Drahtelektrode', nameEn: 'Wire electrode', unit: 'KGM' },
          { code: 'W-2', nameDe: 'Stromdüse', nameEn: 'Contact tip', unit: 'C62' },
        ],
        suppliers: ['Żółć & Söhne Spawalnicze sp. z o.o.'],
      },
    ]);
    expect(withoutMarks(JSON.stringify(body))).not.toMatch(/9\.5|unitPrice|tiers|1200/);
  });
});

describe('a registration', () => {
  test('is refused with a VAT number that is none, and where the network takes none', async () => {
    const wrong = await register('wrong@weber.example', 'DE136695978');
    expect([wrong.status, wrong.body.code, wrong.body.errors[0].pointer]).toEqual([422, 'registration.vat_id', '/organisation/vatId']);
    await set({ takesRegistrations: false });
    expect((await register('closed@weber.example')).body.code).toBe('registration.closed');
    await set({});
  });

  test('is answered alike whether company and address are known or not, and unseen until the address is confirmed', async () => {
    const known = await open.network.join({ kind: 'customer', vatId: 'ATU13585627' });
    const answers = [await register('ute@weber.example'), await register(known.email, 'ATU13585627')];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [202, {}],
      [202, {}],
    ]);
    expect(await registrations()).toEqual([]);
    const { rows } = await house.database.query(`select count(*)::integer as count from person where email = 'ute@weber.example'`);
    expect(rows).toEqual([{ count: 0 }]);
    await confirm(await secretTo(known.email));
    const waiting = await until('the request', async () => (await registrations())[0]);
    // Whoever acts for a company sees what it has bought; somebody who states its number must not come to act for it.
    expect(waiting.known).toEqual([expect.objectContaining({ code: known.code, kind: 'customer', status: 'admitted' })]);
    await office().must(201).post(`${open.network.path}/registrations/${waiting.id}/refusal`, { reason: 'You are a customer already.' });
  });

  test('reaches the office once its link was used, with what VIES says', async () => {
    const token = await secretTo('ute@weber.example');
    // No word that a stranger typed is in the letter, which may go to anybody; and to each address goes one at a time.
    expect((await newestInMail(house.mailDir, 'ute@weber.example', /(Guten Tag[^\n\r]*)/))?.trim()).toBe('Guten Tag,');
    expect(await newestInMail(house.mailDir, 'ute@weber.example', /(Ute Weber)/)).toBeUndefined();
    const again = await register('Ute@Weber.example');
    expect([again.status, again.body]).toEqual([202, {}]);
    const { rows } = await house.database.query(`select id from registration where lower(email) = 'ute@weber.example'`);
    expect(rows).toHaveLength(1);
    expect((await confirm(token)).status).toBe(200);
    expect((await confirm(token)).body.code).toBe('registration.link');
    const seen = await until('the online check', async () =>
      (await registrations()).find(({ email, vatCheck }: { email: string; vatCheck: unknown }) => email === 'ute@weber.example' && vatCheck !== null),
    );
    expect(seen).toMatchObject({ state: 'confirmed', name: 'Kranbau Weber GmbH', vatId: 'DE136695976', vatCheck: { result: 'valid' } });
    expect(asked).toContain('/rest-api/ms/DE/vat/136695976');
    const { items } = (await office().must(200).get(`${open.network.path}/notices`)).body;
    expect(items.map(({ key }: { key: string }) => key)).toContain('registration.received');
    await open.member.client.must(403).get(`${open.network.path}/registrations`);
  });

  test('that is approved makes a customer whose contact buys and signs', async () => {
    const { id, version } = (await registrations()).find(({ state }: { state: string }) => state === 'confirmed');
    const at = `${open.network.path}/registrations/${id}/approval`;
    expect(
      (
        await office()
          .with({ 'if-match': `"${version - 1}"` })
          .post(at, { code: 'K100' })
      ).status,
    ).toBe(412);
    expect((await office().must(409).post(at, { code: open.customer.code })).body.code).toBe('membership.code_taken');
    const { body } = await office().must(201).post(at, { code: 'K100' });
    expect([body.state, (await office().must(409).post(at, { code: 'K101' })).body.code]).toEqual(['approved', 'registration.decided']);
    const client = await house.accept('ute@weber.example');
    const { mandates } = (await client.must(200).get('/me')).body;
    expect(mandates.map(({ role, kind }: Record<string, string>) => `${kind} ${role}`).sort()).toEqual(['customer buyer', 'customer signatory']);
    await set({ yearlyFee: '250.00' });
    expect((await client.must(200).get(`${open.network.path}/customer-access`)).body.yearlyFee).toBe('250');
    expect((await open.member.client.must(200).get(`${open.network.path}/customer-access`)).body.yearlyFee).toBeNull();
    const signed = await client.must(201).post(`${open.agreement}/sign-ups`, { effectiveFrom: '2027-06-01', edition: 1 });
    expect(signed.body.yearlyFee).toBe('250');
    await set({ yearlyFee: '300.00' });
    // As it was accepted, from the year on in which it takes effect; whoever signed up before there was a fee owes none.
    const owed = async (year: number) => (await office().must(200).get(`${open.network.path}/customer-fees?year=${year}`)).body.items;
    expect(await owed(2027)).toEqual([
      { customer: 'K100', name: 'Kranbau Weber GmbH', vatId: 'DE136695976', kind: 'yearly', agreement: null, since: '2027-06-01', fee: '250' },
    ]);
    expect([await owed(2026), (await owed(2028))[0].since]).toEqual([[], '2028-01-01']);
    // Its latest sign-up decides, also where it accepted no fee.
    await house.database.query(
      `insert into sign_up select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'signed_at', s.signed_at + interval '1 minute',
         'yearly_fee', null, 'ends_on', '2027-12-31'))).* from sign_up s where s.yearly_fee = 250`,
    );
    expect(await owed(2027)).toEqual([]);
  });

  test.each(['member', 'supplier', 'left'])('with the VAT number of a company of the network (%s) is approved for nobody', async (whose) => {
    const vatId = { member: 'FR40303265045', supplier: 'IT00743110157', left: 'PL8567346215' }[whose] ?? '';
    const kind = whose === 'supplier' ? 'supplier' : 'member';
    // As an office may have written it.
    const joined = await open.network.join({ kind, vatId: `${vatId.slice(0, 2)} ${vatId.slice(2)}` });
    if (whose === 'left') await house.database.query(`update membership set status = 'left', left_on = $2 where id = $1`, [joined.id, today()]);
    await house.database.query(
      `insert into registration (network_id, id, state, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash, confirmed_at)
       values ($1, gen_random_uuid(), 'confirmed', 'Stranger', '', '1', 'X', 'FR', $2, 'S', 's@stranger.example', 'de', decode(md5($2) || md5($2), 'hex'), now())`,
      [open.network.id, vatId],
    );
    const { id, known } = (await registrations()).find(({ state }: { state: string }) => state === 'confirmed');
    expect(known).toMatchObject([{ code: joined.code, kind, status: whose === 'left' ? 'left' : 'admitted' }]);
    const at = `${open.network.path}/registrations/${id}`;
    const refused = await office().with({ 'accept-language': 'de' }).must(409).post(`${at}/approval`, { code: 'K103' });
    expect([refused.body.code, refused.body.detail]).toEqual(['registration.organisation_known', expect.stringContaining(joined.code)]);
    const { rows } = await house.database.query(`select 1 from person where email = 's@stranger.example'`);
    expect(rows).toEqual([]);
    await office().must(201).post(`${at}/refusal`, { reason: 'Known.' });
  });

  test('of a company that is a customer already is told to the office alone', async () => {
    const known = (await office().must(200).get(`${open.network.path}/memberships?kind=customer&limit=50`)).body.items;
    expect(known.length).toBeGreaterThan(2);
    await register('second@weber.example');
    await confirm(await secretTo('second@weber.example'));
    const waiting = await until('the request', async () => (await registrations()).find(({ state }: { state: string }) => state === 'confirmed'));
    const refused = await office().must(409).post(`${open.network.path}/registrations/${waiting.id}/approval`, { code: 'K102' });
    expect(refused.body.code).toBe('registration.organisation_known');
    const { body } = await office()
      .must(201)
      .post(`${open.network.path}/registrations/${waiting.id}/refusal`, { reason: 'You are a customer already.' });
    expect(body.state).toBe('refused');
    await until('the letter', () => newestInMail(house.mailDir, 'second@weber.example', /(You are a customer already)/));
  });

  test('is told to the office once, however often and however slowly it is received', async () => {
    const id = '01a20d0b-641f-796e-8b2f-d722f357f66b';
    await house.database.query(
      `insert into registration (network_id, id, state, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash, confirmed_at)
       values ($1, $2, 'confirmed', 'Twice', '', '1', 'X', 'DE', 'DE136695976', 'T', 't@twice.example', 'de', decode(repeat('ab', 32), 'hex'), now())`,
      [open.network.id, id],
    );
    const receiving = await house.part<ReceiveRegistration>('network/registration/receive-registration.service', 'ReceiveRegistration');
    await Promise.all([receiving.receive(open.network.id, id), receiving.receive(open.network.id, id)]);
    const { rows } = await house.database.query(`select key from notice where subject_id = $1 group by key, person_id having count(*) <> 1`, [id]);
    const { rows: told } = await house.database.query(`select 1 from notice where subject_id = $1 and key = 'registration.received'`, [id]);
    expect([rows, told.length > 0]).toEqual([[], true]);
    await house.database.query(`update registration set confirmed_at = confirmed_at - interval '91 days' where id = $1`, [id]);
  });

  test('waits with at most 499 others', async () => {
    await house.database.query(
      `insert into registration (network_id, id, state, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash, confirmed_at)
       select $1, gen_random_uuid(), 'confirmed', 'Many', '', '1', 'X', 'DE', 'DE136695976', 'M', n || '@many.example', 'de',
         decode(md5(n::text) || md5(n::text), 'hex'), now() from generate_series(1, 500) n`,
      [open.network.id],
    );
    expect((await register('one-more@weber.example')).body.code).toBe('registration.too_many');
    await house.database.query(`update registration set confirmed_at = confirmed_at - interval '91 days' where name = 'Many'`);
  });

  test('is deleted two days later where nobody has confirmed it, ninety where nobody has decided, and thirty after it was decided', async () => {
    await house.database.query(`update registration set made_at = made_at - interval '3 days' where state = 'pending'`);
    await house.database.query(`update registration set decided_at = decided_at - interval '31 days' where state = 'refused'`);
    await until('their deletion', async () => {
      const { rows } = await house.database.query<{ state: string }>(`select state from registration`);
      return rows.length === 1 && rows[0]?.state === 'approved' ? true : undefined;
    });
  });

  test('comes from one address only so often', async () => {
    const answers: number[] = [];
    for (let at = 0; at < 8; at += 1) answers.push((await register(`many-${at}@weber.example`)).status);
    expect(answers).toContain(429);
  });
});
