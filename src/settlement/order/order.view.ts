import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { present } from '../../values/invariant.js';
import { isDeclinable } from './answer.js';
import { lineStateOf, openOf } from './line-state.js';
import { isLineCancellable, orderActions } from './order-actions.js';
import type { OrderHead } from './orders.js';
import type { OrderPage, OrderView } from './orders.schema.js';
import type { ListedOrder, ReadLine, ReadOrder } from './read-orders.service.js';

type View = z.infer<typeof OrderView>;

/** An order as it goes out in a list. */
export function headViewOf({ head, lines, state }: ListedOrder): z.infer<typeof OrderPage>['items'][number] {
  return { ...headOf(head), state, lineCount: lines.length };
}

/** An order as it goes out to who may see it. */
export function orderViewOf({ order, lines, state }: ReadOrder, by: Mandate): View {
  const { content, isChangeUnseen } = order;
  return {
    ...headOf(order),
    state,
    deliverTo: content.deliverTo,
    remark: content.remark,
    allowedActions: orderActions(by, isChangeUnseen, lines),
    lines: content.lines.map((line, at) => {
      const { category, region, item, gtin, nameDe, nameEn, unit, quantity, unitPrice, per, amount } = line;
      const said = {
        line: line.line,
        reference: line.reference,
        category,
        region,
        item,
        gtin,
        supplierNumber: line.supplierNumber ?? null,
        nameDe,
        nameEn,
        unit,
        quantity,
        unitPrice,
        per,
        amount,
      };
      return { ...said, ...happened(present(lines[at], 'a line of the order'), order.wantedOn, by) };
    }),
  };
}

function headOf({ id, reference, party, partyName, date, wantedOn, placedAt, answerBy, isChangeUnseen, currency, total }: OrderHead) {
  return { id, reference, party, partyName, date, wantedOn, placedAt, answerBy, isChangeUnseen, currency, total };
}

function happened(line: ReadLine, wantedOn: string | null, by: Mandate) {
  const state = lineStateOf(line, wantedOn);
  return {
    callOffId: line.callOffId,
    state: state.kind,
    deliverOn: line.confirmedFor,
    because: line.endedBecause,
    delivered: line.delivered.toString(),
    open: openOf(line).toString(),
    received: line.received.toString(),
    returned: line.credited.plus(line.toReplace).toString(),
    returning: line.returning.toString(),
    isDeclinable: by.side === 'supplier' && by.roles.includes('bidder') && isDeclinable({ ...line, isReported: line.callOff.isReported }),
    isCancellable: isLineCancellable(by, line),
  };
}
