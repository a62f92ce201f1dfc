import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { FILE_TYPES, handedInFile, READING_PROBLEMS, TAKING_PROBLEMS } from './handed-in-file.js';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { type Language, WishedLanguage } from '../../platform/language.js';
import { AssignColumns } from './assign-columns.service.js';
import { CommitImport } from './commit-import.service.js';
import {
  ChecksView,
  ColumnsBody,
  CommitBody,
  CorrectionsBody,
  FaultPage,
  FaultQuery,
  ImportAnswer,
  ImportListQuery,
  ImportPage,
  ImportQuery,
  ImportView,
} from '../demand.schema.js';
import { checksView, faultView, importAnswer, importView } from '../demand.view.js';
import { ImportDemand } from './import-demand.service.js';
import { ReadRequirements } from '../read-requirements.service.js';

const COLLECTING = ['round.missing', 'round.phase', 'deadline.passed', 'requirement.not_a_member'];

/** Demand files: handed in, looked at, corrected, committed. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/imports')
export class ImportsController {
  constructor(
    private readonly assigning: AssignColumns,
    private readonly importing: ImportDemand,
    private readonly committing: CommitImport,
    private readonly reading: ReadRequirements,
  ) {}

  @Post()
  @Allows('buyer')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(201, ImportAnswer, {
    summary: 'Hand in a demand file (CSV or XLSX) as the request’s body; it is checked as a whole',
    description: 'The file is streamed and read whatever its size. With `commit=true` it is committed at once if it has no fault.',
    problems: [...COLLECTING, ...READING_PROBLEMS, ...TAKING_PROBLEMS],
  })
  async take(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ImportQuery }) { fileName, commit }: z.infer<typeof ImportQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof ImportAnswer>> {
    return importAnswer(await this.importing.take(by, roundId, fileName, handedInFile(request.body), commit));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, ImportPage, {
    summary: 'The import log: one’s own files, for the office all',
    description: 'Sorted by `received`, `fileName` or `membership`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ImportListQuery }) query: z.infer<typeof ImportListQuery>,
  ): Promise<z.infer<typeof ImportPage>> {
    const listed = await this.reading.listFiles(by, roundId, query.state, query);
    return pageOf(
      listed,
      query.limit,
      (file) => [file.sortKey, file.id],
      (file) => importView(file, by.side === 'member'),
    );
  }

  @Get(':importId')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, ImportView, { summary: 'One import', problems: ['round.missing', 'import.missing'] })
  async find(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
  ): Promise<z.infer<typeof ImportView>> {
    return importView(await this.reading.findFile(by, roundId, importId), by.side === 'member');
  }

  @Get(':importId/faults')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, FaultPage, {
    summary: 'Every faulty cell of a file, in its order, by its last check or an earlier one',
    problems: ['round.missing', 'import.missing', 'page.cursor'],
  })
  async faults(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
    @Query({ schema: FaultQuery }) query: z.infer<typeof FaultQuery>,
  ): Promise<z.infer<typeof FaultPage>> {
    return pageOf(
      await this.reading.faults(by, roundId, importId, query.check, query),
      query.limit,
      ({ no }) => [no.toString()],
      (fault) => faultView(fault, language),
    );
  }

  @Get(':importId/checks')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, ChecksView, { summary: 'How a file was checked, the newest check first', problems: ['round.missing', 'import.missing'] })
  async checks(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
  ): Promise<z.infer<typeof ChecksView>> {
    return checksView(await this.reading.listChecks(by, roundId, importId));
  }

  @Put(':importId/columns')
  @Allows('buyer')
  @Answers(200, ImportAnswer, {
    summary: 'Say what the file’s headers mean, instead of what was said before; the whole file is checked again',
    description: 'Columns are known by their names, never by their order. A later file of the same name is read in the same way.',
    problems: [...COLLECTING, 'import.missing', 'import.settled', 'import.unknown_header', 'import.header_twice', 'version.stale'],
  })
  async assignColumns(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ColumnsBody }) { columns }: z.infer<typeof ColumnsBody>,
  ): Promise<z.infer<typeof ImportAnswer>> {
    return importAnswer(await this.assigning.assign(by, roundId, importId, seen, columns));
  }

  @Post(':importId/corrections')
  @Allows('buyer')
  @Answers(200, ImportAnswer, {
    summary: 'Put faulty cells right in place; the whole file is checked again',
    problems: [...COLLECTING, 'import.missing', 'import.not_faulty', 'import.row_without_fault', 'version.stale'],
  })
  async correct(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CorrectionsBody }) { corrections }: z.infer<typeof CorrectionsBody>,
  ): Promise<z.infer<typeof ImportAnswer>> {
    return importAnswer(await this.committing.correct(by, roundId, importId, seen, corrections));
  }

  @Post(':importId/commit')
  @Allows('buyer')
  @Answers(200, ImportAnswer, {
    summary: 'Commit a checked file: all its lines, instead of those of the earlier file of its name',
    problems: [...COLLECTING, 'import.missing', 'import.faulty', 'import.replaced', 'version.stale'],
  })
  async commit(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('importId', { schema: IdParam }) importId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CommitBody }) _nothing: z.infer<typeof CommitBody>,
  ): Promise<z.infer<typeof ImportAnswer>> {
    return importAnswer(await this.committing.commit(by, roundId, importId, seen));
  }
}
