import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { afterOf, pageOf } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { Decimal } from '../../values/decimal.js';
import { instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { MyBidView, OpenedBidView } from './bids.schema.js';
import type { OwnStanding } from './seal-own-bid.js';
import { firstOpenedAt } from '../envelopes/envelope.js';
import { receptionOf } from '../stage/stage.js';
import { Stages } from '../stage/stages.js';

type Mine = z.infer<typeof MyBidView>;
type OpenedBid = z.infer<typeof OpenedBidView>;

const micros = (column: string): string => `(extract(epoch from ${column}) * 1000000)::bigint::text`;
const iso = (text: string): string => isoOf(instant(BigInt(text)));

/** Shows bids: to its bidder its own, to office and auditor all once they are opened. Domain §8.4. */
@Injectable()
export class ReadBids {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stages: Stages,
  ) {}

  /** The bidder's own bid that counts, or else its last one. @throws DomainError `stage.missing`, `bid.missing` */
  mine(by: Mandate, roundId: string, stageId: string): Promise<Mine> {
    return this.work.as(by, async () => {
      const { stage } = await this.stages.read(roundId, stageId);
      const bid = await this.work.one<Omit<Mine, 'allowedActions' | 'hash' | 'signature'> & { hash: Buffer; signature: Buffer }>(
        `select id as "bidId", stage_id as "stageId", version, call_version as "callVersion", state, ${micros('received_at')} as "receivedAt", hash, signature, max(version) over () + 1 as "nextVersion" from bid
         where network_id = app_network() and stage_id = $1 and membership_id = $2
         order by state in ('sealed', 'opened', 'unreadable', 'excluded') desc, version desc limit 1`,
        [stageId, present(by.membershipId, 'the membership of a bidder')],
      );
      if (!bid) throw missing('bid');
      const isOpen = receptionOf(stage, await this.work.now()).outcome === 'accepted';
      return {
        ...bid,
        receivedAt: iso(bid.receivedAt),
        hash: bid.hash.toString('hex'),
        signature: bid.signature.toString('hex'),
        allowedActions: isOpen ? (bid.state === 'sealed' ? ['replace', 'withdraw'] : ['replace']) : [],
      };
    });
  }

  /**
   * What stands of the bidder's own offers before this stage, so that whoever seals a bid itself can compare before it is handed in.
   * Domain §8.5.
   * @throws DomainError `stage.missing`
   */
  standing(by: Mandate, roundId: string, stageId: string): Promise<OwnStanding> {
    return this.work.as(by, async () => {
      await this.stages.read(roundId, stageId);
      const row = await this.work.one<OwnStanding>(STANDING, [stageId, present(by.membershipId, 'the membership of a bidder')]);
      return present(row, 'the stage that was just read');
    });
  }

  /** Opened bids with their prices, by supplier; between the two openings of the two-envelope procedure without. @throws DomainError `stage.missing`, `stage.not_opened`, `page.cursor` */
  opened(
    by: Mandate,
    roundId: string,
    stageId: string,
    limit: number,
    cursor: string | undefined,
  ): Promise<{ items: OpenedBid[]; next: string | null }> {
    return this.work.as(by, async () => {
      firstOpenedAt(await this.stages.read(roundId, stageId));
      const rows = await this.work.query<OpenedRow>(OPENED, [stageId, afterOf(cursor, 1)?.[0] ?? '', limit + 1]);
      return pageOf(rows, limit, (row) => [row.supplier], toOpened);
    });
  }
}

interface OpenedRow extends Omit<OpenedBid, 'lots' | 'spendRebates' | 'packages'> {
  lots: (Omit<OpenedBid['lots'][number], 'positions'> & { positions: OpenedBid['lots'][number]['positions'] })[];
  terms: Pick<OpenedBid, 'spendRebates' | 'packages'> | null;
}

const STANDING = `
  select coalesce((select jsonb_agg(jsonb_build_object('lotId', p.lot_id, 'item', i.code, 'tiers', p.tiers) order by p.lot_id, i.code)
      from stage e join standing_offer o on o.network_id = e.network_id and o.stage_id = e.id and o.membership_id = $2
      join bid_price p on p.network_id = o.network_id and p.bid_id = o.bid_id and p.lot_id = o.lot_id
      join shown_position t on t.network_id = p.network_id and t.id = p.position_id join item i on i.network_id = t.network_id and i.id = t.item_id
      where e.network_id = s.network_id and e.call_id = s.call_id and e.number = s.number - 1), '[]') as prices,
    case when c.two_envelopes and s.number > 1 then coalesce((select jsonb_agg(t.lot_id order by t.lot_id) from technical_outcome t
      join stage e on e.network_id = t.network_id and e.id = t.stage_id and e.call_id = s.call_id
      where t.network_id = s.network_id and t.membership_id = $2 and t.passed), '[]') end as "passedLots"
  from stage s join call c on c.network_id = s.network_id and c.id = s.call_id where s.network_id = app_network() and s.id = $1`;

const OPENED = `
  select b.id as "bidId", m.code as supplier, b.version, b.state, ${micros('b.received_at')} as "receivedAt", encode(b.hash, 'hex') as hash, b.terms,
    coalesce((select jsonb_agg(jsonb_build_object('lotId', l.id, 'category', k.code, 'region', l.region, 'cashDiscountPercent', o.cash_discount_percent::text, 'offer', o.offer,
        'positions', (select coalesce(jsonb_agg(jsonb_build_object('item', i.code, 'tiers', p.tiers) order by i.code), '[]') from bid_price p
          join lot_position t on t.network_id = p.network_id and t.id = p.position_id join item i on i.network_id = t.network_id and i.id = t.item_id
          where p.network_id = o.network_id and p.bid_id = o.bid_id and p.lot_id = o.lot_id)) order by l.number)
      from bid_lot o join lot l on l.network_id = o.network_id and l.id = o.lot_id join category k on k.network_id = l.network_id and k.id = l.category_id
      where o.network_id = b.network_id and o.bid_id = b.id), '[]') as lots
  from bid b join membership m on m.network_id = b.network_id and m.id = b.membership_id
  where b.network_id = app_network() and b.stage_id = $1 and b.state in ('sealed', 'opened', 'unreadable', 'excluded') and m.code > $2 order by m.code limit $3`;

function toOpened({ lots, terms, ...bid }: OpenedRow): OpenedBid {
  return {
    ...bid,
    receivedAt: iso(bid.receivedAt),
    lots: lots.map((lot) => ({
      ...lot,
      cashDiscountPercent: lot.cashDiscountPercent === null ? null : Decimal.parse(lot.cashDiscountPercent).toString(),
    })),
    spendRebates: terms?.spendRebates ?? [],
    packages: terms?.packages ?? [],
  };
}
