import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertAllKnown } from '../call/calls.js';
import { type ChoosableSupplier, Suppliers } from './suppliers.js';

/** Records what a supplier offers, so that it is found when suppliers are chosen. Domain §7. */
@Injectable()
export class RecordOffer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly suppliers: Suppliers,
    private readonly audit: Audit,
  ) {}

  /**
   * @param seen the version of the offer that the caller saw
   * @throws DomainError `membership.missing`, `version.stale`, `call.unknown_category`
   */
  record(
    by: Mandate,
    membershipId: string,
    categories: readonly string[],
    regions: readonly string[],
    seen: number | undefined,
  ): Promise<ChoosableSupplier> {
    return this.work.as(by, async () => {
      const before = await this.suppliers.lock(membershipId);
      assertVersion(seen, before.version);
      assertAllKnown('category', categories, await this.suppliers.record(membershipId, categories, regions));
      const told = { by: this.audit.pseudonym(by.personId), supplier: before.supplier, categories, regions };
      await this.audit.record('supplier.offer_recorded', membershipId, told);
      return this.suppliers.find(membershipId);
    });
  }
}
