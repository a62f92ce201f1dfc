import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant } from '../../values/instant.js';
import type { BonusRun, RunRelease, RunState } from './bonus-run.js';

interface RunRow extends Omit<BonusRun, 'releases'> {
  readonly first: RunRelease | null;
  readonly second: RunRelease | null;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const released = (by: string, at: string): string =>
  `case when ${by} is not null then jsonb_build_object('personId', ${by}, 'name', name_here(r.network_id, ${by}), 'at', ${iso(at)}) end`;
// Two people of the office release (Domain §12): a first release counts no longer than the mandate under which it was given.
const FIRST_COUNTS = `(r.released_by is not null or exists (select from mandate m where m.network_id = r.network_id and m.person_id = r.first_released_by
    and m.role = 'office' and m.ended_at is null and m.made_at <= r.first_released_at))`;
const RUN = `select r.id, r.agreement_id as "agreementId", r.supplier_id as "supplierId", r.number, r.year, r.state, r.currency,
    ${iso('r.started_at')} as "startedAt", ${iso('r.counted_at')} as "countedAt", ${iso('r.released_at')} as "releasedAt",
    (select (r.released_at at time zone n.time_zone)::date::text from network n where n.id = r.network_id) as "releasedOn",
    case when ${FIRST_COUNTS} then ${released('r.first_released_by', 'r.first_released_at')} end as first,
    ${released('r.released_by', 'r.released_at')} as second, r.version
  from bonus_run r where r.network_id = app_network()`;

/** Bonus runs of agreements. */
@Injectable()
export class BonusRuns {
  constructor(private readonly work: UnitOfWork) {}

  /** An agreement's, as far as the running transaction's side sees them, the latest first. */
  async of(agreementId: string): Promise<BonusRun[]> {
    return (await this.work.query<RunRow>(`${RUN} and r.agreement_id = $1 order by r.number desc`, [agreementId])).map(toRun);
  }

  /** @throws DomainError `bonus_run.missing` */
  find(agreementId: string, id: string): Promise<BonusRun> {
    return this.one(`${RUN} and r.agreement_id = $1 and r.id = $2`, [agreementId, id]);
  }

  /** Locked until the transaction ends. @throws DomainError `bonus_run.missing` */
  lock(agreementId: string, id: string): Promise<BonusRun> {
    return this.one(`${RUN} and r.agreement_id = $1 and r.id = $2 for update of r`, [agreementId, id]);
  }

  /** Which agreement a run is of, if there is such a run. */
  async agreementOf(id: string): Promise<string | undefined> {
    const row = await this.work.one<{ id: string }>(`select agreement_id as id from bonus_run where network_id = app_network() and id = $1`, [id]);
    return row?.id;
  }

  /** The latest year that a released run of the agreement has settled, 0 without any. */
  async settledThrough(agreementId: string): Promise<number> {
    const row = await this.work.one<{ year: number }>(
      `select coalesce(max(year), 0) as year from bonus_run where network_id = app_network() and agreement_id = $1 and state = 'released'`,
      [agreementId],
    );
    return row?.year ?? 0;
  }

  /** Records a new run, the next of its agreement. @returns false where one is open already */
  async add(id: string, agreementId: string, year: number, by: string): Promise<boolean> {
    const added = await this.work.touch(
      `insert into bonus_run (network_id, id, agreement_id, supplier_id, number, year, currency, started_by)
       select a.network_id, $1, a.id, a.membership_id,
         coalesce((select max(r.number) from bonus_run r where r.network_id = a.network_id and r.agreement_id = a.id), 0) + 1, $3, a.currency, $4
       from agreement a where a.network_id = app_network() and a.id = $2
       on conflict (network_id, agreement_id) where state in ('counting', 'counted') do nothing`,
      [id, agreementId, year, by],
    );
    return added === 1;
  }

  async become(id: string, state: Exclude<RunState, 'released'>): Promise<void> {
    await this.work.query(
      `update bonus_run set state = $2, counted_at = case $2 when 'counted' then clock_timestamp() when 'counting' then null else counted_at end,
         first_released_by = null, first_released_at = null, version = version + 1
       where network_id = app_network() and id = $1`,
      [id, state],
    );
  }

  async recordFirstRelease(id: string, personId: string): Promise<void> {
    await this.work.query(
      `update bonus_run set first_released_by = $2, first_released_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, personId],
    );
  }

  /** From now on run, shares and debt never change, and parties and supplier see their own. */
  async release(id: string, personId: string): Promise<void> {
    await this.work.query(`update bonus_share set released_at = clock_timestamp() where network_id = app_network() and run_id = $1`, [id]);
    await this.work.query(`update bonus_debt set released_at = clock_timestamp() where network_id = app_network() and run_id = $1`, [id]);
    await this.work.query(
      `update bonus_run set state = 'released', released_by = $2, released_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, personId],
    );
  }

  /** When the earliest run that nobody has started is due, over all networks. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(
      `select (extract(epoch from min(at)) * 1000000)::bigint::text as due from bonus_run_to_start`,
    );
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  /** Starts a run of every agreement whose last finished year is due, over all networks. @returns how many */
  startDue(): Promise<number> {
    return this.work.touch(
      `with due as (
         select network_id, agreement_id, supplier_id, currency, max(year) as year from bonus_run_to_start where at <= clock_timestamp()
         group by network_id, agreement_id, supplier_id, currency
       ), started as (
         insert into bonus_run (network_id, id, agreement_id, supplier_id, number, year, currency)
         select d.network_id, new_id(), d.agreement_id, d.supplier_id,
           coalesce((select max(r.number) from bonus_run r where r.network_id = d.network_id and r.agreement_id = d.agreement_id), 0) + 1, d.year, d.currency
         from due d on conflict do nothing returning *
       ), audited as (
         insert into audit_entry (network_id, kind, subject_id, body)
         select network_id, 'bonus_run.started', id, jsonb_build_object('agreementId', agreement_id, 'number', number, 'year', year) from started
       )
       insert into outbox (network_id, event, payload) select network_id, 'bonus_run.started', jsonb_build_object('runId', id) from started`,
    );
  }

  private async one(sql: string, parameters: readonly unknown[]): Promise<BonusRun> {
    const row = await this.work.one<RunRow>(sql, parameters);
    if (!row) throw missing('bonus_run');
    return toRun(row);
  }
}

function toRun({ first, second, ...run }: RunRow): BonusRun {
  return { ...run, releases: [first, second].filter((release) => release !== null) };
}
