import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { assertNotLeft } from './membership.js';
import { Memberships } from './memberships.js';
import { type Site, Sites } from './sites.js';

/** A site as it is entered; without a country it lies in the organisation's. */
export type NewSite = Omit<Site, 'id' | 'country'> & { readonly country?: string | undefined };

/** Records where a member wants goods delivered. */
@Injectable()
export class AddSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly sites: Sites,
    private readonly audit: Audit,
  ) {}

  /**
   * Adds a delivery site, by the office or by the member itself.
   * @throws DomainError `site.name_taken`, `membership.left`
   */
  add(by: Mandate, membershipId: string, entered: NewSite): Promise<Site> {
    return this.work.as(by, async () => {
      const membership = await this.memberships.findOwnOr(by, membershipId);
      assertNotLeft(membership);
      const site: Site = { ...entered, id: newId<'site'>(), country: entered.country ?? membership.organisation.country };
      if (!(await this.sites.add(membershipId, site))) {
        throw new DomainError('conflict', 'site.name_taken', `There is a site “${site.name}” already; choose another name.`, [
          { pointer: '/name', detail: 'is taken' },
        ]);
      }
      await this.audit.record('site.added', membershipId, { site: site.id });
      return site;
    });
  }
}
