import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import type { DecimalSign } from '../../demand/reading/number-reading.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { readIndexFile } from './index-file.js';
import { Indices } from './indices.js';
import { revisionBy } from './series.js';

/** A file of a series as it is handed in. */
export interface HandedIn {
  readonly fileName: string;
  /** e.g. `2020 = 100`. */
  readonly base: string;
  readonly text: string;
  readonly decimalSign?: DecimalSign | undefined;
}

/** What an import did; `revision` is null where it changed nothing. */
export interface Imported {
  readonly revision: number | null;
  readonly added: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly withoutValue: number;
}

/** Imports a file of an index series, whole or not at all, as a further revision. The same file again changes nothing. Domain §16. */
@Injectable()
export class ImportIndex {
  constructor(
    private readonly work: UnitOfWork,
    private readonly indices: Indices,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `index_series.missing`, `index_file.no_table`, `index_file.invalid`, `index_series.rebased_partly` */
  import(by: Mandate, seriesId: string, { fileName, base, text, decimalSign }: HandedIn): Promise<Imported> {
    return this.work.as(by, async () => {
      const series = await this.indices.lock(seriesId);
      const file = readIndexFile(text, decimalSign);
      const made = revisionBy(await this.indices.known(series), base, file.values);
      const counts = { added: made.added.length, revised: made.revised.length, unchanged: made.unchanged, withoutValue: file.withoutValue };
      if (counts.added + counts.revised === 0) return { revision: null, ...counts };
      const hash = createHash('sha256').update(text, 'utf8').digest();
      const revision = await this.indices.addRevision(seriesId, made, { fileName, hash, importedBy: by.personId });
      const body = { code: series.code, revision, base, added: counts.added, revised: counts.revised, hash: hash.toString('hex') };
      await this.audit.record('index_series.imported', seriesId, { ...body, by: this.audit.pseudonym(by.personId) });
      await this.outbox.add('index.published', { seriesId });
      return { revision, ...counts };
    });
  }
}
