import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { ReleaseBody, ReleaseView } from '../../bidding/call/calls.schema.js';
import { Answers, IdParam } from '../../platform/http.js';
import { ReleasePrices } from './release-prices.service.js';
import type { AssessedPart } from './technical-parts.js';
import { TechnicalPartList } from './technical-parts.schema.js';

/** The two-envelope procedure between its two openings: how technical parts stand, and the release of the prices. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/stages/:stageId')
export class TechnicalPartsController {
  constructor(private readonly releasing: ReleasePrices) {}

  @Get('technical-parts')
  @Allows('office', 'auditor')
  @Answers(200, TechnicalPartList, {
    summary: 'How the opened technical parts stand: whose prices may be opened, and whose never will be',
    description: 'By bidder and category, for all lots of it that the bidder bid for. Empty until technical parts are opened.',
    problems: ['stage.missing'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<z.infer<typeof TechnicalPartList>> {
    return { items: byCategory(await this.releasing.list(by, roundId, stageId)) };
  }

  @Post('price-releases')
  @Allows('office', 'auditor')
  @Answers(200, ReleaseView, {
    summary: 'Release the prices with my share of their key',
    description:
      'Two different people release them, at least one of the office, once every technical part is assessed. The first release fixes the assessments; after the second, the keys of the prices that failed are destroyed and a job opens the others.',
    problems: [
      'stage.missing',
      'stage.one_envelope',
      'stage.technical_sealed',
      'stage.opened',
      'stage.not_open',
      'stage.unassessed',
      'holder_key.none',
      'holder_key.passphrase',
      'share.wrong',
    ],
  })
  release(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Body({ schema: ReleaseBody }) { passphrase }: z.infer<typeof ReleaseBody>,
  ): Promise<z.infer<typeof ReleaseView>> {
    return this.releasing.release(by, roundId, stageId, passphrase);
  }
}

/** A bidder's lots of a category stand alike: assessments are by category. */
function byCategory(parts: readonly AssessedPart[]): z.infer<typeof TechnicalPartList>['items'] {
  const groups = new Map<string, z.infer<typeof TechnicalPartList>['items'][number]>();
  for (const { supplier, category, lot, result } of parts) {
    const key = JSON.stringify([supplier, category]);
    const group = groups.get(key);
    if (group) group.lots.push(lot);
    else groups.set(key, { supplier, category, lots: [lot], outcome: result.outcome, criteria: 'criteria' in result ? [...result.criteria] : [] });
  }
  return [...groups.values()];
}
