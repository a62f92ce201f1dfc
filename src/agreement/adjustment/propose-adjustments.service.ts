import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { calculationFor, type IndexCourse } from './calculation.js';
import { type Follower, Followers } from './followers.js';
import { type NewAdjustment, PriceAdjustments } from './price-adjustments.js';

/** Computes what published months make of the prices that follow an index, and proposes it to the office. Domain §16. */
@Injectable()
export class ProposeAdjustments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly followers: Followers,
    private readonly adjustments: PriceAdjustments,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /** For all agreements that follow a series; a second time changes nothing. */
  propose(networkId: string, seriesId: string): Promise<void> {
    return this.work.asService(networkId, async () => {
      const followers = await this.followers.of(seriesId);
      if (followers.length === 0) return;
      const codes = new Set(followers.flatMap(({ content }) => content.terms.priceAdjustment?.indices.map(({ series }) => series) ?? []));
      const courses = await this.followers.courses([...codes]);
      const computed = followers.flatMap((follower) => adjustmentOf(follower, courses));
      const told = await this.adjustments.propose(
        followers.map(({ agreementId }) => agreementId),
        computed,
      );
      if (told === 0) return;
      this.audit.nudge();
      this.notices.nudge();
    });
  }
}

function adjustmentOf({ agreementId, edition, content }: Follower, courses: ReadonlyMap<string, IndexCourse>): NewAdjustment[] {
  const named = content.terms.priceAdjustment?.indices.map(({ series }) => courses.get(series)) ?? [];
  const known = named.filter((course) => course !== undefined);
  const calculation = known.length === named.length ? calculationFor(content, known) : undefined;
  return calculation ? [{ agreementId, edition, calculation }] : [];
}
