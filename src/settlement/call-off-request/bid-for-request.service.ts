import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Panels } from '../../agreement/panel/panels.js';
import { Audit } from '../../audit/audit.js';
import { ServiceSigner } from '../../audit/service-signer.js';
import type { Arrival } from '../../bidding/bid/arrivals.js';
import { Secrets } from '../../platform/secrets.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { type Instant, instantOf, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { ceilingOf } from '../call-off.js';
import { CallOffs } from '../call-offs.js';
import { SettledAgreements } from '../settled-agreements.js';
import { assertBiddable, assertNotAbove } from './competition.js';
import { lapsed, standingOf } from './request.js';
import { hashOfSealed, receiptStatement, sealRequestBid } from './request-bid-seal.js';
import { type KeptReceipt, type RequestBidContent, RequestBids } from './request-bids.js';
import { type CallOffRequest, Requests, type Turn } from './requests.js';

/** So many bids of one supplier for one request, replaced and withdrawn ones included. */
const MOST_BIDS = 50;

/** What a bidder knows of its own bid. */
export interface OwnRequestBid {
  readonly currency: string;
  readonly ceiling: Decimal;
  readonly receipt: KeptReceipt | undefined;
}

/** A supplier's bid for a party's request: sealed until the deadline, replaced or taken back until then. Domain §8; decision 20. */
@Injectable()
export class BidForRequest {
  private readonly secret: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly panels: Panels,
    private readonly callOffs: CallOffs,
    private readonly requests: Requests,
    private readonly bids: RequestBids,
    private readonly signer: ServiceSigner,
    private readonly audit: Audit,
    secrets: Secrets,
  ) {
    this.secret = secrets.key('request bids');
  }

  /**
   * Takes the place of an earlier one.
   * @param arrived when the body was complete; left as soon as the bid is stored or refused
   * @throws DomainError `call_off_request.missing`, `call_off_request.lapsed`, `request_bid.late`, `request_bid.closed`,
   *   `request_bid.not_invited`, `request_bid.above_agreement`, `request_bid.too_many`
   */
  submit(by: Mandate, panelId: string, id: string, content: RequestBidContent, arrived: Promise<Arrival>): Promise<KeptReceipt> {
    return this.arrived(by, panelId, id, arrived, async (request, turn, at) => {
      assertNotAbove(Decimal.parse(content.unitPrice), (await this.termsFor(request, turn)).ceiling);
      const number = (await this.bids.count(id, turn.supplierId)) + 1;
      if (number > MOST_BIDS)
        throw new DomainError('too_many', 'request_bid.too_many', `You have handed in ${MOST_BIDS} bids for this request; the last one stands.`);
      await this.store(by, request, turn, { content, number, at });
      return present(await this.bids.receipt(id, turn.supplierId), 'the receipt of the bid just stored');
    });
  }

  /**
   * A second withdrawal changes nothing.
   * @throws DomainError `call_off_request.missing`, `request_bid.late`, `request_bid.closed`, `request_bid.not_invited`
   */
  withdraw(by: Mandate, panelId: string, id: string, arrived: Promise<Arrival>): Promise<void> {
    return this.arrived(by, panelId, id, arrived, async (_, { supplierId, agreementId }, at) => {
      const bidId = await this.bids.end(id, supplierId, 'withdrawn');
      if (bidId === undefined) return;
      const body = { by: this.audit.pseudonym(by.personId), requestId: id, agreementId, at: isoOf(at) };
      await this.audit.record('request_bid.withdrawn', bidId, body, { membershipId: supplierId, seal: id });
    });
  }

  /** The own bid's receipt, and what a bid may ask at most. @throws DomainError `call_off_request.missing`, `call_off_request.lapsed` */
  async own(by: Mandate, panelId: string, id: string): Promise<OwnRequestBid> {
    const { request, turn } = await this.work.as(by, () => this.asked(by, panelId, id));
    return this.work.asService(by.networkId, async () => {
      const terms = await this.termsFor(request, turn);
      return { ...terms, receipt: await this.bids.receipt(id, turn.supplierId) };
    });
  }

  private async arrived<T>(
    by: Mandate,
    panelId: string,
    id: string,
    arrived: Promise<Arrival>,
    take: (request: CallOffRequest, turn: Turn, at: Instant) => Promise<T>,
  ): Promise<T> {
    const arrival = await arrived;
    try {
      await this.work.as(by, () => this.asked(by, panelId, id));
      return await this.work.as({ ...by, side: 'service' }, async () => {
        await this.requests.lock(panelId, id);
        const { request, turn } = await this.asked(by, panelId, id);
        const bidsUntil = instantOf(present(request.bidsUntil ?? undefined, 'the deadline of a competition'));
        assertBiddable({ state: request.state, turn: turn.state, bidsUntil }, arrival.at);
        return take(request, turn, arrival.at);
      });
    } finally {
      arrival.leave();
    }
  }

  /** The request and the caller's own turn in it. */
  private async asked(by: Mandate, panelId: string, id: string): Promise<{ request: CallOffRequest; turn: Turn }> {
    const request = await this.requests.find(panelId, id);
    const turn = request.turns.find(({ supplierId }) => supplierId === by.membershipId);
    if (!turn || request.rule !== 'mini_competition') throw missing('call_off_request');
    return { request, turn };
  }

  private async termsFor(
    { panelId, membershipId, party, date, category, region, item, quantity }: CallOffRequest,
    { agreementId }: Turn,
  ): Promise<{ currency: string; ceiling: Decimal }> {
    const agreed = await this.agreements.find(agreementId);
    const { lotId } = await this.panels.find(panelId);
    const standing = standingOf(agreed, party, { date, category, region, item }, await this.panels.positionsOf(lotId));
    if (!standing.stands) throw lapsed();
    const { position } = standing;
    const own = (await this.callOffs.ownDays(agreementId, membershipId, [position.id])).get(position.id) ?? [];
    return { currency: agreed.currency, ceiling: ceilingOf(agreed, position, own, { date, quantity: Decimal.parse(quantity) }) };
  }

  private async store(
    { networkId, personId }: Mandate,
    { id: requestId, membershipId }: CallOffRequest,
    { agreementId, supplierId }: Turn,
    { content, number, at }: { content: RequestBidContent; number: number; at: Instant },
  ): Promise<void> {
    const bidId = newId<'request bid'>();
    const binding = { networkId, requestId, bidId, supplierId, number };
    const sealed = sealRequestBid(this.secret, binding, JSON.stringify(content));
    const hash = hashOfSealed(sealed);
    const signature = this.signer.sign(receiptStatement(binding, isoOf(at), hash));
    const { keyId } = this.signer;
    await this.bids.add({
      id: bidId,
      requestId,
      membershipId,
      agreementId,
      supplierId,
      number,
      sealed,
      hash,
      signature,
      keyId,
      personId,
      receivedAt: at,
    });
    const body = { by: this.audit.pseudonym(personId), requestId, agreementId, number, sha256: hash.toString('hex'), receivedAt: isoOf(at) };
    await this.audit.record('request_bid.received', bidId, body, { membershipId: supplierId, seal: requestId });
  }
}
