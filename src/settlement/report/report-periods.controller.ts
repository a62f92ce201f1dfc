import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ReportView } from '../settlement.schema.js';
import { CommitReport } from './commit-report.service.js';
import { ReadReports } from './read-reports.service.js';
import { NilReportBody, PeriodsView, RhythmBody, RhythmView } from './reports.schema.js';
import { periodView } from './reports.view.js';
import { SetReportRhythm } from './set-report-rhythm.service.js';

/** The periods of which suppliers report, and which are missing. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId')
export class ReportPeriodsController {
  constructor(
    private readonly committing: CommitReport,
    private readonly reading: ReadReports,
    private readonly setting: SetReportRhythm,
  ) {}

  @Get('report-periods')
  @Allows('office', 'auditor', 'bidder', 'signatory')
  @Answers(200, PeriodsView, {
    summary: 'The agreement’s reporting periods that are over, the latest first, and which are missing; for office and supplier',
    problems: ['agreement.missing', 'agreement.not_open'],
  })
  async periods(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof PeriodsView>> {
    const { rhythm, periods } = await this.reading.periodsOf(by, agreementId);
    return { ...rhythm, items: periods.map(periodView) };
  }

  @Post('nil-reports')
  @Allows('bidder', 'signatory')
  @Answers(201, ReportView, {
    summary: 'Report that nothing was bought in a period',
    description: 'As a further version it takes back whatever was reported for the period.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'report_period.unknown',
      'report_period.not_over',
      'report_period.outside_term',
      'report_period.overlaps',
      'volume_report.version_taken',
    ],
  })
  async nothing(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: NilReportBody }) { period, version }: z.infer<typeof NilReportBody>,
  ): Promise<z.infer<typeof ReportView>> {
    const report = await this.committing.reportNothing(by, agreementId, period, version);
    return { ...report, accepted: report.counted };
  }

  @Put('report-rhythm')
  @Allows('office')
  @Answers(200, RhythmView, {
    summary: 'Set whether the supplier reports by month or by quarter, and when it is reminded',
    description: 'A quarter and 15 days if nothing is said. Months and quarters do not change any more once a period was reported.',
    problems: ['agreement.missing', 'agreement.not_open', 'report_rhythm.in_use'],
  })
  rhythm(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: RhythmBody }) rhythm: z.infer<typeof RhythmBody>,
  ): Promise<z.infer<typeof RhythmView>> {
    return this.setting.set(by, agreementId, rhythm);
  }
}
