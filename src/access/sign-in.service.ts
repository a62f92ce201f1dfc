import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { Callers, tokenHash } from './callers.js';
import { isPassword } from './password.js';
import { mayTryToSignIn, SIGN_IN_LIMIT } from './sign-in-limit.js';

export const SESSION_HOURS = 12;

interface PersonRow {
  id: string;
  name: string;
  password_hash: string | null;
}

/** Signs people in and out. Attempts are limited by e-mail and by address, both stored only as keyed hashes. */
@Injectable()
export class SignIn {
  private readonly key: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly callers: Callers,
    @Inject(SETTINGS) private readonly settings: Settings,
    secrets: Secrets,
  ) {
    this.key = secrets.key('sign-in attempts');
  }

  /**
   * @returns the session's token, for the cookie, and the person
   * @throws DomainError `sign_in.refused` whatever of the two is wrong; `sign_in.too_many` after too many failures
   */
  async signIn(email: string, password: string, address: string): Promise<{ token: string; personId: string; name: string }> {
    const who = [this.hash(email.trim().toLowerCase()), this.hash(address)];
    const person = await this.work.asService(null, async () => {
      await this.assertMayTry(who);
      return this.work.one<PersonRow>(`select id, name, password_hash from person where lower(email) = lower($1) and erased_at is null`, [
        email.trim(),
      ]);
    });
    const fits = await isPassword(password, person?.password_hash, this.settings.PASSWORD_MEMORY_KIB);
    const token = randomBytes(32).toString('base64url');
    await this.work.asService(null, async () => {
      await this.work.query(`insert into sign_in_attempt (email_hash, address_hash, succeeded) values ($1, $2, $3)`, [...who, fits]);
      if (fits)
        await this.work.query(
          `insert into session (token_hash, person_id, expires_at) values ($1, $2, clock_timestamp() + make_interval(hours => $3))`,
          [tokenHash(token), person?.id, SESSION_HOURS],
        );
    });
    if (!fits || !person) throw new DomainError('unauthenticated', 'sign_in.refused', 'E-mail or password is wrong.');
    return { token, personId: person.id, name: person.name };
  }

  /** Ends a session at once. */
  async signOut(hash: Buffer): Promise<void> {
    await this.work.asService(null, () => this.work.query(`delete from session where token_hash = $1 or expires_at < clock_timestamp()`, [hash]));
    this.callers.forget();
  }

  private async assertMayTry(who: readonly Buffer[]): Promise<void> {
    const since = `clock_timestamp() - interval '${SIGN_IN_LIMIT.windowMinutes} minutes'`;
    const failures = await this.work.one<{ for_email: number; for_address: number }>(
      `select (select count(*)::int from sign_in_attempt where email_hash = $1 and not succeeded and at > ${since}) as for_email,
              (select count(*)::int from sign_in_attempt where address_hash = $2 and not succeeded and at > ${since}) as for_address`,
      [...who],
    );
    if (mayTryToSignIn({ forEmail: failures?.for_email ?? 0, forAddress: failures?.for_address ?? 0 })) return;
    throw new DomainError('too_many', 'sign_in.too_many', `Too many failed attempts. Try again in ${SIGN_IN_LIMIT.windowMinutes} minutes.`);
  }

  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
