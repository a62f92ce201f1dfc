import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import type { AdjustmentClause } from '../../agreement/adjustment/clause.js';
import { Followers } from '../../agreement/adjustment/followers.js';
import { dayIn } from '../../values/network-day.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Round } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Agreed, editionOf } from '../agreed.js';
import { Baselines } from '../baselines.js';
import { assertBuys, seesAll } from '../savings-readers.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Correction, correctionOf } from './correction.js';
import { type PriceBefore, type Quartile, quartileOf } from './quartile.js';
import { clauseOf, type NamedItem, ReferencePrices } from './reference-prices.js';

/** A reference price by the indices of an agreement that sells the item, or why there is none. */
export interface CorrectedPrice {
  readonly agreementId: string;
  readonly number: string;
  readonly corrected: (Correction & { readonly price: Decimal }) | 'no_clause' | 'no_month';
}

/** What a member paid for an item before the round, per base unit, and what that is compared with. */
export interface ReferencePrice extends NamedItem {
  readonly price: Decimal;
  /** undefined: withheld, or not shown at all */
  readonly quartile: Quartile | undefined;
  /** of the agreements that it signed up to; none where none sells the item */
  readonly corrected: readonly CorrectedPrice[];
}

/** Why quartiles are shown or not: by the network's rule, as the round's rule was, before sign-up. */
export type QuartileRule = 'shown' | 'off' | 'off_for_round' | 'not_yet';

/** A member's reference prices of a round. */
export interface ComparedPrices {
  readonly currency: string;
  /** the month whose prices they are; undefined before requirements are collected */
  readonly month: string | undefined;
  readonly quartiles: QuartileRule;
  /** one more than asked for when there are more */
  readonly items: readonly ReferencePrice[];
}

/** What the items' prices are compared by. */
interface Comparison {
  readonly party: string;
  readonly before: ReadonlyMap<string, ReadonlyMap<string, Decimal>>;
  readonly contributorOf: (party: string) => string;
  readonly minContributors: number | undefined;
  readonly corrections: readonly (Omit<CorrectedPrice, 'corrected'> & {
    readonly items: ReadonlySet<string>;
    readonly clause: AdjustmentClause | undefined;
    readonly correction: Correction | undefined;
  })[];
}

/** Compares what a member paid before a round with the pool and with the agreements' indices; neither is a saving. Domain §6.3, §16, §17. */
@Injectable()
export class ComparePrices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly baselines: Baselines,
    private readonly agreements: SettledAgreements,
    private readonly prices: ReferencePrices,
    private readonly followers: Followers,
  ) {}

  /**
   * A party's own; for the office of the party that it names.
   * @param code of a party
   * @param after an item's code
   * @throws DomainError `round.missing`, `savings.party`, for a supplier `access.role`, `membership.missing` also for any other party than one's own
   */
  async ofRound(by: Mandate, roundId: string, code: string | undefined, after: string | undefined, limit: number): Promise<ComparedPrices> {
    assertBuys(by);
    const round = await this.work.as(by, () => this.rounds.find(roundId));
    const party = whose(by, code);
    return this.work.asService(by.networkId, async () => {
      const network = await this.networks.current();
      const payers = await this.baselines.payers();
      if (!payers.has(party)) throw missing('membership');
      const before = await this.baselines.ofRound(roundId);
      const month = await this.prices.collectedIn(roundId);
      const quartiles = ruleFor(round, network.showsQuartiles);
      const { minContributors } = await this.rounds.confidentiality(roundId);
      const comparison: Comparison = {
        party,
        before,
        contributorOf: (one) => payers.get(one)?.contributor ?? one,
        minContributors: quartiles === 'shown' ? minContributors : undefined,
        corrections: await this.corrections(roundId, party, month, dayIn(network.timeZone, await this.work.now())),
      };
      const items = await this.prices.items([...(before.get(party)?.keys() ?? [])], after, limit);
      return { currency: network.currency, month, quartiles, items: items.flatMap((item) => compared(item, comparison)) };
    });
  }

  /** What the edition that binds the party makes of the month's prices, by agreement that it signed up to. */
  private async corrections(roundId: string, party: string, since: string | undefined, today: string): Promise<Comparison['corrections']> {
    const signed = (await this.agreements.open(roundId)).filter(({ parties }) => parties.some((one) => one.code === party));
    const clauses = await this.prices.clauses(roundId);
    const binding = signed.map((agreed) => ({ agreed, edition: editionOf(agreed, party, today) }));
    const clauseIn = ({ agreed, edition }: (typeof binding)[number]) => clauses.get(clauseOf(agreed.id, edition.number));
    const courses = await this.followers.courses(binding.flatMap((one) => clauseIn(one)?.indices.map(({ series }) => series) ?? []));
    return binding.map((one) => {
      const clause = clauseIn(one);
      const correction =
        clause && since !== undefined
          ? correctionOf(
              clause,
              clause.indices.map(({ series }) => courses.get(series)),
              since,
            )
          : undefined;
      const { id, number } = one.agreed;
      return { agreementId: id, number, items: itemsOf(one.edition), clause, correction };
    });
  }
}

function itemsOf({ positions }: Agreed['editions'][number]): ReadonlySet<string> {
  return new Set(positions.map(({ itemId }) => itemId));
}

function whose(by: Mandate, code: string | undefined): string {
  const party = seesAll(by) ? code : by.membershipCode;
  if (party === undefined)
    throw new DomainError('invalid', 'savings.party', 'Say of which party (?party=) the prices are to be compared.', [
      { pointer: '/query/party', detail: 'the code of a member' },
    ]);
  if (code !== undefined && code !== party) throw missing('membership');
  return party;
}

/** Prices stand as the round collected them once its agreements are open; then a quartile never changes any more. */
function ruleFor({ phase, showsQuartiles }: Round, isRule: boolean): QuartileRule {
  if (!isRule) return 'off';
  if (!showsQuartiles) return 'off_for_round';
  return phase === 'sign_up' || phase === 'concluded' ? 'shown' : 'not_yet';
}

function compared(item: NamedItem, { party, before, contributorOf, minContributors, corrections }: Comparison): ReferencePrice[] {
  const price = before.get(party)?.get(item.id);
  if (!price) return [];
  const prices = [...before].flatMap(([one, items]): PriceBefore[] => {
    const own = items.get(item.id);
    return own ? [{ party: one, contributor: contributorOf(one), price: own }] : [];
  });
  const corrected = corrections
    .filter(({ items }) => items.has(item.id))
    .map(({ agreementId, number, clause, correction }): CorrectedPrice => {
      if (!clause) return { agreementId, number, corrected: 'no_clause' };
      if (!correction) return { agreementId, number, corrected: 'no_month' };
      return { agreementId, number, corrected: { ...correction, price: price.times(correction.factor).rounded(clause.decimals) } };
    });
  return [{ ...item, price, quartile: minContributors === undefined ? undefined : quartileOf(party, prices, minContributors), corrected }];
}
