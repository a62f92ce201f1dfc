import type pg from 'pg';
import { newId } from '../src/values/id.js';

export const AGREEMENTS = 40;
export const PARTIES = 400;
export const LINES = 2_000_000;
export const YEARS = 3;
/** Positions of an agreement; every other lot's tiers are incremental. */
const POSITIONS = 20;

/** Of a hundred lines so many are reported only when their year is settled already. */
const LATE_PERCENT = 3;
export const TERM_FROM = '2022-04-01';

const id = (kind: number, number: string): string =>
  `('00000000-0000-7000-8000-' || lpad((${kind}::bigint * 100000000 + ${number})::text, 12, '0'))::uuid`;

/** A network with its agreements, parties and their sign-ups. */
export interface SettledNetwork {
  readonly networkId: string;
  readonly office: readonly [string, string];
}

/** 400 parties, 40 suppliers with an agreement each of 20 positions with three tiers and a turnover bonus; made by SQL, not measured. */
export async function aSettledNetwork(database: pg.Client): Promise<SettledNetwork> {
  const networkId = newId<'network'>();
  const [round, category, person, deputy] = [newId(), newId(), newId(), newId()];
  const one = async (sql: string): Promise<void> => void (await database.query(sql));
  await one(`insert into network (id, slug, name, country, time_zone, currency, locale, member_cap)
    values ('${networkId}', 'bench-settlement', 'Bench', 'DE', 'Europe/Berlin', 'EUR', 'de', 80)`);
  await one(`insert into person (id, name, email) values ('${person}', 'Anna', 'anna@bench.example'), ('${deputy}', 'Ben', 'ben@bench.example')`);
  await one(
    `insert into mandate (network_id, id, person_id, role) values ('${networkId}', new_id(), '${person}', 'office'), ('${networkId}', new_id(), '${deputy}', 'office')`,
  );
  await one(
    `insert into organisation (id, of_network, name, country) select ${id(1, 'n')}, '${networkId}', 'Company ' || n, 'DE' from generate_series(1, ${PARTIES + AGREEMENTS}) n`,
  );
  await one(`insert into membership (network_id, id, organisation_id, kind, code, status, applied_no)
    select '${networkId}', ${id(2, 'n')}, ${id(1, 'n')}, case when n > ${PARTIES} then 'supplier' when n % 2 = 0 then 'member' else 'customer' end,
      case when n > ${PARTIES} then 'S' else 'M' end || lpad(n::text, 4, '0'), 'admitted', n from generate_series(1, ${PARTIES + AGREEMENTS}) n`);
  await one(`insert into category (network_id, id, code, name_de, name_en) values ('${networkId}', '${category}', 'C', 'C', 'C')`);
  await one(`insert into item (network_id, id, category_id, code, name_de, name_en, base_unit)
    select '${networkId}', ${id(3, 'n')}, '${category}', 'I' || n, 'I', 'I', 'C62' from generate_series(1, ${POSITIONS}) n`);
  await one(`insert into round (network_id, id, title, phase, term_from, term_to, collecting_deadline)
    values ('${networkId}', '${round}', 'Bench', 'concluded', '${TERM_FROM}', '2025-03-31', now())`);
  await one(`insert into lot (network_id, id, round_id, category_id, region, title, number)
    select '${networkId}', ${id(4, 'n')}, '${round}', '${category}', '58', 'Lot ' || n, n from generate_series(1, ${AGREEMENTS}) n`);
  await one(`insert into lot_position (network_id, id, lot_id, item_id, regions, firm, forecast, total, contributors, largest, second_largest)
    select '${networkId}', ${id(5, `n * 100 + p`)}, ${id(4, 'n')}, ${id(3, 'p')}, '{58}', 0, 0, 0, 0, 0, 0
    from generate_series(1, ${AGREEMENTS}) n, generate_series(1, ${POSITIONS}) p`);
  await one(`insert into agreement (network_id, id, round_id, membership_id, year, serial, number, state, title, currency, term_from, term_to)
    select '${networkId}', ${id(6, 'n')}, '${round}', ${id(2, `${PARTIES} + n`)}, 2022, n, 'RV-2022-' || lpad(n::text, 3, '0'), 'open', 'Bench', 'EUR', '${TERM_FROM}', '2025-03-31'
    from generate_series(1, ${AGREEMENTS}) n`);
  // A year sells about 830 units of 500 each of a position: the first tier is left in summer, the second in winter.
  await one(`insert into edition (network_id, id, agreement_id, number, state, document_hash, issued_at, signed_by_supplier_at, signed_by_supplier, signed_by_network_at, signed_by_network, opened_at, content)
    select '${networkId}', ${id(7, 'n')}, ${id(6, 'n')}, 1, 'open', repeat('0', 64), '${TERM_FROM}', '${TERM_FROM}', '${person}', '${TERM_FROM}', '${person}', '${TERM_FROM}',
      jsonb_build_object('terms', jsonb_build_object('termTo', '2025-03-31', 'turnoverBonus', '[{"from": "100000", "percent": "1.25"}, {"from": "1000000", "percent": "2.5"}]'::jsonb),
        'priceSheet', jsonb_build_object('currency', 'EUR', 'lots', jsonb_build_array(jsonb_build_object('lotId', ${id(4, 'n')}, 'category', 'C',
          'tierMode', case when n % 2 = 0 then 'all_units' else 'incremental' end, 'positions', (select jsonb_agg(jsonb_build_object('positionId', ${id(5, 'n * 100 + p')},
            'item', 'I' || p, 'unit', 'C62', 'tiers', jsonb_build_array(jsonb_build_object('from', '0', 'unitPrice', (p + 0.123456)::text),
              jsonb_build_object('from', '150000', 'unitPrice', (p * 0.95 + 0.1)::numeric(12, 6)::text), jsonb_build_object('from', '300000', 'unitPrice', (p * 0.9)::numeric(12, 6)::text))))
            from generate_series(1, ${POSITIONS}) p)))))
    from generate_series(1, ${AGREEMENTS}) n`);
  await one(`insert into sign_up (network_id, id, agreement_id, edition_id, membership_id, party_code, party_name, supplier_membership_id, effective_from, signed_by, signed_at)
    select '${networkId}', ${id(8, 'n * 1000 + m')}, ${id(6, 'n')}, ${id(7, 'n')}, ${id(2, 'm')}, 'M' || lpad(m::text, 4, '0'), 'Company', ${id(2, `${PARTIES} + n`)}, '${TERM_FROM}', '${person}', '${TERM_FROM}'
    from generate_series(1, ${AGREEMENTS}) n, generate_series(1, ${PARTIES}) m where (m + n) % 4 = 0`);
  await one(`insert into declaration (network_id, sign_up_id, membership_id, edition_id, kind, document_hash, person_id, declared_at)
    select network_id, id, membership_id, edition_id, 'sign_up', repeat('0', 64), signed_by, signed_at from sign_up`);
  await one(`insert into volume_report (network_id, id, agreement_id, supplier_id, content_hash, counted, refused, repeated)
    select '${networkId}', ${id(9, 'n')}, ${id(6, 'n')}, ${id(2, `${PARTIES} + n`)}, sha256(n::text::bytea), 0, 0, 0 from generate_series(1, ${AGREEMENTS}) n`);
  return { networkId, office: [person, deputy] };
}

/** The lines that are reported in a year, supplier by supplier as reports come: those of the year but the late ones, and the late ones of the year before. */
export async function reportYear(database: pg.Client, networkId: string, year: number): Promise<void> {
  // What the lines refer to stands there: looking it up for each is not measured.
  await database.query(`set session_replication_role = replica`);
  await database.query(`insert into reported_line (network_id, report_id, agreement_id, supplier_id, row_no, reference, bought_on, party_code, category_code, region, item_code,
      quantity, membership_id, position_id)
    select '${networkId}', ${id(9, 'a')}, ${id(6, 'a')}, ${id(2, `${PARTIES} + a`)}, n, 'R' || n, '${TERM_FROM}'::date + day, 'M', 'C', '58', 'I' || p,
      (h % 100000 + 1) / 100.0, ${id(2, `4 * (1 + (h / 7) % ${PARTIES / 4}) - a % 4`)}, ${id(5, 'a * 100 + p')}
    from (select n, n % ${AGREEMENTS} + 1 as a, (n / ${AGREEMENTS}) % ${POSITIONS} + 1 as p, abs(hashint4(n)) as h, (n::bigint * 1096 / ${LINES})::int as day from generate_series(1, ${LINES}) n) line
    where (case when day < 365 then 1 when day < 730 then 2 else 3 end) + (case when h % 100 < ${LATE_PERCENT} then 1 else 0 end) = ${year} order by a, n`);
  await database.query(`set session_replication_role = origin`);
  await database.query('vacuum analyze reported_line');
}
