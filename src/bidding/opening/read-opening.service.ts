import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Networks } from '../../network/networks.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { instant, isoOf } from '../../values/instant.js';
import { present } from '../../values/invariant.js';
import type { OpeningView } from '../bid/bids.schema.js';
import { type Envelope, firstOpenedAt } from '../envelopes/envelope.js';
import { StageShares } from '../seal/stage-shares.js';
import { Stages } from '../stage/stages.js';

/** The opening record as it is shown. */
export type OpeningRecord = z.infer<typeof OpeningView>;

const iso = (micros: string): string => isoOf(instant(BigInt(micros)));

/** Shows the record of an opening. Domain §8.4. */
@Injectable()
export class ReadOpening {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly stages: Stages,
    private readonly shares: StageShares,
  ) {}

  /**
   * Office and auditor see every bid of the stage, late and withdrawn ones too; a bidder its own.
   * @throws DomainError `stage.missing`, `stage.not_opened`
   */
  record(by: Mandate, roundId: string, stageId: string): Promise<OpeningRecord & { readonly timeZone: string }> {
    return this.work.as(by, async () => {
      const known = await this.stages.read(roundId, stageId);
      const { stage, round, number, technicalOpenedAt } = known;
      const openedAt = firstOpenedAt(known);
      const { name: network, timeZone } = await this.networks.current();
      return {
        network,
        round,
        stageId,
        stage: number,
        deadline: isoOf(present(known.deadline, 'the deadline of a stage that was opened')),
        openedAt: isoOf(openedAt),
        releasedBy: await this.releasedBy(stageId, 'bids'),
        prices:
          technicalOpenedAt === undefined
            ? null
            : { openedAt: stage.state === 'opened' ? isoOf(stage.openedAt) : null, releasedBy: await this.releasedBy(stageId, 'prices') },
        isWhole: by.side !== 'supplier',
        bids: await this.bids(stageId),
        timeZone,
      };
    });
  }

  private async releasedBy(stageId: string, envelope: Envelope): Promise<OpeningRecord['releasedBy']> {
    return (await this.shares.releases(stageId, envelope)).map(({ name, at }) => ({ name, at: iso(at) }));
  }

  private async bids(stageId: string): Promise<OpeningRecord['bids']> {
    const bids = await this.work.query<OpeningRecord['bids'][number]>(
      `select b.id as "bidId", m.code as supplier, o.name, b.version, b.call_version as "callVersion", b.state, microseconds(b.received_at)::text as "receivedAt",
         encode(b.hash, 'hex') as hash, b.fault, array(select l.title from technical_outcome t join lot l on l.network_id = t.network_id and l.id = t.lot_id
           where t.network_id = b.network_id and t.stage_id = b.stage_id and t.membership_id = b.membership_id and not t.passed
             and b.state in ('opened', 'unreadable', 'excluded')
           order by l.number) as "unopenedPrices"
       from bid b join membership m on m.network_id = b.network_id and m.id = b.membership_id join organisation o on o.id = m.organisation_id
       where b.network_id = app_network() and b.stage_id = $1 order by b.received_at, b.id`,
      [stageId],
    );
    return bids.map((bid) => ({ ...bid, receivedAt: iso(bid.receivedAt) }));
  }
}
