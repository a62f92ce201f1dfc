import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { isFree, reckonedGroups, type SupplierGroup } from './supplier-group.js';
import { SupplierGroups } from './supplier-groups.js';

/** A network has at most so many groups of its own. */
const MOST_GROUPS = 50;

/** Names groups of suppliers for the rules of award scenarios. Domain §11. */
@Injectable()
export class NameSupplierGroups {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly groups: SupplierGroups,
    private readonly audit: Audit,
  ) {}

  /** Those that follow from what is known in this round, then those that the office has named. @throws DomainError `round.missing` */
  list(by: Mandate, roundId: string): Promise<SupplierGroup[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const { suppliers, regions, country } = await this.groups.factsOf(roundId);
      return [...reckonedGroups(suppliers, regions, country), ...(await this.groups.named())];
    });
  }

  /**
   * Says who belongs to a group, instead of whoever did; nobody: the group is gone.
   * @throws DomainError `supplier_group.reckoned`, `supplier_group.unknown_supplier`, `supplier_group.too_many`
   */
  name(by: Mandate, name: string, suppliers: readonly string[]): Promise<void> {
    if (!isFree(name))
      throw new DomainError(
        'conflict',
        'supplier_group.reckoned',
        `Who belongs to “${name}” follows from what is known. Give your group another name.`,
      );
    return this.work.as(by, async () => {
      const known = new Set(await this.groups.known(suppliers));
      const faults = suppliers.flatMap((supplier, index) =>
        known.has(supplier) ? [] : [{ pointer: `/suppliers/${index}`, detail: `“${supplier}” is no supplier of this network` }],
      );
      if (faults.length > 0)
        throw new DomainError(
          'invalid',
          'supplier_group.unknown_supplier',
          `${faults.length} supplier(s) are not of this network; nothing was changed.`,
          faults,
        );
      const others = (await this.groups.named()).filter((group) => group.name !== name);
      if (suppliers.length > 0 && others.length >= MOST_GROUPS)
        throw new DomainError('too_many', 'supplier_group.too_many', `The network has ${MOST_GROUPS} groups already. Empty one that is not needed.`);
      await this.groups.name(name, suppliers);
      await this.audit.record('supplier_group.named', null, { by: this.audit.pseudonym(by.personId), name, suppliers: [...suppliers] });
    });
  }
}
