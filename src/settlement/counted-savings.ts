import { Injectable } from '@nestjs/common';
import { Networks } from '../network/networks.js';
import { type ConfidentialityRule, ruleOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { type Agreed, termsOf } from './agreed.js';
import { Baselines, type Payer } from './baselines.js';
import { type PositionYear, positionYears } from './bonus.js';
import { paid, type Purchase } from './purchase.js';
import { feeRatio, type Saving, savingsOf } from './savings.js';
import { type MonthSaving, savingsByMonth } from './savings-over-time.js';
import { SettledAgreements } from './settled-agreements.js';
import { VolumeReports } from './volume-reports.js';

/** A party's saving against its fee; `ratio` undefined without a fee. */
export interface PartySaving extends Saving {
  readonly fee: Money;
  readonly ratio: string | undefined;
  /** as whom it counts where contributors are counted: a corporate group is one */
  readonly contributor: string;
}

/** The savings of all parties of a round, with what decides who may see their sum. */
export interface RoundSavings {
  readonly currency: string;
  readonly rule: ConfidentialityRule;
  readonly parties: readonly PartySaving[];
}

/** What the network's parties saved month by month under all agreements, and who they are. */
export interface SavingsOverTime {
  readonly currency: string;
  readonly months: readonly MonthSaving[];
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
  ) {}

  async ofRound(roundId: string): Promise<RoundSavings> {
    const { currency } = await this.networks.current();
    const years: PositionYear[] = [];
    const itemOf = new Map<string, string>();
    for (const agreed of await this.agreements.open(roundId)) {
      years.push(...yearsOf(agreed, await this.reports.purchases(agreed.id)));
      for (const [position, item] of itemsOf(agreed)) itemOf.set(position, item);
    }
    const baselines = await this.baselines.ofRound(roundId);
    const payers = await this.baselines.payers();
    const baselineOf = baselinesBy(baselines, itemOf);
    const parties = savingsOf(years, { baselineOf }, currency).map((saving) => {
      const fee = feeOf(payers, saving.party, currency);
      return { ...saving, fee, ratio: feeRatio(saving.known, fee), contributor: payers.get(saving.party)?.contributor ?? saving.party };
    });
    return { currency, rule: ruleOf(await this.rounds.confidentiality(roundId)), parties };
  }

  /** Of all parties under one agreement, against the baselines of its own round. @throws DomainError `agreement.missing`, `agreement.not_open` */
  async ofAgreement(agreementId: string): Promise<{ readonly known: Money; readonly unknownTurnover: Money }> {
    const agreed = await this.agreements.find(agreementId);
    const years = yearsOf(agreed, await this.reports.purchases(agreementId));
    const baselineOf = baselinesBy(await this.baselines.ofRound(agreed.roundId), new Map(itemsOf(agreed)));
    const savings = savingsOf(years, { baselineOf }, agreed.currency);
    const sum = (of: 'known' | 'unknownTurnover'): Money =>
      Money.sum(
        savings.map((saving) => saving[of]),
        agreed.currency,
      );
    return { known: sum('known'), unknownTurnover: sum('unknownTurnover') };
  }

  /** Under all agreements in force: what was bought is set against the baselines of the agreement's own round. */
  async byMonth(): Promise<SavingsOverTime> {
    const { currency } = await this.networks.current();
    const months: MonthSaving[] = [];
    const baselines = new Map<string, PricesBefore>();
    for (const agreed of await this.agreements.open(null)) {
      const before = baselines.get(agreed.roundId) ?? (await this.baselines.ofRound(agreed.roundId));
      baselines.set(agreed.roundId, before);
      const baselineOf = baselinesBy(before, new Map(itemsOf(agreed)));
      months.push(...savingsByMonth(paid(await this.reports.purchases(agreed.id), termsOf(agreed)), { baselineOf }, agreed.currency));
    }
    return { currency, months, payers: await this.baselines.payers() };
  }
}

function itemsOf({ editions }: Agreed): (readonly [position: string, item: string])[] {
  return editions.flatMap(({ positions }) => positions).map(({ id, itemId }) => [id, itemId]);
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
