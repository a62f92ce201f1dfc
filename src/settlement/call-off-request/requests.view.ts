import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { actionsOn } from './request.js';
import type { CallOffRequest } from './requests.js';
import type { RequestView } from './requests.schema.js';
import { amountOf, type ShownBid, shownBids } from './shown-bids.js';

/** A request as it goes out to somebody. */
export const viewOf =
  (by: Mandate) =>
  ({ turns, bids, ...request }: CallOffRequest): z.input<typeof RequestView> => ({
    ...request,
    turns: [...turns],
    bids: shownBids({ ...request, turns, bids }, by.side).map((bid) => bidView(bid, request)),
    allowedActions: actionsOn({ ...request, turns }, by),
  });

function bidView({ score, ...bid }: ShownBid, { quantity, currency }: Pick<CallOffRequest, 'quantity' | 'currency'>) {
  return {
    ...bid,
    amount: amountOf(bid, quantity, currency).toString(),
    score: score
      ? {
          place: score.place,
          price: score.priceScore.toFixed(2),
          delivery: score.deliveryScore.toFixed(2),
          total: score.totalScore.toFixed(2),
        }
      : null,
  };
}
