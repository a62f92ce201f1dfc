import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { present } from '../../src/values/invariant.js';
import { type ANetwork, aNetwork } from '../servers/a-network.js';
import type { Answer, Client } from '../servers/client.js';
import { aHouse, type House, until } from '../servers/house.js';

interface Supplier {
  readonly id: string;
  readonly client: Client;
}

let house: House;
let network: ANetwork;
let at: string;
let supplier: Supplier;
let neighbour: Supplier;
beforeAll(async () => {
  house = await aHouse();
  network = await aNetwork(house);
  at = `${network.path}/prequalification`;
  supplier = await network.join({ kind: 'supplier' });
  neighbour = await network.join({ kind: 'supplier' });
});
afterAll(() => house?.close());

const WAGE = { kind: 'declaration', textDe: 'Wir zahlen den Mindestlohn.', textEn: 'We pay the minimum wage.', isRequired: true };
const DECLARED = { kind: 'declaration', declared: true };

const ask = (...questions: object[]): Promise<Answer> => network.office.put(`${at}/questions`, { questions });
/** One question anew, which nobody has answered. */
const asked = async (): Promise<string> => {
  await network.office.must(200).put(`${at}/questions`, { questions: [] });
  return (await network.office.must(200).put(`${at}/questions`, { questions: [WAGE] })).body.items[0].id;
};
const answer = (id: string): Promise<Answer> => supplier.client.with({ 'if-match': '"0"' }).put(`${at}/mine/${id}`, DECLARED);

/** Sends a request that waits for another transaction, which has done this and then commits. */
async function meanwhile(done: readonly string[], send: () => Promise<Answer>): Promise<[number, string | undefined]> {
  const other = await house.database.connect();
  try {
    await other.query(['begin', ...done].join(';'));
    const sent = send();
    await until('a request that waits', async () => {
      const { rows } = await house.database.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()`,
      );
      return rows[0];
    });
    await other.query('commit');
    const { status, body } = await sent;
    return [status, body.code];
  } finally {
    await other.query('rollback');
    other.release();
  }
}
const insertion = (id: string): string =>
  `insert into prequalification_answer (network_id, question_id, membership_id, declared) values ('${network.id}', '${id}', '${supplier.id}', false)`;

describe('an answer is attached only to words that its supplier saw (Domain §7)', () => {
  test.each([
    ['other words', { textEn: 'We pay no minimum wage.' }],
    ['another kind', { kind: 'reference' }],
  ])('a question with %s is a new one, and an answer to the old one is refused', async (_name, change) => {
    const id = await asked();
    const { body } = await ask({ ...WAGE, id, ...change });
    expect(body.items).toMatchObject([{ ...WAGE, ...change, isAnswered: false }]);
    expect(body.items[0].id).not.toBe(id);
    const late = await answer(id);
    expect([late.status, late.body.code]).toEqual([404, 'prequalification_question.missing']);
    expect((await supplier.client.must(200).get(`${at}/mine`)).body.items).toMatchObject([{ standing: 'open', answer: null }]);
  });

  test('a question that keeps its words stays the same one, wherever it stands and whether or not it is required', async () => {
    const id = await asked();
    const { body } = await ask({ ...WAGE, textEn: 'Another' }, { ...WAGE, id, isRequired: false });
    expect(body.items[1]).toMatchObject({ id, isRequired: false });
    expect((await answer(id)).status).toBe(200);
  });

  test('who answers waits for the office that rewords the question just now', async () => {
    const id = await asked();
    const rewording = `update prequalification_question set retired_at = now() where id = '${id}'`;
    expect(await meanwhile([rewording], () => answer(id))).toEqual([404, 'prequalification_question.missing']);
  });

  test('who rewords a question waits for the supplier that answers it just now', async () => {
    const id = await asked();
    const answering = [`select from prequalification_question where id = '${id}' for share`, insertion(id)];
    const refused = await meanwhile(answering, () => ask({ ...WAGE, id, textEn: 'We pay no minimum wage.' }));
    expect(refused).toEqual([409, 'prequalification.answered']);
  });
});

describe('a supplier’s answer', () => {
  test('is not overwritten by a first answer that comes at the same time', async () => {
    const id = await asked();
    const first = [`select from membership where id = '${supplier.id}' for no key update`, insertion(id)];
    expect(await meanwhile(first, () => answer(id))).toEqual([412, 'version.stale']);
    expect((await supplier.client.must(200).get(`${at}/mine`)).body.items).toMatchObject([{ answer: { declared: false, version: 1 } }]);
  });

  const asSupplier = async (sql: string): Promise<number> => {
    const { rows } = await house.database.query<{ organisation: string }>('select organisation_id as organisation from membership where id = $1', [
      supplier.id,
    ]);
    const organisationId = present(rows[0], 'the membership').organisation;
    return house.work.as({ networkId: network.id, organisationId, side: 'supplier' }, () => house.work.touch(sql));
  };
  // Without a condition: one would make the database look at the changed row through the policies of reading, too.
  const giveAway = (change: string): Promise<number> =>
    asSupplier(`update prequalification_answer set ${change}, state = 'unchecked', reason = null, checked_by = null, checked_at = null`);
  const onlyAnswer = async (): Promise<string> => {
    const id = await asked();
    await house.database.query('delete from prequalification_answer where question_id <> $1', [id]);
    expect((await answer(id)).status).toBe(200);
    return id;
  };

  test('is changed by itself, and handed on to no other supplier', async () => {
    await onlyAnswer();
    expect(await giveAway(`declared = false`)).toBe(1);
    await expect(giveAway(`membership_id = '${neighbour.id}'`)).rejects.toThrow('row-level security');
  });

  test('is handed on to no other network', async () => {
    await onlyAnswer();
    const other = await aNetwork(house);
    const { id } = await other.join({ kind: 'supplier' });
    const { body } = await other.office.must(200).put(`${other.path}/prequalification/questions`, { questions: [WAGE] });
    const change = `network_id = '${other.id}', question_id = '${body.items[0].id}', membership_id = '${id}'`;
    await expect(giveAway(change)).rejects.toThrow('row-level security');
  });

  test('lets its supplier lock its membership and the question, not change them', async () => {
    await onlyAnswer();
    await expect(asSupplier(`update membership set version = version + 1`)).rejects.toThrow('row-level security');
    await expect(asSupplier(`update prequalification_question set text_en = 'Other words'`)).rejects.toThrow('row-level security');
  });
});

test('the longest questionnaire is taken; the log keeps ids, kinds and a hash, which another wording changes', async () => {
  const longest = Array.from({ length: 50 }, () => ({ ...WAGE, textDe: 'ß'.repeat(1000), textEn: 'x'.repeat(1000) }));
  const { items } = (await network.office.must(200).put(`${at}/questions`, { questions: longest })).body;
  expect(items).toHaveLength(50);
  await network.office.must(200).put(`${at}/questions`, { questions: [WAGE] });
  const entries = await house.database.query<{ body: { questions: { id: string; kind: string }[]; hash: string } }>(
    `select body from audit_entry where network_id = $1 and kind = 'prequalification.edited' order by id desc limit 2`,
    [network.id],
  );
  const [short, long] = entries.rows.map(({ body }) => body);
  expect(long?.questions).toEqual(items.map(({ id, kind }: { id: string; kind: string }) => ({ id, kind })));
  expect([long?.hash, short?.hash]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(long?.hash).not.toBe(short?.hash);
});
