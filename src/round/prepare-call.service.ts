import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Memberships } from '../network/memberships.js';
import { Networks } from '../network/networks.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { phasesOf } from './action.js';
import { type BiddingMandate, BiddingMandates } from './bidding-mandates.js';
import { needJustification, obstaclesToCall, type ShareObstacle } from './market-share.js';
import { MarketShares, type SourcedShare } from './market-shares.js';
import { assertPhase } from './phase.js';
import { codesIn, RoundCategories } from './round-categories.js';
import { Rounds } from './rounds.js';

/** A round's market shares, and what they mean for its call. */
export interface JudgedShares {
  readonly items: readonly SourcedShare[];
  readonly limitPercent: string;
  /** needs a legal justification, recorded or not */
  readonly needed: readonly ShareObstacle[];
  /** keeps the call from being published */
  readonly obstacles: readonly ShareObstacle[];
}

const MANDATE_KEYS: SortKeys = { membership: { sql: 'm.code', type: 'text' }, givenOn: { sql: 'b.given_on', type: 'date' } };

/** Records what must be known before suppliers are asked to bid: market shares and the members' written mandates. Domain §3. */
@Injectable()
export class PrepareCall {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly memberships: Memberships,
    private readonly rounds: Rounds,
    private readonly categories: RoundCategories,
    private readonly shares: MarketShares,
    private readonly mandates: BiddingMandates,
  ) {}

  marketShares(by: Mandate, roundId: string): Promise<JudgedShares> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.judge(roundId);
    });
  }

  /**
   * Records market shares of chosen categories; those not named stay.
   * @throws DomainError `round.phase`, `category.unknown`, `market_share.twice`
   */
  recordShares(by: Mandate, roundId: string, shares: readonly SourcedShare[]): Promise<JudgedShares> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, ...phasesOf('recordMarketShares'));
      const chosen = await this.categories.chosen(roundId);
      const codes = shares.map(({ category }) => category);
      assertOnce(codes, 'shares', 'market_share.twice');
      codesIn(codes, chosen, '/shares');
      const known = shares.map((share) => ({ ...share, categoryId: present(chosen.get(share.category), 'a chosen category') }));
      await this.shares.record(roundId, by.personId, known);
      return this.judge(roundId);
    });
  }

  /** One row more than `page.limit` when there is a next page. A member sees its own. */
  listMandates(by: Mandate, roundId: string, page: PageQuery): Promise<(BiddingMandate & { readonly id: string; readonly sort_key: string })[]> {
    const keyset = keysetOf(page.sort ?? 'membership', MANDATE_KEYS, 'm.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.mandates.list(roundId, keyset, page.limit);
    });
  }

  /**
   * Records written mandates; those of members not named stay.
   * @returns how many were recorded
   * @throws DomainError `round.phase`, `membership.unknown`, `bidding_mandate.twice`
   */
  recordMandates(by: Mandate, roundId: string, mandates: readonly BiddingMandate[]): Promise<number> {
    return this.work.as(by, async () => {
      const round = await this.rounds.share(roundId);
      assertPhase(round.phase, ...phasesOf('recordBiddingMandates'));
      const codes = mandates.map(({ membership }) => membership);
      assertOnce(codes, 'mandates', 'bidding_mandate.twice');
      const ids = await this.memberships.idsByCode('member', codes);
      assertKnown(codes, ids);
      const known = mandates.map((mandate) => ({ ...mandate, membershipId: present(ids.get(mandate.membership), 'a known member') }));
      await this.mandates.record(roundId, by.personId, known);
      return mandates.length;
    });
  }

  private async judge(roundId: string): Promise<JudgedShares> {
    const { marketShareLimitPercent } = await this.networks.current();
    const limit = Decimal.parse(marketShareLimitPercent);
    const items = await this.shares.of(roundId);
    const categories = [...(await this.categories.chosen(roundId)).keys()];
    return {
      items,
      limitPercent: marketShareLimitPercent,
      needed: needJustification(categories, items, limit),
      obstacles: obstaclesToCall(categories, items, limit),
    };
  }
}

function assertKnown(codes: readonly string[], ids: ReadonlyMap<string, string>): void {
  const unknown = codes.flatMap((code, at) =>
    ids.has(code) ? [] : [{ pointer: `/mandates/${at}/membership`, detail: `there is no member “${code}”` }],
  );
  if (unknown.length > 0) throw new DomainError('invalid', 'membership.unknown', 'Some members are not known; nothing was changed.', unknown);
}

function assertOnce(codes: readonly string[], field: string, code: string): void {
  const twice = codes.flatMap((each, at) => (codes.indexOf(each) === at ? [] : [{ pointer: `/${field}/${at}`, detail: `“${each}” is named twice` }]));
  if (twice.length > 0) throw new DomainError('invalid', code, 'Something is named twice; nothing was changed.', twice);
}
