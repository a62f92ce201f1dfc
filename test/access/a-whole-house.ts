import type { Side } from '../../src/access/mandate.js';
import { present } from '../../src/values/invariant.js';
import { aNetwork } from '../servers/a-network.js';
import { Client } from '../servers/client.js';
import { aHouse, type House } from '../servers/house.js';
import { playedRound } from '../servers/played-round.js';

/** One operation of the API, as its document tells it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Without `/api/v1`. */
  readonly path: string;
  readonly admits: readonly string[];
  readonly example: unknown;
  readonly contentTypes: readonly string[];
}

/** Somebody signed in: side, roles, and whose objects are its own. */
export interface Actor {
  readonly name: string;
  readonly side: Side;
  readonly roles: readonly string[];
  readonly membershipId: string | null;
  readonly client: Client;
}

/** A house in which the small dossier's round has been played to its end, with a second network beside it. */
export interface WholeHouse {
  readonly house: House;
  readonly networkId: string;
  readonly roundId: string;
  readonly actors: readonly Actor[];
  /** Office, member and supplier of the other network. */
  readonly outsiders: readonly Client[];
  readonly operations: readonly Operation[];
  close(): Promise<void>;
}

/** Copies the round that was played and signs everybody in. Whoever comes first plays it, which takes about a minute. */
export async function aWholeHouse(): Promise<WholeHouse> {
  const { network, logins, database } = await playedRound();
  const house = await aHouse({ DATABASE_POOL: '20' }, database);
  const networkId = present(network.split('/').at(-1), 'id of the network');
  const { rows } = await house.database.query<{ id: string }>('select id from round where network_id = $1', [networkId]);
  await askedByEverySupplier(house, networkId);
  await askedAboutEveryBid(house, networkId);
  await askedToBeAdmitted(house, networkId);
  await askedOfAPanel(house, networkId);
  await readByEverybody(house, networkId);
  await openedByEveryErp(house, networkId);
  await hookedByEverybody(house, networkId);
  await proposedToTerminate(house, networkId);
  await askedToBeCustomer(house, networkId);
  await orderedByAParty(house, networkId);
  await reportedByFile(house, networkId);
  await invoicedToAParty(house, networkId);
  const actors: Actor[] = [];
  for (const login of logins) actors.push(...(await signedIn(house, networkId, login)));
  const other = await aNetwork(house);
  const [member, supplier] = [await other.join({ kind: 'member' }), await other.join({ kind: 'supplier' })];
  return {
    house,
    networkId,
    roundId: present(rows[0], 'the round').id,
    actors: actors.filter((actor, index) => isWanted(actor, actors.slice(0, index))),
    outsiders: [other.office, member.client, supplier.client],
    operations: await operationsOf(house),
    close: () => house.close(),
  };
}

/** The dossier has no questions; one of every supplier stands where each is to see its own only. */
async function askedByEverySupplier(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `with asked as (select c.network_id, c.id as call_id, i.membership_id, new_id() as id from call c
       join invitation_to_bid i on i.network_id = c.network_id and i.call_id = c.id where c.network_id = $1),
     question as (insert into question (network_id, id, call_id, text) select network_id, id, call_id, 'A question' from asked)
     insert into question_asker (network_id, question_id, membership_id) select network_id, id, membership_id from asked`,
    [networkId],
  );
}

/** The dossier clarifies no bid; every bidder is asked about one where each is to see its own question only. */
async function askedAboutEveryBid(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into clarification (network_id, id, round_id, stage_id, lot_id, membership_id, question, answer_by, asked_by)
     select distinct on (o.membership_id) o.network_id, new_id(), s.round_id, s.id, o.lot_id, o.membership_id, 'How do you reckon?',
       clock_timestamp() + interval '1 day', (select d.person_id from mandate d where d.network_id = o.network_id and d.role = 'office' limit 1)
     from standing_offer o join stage s on s.network_id = o.network_id and s.id = o.stage_id where o.network_id = $1`,
    [networkId],
  );
}

/** The dossier invites everybody; each supplier has asked once where each is to see its own request only. */
async function askedToBeAdmitted(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into admission_request (network_id, id, call_id, membership_id) select network_id, new_id(), call_id, membership_id
     from invitation_to_bid where network_id = $1`,
    [networkId],
  );
}

/** The dossier's lots have one supplier each; a panel of one stands where another is not to see it, with a request of every member. */
async function askedOfAPanel(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `with chosen as (
       select w.network_id, new_id() as id, w.round_id, w.lot_id, a.id as agreement_id, w.membership_id from award w
       join agreement a on a.network_id = w.network_id and a.round_id = w.round_id and a.membership_id = w.membership_id where w.network_id = $1 limit 1
     ), panel as (
       insert into panel (network_id, id, round_id, lot_id, rule, answer_hours, made_by)
       select c.network_id, c.id, c.round_id, c.lot_id, 'cascade', 48, (select d.person_id from mandate d where d.network_id = $1 and d.role = 'office' limit 1)
       from chosen c
     ), seat as (
       insert into panel_seat (network_id, panel_id, agreement_id, supplier_id, rank) select network_id, id, agreement_id, membership_id, 1 from chosen
     )
     insert into call_off_request (network_id, id, panel_id, round_id, membership_id, party_code, position_id, item_id, region, reference, ordered_on, quantity, rule, state, made_by)
     select c.network_id, new_id(), c.id, c.round_id, m.id, m.code, p.id, p.item_id, p.regions[1], 'R1', (now() at time zone 'Europe/Berlin')::date, 1, 'cascade', 'asking', new_id()
     from chosen c join membership m on m.network_id = c.network_id and m.kind in ('member', 'customer')
     cross join lateral (select * from lot_position p where p.network_id = c.network_id and p.lot_id = c.lot_id limit 1) p`,
    [networkId],
  );
}

/** The dossier subscribes to no calendar; everybody has one where each is to see its own only. */
async function readByEverybody(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into calendar_token (network_id, id, person_id, token_hash, name)
     select network_id, new_id(), person_id, sha256(person_id::text::bytea), 'Outlook' from mandate where network_id = $1 group by network_id, person_id`,
    [networkId],
  );
}

/** The dossier terminates nothing; the end of every agreement is proposed where only the office is to see it. */
async function proposedToTerminate(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into termination (network_id, id, agreement_id, side, kind, state, proposed_by)
     select a.network_id, new_id(), a.id, 'network', 'ordinary', 'proposed',
       (select d.person_id from mandate d where d.network_id = a.network_id and d.role = 'office' limit 1)
     from agreement a where a.network_id = $1`,
    [networkId],
  );
}

/** The dossier orders nothing; one order of one party stands where nobody but it and its supplier is to see it. */
async function orderedByAParty(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into call_off_order (network_id, id, agreement_id, supplier_id, membership_id, party_code, reference, ordered_on, content, content_hash, placed_by, answer_by)
     select a.network_id, new_id(), a.id, a.membership_id, s.membership_id, m.code, 'B1', a.term_from, '{}', sha256(''), new_id(), 'infinity'
     from (select * from agreement where network_id = $1 limit 1) a join sign_up s on s.network_id = a.network_id and s.agreement_id = a.id
     join membership m on m.network_id = s.network_id and m.id = s.membership_id limit 1`,
    [networkId],
  );
}

/** The dossier reports line by line; each supplier has handed in a file where each is to see its own only. */
async function reportedByFile(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into report_file (network_id, id, agreement_id, supplier_id, period, file_name, content_hash, size_bytes, bytes, state, lines, set_aside, faults,
       columns, found_faults)
     select network_id, new_id(), id, membership_id, '2027-Q2', 'Umsatz.csv', sha256('x'), 1, 'x', 'checked', 1, 0, 0, '[]', '[]' from agreement
     where network_id = $1`,
    [networkId],
  );
}

/** The dossier has no ERP; every member and customer has an access where each is to see its own only. */
async function openedByEveryErp(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into punch_out_access (network_id, id, membership_id, name, login, secret_hash, hosts, made_by, expires_at)
     select network_id, new_id(), id, 'ERP', left('po-' || id, 40), sha256(id::text::bytea), '{erp.example.com}', new_id(), clock_timestamp() + interval '1 day'
     from membership where network_id = $1 and kind <> 'supplier'`,
    [networkId],
  );
}

/** The dossier has no webhooks; the office and every membership have one where each is to see its own only. */
async function hookedByEverybody(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into webhook (network_id, id, membership_id, address, kinds, secret, is_enabled, made_by)
     select $1, new_id(), owner, 'https://example.invalid/', '{edition.issued}', 'x', false, new_id()
     from (select id as owner from membership where network_id = $1 union all select null) owners`,
    [networkId],
  );
}

/** Nobody registers in the dossier; one confirmed request stands where only the office is to see it. */
async function askedToBeCustomer(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into registration (network_id, id, state, name, street, postcode, city, country, vat_id, person_name, email, locale, token_hash, confirmed_at)
     values ($1, new_id(), 'confirmed', 'Kranbau Weber GmbH', '', '47119', 'Duisburg', 'DE', 'DE136695976', 'Ute Weber', 'ute@weber.example', 'de',
       sha256('a token'::bytea), clock_timestamp())`,
    [networkId],
  );
}

/** The dossier keeps no invoice; one of one party stands where nobody but it and its supplier is to see it. */
async function invoicedToAParty(house: House, networkId: string): Promise<void> {
  await house.database.query(
    `insert into invoice_evidence (network_id, id, agreement_id, supplier_id, membership_id, handed_in_by, period, period_from, period_to, file_name,
       content_hash, size_bytes, bytes, content, mismatches)
     select a.network_id, new_id(), a.id, a.membership_id, s.membership_id, 'party', '2027-Q2', '2027-04-01', '2027-06-30', 'R.xml', sha256('x'), 1, 'x',
       '{"kind": "invoice", "number": "R1", "issuedOn": "2027-06-30", "currency": "EUR", "order": "", "payable": "1", "linesTotal": "1", "rounding": "0", "lines": []}', '[]'
     from (select * from agreement where network_id = $1 limit 1) a join sign_up s on s.network_id = a.network_id and s.agreement_id = a.id limit 1`,
    [networkId],
  );
}

/** Two of each side are enough: one and its neighbour. */
function isWanted(actor: Actor, before: readonly Actor[]): boolean {
  return before.filter((other) => other.side === actor.side).length < 2;
}

interface MandateRow {
  role: string;
  membership_id: string | null;
  kind: Side | null;
  status: string | null;
}

async function signedIn(house: House, networkId: string, login: { email: string; password: string }): Promise<Actor[]> {
  const { rows } = await house.database.query<MandateRow>(
    `select d.role, d.membership_id, m.kind, m.status from mandate d join person p on p.id = d.person_id
     left join membership m on m.network_id = d.network_id and m.id = d.membership_id
     where d.network_id = $1 and lower(p.email) = lower($2) and d.ended_at is null`,
    [networkId, login.email],
  );
  const [first] = rows;
  if (!first) return [];
  const client = new Client(house.url);
  await client.must(201).post('/sessions', { email: login.email, password: login.password });
  const side = sideOf(first);
  return [
    {
      name: `${side} ${login.email}`,
      side,
      roles: side === 'applicant' ? ['applicant'] : rows.map((row) => row.role),
      membershipId: first.membership_id,
      client,
    },
  ];
}

function sideOf(row: MandateRow): Side {
  if (row.role === 'office' || row.role === 'auditor') return row.role;
  return row.status === 'admitted' ? present(row.kind, 'kind of a membership') : 'applicant';
}

interface DocumentedOperation {
  'x-admits': string[];
  requestBody?: { content: Record<string, { example?: unknown }> };
}

async function operationsOf(house: House): Promise<Operation[]> {
  const response = await fetch(`${house.url}/api/openapi.json`);
  const document = (await response.json()) as { paths: Record<string, Record<string, DocumentedOperation>> };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase() as Operation['method'],
      path: path.replace('/api/v1', ''),
      admits: operation['x-admits'],
      example: operation.requestBody?.content['application/json']?.example,
      contentTypes: Object.keys(operation.requestBody?.content ?? {}),
    })),
  );
}

/** Sends an operation with its parameters filled in; a write with its documented example as body. */
export function send(client: Client, operation: Operation, parameters: Readonly<Record<string, string>>) {
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => parameters[name] ?? '019f0000-0000-7000-8000-000000000000');
  switch (operation.method) {
    case 'GET':
      return client.get(path);
    case 'DELETE':
      return client.delete(path);
    case 'POST':
      return client.post(path, operation.example);
    case 'PUT':
      return client.put(path, operation.example);
    case 'PATCH':
      return client.patch(path, operation.example);
  }
}
