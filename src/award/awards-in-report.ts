import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type ReportValue, RoundReports } from '../round/round-report.js';
import { Decimal } from '../values/decimal.js';
import { Money } from '../values/money.js';

interface AwardedRow {
  category: string;
  region: string;
  supplier: string;
  price: string;
  currency: string;
  /** one a position; per and amount null without a baseline */
  positions: { total: string; amount: string | null; per: string | null }[];
}

/** The pool's baseline of a lot's quantities; undefined unless every position has one. Domain §10, §17: never estimated. */
function baselineOf({ positions, currency }: AwardedRow): Money | undefined {
  const parts = positions.map(({ total, amount, per }) =>
    amount === null || per === null ? undefined : Decimal.parse(total).times(Decimal.parse(amount)).over(Decimal.parse(per)),
  );
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? Money.rounded(Decimal.sum(known), currency) : undefined;
}

/**
 * What the award adds to a round's report: who got which lot at which price, and what that saves against the pool's
 * baseline if everything is bought that was asked for. What was really saved is counted call-off by call-off (settlement).
 */
@Injectable()
export class AwardsInReport implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: RoundReports,
  ) {}

  onModuleInit(): void {
    this.reports.section('awards', (roundId) => this.read(roundId));
  }

  private async read(roundId: string): Promise<ReportValue[]> {
    const rows = await this.work.query<AwardedRow>(
      `select c.code as category, l.region, m.code as supplier, a.price, n.currency,
         (select jsonb_agg(jsonb_build_object('total', coalesce(a.quantities ->> p.id::text, p.total::text), 'amount', p.baseline_amount::text, 'per', p.baseline_per::text) order by p.id)
           from lot_position p where p.network_id = l.network_id and p.lot_id = l.id) as positions
       from award a join lot l on (l.network_id, l.id) = (a.network_id, a.lot_id) join category c on (c.network_id, c.id) = (l.network_id, l.category_id)
       join membership m on (m.network_id, m.id) = (a.network_id, a.membership_id) join network n on n.id = a.network_id
       where a.network_id = app_network() and a.round_id = $1 order by c.code collate "C", l.region, l.id`,
      [roundId],
    );
    return rows.map((row) => {
      const price = Money.rounded(Decimal.parse(row.price), row.currency);
      const baseline = baselineOf(row);
      const { category, region, supplier } = row;
      return {
        category,
        region,
        supplier,
        price: price.toString(),
        baseline: baseline?.toString() ?? null,
        saving: baseline?.minus(price).toString() ?? null,
      };
    });
  }
}
