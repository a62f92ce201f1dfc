import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { CountedSavings, type RoundSavings } from './counted-savings.js';
import { nextSum } from './published-savings.js';
import { amountOf, type SavingsEdition, SavingsEditions } from './savings-editions.js';

/** Publishes the savings of all parties together. Domain §6.3, §17. */
@Injectable()
export class PublishSavings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly savings: CountedSavings,
    private readonly editions: SavingsEditions,
    private readonly audit: Audit,
  ) {}

  /**
   * Computes the sums once and keeps them as an edition, which stays until the next. Where nothing new may be shown, the
   * latest edition stays.
   * @throws DomainError `round.missing`, `savings.nothing` before anything was bought
   */
  publish(by: Mandate, roundId: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.rounds.lock(roundId);
      const counted = await this.savings.ofRound(roundId);
      if (counted.parties.length === 0)
        throw new DomainError(
          'conflict',
          'savings.nothing',
          'Nothing was bought under the agreements of this round yet, so there is nothing to publish.',
        );
      const earlier = await this.editions.ofRound(roundId);
      const next = nextEdition(counted, earlier);
      if (isSame(next, earlier.at(-1))) return;
      await this.editions.add(roundId, counted.currency, next);
      const told = (of: 'known' | 'unknownTurnover'): string => amountOf(next[of], counted.currency)?.toString() ?? 'withheld';
      await this.audit.record('savings.published', roundId, { edition: next.number, known: told('known'), unknownTurnover: told('unknownTurnover') });
    });
  }
}

type NextEdition = Omit<SavingsEdition, 'publishedAt'>;

function nextEdition({ parties, rule }: RoundSavings, earlier: readonly SavingsEdition[]): NextEdition {
  const next = (of: 'known' | 'unknownTurnover') =>
    nextSum(
      parties.map((party) => ({ contributor: party.contributor, quantity: party[of].toDecimal() })),
      earlier.map((edition) => edition[of]),
      rule,
    );
  return { number: earlier.length + 1, known: next('known'), unknownTurnover: next('unknownTurnover') };
}

/** A sum that stays is the latest edition's own. */
function isSame(next: NextEdition, latest: SavingsEdition | undefined): boolean {
  return latest !== undefined && next.known === latest.known && next.unknownTurnover === latest.unknownTurnover;
}
