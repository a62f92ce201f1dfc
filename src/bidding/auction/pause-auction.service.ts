import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { type Instant, isoOf } from '../../values/instant.js';
import { AUCTION_END, AUTOMATIC_BIDS } from './auction.events.js';
import { AuctionLots } from './auction-lots.js';
import { Auctions } from './auctions.js';
import { Floors } from './floors.js';
import { asOf, type LotAuction, paused, resumed } from './lot-auction.js';

/** Pauses and resumes an auction, with a reason shown to all; those lots that are named, or all that have not ended. */
@Injectable()
export class PauseAuction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly auctions: Auctions,
    private readonly lots: AuctionLots,
    private readonly floors: Floors,
    private readonly deadlines: Deadlines,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `auction.missing`, `auction.over`, `auction.not_started` */
  pause(by: Mandate, roundId: string, stageId: string, reason: string, named?: readonly string[]): Promise<void> {
    return this.work.as(by, async () => {
      const auction = await this.auctions.find(roundId, stageId);
      const changed = await this.changed(roundId, stageId, named, (lot, now) => paused(lot, now));
      await this.lots.recordPauses(stageId, changed, reason);
      const to = { memberships: auction.memberships, roles: ['bidder'] as const };
      await this.notices.tell(to, 'auction.paused', { round: auction.round, roundId, reason }, roundId);
      await this.audit.record('auction.paused', stageId, { by: this.audit.pseudonym(by.personId), lots: [...changed.keys()], reason });
    });
  }

  /** @throws DomainError `auction.missing`, `auction.over`, `auction.not_paused` */
  resume(by: Mandate, roundId: string, stageId: string, named?: readonly string[]): Promise<void> {
    return this.work.as(by, async () => {
      const auction = await this.auctions.find(roundId, stageId);
      const changed = await this.changed(roundId, stageId, named, (lot, now) => resumed(lot, now));
      const ends = [...changed.values()].map(({ endsAt }) => endsAt).toSorted((a, b) => (a < b ? -1 : 1));
      const [first, last] = [ends[0], ends.at(-1)];
      if (first === undefined || last === undefined)
        throw new DomainError('conflict', 'auction.not_paused', 'None of these lots is paused; nothing was changed.');
      await this.lots.recordPauses(stageId, changed, null);
      await this.deadlines.changed(AUCTION_END, first);
      if (await this.floors.dueNow(stageId, [...changed.keys()])) await this.deadlines.changed(AUTOMATIC_BIDS, await this.work.now());
      const to = { memberships: auction.memberships, roles: ['bidder'] as const };
      await this.notices.tell(to, 'auction.resumed', { round: auction.round, roundId, deadline: isoOf(last) }, roundId);
      await this.audit.record('auction.resumed', stageId, {
        by: this.audit.pseudonym(by.personId),
        lots: [...changed].map(([lot, { endsAt }]) => ({ lot, endsAt: isoOf(endsAt) })),
      });
    });
  }

  /** The lots that a move changes, each locked first, always in the same order. */
  private async changed(
    roundId: string,
    stageId: string,
    named: readonly string[] | undefined,
    move: (lot: LotAuction, now: Instant) => LotAuction,
  ): Promise<Map<string, LotAuction>> {
    const unended = await this.lots.unended(stageId);
    const changed = new Map<string, LotAuction>();
    let isAnyRunning = false;
    for (const lotId of unended.filter((id) => named === undefined || named.includes(id))) {
      const { lot, now, stage } = await this.lots.lock(roundId, stageId, lotId, null);
      if (stage !== 'open' || asOf(lot, now).state === 'ended') continue;
      isAnyRunning = true;
      const moved = move(lot, now);
      if (moved !== lot) changed.set(lotId, moved);
    }
    if (!isAnyRunning) throw new DomainError('conflict', 'auction.over', 'All of these lots have ended; nothing was changed.');
    return changed;
  }
}
