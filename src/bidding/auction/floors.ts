import { Injectable, Logger } from '@nestjs/common';
import { Secrets } from '../../platform/secrets.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { type Instant, instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import { Money } from '../../values/money.js';
import type { OfferRow } from './auctions.js';
import type { Floor } from './automatic-bids.js';
import { type FloorBinding, openFloor, sealFloor } from './floor-seal.js';

/** A bidder's floor as a locked lot brings it. */
export interface FloorRow {
  readonly bidder: string;
  readonly number: number;
  readonly sealed: string;
  readonly offer: OfferRow;
}

/** A bidder's own floor, as only it is shown it. */
export interface OwnFloor {
  readonly price: string;
  readonly setAt: Instant;
}

/** A lot that has a floor to be looked at without anybody bidding: the auction starts or goes on. */
export interface LotWithDueFloor {
  readonly networkId: string;
  readonly roundId: string;
  readonly stageId: string;
  readonly lotId: string;
}

const DUE = `from auction_floor f join auction_lot l on l.network_id = f.network_id and l.stage_id = f.stage_id and l.lot_id = f.lot_id
  where f.due is not null and l.state = 'running'`;

/** Bidders' floors in the store, where they are encrypted; only here are they opened. */
@Injectable()
export class Floors {
  private readonly log = new Logger('auction');
  private readonly secret: Buffer;

  constructor(
    private readonly work: UnitOfWork,
    secrets: Secrets,
  ) {
    this.secret = secrets.key('auction floors');
  }

  /** Opens the floors of a locked lot. One that does not open is left out, so that it stops nobody else's bids. */
  opened(of: Pick<FloorBinding, 'networkId' | 'stageId' | 'lotId'>, rows: readonly FloorRow[], currency: string): Floor[] {
    return rows.flatMap(({ bidder, number, sealed }): Floor[] => {
      try {
        const text = openFloor(this.secret, { ...of, membershipId: bidder, number }, Buffer.from(sealed, 'base64'));
        return [{ bidder, price: Money.parse(text, currency), order: number }];
      } catch {
        this.log.error({ event: 'auction.floor_unreadable', stageId: of.stageId, lotId: of.lotId });
        return [];
      }
    });
  }

  /** Within the lot's lock. @param due when it is to be looked at first, if not at once */
  async set(
    of: Pick<FloorBinding, 'stageId' | 'lotId'>,
    bidder: string,
    price: Money,
    before: readonly FloorRow[],
    due: Instant | null,
  ): Promise<void> {
    const number = Math.max(0, ...before.map((floor) => floor.number)) + 1;
    const sealed = sealFloor(this.secret, this.binding(of, bidder, number), price.toString());
    const values = [of.stageId, of.lotId, bidder, number, sealed, due === null ? null : isoOf(due)];
    await this.work.query('select auction_floor_set($1, $2, $3, $4, $5, $6)', values);
  }

  /** @returns whether there was one */
  async withdraw({ stageId, lotId }: Pick<FloorBinding, 'stageId' | 'lotId'>, bidder: string): Promise<boolean> {
    const row = await this.work.one<{ withdrawn: boolean }>('select auction_floor_withdrawn($1, $2, $3) as withdrawn', [stageId, lotId, bidder]);
    return row?.withdrawn === true;
  }

  /** The caller's own; row-level security shows it no other. */
  async own(of: Pick<FloorBinding, 'stageId' | 'lotId'>, bidder: string): Promise<OwnFloor | undefined> {
    const row = await this.work.one<{ stageId: string; lotId: string; number: number; sealed: Buffer; set_us: string }>(
      `select stage_id as "stageId", lot_id as "lotId", number, sealed, microseconds(set_at)::text as set_us from auction_floor
       where network_id = app_network() and stage_id = $1 and lot_id = $2 and membership_id = $3`,
      [of.stageId, of.lotId, bidder],
    );
    if (!row) return undefined;
    return { price: openFloor(this.secret, this.binding(row, bidder, row.number), row.sealed), setAt: instant(BigInt(row.set_us)) };
  }

  /** Floors of lots that run again are to be looked at. @returns whether there are any */
  async dueNow(stageId: string, lotIds: readonly string[]): Promise<boolean> {
    const row = await this.work.one<{ due: boolean }>('select auction_floors_due($1, $2) as due', [stageId, lotIds]);
    return row?.due === true;
  }

  /** A lot's floors have been looked at. */
  async lookedAt(stageId: string, lotId: string): Promise<void> {
    await this.work.query(
      `update auction_floor set due = null where network_id = app_network() and stage_id = $1 and lot_id = $2 and due <= clock_timestamp()`,
      [stageId, lotId],
    );
  }

  /** Of all networks, in the service's own scope. */
  async nextDue(): Promise<Instant | undefined> {
    const row = await this.work.one<{ due: string | null }>(`select microseconds(min(f.due))::text as due ${DUE}`);
    return row?.due ? instant(BigInt(row.due)) : undefined;
  }

  dueLots(): Promise<LotWithDueFloor[]> {
    return this.work.query(
      `select distinct s.network_id as "networkId", s.round_id as "roundId", s.id as "stageId", d.lot_id as "lotId"
       from (select f.* ${DUE} and f.due <= (select clock_timestamp())) d join stage s on s.network_id = d.network_id and s.id = d.stage_id`,
    );
  }

  private binding(of: Pick<FloorBinding, 'stageId' | 'lotId'>, membershipId: string, number: number): FloorBinding {
    return { networkId: present(this.work.scope.networkId, 'the network'), stageId: of.stageId, lotId: of.lotId, membershipId, number };
  }
}
