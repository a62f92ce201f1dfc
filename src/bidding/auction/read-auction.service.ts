import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { ScopedReads } from '../../platform/scoped-reads.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { instant, instantOf, isoOf } from '../../values/instant.js';
import { Money } from '../../values/money.js';
import type { AuctionBidPage, AuctionView } from './auctions.schema.js';
import type { ChangedLots, KnownLot } from './fan-out.js';
import { isPractice } from './practice/practice-id.js';
import { ReadPractice } from './practice/read-practice.service.js';
import { type AuctionRow, seenAuction } from './seen-auction.js';

type View = z.infer<typeof AuctionView>;

/** A bid of the auction's log, and its place in the list. */
export interface LoggedBid {
  readonly key: readonly [string, string];
  readonly bid: z.infer<typeof AuctionBidPage>['items'][number];
}

/** An auction as a reader sees it, and where it may go on reading. */
export interface SeenAuction {
  readonly view: View;
  readonly seenTo: string;
  readonly lots: readonly KnownLot[];
}

interface BidRow {
  id: string;
  lot_id: string;
  title: string;
  supplier: string | null;
  currency: string;
  price: string;
  rank: number;
  accepted_us: string;
  extended_us: string | null;
  is_made: boolean | null;
}

/** Shows auctions: to a bidder its own ranks and prices, to office and auditor all. Row-level security decides. Domain §9. */
@Injectable()
export class ReadAuction {
  constructor(
    private readonly reads: ScopedReads,
    private readonly work: UnitOfWork,
    private readonly practice: ReadPractice,
  ) {}

  /**
   * All of it, or only the lots that have changed.
   * @param since `seenTo` of an earlier look: lots say whether they have changed since
   * @throws DomainError `auction.missing`
   */
  async read(by: Mandate, roundId: string, stageId: string, since?: string, part: 'whole' | 'changed' = 'whole'): Promise<SeenAuction> {
    if (isPractice(stageId)) {
      const row = await this.practice.read(by, roundId, stageId);
      return { view: seenAuction(row, by), seenTo: row.seenTo, lots: row.lots };
    }
    const asked = { membership: by.membershipId ?? null, stage: stageId, since: since ?? null, whole: part === 'whole' };
    const row = await this.reads.one<AuctionRow>(by, 'auctions_seen_by', asked);
    if (row?.roundId !== roundId) throw missing('auction');
    return { view: seenAuction(row, by), seenTo: row.seenTo, lots: row.lots };
  }

  /** Lots that have changed with all who sit at them: for `seenBy` alone, which takes from it what each reader may see. */
  changed(networkId: string, stageId: string, lotIds: readonly string[], isNamed: boolean): Promise<ChangedLots | null> {
    return this.reads.one<ChangedLots>({ networkId, side: 'service' }, 'auction_lots_seen_by', { stage: stageId, lots: lotIds, named: isNamed });
  }

  /** Accepted bids as far as the caller may see them, the newest first. @throws DomainError `auction.missing` */
  bids(by: Mandate, roundId: string, stageId: string, after: readonly string[] | undefined, most: number): Promise<LoggedBid[]> {
    if (isPractice(stageId)) return this.practisedBids(by, roundId, stageId, after, most);
    return this.work.as(by, async () => {
      const rows = await this.work.query<BidRow>(
        `select t.id, t.lot_id, l.title, case when $5 then m.code end as supplier, a.currency, t.price::text, t.rank,
           microseconds(t.accepted_at)::text as accepted_us, microseconds(t.extended_to)::text as extended_us,
           case when not $5 or s.state = 'opened' then d.bid_id is not null end as is_made
         from auction_bid t join auction a on a.network_id = t.network_id and a.stage_id = t.stage_id join lot l on l.network_id = t.network_id and l.id = t.lot_id
         join membership m on m.network_id = t.network_id and m.id = t.membership_id
         join stage s on s.network_id = t.network_id and s.id = t.stage_id and s.round_id = $1
         left join auction_made_bid d on d.network_id = t.network_id and d.bid_id = t.id
         where t.network_id = app_network() and t.stage_id = $2 and ($3::bigint is null or (microseconds(t.accepted_at), t.id) < ($3::bigint, $4::uuid))
         order by t.accepted_at desc, t.id desc limit $6`,
        [roundId, stageId, after?.[0] ?? null, after?.[1] ?? null, by.side === 'office' || by.side === 'auditor', most],
      );
      if (rows.length === 0) await this.assertSeen(roundId, stageId);
      return rows.map((row) => ({ key: [row.accepted_us, row.id] as const, bid: bidOf(row) }));
    });
  }

  private async practisedBids(by: Mandate, roundId: string, id: string, after: readonly string[] | undefined, most: number): Promise<LoggedBid[]> {
    const bids = await this.practice.bids(by, roundId, id);
    const from = after === undefined ? 0 : bids.findIndex((bid) => bid.id === after[1]) + 1;
    return bids.slice(from, from + most).map((bid) => ({ key: [instantOf(bid.acceptedAt).toString(), bid.id] as const, bid }));
  }

  private async assertSeen(roundId: string, stageId: string): Promise<void> {
    const found = await this.work.one(
      `select 1 from auction a join stage s on s.network_id = a.network_id and s.id = a.stage_id
       where a.network_id = app_network() and a.stage_id = $2 and s.round_id = $1`,
      [roundId, stageId],
    );
    if (!found) throw missing('auction');
  }
}

function bidOf(row: BidRow): LoggedBid['bid'] {
  return {
    id: row.id,
    lotId: row.lot_id,
    lot: row.title,
    supplier: row.supplier,
    price: Money.parse(row.price, row.currency).toString(),
    rank: row.rank,
    acceptedAt: isoOf(instant(BigInt(row.accepted_us))),
    extendedTo: row.extended_us === null ? null : isoOf(instant(BigInt(row.extended_us))),
    isAutomatic: row.is_made,
  };
}
