import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { present } from '../../values/invariant.js';
import { type CallOff, CallOffs } from '../call-offs.js';
import { SettledAgreements } from '../settled-agreements.js';
import { lineStateOf, type OrderState, orderStateOf } from './line-state.js';
import { type Order, type OrderHead, Orders, type RecordedLine } from './orders.js';

const KEYS: SortKeys = {
  placedAt: { sql: 'o.placed_at', type: 'timestamptz' },
  date: { sql: 'o.ordered_on', type: 'date' },
  reference: { sql: 'o.reference collate "C"', type: 'text' },
};

/** An order in a list. */
export interface ListedOrder {
  readonly head: OrderHead & { readonly sortKey: string };
  readonly lines: readonly RecordedLine[];
  readonly state: OrderState;
}

/** A line with its call-off. */
export interface ReadLine extends RecordedLine {
  readonly callOff: CallOff;
}

/** An order with its lines. */
export interface ReadOrder {
  readonly order: Order;
  readonly lines: readonly ReadLine[];
  readonly state: OrderState;
}

/** Reads orders: a party its own, the supplier those of its agreement, office and auditor all. Domain §6.4, §14. */
@Injectable()
export class ReadOrders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly orders: Orders,
    private readonly callOffs: CallOffs,
  ) {}

  /** One row more than `page.limit` when there is a next page. @throws DomainError `agreement.missing`, `page.sort`, `page.cursor` */
  list(by: Mandate, agreementId: string, page: PageQuery): Promise<ListedOrder[]> {
    const keyset = keysetOf(page.sort ?? '-placedAt', KEYS, 'o.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      const heads = await this.orders.list(agreementId, keyset, page.limit);
      const lines = await this.orders.lines(heads.map(({ id }) => id));
      return heads.map((head) => {
        const own = lines.get(head.id) ?? [];
        return { head, lines: own, state: orderStateOf(own.map((line) => lineStateOf(line, head.wantedOn))) };
      });
    });
  }

  /** @throws DomainError `agreement.missing`, `order.missing` */
  find(by: Mandate, agreementId: string, orderId: string): Promise<ReadOrder> {
    return this.work.as(by, async () => {
      await this.agreements.assertVisible(agreementId);
      const order = await this.orders.find(agreementId, orderId);
      const callOffs = new Map((await this.callOffs.ofOrder(orderId)).map((callOff) => [callOff.line, callOff]));
      const recorded = (await this.orders.lines([orderId])).get(orderId) ?? [];
      const lines = recorded.map((line) => ({ ...line, callOff: present(callOffs.get(line.line), 'the call-off of a line') }));
      return { order, lines, state: orderStateOf(lines.map((line) => lineStateOf(line, order.wantedOn))) };
    });
  }
}
