import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, IfMatch, pageOf, PageQuery } from '../../platform/http.js';
import { isoOf } from '../../values/instant.js';
import { ChangeCall, type ChangeOutcome } from './change-call.service.js';
import { ReadVersions } from './read-versions.service.js';
import { CallChangeBody, ChangeOutcomeView, VersionNumber, VersionPage, VersionView } from './versions.schema.js';

const CALL = ['round.missing', 'call.missing'];
const CHANGE = [
  ...CALL,
  'call.not_published',
  'call.unchanged',
  'call.not_ready',
  'call.bids_opened',
  'call.in_auction',
  'call.too_many_versions',
  'call.unknown_lot',
  'call.unknown_category',
  'market_share.unjustified',
  'stage.deadline_passed',
  'stage.deadline_backward',
  'stage.not_open',
  'question.deadline_past',
  'question.deadline_after_bids',
];

function outcomeView({ number, differences, invalidatesBids, deadline }: ChangeOutcome): z.infer<typeof ChangeOutcomeView> {
  return { number, differences: [...differences], invalidatesBids, deadline: deadline === null ? null : isoOf(deadline) };
}

/** Versions of a published call. Domain §7. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call/versions')
export class VersionsController {
  constructor(
    private readonly changing: ChangeCall,
    private readonly reading: ReadVersions,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, VersionPage, { summary: 'The versions of the call and what each changed, the newest first', problems: [...CALL, 'page.cursor'] })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: PageQuery }) { limit, cursor }: PageQuery,
  ): Promise<z.infer<typeof VersionPage>> {
    const listed = await this.reading.list(by, roundId, afterOf(cursor, 1)?.[0], limit + 1);
    return pageOf(
      listed,
      limit,
      ({ number }) => [number.toString()],
      ({ differences, ...version }) => ({ ...version, differences: [...differences] }),
    );
  }

  @Get(':number')
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, VersionView, { summary: 'A version with all that it says', problems: [...CALL, 'call_version.missing'] })
  async find(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('number', { schema: VersionNumber }) number: number,
  ): Promise<z.input<typeof VersionView>> {
    // Written as this schema's content; what it lacks is cut.
    return (await this.reading.find(by, roundId, number)) as z.input<typeof VersionView>;
  }

  @Post('preview')
  @Allows('office')
  @Answers(200, ChangeOutcomeView, { summary: 'What a change of the published call would come to; nothing is changed', problems: CHANGE })
  async preview(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: CallChangeBody }) change: z.infer<typeof CallChangeBody>,
  ): Promise<z.infer<typeof ChangeOutcomeView>> {
    return outcomeView(await this.changing.preview(by, roundId, change));
  }

  @Post()
  @Allows('office')
  @Answers(201, ChangeOutcomeView, {
    summary: 'Change the published call: a new version',
    description:
      'Every invited supplier is told. Bids no longer count if a lot, a position or a criterion changed. The deadline moves where less than 48 h remain.',
    problems: [...CHANGE, 'version.stale'],
  })
  async change(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CallChangeBody }) change: z.infer<typeof CallChangeBody>,
  ): Promise<z.infer<typeof ChangeOutcomeView>> {
    return outcomeView(await this.changing.change(by, roundId, change, seen));
  }
}
