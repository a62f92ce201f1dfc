import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Networks } from '../network/networks.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type ConfidentialityRule, mayBeShown, pooledTotalOf, ruleOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import { Decimal } from '../values/decimal.js';
import { DomainError } from '../values/domain-error.js';
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
}

/** A round's savings, as far as the caller may see them. */
export interface Savings {
  readonly currency: string;
  readonly parties: readonly PartySaving[];
  /** undefined: withheld from the caller (Domain §6.3) */
  readonly known: Money | undefined;
  readonly unknownTurnover: Money | undefined;
}

interface Bought {
  readonly agreed: Agreed;
  readonly purchases: readonly Purchase[];
}

/** Counts what a round's parties have saved. Domain §17. */
@Injectable()
export class CountSavings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly networks: Networks,
    private readonly agreements: SettledAgreements,
    private readonly reports: VolumeReports,
    private readonly baselines: Baselines,
  ) {}

  /** @throws DomainError `round.missing`, for a supplier `access.role` */
  async ofRound(by: Mandate, roundId: string): Promise<Savings> {
    if (by.side === 'supplier') throw new DomainError('forbidden', 'access.role', 'Savings are for the office and for those who buy.');
    await this.work.as(by, () => this.rounds.find(roundId));
    const { network, bought, baselines, payers } = await this.work.asService(by.networkId, async () => ({
      network: await this.networks.current(),
      bought: await this.bought(roundId),
      baselines: await this.baselines.ofRound(roundId),
      payers: await this.baselines.payers(),
    }));
    const itemOf = new Map(bought.flatMap(({ agreed }) => agreed.positions.map(({ id, itemId }) => [id, itemId])));
    const baselineOf = (party: string, position: string): Decimal | undefined => baselines.get(party)?.get(itemOf.get(position) ?? '');
    const all = savingsOf(bought.flatMap(yearsOf), { baselineOf }, network.currency).map((saving) => {
      const fee = Money.rounded(Decimal.parse(payers.get(saving.party)?.fee ?? '0'), network.currency);
      return { ...saving, fee, ratio: feeRatio(saving.known, fee) };
    });
    const rule = ruleOf(network);
    const isOffice = by.side === 'office' || by.side === 'auditor';
    const shown = (of: 'known' | 'unknownTurnover'): Money | undefined => {
      const contributions = all.map((one) => ({ contributor: payers.get(one.party)?.contributor ?? one.party, amount: one[of] }));
      return isOffice || sumMayBeShown(contributions, rule)
        ? Money.sum(
            all.map((one) => one[of]),
            network.currency,
          )
        : undefined;
    };
    const parties = isOffice ? all : all.filter(({ party }) => party === by.membershipCode);
    return { currency: network.currency, parties, known: shown('known'), unknownTurnover: shown('unknownTurnover') };
  }

  private async bought(roundId: string): Promise<Bought[]> {
    const bought: Bought[] = [];
    for (const agreed of await this.agreements.ofRound(roundId)) bought.push({ agreed, purchases: await this.reports.purchases(agreed.id) });
    return bought;
  }
}

function yearsOf({ agreed, purchases }: Bought): PositionYear[] {
  const terms = termsOf(agreed);
  return positionYears(paid(purchases, terms), terms);
}

/** A sum of savings may hold negative ones; what each adds or takes is judged by its size. Domain §6.3. */
function sumMayBeShown(contributions: readonly { contributor: string; amount: Money }[], rule: ConfidentialityRule): boolean {
  const sizes = contributions.map(({ contributor, amount }) => {
    const size = amount.toDecimal();
    return { contributor, quantity: size.isNegative ? size.negated() : size };
  });
  return mayBeShown(pooledTotalOf(sizes), rule);
}
