import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Panels } from '../agreement/panel/panels.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Decimal } from '../values/decimal.js';
import { DomainError, missing } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import type { BuyUp } from '../values/tier.js';
import { writtenBuyUp } from './written-price.js';
import type { Agreed, AgreedPosition } from './agreed.js';
import { AtMaximum } from './at-maximum.js';
import { type Refusal, refusalOf } from './allowance.js';
import { assertAgreed, hintFor, inPanel, type NewCallOff } from './call-off.js';
import { type CallOff, CallOffs, type RecordedOrder } from './call-offs.js';
import { Maxima } from './exhaustion/maxima.js';
import { SettledAgreements } from './settled-agreements.js';

/** A recorded call-off, and where more would have cost less. */
export interface PlacedCallOff extends CallOff {
  readonly buyUp: Readonly<Record<keyof BuyUp, string>> | null;
}

/** Takes a party's order under an agreement. Domain §14. */
@Injectable()
export class PlaceCallOff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly callOffs: CallOffs,
    private readonly maximum: AtMaximum,
    private readonly panels: Panels,
    private readonly maxima: Maxima,
    private readonly audit: Audit,
  ) {}

  /**
   * Call-offs under one agreement come one after the other, so that of two which only fit singly one is accepted. The
   * same order with the same reference again changes nothing.
   * @throws DomainError `agreement.missing`, `agreement.not_open`, `call_off.outside_term`, `call_off.not_signed_up`,
   *   `call_off.lot_not_awarded`, `call_off.in_panel`, `call_off.quota`, `call_off.maximum`, `call_off.too_many`,
   *   `call_off.reference_taken`
   */
  async place(by: Mandate, agreementId: string, order: NewCallOff): Promise<PlacedCallOff> {
    const { membershipId, membershipCode } = by;
    if (membershipId === undefined || membershipCode === undefined || (by.side !== 'member' && by.side !== 'customer')) throw missing('agreement');
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    // Only the service sees what all parties together have called off.
    const placed = await this.work.as({ ...by, side: 'service' }, async () => {
      const agreed = await this.agreements.lock(agreementId, null);
      const { position } = assertAgreed(agreed, membershipCode, order);
      if (await this.panels.holds(agreementId, position.id)) throw inPanel();
      if (await this.callOffs.isReserved(agreementId, membershipId, order.reference)) throw referenceTaken(order.reference);
      const callOff = await this.within(agreed, { membershipId, code: membershipCode }, order);
      if ('refusal' in callOff) return callOff;
      const own = await this.callOffs.ownDays(agreementId, membershipId, [position.id]);
      return { ...callOff, buyUp: writtenBuyUp(hintFor(agreed, position, own.get(position.id) ?? [], order.date), agreed.currency) };
    });
    // Thrown only now: the counted refusal must outlast the error.
    if ('refusal' in placed) throw refusalOf(placed.refusal, order.item);
    return placed;
  }

  /**
   * Takes an order within the running transaction of another use case of the service, also one that a panel has led to this
   * agreement.
   * @param agreed locked
   * @returns the call-off, or why quota or maximum refuse it; what was tried is counted
   * @throws DomainError as `place`
   */
  async within(agreed: Agreed, party: { membershipId: string; code: string }, order: NewCallOff): Promise<CallOff | { readonly refusal: Refusal }> {
    const { membershipId, code } = party;
    const { position } = assertAgreed(agreed, code, order);
    const before = await this.callOffs.byReference(agreed.id, membershipId, order.reference);
    if (before) assertSame(before, position.id, order);
    const refusal = before ? undefined : await this.maximum.refusal(agreed.id, membershipId, position.id, order.quantity);
    if (refusal) return { refusal };
    return before ?? (await this.judged(agreed, party, order));
  }

  /**
   * Records an order of which the running transaction knows already that its reference is free and that quota and maximum
   * allow it.
   * @param agreed locked since that was judged
   * @throws DomainError `call_off.outside_term`, `call_off.not_signed_up`, `call_off.lot_not_awarded`
   */
  judged(agreed: Agreed, { membershipId, code }: { membershipId: string; code: string }, order: NewCallOff): Promise<CallOff> {
    const { position } = assertAgreed(agreed, code, order);
    return this.add(agreed, membershipId, position, toRecord(order, code, position));
  }

  private async add(agreed: Agreed, membershipId: string, position: AgreedPosition, order: RecordedOrder): Promise<CallOff> {
    await this.callOffs.add(agreed, membershipId, [{ ...order, itemId: position.itemId }]);
    await this.audit.record(
      'call_off.accepted',
      order.id,
      {
        agreementId: agreed.id,
        positionId: position.id,
        quantity: order.quantity,
        ...(order.unitPrice === null ? {} : { unitPrice: order.unitPrice }),
      },
      { membershipId },
    );
    await this.maxima.tell(agreed.id, position.id);
    return this.callOffs.find(agreed.id, order.id);
  }
}

function toRecord(
  { reference, date, category, region, item, quantity, unitPrice }: NewCallOff,
  party: string,
  { id: positionId, unit }: AgreedPosition,
): RecordedOrder {
  const price = unitPrice?.toString() ?? null;
  return { id: newId(), reference, date, party, positionId, category, region, item, unit, quantity: quantity.toString(), unitPrice: price };
}

function assertSame(before: CallOff, positionId: string, { reference, date, region, quantity }: NewCallOff): void {
  if (before.cancelledAt !== null)
    throw new DomainError(
      'conflict',
      'call_off.reference_taken',
      `You have cancelled the order “${reference}”. Give this order a reference of its own.`,
    );
  const isSame =
    before.positionId === positionId && before.date === date && before.region === region && Decimal.parse(before.quantity).equals(quantity);
  if (!isSame) throw referenceTaken(reference);
}

function referenceTaken(reference: string): DomainError {
  return new DomainError(
    'conflict',
    'call_off.reference_taken',
    `You have called off something else as “${reference}” already. Give this order a reference of its own.`,
  );
}
