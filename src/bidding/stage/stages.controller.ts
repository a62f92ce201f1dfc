import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { CallStage } from './call-stage.service.js';
import { MovedDeadlineBody, NewStageBody, ReleaseBody, ReleaseView, StageList, StageView } from '../call/calls.schema.js';
import { MoveDeadline } from './move-deadline.service.js';
import { ReadCall } from '../call/read-call.service.js';
import { ReleaseOpening } from '../opening/release-opening.service.js';

type View = z.infer<typeof StageView>;

/** The stages of a round's call: each one deadline for bids, and its opening. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/stages')
export class StagesController {
  constructor(
    private readonly calling: CallStage,
    private readonly moving: MoveDeadline,
    private readonly releasing: ReleaseOpening,
    private readonly reading: ReadCall,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, StageList, { summary: 'The stages of the round’s call' })
  async list(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<{ items: View[] }> {
    return { items: await this.reading.list(by, roundId) };
  }

  @Post()
  @Allows('office')
  @Answers(201, StageView, {
    summary: 'Call the first or a further sealed stage',
    description:
      'A further one follows the evaluation of the one before, for all bidders still admissible or for chosen ones, with a remark to each. Everybody asked is told at once.',
    problems: [
      'call.missing',
      'call.not_published',
      'round.phase',
      'stage.unopened',
      'stage.deadline_past',
      'stage.first_asks_all',
      'call.unknown_lot',
      'call.unknown_supplier',
    ],
  })
  async call(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewStageBody }) body: z.infer<typeof NewStageBody>,
  ): Promise<View> {
    return this.reading.stage(by, roundId, await this.calling.call(by, roundId, body));
  }

  @Get(':stageId')
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, StageView, { summary: 'A stage', problems: ['stage.missing'] })
  read(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
  ): Promise<View> {
    return this.reading.stage(by, roundId, stageId);
  }

  @Patch(':stageId')
  @Allows('office')
  @Answers(200, StageView, {
    summary: 'Move the deadline: forward, while it has not passed; everybody invited is told at once, with the reason',
    problems: ['stage.missing', 'stage.not_open', 'stage.deadline_passed', 'stage.deadline_backward', 'stage.auction', 'version.stale'],
  })
  async move(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: MovedDeadlineBody }) moved: z.infer<typeof MovedDeadlineBody>,
  ): Promise<View> {
    await this.moving.move(by, roundId, stageId, moved, seen);
    return this.reading.stage(by, roundId, stageId);
  }

  @Post(':stageId/releases')
  @Allows('office', 'auditor')
  @Answers(200, ReleaseView, {
    summary: 'Release the opening with my share of the stage’s key',
    description: 'Two different people release it, at least one of the office; then a job opens all bids.',
    problems: ['stage.missing', 'stage.not_open', 'stage.deadline_ahead', 'stage.opened', 'holder_key.none', 'holder_key.passphrase', 'share.wrong'],
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
