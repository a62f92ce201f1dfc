import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import type { Outcome } from './renewal.js';

/** How much of a position was bought, in its base unit. */
export interface PositionVolume {
  readonly positionId: string;
  readonly year: number;
  readonly quantity: string;
  /** Of that, in the last 365 days. */
  readonly recent: string;
}

/** What the office decided about the end of a term. */
export interface RenewalDecision {
  readonly id: string;
  readonly termTo: string;
  readonly outcome: Outcome;
  readonly recommended: Outcome;
  readonly reason: string | null;
  readonly edition: number | null;
  readonly decidedAt: string;
}

/** A decision to record; `calculation` is what it was shown. */
export type NewDecision = Omit<RenewalDecision, 'id' | 'decidedAt'> & { readonly calculation: object; readonly by: string };

/** What renewals look at, and what was decided; for the office and auditor. */
@Injectable()
export class Renewals {
  constructor(private readonly work: UnitOfWork) {}

  /** Counted volumes by position and agreement year, all parties together. @param years the first days of agreement years */
  volumes(agreementId: string, years: readonly string[], today: string): Promise<PositionVolume[]> {
    return this.work.query<PositionVolume>(
      `select position_id as "positionId", width_bucket(bought_on, $2::date[]) as year, sum(quantity)::text as quantity,
         coalesce(sum(quantity) filter (where bought_on > $3::date - 365 and bought_on <= $3::date), 0)::text as recent
       from reported_line where network_id = app_network() and agreement_id = $1 and refused is null group by 1, 2 order by 1, 2`,
      [agreementId, years, today],
    );
  }

  /** Calendar quarters that are over while the agreement ran, and those after whose end a report came before the next quarter's. */
  async quarters(agreementId: string): Promise<{ readonly due: number; readonly reported: number }> {
    const row = await this.work.one<{ due: number; reported: number }>(
      `select count(*)::integer as due, count(*) filter (where exists (select from volume_report v where v.network_id = a.network_id and v.agreement_id = a.id
           and v.received_at >= q.ended at time zone n.time_zone and v.received_at < (q.ended + interval '3 months') at time zone n.time_zone))::integer as reported
       from agreement a join network n on n.id = a.network_id
         cross join lateral (select quarter + interval '3 months' as ended
           from generate_series(date_trunc('quarter', a.term_from::timestamp), a.term_to::timestamp, interval '3 months') quarter) q
       where a.network_id = app_network() and a.id = $1 and q.ended <= clock_timestamp() at time zone n.time_zone`,
      [agreementId],
    );
    return present(row, 'the count of quarters');
  }

  /** Parties that are signed up and do not leave before the end. */
  async parties(agreementId: string): Promise<{ readonly members: number; readonly customers: number }> {
    const row = await this.work.one<{ members: number; customers: number }>(
      `select count(*) filter (where m.kind = 'member')::integer as members, count(*) filter (where m.kind = 'customer')::integer as customers
       from sign_up s join membership m on m.network_id = s.network_id and m.id = s.membership_id
       where s.network_id = app_network() and s.agreement_id = $1 and s.ends_on is null`,
      [agreementId],
    );
    return present(row, 'the count of parties');
  }

  /** An agreement's decisions, the latest first. */
  decisions(agreementId: string): Promise<RenewalDecision[]> {
    return this.work.query<RenewalDecision>(
      `select id, term_to::text as "termTo", outcome, recommended, reason, edition,
         to_char(decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "decidedAt"
       from renewal_decision where network_id = app_network() and agreement_id = $1 order by decided_at desc, id desc`,
      [agreementId],
    );
  }

  async record(agreementId: string, { termTo, outcome, recommended, calculation, reason, edition, by }: NewDecision): Promise<void> {
    await this.work.query(
      `insert into renewal_decision (network_id, id, agreement_id, term_to, outcome, recommended, calculation, reason, edition, decided_by)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId<'renewal decision'>(), agreementId, termTo, outcome, recommended, JSON.stringify(calculation), reason, edition, by],
    );
  }
}
