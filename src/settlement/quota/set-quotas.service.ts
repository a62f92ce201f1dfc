import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing, said } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type Agreed, inForce } from '../agreed.js';
import { SettledAgreements } from '../settled-agreements.js';
import { concernedBy, type SetQuota } from './quota.js';
import { type Quota, Quotas, type QuotaVersion } from './quotas.js';

/** What parties may call off of a position, as the office sets it. Decimals. */
export interface QuotasOfPosition {
  /** of every party that has none of its own; undefined: no limit */
  readonly everyParty: string | undefined;
  readonly parties: readonly { readonly party: string; readonly most: string }[];
}

/** Quotas as somebody sees them, with the versions of their positions for whoever sets them. */
export interface SeenQuotas {
  readonly items: readonly Quota[];
  readonly versions: readonly QuotaVersion[];
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
  async list(by: Mandate, agreementId: string): Promise<SeenQuotas> {
    const isOffice = by.side === 'office' || by.side === 'auditor';
    const seen = await this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      if (!isOffice) return { items: [], versions: [] };
      return { items: await this.quotas.list(agreementId), versions: await this.quotas.versions(agreementId) };
    });
    if (isOffice || (by.side !== 'member' && by.side !== 'customer')) return seen;
    // A party does not see the lots' positions, whose names are needed.
    const all = await this.work.asService(by.networkId, () => this.quotas.list(agreementId));
    return { ...seen, items: bindingOn(all, by.membershipId) };
  }

  /**
   * Replaces the quotas of a position. One after the other with all call-offs under the agreement; what was called off already stands.
   * @param seen the version of the position's quotas that the caller saw
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `position.missing`, `quota.party`, `version.stale`
   */
  async set(
    by: Mandate,
    { agreementId, positionId, seen }: { readonly agreementId: string; readonly positionId: string; readonly seen: number | undefined },
    { everyParty, parties }: QuotasOfPosition,
  ): Promise<SeenQuotas> {
    await this.work.as(by, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const position = inForce(agreed).positions.find(({ id }) => id === positionId);
      if (position === undefined) throw missing('position');
      const versions = await this.quotas.versions(agreementId);
      assertVersion(seen, versions.find((one) => one.positionId === positionId)?.version ?? 0);
      const after = { everyParty, own: await this.byMembership(parties) };
      const before = await this.quotas.replace(agreementId, positionId, after, by.personId);
      await this.tell(by, agreed, positionId, { before, after });
    });
    return this.list(by, agreementId);
  }

  private async byMembership(parties: QuotasOfPosition['parties']): Promise<ReadonlyMap<string, string>> {
    const known = await this.quotas.memberships(parties.map(({ party }) => party));
    const faults = parties.flatMap(({ party }, at) => {
      if (!known.has(party)) return [{ pointer: `/parties/${at}/party`, detail: said`there is no party ${party}` }];
      return parties.findIndex((other) => other.party === party) === at
        ? []
        : [{ pointer: `/parties/${at}/party`, detail: said`${party} is named twice` }];
    });
    if (faults.length > 0)
      throw new DomainError('invalid', 'quota.party', `${faults.length} party or parties cannot have a quota; nothing was changed.`, faults);
    return new Map(parties.map(({ party, most }) => [present(known.get(party), 'the membership of a known party'), most]));
  }

  private async tell(
    by: Mandate,
    agreed: Agreed,
    positionId: string,
    { before, after }: { readonly before: SetQuota; readonly after: SetQuota },
  ): Promise<void> {
    const said = { by: this.audit.pseudonym(by.personId), agreementId: agreed.id, positionId };
    await this.audit.record('quota.set', positionId, { ...said, everyParty: after.everyParty ?? null, parties: after.own.size });
    const concerned = concernedBy(before, after, await this.quotas.bound(agreed.id));
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
