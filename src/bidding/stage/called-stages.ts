import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { missing } from '../../values/domain-error.js';
import { type BidRules, type CalledLot, type CalledLots, type CalledPosition, type EarlierPrices, type OfferedTier } from '../bid/bid.js';

/** What of a called stage changes only with the version of its call: enough to check a bid without asking the database. */
export interface CalledStage {
  readonly roundId: string;
  readonly callId: string;
  readonly number: number;
  /** The version of the call that this says. */
  readonly callVersion: number;
  readonly needsAllPositions: boolean;
  readonly lots: CalledLots;
  readonly invited: ReadonlySet<string>;
  /** In the two-envelope procedure, of its first stage. */
  readonly pricePublicKey: Buffer | null;
  /** The call asks for the two-envelope procedure: in a further stage one bids for what has passed it. */
  readonly isForPassed: boolean;
  /** Bidders seal their bids themselves: they are checked at the opening. */
  readonly isSealedByBidder: boolean;
}

interface PositionRow {
  lot_id: string;
  category: string;
  region: string;
  position_id: string;
  item: string;
  total_millionths: string | null;
}

const MOST_KEPT = 500;

/** Called stages with their lots and positions, kept in memory: within a version of the call these are fixed. Domain §7. */
@Injectable()
export class CalledStages {
  private readonly kept = new Map<string, Promise<CalledStage>>();
  private readonly earlier = new Map<string, Promise<EarlierPrices>>();
  private readonly passed = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(private readonly work: UnitOfWork) {}

  /** Outside any transaction. @throws DomainError `stage.missing` also for a stage that is not called yet, or takes no sealed bids */
  of(networkId: string, roundId: string, stageId: string): Promise<CalledStage> {
    return remembered(this.kept, `${networkId} ${roundId} ${stageId}`, () => this.work.asService(networkId, () => this.load(roundId, stageId)));
  }

  /** After the call was changed: it is looked at anew. */
  forget(networkId: string, roundId: string, stageId: string): void {
    this.kept.delete(`${networkId} ${roundId} ${stageId}`);
  }

  /** What stands of the supplier's prices after the earlier stages. Outside any transaction. */
  earlierPrices(networkId: string, stageId: string, stage: CalledStage, membershipId: string): Promise<EarlierPrices> {
    if (stage.number === 1) return Promise.resolve(new Map());
    return remembered(this.earlier, `${stageId} ${membershipId}`, () =>
      this.work.asService(networkId, async () => (await this.loadEarlier(stage, membershipId)).get(membershipId) ?? new Map()),
    );
  }

  /** The lots whose technical part this supplier has passed; undefined: it may bid for every lot. Outside any transaction. */
  passedLots(networkId: string, stageId: string, stage: CalledStage, membershipId: string): Promise<ReadonlySet<string> | undefined> {
    if (!stage.isForPassed) return Promise.resolve(undefined);
    return remembered(this.passed, `${stageId} ${membershipId}`, () =>
      this.work.asService(networkId, async () => (await this.loadPassed(stage, membershipId)).get(membershipId) ?? new Set()),
    );
  }

  /** What each supplier's bid is held against where it was not checked before the opening. Within a transaction of the service. */
  async rulesAtOpening(stage: CalledStage): Promise<(membershipId: string) => BidRules> {
    const { lots, needsAllPositions, number, isForPassed } = stage;
    const earlier = number === 1 ? new Map<string, EarlierPrices>() : await this.loadEarlier(stage);
    const passed = isForPassed ? await this.loadPassed(stage) : undefined;
    return (membershipId) => ({
      lots,
      needsAllPositions,
      earlier: earlier.get(membershipId) ?? new Map(),
      passed: passed && (passed.get(membershipId) ?? new Set()),
    });
  }

  /** Within a transaction of the service. */
  async load(roundId: string, stageId: string): Promise<CalledStage> {
    const stage = await this.work.one<{
      call_id: string;
      number: number;
      call_version: number;
      all_positions: boolean;
      invited: string[];
      price_public_key: Buffer | null;
      two_envelopes: boolean;
      sealed_by_bidder: boolean;
    }>(
      `select s.call_id, s.number, s.call_version, c.all_positions, s.price_public_key, c.two_envelopes, c.sealed_by_bidder, array(select i.membership_id from invitation_to_bid i where i.network_id = c.network_id and i.call_id = c.id
         and (not s.is_for_chosen or exists (select from stage_bidder b where b.network_id = s.network_id and b.stage_id = s.id and b.membership_id = i.membership_id))) as invited
       from stage s join call c on c.network_id = s.network_id and c.id = s.call_id
       where s.network_id = app_network() and s.round_id = $1 and s.id = $2 and s.state <> 'draft' and s.kind = 'sealed'`,
      [roundId, stageId],
    );
    if (!stage) throw missing('stage');
    const rows = await this.work.query<PositionRow>(
      `select l.id as lot_id, k.code as category, l.region, p.id as position_id, i.code as item, case when h.total = p.total then trunc(p.total * 1000000)::text end as total_millionths
       from stage s join call_lot c on c.network_id = s.network_id and c.call_id = s.call_id and (s.lot_ids is null or c.lot_id = any(s.lot_ids))
       join lot l on l.network_id = c.network_id and l.id = c.lot_id join category k on k.network_id = l.network_id and k.id = l.category_id
       join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
       left join shown_position h on h.network_id = p.network_id and h.id = p.id join item i on i.network_id = p.network_id and i.id = p.item_id
       where s.network_id = app_network() and s.id = $1`,
      [stageId],
    );
    return {
      roundId,
      callId: stage.call_id,
      number: stage.number,
      callVersion: stage.call_version,
      needsAllPositions: stage.all_positions,
      lots: lotsOf(rows),
      invited: new Set(stage.invited),
      pricePublicKey: stage.price_public_key,
      isForPassed: stage.two_envelopes && stage.number > 1,
      isSealedByBidder: stage.sealed_by_bidder,
    };
  }

  /** Of all suppliers, or of one. */
  private async loadEarlier(stage: CalledStage, membershipId: string | null = null): Promise<Map<string, EarlierPrices>> {
    const rows = await this.work.query<{ membership_id: string; position_id: string; tiers: OfferedTier[] }>(
      `select o.membership_id, p.position_id, p.tiers from stage s
       join standing_offer o on o.network_id = s.network_id and o.stage_id = s.id and ($3::uuid is null or o.membership_id = $3)
       join bid_price p on p.network_id = o.network_id and p.bid_id = o.bid_id and p.lot_id = o.lot_id
       where s.network_id = app_network() and s.call_id = $1 and s.number = $2 - 1`,
      [stage.callId, stage.number, membershipId],
    );
    const prices = new Map<string, Map<string, readonly OfferedTier[]>>();
    for (const row of rows) {
      const own = prices.get(row.membership_id) ?? new Map<string, readonly OfferedTier[]>();
      prices.set(row.membership_id, own.set(row.position_id, row.tiers));
    }
    return prices;
  }

  /** Of all suppliers, or of one. */
  private async loadPassed({ callId }: CalledStage, membershipId: string | null = null): Promise<Map<string, ReadonlySet<string>>> {
    const rows = await this.work.query<{ membership_id: string; lots: string[] }>(
      `select o.membership_id, array_agg(o.lot_id) as lots from stage s join technical_outcome o on o.network_id = s.network_id and o.stage_id = s.id
       where s.network_id = app_network() and s.call_id = $1 and ($2::uuid is null or o.membership_id = $2) and o.passed group by o.membership_id`,
      [callId, membershipId],
    );
    return new Map(rows.map(({ membership_id: id, lots }) => [id, new Set(lots)]));
  }
}

/** By id, and by `category region` where only one lot has them. */
function lotsOf(rows: readonly PositionRow[]): CalledLots {
  const lots = new Map<string, CalledLot>();
  const idsByName = new Map<string, Set<string>>();
  const positionsOf = new Map<string, Map<string, CalledPosition>>();
  for (const row of rows) {
    const positions = positionsOf.get(row.lot_id) ?? new Map<string, CalledPosition>();
    positions.set(row.item, { id: row.position_id, total: row.total_millionths === null ? undefined : BigInt(row.total_millionths) });
    positionsOf.set(row.lot_id, positions);
    lots.set(row.lot_id, { id: row.lot_id, positions });
    const name = `${row.category} ${row.region}`;
    idsByName.set(name, (idsByName.get(name) ?? new Set()).add(row.lot_id));
  }
  for (const [name, ids] of idsByName) {
    const [only, another] = ids;
    const lot = another === undefined && only !== undefined ? lots.get(only) : undefined;
    if (lot) lots.set(name, lot);
  }
  return lots;
}

/** What was first asked for is first forgotten; what failed is asked again. */
function remembered<Value>(kept: Map<string, Promise<Value>>, key: string, load: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key);
  if (known) return known;
  const value = load();
  kept.set(key, value);
  value.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}
