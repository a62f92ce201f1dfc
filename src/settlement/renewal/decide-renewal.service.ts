import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Agreements } from '../../agreement/agreements.js';
import type { Edition } from '../../agreement/edition.js';
import { Editions } from '../../agreement/editions.js';
import { IssueEdition } from '../../agreement/issue-edition.service.js';
import { Audit } from '../../audit/audit.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { Proposals, type RenewalProposal } from './proposals.js';
import type { Outcome } from './renewal.js';
import { type RenewalDecision, Renewals } from './renewals.js';

/** A proposal with what was decided before, the latest first. */
export interface ReadRenewal extends RenewalProposal {
  readonly agreementId: string;
  readonly agreementVersion: number;
  readonly decisions: readonly RenewalDecision[];
}

/** What the office decides; `acceptBy` only where it renews. */
export interface Deciding {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly acceptBy?: string | undefined;
}

/** The office reads what is proposed for the end of a term, and decides: renewing issues an edition with the longer term. Domain §13. */
@Injectable()
export class DecideRenewal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: Agreements,
    private readonly proposals: Proposals,
    private readonly renewals: Renewals,
    private readonly editions: Editions,
    private readonly issuing: IssueEdition,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `agreement.missing`, `renewal.not_open` */
  read(by: Mandate, agreementId: string): Promise<ReadRenewal> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.find(agreementId);
      const proposal = await this.proposals.of(agreement);
      return { ...proposal, agreementId, agreementVersion: agreement.version, decisions: await this.renewals.decisions(agreementId) };
    });
  }

  /**
   * @param seen the agreement's version that the caller saw
   * @throws DomainError `agreement.missing`, `version.stale`, `renewal.not_open`, `renewal.over`, `renewal.not_agreed`, `renewal.reason`,
   *   `renewal.edition_under_way`, `edition.accept_by`
   */
  decide(by: Mandate, agreementId: string, seen: number | undefined, { outcome, reason, acceptBy }: Deciding): Promise<RenewalDecision> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.lock(agreementId);
      assertVersion(seen, agreement.version);
      const proposal = await this.proposals.of(agreement);
      assertDecidable(proposal, outcome, reason);
      const { termTo, recommended, renewedTo } = proposal;
      const edition = outcome === 'renew' ? await this.renew(by, agreementId, present(renewedTo, 'the last day of a renewed term'), acceptBy) : null;
      await this.renewals.record(agreementId, { termTo, outcome, recommended, calculation: proposal, reason, edition, by: by.personId });
      const body = { termTo, outcome, recommended, by: this.audit.pseudonym(by.personId), ...(edition === null ? {} : { edition }) };
      await this.audit.record('renewal.decided', agreementId, body);
      return present((await this.renewals.decisions(agreementId))[0], 'the decision');
    });
  }

  private async renew(by: Mandate, agreementId: string, termTo: string, acceptBy: string | undefined): Promise<number> {
    const [latest] = await this.editions.of(agreementId);
    const { edition } = present(latest, 'an edition');
    // A renewal that waits for its signatures may be decided anew, for instance with a later day to accept it.
    const isRenewal = (await this.renewals.decisions(agreementId)).some((decision) => decision.edition === edition.number);
    if (!isRenewal) assertNoneUnderWay(edition);
    const issued = await this.issuing.within(by, agreementId, undefined, { changes: { termTo, renewalMonths: 0 }, acceptBy });
    return issued.edition.number;
  }
}

/** A decision other than the recommended one says why, as the log is read later. */
function assertDecidable({ termTo, today, renewedTo, recommended }: RenewalProposal, outcome: Outcome, reason: string | null): void {
  if (today > termTo) throw new DomainError('conflict', 'renewal.over', `The term ended on ${termTo}; there is nothing to decide on any more.`);
  if (outcome === 'renew' && renewedTo === null)
    throw new DomainError(
      'conflict',
      'renewal.not_agreed',
      'The terms provide for no renewal, or four years are reached; issue an edition with other terms, or begin a new round.',
    );
  if (outcome === recommended || reason !== null) return;
  throw new DomainError('invalid', 'renewal.reason', 'This is not what is recommended; say why it is decided all the same.', [
    { pointer: '/reason', detail: 'needed where another outcome is recommended' },
  ]);
}

/** A renewal leaves prices and all other terms as they are, so it replaces no edition that changes them. Decision 18. */
function assertNoneUnderWay({ number, state }: Edition): void {
  if (state === 'open' || state === 'superseded') return;
  throw new DomainError(
    'conflict',
    'renewal.edition_under_way',
    `Edition ${number} is not signed by both sides yet, and a renewal would replace it; have it signed first, or issue one in its place.`,
  );
}
