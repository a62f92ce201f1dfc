import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type IndexRevision, type IndexSeries, Indices } from './indices.js';
import type { RevisedValue } from './series.js';

/** A series with its values in force, by month, and its revisions, the latest first. */
export interface ReadSeries {
  readonly series: IndexSeries;
  readonly values: readonly RevisedValue[];
  readonly revisions: readonly IndexRevision[];
}

/** Reads index series; row-level security shows them to office and auditor. */
@Injectable()
export class ReadIndices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly indices: Indices,
  ) {}

  /** By code. */
  list(by: Mandate): Promise<IndexSeries[]> {
    return this.work.as(by, () => this.indices.list());
  }

  /** @throws DomainError `index_series.missing` */
  find(by: Mandate, id: string): Promise<ReadSeries> {
    return this.work.as(by, async () => {
      const series = await this.indices.find(id);
      const { revised } = await this.indices.known(series);
      return { series, values: revised, revisions: await this.indices.revisionsOf(id) };
    });
  }
}
