import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { mayTryToSignIn, type Attempts, SIGN_IN_LIMIT, subscriberOf } from '../../access/sign-in-limit.js';
import { Secrets } from '../../platform/secrets.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { newSecret, type Protocol, secretHash } from './punch-out.js';
import { PunchOutAccesses, type FoundAccess } from './punch-out-accesses.js';
import { PunchOutSessions } from './punch-out-sessions.js';
import { assertReturnTo } from './return-address.js';

/** What an ERP says to open a shop. */
export interface ShopOpening {
  readonly protocol: Protocol;
  readonly login: string;
  readonly secret: string;
  readonly returnTo: string;
  readonly buyerCookie: string | null;
}

/** Class of an advisory lock, unlike any other. */
const ATTEMPT_LOCK = 7310;

/** Opens a shop for a membership's ERP. Attempts are limited as signing in is, stored only as keyed hashes. */
@Injectable()
export class OpenShop {
  private readonly key: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly accesses: PunchOutAccesses,
    private readonly sessions: PunchOutSessions,
    @Inject(SETTINGS) private readonly settings: Settings,
    secrets: Secrets,
  ) {
    this.key = secrets.key('punch-out attempts');
  }

  /**
   * @returns the path in the portal that opens the shop once, within minutes
   * @throws DomainError `punch_out.refused` whatever of login and secret is wrong, `punch_out.too_many_attempts`, `punch_out.return_address`
   */
  async open(networkId: string, opening: ShopOpening, address: string): Promise<string> {
    const token = newSecret();
    // Over all networks, so that whoever tries many counts as one.
    const attempt = await this.work.asService(null, () => this.begin(networkId, this.hash(opening.login), this.hash(subscriberOf(address))));
    const opened =
      attempt !== undefined &&
      (await this.work.asService(networkId, async () => {
        const access = await this.accesses.byLogin(opening.login);
        if (!access || !isSecretOf(access, opening.secret)) return false;
        await this.work.query(`update punch_out_attempt set succeeded = true where network_id = app_network() and id = $1`, [attempt]);
        const returnTo = assertReturnTo(opening.returnTo, access.hosts, this.settings.LOOPBACK_PARTNERS);
        const { protocol, buyerCookie } = opening;
        const { id: accessId, membershipId } = access;
        await this.accesses.noteUse(accessId);
        const id = newId<'punch-out session'>();
        await this.sessions.add({ id, accessId, membershipId, protocol, returnTo, buyerCookie, startHash: secretHash(token) });
        return true;
      }));
    if (!opened)
      throw new DomainError('unauthenticated', 'punch_out.refused', 'User name or password of the punch-out access is wrong, or it has ended.');
    return `/punch-out/${networkId}/${token}`;
  }

  /**
   * Counts an attempt as one that failed until it succeeds: many at once are as many.
   * @returns undefined where the network does not exist; then nothing is written
   */
  private async begin(networkId: string, login: Buffer, address: Buffer): Promise<string | undefined> {
    await this.work.query(`select pg_advisory_xact_lock(${ATTEMPT_LOCK}, $1)`, [address.readInt32BE()]);
    await this.work.query(`delete from punch_out_attempt where at < clock_timestamp() - interval '1 day'`);
    const since = `not succeeded and at > clock_timestamp() - interval '${SIGN_IN_LIMIT.windowMinutes} minutes'`;
    const attempts = await this.work.one<Attempts>(
      `select (select count(*)::int from punch_out_attempt where network_id = $3 and login_hash = $1 and address_hash = $2 and ${since}) as "forPair",
              (select count(*)::int from punch_out_attempt where network_id = $3 and login_hash = $1 and ${since}) as "forEmail",
              (select count(*)::int from punch_out_attempt where address_hash = $2 and ${since}) as "forAddress"`,
      [login, address, networkId],
    );
    if (!mayTryToSignIn(present(attempts, 'attempts counted')))
      throw new DomainError(
        'too_many',
        'punch_out.too_many_attempts',
        `Too many failed attempts to sign in. Try again in ${SIGN_IN_LIMIT.windowMinutes} minutes.`,
      );
    const begun = await this.work.one<{ id: string }>(
      `insert into punch_out_attempt (network_id, login_hash, address_hash) select id, $2, $3 from network where id = $1 returning id`,
      [networkId, login, address],
    );
    return begun?.id;
  }

  private hash(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

function isSecretOf({ secretHash: kept }: FoundAccess, secret: string): boolean {
  return timingSafeEqual(kept, secretHash(secret));
}
