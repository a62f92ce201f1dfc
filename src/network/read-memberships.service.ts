import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf, type PageQuery } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { ExaminedMembership } from './admit-membership.service.js';
import type { Membership } from './membership.js';
import { type MembershipFilter, Memberships } from './memberships.js';
import { type Site, Sites } from './sites.js';

const MEMBERSHIP_KEYS: SortKeys = {
  code: { sql: 'm.code', type: 'text' },
  name: { sql: 'o.name', type: 'text' },
  appliedNo: { sql: 'm.applied_no', type: 'bigint' },
};
const SITE_KEYS: SortKeys = { name: { sql: 'lower(s.name)', type: 'text' }, postcode: { sql: 's.postcode', type: 'text' } };

/** A membership in a list, with its sort key for the next page's cursor. */
export interface ListedMembership extends ExaminedMembership {
  readonly membership: Membership & { readonly sortKey: string };
}

/** Reads memberships and their sites, as far as the caller may see them. */
@Injectable()
export class ReadMemberships {
  constructor(
    private readonly work: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly sites: Sites,
  ) {}

  find(by: Mandate, id: string): Promise<ExaminedMembership> {
    return this.work.as(by, async () => {
      const membership = await this.memberships.find(id);
      const conflicts = await this.memberships.conflictsOf([id]);
      return { membership, conflicts: conflicts.get(id) ?? [] };
    });
  }

  /** One row more than `page.limit` when there is a next page. */
  list(by: Mandate, filter: MembershipFilter, page: PageQuery): Promise<ListedMembership[]> {
    const keyset = keysetOf(page.sort ?? 'code', MEMBERSHIP_KEYS, 'm.id', afterOf(page.cursor, 2), 5);
    return this.work.as(by, async () => {
      const listed = await this.memberships.list(filter, keyset, page.limit);
      const conflicts = await this.memberships.conflictsOf(listed.map(({ id }) => id));
      return listed.map((membership) => ({ membership, conflicts: conflicts.get(membership.id) ?? [] }));
    });
  }

  /** One row more than `page.limit` when there is a next page. */
  listSites(by: Mandate, membershipId: string, page: PageQuery): Promise<(Site & { readonly sort_key: string })[]> {
    const keyset = keysetOf(page.sort ?? 'name', SITE_KEYS, 's.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => {
      await this.memberships.findOwnOr(by, membershipId);
      return this.sites.list(membershipId, keyset, page.limit);
    });
  }
}
