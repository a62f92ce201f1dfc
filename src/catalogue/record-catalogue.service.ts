import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertCatalogue, type Catalogue } from './catalogue.js';
import { type Counts, Items } from './items.js';

/** Records categories and items: the same catalogue again changes nothing. */
@Injectable()
export class RecordCatalogue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: Items,
    private readonly audit: Audit,
  ) {}

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
