import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../access/callers.js';
import { Notices } from '../../notice/notices.js';
import { Outbox } from '../../platform/outbox.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { checkDigits } from './check-digits.js';
import { CustomerAccesses } from './customer-access.js';
import { MOST_UNDECIDED } from './registration.js';
import { Registrations, type Requested } from './registrations.js';
import { readVatId } from './vat-id.js';

/** Takes requests to become a customer, without telling anybody whether a company or an address is known already. Decision 19. */
@Injectable()
export class RegisterCustomer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accesses: CustomerAccesses,
    private readonly registrations: Registrations,
    private readonly notices: Notices,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Keeps the request and sends a one-time link to its e-mail address. It looks up neither company nor person, so that answer
   * and time are the same whoever is known.
   * @throws DomainError `offer.missing`, `registration.closed`, `registration.vat_id`, `registration.too_many`
   */
  async register(slug: string, requested: Requested): Promise<void> {
    const vatId = readVatId(requested.vatId, await checkDigits());
    const network = await this.work.asService(null, () => this.accesses.ofSlug(slug));
    if (!network.takesRegistrations)
      throw new DomainError('conflict', 'registration.closed', 'This network takes no registrations at present. Please write to its office.');
    if (!vatId)
      throw new DomainError('invalid', 'registration.vat_id', `“${requested.vatId}” is no VAT number. Write it with its country, e.g. DE136695976.`, [
        { pointer: '/organisation/vatId', detail: 'form or check digit is wrong' },
      ]);
    await this.work.asService(network.id, async () => {
      if ((await this.registrations.countUndecided()) >= MOST_UNDECIDED)
        throw new DomainError('too_many', 'registration.too_many', 'Too many requests wait already. Try again in a few days.');
      const token = randomBytes(32).toString('base64url');
      const id = await this.registrations.add({ ...requested, vatId: vatId.text }, tokenHash(token));
      // One letter at a time to an address; who asks again learns nothing of it.
      if (id === undefined) return;
      // A request has no person yet: the letter goes to the address that the request names.
      await this.notices.tell({ persons: [id] }, 'registration.to_confirm', { token }, id);
    });
  }

  /**
   * Confirms the e-mail address; only then the office learns of the request.
   * @throws DomainError `registration.link` for a link that does not exist, was used or is over
   */
  async confirm(token: string): Promise<void> {
    const confirmed = await this.work.asService(null, async () => {
      const found = await this.registrations.confirm(tokenHash(token));
      // With it, so that no confirmed request is left without its consequences.
      if (found) await this.outbox.add('registration.confirmed', { registrationId: found.id }, found.networkId);
      return found;
    });
    if (!confirmed)
      throw new DomainError(
        'missing',
        'registration.link',
        'This link does not exist, was used already, or is older than two days. Please register again.',
      );
  }

  /** Deletes what nobody has confirmed, what was decided a month ago, and what nobody has decided in three months. */
  deleteDue(): Promise<void> {
    return this.work.asService(null, () => this.registrations.deleteDue());
  }
}
