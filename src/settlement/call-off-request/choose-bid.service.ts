import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { type Refusal, refusalOf } from '../allowance.js';
import { type CallOff, CallOffs } from '../call-offs.js';
import { PlaceCallOff } from '../place-call-off.service.js';
import { SettledAgreements } from '../settled-agreements.js';
import { Asking } from './asking.js';
import { standingOf } from './request.js';
import { type CallOffRequest, type OpenedRequestBid, Requests } from './requests.js';
import { bestOf } from './shown-bids.js';

/** Why the best bid becomes no call-off. */
type Failure = 'over_maximum' | 'lapsed' | 'reference_taken' | { readonly refusal: Refusal };

/** A party takes the best bid: it becomes a call-off at its price. Domain §14; decision 20. */
@Injectable()
export class ChooseBid {
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
   * Taking the same bid again changes nothing.
   * @throws DomainError `call_off_request.missing`, `call_off_request.not_opened`, `call_off_request.not_best`, `call_off_request.bid_over_maximum`,
   *   `call_off_request.bid_lapsed`, `call_off.quota`, `call_off.too_many`
   */
  async choose(by: Mandate, panelId: string, id: string, bidId: string): Promise<CallOffRequest> {
    const seen = await this.work.as(by, () => this.requests.find(panelId, id));
    if (seen.membershipId !== by.membershipId) throw missing('call_off_request');
    const failure = await this.work.as({ ...by, side: 'service' }, async () => {
      const request = await this.requests.lock(panelId, id);
      if (isTaken(request, bidId)) return undefined;
      const best = assertBest(request, bidId);
      const placed = await this.placed(request, best);
      if (typeof placed === 'object' && 'id' in placed) await this.take(by, request, best, placed);
      else {
        await this.goOn(request, best, placed);
        return placed;
      }
    });
    // Thrown only now: what was tried and found out must outlast the error.
    if (failure !== undefined) throw errorOf(failure, seen.item);
    return this.work.as(by, () => this.requests.find(panelId, id));
  }

  private async placed(
    { panelId, membershipId, party, reference, date, category, region, item, quantity }: CallOffRequest,
    { agreementId, supplierId, unitPrice }: OpenedRequestBid,
  ): Promise<CallOff | Failure> {
    const agreed = await this.agreements.lock(agreementId, supplierId);
    const order = { reference, date, category, region, item, quantity: Decimal.parse(quantity), unitPrice: Decimal.parse(unitPrice) };
    const { lotId } = await this.panels.find(panelId);
    if (!standingOf(agreed, party, order, await this.panels.positionsOf(lotId)).stands) return 'lapsed';
    // Whatever it says: it is another order than this one.
    if (await this.callOffs.byReference(agreementId, membershipId, reference)) return 'reference_taken';
    const placed = await this.placing.within(agreed, { membershipId, code: party }, order);
    if (!('refusal' in placed)) return placed;
    return placed.refusal.kind === 'exceeds' ? 'over_maximum' : placed;
  }

  private async take(by: Mandate, { id, membershipId, reference, turns }: CallOffRequest, best: OpenedRequestBid, callOff: CallOff): Promise<void> {
    await this.requests.endBid(id, best.agreementId, 'accepted', callOff.id);
    await this.requests.endTurn(id, 'lost');
    await this.requests.become(id, 'placed');
    const { agreementId, unitPrice } = best;
    const body = { by: this.audit.pseudonym(by.personId), bid: best.id, agreementId, callOffId: callOff.id, unitPrice };
    await this.audit.record('call_off_request.bid_chosen', id, body, { membershipId });
    for (const turn of turns.filter(({ state }) => state === 'bid')) {
      const params = { agreement: turn.agreement, agreementId: turn.agreementId, reference };
      const key = turn.supplierId === best.supplierId ? 'call_off_request.won' : 'call_off_request.lost';
      await this.notices.tell({ memberships: [turn.supplierId], roles: ['bidder', 'signatory'] }, key, params, id);
    }
  }

  /** The next best is the best then. What is the party's own to put right leaves all as it is. */
  private async goOn(request: CallOffRequest, best: OpenedRequestBid, failure: Failure): Promise<void> {
    if (failure === 'reference_taken') {
      await this.requests.endTurn(request.id, 'lost');
      return this.asking.referenceTaken(request, best);
    }
    if (typeof failure === 'object') return;
    await this.requests.endBid(request.id, best.agreementId, failure);
    if (bestOf(await this.requests.find(request.panelId, request.id))) return;
    await this.asking.exhaust(request, (await this.panels.find(request.panelId)).lot, best.agreementId);
  }
}

function isTaken({ state, turns, bids }: CallOffRequest, bidId: string): boolean {
  const taken = turns.find((turn) => turn.state === 'accepted')?.agreementId;
  return state === 'placed' && bids.some(({ id, agreementId }) => id === bidId && agreementId === taken);
}

function assertBest(request: CallOffRequest, bidId: string): OpenedRequestBid {
  const best = bestOf(request);
  if (!request.isChoosable || !best)
    throw new DomainError('conflict', 'call_off_request.not_opened', 'There is no open bid for this request that could be taken now.');
  if (best.id === bidId) return best;
  throw new DomainError(
    'conflict',
    'call_off_request.not_best',
    'Only the best bid by the announced criteria can be taken. Take that one, or none: nobody must buy.',
    [{ pointer: '/bid', detail: 'the bid that may be chosen' }],
  );
}

function errorOf(failure: Failure, item: string): DomainError {
  if (typeof failure === 'object') return refusalOf(failure.refusal, item);
  return failure === 'over_maximum'
    ? new DomainError(
        'conflict',
        'call_off_request.bid_over_maximum',
        'The maximum quantity of this bid’s agreement does not allow the order any more. Nothing was called off; if there is a next best bid, it can be taken.',
      )
    : new DomainError(
        'conflict',
        'call_off_request.bid_lapsed',
        'This bid cannot become a call-off any more. Nothing was called off; if there is a next best bid, it can be taken.',
      );
}
