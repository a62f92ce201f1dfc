import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Panels, type Seat } from '../../agreement/panel/panels.js';
import { afterOf, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type CallOffPrice, callOffPrice } from '../call-off.js';
import { CallOffs } from '../call-offs.js';
import { assertAsksAll, OpenSeats } from './open-seats.js';
import type { NewCallOffRequest } from './request-call-off.service.js';
import { type CallOffRequest, Requests } from './requests.js';

const REQUEST_KEYS: SortKeys = { madeAt: { sql: 'r.made_at', type: 'timestamptz' }, date: { sql: 'r.ordered_on', type: 'date' } };

/** What a request would cost with one of the panel's suppliers. */
export interface PriceOfSeat extends CallOffPrice {
  readonly seat: Seat;
  readonly currency: string;
}

/** Reads requests as far as the caller may see them, and their prices before they are made. Decision 20. */
@Injectable()
export class ReadRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly panels: Panels,
    private readonly seats: OpenSeats,
    private readonly requests: Requests,
    private readonly callOffs: CallOffs,
  ) {}

  /** One row more than `page.limit` when there is a next page. @throws DomainError `panel.missing`, `page.sort`, `page.cursor` */
  list(by: Mandate, panelId: string, page: PageQuery): Promise<(CallOffRequest & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? '-madeAt', REQUEST_KEYS, 'r.id', afterOf(page.cursor, 2), 3);
    return this.work.as(by, async () => {
      await this.panels.find(panelId);
      return this.requests.list(panelId, keyset, page.limit);
    });
  }

  /** @throws DomainError `panel.missing`, `call_off_request.missing` */
  find(by: Mandate, panelId: string, id: string): Promise<CallOffRequest> {
    return this.work.as(by, async () => {
      await this.panels.find(panelId);
      return this.requests.find(panelId, id);
    });
  }

  /**
   * What the request would cost with each supplier, by rank and by the party's own volume of the year.
   * @throws DomainError `panel.missing`, `call_off_request.not_signed_up`, `call_off_request.nobody`
   */
  async prices(by: Mandate, panelId: string, asked: Omit<NewCallOffRequest, 'reference'>): Promise<PriceOfSeat[]> {
    const { membershipId, membershipCode } = by;
    if (membershipId === undefined || membershipCode === undefined || (by.side !== 'member' && by.side !== 'customer')) throw missing('panel');
    await this.work.as(by, () => this.panels.find(panelId));
    return this.work.asService(by.networkId, async () => {
      const panel = await this.panels.find(panelId);
      const standing = await this.seats.of(panel, { membershipId, code: membershipCode }, { ...asked, category: panel.category });
      assertAsksAll(standing, asked.date);
      const prices: PriceOfSeat[] = [];
      for (const seat of standing.open) {
        const own = await this.callOffs.ownDays(seat.agreementId, membershipId, [seat.position.id]);
        prices.push({ seat, currency: seat.agreed.currency, ...callOffPrice(seat.agreed, seat.position, own.get(seat.position.id) ?? [], asked) });
      }
      return prices;
    });
  }
}
