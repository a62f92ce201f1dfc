import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import { aHouse, type House } from '../servers/house.js';
import { type ACall, aCall } from './a-call.js';

const NAMES = ['Quarz & Feder GmbH', 'Birke Schutz AG'];

let house: House;
let call: ACall;
let questions = '';
beforeAll(async () => {
  house = await aHouse();
  call = await aCall(house, 2);
  for (const [index, { id }] of call.suppliers.entries()) {
    await house.database.query(`update organisation o set name = $2 from membership m where m.organisation_id = o.id and m.id = $1`, [
      id,
      NAMES[index],
    ]);
  }
  questions = `${call.round}/call/questions`;
});
afterAll(() => house?.close());

const supplier = (index: number) => ({ ...present(call.suppliers[index], 'one of two suppliers'), name: NAMES[index] ?? '' });
const asker = () => supplier(0).client;
const other = () => supplier(1).client;

const TEXT = 'Must the gloves be tested? Greetings from company-7.example';

describe('a question about a call (Domain §7)', () => {
  let question = '';
  beforeAll(async () => {
    const { rows } = await house.database.query<{ email: string }>(
      `select p.email from person p join mandate d on d.person_id = p.id where d.membership_id = $1`,
      [supplier(0).id],
    );
    const domain = present(rows[0], 'the person of the supplier').email.split('@')[1];
    const { body } = await asker()
      .must(201)
      .post(questions, { text: TEXT.replace('company-7.example', domain ?? '') });
    question = body.id;
    expect(body).toMatchObject({ number: null, withdrawnAt: null });
  });

  test('is not for who is not invited', async () => {
    expect((await call.stranger.post(questions, { text: 'May we?' })).body.code).toBe('call.missing');
    expect((await call.stranger.get(questions)).body.code).toBe('call.missing');
  });

  test('is seen by its asker and the office; the office is shown the place that tells who asks, not who it is', async () => {
    expect((await asker().must(200).get(`${questions}/mine`)).body.items).toHaveLength(1);
    expect((await other().must(200).get(`${questions}/mine`)).body.items).toEqual([]);
    expect((await other().must(200).get(questions)).body).toMatchObject({ items: [], allowedActions: ['ask'] });
    expect((await other().get(`${questions}/waiting`)).status).toBe(403);
    const { body } = await call.office.must(200).get(`${questions}/waiting`);
    expect(Object.keys(body.items[0]).sort()).toEqual(['askedAt', 'id', 'text', 'traces']);
    const [{ from, to, kind }] = body.items[0].traces;
    expect([body.items[0].text.slice(from, to), kind]).toEqual([expect.stringMatching(/^company-\d+\.example$/), 'email_domain']);
  });

  test('has no asker for office and auditor, not even in the tables and the log', async () => {
    for (const side of ['office', 'auditor']) {
      const seen = await house.work.as({ networkId: call.network.id, side }, () => house.work.query(`select * from question_asker`));
      expect(seen).toEqual([]);
    }
    const { body } = await call.auditor.must(200).get(`${call.network.path}/audit/entries?limit=500`);
    const entries = body.items.filter(({ kind }: { kind: string }) => kind === 'question.asked');
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain(supplier(0).id);
    expect(JSON.stringify(entries)).not.toContain('gloves');
  });

  test('does not exist for another supplier, which cannot take it back', async () => {
    expect((await other().delete(`${questions}/${question}`)).body.code).toBe('question.missing');
  });

  test('is a task and a notice of the office', async () => {
    const { body } = await call.office.must(200).get(`${call.network.path}/tasks`);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('answer');
    const told = await call.deputy.must(200).get(`${call.network.path}/notices`);
    expect(told.body.items.map(({ key }: { key: string }) => key)).toContain('question.asked');
  });

  test('is not published with what tells who asked', async () => {
    const { body: waiting } = await call.office.get(`${questions}/waiting`);
    const answer = { question: waiting.items[0].text, answer: 'Yes.' };
    const { status, body } = await call.office.post(`${questions}/${question}/answer`, answer);
    expect([status, body.code, body.errors[0].pointer, body.errors[0].code]).toEqual([422, 'question.names_asker', '/question', 'email_domain']);
    expect((await other().get(questions)).body.items).toEqual([]);
  });

  test('is answered once to all, in the office’s wording, as the next number of the list', async () => {
    const answer = { question: 'Must the gloves be tested?', answer: 'Yes, according to EN 388.' };
    const { body } = await call.office.must(201).post(`${questions}/${question}/answer`, answer);
    expect(body).toMatchObject({ number: 1, ...answer });
    expect((await call.deputy.post(`${questions}/${question}/answer`, answer)).body.code).toBe('question.answered');
    for (const client of [asker(), other(), call.office, call.auditor]) {
      expect((await client.must(200).get(questions)).body.items).toEqual([body]);
    }
    expect((await asker().must(200).get(`${questions}/mine`)).body.items[0]).toMatchObject({ number: 1 });
    expect((await asker().delete(`${questions}/${question}`)).body.code).toBe('question.answered');
    const told = await other().must(200).get(`${call.network.path}/notices`);
    expect(told.body.items.map(({ key }: { key: string }) => key)).toContain('question.answered');
  });

  test('is numbered in the order of the answers, two at the same moment too', async () => {
    const ids: string[] = [];
    for (const text of ['First?', 'Second?', 'Third?']) ids.push((await other().must(201).post(questions, { text })).body.id);
    const answers = ids.slice(0, 2).map((id, index) => ({ id, client: [call.office, call.deputy][index] ?? call.office }));
    await Promise.all(answers.map(({ id, client }) => client.must(201).post(`${questions}/${id}/answer`, { question: 'Q?', answer: 'A.' })));
    const { body } = await asker().must(200).get(`${questions}?limit=2`);
    expect(body.items.map(({ number }: { number: number }) => number)).toEqual([1, 2]);
    const rest = await asker().must(200).get(`${questions}?limit=2&cursor=${body.next}`);
    expect(rest.body).toMatchObject({ items: [{ number: 3 }], next: null });
  });

  test('is published with what tells who asked where the office says so', async () => {
    const { body } = await asker()
      .must(201)
      .post(questions, { text: `Is VAT ID needed, says ${supplier(0).name}?` });
    const answer = { question: `Is VAT ID needed, says ${supplier(0).name}?`, answer: 'No.' };
    expect((await call.office.post(`${questions}/${body.id}/answer`, answer)).body.errors[0].code).toBe('name');
    await call.office.must(201).post(`${questions}/${body.id}/answer`, { ...answer, despiteTraces: true });
  });

  test('may be taken back until it is answered; then the office no longer sees it', async () => {
    const { body } = await call.office.must(200).get(`${questions}/waiting`);
    const [{ id }] = body.items;
    await other().must(204).delete(`${questions}/${id}`);
    await other().must(204).delete(`${questions}/${id}`);
    expect((await call.office.must(200).get(`${questions}/waiting`)).body.items).toEqual([]);
    expect((await call.office.post(`${questions}/${id}/answer`, { question: 'Q?', answer: 'A.' })).body.code).toBe('question.withdrawn');
  });

  test('is refused where it is empty or too long', async () => {
    expect((await asker().post(questions, { text: ' ' })).status).toBe(422);
    expect((await asker().post(questions, { text: 'x'.repeat(4001) })).status).toBe(422);
  });

  test('is refused from a supplier’s 101st on', async () => {
    await house.database.query(
      `with made as (insert into question (network_id, id, call_id, text, withdrawn_at)
         select network_id, new_id(), id, 'One of many', now() from call, generate_series(1, 99) where network_id = $1 returning network_id, id)
       insert into question_asker (network_id, question_id, membership_id) select network_id, id, $2 from made`,
      [call.network.id, supplier(0).id],
    );
    expect((await asker().post(questions, { text: 'One more?' })).body.code).toBe('question.too_many');
  });

  test('is taken until the questions deadline, at most until the deadline for bids', async () => {
    await call.stage(3_600_000);
    expect((await other().must(200).get(questions)).body.questionsUntil).not.toBeNull();
    await house.database.query(`update call set questions_until = clock_timestamp() where network_id = $1`, [call.network.id]);
    expect((await other().post(questions, { text: 'Too late?' })).body.code).toBe('question.deadline_passed');
    expect((await other().must(200).get(questions)).body.allowedActions).toEqual([]);
  });
});
