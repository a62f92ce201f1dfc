import { Injectable } from '@nestjs/common';
import { Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { AtMaximum } from '../at-maximum.js';
import { REQUEST_ANSWER } from './call-off-request.events.js';
import { OpenSeats } from './open-seats.js';
import { nextInCascade } from './request.js';
import { type CallOffRequest, Requests } from './requests.js';

/** The steps of a cascade that several use cases take, within their transaction of the service. Domain §14; decision 20. */
@Injectable()
export class Asking {
  constructor(
    private readonly panels: Panels,
    private readonly requests: Requests,
    private readonly seats: OpenSeats,
    private readonly maximum: AtMaximum,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Puts a request to the next supplier; whose maximum does not allow it is passed over, and so is who must not take it for a
   * reason of the party's own, which it does not learn. Where nobody is left, the request
   * ends, and the party is told.
   * @param request locked, nobody asked
   */
  async next(request: CallOffRequest): Promise<void> {
    const panel = await this.panels.find(request.panelId);
    const { open } = await this.seats.of(panel, { membershipId: request.membershipId, code: request.party }, request);
    const turns: { agreementId: string }[] = [...request.turns];
    for (let seat = nextInCascade(open, turns); seat; seat = nextInCascade(open, turns)) {
      turns.push(seat);
      const refusal = await this.maximum.refusalOfRequest(seat.agreementId, { ...request, positionId: seat.position.id });
      const asked = { request, seat, quantity: request.quantity };
      if (refusal === undefined) {
        const due = await this.requests.addTurn({ ...asked, state: 'asked', hours: panel.answerHours });
        if (due !== undefined) await this.deadlines.changed(REQUEST_ANSWER, due);
        return this.tellAsked(request, seat);
      }
      await this.requests.addTurn({ ...asked, state: refusal.kind === 'exceeds' ? 'over_maximum' : 'passed_over' });
    }
    await this.exhaust(request, panel.lot, panel.seats[0]?.agreementId ?? '');
  }

  /** Ends a request whose reference names a call-off now, and tells the party to ask anew. @param request locked, nobody asked */
  async referenceTaken(
    { id, membershipId, reference }: CallOffRequest,
    { agreement, agreementId }: { agreement: string; agreementId: string },
  ): Promise<void> {
    await this.requests.become(id, 'exhausted');
    await this.audit.record('call_off_request.exhausted', id, { agreementId }, { membershipId });
    const params = { agreement, agreementId, reference };
    await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, 'call_off_request.reference_taken', params, id);
  }

  private async tellAsked(
    request: CallOffRequest,
    seat: { agreementId: string; agreement: string; supplierId: string; rank: number },
  ): Promise<void> {
    const { agreementId, agreement, supplierId, rank } = seat;
    await this.audit.record('call_off_request.asked', request.id, { agreementId, rank }, { membershipId: supplierId });
    const params = { agreement, agreementId, reference: request.reference };
    await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.asked', params, request.id);
  }

  /** Nobody is left: the party is told that it may go elsewhere. @param request locked */
  async exhaust(request: CallOffRequest, lot: string, agreementId: string): Promise<void> {
    await this.requests.become(request.id, 'exhausted');
    await this.audit.record('call_off_request.exhausted', request.id, {}, { membershipId: request.membershipId });
    const params = { lot, agreementId, reference: request.reference };
    await this.notices.tell({ memberships: [request.membershipId], roles: ['buyer', 'signatory'] }, 'call_off_request.exhausted', params, request.id);
  }
}
