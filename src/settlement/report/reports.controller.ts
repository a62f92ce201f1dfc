import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { FILE_TYPES, handedInFile, READING_PROBLEMS, TAKING_PROBLEMS } from '../../demand/file/handed-in-file.js';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { type Language, WishedLanguage } from '../../platform/language.js';
import { CommitReport } from './commit-report.service.js';
import { ReadReports } from './read-reports.service.js';
import {
  CommitReportBody,
  CommittedView,
  ReportColumnsBody,
  ReportFileQuery,
  ReportFilesView,
  ReportFileView,
  ReportNumbersBody,
  ReportNumbersView,
} from './reports.schema.js';
import { reportFileView } from './reports.view.js';
import { SayReportWording } from './say-report-wording.service.js';
import { TakeReportFile } from './take-report-file.service.js';

const PERIOD = [
  'agreement.missing',
  'agreement.not_open',
  'report_period.unknown',
  'report_period.not_over',
  'report_period.outside_term',
  'report_period.overlaps',
];
const OPEN = [...PERIOD, 'report_file.missing', 'report_file.committed', 'version.stale'];

/** Suppliers' volume reports as files: handed in, their columns and numbers explained, committed. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/report-files')
export class ReportFilesController {
  constructor(
    private readonly taking: TakeReportFile,
    private readonly saying: SayReportWording,
    private readonly committing: CommitReport,
    private readonly reading: ReadReports,
  ) {}

  @Post()
  @Allows('bidder', 'signatory')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(201, ReportFileView, {
    summary: 'Hand in a period’s volume report as a file (CSV or XLSX) as the request’s body; it is checked as a whole, nothing counts yet',
    description:
      'At most 8 MiB and 50,000 lines. What the supplier said of its columns and numbers before is remembered. A further file of the period takes the place of one that was not committed; one that says what was reported already changes nothing.',
    problems: [...PERIOD, ...READING_PROBLEMS, ...TAKING_PROBLEMS],
  })
  async take(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: ReportFileQuery }) { fileName, period, version }: z.infer<typeof ReportFileQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ReportFileView>> {
    return reportFileView(await this.taking.take(by, agreementId, { fileName, period, version }, handedInFile(request.body)), true, language);
  }

  @Get()
  @Allows('office', 'auditor', 'bidder', 'signatory')
  @Answers(200, ReportFilesView, { summary: 'The latest hundred files of volume reports; for office and supplier', problems: ['agreement.missing'] })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof ReportFilesView>> {
    return { items: await this.reading.listFiles(by, agreementId) };
  }

  @Get(':reportFileId')
  @Allows('office', 'auditor', 'bidder', 'signatory')
  @Answers(200, ReportFileView, { summary: 'A file with its columns and faulty cells', problems: ['agreement.missing', 'report_file.missing'] })
  async find(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('reportFileId', { schema: IdParam }) fileId: string,
  ): Promise<z.infer<typeof ReportFileView>> {
    return reportFileView(await this.reading.file(by, agreementId, fileId), by.side === 'supplier', language);
  }

  @Put(':reportFileId/columns')
  @Allows('bidder', 'signatory')
  @Answers(200, ReportFileView, {
    summary: 'Say what the file’s headers mean; that is remembered for the supplier, and the whole file is checked again',
    problems: [...OPEN, ...READING_PROBLEMS, 'import.unknown_header', 'import.header_twice'],
  })
  async columns(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('reportFileId', { schema: IdParam }) fileId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ReportColumnsBody }) { columns }: z.infer<typeof ReportColumnsBody>,
  ): Promise<z.infer<typeof ReportFileView>> {
    return reportFileView(await this.saying.columns(by, agreementId, fileId, seen, columns), true, language);
  }

  @Put(':reportFileId/numbers')
  @Allows('bidder', 'signatory')
  @Answers(200, ReportFileView, {
    summary: 'Say what the supplier’s own numbers of items and customers mean; that is remembered, and the whole file is checked again',
    problems: [...OPEN, ...READING_PROBLEMS, 'report_number.unknown', 'report_number.twice'],
  })
  async numbers(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('reportFileId', { schema: IdParam }) fileId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ReportNumbersBody }) { numbers }: z.infer<typeof ReportNumbersBody>,
  ): Promise<z.infer<typeof ReportFileView>> {
    return reportFileView(await this.saying.numbers(by, agreementId, fileId, seen, numbers), true, language);
  }

  @Post(':reportFileId/commit')
  @Allows('bidder', 'signatory')
  @Answers(200, CommittedView, {
    summary: 'Report a checked file: all its lines, instead of whatever stood in its period',
    description:
      'The differences are booked: lines that vanished or changed are taken back by counter-lines, new ones added. The same file again changes nothing.',
    problems: [...OPEN, ...READING_PROBLEMS, 'report_file.faulty', 'volume_report.version_taken'],
  })
  async commit(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('reportFileId', { schema: IdParam }) fileId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CommitReportBody }) _nothing: z.infer<typeof CommitReportBody>,
  ): Promise<z.infer<typeof CommittedView>> {
    const { file, report } = await this.committing.commit(by, agreementId, fileId, seen);
    return { file: reportFileView(file, true, language), report: report ? { ...report, accepted: report.counted } : null };
  }
}

/** What a supplier has said of its own numbers. */
@Controller('api/v1/networks/:networkId/report-numbers')
export class ReportNumbersController {
  constructor(private readonly saying: SayReportWording) {}

  @Get()
  @Allows('bidder', 'signatory')
  @Answers(200, ReportNumbersView, {
    summary: 'What the supplier has said of its own numbers of items and customers',
    problems: ['agreement.missing'],
  })
  async remembered(@By() by: Mandate): Promise<z.infer<typeof ReportNumbersView>> {
    return { items: await this.saying.remembered(by) };
  }
}
