import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';

/** A bidder that a further stage asks, and what the office says to it alone. Domain §8.5. */
export interface ChosenBidder {
  readonly membershipId: string;
  readonly remark: string | undefined;
}

/** A chosen bidder as office, auditor and itself see it. */
export interface SeenBidder {
  readonly supplier: string;
  readonly name: string;
  readonly remark: string | null;
}

/** The bidders that a stage was called for, where it is not for all; row-level security shows a supplier itself only. */
@Injectable()
export class ChosenBidders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** Chooses the bidders of a stage that is about to be called; each remark's checksum goes to the log, for its bidder to read too. */
  async choose(stageId: string, roundId: string, bidders: readonly ChosenBidder[]): Promise<void> {
    await this.work.query(`update stage set is_for_chosen = true where network_id = app_network() and id = $1`, [stageId]);
    await this.work.query(
      `with chosen as (insert into stage_bidder (network_id, stage_id, membership_id, remark)
         select app_network(), $1, n.* from unnest($3::uuid[], $4::text[]) as n returning membership_id, remark)
       insert into audit_entry (network_id, kind, subject_id, membership_id, body)
       select app_network(), 'stage.remarked', $1, c.membership_id,
         jsonb_build_object('roundId', $2::uuid, 'remark', encode(sha256(convert_to(c.remark, 'UTF8')), 'hex')) from chosen c where c.remark is not null`,
      [stageId, roundId, bidders.map(({ membershipId }) => membershipId), bidders.map(({ remark }) => remark ?? null)],
    );
    this.audit.nudge();
  }

  async of(stageId: string): Promise<SeenBidder[]> {
    return this.work.query<SeenBidder>(
      `select m.code as supplier, o.name, b.remark from stage_bidder b join membership m on m.network_id = b.network_id and m.id = b.membership_id
       join organisation o on o.id = m.organisation_id where b.network_id = app_network() and b.stage_id = $1 order by m.code collate "C"`,
      [stageId],
    );
  }

  /** The memberships that a stage was called for; undefined: all. */
  async memberships(stageId: string): Promise<ReadonlySet<string> | undefined> {
    const row = await this.work.one<{ all: boolean; chosen: string[] }>(
      `select not s.is_for_chosen as "all", array(select b.membership_id from stage_bidder b where b.network_id = s.network_id and b.stage_id = s.id) as chosen
       from stage s where s.network_id = app_network() and s.id = $1`,
      [stageId],
    );
    return row === undefined || row.all ? undefined : new Set(row.chosen);
  }
}
