import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ACall, aCall } from '../bidding/a-call.js';
import { present } from '../../src/values/invariant.js';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { dayFromNow } from '../days.js';

let house: House;
let call: ACall;
let at: string;
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  at = `${call.network.path}/prequalification`;
});
afterAll(() => house?.close());

const supplier = (index: number) => present(call.suppliers[index], 'one of two suppliers');
const WAGE = { kind: 'declaration', textDe: 'Wir zahlen den Mindestlohn.', textEn: 'We pay the minimum wage.', isRequired: true };
const ISO = { kind: 'certificate', textDe: 'ISO 9001', textEn: 'ISO 9001', isRequired: true };
const STAFF = { kind: 'number', textDe: 'Beschäftigte', textEn: 'Staff', isRequired: false };
const questions = async () => (await call.office.must(200).get(`${at}/questions`)).body;
const idOf = async (textEn: string): Promise<string> =>
  present(
    (await questions()).items.find((question: { textEn: string }) => question.textEn === textEn),
    textEn,
  ).id;
const answer = async (client: Client, textEn: string, said: object) => client.put(`${at}/mine/${await idOf(textEn)}`, said);
const seen = async (index: number) => (await call.office.must(200).get(`${at}/suppliers/${supplier(index).id}`)).body;
const answerPath = async (index: number, textEn: string): Promise<string> => `${at}/suppliers/${supplier(index).id}/answers/${await idOf(textEn)}`;
/** Says this of an answer in the version that the office sees now. */
const check = async (index: number, textEn: string, said: 'accept' | 'refuse', body?: object) => {
  const { items } = await seen(index);
  const { version } = present(
    items.find(({ question }: { question: { textEn: string } }) => question.textEn === textEn),
    textEn,
  ).answer;
  return call.office.with({ 'if-match': `"${version}"` }).post(`${await answerPath(index, textEn)}/${said}`, body);
};
const tasksOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${call.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);

describe('the questionnaire (Domain §7)', () => {
  test('is written by the office and read by suppliers, who are asked to answer it', async () => {
    expect(await tasksOf(supplier(0).client)).not.toContain('prequalify');
    const { body } = await call.office.must(200).put(`${at}/questions`, { questions: [WAGE, ISO, STAFF] });
    expect(body).toMatchObject({ version: 1, items: [{ textEn: WAGE.textEn }, { kind: 'certificate' }, { kind: 'number' }] });
    expect((await supplier(0).client.must(200).get(`${at}/questions`)).body.allowedActions).toEqual([]);
    expect((await supplier(0).client.put(`${at}/questions`, { questions: [] })).status).toBe(403);
    expect(await tasksOf(supplier(0).client)).toContain('prequalify');
    const late = await call.office.with({ 'if-match': '"0"' }).put(`${at}/questions`, { questions: [] });
    expect([late.status, late.body.code]).toEqual([412, 'version.stale']);
  });
});

describe('an answer (Domain §7)', () => {
  test.each([
    ['of another kind', { kind: 'number', number: '1' }, 'prequalification.other_kind'],
    ['with a certificate that has expired', { kind: 'certificate', text: 'TÜV 4711', expiresOn: '2020-01-01' }, 'prequalification.expired'],
    ['without its day of expiry', { kind: 'certificate', text: 'TÜV 4711' }, 'input.invalid'],
  ])('is not taken %s, and nothing is changed', async (_name, said, code) => {
    const { status, body } = await answer(supplier(0).client, 'ISO 9001', said);
    expect([status, body.code]).toEqual([422, code]);
    expect((await seen(0)).items[1]).toMatchObject({ answer: null, standing: 'open' });
  });

  test('waits for the office, which is asked on Home, and is nobody else’s to see', async () => {
    expect(await tasksOf(call.office)).not.toContain('checkAnswers');
    const declared = await answer(supplier(0).client, WAGE.textEn, { kind: 'declaration', declared: true });
    expect(declared.body).toMatchObject({ isComplete: false, items: [{ answer: { declared: true }, standing: 'unchecked' }, {}, {}] });
    await answer(supplier(0).client, 'ISO 9001', { kind: 'certificate', text: 'TÜV 4711', expiresOn: dayFromNow(400) });
    expect(await tasksOf(call.office)).toContain('checkAnswers');
    expect(await tasksOf(supplier(0).client)).not.toContain('prequalify');
    expect((await supplier(1).client.must(200).get(`${at}/mine`)).body.items[0].answer).toBeNull();
    expect((await supplier(1).client.get(`${at}/suppliers/${supplier(0).id}`)).status).toBe(403);
    expect((await call.network.office.must(200).get(`${at}/suppliers?standing=unchecked`)).body.items).toMatchObject([
      { supplier: supplier(0).code, unchecked: 2, lacking: 0, isComplete: false },
    ]);
  });

  test('is accepted by a named person of the office, in the version that was seen', async () => {
    const stale = await call.office.with({ 'if-match': '"9"' }).post(`${await answerPath(0, WAGE.textEn)}/accept`);
    expect([stale.status, stale.body.code]).toEqual([412, 'version.stale']);
    const unseen = await call.office.post(`${await answerPath(0, WAGE.textEn)}/accept`);
    expect([unseen.status, unseen.body.code]).toEqual([422, 'version.required']);
    expect((await seen(0)).items[0].standing).toBe('unchecked');
    await check(0, WAGE.textEn, 'accept');
    const { body } = await check(0, 'ISO 9001', 'accept');
    expect(body).toMatchObject({
      isComplete: true,
      items: [{ answer: { state: 'accepted', checkedBy: 'Rosa Office' } }, { standing: 'accepted' }, {}],
    });
    expect((await supplier(0).client.must(200).get(`${at}/mine`)).body).toMatchObject({
      isComplete: true,
      items: [{ answer: { checkedBy: null } }, {}, {}],
    });
    expect((await call.office.with({ 'if-match': '"0"' }).post(`${await answerPath(1, WAGE.textEn)}/accept`)).body.code).toBe(
      'prequalification_answer.missing',
    );
  });

  test('is refused with a reason that the supplier reads', async () => {
    await answer(supplier(1).client, WAGE.textEn, { kind: 'declaration', declared: false });
    expect((await check(1, WAGE.textEn, 'refuse', { reason: ' ' })).body.code).toBe('input.invalid');
    expect((await call.office.post(`${await answerPath(1, WAGE.textEn)}/refuse`, { reason: 'Unseen' })).body.code).toBe('version.required');
    await check(1, WAGE.textEn, 'refuse', { reason: 'We buy from nobody who does not.' });
    const { body } = await supplier(1).client.must(200).get(`${at}/mine`);
    expect(body.items[0]).toMatchObject({ standing: 'refused', answer: { reason: 'We buy from nobody who does not.' } });
    const notices = (await supplier(1).client.must(200).get(`${call.network.path}/notices`)).body.items;
    expect(notices.map(({ key }: { key: string }) => key)).toContain('prequalification.refused');
    expect(await tasksOf(supplier(1).client)).toContain('prequalify');
  });

  test('that is given again stays checked, one that is changed does not', async () => {
    const same = await answer(supplier(0).client, WAGE.textEn, { kind: 'declaration', declared: true });
    expect(same.body.items[0].standing).toBe('accepted');
    const changed = await answer(supplier(0).client, 'ISO 9001', { kind: 'certificate', text: 'TÜV 4712', expiresOn: dayFromNow(400) });
    expect(changed.body).toMatchObject({ isComplete: false, items: [{}, { standing: 'unchecked', answer: { text: 'TÜV 4712' } }, {}] });
  });

  test('keeps its question’s words; a question that is not asked any more counts for nothing', async () => {
    const { items } = await questions();
    const kept = items.map(({ isAnswered: _, ...question }: Record<string, unknown>) => question);
    const reworded = kept.map((question: Record<string, unknown>) => ({ ...question, textEn: `${String(question['textEn'])}!` }));
    const refused = await call.office.put(`${at}/questions`, { questions: reworded });
    expect([refused.status, refused.body.code]).toEqual([409, 'prequalification.answered']);
    await call.office.must(200).put(`${at}/questions`, { questions: kept.slice(0, 1) });
    expect((await seen(0)).isComplete).toBe(true);
    await call.office.must(200).put(`${at}/questions`, { questions: [...kept.slice(0, 1), { ...ISO, textEn: 'ISO 9001:2015' }] });
    expect((await seen(0)).items).toMatchObject([{ standing: 'accepted' }, { standing: 'open' }]);
  });

  test('is kept in the log without its words, which may name people', async () => {
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?kind=prequalification.answered&limit=50`);
    expect(body.items).toHaveLength(4);
    expect(JSON.stringify(body.items)).not.toContain('TÜV');
  });
});

describe('a certificate (Domain §7)', () => {
  const expiring = async (): Promise<number> => {
    const { body } = await supplier(0).client.must(200).get(`${call.network.path}/notices?limit=100`);
    return body.items.filter(({ key }: { key: string }) => key === 'prequalification.expiring').length;
  };
  const movedTo = async (days: number): Promise<void> => {
    await house.database.query(
      `update prequalification_answer set answered_at = now() - interval '1 year', expires_on = (clock_timestamp() at time zone 'Europe/Berlin')::date + $2::integer
       where membership_id = $1 and expires_on is not null`,
      [supplier(0).id, days],
    );
  };

  const pdf = (bytes: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 7)]);
  const attach = async (client: Client, textEn: string, name: string, bytes: Buffer, headers: Record<string, string> = {}) =>
    client.with({ 'content-type': 'application/octet-stream', ...headers }).put(`${at}/mine/${await idOf(textEn)}/document?name=${name}`, bytes);
  const fetched = (client: Client, path: string): Promise<Response> =>
    fetch(`${house.url}/api/v1${path}/document`, { headers: { cookie: client.sessionCookie } });

  test('is attached as a file to its answer only, of at most 10 MiB, and is what its name says', async () => {
    const { client } = supplier(0);
    const codes = [
      await attach(client, 'ISO 9001:2015', 'iso.pdf', pdf(100)),
      await attach(client, WAGE.textEn, 'wage.pdf', pdf(100)),
      await answer(client, 'ISO 9001:2015', { kind: 'certificate', text: 'TÜV 4713', expiresOn: dayFromNow(400) }),
      await attach(client, 'ISO 9001:2015', 'iso.pdf', Buffer.from('<html>')),
      await attach(client, 'ISO 9001:2015', 'iso.pdf', pdf(10 * 1_048_576 + 1)),
      await attach(client, 'ISO 9001:2015', 'iso.pdf', pdf(100), { 'if-match': '"0"' }),
      await client.put(`${at}/mine/${await idOf('ISO 9001:2015')}/document?name=iso.pdf`, { a: 1 }),
    ].map(({ body }) => body.code);
    expect(codes).toEqual([
      'prequalification_answer.missing',
      'prequalification.no_certificate',
      undefined,
      'document.content',
      'document.too_large',
      'version.stale',
      'document.content_type',
    ]);
    expect((await seen(0)).items[1].document).toBeNull();
    expect((await house.database.query('select count(*)::int as n from prequalification_document_part')).rows[0].n).toBe(0);
  });

  test('that is attached, replaced or taken off is checked anew; the same file again is no change', async () => {
    const { client } = supplier(0);
    await check(0, 'ISO 9001:2015', 'accept');
    const bytes = pdf(3 * 1_048_576);
    const { body } = await attach(client, 'ISO 9001:2015', 'iso.pdf', bytes);
    expect(body.items[1]).toMatchObject({
      standing: 'unchecked',
      document: { name: 'iso.pdf', bytes: bytes.length, contentType: 'application/pdf' },
    });
    await check(0, 'ISO 9001:2015', 'accept');
    expect((await attach(client, 'ISO 9001:2015', 'iso.pdf', bytes)).body.items[1].standing).toBe('accepted');
    const answers = await fetched(call.office, await answerPath(0, 'ISO 9001:2015'));
    expect(Buffer.from(await answers.arrayBuffer()).equals(bytes)).toBe(true);
    expect(answers.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''iso.pdf");
    const replaced = await attach(client, 'ISO 9001:2015', 'new.pdf', pdf(100));
    expect(replaced.body.items[1]).toMatchObject({ standing: 'unchecked', document: { name: 'new.pdf', bytes: 100 } });
    const own = `${at}/mine/${await idOf('ISO 9001:2015')}`;
    expect((await client.must(200).delete(`${own}/document`)).body.items[1]).toMatchObject({ standing: 'unchecked', document: null });
    expect((await fetched(client, own)).status).toBe(404);
  });

  test('is for its supplier, the office and the auditor, and its name is not in the log', async () => {
    await attach(supplier(0).client, 'ISO 9001:2015', 'Erika%20Muster.pdf', pdf(100));
    const path = await answerPath(0, 'ISO 9001:2015');
    const own = `${at}/mine/${await idOf('ISO 9001:2015')}`;
    const statuses = [
      await fetched(supplier(0).client, own),
      await fetched(call.auditor, path),
      await fetched(supplier(1).client, path),
      await fetched(supplier(1).client, own),
    ].map(({ status }) => status);
    expect(statuses).toEqual([200, 200, 403, 404]);
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?limit=200`);
    const entries = body.items.filter(({ kind }: { kind: string }) => kind.startsWith('prequalification.document_'));
    expect(entries.map(({ kind }: { kind: string }) => kind.slice(17)).toSorted()).toEqual([
      'document_added',
      'document_added',
      'document_added',
      'document_removed',
    ]);
    expect(JSON.stringify(body.items)).not.toContain('Erika');
  });

  test('that expires within 60 days is its supplier’s task until the end of its last day; the office sees the reminders to come', async () => {
    const { client, name } = {
      ...supplier(0),
      name: (await call.office.must(200).get(`${at}/suppliers`)).body.items.find((one: { supplier: string }) => one.supplier === supplier(0).code)
        .name,
    };
    const inBerlin = (time: string): string => new Date(time).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
    await answer(client, 'ISO 9001:2015', { kind: 'certificate', text: 'TÜV 4713', expiresOn: dayFromNow(70) });
    expect(await tasksOf(client)).not.toContain('renewCertificate');
    await answer(client, 'ISO 9001:2015', { kind: 'certificate', text: 'TÜV 4713', expiresOn: dayFromNow(20) });
    const { items } = (await client.must(200).get(`${call.network.path}/tasks`)).body;
    const task = items.find(({ kind }: { kind: string }) => kind === 'renewCertificate');
    expect(inBerlin(task.deadline)).toBe(`${dayFromNow(21)} 00:00:00`);
    const { due } = (await call.office.must(200).get(`${call.network.path}/jobs`)).body;
    const reminders = due.filter(({ kind }: { kind: string }) => kind === 'expiry_reminder');
    expect(reminders.map((reminder: { at: string }) => inBerlin(reminder.at))).toEqual([`${dayFromNow(6)} 00:00:00`, `${dayFromNow(20)} 00:00:00`]);
    expect(reminders[0]).toMatchObject({ state: 'planned', round: null, agreement: null, supplier: { membershipId: supplier(0).id, name } });
  });

  test('is reminded of once 60 days before its last day, once 14 days before, and once on it', async () => {
    await answer(supplier(0).client, 'ISO 9001:2015', { kind: 'certificate', text: 'TÜV 4713', expiresOn: dayFromNow(10) });
    for (const [days, told] of [
      [60, 1],
      [14, 2],
      [0, 3],
    ] as const) {
      await movedTo(days);
      await until(`reminder ${told}`, async () => ((await expiring()) >= told ? true : undefined));
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(await expiring()).toBe(told);
    }
  });

  test('counts on its last day, and not after it', async () => {
    await check(0, 'ISO 9001:2015', 'accept');
    expect((await seen(0)).isComplete).toBe(true);
    await movedTo(-1);
    expect(await seen(0)).toMatchObject({ isComplete: false, items: [{}, { standing: 'expired', allowedActions: ['refuse'] }] });
    expect((await call.office.must(200).get(`${at}/suppliers?standing=complete`)).body.items).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(await expiring()).toBe(3);
  });
});

describe('a call that asks for prequalification (Domain §7)', () => {
  const draft = async (prequalification: string, prepare: (office: Client, round: string) => Promise<void>) =>
    aCall(house, 1, async (office, round) => {
      const { body } = await office.must(200).get(`${round}/call`);
      const suppliers = body.suppliers.map(({ supplier: code }: { supplier: string }) => code);
      const network = round.slice(0, round.indexOf('/rounds/'));
      await office.must(200).put(`${network}/prequalification/questions`, { questions: [WAGE] });
      await office.must(200).put(`${round}/call`, { currency: 'EUR', categories: body.categories, suppliers, prequalification, othersMayAsk: true });
      await prepare(office, round);
    });

  test('only warns the office where it says so', async () => {
    let readiness: { isReady: boolean; warnings: unknown[] } | undefined;
    const warning = await draft('warn', async (office, round) => {
      readiness = (await office.must(200).get(`${round}/call/readiness`)).body;
    });
    const code = present(warning.suppliers[0], 'the supplier').code;
    expect(readiness).toMatchObject({ isReady: true, warnings: [{ code: 'prequalification', pointer: `/suppliers/${code}` }] });
    expect((await warning.office.must(200).get(`${warning.network.path}/suppliers?prequalified=true`)).body.items).toEqual([]);
  });

  test('invites and admits nobody without it where it says so', async () => {
    const blocking = await draft('block', async (office, round) => {
      const refused = await office.post(`${round}/call/publish`, {});
      expect([refused.status, refused.body.code]).toEqual([409, 'call.not_ready']);
      const network = round.slice(0, round.indexOf('/rounds/'));
      // The invited one answers and is accepted; the stranger is not.
      const { body } = await office.must(200).get(`${round}/call`);
      await house.database.query(
        `insert into prequalification_answer (network_id, question_id, membership_id, declared, state, checked_by, checked_at)
         select q.network_id, q.id, m.id, true, 'accepted', (select person_id from mandate d where d.network_id = q.network_id and role = 'office' limit 1), now()
         from prequalification_question q join membership m on m.network_id = q.network_id and m.code = $2 where q.network_id = $1`,
        [network.split('/').at(-1), body.suppliers[0].supplier],
      );
    });
    await blocking.stranger.must(201).post(`${blocking.round}/call/admission-requests`, {});
    const { body } = await blocking.office.must(200).get(`${blocking.round}/call/admission-requests`);
    expect(body.items).toMatchObject([{ isPrequalified: false }]);
    const refused = await blocking.office.post(`${blocking.round}/call/admission-requests/${body.items[0].id}/admit`);
    expect([refused.status, refused.body.code]).toEqual([409, 'admission.not_prequalified']);
  });
});
