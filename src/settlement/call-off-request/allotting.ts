import { Injectable } from '@nestjs/common';
import { Notices } from '../../notice/notices.js';
import { Decimal } from '../../values/decimal.js';
import { present } from '../../values/invariant.js';
import { isTriedTooOften, leftOf, type Refusal } from '../allowance.js';
import { AtMaximum } from '../at-maximum.js';
import { CallOffs } from '../call-offs.js';
import { PlaceCallOff } from '../place-call-off.service.js';
import { SettledAgreements } from '../settled-agreements.js';
import { allot, type Piece, type SharingSeat } from './allotment.js';
import type { OpenSeat } from './open-seats.js';
import { type CallOffRequest, Requests } from './requests.js';

/** What is to be shared, and for whom. */
export interface ToAllot {
  readonly membershipId: string;
  readonly positionId: string;
  readonly quantity: Decimal;
}

/** Turns a request by share into call-offs at once, within the service's transaction. Domain §14; decision 20. */
@Injectable()
export class Allotting {
  constructor(
    private readonly agreements: SettledAgreements,
    private readonly callOffs: CallOffs,
    private readonly maximum: AtMaximum,
    private readonly placing: PlaceCallOff,
    private readonly requests: Requests,
    private readonly notices: Notices,
  ) {}

  /**
   * Who gets what, the agreements locked. Whose maximum does not allow what it would get first counts as a refusal, so that
   * trying does not tell what others bought (Domain §6.3). That this request has used up the tries does not refuse its own
   * pieces: only whom it had used them up with before does.
   * @param open the suppliers that sell it
   * @returns the pieces, or why quota or maximum refuse them
   */
  async plan({ membershipId, positionId, quantity }: ToAllot, open: readonly OpenSeat[]): Promise<readonly Piece[] | { readonly refusal: Refusal }> {
    // In one order, as everybody who locks several.
    for (const { agreementId } of open.toSorted((a, b) => (a.agreementId < b.agreementId ? -1 : 1))) await this.agreements.lock(agreementId, null);
    const seats = await this.sharing(open, membershipId, positionId);
    const { pieces, passedOver } = allot(quantity, seats);
    let refusal: Refusal = { kind: 'exceeds' };
    for (const agreementId of passedOver) {
      refusal = (await this.maximum.refusal(agreementId, membershipId, positionId, quantity)) ?? refusal;
      if (refusal.kind === 'tried_too_often') return { refusal };
    }
    if (pieces.length === 0) return { refusal };
    const ofWhole = pieces.filter(({ agreementId }) => !passedOver.includes(agreementId));
    const isBarred = ofWhole.some((piece) => seats.some((seat) => seat.agreementId === piece.agreementId && seat.isTriedTooOften));
    return isBarred ? { refusal: { kind: 'tried_too_often' } } : pieces;
  }

  /** Places the pieces of a plan made in this transaction. @param request just written */
  async place(request: CallOffRequest, open: readonly OpenSeat[], pieces: readonly Piece[]): Promise<void> {
    for (const piece of pieces) {
      const seat = open.find(({ agreementId }) => agreementId === piece.agreementId);
      await this.placePiece(request, present(seat, 'the seat of a piece'), piece.quantity);
    }
    await this.requests.become(request.id, 'placed');
  }

  private async sharing(open: readonly OpenSeat[], membershipId: string, positionId: string): Promise<SharingSeat[]> {
    const seats: SharingSeat[] = [];
    for (const { agreementId, rank, sharePercent } of open) {
      const standing = present((await this.callOffs.standings(agreementId, membershipId, [positionId])).get(positionId), 'where the party stands');
      const share = Decimal.parse(present(sharePercent ?? undefined, 'the share of a seat'));
      const room = { left: leftOf(standing), isTriedTooOften: isTriedTooOften(standing) };
      seats.push({ agreementId, rank, sharePercent: share, volume: standing.bought, ...room });
    }
    return seats;
  }

  private async placePiece(request: CallOffRequest, seat: OpenSeat, quantity: Decimal): Promise<void> {
    const { membershipId, party, reference, date, category, region, item } = request;
    const callOff = await this.placing.judged(seat.agreed, { membershipId, code: party }, { reference, date, category, region, item, quantity });
    await this.requests.addTurn({ request, seat, quantity: quantity.toString(), state: 'accepted', callOffId: callOff.id });
    const params = { agreement: seat.agreement, agreementId: seat.agreementId, reference };
    await this.notices.tell({ memberships: [seat.supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.allotted', params, request.id);
  }
}
