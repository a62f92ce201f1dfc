import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import type { Language } from '../../agreement/document/figures.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { minorDigits, Money } from '../../values/money.js';
import { inForce } from '../agreed.js';
import { firstDayOf } from '../agreement-year.js';
import type { BonusRun } from '../bonus-run/bonus-run.js';
import { BonusRuns } from '../bonus-run/bonus-runs.js';
import { type BonusShare, BonusShares, type ShareYear } from '../bonus-run/bonus-shares.js';
import { SettledAgreements } from '../settled-agreements.js';
import type { Recipient, Statement, StatementYear } from './statement.js';
import { StatementThread } from './statement-thread.js';

/** A statement as a document. */
export interface StatementDocument {
  readonly name: string;
  readonly pdf: Buffer;
}

/** Everyone's statement of a released bonus run, as a PDF in either language. Domain §14. */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly runs: BonusRuns,
    private readonly shares: BonusShares,
    private readonly thread: StatementThread,
  ) {}

  /**
   * A party reads its own, the supplier its own, the office each.
   * @param of the code of whose statement the office reads
   * @throws DomainError `agreement.missing`, `bonus_run.missing`, `bonus_run.not_released`, `statement.missing`
   */
  async read(by: Mandate, agreementId: string, runId: string, of: string | undefined, language: Language): Promise<StatementDocument> {
    await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      await this.runs.find(agreementId, runId);
    });
    const isOffice = by.side === 'office' || by.side === 'auditor';
    const code = isOffice ? of : by.membershipCode;
    // The supplier's is the sum over all parties, which only the service sees.
    const statement = await this.work.asService(by.networkId, () => this.statementOf(agreementId, runId, code));
    const name = `${statement.agreement}-B${statement.number}-${statement.recipient.code}-${language}.pdf`;
    return { name: name.replaceAll(/[^\w.-]/g, '-'), pdf: await this.thread.render({ statement, language }) };
  }

  private async statementOf(agreementId: string, runId: string, code: string | undefined): Promise<Statement> {
    const run = await this.runs.find(agreementId, runId);
    if (run.state !== 'released')
      throw new DomainError('conflict', 'bonus_run.not_released', `Bonus run ${run.number} is not released; nothing of it is paid or booked before.`);
    const digits = minorDigits(run.currency);
    const all = await this.shares.of([runId], digits);
    const [debt] = await this.shares.debts([runId], digits);
    const share = all.find(({ party }) => party === code);
    const { recipient, network, supplier, supplierCode } = await this.people(run, share?.membershipId ?? run.supplierId);
    if (share === undefined && code !== supplierCode) throw missing('statement');
    const agreed = await this.agreements.find(agreementId);
    const span = (year: number): Pick<StatementYear, 'from' | 'until'> => spanOf(agreed.termFrom, inForce(agreed).termTo, year);
    const sums = share ?? present(debt, 'what the supplier owes of a released run');
    return {
      to: share ? 'party' : 'supplier',
      network,
      supplier,
      recipient,
      agreement: agreed.number,
      number: run.number,
      releasedOn: present(run.releasedOn, 'a released run'),
      currency: run.currency,
      years: (share ? share.years : summed(all, run.currency)).map((year) => ({
        ...year,
        ...span(year.year),
        difference: differenceOf(year, run.currency),
      })),
      difference: sums.difference,
      before: sums.before,
      due: 'due' in sums ? sums.due : sums.payable,
      after: sums.after,
    };
  }

  private async people(
    run: BonusRun,
    membershipId: string,
  ): Promise<{ recipient: Recipient; network: string; supplier: string; supplierCode: string }> {
    const row = await this.work.one<Recipient & { network: string; supplier: string; supplierCode: string }>(
      `select m.code, o.name, o.street, o.postcode, o.city, o.country, n.name as network, so.name as supplier, sm.code as "supplierCode"
       from membership m join organisation o on o.id = m.organisation_id join network n on n.id = m.network_id
         join membership sm on sm.network_id = m.network_id and sm.id = $2 join organisation so on so.id = sm.organisation_id
       where m.network_id = app_network() and m.id = $1`,
      [membershipId, run.supplierId],
    );
    const { network, supplier, supplierCode, ...recipient } = present(row, 'whom a statement is for');
    return { recipient, network, supplier, supplierCode };
  }
}

/** All parties' years together. */
function summed(shares: readonly BonusShare[], currency: string): ShareYear[] {
  const years = [...new Set(shares.flatMap(({ years: own }) => own.map(({ year }) => year)))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = shares.flatMap((share) => share.years.filter((one) => one.year === year));
    const sum = (of: Exclude<keyof ShareYear, 'year'>): string =>
      Money.sum(
        own.map((one) => Money.parse(one[of], currency)),
        currency,
      ).toString();
    return { year, turnover: sum('turnover'), tierBonus: sum('tierBonus'), turnoverBonus: sum('turnoverBonus'), settled: sum('settled') };
  });
}

function differenceOf({ tierBonus, turnoverBonus, settled }: ShareYear, currency: string): string {
  const money = (text: string): Money => Money.parse(text, currency);
  return money(tierBonus).plus(money(turnoverBonus)).minus(money(settled)).toString();
}

/** First and last day of an agreement year. */
function spanOf(termFrom: string, termTo: string, year: number): { from: string; until: string } {
  const last = new Date(Date.parse(`${firstDayOf(termFrom, year + 1)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return { from: firstDayOf(termFrom, year), until: last < termTo ? last : termTo };
}
