import { Injectable, Logger } from '@nestjs/common';
import { Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { Door } from '../../bidding/bid/door.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { Secrets } from '../../platform/secrets.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instantOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { REQUEST_BIDS } from './call-off-request.events.js';
import { hashOfSealed, openRequestBid } from './request-bid-seal.js';
import { RequestBidContentBody } from './request-bids.schema.js';
import { type RequestBidContent, RequestBids, type SealedRequestBid } from './request-bids.js';
import { type CallOffRequest, Requests } from './requests.js';

/** So many a sweep opens; the next one follows at once. */
const MOST_AT_ONCE = 200;

/** Opens the bids for requests when the time for them is over, and ends requests whose bids bind no longer. Domain §2, §8.4; decision 20. */
@Injectable()
export class OpenRequestBids {
  private readonly log = new Logger('opening');
  private readonly secret: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly door: Door,
    private readonly panels: Panels,
    private readonly requests: Requests,
    private readonly bids: RequestBids,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
    secrets: Secrets,
  ) {
    this.secret = secrets.key('request bids');
  }

  /** When the next bids are to be opened, or bind no longer, over all networks. */
  nextDue(): Promise<Instant | undefined> {
    return this.requests.nextBidsDue();
  }

  /**
   * Each in a transaction of its own, once every bid read in time is stored. Early, late or twice changes nothing: the clock
   * decides under the request's lock. One that fails is told to the operator and keeps no other waiting.
   */
  async openDue(): Promise<void> {
    const due = await this.work.asService(null, () => this.requests.bidsDue(MOST_AT_ONCE));
    for (const { networkId, panelId, id } of due)
      await this.door
        .shut(networkId, id, () => this.goOn(networkId, panelId, id))
        .catch((error: unknown) => this.log.error({ event: 'request_bids.not_opened', requestId: id, reason: reasonOf(error) }));
  }

  private async goOn(networkId: string, panelId: string, id: string): Promise<void> {
    const request = await this.requests.lock(panelId, id);
    if (request.state === 'bidding' && !request.isBiddable) await this.open(networkId, request);
    if (request.state === 'opened' && !request.isChoosable) await this.expire(request);
  }

  private async open(networkId: string, request: CallOffRequest): Promise<void> {
    const { id, panelId, membershipId } = request;
    const opened = (await this.bids.sealed(id)).map((bid) => ({ ...bid, content: this.contentOf(networkId, bid) }));
    await this.bids.open(opened);
    await this.requests.endInvited(id);
    await this.requests.become(id, 'opened');
    const bids = opened.map((bid) => ({
      bid: bid.id,
      agreementId: bid.agreementId,
      sha256: bid.hash.toString('hex'),
      isReadable: bid.content !== undefined,
    }));
    await this.audit.record('call_off_request.bids_opened', id, { bids }, { membershipId });
    await this.audit.disclose(id);
    if (opened.every(({ content }) => content === undefined)) return this.endWithout(request, 'call_off_request.no_bids');
    await this.deadlines.changed(REQUEST_BIDS, instantOf(present(request.bindsUntil ?? undefined, 'until when bids bind')));
    await this.tellParty(request, (await this.panels.find(panelId)).lot, 'call_off_request.bids_opened');
  }

  private contentOf(networkId: string, { id: bidId, sealed, hash, requestId, supplierId, number }: SealedRequestBid): RequestBidContent | undefined {
    try {
      if (!hashOfSealed(sealed).equals(hash)) throw new Error('another hash than on its receipt');
      return RequestBidContentBody.parse(JSON.parse(openRequestBid(this.secret, { networkId, requestId, bidId, supplierId, number }, sealed)));
    } catch (error) {
      this.log.error({ event: 'request_bid.unreadable', requestId, bidId, reason: reasonOf(error) });
      return undefined;
    }
  }

  private async expire(request: CallOffRequest): Promise<void> {
    const bidders = request.turns.filter(({ state }) => state === 'bid');
    await this.requests.endTurn(request.id, 'lost');
    await this.endWithout(request, 'call_off_request.bids_expired');
    for (const { agreement, agreementId, supplierId } of bidders) {
      const params = { agreement, agreementId, reference: request.reference };
      await this.notices.tell({ memberships: [supplierId], roles: ['bidder', 'signatory'] }, 'call_off_request.lost', params, request.id);
    }
  }

  private async endWithout(request: CallOffRequest, key: 'call_off_request.no_bids' | 'call_off_request.bids_expired'): Promise<void> {
    await this.requests.become(request.id, 'exhausted');
    await this.audit.record('call_off_request.exhausted', request.id, {}, { membershipId: request.membershipId });
    await this.tellParty(request, (await this.panels.find(request.panelId)).lot, key);
  }

  private async tellParty(
    { id, membershipId, reference, turns }: CallOffRequest,
    lot: string,
    key: 'call_off_request.bids_opened' | 'call_off_request.no_bids' | 'call_off_request.bids_expired',
  ): Promise<void> {
    const params = { lot, agreementId: turns[0]?.agreementId ?? '', reference };
    await this.notices.tell({ memberships: [membershipId], roles: ['buyer', 'signatory'] }, key, params, id);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : 'unknown');
