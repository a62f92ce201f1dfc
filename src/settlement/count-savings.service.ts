import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { mayBeShown, pooledTotalOf } from '../pooling/confidentiality.js';
import { Rounds } from '../round/rounds.js';
import { DomainError } from '../values/domain-error.js';
import { Money } from '../values/money.js';
import { CountedSavings, type PartySaving, type RoundSavings } from './counted-savings.js';

/** A round's savings, as far as the caller may see them. */
export interface Savings {
  readonly currency: string;
  readonly parties: readonly PartySaving[];
  /** of all parties together; undefined: withheld from the caller (Domain §6.3) */
  readonly known: Money | undefined;
  readonly unknownTurnover: Money | undefined;
}

/** Shows what a round's parties have saved. Domain §17. */
@Injectable()
export class CountSavings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly savings: CountedSavings,
  ) {}

  /** @throws DomainError `round.missing`, for a supplier `access.role` */
  async ofRound(by: Mandate, roundId: string): Promise<Savings> {
    if (by.side === 'supplier') throw new DomainError('forbidden', 'access.role', 'Savings are for the office and for those who buy.');
    await this.work.as(by, () => this.rounds.find(roundId));
    const counted = await this.work.asService(by.networkId, () => this.savings.ofRound(roundId));
    const isOffice = by.side === 'office' || by.side === 'auditor';
    const sum = (of: 'known' | 'unknownTurnover'): Money | undefined => (isOffice || sumMayBeShown(counted, of) ? sumOf(counted, of) : undefined);
    const parties = isOffice ? counted.parties : counted.parties.filter(({ party }) => party === by.membershipCode);
    return { currency: counted.currency, parties, known: sum('known'), unknownTurnover: sum('unknownTurnover') };
  }
}

/** All parties' savings, or turnover without a baseline, together. */
export function sumOf({ parties, currency }: RoundSavings, of: 'known' | 'unknownTurnover'): Money {
  return Money.sum(
    parties.map((party) => party[of]),
    currency,
  );
}

/** A sum of savings may hold negative ones; what each adds or takes is judged by its size. Domain §6.3. */
function sumMayBeShown({ parties, rule }: RoundSavings, of: 'known' | 'unknownTurnover'): boolean {
  const sizes = parties.map((party) => {
    const size = party[of].toDecimal();
    return { contributor: party.contributor, quantity: size.isNegative ? size.negated() : size };
  });
  return mayBeShown(pooledTotalOf(sizes), rule);
}
