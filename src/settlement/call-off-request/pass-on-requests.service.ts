import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import type { Instant } from '../../values/instant.js';
import { Asking } from './asking.js';
import { Requests } from './requests.js';

/** So many a sweep passes on; the next one follows at once. */
const MOST_AT_ONCE = 200;

/** Passes requests on whose supplier has let its time to answer pass. Domain §2; decision 20. */
@Injectable()
export class PassOnRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: Requests,
    private readonly asking: Asking,
    private readonly audit: Audit,
  ) {}

  /** When the next time to answer ends, over all networks. */
  nextDue(): Promise<Instant | undefined> {
    return this.requests.nextDue();
  }

  /** Each in a transaction of its own. Early, late or twice changes nothing: the clock decides under the request's lock. */
  async passOnDue(): Promise<void> {
    const due = await this.work.asService(null, () => this.requests.due(MOST_AT_ONCE));
    for (const { networkId, panelId, id } of due) await this.work.asService(networkId, () => this.passOn(panelId, id));
  }

  private async passOn(panelId: string, id: string): Promise<void> {
    const { turns } = await this.requests.lock(panelId, id);
    const asked = turns.find(({ state }) => state === 'asked');
    if (!asked || asked.isInTime) return;
    await this.requests.endTurn(id, 'timed_out');
    await this.audit.record('call_off_request.timed_out', id, { agreementId: asked.agreementId }, { membershipId: asked.supplierId });
    await this.asking.next(await this.requests.find(panelId, id));
  }
}
