import { Injectable } from '@nestjs/common';
import { Callers } from '../access/callers.js';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { Erasures } from './erasures.js';
import { Networks } from './networks.js';
import { assertNoDuty, OpenDuties } from './open-duties.js';

/** Erases a person's data on request; the logs stay provable. GDPR art. 17, Domain §15. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly duties: OpenDuties,
    private readonly erasures: Erasures,
    private readonly callers: Callers,
    private readonly audit: Audit,
  ) {}

  /** Whoever asks for itself, in all networks. @throws DomainError `person.last_office|proposed_mandate|key_share|proposed_award` */
  async ownRequest(personId: string): Promise<void> {
    await this.everywhere(personId, 'person');
  }

  /** The operator's, for a person who can no longer sign in. @throws DomainError `person.missing`, and as for one's own request */
  async byOperator(email: string): Promise<void> {
    const personId = await this.work.asService(null, () => this.erasures.personOf(email));
    if (personId === undefined) throw missing('person');
    await this.everywhere(personId, 'operator');
  }

  /**
   * The office's, for its network: ends the person's mandates there and all that tells who it was. The login goes with the
   * last network that the person acts in; the answer does not tell whether there is another one.
   * @throws DomainError `person.missing`, and as for one's own request
   */
  async byOffice(by: Mandate, personId: string): Promise<void> {
    await this.work.as(by, async () => {
      await this.networks.lock();
      if (!(await this.erasures.isKnown(personId))) throw missing('person');
      assertNoDuty(await this.duties.of(personId));
      await this.erasures.endMandates(personId);
      const body = { by: this.audit.pseudonym(by.personId), person: this.audit.pseudonym(personId) };
      await this.audit.record('person.erased', personId, body);
    });
    await this.work.asService(null, async () => {
      await this.erasures.eraseIn(by.networkId, personId);
      if (!(await this.erasures.isActive(personId))) await this.erasures.erase(personId);
    });
    this.callers.forget();
  }

  private async everywhere(personId: string, by: 'person' | 'operator'): Promise<void> {
    await this.work.asService(null, async () => {
      await this.erasures.lockNetworksOf(personId);
      assertNoDuty(await this.duties.of(personId));
      await this.erasures.record(personId, by);
      await this.erasures.endMandates(personId);
      await this.erasures.erase(personId);
    });
    this.callers.forget();
    this.audit.nudge();
  }
}
