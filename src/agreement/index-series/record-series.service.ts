import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { type IndexSeries, Indices } from './indices.js';

/** What the office says of a series. */
export interface NewSeries {
  readonly code: string;
  readonly name: string;
  readonly source: string | null;
}

/** Adds an index series to the network, still without values. Domain §16. */
@Injectable()
export class RecordSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly indices: Indices,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `index_series.code_taken` */
  record(by: Mandate, { code, name, source }: NewSeries): Promise<IndexSeries> {
    return this.work.as(by, async () => {
      const id = await this.indices.add(code, name, source);
      if (id === undefined)
        throw new DomainError(
          'conflict',
          'index_series.code_taken',
          `There is a series ${code} already; import its file there, or take another code.`,
          [{ pointer: '/code', detail: 'another series has this code' }],
        );
      await this.audit.record('index_series.recorded', id, { code, by: this.audit.pseudonym(by.personId) });
      return this.indices.find(id);
    });
  }
}
