import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { CountedSavings, type RoundSavings } from './counted-savings.js';
import type { Contribution } from '../pooling/confidentiality.js';
import { nextParts, type ShownParts } from './published-by-category.js';
import { isOfNow, nextSum, type ShownSum } from './published-savings.js';
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
      if (isSame(next, earlier.at(-1))) return;
      await this.editions.add(roundId, counted.currency, next);
      await this.audit.record('savings.published', roundId, toldBy(next, counted));
    });
  }
}

type NextEdition = Omit<SavingsEdition, 'publishedAt'>;

function nextEdition(counted: RoundSavings, earlier: readonly SavingsEdition[]): NextEdition {
  const next = (of: Told): ShownParts =>
    nextShown(
      counted,
      of,
      earlier.map((edition) => edition[of]),
    );
  return { number: earlier.length + 1, known: next('known'), unknownTurnover: next('unknownTurnover') };
}

/** Sum and categories are of one moment: where the sum stays as it was shown, so do they. */
function nextShown(counted: RoundSavings, of: Told, earlier: readonly ShownParts[]): ShownParts {
  const { parties, categories, rule } = counted;
  const now = parties.map(({ contributor, [of]: amount }): Contribution => ({ contributor, quantity: amount.toDecimal() }));
  const sum = nextSum(
    now,
    earlier.map((edition) => edition.sum),
    rule,
  );
  if (sum === undefined || !isOfNow(sum, now)) return earlier.at(-1) ?? { sum, parts: new Map() };
  const parts = categories.map(
    ({ code }) =>
      [
        code,
        parties.flatMap(({ contributor, byCategory }): Contribution[] => {
          const own = byCategory.get(code);
          return own ? [{ contributor, quantity: own[of].toDecimal() }] : [];
        }),
      ] as const,
  );
  return { sum, parts: nextParts(sum, new Map(parts), earlier, rule) };
}

/** A sum that stays is the latest edition's own. */
function isSame(next: NextEdition, latest: SavingsEdition | undefined): boolean {
  return (
    latest !== undefined &&
    (['known', 'unknownTurnover'] as const).every((of) => next[of].sum === latest[of].sum && isSameParts(next[of], latest[of]))
  );
}

function isSameParts({ parts }: ShownParts, { parts: latest }: ShownParts): boolean {
  return parts === latest || (parts.size === latest.size && [...parts].every(([category, own]) => isOfNow(latest.get(category), own)));
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
