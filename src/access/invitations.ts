import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Notices } from '../notice/notices.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { Callers, tokenHash } from './callers.js';
import { assertStrong, hashPassword } from './password.js';

const INVITATION_DAYS = 30;

/** Invitations by e-mail: a one-time link with which a person sets its password. */
@Injectable()
export class Invitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: Notices,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Invites a person within the running transaction; only the token's hash is kept. */
  async invite(personId: string, networkId: string): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    await this.work.query(
      `insert into invitation (token_hash, person_id, network_id, expires_at) values ($1, $2, $3, clock_timestamp() + make_interval(days => $4))`,
      [tokenHash(token), personId, networkId, INVITATION_DAYS],
    );
    await this.notices.tell({ persons: [personId] }, 'invitation', { token, days: INVITATION_DAYS.toString() });
  }

  /**
   * Sets the password of an invited person, and ends its sessions, API tokens, calendars and other invitations. Repeating it with the
   * same token is refused.
   * @throws DomainError `invitation.invalid`, `password.weak`
   */
  async accept(token: string, password: string): Promise<void> {
    assertStrong(password);
    const hash = await hashPassword(password, this.settings.PASSWORD_MEMORY_KIB);
    await this.work.asService(null, async () => {
      const invitation = await this.work.one<{ person_id: string }>(
        `update invitation set accepted_at = clock_timestamp() where token_hash = $1 and accepted_at is null and expires_at > clock_timestamp() returning person_id`,
        [tokenHash(token)],
      );
      if (!invitation)
        throw new DomainError(
          'missing',
          'invitation.invalid',
          'This invitation does not exist, has expired or was used. Ask the office for a new one.',
        );
      await this.work.query(`update person set password_hash = $2 where id = $1`, [invitation.person_id, hash]);
      // Whoever set the password before, or holds another link, must be out.
      await this.work.query(`delete from session where person_id = $1`, [invitation.person_id]);
      await this.work.query(`update api_token set revoked_at = clock_timestamp() where person_id = $1 and revoked_at is null`, [
        invitation.person_id,
      ]);
      await this.work.query(`delete from calendar_token where person_id = $1`, [invitation.person_id]);
      await this.work.query(`update invitation set accepted_at = clock_timestamp() where person_id = $1 and accepted_at is null`, [
        invitation.person_id,
      ]);
    });
    this.callers.forget();
  }
}
