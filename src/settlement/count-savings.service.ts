import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { Money } from '../values/money.js';
import type { CategoryName } from './category-names.js';
import { CountedSavings, feeOf, type PartySaving, type RoundSavings } from './counted-savings.js';
import { type SavedSum, savedTogether } from './savings-by-category.js';
import { againstFee, type MonthSaving, monthsOf, savingsByYear, type YearSaving } from './savings-over-time.js';
import { amountOf, type SavingsEdition, SavingsEditions } from './savings-editions.js';
import { assertBuys, seesAll } from './savings-readers.js';

/** Sums over all parties; undefined: withheld (Domain §6.3). */
export interface SavingsSums {
  readonly known: Money | undefined;
  readonly unknownTurnover: Money | undefined;
}

/** A round's savings, as far as the caller may see them. */
export interface Savings {
  readonly currency: string;
  readonly parties: readonly PartySaving[];
  /** of all parties together as they stand now, the office's alone: of two live sums anyone could take the difference */
  readonly now: SavingsSums;
  /** as published last, the same for everyone; undefined before the first publication */
  readonly published: (SavingsSums & { readonly edition: number; readonly publishedAt: string }) | undefined;
  /** every category that the round's agreements sell, by its code */
  readonly categories: readonly CategoryOfRound[];
}

/** What a round has saved in a category, as far as the caller may see it. */
export interface CategoryOfRound extends CategoryName {
  /** a party's own; undefined for who buys nothing */
  readonly own: SavedSum | undefined;
  /** of all parties together as they stand now, the office's alone */
  readonly now: SavingsSums;
  /** as the latest edition shows it */
  readonly published: SavingsSums;
}

/** What was saved year by year, as far as the caller may see it. */
export interface YearlySavings {
  readonly currency: string;
  /** of all that the caller sees together: a party's own, the office's of everyone */
  readonly years: readonly (Omit<YearSaving, 'party'> & { readonly months: readonly { month: string; known: Money; soFar: Money }[] })[];
  readonly parties: readonly (YearSaving & { readonly name: string })[];
}

/** Shows what parties have saved. Domain §17. */
@Injectable()
export class CountSavings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly savings: CountedSavings,
    private readonly editions: SavingsEditions,
  ) {}

  /** @throws DomainError `round.missing`, for a supplier `access.role` */
  async ofRound(by: Mandate, roundId: string): Promise<Savings> {
    assertBuys(by);
    await this.work.as(by, () => this.rounds.find(roundId));
    const { counted, latest } = await this.work.asService(by.networkId, async () => ({
      counted: await this.savings.ofRound(roundId),
      latest: (await this.editions.ofRound(roundId)).at(-1),
    }));
    const isOffice = seesAll(by);
    return {
      currency: counted.currency,
      parties: isOffice ? counted.parties : counted.parties.filter(({ party }) => party === by.membershipCode),
      now: isOffice ? savedTogether(counted.parties, counted.currency) : WITHHELD,
      published: latest && asPublished(latest, counted.currency),
      categories: counted.categories.map((category) => ({ ...category, ...ofCategory(category.code, by, counted, latest) })),
    };
  }

  /**
   * Under all agreements, by calendar year against the annual fee as it is now. Domain §17.
   * @throws DomainError for a supplier `access.role`
   */
  async overTime(by: Mandate): Promise<YearlySavings> {
    assertBuys(by);
    const { currency, months, payers } = await this.work.asService(by.networkId, () => this.savings.byMonth());
    const seen = seesAll(by) ? months : months.filter(({ party }) => party === by.membershipCode);
    const parties = savingsByYear(seen, (party) => feeOf(payers, party, currency), currency);
    return {
      currency,
      years: together(parties, seen, currency),
      parties: parties.map((saving) => ({ ...saving, name: payers.get(saving.party)?.name ?? saving.party })),
    };
  }
}

function together(parties: readonly YearSaving[], months: readonly MonthSaving[], currency: string): YearlySavings['years'] {
  return [...new Set(parties.map(({ year }) => year))].map((year) => {
    const own = parties.filter((saving) => saving.year === year);
    const fees = Money.sum(
      own.map(({ fee }) => fee),
      currency,
    );
    return { ...againstFee(year, own, fees, currency), months: monthsOf(year, months, currency) };
  });
}

const WITHHELD: SavingsSums = { known: undefined, unknownTurnover: undefined };

function ofCategory(
  code: string,
  by: Mandate,
  { parties, currency }: RoundSavings,
  latest: SavingsEdition | undefined,
): Omit<CategoryOfRound, keyof CategoryName> {
  const savedIn = (some: readonly PartySaving[]): SavedSum =>
    savedTogether(
      some.flatMap(({ byCategory }) => byCategory.get(code) ?? []),
      currency,
    );
  const shown = (of: keyof SavingsSums): Money | undefined => amountOf(latest?.[of].parts.get(code), currency);
  return {
    own: seesAll(by) ? undefined : savedIn(parties.filter(({ party }) => party === by.membershipCode)),
    now: seesAll(by) ? savedIn(parties) : WITHHELD,
    published: { known: shown('known'), unknownTurnover: shown('unknownTurnover') },
  };
}

function asPublished({ number, publishedAt, known, unknownTurnover }: SavingsEdition, currency: string): Savings['published'] {
  return { edition: number, publishedAt, known: amountOf(known.sum, currency), unknownTurnover: amountOf(unknownTurnover.sum, currency) };
}
