import type { Readable } from 'node:stream';
import { Controller, Get, Param, Post, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { handedInFile } from '../../demand/file/handed-in-file.js';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { DomainError } from '../../values/domain-error.js';
import { type Evidence, HandInInvoice } from './hand-in-invoice.service.js';
import type { EvidenceRow } from './invoices.js';
import { InvoiceQuery, type InvoiceRow, InvoicesView, InvoiceView } from './invoices.schema.js';

const FILE_TYPES = ['application/octet-stream'];
const MOST_BYTES = 4_194_304;
const MOST_LISTED = 200;

/** Invoices as evidence of what was bought in a period. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/invoices')
export class InvoicesController {
  constructor(private readonly handing: HandInInvoice) {}

  @Post()
  @Allows('buyer', 'signatory', 'bidder')
  @ApiConsumes(...FILE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(201, InvoiceView, {
    summary: 'Hand in an XRechnung (UBL 2.1 invoice or credit note) of a period as the request’s body; a party’s own, or the supplier’s for a party',
    description:
      'At most 4 MiB. Its figures are read exactly and checked to the cent; what does not follow from the others is listed with both figures. Seen by the party, its supplier and the office.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'import.content_type',
      'import.file_name',
      'import.too_large',
      'invoice.currency',
      'invoice.party',
      'invoice.period',
      'invoice.somebody_else',
      'invoice.too_many',
      'invoice.unreadable',
    ],
  })
  async handIn(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: InvoiceQuery }) { fileName, period, party }: z.infer<typeof InvoiceQuery>,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof InvoiceView>> {
    return viewOf(await this.handing.handIn(by, agreementId, { fileName, period, party }, await bytesOf(handedInFile(request.body, FILE_TYPES))));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, InvoicesView, { summary: 'The latest invoices: a party’s own, for the supplier and the office all', problems: ['agreement.missing'] })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.infer<typeof InvoicesView>> {
    return { items: (await this.handing.list(by, agreementId, MOST_LISTED)).map(rowOf) };
  }

  @Get(':invoiceId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, InvoiceView, {
    summary: 'An invoice beside what was reported',
    problems: ['agreement.missing', 'agreement.not_open', 'invoice.missing'],
  })
  async find(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('invoiceId', { schema: IdParam }) id: string,
  ): Promise<z.infer<typeof InvoiceView>> {
    return viewOf(await this.handing.find(by, agreementId, id));
  }

  @Get(':invoiceId/file')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, null, { summary: 'The file as it came', contentType: 'application/xml', problems: ['agreement.missing', 'invoice.missing'] })
  async file(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('invoiceId', { schema: IdParam }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { row, bytes } = await this.handing.file(by, agreementId, id);
    // Named by its hash: a stranger's file name goes into no header.
    void reply.headers({ 'cache-control': 'private, no-store' });
    const disposition = `attachment; filename="${row.contentHash.slice(0, 16)}.xml"`;
    return new StreamableFile(bytes, { type: 'application/xml', disposition, length: bytes.length });
  }
}

async function bytesOf(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new DomainError('too_large', 'import.too_large', `An invoice has at most ${MOST_BYTES} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function rowOf({ content, ...row }: EvidenceRow): z.infer<typeof InvoiceRow> {
  const { lines: _, currency: __, ...said } = content;
  return { ...row, ...said, mismatches: [...row.mismatches] };
}

function viewOf({ row, compared }: Evidence): z.infer<typeof InvoiceView> {
  return {
    ...rowOf(row),
    lines: row.content.lines.map(({ numbers: _, ...line }) => ({ ...line, matched: !compared.unmatched.includes(line.id) })),
    items: compared.items.map(({ item, unit, invoiced, invoicedNet, reported, reportedNet, difference }) => ({
      item,
      unit,
      invoiced: invoiced.toString(),
      invoicedNet: invoicedNet.toString(),
      reported: reported.toString(),
      reportedNet: reportedNet?.toString() ?? null,
      difference: difference.toString(),
    })),
  };
}
