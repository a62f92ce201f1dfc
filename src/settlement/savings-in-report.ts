import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoundReports, type ReportValue } from '../round/round-report.js';
import { CountedSavings } from './counted-savings.js';
import { savedTogether } from './savings-by-category.js';

/** What settlement adds to a round's report, for the office: savings, all together and by party. Domain §2, §17. */
@Injectable()
export class SavingsInReport implements OnModuleInit {
  constructor(
    private readonly savings: CountedSavings,
    private readonly reports: RoundReports,
  ) {}

  onModuleInit(): void {
    this.reports.section('savings', (roundId) => this.read(roundId));
  }

  private async read(roundId: string): Promise<ReportValue> {
    const counted = await this.savings.ofRound(roundId);
    const parties = counted.parties.map(({ party, known, unknownTurnover, fee, ratio }) => ({
      party,
      known: known.toString(),
      unknownTurnover: unknownTurnover.toString(),
      fee: fee.toString(),
      ratio: ratio ?? null,
    }));
    const { known, unknownTurnover } = savedTogether(counted.parties, counted.currency);
    return {
      currency: counted.currency,
      known: known.toString(),
      unknownTurnover: unknownTurnover.toString(),
      parties,
    };
  }
}
