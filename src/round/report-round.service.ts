import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type Participation, Participations } from './participations.js';
import { type Report, type ReportValue, RoundReports } from './round-report.js';
import { Rounds } from './rounds.js';

const KEYS: SortKeys = { membership: { sql: 'm.code', type: 'text' }, name: { sql: 'o.name', type: 'text' } };

/** Shows the office who takes part, and reports on a round; the report is final once the round is concluded. Domain §2. */
@Injectable()
export class ReportRound {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly participations: Participations,
    private readonly reports: RoundReports,
    private readonly audit: Audit,
  ) {}

  /** One row more than `page.limit` when there is a next page. For the office: no member may know who has submitted. */
  participation(
    by: Mandate,
    roundId: string,
    page: PageQuery,
  ): Promise<(Participation & { readonly known: { readonly [name: string]: ReportValue } })[]> {
    const keyset = keysetOf(page.sort ?? 'membership', KEYS, 'm.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const listed = await this.participations.list(roundId, keyset, page.limit);
      const known = await this.reports.participationOf(roundId);
      return listed.map((each) => ({ ...each, known: known.get(each.id) ?? {} }));
    });
  }

  report(by: Mandate, roundId: string): Promise<Report> {
    return this.work.as(by, async () => (await this.participations.report(roundId)) ?? this.present(roundId));
  }

  /** Fixes the report of a concluded round; a second time changes nothing. */
  fix(networkId: string, roundId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const round = await this.rounds.lock(roundId);
      if (round.phase !== 'concluded' || (await this.participations.report(roundId)) !== undefined) return;
      await this.participations.fixReport(roundId, { ...(await this.present(roundId)), isFinal: true });
      await this.audit.record('round.reported', roundId);
    });
  }

  private async present(roundId: string): Promise<Report> {
    const { phase } = await this.rounds.find(roundId);
    return { phase, isFinal: false, participation: await this.participations.count(roundId), sections: await this.reports.read(roundId) };
  }
}
