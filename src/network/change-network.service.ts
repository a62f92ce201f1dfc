import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { assertVersion } from '../platform/http.js';
import { Notices } from '../notice/notices.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Admissions } from './admissions.js';
import { Memberships } from './memberships.js';
import { type Network, type NetworkChanges, withChanges } from './network.js';
import { Networks } from './networks.js';

/** Reads a network and changes its rules. */
@Injectable()
export class ChangeNetwork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly admissions: Admissions,
    private readonly memberships: Memberships,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  read(by: Mandate): Promise<Network> {
    return this.work.as(by, () => this.networks.current());
  }

  /** The networks in which a person acts, or all of them for the operator (`null`). */
  known(personId: string | null): Promise<Network[]> {
    return this.work.asService(null, () => this.networks.knownTo(personId));
  }

  /**
   * Changes some of the network's rules. A higher member cap lets the waiting list move up. Domain §3. Members are told that their
   * prices will be compared before they state the next ones. Domain §17; decision 17.
   * @param seen the version that the caller saw
   * @throws DomainError `version.stale`
   */
  change(by: Mandate, seen: number | undefined, changes: NetworkChanges): Promise<Network> {
    return this.work.as(by, async () => {
      const before = await this.networks.lock();
      assertVersion(seen, before.version);
      const after = await this.networks.record(withChanges(before, changes));
      await this.audit.record('network.changed', after.id, { by: this.audit.pseudonym(by.personId), changes });
      if (after.memberCap > before.memberCap) await this.admissions.moveUp(after);
      if (after.showsQuartiles && !before.showsQuartiles) {
        const memberships = await this.memberships.admitted('member');
        await this.notices.tell({ memberships, roles: ['buyer', 'signatory'] }, 'rules.quartiles', {}, after.id);
      }
      return after;
    });
  }
}
