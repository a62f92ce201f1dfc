import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type CallOff, CallOffs } from '../call-offs.js';
import { PlaceCallOff } from '../place-call-off.service.js';
import { SettledAgreements } from '../settled-agreements.js';
import { Asking } from './asking.js';
import { assertAnswerable, lapsed, standingOf } from './request.js';
import { type CallOffRequest, Requests, type Turn } from './requests.js';

/** A supplier accepts or declines what a cascade asks it. Domain §14; decision 20. */
@Injectable()
export class AnswerRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly panels: Panels,
    private readonly callOffs: CallOffs,
    private readonly requests: Requests,
    private readonly placing: PlaceCallOff,
    private readonly asking: Asking,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The request becomes a call-off under the supplier's agreement. Accepting again changes nothing.
   * @throws DomainError `call_off_request.missing`, `call_off_request.too_late`, `call_off_request.answered`, `call_off_request.party_left`,
   *   `call_off_request.over_maximum`, `call_off_request.lapsed`
   */
  async accept(by: Mandate, panelId: string, id: string): Promise<CallOffRequest> {
    const outcome = await this.answering(by, panelId, id, async (request, turn) => {
      if (turn.state === 'accepted') return 'placed';
      assertAnswerable(turn);
      const placed = await this.placed(request, turn);
      if (typeof placed === 'string') {
        await this.requests.endTurn(id, placed === 'over_maximum' ? placed : 'lapsed', { by: by.personId });
        const ended = await this.requests.find(panelId, id);
        await (placed === 'reference_taken' ? this.asking.referenceTaken(ended, turn) : this.asking.next(ended));
        return placed === 'over_maximum' ? placed : 'lapsed';
      }
      await this.requests.endTurn(id, 'accepted', { by: by.personId, callOffId: placed.id });
      await this.requests.become(id, 'placed');
      const body = { by: this.audit.pseudonym(by.personId), agreementId: turn.agreementId, callOffId: placed.id };
      await this.audit.record('call_off_request.accepted', id, body, { membershipId: request.membershipId });
      await this.tellPlaced(request, turn);
      return 'placed';
    });
    // Thrown only now: the next supplier is asked all the same.
    if (outcome !== 'placed') throw outcome === 'lapsed' ? lapsed() : overMaximum();
    return this.work.as(by, () => this.requests.find(panelId, id));
  }

  /**
   * The next supplier is asked. Declining again changes nothing.
   * @throws DomainError `call_off_request.missing`, `call_off_request.too_late`, `call_off_request.answered`
   */
  async decline(by: Mandate, panelId: string, id: string, reason: string): Promise<CallOffRequest> {
    await this.answering(by, panelId, id, async (request, turn) => {
      if (turn.state === 'declined') return;
      assertAnswerable(turn);
      await this.requests.endTurn(id, 'declined', { by: by.personId, reason });
      const body = { by: this.audit.pseudonym(by.personId), agreementId: turn.agreementId, reason };
      await this.audit.record('call_off_request.declined', id, body, { membershipId: request.membershipId });
      await this.asking.next(await this.requests.find(panelId, id));
    });
    return this.work.as(by, () => this.requests.find(panelId, id));
  }

  /** The call-off, or why there can be none any more. @throws DomainError `call_off_request.party_left` */
  private async placed(
    { panelId, membershipId, party, reference, date, category, region, item, quantity }: CallOffRequest,
    { agreementId, supplierId }: Turn,
  ): Promise<CallOff | 'over_maximum' | 'lapsed' | 'reference_taken'> {
    const agreed = await this.agreements.lock(agreementId, supplierId);
    const order = { reference, date, category, region, item, quantity: Decimal.parse(quantity) };
    const { lotId } = await this.panels.find(panelId);
    const standing = standingOf(agreed, party, order, await this.panels.positionsOf(lotId));
    if (!standing.stands && standing.because === 'not_signed_up') throw partyLeft();
    if (!standing.stands) return 'lapsed';
    // Whatever it says: it is another order than this one.
    if (await this.callOffs.byReference(agreementId, membershipId, reference)) return 'reference_taken';
    const placed = await this.placing.within(agreed, { membershipId, code: party }, order);
    if ('refusal' in placed) return placed.refusal.kind === 'exceeds' ? 'over_maximum' : 'lapsed';
    return placed;
  }

  private async answering<T>(by: Mandate, panelId: string, id: string, answer: (request: CallOffRequest, turn: Turn) => Promise<T>): Promise<T> {
    await this.work.as(by, () => this.requests.find(panelId, id));
    return this.work.as({ ...by, side: 'service' }, async () => {
      const request = await this.requests.lock(panelId, id);
      const turn = request.turns.find(({ supplierId }) => supplierId === by.membershipId);
      if (!turn) throw missing('call_off_request');
      return answer(request, turn);
    });
  }

  private async tellPlaced({ id, membershipId, reference }: CallOffRequest, { agreement, agreementId, supplierName }: Turn): Promise<void> {
    const params = { agreement, agreementId, reference, supplier: supplierName };
    await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, 'call_off_request.placed', params, id);
  }
}

function partyLeft(): DomainError {
  return new DomainError(
    'conflict',
    'call_off_request.party_left',
    'The party is not signed up to your agreement for that day any more, so nothing can be called off. Decline the request.',
  );
}

function overMaximum(): DomainError {
  return new DomainError(
    'conflict',
    'call_off_request.over_maximum',
    'Your agreement’s maximum quantity does not allow this request any more. It has gone to the next supplier.',
  );
}
