import { Injectable } from '@nestjs/common';
import type { Keyset } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Decimal } from '../../values/decimal.js';
import type { ErrorDetail } from '../../values/domain-error.js';

/** The office's assessment of a bidder on a criterion of a category, 0–100; everything by its code. */
export interface Assessment {
  readonly supplier: string;
  readonly category: string;
  readonly criterion: string;
  readonly score: string;
}

/** As entered; `null` takes an assessment back. */
export interface EnteredAssessment extends Omit<Assessment, 'score'> {
  readonly score: string | null;
}

interface AssessmentRow extends Assessment {
  sort_key: string;
  id: string;
}

const GIVEN = `unnest($2::text[], $3::text[], $4::text[], $5::numeric[]) with ordinality as g (supplier, category, criterion, score, place)
  left join membership m on m.network_id = app_network() and m.kind = 'supplier' and m.code = g.supplier
  left join category c on c.network_id = app_network() and c.code = g.category
  left join call on call.network_id = app_network() and call.round_id = $1
  left join criterion k on k.network_id = app_network() and k.call_id = call.id and k.category_id = c.id and k.code = g.criterion`;

const MOST_FAULTS = 100;

/** Assessments of a round, written in sets. */
@Injectable()
export class Assessments {
  constructor(private readonly work: UnitOfWork) {}

  /** Which of the entered lines name no supplier of the network, no criterion of the round's call, or one that is the scorecard. */
  async faultsIn(roundId: string, entered: readonly EnteredAssessment[]): Promise<ErrorDetail[]> {
    const rows = await this.work.query<{ place: string; is_supplier: boolean; is_scorecard: boolean }>(
      `select place, m.id is not null as is_supplier, k.code is not null as is_scorecard from ${GIVEN}
       where m.id is null or k.code is null or k.scorecard_neutral is not null order by place limit ${MOST_FAULTS}`,
      parametersOf(roundId, entered),
    );
    return rows.map(({ place, is_supplier: isSupplier, is_scorecard: isScorecard }) => ({
      pointer: `/assessments/${BigInt(place) - 1n}/${isSupplier ? 'criterion' : 'supplier'}`,
      detail: !isSupplier
        ? 'is no supplier of this network'
        : isScorecard
          ? 'is the supplier’s scorecard and is assessed by itself'
          : 'is no criterion that the call has for this category',
    }));
  }

  /** Writes the entered lines over earlier ones of the same supplier and criterion; what is not named stays. */
  async record(roundId: string, entered: readonly EnteredAssessment[]): Promise<void> {
    const parameters = parametersOf(roundId, entered);
    await this.work.query(
      `delete from assessment a using (select m.id as membership_id, c.id as category_id, g.criterion from ${GIVEN} where g.score is null) gone
       where a.network_id = app_network() and a.round_id = $1 and a.membership_id = gone.membership_id and a.category_id = gone.category_id and a.criterion = gone.criterion`,
      parameters,
    );
    await this.work.query(
      `insert into assessment (network_id, round_id, membership_id, category_id, criterion, score)
       select app_network(), $1, m.id, c.id, g.criterion, g.score from ${GIVEN} where g.score is not null
       on conflict (network_id, round_id, membership_id, category_id, criterion) do update set score = excluded.score`,
      parameters,
    );
  }

  /** One page, with one row more than `limit` when there are more. */
  async list(roundId: string, supplier: string | undefined, category: string | undefined, keyset: Keyset, limit: number): Promise<AssessmentRow[]> {
    const rows = await this.work.query<AssessmentRow>(
      `select m.code as supplier, c.code as category, a.criterion, a.score::text, ${keyset.key} as sort_key, m.id
       from assessment a join membership m on m.network_id = a.network_id and m.id = a.membership_id
         join category c on c.network_id = a.network_id and c.id = a.category_id
       where a.network_id = app_network() and a.round_id = $1 and ($2::text is null or m.code = $2) and ($3::text is null or c.code = $3) and ${keyset.after}
       order by ${keyset.orderBy} limit $4`,
      [roundId, supplier ?? null, category ?? null, limit + 1, ...keyset.parameters],
    );
    return rows.map((row) => ({ ...row, score: Decimal.parse(row.score).toString() }));
  }
}

function parametersOf(roundId: string, entered: readonly EnteredAssessment[]): unknown[] {
  return [
    roundId,
    entered.map((each) => each.supplier),
    entered.map((each) => each.category),
    entered.map((each) => each.criterion),
    entered.map((each) => each.score),
  ];
}
