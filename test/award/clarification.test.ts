import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';
import { anOpenedRound, assess, type OpenedRound } from './an-opened-round.js';

const QUESTION = 'Your price is far below the others. Does it hold for the whole term?';
const ANSWER = 'Yes: the wire is from stock.';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const code = (answer: { body: { code?: string } }): string | undefined => answer.body.code;

let house: House;
let round: OpenedRound;
let lotId: string;

beforeAll(async () => {
  house = await aHouse();
  // WELD 58: 700 and 1,100, the first more than 20 % below the next; WELD 59: 2,000 and 1,900.
  round = await anOpenedRound(house, [
    ['7', '20'],
    ['11', '19'],
    [undefined, undefined],
  ]);
  await assess(round, ['50', '80']);
  lotId = (await round.network.office.must(200).get(`${round.stagePath}/evaluation?flag=abnormally_low`)).body.items[0].lotId;
});
afterAll(() => house?.close());

const soon = (ms: number): string => new Date(Date.now() + ms).toISOString();
const ask = (over: object = {}) =>
  round.network.office.post(`${round.path}/clarifications`, {
    lotId,
    supplier: round.bidders[0].code,
    question: QUESTION,
    answerBy: soon(86_400_000),
    ...over,
  });
const seenBy = async (client: Client): Promise<any[]> => (await client.must(200).get(`${round.path}/clarifications`)).body.items;
const tasksOf = async (client: Client): Promise<string[]> =>
  (await client.must(200).get(`${round.network.path}/tasks`)).body.items.map(({ kind }: { kind: string }) => kind);

test('only a bid that is flagged is asked about, and with a time ahead (Domain §10)', async () => {
  expect(code(await ask({ supplier: round.bidders[1].code }))).toBe('clarification.not_flagged');
  expect(code(await ask({ answerBy: '2020-01-01T10:00' }))).toBe('clarification.past');
  expect(await seenBy(round.network.office)).toEqual([]);
});

test('who does not answer in time is not heard any more, and may be asked anew', async () => {
  const { body } = await ask({ answerBy: soon(60_000) });
  expect(code(await ask())).toBe('clarification.waits');
  await house.database.query('update clarification set answer_by = clock_timestamp() where id = $1', [body.id]);
  await until('the end of the time', async () => ((await seenBy(round.auditor))[0].state === 'expired' ? true : undefined));
  const late = await round.bidders[0].client.must(409).post(`${round.path}/clarifications/${body.id}/answer`, { text: ANSWER });
  expect(code(late)).toBe('clarification.late');
  expect((await seenBy(round.auditor))[0].answer).toBeNull();
  expect(await tasksOf(round.network.office)).toContain('explain');
});

test('only the bidder asked reads and answers it, once; office and auditor read both, the log keeps their checksums', async () => {
  const [bidder, other] = round.bidders;
  const { body: asked } = await ask();
  expect(await tasksOf(bidder.client)).toEqual(['clarify']);
  expect([await tasksOf(other.client), await seenBy(other.client)]).toEqual([[], []]);
  expect((await seenBy(bidder.client)).map(({ question, allowedActions }) => [question, allowedActions])).toEqual([
    [QUESTION, []],
    [QUESTION, ['answer']],
  ]);
  expect(Object.keys(asked)).not.toContain('price');
  const answer = (client: Client) => client.post(`${round.path}/clarifications/${asked.id}/answer`, { text: ANSWER });
  expect([(await answer(other.client)).status, (await answer(round.network.office)).status]).toEqual([404, 403]);
  const both = await Promise.all([answer(bidder.client), answer(bidder.client)]);
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await seenBy(round.auditor)).at(-1)).toMatchObject({ question: QUESTION, answer: ANSWER, state: 'answered', allowedActions: [] });
  expect(await tasksOf(bidder.client)).toEqual([]);
  const { rows } = await house.database.query(
    `select kind, membership_id, body ->> 'question' as question, body ->> 'answer' as answer from audit_entry
     where network_id = $1 and subject_id = $2 order by id`,
    [round.network.id, asked.id],
  );
  expect(rows).toEqual([
    { kind: 'clarification.asked', membership_id: bidder.id, question: hashOf(QUESTION), answer: null },
    { kind: 'clarification.answered', membership_id: bidder.id, question: null, answer: hashOf(ANSWER) },
  ]);
});

test('both sides are told in the portal and by e-mail', async () => {
  const told = async (client: Client): Promise<string[]> =>
    (await client.must(200).get(`${round.network.path}/notices`)).body.items.map(({ subject }: { subject: string }) => subject);
  expect((await told(round.bidders[0].client)).filter((subject) => /Round 2027/.test(subject))).toHaveLength(2);
  expect((await told(round.network.office)).filter((subject) => subject.includes(round.bidders[0].code))).toHaveLength(1);
});

test('the office’s explanation is linked to the latest exchange, and then nothing more is to be read', async () => {
  expect(await tasksOf(round.network.office)).toContain('explain');
  const explanations = [{ lotId, supplier: round.bidders[0].code, text: 'From stock, confirmed in writing.' }];
  await round.network.office.must(200).put(`${round.path}/explanations`, { explanations });
  const { rows } = await house.database.query(`select clarification_id from low_bid_explanation where network_id = $1`, [round.network.id]);
  expect(rows).toEqual([{ clarification_id: (await seenBy(round.auditor)).at(-1).id }]);
  expect(await tasksOf(round.network.office)).not.toContain('explain');
});

test('neither side can change what is written, not even the service’s role', async () => {
  for (const statement of [
    `update clarification set question = 'x'`,
    `update clarification_answer set text = 'x'`,
    `delete from clarification_answer`,
  ])
    await house.work.asService(round.network.id, () => house.work.query(statement));
  expect((await seenBy(round.auditor)).at(-1)).toMatchObject({ question: QUESTION, answer: ANSWER });
});
