import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type ChoosableSupplier, type SupplierFilter, Suppliers } from './suppliers.js';

const KEYS: SortKeys = {
  code: { sql: 'm.code', type: 'text' },
  name: { sql: 'o.name', type: 'text' },
  invited: { sql: 'coalesce(r.invited, 0)', type: 'bigint' },
  bid: { sql: 'coalesce(r.bid, 0)', type: 'bigint' },
  won: { sql: 'coalesce(r.won, 0)', type: 'bigint' },
};

/** Shows the suppliers that may be invited to a call. Domain §7. */
@Injectable()
export class ReadSuppliers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suppliers: Suppliers,
  ) {}

  /** One row more than `page.limit` when there is a next page. @throws DomainError `page.cursor`, `page.sort` */
  list(by: Mandate, filter: SupplierFilter, page: PageQuery): Promise<(ChoosableSupplier & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? 'code', KEYS, 'm.id', afterOf(page.cursor, 2), 7);
    return this.work.as(by, () => this.suppliers.list(filter, keyset, page.limit));
  }

  /** @throws DomainError `membership.missing` */
  find(by: Mandate, membershipId: string): Promise<ChoosableSupplier> {
    return this.work.as(by, () => this.suppliers.find(membershipId));
  }
}
