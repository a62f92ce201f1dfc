import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import type { Calculation } from './calculation.js';

export const ADJUSTMENT_STATES = ['proposed', 'accepted', 'refused', 'replaced'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

/** An adjustment that the job proposes, and what the office decided. */
export interface PriceAdjustment {
  readonly id: string;
  readonly agreementId: string;
  readonly month: string;
  /** The edition in force that it is computed from. */
  readonly edition: number;
  readonly state: AdjustmentState;
  readonly calculation: Calculation;
  readonly reason: string | null;
  readonly acceptedEdition: number | null;
  readonly decidedAt: string | null;
  readonly madeAt: string;
  readonly version: number;
}

/** A calculation that is to be proposed. */
export interface NewAdjustment {
  readonly agreementId: string;
  readonly edition: number;
  readonly calculation: Calculation;
}

/** What the office decided, and the edition that came of it. */
export interface Decided {
  readonly state: 'accepted' | 'refused';
  readonly reason: string | null;
  readonly edition: number | null;
  readonly by: string;
}

const iso = (column: string, as: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${as}"`;
const SELECT = `select id, agreement_id as "agreementId", month, edition, state, calculation, reason, accepted_edition as "acceptedEdition",
    ${iso('decided_at', 'decidedAt')}, ${iso('made_at', 'madeAt')}, version
  from price_adjustment where network_id = app_network()`;

/** Proposed price adjustments of agreements. */
@Injectable()
export class PriceAdjustments {
  constructor(private readonly work: UnitOfWork) {}

  /** An agreement's, the latest month first. */
  of(agreementId: string): Promise<PriceAdjustment[]> {
    return this.work.query<PriceAdjustment>(`${SELECT} and agreement_id = $1 order by month desc, made_at desc`, [agreementId]);
  }

  /** Locked until the transaction ends. @throws DomainError `price_adjustment.missing` */
  async lock(agreementId: string, id: string): Promise<PriceAdjustment> {
    const row = await this.work.one<PriceAdjustment>(`${SELECT} and agreement_id = $1 and id = $2 for update`, [agreementId, id]);
    if (!row) throw missing('price_adjustment');
    return row;
  }

  /** @throws DomainError `price_adjustment.missing` */
  async find(agreementId: string, id: string): Promise<PriceAdjustment> {
    const row = await this.work.one<PriceAdjustment>(`${SELECT} and agreement_id = $1 and id = $2`, [agreementId, id]);
    if (!row) throw missing('price_adjustment');
    return row;
  }

  /**
   * Writes what was computed for these agreements, and tells the office of what is new: a proposal that waits is changed if its
   * figures changed, replaced by a later month, and dropped if nothing is to be adjusted any more. A month that is decided stays.
   */
  async propose(agreementIds: readonly string[], computed: readonly NewAdjustment[]): Promise<number> {
    const rows = computed.map((each) => ({ id: newId<'price adjustment'>(), ...each, month: each.calculation.month }));
    const json = JSON.stringify(rows);
    const COMPUTED = `jsonb_to_recordset($1::jsonb) as c (id uuid, "agreementId" uuid, edition integer, month text, calculation jsonb)`;
    await this.work.query(
      `update price_adjustment p set state = 'replaced', version = version + 1
       where p.network_id = app_network() and p.agreement_id = any ($2::uuid[]) and p.state = 'proposed'
         and not exists (select from ${COMPUTED} where c."agreementId" = p.agreement_id and c.month = p.month)`,
      [json, agreementIds],
    );
    return this.work.touch(
      `with written as (
         insert into price_adjustment (network_id, id, agreement_id, month, edition, calculation)
         select app_network(), c.id, c."agreementId", c.month, c.edition, c.calculation from ${COMPUTED}
         on conflict (network_id, agreement_id, month) where state <> 'replaced' do update
           set calculation = excluded.calculation, edition = excluded.edition, version = price_adjustment.version + 1
           where price_adjustment.state = 'proposed'
             and (price_adjustment.calculation, price_adjustment.edition) is distinct from (excluded.calculation, excluded.edition)
         returning *
       ), audited as (
         insert into audit_entry (network_id, kind, subject_id, body)
         select network_id, 'price_adjustment.proposed', agreement_id, jsonb_build_object('month', month, 'edition', edition, 'factor', calculation ->> 'factor')
         from written
       )
       insert into notice (network_id, person_id, key, params, subject_id)
       select w.network_id, people.id, 'price_adjustment.proposed', jsonb_build_object('agreement', a.number, 'agreementId', a.id, 'month', w.month || '-01'), a.id
       from written w join agreement a on a.network_id = w.network_id and a.id = w.agreement_id, people_of_office(w.network_id) as people (id)`,
      [json],
    );
  }

  async decide(id: string, { state, reason, edition, by }: Decided): Promise<void> {
    await this.work.query(
      `update price_adjustment set state = $2, reason = $3, accepted_edition = $4, decided_by = $5, decided_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, state, reason, edition, by],
    );
  }

  /**
   * What was accepted for an edition that never opened counts as replaced, and is proposed anew, unless another proposal waits
   * already. Whoever accepts another month by that edition's successor has it waiting here too.
   */
  async reopen(agreementId: string, edition: number): Promise<PriceAdjustment | undefined> {
    const given = await this.work.one<{ month: string; edition: number; calculation: Calculation }>(
      `update price_adjustment set state = 'replaced', version = version + 1
       where network_id = app_network() and agreement_id = $1 and state = 'accepted' and accepted_edition = $2 returning month, edition, calculation`,
      [agreementId, edition],
    );
    if (!given) return undefined;
    const id = newId<'price adjustment'>();
    const proposed = await this.work.touch(
      `insert into price_adjustment (network_id, id, agreement_id, month, edition, calculation) select app_network(), $1, $2, $3, $4, $5
       where not exists (select from price_adjustment where network_id = app_network() and agreement_id = $2 and state = 'proposed')`,
      [id, agreementId, given.month, given.edition, JSON.stringify(given.calculation)],
    );
    return proposed === 0 ? undefined : this.find(agreementId, id);
  }
}
