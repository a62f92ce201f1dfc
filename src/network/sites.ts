import { Injectable } from '@nestjs/common';
import type { Keyset } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';

/** Where a member wants goods delivered, besides its own address. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** Delivery sites; found by name, case ignored. */
@Injectable()
export class Sites {
  constructor(private readonly work: UnitOfWork) {}

  /** One page, with one row more than `limit` when there are more. */
  list(membershipId: string, keyset: Keyset, limit: number): Promise<(Site & { readonly sort_key: string })[]> {
    return this.work.query<Site & { sort_key: string }>(
      `select s.id, s.name, s.postcode, s.city, s.country, ${keyset.key} as sort_key from delivery_site s
       where s.network_id = app_network() and s.membership_id = $1 and ${keyset.after} order by ${keyset.orderBy} limit $2`,
      [membershipId, limit + 1, ...keyset.parameters],
    );
  }

  /** @returns false when the membership has a site of this name */
  async add(membershipId: string, site: Site): Promise<boolean> {
    const added = await this.work.touch(
      `insert into delivery_site (network_id, id, membership_id, name, postcode, city, country) values (app_network(), $1, $2, $3, $4, $5, $6)
       on conflict (network_id, membership_id, lower(name)) do nothing`,
      [site.id, membershipId, site.name, site.postcode, site.city, site.country],
    );
    return added > 0;
  }
}
