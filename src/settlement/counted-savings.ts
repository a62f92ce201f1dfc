import { Injectable } from '@nestjs/common';
import { Networks } from '../network/networks.js';
import { type ConfidentialityRule, ruleOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';
import { type Agreed, termsOf } from './agreed.js';
import { Baselines } from './baselines.js';
import { type PositionYear, positionYears } from './bonus.js';
import { paid, type Purchase } from './purchase.js';
import { feeRatio, type Saving, savingsOf } from './savings.js';
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

/** Counts a round's savings within the running transaction, which must see all parties. Domain §17. */
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
    for (const agreed of await this.agreements.ofRound(roundId)) {
      years.push(...yearsOf(agreed, await this.reports.purchases(agreed.id)));
      for (const { id, itemId } of agreed.editions.flatMap(({ positions }) => positions)) itemOf.set(id, itemId);
    }
    const baselines = await this.baselines.ofRound(roundId);
    const payers = await this.baselines.payers();
    const baselineOf = (party: string, position: string): Decimal | undefined => baselines.get(party)?.get(itemOf.get(position) ?? '');
    const parties = savingsOf(years, { baselineOf }, currency).map((saving) => {
      const payer = payers.get(saving.party);
      const fee = Money.rounded(Decimal.parse(payer?.fee ?? '0'), currency);
      return { ...saving, fee, ratio: feeRatio(saving.known, fee), contributor: payer?.contributor ?? saving.party };
    });
    return { currency, rule: ruleOf(await this.rounds.confidentiality(roundId)), parties };
  }
}

function yearsOf(agreed: Agreed, purchases: readonly Purchase[]): PositionYear[] {
  const terms = termsOf(agreed);
  return positionYears(paid(purchases, terms), agreed.currency);
}
