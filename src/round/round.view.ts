import type { z } from 'zod';
import { type Instant, isoOf } from '../values/instant.js';
import type { Meeting } from './meetings.js';
import type { JudgedShares } from './prepare-call.service.js';
import type { MarketSharesView, MeetingView, RoundView } from './rounds.schema.js';
import type { ShownRound } from './show-rounds.js';

function isoIn(at: Instant | undefined): string | null {
  return at === undefined ? null : isoOf(at);
}

/** A round on the wire. */
export function roundView(round: ShownRound): z.infer<typeof RoundView> {
  const { id, title, phase, termFrom, termTo, version } = round;
  return {
    id,
    title,
    phase,
    termFrom,
    termTo,
    proposedCategories: [...round.proposed],
    categories: [...round.chosen],
    collectingDeadline: isoIn(round.collectingDeadline),
    signUpDeadline: isoIn(round.signUpDeadline),
    standstillEndsOn: round.standstillEndsOn ?? null,
    totalsPublishedAt: isoIn(round.totalsPublishedAt),
    showsQuartiles: round.showsQuartiles,
    cancelledFrom: round.cancelledFrom ?? null,
    cancelReason: round.cancelReason ?? null,
    version,
    allowedActions: [...round.allowedActions],
  };
}

/** A meeting on the wire. */
export function meetingView({ startsAt, minutes, ...meeting }: Meeting): z.infer<typeof MeetingView> {
  return { ...meeting, startsAt: isoOf(startsAt), minutes: minutes ?? null };
}

/** Market shares on the wire. */
export function sharesView({ items, limitPercent, needed, obstacles }: JudgedShares): z.infer<typeof MarketSharesView> {
  return {
    items: items.map(({ category, purchasing, selling, source, asOf, justification }) => ({
      category,
      purchasingPercent: purchasing?.toString() ?? null,
      sellingPercent: selling?.toString() ?? null,
      source,
      asOf,
      justification: justification ?? null,
    })),
    limitPercent,
    needed: [...needed],
    obstacles: [...obstacles],
  };
}
