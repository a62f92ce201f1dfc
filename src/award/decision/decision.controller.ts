import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { inLanguage } from '../../german/german.js';
import { Answers, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { type Language, WishedLanguage } from '../../platform/language.js';
import { said } from '../../values/domain-error.js';
import {
  ComplaintBody,
  ComplaintPage,
  ComplaintQuery,
  ComplaintView,
  ConfirmedDecision,
  DecisionBody,
  DecisionView,
  NoBody,
  OutcomeView,
  ResolutionBody,
} from '../award.schema.js';
import { complaintView, decisionView } from '../award.view.js';
import { Complain } from './complain.service.js';
import { DecideAward } from './decide-award.service.js';
import { type Outcome, ReadOutcome } from './read-outcome.service.js';

/** The decision on the award, what bidders learn of it, and their complaints. */
@Controller('api/v1/networks/:networkId/rounds/:roundId')
export class DecisionController {
  constructor(
    private readonly deciding: DecideAward,
    private readonly outcomes: ReadOutcome,
    private readonly complaining: Complain,
  ) {}

  @Post('decision')
  @Allows('office')
  @Answers(201, DecisionView, {
    summary: 'Propose a solved scenario as the award; another person confirms it',
    problems: [
      'round.missing',
      'round.phase',
      'scenario.missing',
      'evaluation.not_opened',
      'decision.proposed',
      'decision.unsolved',
      'decision.outdated',
      'decision.unexplained',
    ],
  })
  async propose(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: DecisionBody }) { scenarioId }: z.infer<typeof DecisionBody>,
  ): Promise<z.infer<typeof DecisionView>> {
    return decisionView(await this.deciding.propose(by, roundId, scenarioId), by);
  }

  @Get('decision')
  @Allows('office', 'auditor')
  @Answers(200, DecisionView, { summary: 'The decision, proposed or confirmed', problems: ['round.missing', 'decision.missing'] })
  async show(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof DecisionView>> {
    return decisionView(await this.deciding.show(by, roundId), by);
  }

  @Delete('decision')
  @Allows('office')
  @Answers(204, null, { summary: 'Take a proposed decision back', problems: ['round.missing', 'round.phase', 'decision.missing'] })
  withdraw(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<void> {
    return this.deciding.withdraw(by, roundId);
  }

  @Post('decision/confirm')
  @Allows('office')
  @Answers(200, ConfirmedDecision, {
    summary: 'Confirm the proposed decision: every bidder is told, the standstill begins',
    problems: ['round.missing', 'round.phase', 'decision.missing', 'decision.same_person', 'decision.outdated', 'decision.unexplained'],
  })
  async confirm(
    @By() by: Mandate,
    @WishedLanguage() language: Language | undefined,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NoBody }) _body: z.infer<typeof NoBody>,
  ): Promise<z.infer<typeof ConfirmedDecision>> {
    const { decision, standstill } = await this.deciding.confirm(by, roundId);
    const warnings = standstill.isShort
      ? [
          inLanguage(
            language,
            said`Only ${standstill.workingDays} working days lie in the standstill; fewer than 5 may be too short for a complaint.`,
          ),
        ]
      : [];
    return { ...decisionView(decision, by), standstill, warnings };
  }

  @Get('outcome')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, OutcomeView, {
    summary: 'The outcome: all awards for the office; for a bidder its own scores, the winners’ names and total scores',
    problems: ['round.missing', 'outcome.missing'],
  })
  outcome(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<Outcome> {
    return this.outcomes.read(by, roundId);
  }

  @Post('complaints')
  @Allows('bidder')
  @Answers(201, ComplaintView, {
    summary: 'File a complaint about the decision; the standstill waits until it is resolved',
    problems: ['round.missing', 'round.phase', 'complaint.no_standstill', 'complaint.too_many'],
  })
  async file(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: ComplaintBody }) { text }: z.infer<typeof ComplaintBody>,
  ): Promise<z.infer<typeof ComplaintView>> {
    return complaintView(await this.complaining.file(by, roundId, text), by);
  }

  @Get('complaints')
  @Allows('office', 'auditor', 'bidder')
  @Answers(200, ComplaintPage, {
    summary: 'Complaints: all for the office, its own for a bidder',
    description: 'Sorted by `filedAt`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async complaints(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ComplaintQuery }) query: z.infer<typeof ComplaintQuery>,
  ): Promise<z.infer<typeof ComplaintPage>> {
    const listed = await this.complaining.list(by, roundId, query.state && query.state === 'open', query);
    return pageOf(
      listed,
      query.limit,
      (each) => [each.sortKey, each.id],
      (each) => complaintView(each, by),
    );
  }

  @Post('complaints/:complaintId/resolve')
  @Allows('office')
  @Answers(200, ComplaintView, {
    summary: 'Resolve a complaint',
    problems: ['round.missing', 'complaint.missing', 'complaint.resolved', 'version.stale'],
  })
  async resolve(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('complaintId', { schema: IdParam }) complaintId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ResolutionBody }) { resolution }: z.infer<typeof ResolutionBody>,
  ): Promise<z.infer<typeof ComplaintView>> {
    return complaintView(await this.complaining.resolve(by, roundId, complaintId, resolution, seen), by);
  }
}
