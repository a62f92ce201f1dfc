import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NoticeKey, ParamsOf } from '../notice/keys.js';
import { Notices } from '../notice/notices.js';
import { SETTINGS, type Settings } from '../platform/settings.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { Callers, tokenHash } from './callers.js';
import { assertStrong, hashPassword } from './password.js';

const INVITATION_DAYS = 30;

/** The notices that carry a link which sets a password. */
type InvitationKey = { [Key in NoticeKey]: ParamsOf<Key> extends { readonly token: string; readonly days: string } ? Key : never }[NoticeKey];

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
    const token = newToken();
    await this.keep([{ personId, token }], networkId, null);
    await this.notices.tell({ persons: [personId] }, 'invitation', { token, days: INVITATION_DAYS.toString() });
  }

  /**
   * Invites people within the running transaction, each with a link of its own that sets the password and leads to a place of the
   * network. Links that were sent before stay valid until one of them is used.
   * @param place below the network, e.g. `rounds/<id>/call`
   * @param key the notice that carries the link, and `params` what else it says
   */
  async inviteTo<Key extends InvitationKey>(
    place: string,
    personIds: readonly string[],
    key: Key,
    params: Omit<ParamsOf<Key>, 'token' | 'days'>,
    subjectId: string,
  ): Promise<void> {
    const links = personIds.map((personId) => ({ personId, token: newToken() }));
    await this.keep(links, this.work.scope.networkId, place);
    const days = INVITATION_DAYS.toString();
    // What `Omit` took away is put back; the type checker does not see that for a key that it does not know.
    const each = links.map(({ personId, token }) => ({ personId, params: { ...params, token, days } as unknown as ParamsOf<Key> }));
    await this.notices.tellEach(each, key, subjectId);
  }

  private async keep(
    links: readonly { readonly personId: string; readonly token: string }[],
    networkId: string | undefined,
    place: string | null,
  ): Promise<void> {
    await this.work.query(
      `insert into invitation (token_hash, person_id, network_id, place, expires_at)
       select link.hash, link.person, $3, $4, clock_timestamp() + make_interval(days => $5) from unnest($1::bytea[], $2::uuid[]) as link(hash, person)`,
      [links.map(({ token }) => tokenHash(token)), links.map(({ personId }) => personId), networkId, place, INVITATION_DAYS],
    );
  }

  /**
   * Sets the password of an invited person, and ends its sessions, API tokens, calendars and other invitations. Repeating it with the
   * same token is refused.
   * @returns where in the portal the invitation leads; null: nowhere in particular
   * @throws DomainError `invitation.invalid`, `password.weak`
   */
  async accept(token: string, password: string): Promise<string | null> {
    assertStrong(password);
    const hash = await hashPassword(password, this.settings.PASSWORD_MEMORY_KIB);
    const place = await this.work.asService(null, async () => {
      const invitation = await this.work.one<{ person_id: string; place: string | null }>(
        `update invitation i set accepted_at = clock_timestamp() from network n where i.token_hash = $1 and i.accepted_at is null and i.expires_at > clock_timestamp()
           and n.id = i.network_id returning i.person_id, '/networks/' || n.slug || '/' || i.place as place`,
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
      return invitation.place;
    });
    this.callers.forget();
    return place;
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
