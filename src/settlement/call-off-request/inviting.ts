import { Injectable } from '@nestjs/common';
import type { Panel } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { instantOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { AtMaximum } from '../at-maximum.js';
import { Asking } from './asking.js';
import { REQUEST_BIDS } from './call-off-request.events.js';
import type { OpenSeat } from './open-seats.js';
import { type CallOffRequest, Requests } from './requests.js';

/** Asks the suppliers of a panel for bids, all at once, within the service's transaction. Domain §14; decision 20. */
@Injectable()
export class Inviting {
  constructor(
    private readonly requests: Requests,
    private readonly asking: Asking,
    private readonly maximum: AtMaximum,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * Whose maximum does not allow the request is not asked, as in a cascade; where nobody is, the request ends.
   * @param request just written
   * @param open the suppliers that sell it
   */
  async all(request: CallOffRequest, panel: Panel, open: readonly OpenSeat[]): Promise<void> {
    const { quantity } = request;
    let isAnybodyAsked = false;
    for (const seat of open) {
      const refusal = await this.maximum.refusalOfRequest(seat.agreementId, { ...request, positionId: seat.position.id });
      const state = refusal === undefined ? 'invited' : refusal.kind === 'exceeds' ? 'over_maximum' : 'passed_over';
      await this.requests.addTurn({ request, seat, quantity, state });
      if (state !== 'invited') continue;
      isAnybodyAsked = true;
      await this.tell(request, seat);
    }
    if (!isAnybodyAsked) return this.asking.exhaust(request, panel.lot, open[0]?.agreementId ?? '');
    // Begun before anybody bids, so that the log tells nobody when the first bid came in.
    await this.audit.seal(request.id);
    await this.deadlines.changed(REQUEST_BIDS, instantOf(present(request.bidsUntil ?? undefined, 'the deadline of a competition')));
  }

  private async tell({ id, reference, bidsUntil }: CallOffRequest, { agreementId, agreement, supplierId, rank }: OpenSeat): Promise<void> {
    await this.audit.record('call_off_request.asked', id, { agreementId, rank, bidsUntil }, { membershipId: supplierId });
    const params = { agreement, agreementId, reference };
    await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.bids_asked', params, id);
  }
}
