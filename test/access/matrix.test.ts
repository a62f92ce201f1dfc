import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Seen, WHO_SEES_WHAT } from '../../src/access/who-sees-what.js';
import { present } from '../../src/values/invariant.js';
import { type Actor, aWholeHouse, type Operation, send, type WholeHouse } from './a-whole-house.js';

let whole: WholeHouse;

beforeAll(async () => {
  whole = await aWholeHouse();
}, 900_000);

afterAll(() => whole?.close());

const UNKNOWN = '019f0000-0000-7000-8000-00000000abcd';

/** Which kind of object a path's parameter names, and whose it is (a membership, or a person for notices); some are a supplier's, too. */
const OBJECTS: Readonly<Record<string, { kind: Seen; sql: string }>> = {
  membershipId: { kind: 'membership', sql: `select id, id as owner from membership where network_id = $1` },
  noticeId: {
    kind: 'notice',
    sql: `select n.id, d.membership_id as owner from notice n join mandate d on d.person_id = n.person_id and d.network_id = n.network_id where n.network_id = $1 and d.membership_id is not null`,
  },
  calendarId: {
    kind: 'calendar',
    sql: `select c.id, d.membership_id as owner from calendar_token c join mandate d on d.person_id = c.person_id and d.network_id = c.network_id where c.network_id = $1 and d.membership_id is not null`,
  },
  importId: { kind: 'demand_file', sql: `select id, membership_id as owner from demand_file where network_id = $1` },
  requirementId: { kind: 'requirement', sql: `select id, membership_id as owner from requirement where network_id = $1` },
  questionId: {
    kind: 'question',
    sql: `select q.id, a.membership_id as owner from question q join question_asker a on a.network_id = q.network_id and a.question_id = q.id where q.network_id = $1`,
  },
  prequalificationQuestionId: {
    kind: 'prequalification_question',
    sql: `select id, null::uuid as owner from prequalification_question where network_id = $1`,
  },
  clarificationId: { kind: 'clarification', sql: `select id, membership_id as owner from clarification where network_id = $1` },
  admissionRequestId: { kind: 'admission_request', sql: `select id, membership_id as owner from admission_request where network_id = $1` },
  freeLineId: { kind: 'free_line', sql: `select id, membership_id as owner from free_line where network_id = $1` },
  scenarioId: { kind: 'scenario', sql: `select id, null::uuid as owner from award_scenario where network_id = $1` },
  webhookId: { kind: 'webhook', sql: `select id, membership_id as owner from webhook where network_id = $1` },
  punchOutAccessId: { kind: 'punch_out_access', sql: `select id, membership_id as owner from punch_out_access where network_id = $1` },
  adjustmentId: { kind: 'price_adjustment', sql: `select id, null::uuid as owner from price_adjustment where network_id = $1` },
  terminationId: {
    kind: 'termination',
    sql: `select t.id, a.membership_id as owner from termination t join agreement a on a.network_id = t.network_id and a.id = t.agreement_id where t.network_id = $1`,
  },
  registrationId: { kind: 'registration', sql: `select id, null::uuid as owner from registration where network_id = $1 and state <> 'pending'` },
  seriesId: { kind: 'index_series', sql: `select id, null::uuid as owner from index_series where network_id = $1` },
  jobId: { kind: 'job', sql: `select id, null::uuid as owner from outbox where network_id = $1` },
  runId: {
    kind: 'bonus_run',
    sql: `select r.id, s.membership_id as owner from bonus_run r join bonus_share s on s.network_id = r.network_id and s.run_id = r.id where r.network_id = $1`,
  },
  panelId: {
    kind: 'panel',
    sql: `select p.id, s.supplier_id as owner from panel p join panel_seat s on s.network_id = p.network_id and s.panel_id = p.id where p.network_id = $1`,
  },
  requestId: { kind: 'call_off_request', sql: `select id, membership_id as owner from call_off_request where network_id = $1` },
  orderId: {
    kind: 'order',
    sql: `select id, membership_id as owner, supplier_id as supplier from call_off_order where network_id = $1`,
  },
  invoiceId: { kind: 'invoice', sql: `select id, membership_id as owner, supplier_id as supplier from invoice_evidence where network_id = $1` },
  reportFileId: { kind: 'report_file', sql: `select id, supplier_id as owner from report_file where network_id = $1` },
  reportId: {
    kind: 'volume_report',
    sql: `select r.id, a.membership_id as owner from volume_report r join agreement a on a.network_id = r.network_id and a.id = r.agreement_id where r.network_id = $1`,
  },
};

async function foreignObject(parameter: string, actor: Actor): Promise<string | undefined> {
  const object = OBJECTS[parameter];
  if (!object) return undefined;
  const { rows } = await whole.house.database.query<{ id: string; owner: string | null; supplier?: string }>(object.sql, [whole.networkId]);
  return rows.find((row) => row.owner !== actor.membershipId && row.supplier !== actor.membershipId)?.id;
}

function mayCall(actor: Actor, operation: Operation): boolean {
  return actor.roles.some((role) => operation.admits.includes(role));
}

function isOfNetwork(operation: Operation): boolean {
  return operation.path.startsWith('/networks/{networkId}');
}

/** Collects what is not as it has to be, so that one run shows all of it. */
async function faultsOf(operations: readonly Operation[], look: (operation: Operation) => Promise<string | undefined>): Promise<string[]> {
  const faults: string[] = [];
  for (const operation of operations) {
    const fault = await look(operation);
    if (fault) faults.push(`${operation.method} ${operation.path}: ${fault}`);
  }
  return faults;
}

test('every operation says whom it admits', () => {
  expect(whole.operations.filter((operation) => !operation.admits?.length)).toEqual([]);
});

test('whoever is not signed in is told to sign in', async () => {
  const ids = { networkId: whole.networkId, roundId: whole.roundId };
  const closed = whole.operations.filter((operation) => !operation.admits.includes('public'));
  const faults = await faultsOf(closed, async (operation) => {
    const { status } = await send(whole.house.client(), operation, ids);
    return status === 401 ? undefined : `answered ${status}`;
  });
  expect(faults).toEqual([]);
});

test('a role that an operation does not admit is refused', async () => {
  const ids = { networkId: whole.networkId, roundId: whole.roundId };
  const faults: string[] = [];
  for (const actor of whole.actors) {
    const closed = whole.operations.filter((operation) => isOfNetwork(operation) && !mayCall(actor, operation));
    faults.push(
      ...(await faultsOf(closed, async (operation) => {
        const { status, body } = await send(actor.client, operation, ids);
        const isRefused = status === 403 && (body.code === 'access.role' || body.code === 'membership.not_admitted');
        return isRefused ? undefined : `${actor.name} got ${status} ${body.code}`;
      })),
    );
  }
  expect(faults).toEqual([]);
});

test('another network does not exist for anybody outside it', async () => {
  const ids = { networkId: whole.networkId, roundId: whole.roundId };
  const faults: string[] = [];
  for (const outsider of whole.outsiders) {
    faults.push(
      ...(await faultsOf(whole.operations.filter(isOfNetwork), async (operation) => {
        const { status, body } = await send(outsider, operation, ids);
        return status === 404 && body.code === 'network.missing' ? undefined : `answered ${status} ${body.code}`;
      })),
    );
  }
  expect(faults).toEqual([]);
});

test('no object is found through a network that it does not belong to', async () => {
  const foreignOffice = present(whole.outsiders[0], 'office of the other network');
  const { body } = await foreignOffice.get('/me');
  const ids = { networkId: body.mandates[0].networkId, roundId: whole.roundId };
  const inRound = whole.operations.filter(
    (operation) => operation.path.includes('{roundId}') && operation.method === 'GET' && operation.admits.includes('office'),
  );
  const faults = await faultsOf(inRound, async (operation) => {
    const { status } = await send(foreignOffice, operation, ids);
    return status === 404 ? undefined : `answered ${status}`;
  });
  expect(faults).toEqual([]);
});

test('what a side does not see answers as if it did not exist, and changes nothing', async () => {
  const faults: string[] = [];
  const before = await rowCounts();
  for (const actor of whole.actors) {
    const aimed = whole.operations.filter((operation) => isOfNetwork(operation) && mayCall(actor, operation));
    faults.push(...(await faultsOf(aimed, (operation) => foreignAnswer(actor, operation))));
  }
  expect(faults).toEqual([]);
  expect(await rowCounts()).toEqual(before);
}, 900_000);

async function foreignAnswer(actor: Actor, operation: Operation): Promise<string | undefined> {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const parameter = names.find((name) => {
    const named = OBJECTS[name]?.kind;
    const sight = named && WHO_SEES_WHAT[named][actor.side];
    return sight === 'own' || sight === 'none';
  });
  const kind = parameter === undefined ? undefined : OBJECTS[parameter]?.kind;
  if (parameter === undefined || kind === undefined) return undefined;
  const id = await foreignObject(parameter, actor);
  if (id === undefined) return undefined;
  const agreements = await whole.house.database.query<{ id: string }>('select id from agreement where network_id = $1 limit 1', [whole.networkId]);
  const panels = await whole.house.database.query<{ id: string }>('select id from panel where network_id = $1 limit 1', [whole.networkId]);
  const [agreementId, panelId] = [agreements.rows[0]?.id ?? '', panels.rows[0]?.id ?? ''];
  const ids = { networkId: whole.networkId, roundId: whole.roundId, agreementId, panelId };
  const foreign = await send(actor.client, operation, { ...ids, [parameter]: id });
  const unknown = await send(actor.client, operation, { ...ids, [parameter]: UNKNOWN });
  const isAlike = foreign.status === unknown.status && foreign.body.code === unknown.body.code && foreign.status >= 400;
  return isAlike ? undefined : `${actor.name} got ${foreign.status} for a foreign ${kind}, ${unknown.status} for an unknown one`;
}

async function rowCounts(): Promise<Record<string, string>> {
  const tables = [
    'membership',
    'requirement',
    'demand_file',
    'free_line',
    'lot',
    'bid',
    'question',
    'question_answer',
    'admission_request',
    'prequalification_answer',
    'award',
    'agreement',
    'edition',
    'sign_up',
    'termination',
    'registration',
    'call_off',
    'call_off_file',
    'panel',
    'call_off_request',
    'request_turn',
    'request_bid',
    'call_off_order',
    'order_answer',
    'volume_report',
    'report_file',
    'invoice_evidence',
    'report_number',
    'bonus_run',
    'complaint',
    'mandate',
    'calendar_token',
    'punch_out_access',
    'webhook',
    'webhook_delivery',
  ];
  const counts = await whole.house.database.query<Record<string, string>>(
    `select ${tables.map((table) => `(select count(*) from ${table}) as ${table}`).join(', ')}`,
  );
  return counts.rows[0] ?? {};
}
