import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { FILE_TYPES, handedInFile, READING_PROBLEMS, TAKING_PROBLEMS } from '../../demand/file/handed-in-file.js';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { lettersOf } from '../../demand/reading/column-letters.js';
import { inLanguage } from '../../german/german.js';
import { Answers, IdParam } from '../../platform/http.js';
import { type Language, WishedLanguage } from '../../platform/language.js';
import { ImportCallOffs } from './import-call-offs.service.js';
import { OrderFileAnswer, OrderFileList, OrderFileQuery } from './order-files.schema.js';

const MOST_SHOWN = 500;

/** Orders that a party takes over from its ERP as a file. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/call-off-files')
export class OrderFilesController {
  constructor(private readonly importing: ImportCallOffs) {}

  @Post()
  @Allows('buyer', 'signatory')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(200, OrderFileAnswer, {
    summary: 'Check a file of orders (CSV or XLSX) as the request’s body, or call all of them off',
    description:
      'German or English headers in any order: order number, line, date, item, quantity, unit, and delivery region, postcode or site. Without `commit=true` the file is only checked and nothing is recorded; send the same file again to commit it. All of it is called off, or nothing. A check does not look at maximum quantities.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'call_off.quota',
      'call_off.maximum',
      'call_off.too_many',
      'order_file.too_many_lines',
      ...TAKING_PROBLEMS,
      ...READING_PROBLEMS,
    ],
  })
  async take(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: OrderFileQuery }) { fileName, commit }: z.infer<typeof OrderFileQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof OrderFileAnswer>> {
    const taken = await this.importing.take(by, agreementId, fileName, handedInFile(request.body), commit);
    const { outcome, lines } = taken;
    if (taken.outcome !== 'faulty') return { outcome, lines, toPlace: taken.toPlace, faultCount: 0, faults: [] };
    const faults = taken.faults.slice(0, MOST_SHOWN).map(({ column, suggestion, ...fault }) => ({
      ...fault,
      column: column === undefined ? null : lettersOf(column),
      suggestion: inLanguage(language, suggestion),
    }));
    return { outcome, lines, toPlace: 0, faultCount: taken.faults.length, faults };
  }

  @Get()
  @Allows('buyer', 'signatory')
  @Answers(200, OrderFileList, { summary: 'A party’s own order files, the 50 last committed', problems: ['agreement.missing'] })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof OrderFileList>> {
    return { items: await this.importing.list(by, agreementId) };
  }
}
