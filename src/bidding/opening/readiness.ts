import { Injectable } from '@nestjs/common';
import { PrequalificationAnswers } from '../../network/prequalification/answers.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import type { Readiness } from '../call/call.js';
import type { Call, Invited } from '../call/calls.js';
import type { Holder } from '../seal/stage-key.js';

/** A registered holder key, and on which side its holder stands. */
export interface RegisteredHolder extends Holder {
  readonly role: 'office' | 'auditor';
}

/** Looks together what must be recorded before a call is published. Domain §3, §7, §8. */
@Injectable()
export class ReadinessOfCalls {
  constructor(
    private readonly work: UnitOfWork,
    private readonly prequalified: PrequalificationAnswers,
  ) {}

  async of(
    round: Round,
    call: Call,
    rules: readonly string[],
    invited: readonly Invited[],
    holders: readonly RegisteredHolder[],
  ): Promise<Readiness> {
    const lots = await this.lots(call);
    const incomplete = await this.prequalified.incomplete(invited.map(({ membershipId }) => membershipId));
    return {
      totalsPublished: round.totalsPublishedAt !== undefined,
      lots,
      categoriesWithRules: rules,
      suppliers: invited.map(({ supplier, membershipId, isAdmitted }) => ({
        code: supplier,
        isAdmitted,
        isPrequalified: !incomplete.has(membershipId),
      })),
      prequalification: call.prequalification,
      holders: { office: holders.filter(({ role }) => role === 'office').length, auditors: holders.filter(({ role }) => role === 'auditor').length },
    };
  }

  /** Who has registered a holder key and still has a mandate of office or auditor, the longest registered first. */
  holders(): Promise<RegisteredHolder[]> {
    return this.work.query<RegisteredHolder>(
      `select h.person_id as "personId", h.id as "holderKeyId", h.public_key as "publicKey",
         case when bool_or(d.role = 'office') then 'office' else 'auditor' end as role
       from holder_key h join mandate d on d.network_id = h.network_id and d.person_id = h.person_id and d.membership_id is null and d.ended_at is null
       where h.network_id = app_network() and h.replaced_at is null
       group by h.person_id, h.id, h.public_key, h.made_at order by h.made_at, h.id`,
    );
  }

  /** A draft that names no lots is for all of the round's. */
  private lots({ id, roundId }: Call): Promise<{ id: string; category: string; positions: number }[]> {
    return this.work.query(
      `select l.id, k.code as category, count(p.id)::int as positions from lot l
       join category k on k.network_id = l.network_id and k.id = l.category_id
       left join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
       where l.network_id = app_network() and l.round_id = $2
         and (not exists (select from call_lot c where c.network_id = app_network() and c.call_id = $1)
           or exists (select from call_lot c where c.network_id = app_network() and c.call_id = $1 and c.lot_id = l.id))
       group by l.id, k.code, l.number order by l.number`,
      [id, roundId],
    );
  }

  /** Members with a requirement in the round that is not withdrawn: suppliers are asked in their name. Domain §3. */
  async takingPart(roundId: string): Promise<string[]> {
    const rows = await this.work.query<{ id: string }>(
      `select distinct membership_id as id from requirement where network_id = app_network() and round_id = $1 and withdrawn_at is null`,
      [roundId],
    );
    return rows.map(({ id }) => id);
  }
}

/** Two office persons and the auditor, or three office persons: the longest registered first. Domain §8.4. */
export function chosenHolders(registered: readonly RegisteredHolder[]): RegisteredHolder[] {
  const office = registered.filter(({ role }) => role === 'office');
  const auditors = registered.filter(({ role }) => role === 'auditor');
  return auditors.length > 0 ? [...office.slice(0, 2), ...auditors.slice(0, 1)] : office.slice(0, 3);
}
