import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { instant } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { Tier, TierMode } from '../../values/tier.js';
import type { EvaluationRules, PartTerms, PricedBid } from './evaluation.js';
import type { Formula } from './formula.js';
import { COMPARED, lotPrice } from '../../bidding/bid/lot-price.js';
import type { SupplierTerms } from '../optimum/offer.js';
import type { LotBids, StageBids } from './stage-evaluation.js';

interface StageRow {
  number: number;
  state: string;
  call_id: string;
  currency: string;
}

interface LotRow {
  id: string;
  key: string;
  category: string;
  category_id: string;
  region: string;
  formula: Formula;
  price_weight: string;
  band_percent: string;
  tier_mode: TierMode;
  positions: { id: string; total: string; amount: string | null; per: string | null }[] | null;
  criteria: { code: string; weight: string; minimum: string | null }[];
}

interface OfferRow {
  lot_id: string;
  membership_id: string;
  supplier: string;
  name: string;
  received: string;
  cash_discount_percent: string | null;
  capacity: string | null;
  least_award: string | null;
  tiers: Record<string, { from: string; unitPrice: string }[]>;
}

interface TermsRow {
  supplier: string;
  spend_rebates: { from: string; percent: string }[];
  packages: { lots: string[]; percent: string }[];
}

const LOTS = `select l.id, to_char(l.number, 'FM000000') as key, c.code as category, l.category_id, l.region, cc.formula, cc.price_weight, cc.band_percent, cc.tier_mode,
    (select json_agg(json_build_object('id', p.id, 'total', p.total::text, 'amount', p.baseline_amount::text, 'per', p.baseline_per::text))
     from lot_position p where p.network_id = l.network_id and p.lot_id = l.id) as positions,
    coalesce((select json_agg(json_build_object('code', k.code, 'weight', k.weight::text, 'minimum', k.minimum::text) order by k.position)
     from criterion k where k.network_id = l.network_id and k.call_id = cl.call_id and k.category_id = l.category_id), '[]') as criteria
  from call_lot cl join lot l on l.network_id = cl.network_id and l.id = cl.lot_id
    join category c on c.network_id = l.network_id and c.id = l.category_id
    join call_category cc on cc.network_id = cl.network_id and cc.call_id = cl.call_id and cc.category_id = l.category_id
  where cl.network_id = app_network() and cl.call_id = $1 order by l.number`;

// Who was declared inadmissible counts no longer, whatever it offered. Domain §8.5.
const OFFERS = `select o.lot_id, o.membership_id, m.code as supplier, org.name, (extract(epoch from o.received_at) * 1000000)::bigint::text as received,
    bl.cash_discount_percent, bl.offer ->> 'capacity' as capacity, bl.offer ->> 'leastAward' as least_award, jsonb_object_agg(bp.position_id, bp.tiers) as tiers
  from standing_offer o join bid_lot bl on bl.network_id = o.network_id and bl.bid_id = o.bid_id and bl.lot_id = o.lot_id
    join bid_price bp on bp.network_id = o.network_id and bp.bid_id = o.bid_id and bp.lot_id = o.lot_id
    join membership m on m.network_id = o.network_id and m.id = o.membership_id join organisation org on org.id = m.organisation_id
  where o.network_id = app_network() and o.stage_id = $1 and not exists (select from invitation_to_bid i
    where i.network_id = o.network_id and i.call_id = $2 and i.membership_id = o.membership_id and i.state = 'inadmissible')
  group by o.lot_id, o.membership_id, m.code, org.name, o.received_at, bl.cash_discount_percent, bl.offer`;

const TERMS = `select m.code as supplier, t.spend_rebates, t.packages from standing_terms t join membership m on m.network_id = t.network_id and m.id = t.membership_id
  where t.network_id = app_network() and t.stage_id = $1`;

function baselineOf(positions: NonNullable<LotRow['positions']>): Decimal | undefined {
  const parts: Decimal[] = [];
  for (const { total, amount, per } of positions) {
    if (amount === null || per === null) return undefined;
    parts.push(Decimal.parse(total).times(Decimal.parse(amount)).over(Decimal.parse(per)));
  }
  return Decimal.sum(parts);
}

function rulesOf(row: LotRow): EvaluationRules {
  return {
    formula: row.formula,
    priceWeight: Decimal.parse(row.price_weight),
    bandPercent: Decimal.parse(row.band_percent),
    criteria: row.criteria.map(({ code, weight, minimum }) => ({
      code,
      weight: Decimal.parse(weight),
      minimum: minimum === null ? undefined : Decimal.parse(minimum),
    })),
  };
}

function tiersOf(row: OfferRow): Map<string, readonly Tier[]> {
  return new Map(
    Object.entries(row.tiers).map(([position, tiers]) => [
      position,
      tiers.map((tier) => ({ from: Decimal.parse(tier.from), unitPrice: Decimal.parse(tier.unitPrice) })),
    ]),
  );
}

function partsOf(offer: OfferRow): PartTerms {
  const quantity = (text: string | null): Decimal | undefined => (text === null ? undefined : Decimal.parse(text));
  return {
    capacity: quantity(offer.capacity),
    leastAward: quantity(offer.least_award),
    sheet: { tiers: tiersOf(offer), cashDiscountPercent: Decimal.parse(offer.cash_discount_percent ?? '0') },
  };
}

/** The bids that stand after a stage, priced. Office and service only. */
@Injectable()
export class StandingBids {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws DomainError `stage.missing`, `evaluation.not_opened`, `evaluation.unassessed` */
  async after(stageId: string, roundId: string): Promise<StageBids> {
    const stage = await this.work.one<StageRow>(
      `select s.number, s.state, s.call_id, n.currency from stage s join network n on n.id = s.network_id
       where s.network_id = app_network() and s.id = $1 and s.round_id = $2`,
      [stageId, roundId],
    );
    if (!stage) throw missing('stage');
    if (stage.state !== 'opened') throw notOpened(stage.number, stage.state);
    const lots = await this.work.query<LotRow>(LOTS, [stage.call_id]);
    const offers = await this.work.query<OfferRow>(OFFERS, [stageId, stage.call_id]);
    const scores = await this.scoresOf(roundId);
    const byLot = new Map<string, OfferRow[]>(lots.map((row) => [row.id, []]));
    for (const offer of offers) byLot.get(offer.lot_id)?.push(offer);
    const priced = lots.map((row) => lotBids(row, byLot.get(row.id) ?? [], scores, stage.currency));
    assertAssessed(priced);
    return {
      stageId,
      roundId,
      number: stage.number,
      currency: stage.currency,
      lots: priced,
      suppliers: new Map(offers.map((offer) => [offer.supplier, { membershipId: offer.membership_id, name: offer.name }])),
      terms: await this.termsOf(stageId, new Map(lots.map((row) => [row.id, row.key]))),
    };
  }

  /** The round's last stage, which a decision is made upon. @throws DomainError `evaluation.not_opened` until it is opened */
  async lastStage(roundId: string): Promise<string> {
    const row = await this.work.one<{ id: string; number: number; state: string }>(
      `select id, number, state from stage where network_id = app_network() and round_id = $1 and state in ('open', 'closed', 'opened')
       order by number desc limit 1`,
      [roundId],
    );
    if (!row) throw new DomainError('conflict', 'evaluation.not_opened', 'No bids were asked for in this round yet; there is nothing to evaluate.');
    if (row.state !== 'opened') throw notOpened(row.number, row.state);
    return row.id;
  }

  /** `SUPPLIER CATEGORY-ID` → criterion → score. */
  private async scoresOf(roundId: string): Promise<Map<string, Map<string, Decimal>>> {
    const rows = await this.work.query<{ supplier: string; category_id: string; scores: Record<string, string> }>(
      `select m.code as supplier, a.category_id, jsonb_object_agg(a.criterion, a.score::text) as scores
       from assessment a join membership m on m.network_id = a.network_id and m.id = a.membership_id
       where a.network_id = app_network() and a.round_id = $1 group by m.code, a.category_id`,
      [roundId],
    );
    return new Map(
      rows.map((row) => [
        `${row.supplier} ${row.category_id}`,
        new Map(Object.entries(row.scores).map(([criterion, score]) => [criterion, Decimal.parse(score)])),
      ]),
    );
  }

  private async termsOf(stageId: string, keys: ReadonlyMap<string, string>): Promise<Map<string, SupplierTerms>> {
    const rows = await this.work.query<TermsRow>(TERMS, [stageId]);
    return new Map(
      rows.map((row) => [
        row.supplier,
        {
          spendRebates: row.spend_rebates
            .map(({ from, percent }) => ({ from: Decimal.parse(from), percent: Decimal.parse(percent) }))
            .toSorted((a, b) => a.from.compare(b.from)),
          packages: row.packages.map(({ lots, percent }) => ({
            lots: lots.map((lot) => present(keys.get(lot), `lot ${lot} of the call`)),
            percent: Decimal.parse(percent),
          })),
        },
      ]),
    );
  }
}

function lotBids(row: LotRow, offers: readonly OfferRow[], scores: ReadonlyMap<string, ReadonlyMap<string, Decimal>>, currency: string): LotBids {
  const positions = row.positions ?? [];
  const totals = new Map(positions.map((position) => [position.id, Decimal.parse(position.total)]));
  const bids = offers.flatMap((offer): PricedBid[] => {
    const parts = partsOf(offer);
    const price = lotPrice(parts.sheet, totals, COMPARED, currency);
    if (!price) return [];
    const assessed = scores.get(`${offer.supplier} ${row.category_id}`) ?? new Map<string, Decimal>();
    return [{ supplier: offer.supplier, price: price.toDecimal(), scores: assessed, receivedAt: instant(BigInt(offer.received)), parts }];
  });
  const { id, key, category, region } = row;
  const content = { quantities: totals, tierMode: row.tier_mode };
  return { lotId: id, key, category, region, content, rules: rulesOf(row), baseline: baselineOf(positions), bids };
}

function notOpened(number: number, state: string): DomainError {
  return new DomainError('conflict', 'evaluation.not_opened', `Stage ${number} is ${state}; its bids can be evaluated once they are opened.`);
}

const MOST_NAMED = 20;

/** A bid counts only once its bidder is assessed on every criterion of the lot's category. Domain §10. */
function assertAssessed(lots: readonly LotBids[]): void {
  const lacking = new Set(
    lots.flatMap((lot) =>
      lot.bids.flatMap((bid) =>
        lot.rules.criteria.filter(({ code }) => !bid.scores.has(code)).map(({ code }) => `${bid.supplier}: ${code} (${lot.category})`),
      ),
    ),
  );
  if (lacking.size === 0) return;
  const named = [...lacking].toSorted().slice(0, MOST_NAMED).join(', ');
  throw new DomainError(
    'conflict',
    'evaluation.unassessed',
    lacking.size > MOST_NAMED
      ? `Not assessed yet: ${named}, and others. Record these assessments first.`
      : `Not assessed yet: ${named}. Record these assessments first.`,
  );
}
