import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import type { Mandate, Role } from './mandate.js';

/** The mandate of somebody who makes what acts on without them, until that mandate ends. */
@Injectable()
export class LastingMandate {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * What a person made stops with the mandate, by whatever is there when it ends. So making waits within the running transaction for
   * an end that is under way, and an end waits for it: nothing is made that nobody stops any more.
   * @param roles any of them will do
   * @throws DomainError `access.role` where it has ended since the request was admitted
   */
  async lock({ personId, membershipId }: Mandate, roles: readonly Role[]): Promise<void> {
    const held = await this.work.query(
      `select from mandate where network_id = app_network() and person_id = $1 and membership_id is not distinct from $2::uuid and role = any ($3::text[])
         and ended_at is null for share`,
      [personId, membershipId ?? null, roles],
    );
    if (held.length === 0) throw new DomainError('forbidden', 'access.role', `Your mandate as ${roles.join(', ')} has ended; nothing was changed.`);
  }
}
