import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { assertSeen, assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertMay, DAYS_TO_ANSWER, otherThan, type Side, type Standing } from './disagreement.js';
import { DisagreementTelling } from './disagreement-telling.js';
import { type Disagreement, Disagreements, type SaidVolume } from './disagreements.js';
import { Evidence } from './evidence.js';

/** What is said with a proposal. */
export interface Statement extends SaidVolume {
  readonly text: string;
  /** an invoice of the party that was handed in */
  readonly invoiceId: string | null;
}

/** What is done, to which disagreement, and by whom. */
interface Deed {
  readonly by: Mandate;
  readonly agreementId: string;
  readonly id: string;
  /** the version that the caller saw */
  readonly seen: number | undefined;
}

/** The two sides of a disagreement, and the office, bring it to an outcome. Domain §14; decision 16. */
@Injectable()
export class ClearDisagreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly disagreements: Disagreements,
    private readonly evidence: Evidence,
    private readonly telling: DisagreementTelling,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `disagreement.missing`, `disagreement.not_now`, `disagreement.amount`, `invoice.missing`, `version.stale` */
  answer(deed: Deed, statement: Statement): Promise<Disagreement> {
    return this.doing(deed, 'answer', async (found, side) => {
      await this.evidence.assertSound(found, statement);
      await this.disagreements.answer(found.id, side, statement, DAYS_TO_ANSWER);
      await this.said(deed, side, 'answered', statement);
      await this.telling.tell(found, 'disagreement.answered', [otherThan(side)]);
    });
  }

  /**
   * Takes the quantity that the other side proposed, in the version that the caller saw.
   * @throws DomainError `disagreement.missing`, `disagreement.not_now`, `version.required`, `version.stale`
   */
  agree(deed: Deed): Promise<Disagreement> {
    assertSeen(deed.seen);
    return this.doing(deed, 'agree', async (found, side) => {
      const outcome = present(side === 'party' ? found.ofSupplier : found.ofParty, "the other side's proposal");
      await this.close(found, 'agreed', outcome);
      await this.said(deed, side, 'agreed', { ...outcome, text: null, invoiceId: null });
      await this.telling.tell(found, 'disagreement.agreed', [otherThan(side)]);
    });
  }

  /** Asks the office to decide. @throws DomainError `disagreement.missing`, `disagreement.not_now`, `version.stale` */
  escalate(deed: Deed, text: string): Promise<Disagreement> {
    return this.doing(deed, 'escalate', async (found, side) => {
      await this.disagreements.escalate(found.id);
      await this.said(deed, side, 'escalated', { text, quantity: null, amount: null, invoiceId: null });
      await this.telling.tell(found, 'disagreement.escalated', [otherThan(side), 'office']);
    });
  }

  /** The office says what counts. @throws DomainError `disagreement.missing`, `disagreement.not_now`, `disagreement.amount`, `version.stale` */
  decide(deed: Deed, statement: Statement): Promise<Disagreement> {
    return this.doing(deed, 'decide', async (found) => {
      await this.evidence.assertSound(found, statement);
      await this.close(found, 'decided', statement);
      await this.said(deed, 'office', 'decided', statement);
      await this.telling.tell(found, 'disagreement.decided', ['party', 'supplier']);
    });
  }

  private async close(found: Disagreement, state: 'agreed' | 'decided', { quantity, amount }: SaidVolume): Promise<void> {
    const isSettled = Decimal.parse(quantity).equals(Decimal.parse(found.reportedNow));
    await this.disagreements.close(found.id, state, { quantity, amount }, isSettled);
  }

  private async doing(
    { by, agreementId, id, seen }: Deed,
    action: 'answer' | 'agree' | 'escalate' | 'decide',
    act: (found: Disagreement, side: Side) => Promise<void>,
  ): Promise<Disagreement> {
    await this.work.as(by, () => this.disagreements.find(agreementId, id));
    await this.work.as({ ...by, side: 'service' }, async () => {
      // One after the other with reports: whether the report says an outcome already must not change meanwhile.
      await this.agreements.lock(agreementId, null);
      const found = await this.disagreements.lock(agreementId, id);
      assertVersion(seen, found.version);
      const who = sideOf(by);
      assertMay(standingOf(found), who, action);
      await act(found, who === 'office' ? found.saidLast : who);
    });
    return this.work.as(by, () => this.disagreements.find(agreementId, id));
  }

  private async said(
    { by, agreementId, id }: Deed,
    as: Side | 'office',
    kind: 'answered' | 'agreed' | 'escalated' | 'decided',
    { quantity, amount, text, invoiceId }: { quantity: string | null; amount: string | null; text: string | null; invoiceId: string | null },
  ): Promise<void> {
    const volume = quantity === null ? null : { quantity, amount };
    await this.disagreements.say(id, { by: as, kind, text, volume, invoiceId, personId: by.personId });
    const { membershipId, state } = await this.disagreements.find(agreementId, id);
    const body = { by: this.audit.pseudonym(by.personId), agreementId, side: as, state, ...volume };
    await this.audit.record(`disagreement.${kind}`, id, body, { membershipId });
  }
}

/** As whom a mandate speaks in disagreements. */
export function sideOf({ side }: Pick<Mandate, 'side'>): Side | 'office' {
  return side === 'supplier' ? 'supplier' : side === 'member' || side === 'customer' ? 'party' : 'office';
}

/** How a stored disagreement stands. */
export function standingOf({ state, saidLast, isOverdue, isSettled, said }: Disagreement): Standing {
  return { state, saidLast, isOverdue, isSettled, messages: said.length };
}
