import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { ErrorDetail } from '../values/domain-error.js';
import { assertCatalogue, type Catalogue, catalogueFaults } from './catalogue.js';
import { type Counts, Items } from './items.js';

/** What recording a catalogue would do: nothing while it has a fault. */
export interface CheckedCatalogue {
  readonly faults: ErrorDetail[];
  readonly categories: Counts | null;
  readonly items: Counts | null;
}

/** Records categories and items: the same catalogue again changes nothing. */
@Injectable()
export class RecordCatalogue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: Items,
    private readonly audit: Audit,
  ) {}

  /** What recording a catalogue would do, or its faults; nothing of it stays. */
  check(by: Mandate, catalogue: Catalogue): Promise<CheckedCatalogue> {
    return this.work.as(by, async () => {
      const faults = catalogueFaults(catalogue, await this.items.lockPresent());
      if (faults.length > 0) return { faults, categories: null, items: null };
      await this.work.query('savepoint only_looking');
      const categories = await this.items.recordCategories(catalogue.categories);
      const items = await this.items.recordItems(catalogue.items);
      await this.work.query('rollback to savepoint only_looking');
      return { faults, categories, items };
    });
  }

  /** @throws DomainError `catalogue.invalid` */
  record(by: Mandate, catalogue: Catalogue): Promise<{ categories: Counts; items: Counts }> {
    return this.work.as(by, async () => {
      assertCatalogue(catalogue, await this.items.lockPresent());
      const categories = await this.items.recordCategories(catalogue.categories);
      const items = await this.items.recordItems(catalogue.items);
      const changes = categories.added + categories.changed + items.added + items.changed;
      if (changes > 0) await this.audit.record('catalogue.recorded', null, { categories, items, by: this.audit.pseudonym(by.personId) });
      return { categories, items };
    });
  }
}
