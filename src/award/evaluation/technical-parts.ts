import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import { type TechnicalResult, technicalResult } from './technical-part.js';

/** A bidder's technical part for a lot, and how it stands. */
export interface AssessedPart {
  readonly membershipId: string;
  readonly supplier: string;
  readonly lotId: string;
  readonly lot: string;
  readonly category: string;
  readonly result: TechnicalResult;
}

interface PartRow {
  membership_id: string;
  supplier: string;
  lot_id: string;
  lot: string;
  category: string;
  criteria: { code: string; weight: string; minimum: string | null }[];
  scores: Record<string, string>;
}

const PARTS = `select b.membership_id, m.code as supplier, l.id as lot_id, l.title as lot, c.code as category,
    coalesce((select json_agg(json_build_object('code', k.code, 'weight', k.weight::text, 'minimum', k.minimum::text) order by k.position)
      from criterion k where k.network_id = l.network_id and k.call_id = s.call_id and k.category_id = l.category_id), '[]') as criteria,
    coalesce((select jsonb_object_agg(a.criterion, a.score::text) from assessment a
      where a.network_id = b.network_id and a.round_id = s.round_id and a.membership_id = b.membership_id and a.category_id = l.category_id), '{}') as scores
  from stage s join bid b on b.network_id = s.network_id and b.stage_id = s.id and b.state in ('sealed', 'opened')
    join bid_lot o on o.network_id = b.network_id and o.bid_id = b.id
    join lot l on l.network_id = o.network_id and l.id = o.lot_id join category c on c.network_id = l.network_id and c.id = l.category_id
    join membership m on m.network_id = b.network_id and m.id = b.membership_id
  where s.network_id = app_network() and s.id = $1 and s.technical_opened_at is not null order by m.code collate "C", l.number`;

/** The opened technical parts of a stage, as they are assessed. Office and service only. */
@Injectable()
export class TechnicalParts {
  constructor(private readonly work: UnitOfWork) {}

  /** Of every bidder and lot that it bid for, by bidder; empty for a stage whose bids are opened whole. */
  async of(stageId: string): Promise<AssessedPart[]> {
    const rows = await this.work.query<PartRow>(PARTS, [stageId]);
    return rows.map(({ membership_id: membershipId, supplier, lot_id: lotId, lot, category, criteria, scores }) => ({
      membershipId,
      supplier,
      lotId,
      lot,
      category,
      result: technicalResult(
        new Map(Object.entries(scores).map(([code, score]) => [code, Decimal.parse(score)])),
        criteria.map(({ code, weight, minimum }) => ({
          code,
          weight: Decimal.parse(weight),
          minimum: minimum === null ? undefined : Decimal.parse(minimum),
        })),
      ),
    }));
  }
}
