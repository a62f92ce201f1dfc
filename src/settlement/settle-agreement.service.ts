import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Money } from '../values/money.js';
import type { PartyYear } from './bonus.js';
import { YearSums } from './bonus-run/year-sums.js';
import { SettledAgreements } from './settled-agreements.js';

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
    private readonly sums: YearSums,
  ) {}

  /** @throws DomainError `agreement.missing`, `agreement.not_open` */
  async bonus(by: Mandate, agreementId: string): Promise<Bonus> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const { currency, all } = await this.work.asService(by.networkId, async () => {
      const agreed = await this.agreements.find(agreementId);
      return { currency: agreed.currency, all: await this.sums.of(agreed) };
    });
    return { currency, ...seenBy(by, all, currency) };
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
