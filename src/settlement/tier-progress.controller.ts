import { Controller, Get, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import type { Tier } from '../values/tier.js';
import { ProgressQuery, ProgressView } from './settlement.schema.js';
import { type PositionProgress, ShowProgress } from './show-progress.service.js';

type View = z.infer<typeof ProgressView>;

/** How far all parties of an agreement are from the next tiers. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/tier-progress')
export class TierProgressController {
  constructor(private readonly showing: ShowProgress) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, ProgressView, {
    summary: 'How far everyone together is from the next tier of each position that has several',
    description:
      'By the volume reports. Office and supplier see them as they are; the others as published with a report, where the volume and what changed since it was shown before pass the confidentiality rules.',
    problems: ['agreement.missing', 'agreement.not_open'],
  })
  async progress(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: ProgressQuery }) { year }: z.infer<typeof ProgressQuery>,
  ): Promise<View> {
    const { positions, ...shown } = await this.showing.of(by, agreementId, year);
    return { ...shown, items: positions.map(viewOf) };
  }
}

function viewOf({ position, volume, own, progress, publishedAt }: PositionProgress): View['items'][number] {
  const { id, category, regions, item, unit, price } = position;
  const next = progress?.next;
  return {
    positionId: id,
    category,
    regions: [...regions],
    item,
    unit,
    tierMode: price.mode,
    volume: volume?.toString() ?? 'withheld',
    own: own?.toString() ?? null,
    reached: progress ? tierOf(progress.reached) : null,
    next: next ? { ...tierOf(next.tier), missing: next.missing.toString() } : null,
    publishedAt: publishedAt ?? null,
  };
}

function tierOf({ from, unitPrice }: Tier): { from: string; unitPrice: string } {
  return { from: from.toString(), unitPrice: unitPrice.toString() };
}
