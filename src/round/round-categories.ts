import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';

/** The categories of a round, by code and in the order of codes. */
export interface CategoriesOfRound {
  /** what members may vote on */
  readonly proposed: readonly string[];
  /** what the office picked when planning ended */
  readonly chosen: readonly string[];
}

const PROPOSED = `select r.id as round_id, c.id, c.code from round r join category c on c.network_id = r.network_id
  where r.network_id = app_network() and r.id = any($1) and (r.proposes_all or exists
    (select from round_proposal p where p.network_id = r.network_id and p.round_id = r.id and p.category_id = c.id))`;

/** Which categories a round proposes and which it has chosen. */
@Injectable()
export class RoundCategories {
  constructor(private readonly work: UnitOfWork) {}

  /** The categories of several rounds. */
  async of(roundIds: readonly string[]): Promise<ReadonlyMap<string, CategoriesOfRound>> {
    const rows = await this.work.query<{ round_id: string; proposed: string[]; chosen: string[] }>(
      `select r.id as round_id,
         coalesce((select array_agg(p.code order by p.code collate "C") from (${PROPOSED}) p where p.round_id = r.id), '{}') as proposed,
         coalesce((select array_agg(c.code order by c.code collate "C") from round_category rc join category c on (c.network_id, c.id) = (rc.network_id, rc.category_id)
           where rc.network_id = r.network_id and rc.round_id = r.id), '{}') as chosen
       from round r where r.network_id = app_network() and r.id = any($1)`,
      [roundIds],
    );
    return new Map(rows.map(({ round_id, proposed, chosen }) => [round_id, { proposed, chosen }]));
  }

  /** The proposed categories' ids by code. */
  async proposed(roundId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ id: string; code: string }>(`${PROPOSED} order by c.code collate "C"`, [[roundId]]);
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** The chosen categories' ids by code. */
  async chosen(roundId: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.work.query<{ id: string; code: string }>(
      `select c.id, c.code from round_category rc join category c on (c.network_id, c.id) = (rc.network_id, rc.category_id)
       where rc.network_id = app_network() and rc.round_id = $1 order by c.code collate "C"`,
      [roundId],
    );
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /**
   * Adds proposals.
   * @param membershipId the member that proposes, or null for the office
   * @throws DomainError `category.unknown`
   */
  async propose(roundId: string, codes: readonly string[], membershipId: string | null): Promise<void> {
    const ids = await this.known(codes);
    await this.work.query(
      `insert into round_proposal (network_id, round_id, category_id, proposed_by) select app_network(), $1, category_id, $3 from unnest($2::uuid[]) as category_id
       on conflict do nothing`,
      [roundId, ids, membershipId],
    );
  }

  async choose(roundId: string, categoryIds: readonly string[]): Promise<void> {
    await this.work.query(
      `insert into round_category (network_id, round_id, category_id) select app_network(), $1, category_id from unnest($2::uuid[]) as category_id`,
      [roundId, categoryIds],
    );
  }

  private async known(codes: readonly string[]): Promise<string[]> {
    const rows = await this.work.query<{ id: string; code: string }>(
      `select id, code from category where network_id = app_network() and code = any($1)`,
      [codes],
    );
    const found = new Map(rows.map(({ code, id }) => [code, id]));
    return codesIn(codes, found, '/categories');
  }
}

/**
 * The ids of codes.
 * @param pointer where the codes stand in the request
 * @throws DomainError `category.unknown` that names each code that is not there
 */
export function codesIn(codes: readonly string[], known: ReadonlyMap<string, string>, pointer: string): string[] {
  const unknown = codes.flatMap((code, at) =>
    known.has(code) ? [] : [{ pointer: `${pointer}/${at}`, detail: `there is no category “${code}” here` }],
  );
  if (unknown.length > 0) throw new DomainError('invalid', 'category.unknown', 'Some categories are not known here; nothing was changed.', unknown);
  return [...new Set(codes)].flatMap((code) => known.get(code) ?? []);
}
