import { Injectable } from '@nestjs/common';
import { ServiceSigner } from '../../audit/service-signer.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { newId } from '../../values/id.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { invariant, present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import { OpenedBids } from '../bid/opened-bids.js';
import type { OpenedLot } from '../opening/opening.js';
import { statementOf } from '../bid/receipt.js';
import { sealedHash } from '../seal/seal.js';
import type { StandingOffer } from '../bid/standing-offer.js';
import { linesOf, type OfferRow } from './auctions.js';
import { splitPrice } from './price-split.js';

interface LastBidRow {
  lot_id: string;
  membership_id: string;
  asked: string;
  price: string;
  accepted_us: string;
  offer: OfferRow;
}

/** An auction that is being ended. */
export interface EndedAuction {
  readonly round: string;
  readonly callId: string;
  readonly number: number;
  readonly callVersion: number;
  readonly currency: string;
  readonly memberships: readonly string[];
}

const NOTHING = Buffer.alloc(0);

/** What an auction leaves for evaluation: each bidder's last prices as a bid like any other, never sealed. Within a transaction of the service. */
@Injectable()
export class AuctionOutcome {
  constructor(
    private readonly work: UnitOfWork,
    private readonly bids: OpenedBids,
    private readonly signer: ServiceSigner,
  ) {}

  /** The auction, if it is over and nobody else has ended it. */
  claim(stageId: string): Promise<EndedAuction | undefined> {
    return this.work.one<EndedAuction>(
      `select r.title as round, s.call_id as "callId", s.number, s.call_version as "callVersion", a.currency, array(select distinct b.membership_id from auction_bidder b
         where b.network_id = s.network_id and b.stage_id = s.id) as memberships
       from stage s join auction a on a.network_id = s.network_id and a.stage_id = s.id join round r on r.network_id = s.network_id and r.id = s.round_id
       where s.network_id = app_network() and s.id = $1 and s.state = 'open' and r.phase <> 'cancelled' for no key update of s`,
      [stageId],
    );
  }

  /** @returns by membership what its last bids of the auction put in place of its earlier offer */
  async recordBids(stageId: string, auction: Pick<EndedAuction, 'currency' | 'callVersion'>): Promise<Map<string, StandingOffer<null>>> {
    const rows = await this.work.query<LastBidRow>(
      `select b.lot_id, b.membership_id, t.asked::text, t.price::text, microseconds(t.accepted_at)::text as accepted_us,
         auction_offer(b.network_id, b.bid_id, b.lot_id) as offer
       from auction_bidder b join auction_bid t on t.network_id = b.network_id and t.stage_id = b.stage_id and t.lot_id = b.lot_id and t.number = b.number
       where b.network_id = app_network() and b.stage_id = $1 order by b.membership_id, b.lot_id`,
      [stageId],
    );
    const rowsOf = new Map<string, LastBidRow[]>();
    for (const row of rows) rowsOf.set(row.membership_id, [...(rowsOf.get(row.membership_id) ?? []), row]);
    const later = new Map<string, StandingOffer<null>>();
    for (const [membershipId, own] of rowsOf) {
      const bidId = await this.recordBid(stageId, membershipId, own, auction);
      const lots = own.map((row) => [row.lot_id, { bidId, receivedAt: instant(BigInt(row.accepted_us)), offer: null }] as const);
      later.set(membershipId, { lots: new Map(lots), spendRebates: [], packages: [] });
    }
    return later;
  }

  /** One bid with all lots that the bidder bid on, as readable as an opened one; its receipt is signed like any other. */
  private async recordBid(
    stageId: string,
    membershipId: string,
    rows: readonly LastBidRow[],
    { currency, callVersion }: Pick<EndedAuction, 'currency' | 'callVersion'>,
  ): Promise<string> {
    const lots = rows.map((row) => offeredBy(row, currency));
    const content = Buffer.from(JSON.stringify({ lots }), 'utf8');
    const receivedAt = latest(rows.map((row) => instant(BigInt(row.accepted_us))));
    const receipt = {
      networkId: present(this.work.scope.networkId, 'the network'),
      stageId,
      bidId: newId<'bid'>(),
      membershipId,
      version: 1,
      callVersion,
      receivedAt,
      hash: sealedHash(NOTHING, content),
    };
    await this.work.query(
      `insert into bid (network_id, id, stage_id, membership_id, version, state, received_at, hash, ciphertext, sealed_key, signature, idempotency_key, request_mac, terms, call_version)
       values (app_network(), $1, $2, $3, 1, 'opened', $4, $5, $6, $7, $8, $9, $7, '{"spendRebates": [], "packages": []}', $10)`,
      [
        receipt.bidId,
        stageId,
        membershipId,
        isoOf(receivedAt),
        receipt.hash,
        content,
        NOTHING,
        this.signer.sign(statementOf(receipt)),
        `auction ${stageId}`,
        callVersion,
      ],
    );
    await this.bids.recordOffers([{ bidId: receipt.bidId, content: { lots } }]);
    return receipt.bidId;
  }

  /** The stage has ended with its last lot, and there is nothing sealed in it to open. */
  async recordEnd(stageId: string): Promise<void> {
    await this.work.query(
      `update stage s set state = 'opened', closed_at = clock_timestamp(), opened_at = clock_timestamp(), version = version + 1,
         deadline = (select max(l.ends_at) from auction_lot l where l.network_id = s.network_id and l.stage_id = s.id)
       where s.network_id = app_network() and s.id = $1`,
      [stageId],
    );
    // From now on office and auditor may know which bids were made for their bidder.
    await this.work.query(
      `insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select m.network_id, 'auction.bid_made', m.bid_id, m.membership_id, jsonb_build_object('stageId', m.stage_id)
       from auction_made_bid m where m.network_id = app_network() and m.stage_id = $1 order by m.bid_id`,
      [stageId],
    );
    // Who watches is told: nothing of the lots changes any more, but the auction is over.
    await this.work.query(`update auction_lot set changed_by = pg_current_xact_id() where network_id = app_network() and stage_id = $1`, [stageId]);
  }
}

function offeredBy(row: LastBidRow, currency: string): OpenedLot {
  const made = splitPrice(linesOf(row.offer), Decimal.parse(row.offer.cashDiscountPercent), Money.parse(row.asked, currency));
  invariant(made?.price.compare(Money.parse(row.price, currency)) === 0, 'a bid is split at the end as it was when it was taken');
  const { cashDiscountPercent, terms } = row.offer;
  const prices = [...made.tiers].map(([positionId, tiers]) => ({ positionId, tiers }));
  return { lotId: row.lot_id, cashDiscountPercent, offer: terms, prices };
}

function latest(instants: readonly Instant[]): Instant {
  return instants.reduce((last, at) => (at > last ? at : last));
}
