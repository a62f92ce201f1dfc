import { createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Secrets } from '../platform/secrets.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { present } from '../values/invariant.js';
import { Callers, tokenHash } from './callers.js';
import { isPassword } from './password.js';
import { type Attempts, mayTryToSignIn, SIGN_IN_LIMIT, subscriberOf } from './sign-in-limit.js';

export const SESSION_HOURS = 12;

/** Classes of advisory locks, unlike any other. */
const ADDRESS_LOCK = 7301;
const EMAIL_LOCK = 7302;

interface PersonRow {
  id: string;
  name: string;
  password_hash: string | null;
}

/** Signs people in and out. Attempts are limited by e-mail, by address and by both, stored only as keyed hashes. */
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
    const { attempt, person } = await this.work.asService(null, async () => ({
      attempt: await this.begin(this.hash(email.trim().toLowerCase()), this.hash(subscriberOf(address))),
      person: await this.work.one<PersonRow>(`select id, name, password_hash from person where lower(email) = lower($1) and erased_at is null`, [
        email.trim(),
      ]),
    }));
    const fits = await isPassword(password, person?.password_hash, this.settings.PASSWORD_MEMORY_KIB);
    const token = randomBytes(32).toString('base64url');
    if (!fits || !person || !(await this.open(attempt, token, person))) {
      throw new DomainError('unauthenticated', 'sign_in.refused', 'E-mail or password is wrong.');
    }
    return { token, personId: person.id, name: person.name };
  }

  /** Whether this is a person's password, asked again before what cannot be undone; limited as signing in is. @throws DomainError `sign_in.too_many` */
  async isPasswordOf(email: string, password: string, address: string): Promise<boolean> {
    try {
      const { token } = await this.signIn(email, password, address);
      await this.signOut(tokenHash(token));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'sign_in.refused') return false;
      throw error;
    }
  }

  /** Opens a session, unless the password was changed or the person erased while it was checked. */
  private open(attempt: string, token: string, person: PersonRow): Promise<boolean> {
    return this.work.asService(null, async () => {
      const opened = await this.work.touch(
        `insert into session (token_hash, person_id, expires_at) select $1, id, clock_timestamp() + make_interval(hours => $3)
         from person where id = $2 and password_hash = $4 and erased_at is null for share`,
        [tokenHash(token), person.id, SESSION_HOURS, person.password_hash],
      );
      if (opened === 0) return false;
      await this.work.query(`update sign_in_attempt set succeeded = true where id = $1`, [attempt]);
      return true;
    });
  }

  /** Ends a session at once. */
  async signOut(hash: Buffer): Promise<void> {
    await this.work.asService(null, () => this.work.query(`delete from session where token_hash = $1 or expires_at < clock_timestamp()`, [hash]));
    this.callers.forget();
  }

  /**
   * Counts the attempt before the password is looked at, as one that failed until it succeeds: many at once are as many.
   * The locks, always the address's first, let attempts of one e-mail or address count each other.
   */
  private async begin(email: Buffer, address: Buffer): Promise<string> {
    await this.work.query(`select pg_advisory_xact_lock(${ADDRESS_LOCK}, $1)`, [address.readInt32BE()]);
    await this.work.query(`select pg_advisory_xact_lock(${EMAIL_LOCK}, $1)`, [email.readInt32BE()]);
    const since = `not succeeded and at > clock_timestamp() - interval '${SIGN_IN_LIMIT.windowMinutes} minutes'`;
    const attempts = await this.work.one<Attempts>(
      `select (select count(*)::int from sign_in_attempt where email_hash = $1 and address_hash = $2 and ${since}) as "forPair",
              (select count(*)::int from sign_in_attempt where email_hash = $1 and ${since}) as "forEmail",
              (select count(*)::int from sign_in_attempt where address_hash = $2 and ${since}) as "forAddress"`,
      [email, address],
    );
    if (!mayTryToSignIn(present(attempts, 'attempts counted')))
      throw new DomainError('too_many', 'sign_in.too_many', `Too many failed attempts. Try again in ${SIGN_IN_LIMIT.windowMinutes} minutes.`);
    const begun = await this.work.one<{ id: string }>(
      `insert into sign_in_attempt (email_hash, address_hash, succeeded) values ($1, $2, false) returning id`,
      [email, address],
    );
    return present(begun, 'the attempt').id;
  }

  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
