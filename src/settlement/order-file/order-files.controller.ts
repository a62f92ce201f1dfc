import { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { lettersOf } from '../../demand/column-letters.js';
import { inLanguage } from '../../german/german.js';
import { Answers, IdParam } from '../../platform/http.js';
import { type Language, WishedLanguage } from '../../platform/language.js';
import { DomainError } from '../../values/domain-error.js';
import { ImportCallOffs } from './import-call-offs.service.js';
import { OrderFileAnswer, OrderFileList, OrderFileQuery } from './order-files.schema.js';

const FILE_TYPES = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
];
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
      'import.file_name',
      'import.content_type',
      'import.too_large',
      'import.unreadable_workbook',
      'import.old_workbook',
      'import.line_too_long',
      'import.empty',
      'import.interrupted',
    ],
  })
  async take(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: OrderFileQuery }) { fileName, commit }: z.infer<typeof OrderFileQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof OrderFileAnswer>> {
    if (!(request.body instanceof Readable))
      throw new DomainError('invalid', 'import.content_type', `Send the file itself as the body, with a Content-Type of ${FILE_TYPES.join(', ')}.`);
    const taken = await this.importing.take(by, agreementId, fileName, request.body, commit);
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
