import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import type { Agreed, AgreedPosition, SignedParty } from '../agreed.js';
import { periodNamed, type ReportPeriod } from '../report/period.js';
import { ReportedPeriods } from '../report/reported-periods.js';
import { SettledAgreements } from '../settled-agreements.js';
import type { Statement } from './clear-disagreement.service.js';
import { DAYS_TO_ANSWER, isInQuestion, otherThan, type Side } from './disagreement.js';
import { DisagreementTelling } from './disagreement-telling.js';
import { type Disagreement, Disagreements } from './disagreements.js';
import { Evidence } from './evidence.js';

/** What a disagreement is opened about. */
export interface Opening extends Statement {
  readonly period: string;
  readonly positionId: string;
  /** whose purchases, where the supplier opens it */
  readonly party: string | undefined;
}

/** Of a party under an agreement. */
const MOST_UNSETTLED = 100;

/** A party or the supplier says that what was reported for a period, or called off, is not what was bought. Domain §14; decision 16. */
@Injectable()
export class OpenDisagreement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly periods: ReportedPeriods,
    private readonly disagreements: Disagreements,
    private readonly evidence: Evidence,
    private readonly telling: DisagreementTelling,
    private readonly audit: Audit,
  ) {}

  /**
   * One at a time about a position and day, of a period that is over.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `disagreement.party`, `disagreement.position`, `disagreement.exists`,
   *   `disagreement.nothing`, `disagreement.too_many`, `disagreement.amount`, `invoice.missing`, `report_period.unknown`, `report_period.not_over`
   */
  async open(by: Mandate, agreementId: string, opening: Opening): Promise<Disagreement> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    const id = await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, by.side === 'supplier' ? (by.membershipId ?? null) : null);
      const side: Side = by.side === 'supplier' ? 'supplier' : 'party';
      const { membershipId, code } = partyOf(by, agreed, opening.party);
      const period = periodOver(opening.period, await this.periods.today());
      const { itemId } = soldIn(agreed, opening.positionId);
      const row = { agreementId, membershipId, positionId: opening.positionId, period };
      await this.evidence.assertSound({ ...row, currency: agreed.currency }, opening);
      const figures = await this.disagreements.figures(row);
      if (!isInQuestion(figures, opening.invoiceId !== null)) throw nothing();
      await this.assertRoom(row);
      const id = newId<'disagreement'>();
      const one = { ...row, ...figures, id, itemId, supplierId: agreed.supplierId, party: code, by: side };
      await this.disagreements.open(one, opening, DAYS_TO_ANSWER);
      const { quantity, amount, text, invoiceId } = opening;
      await this.disagreements.say(id, { by: side, kind: 'opened', text, volume: { quantity, amount }, invoiceId, personId: by.personId });
      const body = {
        by: this.audit.pseudonym(by.personId),
        agreementId,
        side,
        period: period.name,
        positionId: opening.positionId,
        quantity,
        amount,
      };
      await this.audit.record('disagreement.opened', id, body, { membershipId });
      await this.telling.tell(await this.disagreements.find(agreementId, id), 'disagreement.opened', [otherThan(side)]);
      return id;
    });
    return this.work.as(by, () => this.disagreements.find(agreementId, id));
  }

  private async assertRoom(row: { agreementId: string; membershipId: string; positionId: string; period: ReportPeriod }): Promise<void> {
    const { unsettled, isTaken } = await this.disagreements.standing(row);
    if (isTaken)
      throw new DomainError(
        'conflict',
        'disagreement.exists',
        'There is a disagreement about this position and time already. Answer there, or wait until its outcome is reported.',
      );
    if (unsettled >= MOST_UNSETTLED)
      throw new DomainError(
        'conflict',
        'disagreement.too_many',
        `${MOST_UNSETTLED} disagreements of this party are not settled yet. Bring some of them to an outcome first.`,
      );
  }
}

function partyOf({ side, membershipId }: Mandate, { parties, supplierId }: Agreed, code: string | undefined): SignedParty {
  if (side === 'member' || side === 'customer') {
    const own = parties.find((party) => party.membershipId === membershipId);
    if (own) return own;
    throw new DomainError('conflict', 'disagreement.party', 'Only who has signed up to the agreement opens a disagreement.');
  }
  if (side !== 'supplier' || membershipId !== supplierId) throw missing('agreement');
  const named = parties.find((party) => party.code === code);
  if (named) return named;
  throw new DomainError('invalid', 'disagreement.party', 'Name the party that has signed up whose purchases it is about.', [
    { pointer: '/party', detail: 'the code of a party that has signed up' },
  ]);
}

function periodOver(name: string, today: string): ReportPeriod {
  const refuse = (code: string, message: string): never => {
    throw new DomainError('invalid', code, message, [{ pointer: '/period', detail: message }]);
  };
  const period = periodNamed(name);
  if (!period) return refuse('report_period.unknown', `“${name}” is no period. Name a month such as 2027-03 or a quarter such as 2027-Q1.`);
  if (period.to >= today)
    return refuse('report_period.not_over', `${name} is not over yet. Report it when it is, from ${period.to} on the day after.`);
  return period;
}

function soldIn({ editions }: Agreed, positionId: string): AgreedPosition {
  const sold = editions.flatMap(({ positions }) => positions).find(({ id }) => id === positionId);
  if (sold) return sold;
  throw new DomainError('invalid', 'disagreement.position', 'The agreement has no such position.', [
    { pointer: '/positionId', detail: 'a position of the agreement' },
  ]);
}

function nothing(): DomainError {
  return new DomainError(
    'conflict',
    'disagreement.nothing',
    'As much was called off as is reported, so there is nothing to disagree about. If an invoice says something else, hand it in and name it.',
  );
}
