import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/scope.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import type { Language } from '../../platform/language.js';
import { type Protocol, SHOPPING_MINUTES, START_MINUTES } from './punch-out.js';

/** A shopping trip that is under way. */
export interface PunchOutSession {
  readonly id: string;
  readonly protocol: Protocol;
  readonly returnTo: string;
  readonly buyerCookie: string | null;
  readonly login: string;
  readonly membershipId: string;
  readonly party: string;
  readonly network: string;
  readonly networkSlug: string;
  readonly locale: Language;
  readonly timeZone: string;
  readonly basket: readonly { readonly rowId: string; readonly quantity: string }[] | null;
  /** As whom its shopper reads: its own membership alone. */
  readonly scope: Scope;
}

interface Row extends Omit<PunchOutSession, 'scope'> {
  readonly side: string;
  readonly organisationId: string;
  readonly networkId: string;
}

/** Shopping trips; each begins with a token that works once. */
@Injectable()
export class PunchOutSessions {
  constructor(private readonly work: UnitOfWork) {}

  async add(session: {
    id: string;
    accessId: string;
    membershipId: string;
    protocol: Protocol;
    returnTo: string;
    buyerCookie: string | null;
    startHash: Buffer;
  }): Promise<void> {
    await this.work.query(`delete from punch_out_session where network_id = app_network() and expires_at < clock_timestamp() - interval '1 day'`);
    await this.work.query(
      `insert into punch_out_session (network_id, id, access_id, membership_id, protocol, return_to, buyer_cookie, start_hash, expires_at)
       values (app_network(), $1, $2, $3, $4, $5, $6, $7, clock_timestamp() + interval '${START_MINUTES} minutes')`,
      [session.id, session.accessId, session.membershipId, session.protocol, session.returnTo, session.buyerCookie, session.startHash],
    );
  }

  /** Begins to shop: the token of its address works once, and soon. @throws DomainError `punch_out_session.missing` */
  async begin(startHash: Buffer, sessionHash: Buffer): Promise<void> {
    const begun = await this.work.touch(
      `update punch_out_session set session_hash = $2, expires_at = clock_timestamp() + interval '${SHOPPING_MINUTES} minutes'
       where network_id = app_network() and start_hash = $1 and session_hash is null and expires_at > clock_timestamp()`,
      [startHash, sessionHash],
    );
    if (begun === 0) throw missing('punch_out_session');
  }

  /** One that is under way, of an access and a membership that are still good. @throws DomainError `punch_out_session.missing` */
  async find(sessionHash: Buffer): Promise<PunchOutSession> {
    const row = await this.work.one<Row>(
      `select s.id, s.protocol, s.return_to as "returnTo", s.buyer_cookie as "buyerCookie", a.login, s.membership_id as "membershipId", o.name as party,
         n.name as network, n.slug as "networkSlug", n.locale, n.time_zone as "timeZone", s.basket, m.kind as side, m.organisation_id as "organisationId",
         s.network_id as "networkId"
       from punch_out_session s join punch_out_access a on a.network_id = s.network_id and a.id = s.access_id and a.stopped_at is null and a.expires_at > clock_timestamp()
         join membership m on m.network_id = s.network_id and m.id = s.membership_id and m.status = 'admitted'
         join organisation o on o.id = m.organisation_id join network n on n.id = s.network_id
       where s.network_id = app_network() and s.session_hash = $1 and s.returned_at is null and s.expires_at > clock_timestamp()`,
      [sessionHash],
    );
    if (!row) throw missing('punch_out_session');
    const { side, organisationId, networkId, ...session } = row;
    return { ...session, scope: { networkId, organisationId, side } };
  }

  /** Keeps what is in the basket. */
  async fill(id: string, basket: readonly { rowId: string; quantity: string }[]): Promise<void> {
    await this.work.query(`update punch_out_session set basket = $2 where network_id = app_network() and id = $1 and returned_at is null`, [
      id,
      JSON.stringify(basket),
    ]);
  }

  /** Ends a trip: its basket goes back once. @throws DomainError `punch_out_session.missing` where it has gone already */
  async end(id: string): Promise<void> {
    const ended = await this.work.touch(
      `update punch_out_session set returned_at = clock_timestamp() where network_id = app_network() and id = $1 and returned_at is null`,
      [id],
    );
    if (ended === 0) throw missing('punch_out_session');
  }
}
