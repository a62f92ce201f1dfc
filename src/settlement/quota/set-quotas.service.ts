import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing, said } from '../../values/domain-error.js';
import { type Agreed, inForce } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type NewQuota, type Quota, Quotas } from './quotas.js';

/** What parties may call off of a position, as the office sets it. Decimals. */
export interface QuotasOfPosition {
  /** of every party that has none of its own; undefined: no limit */
  readonly everyParty: string | undefined;
  readonly parties: readonly { readonly party: string; readonly most: string }[];
}

/** Sets and shows what a party may call off at most. Domain §6.3, §14; decision 14. */
@Injectable()
export class SetQuotas {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly quotas: Quotas,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** All for office and auditor; for a party those that bind it; none for a supplier. @throws DomainError `agreement.missing` */
  async list(by: Mandate, agreementId: string): Promise<Quota[]> {
    const isOffice = by.side === 'office' || by.side === 'auditor';
    const seen = await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      return isOffice ? this.quotas.list(agreementId) : [];
    });
    if (isOffice || (by.side !== 'member' && by.side !== 'customer')) return seen;
    // A party does not see the lots' positions, whose names are needed.
    const all = await this.work.asService(by.networkId, () => this.quotas.list(agreementId));
    return bindingOn(all, by.membershipId);
  }

  /**
   * Replaces the quotas of a position. One after the other with all call-offs under the agreement; what was called off already stands.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `position.missing`, `quota.party`
   */
  async set(by: Mandate, agreementId: string, positionId: string, { everyParty, parties }: QuotasOfPosition): Promise<Quota[]> {
    await this.work.as(by, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const position = inForce(agreed).positions.find(({ id }) => id === positionId);
      if (position === undefined) throw missing('position');
      const ids = await this.memberships(parties);
      const own = parties.map(({ most }, at): NewQuota => ({ membershipId: ids[at], most }));
      const before = await this.quotas.replace(
        agreementId,
        positionId,
        everyParty === undefined ? own : [{ membershipId: undefined, most: everyParty }, ...own],
        by.personId,
      );
      await this.tell(by, agreed, positionId, { everyParty, own, before });
    });
    return this.list(by, agreementId);
  }

  private async memberships(parties: QuotasOfPosition['parties']): Promise<string[]> {
    const known = await this.quotas.memberships(parties.map(({ party }) => party));
    const faults = parties.flatMap(({ party }, at) => {
      if (!known.has(party)) return [{ pointer: `/parties/${at}/party`, detail: said`there is no party ${party}` }];
      return parties.findIndex((other) => other.party === party) === at
        ? []
        : [{ pointer: `/parties/${at}/party`, detail: said`${party} is named twice` }];
    });
    if (faults.length > 0)
      throw new DomainError('invalid', 'quota.party', `${faults.length} party or parties cannot have a quota; nothing was changed.`, faults);
    return parties.flatMap(({ party }) => known.get(party) ?? []);
  }

  private async tell(
    by: Mandate,
    agreed: Agreed,
    positionId: string,
    { everyParty, own, before }: { everyParty: string | undefined; own: readonly NewQuota[]; before: readonly string[] },
  ): Promise<void> {
    const said = { by: this.audit.pseudonym(by.personId), agreementId: agreed.id, positionId };
    await this.audit.record('quota.set', positionId, { ...said, everyParty: everyParty ?? null, parties: own.length });
    const concerned = new Map<string, string | null>(before.map((id) => [id, null]));
    for (const { membershipId, most } of own) if (membershipId !== undefined) concerned.set(membershipId, most);
    for (const [membershipId, most] of concerned) await this.audit.record('quota.set', positionId, { ...said, most }, { membershipId });
    if (concerned.size === 0) return;
    const params = { agreement: agreed.number, agreementId: agreed.id };
    await this.notices.tell({ memberships: [...concerned.keys()], roles: ['buyer', 'signatory'] }, 'quota.set', params, agreed.id);
  }
}

/** A party's own quotas, and everybody's where it has none of its own. */
function bindingOn(all: readonly Quota[], membershipId: string | undefined): Quota[] {
  const own = all.filter((quota) => quota.membershipId !== null && quota.membershipId === membershipId);
  const positions = new Set(own.map(({ positionId }) => positionId));
  return all.filter((quota) => own.includes(quota) || (quota.membershipId === null && !positions.has(quota.positionId)));
}
