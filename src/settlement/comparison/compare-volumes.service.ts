import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type Agreed, editionOf, inForce, termsOf } from '../agreed.js';
import { type DisagreementOfRow, Disagreements } from '../disagreement/disagreements.js';
import { comparedWith } from '../invoice/kept-invoice.js';
import { priceOf } from '../purchase.js';
import { KnownToReport } from '../report/known-to-report.js';
import { periodNamed, periodsBetween, type ReportPeriod } from '../report/period.js';
import { ReportedPeriods } from '../report/reported-periods.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type InvoiceOfParty, type OrderedPosition, type PositionName, Volumes } from '../volumes.js';
import { type Comparison, comparisonOf, doesDiffer, type InvoicedVolume, positionCharged, type Statements } from './comparison.js';

/** A comparison with what its position is called, and the latest disagreement about it in the period. */
export type NamedComparison = Comparison & { readonly name: PositionName | undefined; readonly disagreement: DisagreementOfRow | undefined };

/** What an agreement's statements come to, beside each other. */
export interface ComparedVolumes {
  readonly currency: string;
  /** undefined: the whole time */
  readonly period: ReportPeriod | undefined;
  readonly isOver: boolean;
  /** those of the agreement's rhythm that have begun, the latest first */
  readonly periods: readonly ReportPeriod[];
  readonly rows: readonly NamedComparison[];
  /** so many further rows are not shown */
  readonly leftOut: number;
}

/** Which comparison is asked for. */
export interface AskedComparison {
  /** e.g. `2027-Q1` */
  readonly period: string | undefined;
  /** also where all agree */
  readonly isWhole: boolean;
}

type Seen = Omit<Statements, 'invoiced'> & {
  readonly invoices: readonly InvoiceOfParty[];
  readonly ordered: readonly OrderedPosition[];
  readonly names: ReadonlyMap<string, PositionName>;
  readonly disagreements: readonly DisagreementOfRow[];
};

const MOST_ROWS = 5000;

/** Compares what was called off, reported and invoiced: the supplier sees all parties, a party its own. Domain §14; decision 16. */
@Injectable()
export class CompareVolumes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly volumes: Volumes,
    private readonly periods: ReportedPeriods,
    private readonly things: KnownToReport,
    private readonly disagreements: Disagreements,
  ) {}

  /** Invoices only of a period: they are handed in for one. @throws DomainError `agreement.missing`, `agreement.not_open`, `report_period.unknown` */
  async compare(by: Mandate, agreementId: string, { period: name, isWhole }: AskedComparison): Promise<ComparedVolumes> {
    const period = name === undefined ? undefined : periodAsked(name);
    const seen = await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return this.seen(agreementId, period);
    });
    // Only the service sees by which edition each party buys, and the agreement's rhythm; volumes are the caller's own.
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.find(agreementId);
      const terms = termsOf(agreed);
      const priceOn = (party: string, position: string, day: string) =>
        present(priceOf(terms.editionFor(party, day), position).tiers[0], 'the first tier').unitPrice;
      const invoiced = period ? await this.invoiced(agreed, period, seen) : [];
      const all = comparisonOf({ ...seen, invoiced }, priceOn, agreed.currency).filter((row) => isWhole || doesDiffer(row));
      return {
        currency: agreed.currency,
        period,
        isOver: period !== undefined && period.to < (await this.periods.today()),
        periods: await this.begun(agreed),
        rows: all.slice(0, MOST_ROWS).map((row) => ({ ...row, name: nameOf(row, agreed, seen.names), disagreement: about(row, seen.disagreements) })),
        leftOut: Math.max(0, all.length - MOST_ROWS),
      };
    });
  }

  private async seen(agreementId: string, period: ReportPeriod | undefined): Promise<Seen> {
    const invoices = period ? await this.volumes.invoices(agreementId, period) : [];
    const orders = [...new Set(invoices.map(({ content }) => content.order))].filter((order) => order !== '');
    return {
      calledOff: await this.volumes.calledOff(agreementId, period),
      reported: await this.volumes.reported(agreementId, period),
      names: await this.volumes.names(agreementId),
      disagreements: period ? await this.disagreements.ofPeriod(agreementId, period.name) : [],
      invoices,
      ordered: orders.length === 0 ? [] : await this.volumes.ordered(agreementId, orders),
    };
  }

  private async invoiced(agreed: Agreed, period: ReportPeriod, { invoices, ordered, calledOff, reported }: Seen): Promise<InvoicedVolume[]> {
    if (invoices.length === 0) return [];
    const { items, itemNumbers } = await this.things.of(agreed, period);
    const codes = new Map(agreed.parties.map(({ membershipId, code }) => [membershipId, code]));
    return invoices.flatMap(({ membershipId, content }) =>
      comparedWith(content, [], items, itemNumbers).items.map(({ item, invoiced: quantity, invoicedNet: net }): InvoicedVolume => {
        const party = present(codes.get(membershipId), 'the party of an invoice');
        const sold = editionOf(agreed, party, period.to).positions.filter((position) => position.item === item);
        const isSold = ({ positionId }: { positionId: string }): boolean => sold.some(({ id }) => id === positionId);
        const idsOf = (some: readonly { party: string; positionId: string }[]): string[] =>
          some.filter((one) => one.party === party && isSold(one)).map(({ positionId }) => positionId);
        const charged = {
          party,
          item,
          ofOrder: idsOf(ordered.filter(({ order }) => order === content.order)),
          used: idsOf([...calledOff, ...reported]),
          sold: sold.map(({ id }) => id),
        };
        return { party, item, positionId: positionCharged(charged), quantity, net };
      }),
    );
  }

  private async begun(agreed: Agreed): Promise<ReportPeriod[]> {
    const { rhythm } = await this.periods.rhythm(agreed.id);
    const today = await this.periods.today();
    const { termTo } = inForce(agreed);
    return periodsBetween(agreed.termFrom, termTo < today ? termTo : today, rhythm).toReversed();
  }
}

/** @throws DomainError `report_period.unknown` */
function periodAsked(name: string): ReportPeriod {
  const period = periodNamed(name);
  if (period) return period;
  const message = `“${name}” is no period. Name a month such as 2027-03 or a quarter such as 2027-Q1.`;
  throw new DomainError('invalid', 'report_period.unknown', message, [{ pointer: '/query/period', detail: message }]);
}

function about({ party, positionId }: Comparison, all: Seen['disagreements']): DisagreementOfRow | undefined {
  return all.find((one) => one.party === party && one.positionId === positionId);
}

function nameOf({ positionId, item }: Comparison, agreed: Agreed, names: Seen['names']): PositionName | undefined {
  if (positionId !== undefined) return names.get(positionId);
  const sold = inForce(agreed).positions.find((position) => position.item === item);
  return sold && { category: sold.category, region: '', item: sold.item, unit: sold.unit };
}
