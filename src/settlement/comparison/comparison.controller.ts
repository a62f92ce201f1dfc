import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { CompareVolumes, type NamedComparison } from './compare-volumes.service.js';
import { DifferencesQuery, DifferencesView, type DifferenceView } from './comparison.schema.js';

/** Call-offs, volume reports and invoices beside each other. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/differences')
export class ComparisonController {
  constructor(private readonly comparing: CompareVolumes) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, DifferencesView, {
    summary: 'Where call-offs, volume reports and invoices differ: for supplier and office all parties, for a party its own',
    description: 'Of a month or quarter, or of the whole time; invoices are handed in for periods, and are compared only there.',
    problems: ['agreement.missing', 'agreement.not_open', 'report_period.unknown'],
  })
  async differences(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: DifferencesQuery }) { period: name, all }: z.infer<typeof DifferencesQuery>,
  ): Promise<z.infer<typeof DifferencesView>> {
    const { currency, period, isOver, periods, rows, leftOut } = await this.comparing.compare(by, agreementId, { period: name, isWhole: all });
    return {
      currency,
      period: period ? { period: period.name, from: period.from, to: period.to, isOver } : null,
      periods: periods.map((one) => one.name),
      items: rows.map(viewOf),
      leftOut,
    };
  }
}

function viewOf(row: NamedComparison): z.infer<typeof DifferenceView> {
  return {
    party: row.party,
    positionId: row.positionId ?? null,
    category: row.name?.category ?? null,
    region: row.name?.region || null,
    item: row.name?.item ?? row.item ?? null,
    unit: row.name?.unit ?? null,
    calledOff: row.calledOff.toString(),
    calledOffAmount: row.calledOffAmount.toString(),
    reported: row.reported.toString(),
    reportedAmount: row.reportedAmount.toString(),
    reportedNet: row.reported.isZero ? null : (row.reportedNet?.toString() ?? null),
    difference: row.difference.toString(),
    differenceAmount: row.differenceAmount.toString(),
    invoiced: row.invoiced?.quantity.toString() ?? null,
    invoicedNet: row.invoiced?.net.toString() ?? null,
    invoicedDifference: row.invoicedDifference?.toString() ?? null,
    disagreement: row.disagreement ? { id: row.disagreement.id, state: row.disagreement.state, isSettled: row.disagreement.isSettled } : null,
  };
}
