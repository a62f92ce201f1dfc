import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { CountedSavings, type RoundSavings } from './counted-savings.js';
import type { Contribution } from '../pooling/confidentiality.js';
import { isSameShown, nextShown } from './next-savings.js';
import type { ShownParts } from './published-by-category.js';
import type { ShownSum } from './published-savings.js';
import { amountOf, type SavingsEdition, SavingsEditions, type Told } from './savings-editions.js';

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
   * Computes the sums, all together and by category, once and keeps them as an edition, which stays until the next. Where
   * nothing new may be shown, the latest edition stays.
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
      if (isSame(next, earlier.at(-1), counted)) return;
      await this.editions.add(roundId, counted.currency, next);
      await this.audit.record('savings.published', roundId, toldBy(next, counted));
    });
  }
}

type NextEdition = Omit<SavingsEdition, 'publishedAt'>;

function nextEdition(counted: RoundSavings, earlier: readonly SavingsEdition[]): NextEdition {
  const next = (of: Told): ShownParts =>
    nextOf(
      counted,
      of,
      earlier.map((edition) => edition[of]),
    );
  return { number: earlier.length + 1, known: next('known'), unknownTurnover: next('unknownTurnover') };
}

function nextOf({ parties, categories, rule, contributorOf }: RoundSavings, of: Told, earlier: readonly ShownParts[]): ShownParts {
  const sum = parties.map(({ membership, [of]: amount }): Contribution => ({ contributor: membership, quantity: amount.toDecimal() }));
  const parts = categories.map(
    ({ code }) =>
      [
        code,
        parties.flatMap(({ membership, byCategory }): Contribution[] => {
          const own = byCategory.get(code);
          return own ? [{ contributor: membership, quantity: own[of].toDecimal() }] : [];
        }),
      ] as const,
  );
  return nextShown({ sum, parts: new Map(parts) }, earlier, rule, contributorOf);
}

/** A sum that stays is the latest edition's own. */
function isSame(next: NextEdition, latest: SavingsEdition | undefined, { contributorOf }: RoundSavings): boolean {
  return latest !== undefined && (['known', 'unknownTurnover'] as const).every((of) => isSameShown(next[of], latest[of], contributorOf));
}

/** What an edition tells, as the log keeps it; a category that is not named is withheld. */
function toldBy(edition: NextEdition, { currency }: RoundSavings): Record<string, unknown> {
  const amount = (sum: ShownSum): string => amountOf(sum, currency)?.toString() ?? 'withheld';
  const byCategory = (of: Told): Record<string, string> =>
    Object.fromEntries([...edition[of].parts].map(([category, sum]) => [category, amount(sum)]));
  return {
    edition: edition.number,
    known: amount(edition.known.sum),
    unknownTurnover: amount(edition.unknownTurnover.sum),
    knownByCategory: byCategory('known'),
    unknownTurnoverByCategory: byCategory('unknownTurnover'),
  };
}
