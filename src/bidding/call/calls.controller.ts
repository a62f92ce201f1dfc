import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import type { ErrorDetail } from '../../values/domain-error.js';
import { CallBody, CallView, HolderKeyBody, HolderKeysView, HolderKeyView, LegalHoldBody, ReadinessView } from './calls.schema.js';
import { CheckReadiness } from '../opening/check-readiness.service.js';
import { DestroyBidKeys } from '../bid/destroy-bid-keys.service.js';
import { DraftCall } from './draft-call.service.js';
import { PublishCall } from './publish-call.service.js';
import { ReadCall } from './read-call.service.js';
import { RegisterHolderKey } from '../opening/register-holder-key.service.js';

type View = z.infer<typeof CallView>;

/** A round's call for bids. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call')
export class CallsController {
  constructor(
    private readonly drafting: DraftCall,
    private readonly checking: CheckReadiness,
    private readonly publishing: PublishCall,
    private readonly reading: ReadCall,
    private readonly keeping: DestroyBidKeys,
  ) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'bidder')
  @Answers(200, CallView, { summary: 'The round’s call for bids, as the caller may see it', problems: ['call.missing'] })
  read(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<View> {
    return this.reading.read(by, roundId);
  }

  @Get('readiness')
  @Allows('office')
  @Answers(200, ReadinessView, {
    summary: 'What still keeps the draft from being published, all at once',
    problems: ['round.missing', 'call.missing', 'call.published'],
  })
  async readiness(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof ReadinessView>> {
    const { obstacles, warnings } = await this.checking.check(by, roundId);
    return { isReady: obstacles.length === 0, obstacles: obstacles.map(seen), warnings: warnings.map(seen) };
  }

  @Put()
  @Allows('office')
  @Answers(200, CallView, {
    summary: 'Write the draft of the call for bids',
    problems: [
      'round.phase',
      'call.published',
      'call.unknown_category',
      'call.unknown_supplier',
      'call.unknown_lot',
      'call.currency',
      'stage.deadline_past',
      'question.deadline_past',
      'question.deadline_after_bids',
      'version.stale',
    ],
  })
  async draft(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CallBody }) { stages, questionsUntil, ...draft }: z.infer<typeof CallBody>,
  ): Promise<View> {
    await this.drafting.draft(by, roundId, draft, { bids: stages?.[0]?.deadline, questions: questionsUntil }, seen);
    return this.reading.read(by, roundId);
  }

  @Post('publish')
  @Allows('office')
  @Answers(200, CallView, {
    summary: 'Publish the call: suppliers are asked for bids',
    description:
      'The first stage’s key is made, split among three holders and tried out with a test bid. Needs published totals, market shares or a justification, written mandates and holder keys; what is missing is listed at once.',
    problems: [
      'call.missing',
      'call.published',
      'call.not_ready',
      'market_share.unjustified',
      'bidding_mandate.missing',
      'round.phase',
      'stage.deadline_past',
    ],
  })
  async publish(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<View> {
    await this.publishing.publish(by, roundId);
    return this.reading.read(by, roundId);
  }

  @Put('legal-hold')
  @Allows('office')
  @Answers(204, null, {
    summary: 'Keep all bids of the round, or let losing ones become unreadable at their time',
    description: 'Without a hold the keys of losing bids are destroyed six months after the standstill.',
    problems: ['call.missing'],
  })
  async hold(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: LegalHoldBody }) { held }: z.infer<typeof LegalHoldBody>,
  ): Promise<void> {
    await this.keeping.hold(by, roundId, held);
  }
}

function seen({ code = 'unknown', pointer, detail }: ErrorDetail): { code: string; pointer: string; detail: string } {
  return { code, pointer, detail };
}

/** The keys of those who hold shares of stages' keys. */
@Controller('api/v1/networks/:networkId/holder-keys')
export class HolderKeysController {
  constructor(private readonly keys: RegisterHolderKey) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, HolderKeysView, { summary: 'How many have registered a holder key, and whether I have' })
  registered(@By() by: Mandate): Promise<z.infer<typeof HolderKeysView>> {
    return this.keys.registered(by);
  }

  @Post()
  @Allows('office', 'auditor')
  @Answers(201, HolderKeyView, {
    summary: 'Register my own key as a holder of shares',
    description:
      'Shares of stages’ keys are sealed to it. The passphrase is not kept: whoever forgets it registers a new key, for stages published after that.',
  })
  register(
    @By() by: Mandate,
    @Body({ schema: HolderKeyBody }) { passphrase }: z.infer<typeof HolderKeyBody>,
  ): Promise<z.infer<typeof HolderKeyView>> {
    return this.keys.register(by, passphrase);
  }
}
