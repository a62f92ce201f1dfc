import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Panels } from '../../agreement/panel/panels.js';
import { SupplierItems } from '../../agreement/supplier-item/supplier-items.js';
import { Audit } from '../../audit/audit.js';
import { regionOf } from '../../demand/reading/known.js';
import { Notices } from '../../notice/notices.js';
import { DomainError, type ErrorDetail, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { type Agreed, editionOf } from '../agreed.js';
import { wantedOf } from '../allowance.js';
import { AtMaximum } from '../at-maximum.js';
import { CallOffs } from '../call-offs.js';
import { answerByDay } from './answer.js';
import type { ContentLine, OrderContent } from './content.js';
import {
  type AgreedLine,
  agreedLines,
  type DatedOrder,
  faultsOfReferences,
  faultsOfRefused,
  type LinePrice,
  linePrices,
  lineReference,
  type NewOrder,
  orderHash,
  refusedLines,
} from './order.js';
import { Maxima } from '../exhaustion/maxima.js';
import { type OrderGround, Orders } from './orders.js';

/** Who orders: a party's mandate. */
export interface Orderer {
  readonly membershipId: string;
  readonly code: string;
  readonly personId: string;
}

/** An accepted order's id, or what is wrong with its lines; plain, since it is kept with an idempotency key. */
export type Accepted = { readonly id: string } | { readonly faults: readonly ErrorDetail[] };

/** Whether a party orders. @throws DomainError `agreement.missing` for everybody else */
export function ordererOf({ side, membershipId, membershipCode, personId }: Mandate): Orderer {
  if (membershipId === undefined || membershipCode === undefined || (side !== 'member' && side !== 'customer')) throw missing('agreement');
  return { membershipId, code: membershipCode, personId };
}

/** Accepts an order or says what is wrong with it, within a transaction of the service that holds the agreement's lock. Domain §14. */
@Injectable()
export class OrderAcceptance {
  constructor(
    private readonly maximum: AtMaximum,
    private readonly panels: Panels,
    private readonly supplierItems: SupplierItems,
    private readonly callOffs: CallOffs,
    private readonly orders: Orders,
    private readonly maxima: Maxima,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Faults that were counted as tries are given back rather than thrown: the counting must outlast the refusal.
   * @throws DomainError `call_off.outside_term`, `call_off.not_signed_up`, `order.wanted_too_early`, `order.lines`, `order.reference_taken`
   */
  async accept(agreed: Agreed, by: Orderer, order: NewOrder): Promise<Accepted> {
    const before = await this.orders.byReference(agreed.id, by.membershipId, order.reference);
    if (before) return { id: sameOrder(before, order) };
    const ground = await this.orders.ground(agreed.id, by.membershipId);
    const dated = { ...order, date: order.date ?? ground.today };
    const lines = agreedLines(agreed, by.code, dated, { region: regionOf(order.deliverTo.postcode), inPanels: await this.panels.held(agreed.id) });
    await this.assertUnused(agreed.id, by.membershipId, order);
    const refused = await this.maximum.refusals(agreed.id, by.membershipId, wantedOf(lines));
    if (refused.size > 0) return { faults: faultsOfRefused(lines, refused) };
    return { id: await this.record(agreed, by, { ...dated, hash: orderHash(order) }, lines, ground) };
  }

  private async assertUnused(agreementId: string, membershipId: string, { reference, lines }: NewOrder): Promise<void> {
    const own = lines.map((_, at) => lineReference(reference, at + 1));
    const faults = faultsOfReferences(reference, lines.length, await this.callOffs.usedReferences(agreementId, membershipId, own));
    if (faults.length > 0) throw refusedLines(faults);
  }

  private async record(
    agreed: Agreed,
    by: Orderer,
    order: DatedOrder & { readonly hash: Buffer },
    lines: readonly AgreedLine[],
    ground: OrderGround,
  ): Promise<string> {
    const id = newId<'order'>();
    const positions = [...wantedOf(lines).keys()];
    const prices = linePrices(agreed, lines, await this.callOffs.ownDays(agreed.id, by.membershipId, positions), order.date);
    const content = contentOf(agreed, order, ground, await this.contentLines(agreed.id, order, lines, prices));
    const callOffs = content.lines.map((line, at) => {
      const { id: positionId, itemId } = present(lines[at], 'the agreed line').position;
      const { reference, category, region, item, unit, quantity } = line;
      return {
        id: newId(),
        reference,
        date: order.date,
        party: by.code,
        positionId,
        itemId,
        category,
        region,
        item,
        unit,
        quantity,
        unitPrice: null,
      };
    });
    await this.callOffs.add(agreed, by.membershipId, callOffs);
    await this.maxima.tell(agreed.id, null);
    await this.orders.add(agreed, by.membershipId, {
      id,
      content,
      contentHash: order.hash,
      placedBy: by.personId,
      answerByDay: answerByDay(ground.today, ground.country),
      callOffIds: callOffs.map((callOff) => callOff.id),
    });
    const called = callOffs.map(({ positionId, quantity }) => ({ positionId, quantity }));
    const said = { agreementId: agreed.id, reference: order.reference, by: this.audit.pseudonym(by.personId), lines: called };
    await this.audit.record('order.placed', id, said, { membershipId: by.membershipId });
    const params = { agreement: agreed.number, agreementId: agreed.id, orderId: id, reference: order.reference, party: ground.buyer.name };
    await this.notices.tell({ memberships: [agreed.supplierId], roles: ['bidder'] }, 'order.placed', params, id);
    return id;
  }

  private async contentLines(
    agreementId: string,
    order: DatedOrder,
    lines: readonly AgreedLine[],
    prices: readonly LinePrice[],
  ): Promise<ContentLine[]> {
    const names = await this.orders.items([...new Set(lines.map(({ item }) => item))]);
    const called = new Map((await this.supplierItems.of(agreementId)).map(({ item, number }) => [item, number]));
    const region = regionOf(order.deliverTo.postcode);
    return lines.map(({ category, item, quantity, position }, at) => ({
      line: at + 1,
      reference: lineReference(order.reference, at + 1),
      category,
      region,
      item,
      ...(({ gtin, nameDe, nameEn }) => ({ gtin, nameDe, nameEn }))(present(names.get(item), `item ${item}`)),
      ...supplierNumberIn(called.get(item)),
      unit: position.unit,
      quantity: quantity.toString(),
      ...present(prices[at], 'the price of a line'),
    }));
  }
}

function supplierNumberIn(number: string | null | undefined): Pick<ContentLine, 'supplierNumber'> {
  return typeof number === 'string' ? { supplierNumber: number } : {};
}

function contentOf(agreed: Agreed, order: DatedOrder, ground: OrderGround, lines: readonly ContentLine[]): OrderContent {
  const { reference, date, deliverTo, wantedOn, remark } = order;
  const { number: agreement, currency } = agreed;
  const edition = editionOf(agreed, ground.buyer.code, date);
  return {
    reference,
    date,
    placedAt: ground.now,
    network: ground.network,
    agreement,
    agreementTitle: ground.agreementTitle,
    agreementUntil: edition.termTo,
    edition: edition.number,
    currency,
    buyer: ground.buyer,
    supplier: ground.supplier,
    deliverTo,
    wantedOn: wantedOn ?? null,
    remark: remark ?? null,
    lines,
    total: Money.sum(
      lines.map(({ amount }) => Money.parse(amount, currency)),
      currency,
    ).toString(),
  };
}

/** @throws DomainError `order.reference_taken` */
function sameOrder(before: { readonly id: string; readonly contentHash: Buffer }, order: NewOrder): string {
  if (before.contentHash.equals(orderHash(order))) return before.id;
  throw new DomainError(
    'conflict',
    'order.reference_taken',
    `You have ordered something else as “${order.reference}” already. Give this order a reference of its own.`,
  );
}
