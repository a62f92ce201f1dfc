import { Injectable } from '@nestjs/common';
import { Networks } from '../network/networks.js';
import { type ConfidentialityRule, ruleOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import { Decimal } from '../values/decimal.js';
import { present } from '../values/invariant.js';
import { Money } from '../values/money.js';
import { type Agreed, termsOf } from './agreed.js';
import { Baselines, type Payer } from './baselines.js';
import { type PositionYear, positionYears } from './bonus.js';
import { type CategoryName, CategoryNames } from './category-names.js';
import { paid, type Purchase } from './purchase.js';
import { feeRatio, type Saving, savingsOf } from './savings.js';
import { type CategoryMonth, type SavedSum, savedTogether } from './savings-by-category.js';
import { savingsByMonth } from './savings-over-time.js';
import { SettledAgreements } from './settled-agreements.js';
import { VolumeReports } from './volume-reports.js';

/** A party's saving against its fee; `ratio` undefined without a fee. */
export interface PartySaving extends Saving {
  readonly fee: Money;
  readonly ratio: string | undefined;
  readonly membership: string;
  /** what it consists of, by category's code; categories in which it bought nothing are left out */
  readonly byCategory: ReadonlyMap<string, SavedSum>;
}

/** The savings of all parties of a round, with what decides who may see their sum. */
export interface RoundSavings {
  readonly currency: string;
  readonly rule: ConfidentialityRule;
  readonly parties: readonly PartySaving[];
  /** as whom a membership counts where contributors are counted: a corporate group is one */
  readonly contributorOf: (membership: string) => string;
  /** all categories that the round's agreements sell, bought of or not, by code */
  readonly categories: readonly CategoryName[];
}

/** What the network's parties saved month by month under all agreements, and who they are. */
export interface SavingsOverTime {
  readonly currency: string;
  readonly months: readonly CategoryMonth[];
  readonly payers: ReadonlyMap<string, Payer>;
}

/** Counts savings within the running transaction, which must see all parties. Domain §17. */
@Injectable()
export class CountedSavings {
  constructor(
    private readonly networks: Networks,
    private readonly rounds: Rounds,
    private readonly agreements: SettledAgreements,
    private readonly reports: VolumeReports,
    private readonly baselines: Baselines,
    private readonly categoryNames: CategoryNames,
  ) {}

  async ofRound(roundId: string): Promise<RoundSavings> {
    const { currency } = await this.networks.current();
    const years: PositionYear[] = [];
    const itemOf = new Map<string, string>();
    const categoryOf = new Map<string, string>();
    for (const agreed of await this.agreements.open(roundId)) {
      years.push(...yearsOf(agreed, await this.reports.purchases(agreed.id)));
      for (const [position, item] of itemsOf(agreed)) itemOf.set(position, item);
      for (const [position, category] of categoriesOf(agreed)) categoryOf.set(position, category);
    }
    const baselines = await this.baselines.ofRound(roundId);
    const payers = await this.baselines.payers();
    const baselineOf = baselinesBy(baselines, itemOf);
    const categories = await this.categoryNames.of([...new Set(categoryOf.values())].sort());
    const ofCategory = new Map(
      categories.map(({ code }) => [
        code,
        savingsOf(
          years.filter(({ position }) => categoryOf.get(position) === code),
          { baselineOf },
          currency,
        ),
      ]),
    );
    const parties = savingsOf(years, { baselineOf }, currency).map((saving) => {
      const fee = feeOf(payers, saving.party, currency);
      const byCategory = partOf(saving.party, ofCategory);
      return { ...saving, fee, ratio: feeRatio(saving.known, fee), membership: payers.get(saving.party)?.membership ?? saving.party, byCategory };
    });
    const contributors = new Map([...payers.values()].map(({ membership, contributor }) => [membership, contributor]));
    const contributorOf = (membership: string): string => contributors.get(membership) ?? membership;
    return { currency, rule: ruleOf(await this.rounds.confidentiality(roundId)), parties, contributorOf, categories };
  }

  /** Of all parties under one agreement, against the baselines of its own round. @throws DomainError `agreement.missing`, `agreement.not_open` */
  async ofAgreement(agreementId: string): Promise<SavedSum> {
    const agreed = await this.agreements.find(agreementId);
    const years = yearsOf(agreed, await this.reports.purchases(agreementId));
    const baselineOf = baselinesBy(await this.baselines.ofRound(agreed.roundId), new Map(itemsOf(agreed)));
    return savedTogether(savingsOf(years, { baselineOf }, agreed.currency), agreed.currency);
  }

  /** Under all agreements in force: what was bought is set against the baselines of the agreement's own round. */
  async byMonth(): Promise<SavingsOverTime> {
    const { currency } = await this.networks.current();
    const months: CategoryMonth[] = [];
    const baselines = new Map<string, PricesBefore>();
    for (const agreed of await this.agreements.open(null)) {
      const before = baselines.get(agreed.roundId) ?? (await this.baselines.ofRound(agreed.roundId));
      baselines.set(agreed.roundId, before);
      const baselineOf = baselinesBy(before, new Map(itemsOf(agreed)));
      const categoryOf = new Map(categoriesOf(agreed));
      const saved = savingsByMonth(paid(await this.reports.purchases(agreed.id), termsOf(agreed)), { baselineOf }, agreed.currency);
      months.push(...saved.map((one) => ({ ...one, category: present(categoryOf.get(one.position), 'the category of a position that is sold') })));
    }
    return { currency, months, payers: await this.baselines.payers() };
  }
}

function itemsOf({ editions }: Agreed): (readonly [position: string, item: string])[] {
  return editions.flatMap(({ positions }) => positions).map(({ id, itemId }) => [id, itemId]);
}

function categoriesOf({ editions }: Agreed): (readonly [position: string, category: string])[] {
  return editions.flatMap(({ positions }) => positions).map(({ id, category }) => [id, category]);
}

function partOf(party: string, ofCategory: ReadonlyMap<string, readonly Saving[]>): ReadonlyMap<string, SavedSum> {
  return new Map(
    [...ofCategory].flatMap(([category, savings]) => {
      const own = savings.find((saving) => saving.party === party);
      return own ? [[category, own] as const] : [];
    }),
  );
}

type PricesBefore = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

function baselinesBy(before: PricesBefore, itemOf: ReadonlyMap<string, string>): (party: string, position: string) => Decimal | undefined {
  return (party, position) => before.get(party)?.get(itemOf.get(position) ?? '');
}

/** A party's annual fee as it is now; a customer's is 0. */
export function feeOf(payers: ReadonlyMap<string, Payer>, party: string, currency: string): Money {
  return Money.rounded(Decimal.parse(payers.get(party)?.fee ?? '0'), currency);
}

function yearsOf(agreed: Agreed, purchases: readonly Purchase[]): PositionYear[] {
  const terms = termsOf(agreed);
  return positionYears(paid(purchases, terms), agreed.currency);
}
