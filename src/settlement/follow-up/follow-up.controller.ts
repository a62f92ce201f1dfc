import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { roundView } from '../../round/round.view.js';
import { RoundView } from '../../round/rounds.schema.js';
import { FollowAgreement } from './follow-agreement.service.js';
import { BegunRoundList, FollowingRoundBody, ProposedRequirementList } from './follow-up.schema.js';

/** Rounds that follow an agreement, and what they propose to its parties. */
@Controller('api/v1/networks/:networkId')
export class FollowUpController {
  constructor(private readonly following: FollowAgreement) {}

  @Get('agreements/:agreementId/rounds')
  @Allows('office', 'auditor')
  @Answers(200, BegunRoundList, { summary: 'Rounds that were begun from an agreement', problems: ['agreement.missing'] })
  async list(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof BegunRoundList>> {
    return { items: await this.following.list(by, agreementId) };
  }

  @Post('agreements/:agreementId/rounds')
  @Allows('office')
  @Answers(201, RoundView, {
    summary: 'Begin a round in planning that proposes the agreement’s categories',
    description: 'When it collects requirements, each member is proposed what it bought under the agreement; it states it itself.',
    problems: ['agreement.missing', 'follow_up.not_open', 'round.term'],
  })
  async begin(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: FollowingRoundBody }) body: z.infer<typeof FollowingRoundBody>,
  ): Promise<z.infer<typeof RoundView>> {
    return roundView(await this.following.begin(by, agreementId, body));
  }

  @Get('rounds/:roundId/proposed-requirements')
  @Allows('buyer')
  @Answers(200, ProposedRequirementList, {
    summary: 'What your company bought in twelve months under the agreement that the round follows',
    description: 'While requirements are collected. Nothing is stated by reading it, and nobody else sees it.',
    problems: ['round.missing', 'round.phase', 'requirement.not_a_member'],
  })
  async proposed(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.input<typeof ProposedRequirementList>> {
    return { items: await this.following.proposed(by, roundId) };
  }
}
