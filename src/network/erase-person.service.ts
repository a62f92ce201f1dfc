import { Injectable } from '@nestjs/common';
import { Callers } from '../access/callers.js';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import type { PersonMark } from '../audit/pseudonym.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { missing } from '../values/domain-error.js';
import { Erasures } from './erasures.js';
import { assertNoDuty, OpenDuties } from './open-duties.js';

/** Erases a person's data on request; the logs stay provable. GDPR art. 17, Domain §15. */
@Injectable()
export class ErasePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly duties: OpenDuties,
    private readonly erasures: Erasures,
    private readonly callers: Callers,
    private readonly audit: Audit,
  ) {}

  /** Whoever asks for itself, in all networks. @throws DomainError `person.last_office|proposed_mandate|key_share|proposed_award` */
  async ownRequest(personId: string): Promise<void> {
    await this.work.asService(null, () => this.everywhere(personId, this.audit.pseudonym(personId)));
    this.callers.forget();
  }

  /** The operator's, for a person who can no longer sign in. @throws DomainError `person.missing`, and as for one's own request */
  async byOperator(email: string): Promise<void> {
    await this.work.asService(null, async () => {
      const personId = await this.erasures.personOf(email);
      if (personId === undefined) throw missing('person');
      await this.everywhere(personId, 'operator');
    });
    this.callers.forget();
  }

  /**
   * The office's, for its network. The login goes with the last network that knows the person; neither answer nor page tells
   * whether there is another one.
   * @throws DomainError `person.missing`, and as for one's own request
   */
  async byOffice(by: Mandate, personId: string): Promise<void> {
    await this.work.asService(by.networkId, async () => {
      const networks = await this.erasures.lock(personId);
      if (networks.length === 0) throw missing('person');
      await this.forget(personId, this.audit.pseudonym(by.personId), networks);
      if (!(await this.erasures.isKnownAnywhere(personId))) await this.erasures.erase(personId);
    });
    this.callers.forget();
  }

  private async everywhere(personId: string, by: PersonMark | 'operator'): Promise<void> {
    await this.forget(personId, by, await this.erasures.lock(personId));
    await this.erasures.erase(personId);
  }

  /** In these networks, one after the other only for the log: nobody acts in many. */
  private async forget(personId: string, by: PersonMark | 'operator', networks: readonly string[]): Promise<void> {
    assertNoDuty(await this.duties.of(personId));
    for (const networkId of networks) await this.audit.record('person.erased', null, { by, person: this.audit.pseudonym(personId) }, { networkId });
    await this.erasures.forget(personId);
  }
}
