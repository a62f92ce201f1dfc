import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By, Public } from '../access/routes.js';
import { afterOf, Answers, IdParam, pageOf } from '../platform/http.js';
import { DomainError } from '../values/domain-error.js';
import {
  AuditConsistency,
  AuditEntries,
  AuditProof,
  ConsistencyQuery,
  EntryQuery,
  HeadQuery,
  LogPersons,
  PublicKeys,
  toAuditConsistency,
  toAuditEntry,
  toAuditProof,
  toTreeHead,
  TreeHeads,
} from './audit.schema.js';
import { ExportLog } from './export-log.service.js';
import { NamedPersons } from './named-persons.service.js';
import { ReadLog } from './read-log.service.js';
import { ServiceSigner } from './service-signer.js';

/** The network's log: entries, proofs, signed heads, the file to verify offline. */
@Controller('api/v1/networks/:networkId/audit')
export class AuditController {
  constructor(
    private readonly log: ReadLog,
    private readonly exporting: ExportLog,
    private readonly people: NamedPersons,
  ) {}

  @Get('entries')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AuditEntries, {
    summary: 'Entries of the log in the order of their recording',
    description:
      'Office and auditor see all of the network, others what is about themselves. Entries of sealed bids are shown to office and auditor from the opening on.',
    problems: ['page.cursor'],
  })
  async entries(@By() by: Mandate, @Query({ schema: EntryQuery }) query: z.infer<typeof EntryQuery>): Promise<z.infer<typeof AuditEntries>> {
    const { kind, subject: subjectId, membership: membershipId, person, from, until } = query;
    const filter = { kind, subjectId, membershipId, person, from, until };
    const rows = await this.log.list(by, filter, cursorOf(query.cursor, IdParam), query.sort === '-at', query.limit + 1);
    return pageOf(rows, query.limit, ({ entry }) => [entry.id], toAuditEntry);
  }

  @Get('entries/:entryId/proof')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AuditProof, { summary: 'Proof that an entry is in the log (RFC 9162)', problems: ['entry.missing', 'entry.pending', 'entry.sealed'] })
  async proof(@By() by: Mandate, @Param('entryId', { schema: IdParam }) entryId: string): Promise<z.infer<typeof AuditProof>> {
    return toAuditProof(await this.log.prove(by, entryId));
  }

  @Get('persons')
  @Allows('office', 'auditor')
  @Answers(200, LogPersons, { summary: 'Whom the pseudonyms of the log mean; whoever is erased is not among them' })
  async persons(@By() by: Mandate): Promise<z.infer<typeof LogPersons>> {
    return { items: await this.people.list(by) };
  }

  @Get('heads')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, TreeHeads, { summary: 'Signed heads of the log, the newest first', problems: ['page.cursor'] })
  async heads(@By() by: Mandate, @Query({ schema: HeadQuery }) { cursor, limit }: z.infer<typeof HeadQuery>): Promise<z.infer<typeof TreeHeads>> {
    const below = cursorOf(cursor, z.coerce.number().int().min(1));
    return pageOf(await this.log.heads(by, below, limit + 1), limit, ({ size }) => [size.toString()], toTreeHead);
  }

  @Get('consistency')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AuditConsistency, {
    summary: 'Proof that the log of one head is the beginning of that of a later one (RFC 9162)',
    problems: ['head.missing'],
  })
  async consistency(
    @By() by: Mandate,
    @Query({ schema: ConsistencyQuery }) { from, to }: z.infer<typeof ConsistencyQuery>,
  ): Promise<z.infer<typeof AuditConsistency>> {
    return toAuditConsistency(await this.log.proveConsistency(by, from, to));
  }

  @Get('export')
  @Allows('office', 'auditor')
  @Answers(200, null, {
    summary: 'The whole log as a file to verify offline',
    description: 'Newline-delimited JSON: a header, the entries, signed heads. Verify it with `poolround audit verify FILE`.',
    contentType: 'application/x-ndjson',
  })
  export(@By() by: Mandate): StreamableFile {
    return new StreamableFile(Readable.from(this.exporting.lines(by)), {
      type: 'application/x-ndjson',
      disposition: 'attachment; filename="audit-log.ndjson"',
    });
  }
}

/** The public keys of the service's signatures. */
@Controller('api/v1/keys')
export class KeysController {
  constructor(private readonly signer: ServiceSigner) {}

  @Get()
  @Public()
  @Answers(200, PublicKeys, { summary: 'The public keys with which receipts and tree heads are signed, also earlier ones' })
  async keys(): Promise<z.infer<typeof PublicKeys>> {
    const keys = await this.signer.keys();
    return { items: keys.map(({ id, publicKey }) => ({ id, algorithm: 'Ed25519' as const, publicKey: publicKey.toString('base64') })) };
  }
}

/** The one part of a cursor, as the list needs it. */
function cursorOf<Part extends z.ZodType>(cursor: string | undefined, part: Part): z.infer<Part> | undefined {
  const [text] = afterOf(cursor, 1) ?? [];
  if (text === undefined) return undefined;
  const read = part.safeParse(text);
  if (!read.success)
    throw new DomainError('invalid', 'page.cursor', 'This is no cursor of this list. Start without one, or use the “next” of an earlier page.');
  return read.data;
}
