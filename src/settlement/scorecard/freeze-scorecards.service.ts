import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** Takes scorecards into an evaluation, as they were when the call's bids were opened. Domain §10; decision 21. */
@Injectable()
export class FreezeScorecards {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /**
   * Assesses every invited supplier on the criteria that are its scorecard: by the edition that was shown when the stage opened,
   * or by the announced neutral score. The first opening decides; late or twice changes nothing.
   */
  freeze(networkId: string, stageId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const frozen = await this.work.query<{ roundId: string; supplierId: string; score: string }>(
        `insert into assessment (network_id, round_id, membership_id, category_id, criterion, score)
         select c.network_id, c.round_id, i.membership_id, k.category_id, k.code, coalesce(shown.score, k.scorecard_neutral)
         from stage s join call c on c.network_id = s.network_id and c.id = s.call_id
           join criterion k on k.network_id = c.network_id and k.call_id = c.id and k.scorecard_neutral is not null
           join invitation_to_bid i on i.network_id = c.network_id and i.call_id = c.id
           left join lateral (select e.score from scorecard_edition e where e.network_id = i.network_id and e.supplier_id = i.membership_id
             and e.made_at <= coalesce(s.technical_opened_at, s.opened_at) order by e.number desc limit 1) shown on true
         where s.network_id = app_network() and s.id = $1 and (s.opened_at is not null or s.technical_opened_at is not null)
         on conflict (network_id, round_id, membership_id, category_id, criterion) do nothing
         returning round_id as "roundId", membership_id as "supplierId", trim_scale(score)::text as score`,
        [stageId],
      );
      const [first] = frozen;
      if (first) await this.audit.record('scorecards.frozen', first.roundId, { stageId, count: frozen.length });
    });
  }
}
