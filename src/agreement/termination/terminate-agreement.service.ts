import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Networks } from '../../network/networks.js';
import { Notices } from '../../notice/notices.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Agreement, lastDayOf } from '../agreement.js';
import { Agreements } from '../agreements.js';
import { dayIn } from '../../values/network-day.js';
import {
  type AskedTermination,
  assertDeclarableBy,
  assertProposed,
  type StandingAgreement,
  type TerminatingSide,
  terminationDay,
} from './termination.js';
import { type Termination, Terminations } from './terminations.js';

/** What somebody asks for, and why. */
export interface Terminating extends AskedTermination {
  readonly reason: string | null;
}

/** Terminates an agreement: its supplier by one declaration, the network by a proposal that another office person declares. Domain §13. */
@Injectable()
export class TerminateAgreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly agreements: Agreements,
    private readonly terminations: Terminations,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** Those that the reader may see, the latest first. @throws DomainError `agreement.missing` */
  list(by: Mandate, agreementId: string): Promise<Termination[]> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.terminations.of(agreementId);
    });
  }

  /**
   * @throws DomainError `agreement.missing`, `termination.not_open`, `termination.reason`, `termination.notice|past|no_earlier|waiting`
   */
  async terminate(by: Mandate, agreementId: string, asked: Terminating): Promise<Termination> {
    if (asked.kind === 'for_cause' && asked.reason === null)
      throw new DomainError('invalid', 'termination.reason', 'A termination for cause needs its reason.', [
        { pointer: '/reason', detail: 'say what the cause is' },
      ]);
    if (by.side === 'office') return this.work.as(by, () => this.propose(by, agreementId, asked));
    await this.work.as(by, () => this.agreements.find(agreementId));
    // A supplier's scope changes no agreement, whatever reaches the database: the service records its declaration.
    return this.work.as({ ...by, side: 'service' }, async () => {
      const agreement = await this.agreements.lock(agreementId);
      if (by.side !== 'supplier' || by.membershipId !== agreement.supplierId) throw missing('agreement');
      const day = terminationDay(asked, await this.standing(agreement));
      const declared = await this.terminations.add(agreementId, asked, asked.reason, day, by.personId);
      await this.takeEffect(by, agreement, declared, day, 'supplier');
      return declared;
    });
  }

  /**
   * @param seen the proposal's version that the caller saw
   * @throws DomainError `agreement.missing`, `termination.missing`, `termination.decided`, `termination.same_person`, `version.stale`,
   *   `termination.notice|past|no_earlier`
   */
  declare(by: Mandate, agreementId: string, id: string, seen: number | undefined): Promise<Termination> {
    return this.work.as(by, async () => {
      const agreement = await this.agreements.lock(agreementId);
      const proposal = await this.terminations.find(agreementId, id);
      assertVersion(seen, proposal.version);
      assertDeclarableBy(proposal, by.personId);
      const day = terminationDay({ kind: proposal.kind, endsOn: proposal.askedFor }, await this.standing(agreement));
      await this.terminations.decide(id, 'declared', day, by.personId);
      await this.takeEffect(by, agreement, proposal, day, 'network');
      return this.terminations.find(agreementId, id);
    });
  }

  /** @throws DomainError `agreement.missing`, `termination.missing`, `termination.decided` */
  drop(by: Mandate, agreementId: string, id: string): Promise<Termination> {
    return this.work.as(by, async () => {
      await this.agreements.lock(agreementId);
      assertProposed(await this.terminations.find(agreementId, id));
      await this.terminations.decide(id, 'dropped', null, by.personId);
      await this.audit.record('termination.dropped', agreementId, { terminationId: id, by: this.audit.pseudonym(by.personId) });
      return this.terminations.find(agreementId, id);
    });
  }

  private async propose(by: Mandate, agreementId: string, asked: Terminating): Promise<Termination> {
    const agreement = await this.agreements.lock(agreementId);
    terminationDay(asked, await this.standing(agreement));
    const proposal = await this.terminations.propose(agreementId, asked, asked.reason, by.personId);
    const body = { terminationId: proposal.id, kind: asked.kind, by: this.audit.pseudonym(by.personId) };
    await this.audit.record('termination.proposed', agreementId, body);
    await this.notices.tell({ office: true }, 'termination.proposed', { agreement: agreement.number, agreementId }, agreementId);
    return proposal;
  }

  private async takeEffect(by: Mandate, agreement: Agreement, { id, kind }: Termination, endsOn: string, side: TerminatingSide): Promise<void> {
    await this.terminations.end(agreement.id, endsOn, side, kind);
    const body = { terminationId: id, side, kind, endsOn, by: this.audit.pseudonym(by.personId) };
    await this.audit.record('agreement.terminated', agreement.id, body, { membershipId: agreement.supplierId });
    await this.terminations.tell(agreement, endsOn, side);
  }

  private async standing(agreement: Agreement): Promise<StandingAgreement> {
    if (agreement.state !== 'open')
      throw new DomainError(
        'conflict',
        'termination.not_open',
        `${agreement.number} is not signed by both sides; there is nothing to terminate yet.`,
      );
    const { timeZone } = await this.networks.current();
    const today = dayIn(timeZone, await this.work.now());
    return { today, lastDay: lastDayOf(agreement), noticeMonths: agreement.terms.noticeMonths };
  }
}
