import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { type ReportValue, RoundReports } from '../round/round-report.js';

/** What pooling adds to a round's report, for the office: per category how much was pooled from how many members. Domain §2. */
@Injectable()
export class VolumesInReport implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: RoundReports,
  ) {}

  onModuleInit(): void {
    this.reports.section('volumes', (roundId) => this.read(roundId));
  }

  private read(roundId: string): Promise<ReportValue[]> {
    return this.work.query<{ [name: string]: ReportValue }>(
      `with pooled as (
         select l.category_id, count(distinct l.id)::integer as lots, count(p.id)::integer as positions, (count(p.id) - count(p.published))::integer as withheld
         from lot l join lot_position p on p.network_id = l.network_id and p.lot_id = l.id
         where l.network_id = app_network() and l.round_id = $1 group by l.category_id
       ), stated as (
         select category_id, count(*)::integer as requirements, count(distinct membership_id)::integer as members from requirement
         where network_id = app_network() and round_id = $1 and withdrawn_at is null group by category_id
       )
       select c.code as category, coalesce(s.members, 0) as members, coalesce(s.requirements, 0) as requirements,
         coalesce(p.lots, 0) as lots, coalesce(p.positions, 0) as positions, coalesce(p.withheld, 0) as withheld
       from round_category k join category c on (c.network_id, c.id) = (k.network_id, k.category_id)
       left join pooled p on p.category_id = k.category_id left join stated s on s.category_id = k.category_id
       where k.network_id = app_network() and k.round_id = $1 order by c.code collate "C"`,
      [roundId],
    );
  }
}
