import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, type ErrorDetail } from '../values/domain-error.js';

/** A member's written mandate to ask suppliers in its name. Domain §3. */
export interface BiddingMandate {
  /** the member's number */
  readonly membership: string;
  /** SHA-256 of the signed document, hexadecimal */
  readonly documentHash: string;
  readonly givenOn: string;
}

/** Written mandates of the members that take part in a round. */
@Injectable()
export class BiddingMandates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** One page, with one row more than `limit` when there are more. */
  list(roundId: string, keyset: Keyset, limit: number): Promise<(BiddingMandate & { readonly id: string; readonly sort_key: string })[]> {
    return this.work.query<BiddingMandate & { id: string; sort_key: string }>(
      `select m.id, m.code as membership, b.document_hash as "documentHash", b.given_on::text as "givenOn", ${keyset.key} as sort_key
       from bidding_mandate b join membership m on (m.network_id, m.id) = (b.network_id, b.membership_id)
       where b.network_id = app_network() and b.round_id = $1 and ${keyset.after} order by ${keyset.orderBy} limit $2`,
      [roundId, limit + 1, ...keyset.parameters],
    );
  }

  /** Records mandates; a member's earlier one is replaced. */
  async record(
    roundId: string,
    personId: string,
    mandates: readonly (Omit<BiddingMandate, 'membership'> & { readonly membershipId: string })[],
  ): Promise<void> {
    await this.work.query(
      `insert into bidding_mandate (network_id, round_id, membership_id, document_hash, given_on, recorded_by)
       select app_network(), $1, membership_id, document_hash, given_on, $2 from unnest($3::uuid[], $4::text[], $5::date[]) as b (membership_id, document_hash, given_on)
       on conflict (network_id, round_id, membership_id) do update
         set document_hash = excluded.document_hash, given_on = excluded.given_on, recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`,
      [
        roundId,
        personId,
        mandates.map(({ membershipId }) => membershipId),
        mandates.map(({ documentHash }) => documentHash),
        mandates.map(({ givenOn }) => givenOn),
      ],
    );
    const names = await this.audit.pseudonyms([personId]);
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select network_id, 'bidding_mandate.recorded', round_id, membership_id,
         jsonb_build_object('by', $3::text, 'documentHash', document_hash, 'givenOn', given_on)
       from bidding_mandate where network_id = app_network() and round_id = $1 and membership_id = any($2)`,
      [roundId, mandates.map(({ membershipId }) => membershipId), names.get(personId)],
    );
    this.audit.nudge();
  }

  /**
   * States, within the running transaction, that members have given their mandate. Domain §3.
   * @param membershipIds the members that take part
   * @throws DomainError `bidding_mandate.missing` that names each member without one
   */
  async assertGiven(roundId: string, membershipIds: readonly string[]): Promise<void> {
    const lacking = await this.lacking(roundId, membershipIds);
    if (lacking.length === 0) return;
    throw new DomainError(
      'conflict',
      'bidding_mandate.missing',
      'Some members that take part have not given their written mandate; record it (PUT …/bidding-mandates).',
      lacking,
    );
  }

  /** One detail a member that has given no mandate, by code. */
  async lacking(roundId: string, membershipIds: readonly string[]): Promise<ErrorDetail[]> {
    const without = await this.work.query<{ code: string }>(
      `select m.code from membership m where m.network_id = app_network() and m.id = any($2) and not exists
         (select from bidding_mandate b where b.network_id = m.network_id and b.round_id = $1 and b.membership_id = m.id) order by m.code`,
      [roundId, membershipIds],
    );
    return without.map(({ code }) => ({ pointer: `/mandates/${code}`, detail: `${code} has given no mandate`, code: 'bidding_mandate.missing' }));
  }
}
