import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Money } from '../values/money.js';
import { termsOf } from './agreed.js';
import { type PartyYear, partyYears, positionYears } from './bonus.js';
import { paid } from './purchase.js';
import { SettledAgreements } from './settled-agreements.js';
import { VolumeReports } from './volume-reports.js';

/** All parties together in one agreement year. */
export type YearTotal = Omit<PartyYear, 'party'>;

/** What an agreement pays back, as far as the caller may see it. */
export interface Bonus {
  readonly currency: string;
  /** The office's: every party; a party's: its own; a supplier's: none. */
  readonly parties: readonly PartyYear[];
  /** Not a party's: they would tell what the others bought. */
  readonly totals: readonly YearTotal[] | undefined;
}

/** Computes turnover and bonus of an agreement from its counted purchases. Domain §14. */
@Injectable()
export class SettleAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly reports: VolumeReports,
  ) {}

  /** @throws DomainError `agreement.missing`, `agreement.not_open` */
  async bonus(by: Mandate, agreementId: string): Promise<Bonus> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const { agreed, purchases } = await this.work.asService(by.networkId, async () => ({
      agreed: await this.agreements.find(agreementId),
      purchases: await this.reports.purchases(agreementId),
    }));
    const terms = termsOf(agreed);
    const all = partyYears(positionYears(paid(purchases, terms), agreed.currency), agreed.currency);
    return { currency: agreed.currency, ...seenBy(by, all, agreed.currency) };
  }
}

function seenBy(by: Mandate, all: readonly PartyYear[], currency: string): Pick<Bonus, 'parties' | 'totals'> {
  if (by.side === 'office' || by.side === 'auditor') return { parties: all, totals: totalsOf(all, currency) };
  if (by.side === 'supplier') return { parties: [], totals: totalsOf(all, currency) };
  return { parties: all.filter(({ party }) => party === by.membershipCode), totals: undefined };
}

function totalsOf(all: readonly PartyYear[], currency: string): YearTotal[] {
  return [...new Set(all.map(({ year }) => year))].map((year) => {
    const own = all.filter((one) => one.year === year);
    const sum = (of: 'turnover' | 'tierBonus' | 'turnoverBonus'): Money =>
      Money.sum(
        own.map((one) => one[of]),
        currency,
      );
    return { year, turnover: sum('turnover'), tierBonus: sum('tierBonus'), turnoverBonus: sum('turnoverBonus') };
  });
}
