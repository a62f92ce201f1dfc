import { Injectable } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import type { Agreement } from '../agreement.js';
import type { AskedTermination, ProposedTermination, TerminatingSide, TerminationKind } from './termination.js';

/** A termination as it was proposed and decided. */
export interface Termination extends ProposedTermination {
  readonly id: string;
  readonly agreementId: string;
  readonly side: TerminatingSide;
  readonly kind: TerminationKind;
  readonly askedFor: string | null;
  readonly reason: string | null;
  readonly endsOn: string | null;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly version: number;
}

const iso = (column: string, as: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "${as}"`;
const SELECT = `select id, agreement_id as "agreementId", side, kind, asked_for::text as "askedFor", reason, state, ends_on::text as "endsOn",
    proposed_by as "proposedBy", ${iso('proposed_at', 'proposedAt')}, ${iso('decided_at', 'decidedAt')}, version
  from termination where network_id = app_network() and agreement_id = $1`;

/** Terminations of agreements, and what follows from one that is declared. */
@Injectable()
export class Terminations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
  ) {}

  /** An agreement's, the latest first. */
  of(agreementId: string): Promise<Termination[]> {
    return this.work.query<Termination>(`${SELECT} order by proposed_at desc, id desc`, [agreementId]);
  }

  /** @throws DomainError `termination.missing` */
  async find(agreementId: string, id: string): Promise<Termination> {
    const row = await this.work.one<Termination>(`${SELECT} and id = $2`, [agreementId, id]);
    if (!row) throw missing('termination');
    return row;
  }

  /** The network's proposal. @throws DomainError `termination.waiting` where another one waits */
  async propose(agreementId: string, { kind, endsOn }: AskedTermination, reason: string | null, personId: string): Promise<Termination> {
    const id = newId<'termination'>();
    const added = await this.work.touch(
      `insert into termination (network_id, id, agreement_id, side, kind, asked_for, reason, state, proposed_by)
       values (app_network(), $1, $2, 'network', $3, $4, $5, 'proposed', $6) on conflict do nothing`,
      [id, agreementId, kind, endsOn, reason, personId],
    );
    if (added === 0) throw new DomainError('conflict', 'termination.waiting', 'A termination is proposed already; declare or drop that one first.');
    return this.find(agreementId, id);
  }

  /** The supplier's, which is declared at once. */
  async add(agreementId: string, { kind, endsOn }: AskedTermination, reason: string | null, day: string, personId: string): Promise<Termination> {
    const id = newId<'termination'>();
    await this.work.query(
      `insert into termination (network_id, id, agreement_id, side, kind, asked_for, reason, state, ends_on, proposed_by, decided_by, decided_at)
       values (app_network(), $1, $2, 'supplier', $3, $4, $5, 'declared', $6, $7, $7, clock_timestamp())`,
      [id, agreementId, kind, endsOn, reason, day, personId],
    );
    return this.find(agreementId, id);
  }

  async decide(id: string, state: 'declared' | 'dropped', endsOn: string | null, personId: string): Promise<void> {
    await this.work.query(
      `update termination set state = $2, ends_on = $3, decided_by = $4, decided_at = clock_timestamp(), version = version + 1
       where network_id = app_network() and id = $1`,
      [id, state, endsOn, personId],
    );
  }

  /** The agreement's last day from now on. */
  async end(agreementId: string, endsOn: string, side: TerminatingSide, kind: TerminationKind): Promise<void> {
    await this.work.query(
      `update agreement set ends_on = $2, ended_by = $3, ended_for_cause = $4, version = version + 1 where network_id = app_network() and id = $1`,
      [agreementId, endsOn, side, kind === 'for_cause'],
    );
  }

  /** Tells office, supplier and everybody signed up, in one statement. */
  async tell({ id, number, supplierId }: Agreement, endsOn: string, side: TerminatingSide): Promise<void> {
    await this.work.query(
      `with parties as (
         select s.membership_id from sign_up s where s.network_id = app_network() and s.agreement_id = $1
           and (s.ends_on is null or s.ends_on >= (clock_timestamp() at time zone (select time_zone from network where id = app_network()))::date)
       )
       insert into notice (network_id, person_id, key, params, subject_id)
       select distinct app_network(), people.id, $4::text, jsonb_build_object('agreement', $2::text, 'agreementId', $1::uuid, 'endsOn', $3::text), $1::uuid
       from (
         select people_of_office(app_network())
         union select people_of(app_network(), array(select membership_id from parties), array['signatory', 'buyer'])
         union select people_of(app_network(), array[$5::uuid], array['signatory', 'bidder'])
       ) as people (id)`,
      [id, number, endsOn, side === 'supplier' ? 'agreement.terminated_by_supplier' : 'agreement.terminated_by_network', supplierId],
    );
    this.notices.nudge();
  }
}
