import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import type { Caller } from './routes.js';

/** The session with which tokens are made. */
@Injectable()
export class OpenSession {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * A new password ends the person's tokens; one made while it is being set, or just after, would outlive it. So making waits
   * for it within the running transaction, and needs a session that is still there.
   * @throws DomainError `access.signed_out`
   */
  async lock({ personId, tokenHash }: Caller): Promise<void> {
    await this.work.query(`select from person where id = $1 for update`, [personId]);
    const open = await this.work.one(`select true from session where token_hash = $1 and person_id = $2 and expires_at > clock_timestamp()`, [
      tokenHash,
      personId,
    ]);
    if (!open) throw new DomainError('unauthenticated', 'access.signed_out', 'Your session has ended. Sign in again.');
  }
}
