import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { CatalogueEntries } from './catalogue-entries.js';
import { assertUnused, CatalogueUses, type Use } from './catalogue-uses.js';

/** Deletes items and categories that nothing uses, and tells what uses the others. */
@Injectable()
export class DeleteFromCatalogue {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entries: CatalogueEntries,
    private readonly uses: CatalogueUses,
    private readonly audit: Audit,
  ) {
    uses.register({ ofCategory: (id) => entries.standingIn(id) });
  }

  /** What an item is used by. @throws DomainError `item.missing` */
  usesOfItem(by: Mandate, id: string): Promise<Use[]> {
    return this.work.as(by, async () => {
      await this.entries.item(id);
      return this.uses.ofItem(id);
    });
  }

  /** What a category is used by. @throws DomainError `category.missing` */
  usesOfCategory(by: Mandate, id: string): Promise<Use[]> {
    return this.work.as(by, async () => {
      await this.entries.category(id);
      return this.uses.ofCategory(id);
    });
  }

  /** @throws DomainError `item.missing`, `catalogue.in_use` */
  item(by: Mandate, id: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.entries.lockForDeletion();
      const { code } = await this.entries.item(id);
      assertUnused(code, await this.uses.ofItem(id));
      await this.entries.removeItem(id);
      await this.audit.record('catalogue.item_deleted', id, { code, by: this.audit.pseudonym(by.personId) });
    });
  }

  /** @throws DomainError `category.missing`, `catalogue.in_use` */
  category(by: Mandate, id: string): Promise<void> {
    return this.work.as(by, async () => {
      await this.entries.lockForDeletion();
      const code = await this.entries.category(id);
      assertUnused(code, await this.uses.ofCategory(id));
      await this.entries.removeCategory(id);
      await this.audit.record('catalogue.category_deleted', id, { code, by: this.audit.pseudonym(by.personId) });
    });
  }
}
