import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, PageQuery, pageOf } from '../platform/http.js';
import { ReadSettlement } from './read-settlement.service.js';
import { ReportVolumes } from './report-volumes.service.js';
import { LinePage, LineQuery, PurchasePage, ReportBody, ReportOutcomeView, ReportPage, type ReportView } from './settlement.schema.js';
import type { VolumeReport } from './volume-reports.js';

/** Suppliers' volume reports. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId')
export class VolumeReportsController {
  constructor(
    private readonly reporting: ReportVolumes,
    private readonly reading: ReadSettlement,
  ) {}

  @Post('volume-reports')
  @Allows('bidder', 'signatory')
  @Answers(201, ReportOutcomeView, {
    summary: 'Report what was bought; the supplier’s',
    description: 'Every line counts or is refused by itself. The same report again changes nothing and gives the same answer; a line counts once.',
    problems: ['agreement.missing', 'agreement.not_open'],
  })
  async report(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: ReportBody }) body: z.infer<typeof ReportBody>,
  ): Promise<z.infer<typeof ReportOutcomeView>> {
    const outcome = await this.reporting.report(by, agreementId, body.lines);
    return { ...viewOf(outcome), refusals: [...outcome.refusals] };
  }

  @Get('volume-reports')
  @Allows('office', 'auditor', 'bidder', 'signatory')
  @Answers(200, ReportPage, {
    summary: 'Volume reports; for office and supplier',
    description: 'Sorted by `receivedAt`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async reports(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof ReportPage>> {
    const rows = await this.reading.reports(by, agreementId, query);
    return pageOf(rows, query.limit, ({ sortKey, id }) => [sortKey, id], viewOf);
  }

  @Get('volume-reports/:reportId/lines')
  @Allows('office', 'auditor', 'bidder', 'signatory')
  @Answers(200, LinePage, {
    summary: 'The lines of a volume report, counted or refused',
    description: 'Sorted by `row`, `date` or `reference`.',
    problems: ['agreement.missing', 'volume_report.missing', 'page.cursor', 'page.sort'],
  })
  async lines(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('reportId', { schema: IdParam }) reportId: string,
    @Query({ schema: LineQuery }) query: z.infer<typeof LineQuery>,
  ): Promise<z.infer<typeof LinePage>> {
    const rows = await this.reading.lines(by, agreementId, reportId, query.state ?? null, query);
    return pageOf(
      rows,
      query.limit,
      ({ sortKey, id }) => [sortKey, id],
      ({ sortKey: _, id: __, ...line }) => line,
    );
  }

  @Get('purchases')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, PurchasePage, {
    summary: 'What was bought, as reported: a party’s own; for office and supplier all',
    description: 'Sorted by `date` or `reference`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async purchases(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: PageQuery }) query: PageQuery,
  ): Promise<z.infer<typeof PurchasePage>> {
    const rows = await this.reading.purchases(by, agreementId, query);
    return pageOf(
      rows,
      query.limit,
      ({ sortKey, id }) => [sortKey, id],
      ({ sortKey: _, id: __, ...line }) => line,
    );
  }
}

function viewOf({ counted, ...report }: VolumeReport): z.infer<typeof ReportView> {
  return { ...report, accepted: counted };
}
