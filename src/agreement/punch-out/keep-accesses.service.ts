import { Injectable } from '@nestjs/common';
import { LastingMandate } from '../../access/lasting-mandate.js';
import type { Mandate } from '../../access/mandate.js';
import { OpenSession } from '../../access/open-session.js';
import type { Caller } from '../../access/routes.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { MOST_ACCESSES, newLogin, newSecret, secretHash } from './punch-out.js';
import { type PunchOutAccess, PunchOutAccesses } from './punch-out-accesses.js';
import { hostIn } from './return-address.js';

/** What a new access is to be. */
export interface NewAccess {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly days: number;
}

/** Makes, lists and ends what a membership's ERP signs in with. */
@Injectable()
export class KeepAccesses {
  constructor(
    private readonly work: UnitOfWork,
    private readonly session: OpenSession,
    private readonly mandate: LastingMandate,
    private readonly accesses: PunchOutAccesses,
    private readonly audit: Audit,
  ) {}

  /** One's membership's accesses. */
  list(by: Mandate): Promise<PunchOutAccess[]> {
    return this.work.as(by, () => this.accesses.list());
  }

  /**
   * Makes one; its secret is in this answer only.
   * @throws DomainError `punch_out.by_token`, `punch_out.host`, `punch_out.too_many`, `punch_out.not_a_party`
   */
  async make(by: Mandate, caller: Caller, { name, hosts, days }: NewAccess): Promise<PunchOutAccess & { readonly secret: string }> {
    const membershipId = partyOf(by);
    assertNoToken(caller);
    const named = [...new Set(hosts.map(readHost))];
    const [login, secret, id] = [newLogin(), newSecret(), newId<'punch-out access'>()];
    // Not kept with an idempotency key: the answer holds the secret.
    return this.work.asService(by.networkId, async () => {
      await this.session.lock(caller);
      await this.mandate.lock(by, ['buyer']);
      const made = await this.accesses.add({
        id,
        membershipId,
        name,
        login,
        secretHash: secretHash(secret),
        hosts: named,
        madeBy: by.personId,
        days,
      });
      if (!made)
        throw new DomainError('conflict', 'punch_out.too_many', `Your company has ${MOST_ACCESSES} punch-out accesses already. End one first.`);
      await this.audit.record('punch_out.access_made', id, { by: this.audit.pseudonym(by.personId), hosts: named }, { membershipId });
      return { ...made, secret };
    });
  }

  /**
   * Answers for an access from now on, with a new secret, which is in this answer only: whoever made it knows the old one.
   * @throws DomainError `punch_out.by_token`, `punch_out.not_a_party`, `punch_out_access.missing`
   */
  async takeOver(by: Mandate, caller: Caller, accessId: string): Promise<PunchOutAccess & { readonly secret: string }> {
    const membershipId = partyOf(by);
    assertNoToken(caller);
    if (!(await this.list(by)).some(({ id }) => id === accessId)) throw missing('punch_out_access');
    const secret = newSecret();
    // Not kept with an idempotency key: the answer holds the secret.
    return this.work.asService(by.networkId, async () => {
      await this.session.lock(caller);
      await this.mandate.lock(by, ['buyer']);
      const taken = await this.accesses.takeOver(accessId, by.personId, secretHash(secret));
      if (!taken) throw missing('punch_out_access');
      await this.audit.record('punch_out.access_taken_over', accessId, { by: this.audit.pseudonym(by.personId) }, { membershipId });
      return { ...taken, secret };
    });
  }

  /** Ends one at once, with whatever is being shopped by it. @throws DomainError `punch_out_access.missing` */
  async end(by: Mandate, accessId: string): Promise<void> {
    const membershipId = partyOf(by);
    await this.work.as(by, async () => {
      if (!(await this.accesses.end(accessId))) throw missing('punch_out_access');
      await this.audit.record('punch_out.access_ended', accessId, { by: this.audit.pseudonym(by.personId) }, { membershipId });
    });
  }
}

/** Else whoever found a token could make an access that outlives it. */
function assertNoToken(caller: Caller): void {
  if (caller.by !== 'token') return;
  throw new DomainError('forbidden', 'punch_out.by_token', 'A token cannot make an access. Sign in with your password for that.');
}

function readHost(text: string, at: number): string {
  const host = hostIn(text);
  if (host !== undefined) return host;
  throw new DomainError(
    'invalid',
    'punch_out.host',
    `“${text.slice(0, 100)}” is no host. Write it as in the address of your ERP, e.g. erp.example.com.`,
    [{ pointer: `/hosts/${at}`, detail: 'no host' }],
  );
}

function partyOf(by: Mandate): string {
  if ((by.side === 'member' || by.side === 'customer') && by.membershipId !== undefined) return by.membershipId;
  throw new DomainError('forbidden', 'punch_out.not_a_party', 'Punch-out is for those who buy.');
}
