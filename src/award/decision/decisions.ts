import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Standstill } from './standstill.js';

/** A decision on the award, as proposed and confirmed. */
export interface Decision {
  readonly id: string;
  readonly roundId: string;
  readonly scenarioId: string;
  readonly scenario: string;
  readonly state: 'proposed' | 'confirmed' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly confirmedByName: string | null;
  readonly proposedAt: string;
  readonly confirmedAt: string | null;
}

interface DecisionRow {
  id: string;
  round_id: string;
  scenario_id: string;
  scenario: string;
  state: Decision['state'];
  proposed_by: string;
  proposer: string;
  confirmer: string | null;
  proposed: string;
  confirmed: string | null;
}

/** When notices go out, in the network's zone, and what decides how long the standstill lasts. */
export interface Dispatch {
  readonly sentOn: string;
  readonly country: string;
  readonly days: number;
}

/** Decisions, the awards that they make, and the standstill that follows. */
@Injectable()
export class Decisions {
  constructor(private readonly work: UnitOfWork) {}

  /** The round's decision that is proposed or confirmed, if there is one; locked on demand. */
  async current(roundId: string, locking: '' | 'for update of d' = ''): Promise<Decision | undefined> {
    const row = await this.work.one<DecisionRow>(
      `select d.id, d.round_id, d.scenario_id, s.name as scenario, d.state, d.proposed_by, name_here(d.network_id, d.proposed_by) as proposer,
         case when d.confirmed_by is not null then name_here(d.network_id, d.confirmed_by) end as confirmer, (extract(epoch from d.proposed_at) * 1000000)::bigint::text as proposed,
         (extract(epoch from d.confirmed_at) * 1000000)::bigint::text as confirmed
       from award_decision d join award_scenario s on s.network_id = d.network_id and s.id = d.scenario_id
       where d.network_id = app_network() and d.round_id = $1 and d.state <> 'withdrawn' ${locking}`,
      [roundId],
    );
    if (!row) return undefined;
    return {
      id: row.id,
      roundId: row.round_id,
      scenarioId: row.scenario_id,
      scenario: row.scenario,
      state: row.state,
      proposedBy: row.proposed_by,
      proposedByName: row.proposer,
      confirmedByName: row.confirmer,
      proposedAt: isoOf(instant(BigInt(row.proposed))),
      confirmedAt: row.confirmed === null ? null : isoOf(instant(BigInt(row.confirmed))),
    };
  }

  /** @throws DomainError `decision.missing` */
  async find(roundId: string, locking: '' | 'for update of d' = ''): Promise<Decision> {
    const decision = await this.current(roundId, locking);
    if (!decision) throw missing('decision');
    return decision;
  }

  async propose(id: string, roundId: string, scenarioId: string, personId: string): Promise<void> {
    await this.work.query(
      `insert into award_decision (network_id, id, round_id, scenario_id, state, proposed_by) values (app_network(), $1, $2, $3, 'proposed', $4)`,
      [id, roundId, scenarioId, personId],
    );
  }

  async withdraw(id: string): Promise<void> {
    await this.work.query(`update award_decision set state = 'withdrawn' where network_id = app_network() and id = $1`, [id]);
  }

  async confirm(id: string, personId: string): Promise<void> {
    await this.work.query(
      `update award_decision set state = 'confirmed', confirmed_by = $2, confirmed_at = clock_timestamp() where network_id = app_network() and id = $1`,
      [id, personId],
    );
  }

  /** Makes a scenario's awards the round's. */
  async award(roundId: string, scenarioId: string): Promise<void> {
    await this.work.query(
      `insert into award (network_id, round_id, lot_id, membership_id, price, quantities, share_percent)
       select network_id, $1, lot_id, membership_id, price, quantities, share_percent from scenario_award where network_id = app_network() and scenario_id = $2`,
      [roundId, scenarioId],
    );
  }

  /** Writes what a bidder may know of each lot's winners: name and total score. Domain §12. */
  async publishWinners(roundId: string, stageId: string): Promise<void> {
    await this.work.query(
      `insert into lot_outcome (network_id, round_id, stage_id, lot_id, category_code, region, winner_name, winner_total_score, membership_id, place)
       select a.network_id, a.round_id, $2, a.lot_id, c.code, l.region, o.name, e.total_score, a.membership_id,
         row_number() over (partition by a.lot_id order by a.share_percent desc, m.code collate "C")
       from award a join evaluation e on e.network_id = a.network_id and e.stage_id = $2 and e.lot_id = a.lot_id and e.membership_id = a.membership_id
         join lot l on l.network_id = a.network_id and l.id = a.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
         join membership m on m.network_id = a.network_id and m.id = a.membership_id join organisation o on o.id = m.organisation_id
       where a.network_id = app_network() and a.round_id = $1`,
      [roundId, stageId],
    );
  }

  /** Memberships of the suppliers with an award. */
  async winners(roundId: string): Promise<string[]> {
    const rows = await this.work.query<{ membership_id: string }>(
      `select distinct membership_id from award where network_id = app_network() and round_id = $1`,
      [roundId],
    );
    return rows.map((row) => row.membership_id);
  }

  /** Every supplier whose bid was opened in any stage of the round. */
  async bidders(roundId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct o.membership_id as id from stage s join standing_offer o on o.network_id = s.network_id and o.stage_id = s.id
       where s.network_id = app_network() and s.round_id = $1`,
      [roundId],
    );
    return rows.map((row) => row.id);
  }

  /** Notes in the log, for each bidder to read, that it was told. */
  async auditOutcome(roundId: string, bidders: readonly string[], lastDay: string): Promise<void> {
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select app_network(), 'outcome.told', $1, bidder, jsonb_build_object('standstillLastDay', $3::text) from unnest($2::uuid[]) as told (bidder)`,
      [roundId, bidders, lastDay],
    );
  }

  async dispatch(roundId: string): Promise<Dispatch> {
    const row = await this.work.one<Dispatch>(
      `select (clock_timestamp() at time zone n.time_zone)::date::text as "sentOn", n.country, coalesce(c.standstill_days, n.standstill_days) as days
       from network n left join call c on c.network_id = n.id and c.round_id = $1 where n.id = app_network()`,
      [roundId],
    );
    return present(row, 'the network');
  }

  /** Writes the standstill; it ends with the beginning of a day of the network's zone, or, of 0 days, at once. @returns when */
  async stand(roundId: string, days: number, standstill: Standstill): Promise<Instant> {
    const row = await this.work.one<{ ends: string }>(
      `insert into standstill (network_id, round_id, days, notices_at, ends_at, last_day, working_days)
       select n.id, $1, $2, at.now, case when $2 = 0 then at.now else greatest(at.now, $3::timestamp at time zone n.time_zone) end, $4, $5
       from network n, (select clock_timestamp() as now) at where n.id = app_network()
       returning (extract(epoch from ends_at) * 1000000)::bigint::text as ends`,
      [roundId, days, standstill.awardFrom, standstill.lastDay, standstill.workingDays],
    );
    return instant(BigInt(present(row, 'the standstill').ends));
  }
}
