import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, pageOf } from '../platform/http.js';
import {
  ConfirmedLinesView,
  NewRequirementBody,
  RequirementPage,
  RequirementQuery,
  RequirementView,
  SubmissionBody,
  SubmissionView,
} from './demand.schema.js';
import { requirementView, submissionView } from './demand.view.js';
import { ReadRequirements } from './read-requirements.service.js';
import { StateRequirement } from './state-requirement.service.js';
import { StateSubmission } from './state-submission.service.js';

type View = z.infer<typeof RequirementView>;
const COLLECTING = ['round.missing', 'round.phase', 'deadline.passed', 'requirement.not_a_member'];

/** Requirement lines in force, and what a member states of its demand as a whole. */
@Controller('api/v1/networks/:networkId/rounds/:roundId')
export class RequirementsController {
  constructor(
    private readonly reading: ReadRequirements,
    private readonly stating: StateRequirement,
    private readonly submitting: StateSubmission,
  ) {}

  @Get('requirements')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, RequirementPage, {
    summary: 'Requirement lines in force: one’s own, for the office all',
    description: 'Sorted by `stated`, `item`, `membership` or `quantity`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: RequirementQuery }) query: z.infer<typeof RequirementQuery>,
  ): Promise<z.infer<typeof RequirementPage>> {
    const filter = {
      membership: query.membership,
      item: query.item,
      category: query.category,
      region: query.region,
      fileId: query.import,
      kind: query.kind,
      isWithdrawn: query.withdrawn,
    };
    const listed = await this.reading.list(by, roundId, filter, query);
    return pageOf(listed, query.limit, (line) => [line.sortKey, line.id], requirementView);
  }

  @Post('requirements')
  @Allows('buyer')
  @Answers(201, RequirementView, { summary: 'State a single requirement', problems: [...COLLECTING, 'requirement.invalid'] })
  async state(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewRequirementBody }) body: z.infer<typeof NewRequirementBody>,
  ): Promise<View> {
    const { mostItWouldPay, ...stated } = body;
    return requirementView(await this.stating.state(by, roundId, stated, mostItWouldPay));
  }

  @Get('requirements/:requirementId')
  @Allows('office', 'auditor', 'buyer')
  @Answers(200, RequirementView, { summary: 'One requirement line', problems: ['round.missing', 'requirement.missing'] })
  async find(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('requirementId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return requirementView(await this.reading.find(by, roundId, id));
  }

  @Post('requirements/:requirementId/withdraw')
  @Allows('buyer')
  @Answers(200, RequirementView, { summary: 'Withdraw a line, while collecting or pooling', problems: [...COLLECTING, 'requirement.missing'] })
  async withdraw(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('requirementId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return requirementView(await this.stating.withdraw(by, roundId, id));
  }

  @Post('requirements/:requirementId/confirm')
  @Allows('buyer')
  @Answers(200, RequirementView, {
    summary: 'Confirm a line, while pooling',
    problems: ['round.missing', 'round.phase', 'requirement.not_a_member', 'requirement.missing', 'requirement.withdrawn'],
  })
  async confirm(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('requirementId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return requirementView(await this.stating.confirm(by, roundId, id));
  }

  @Post('requirements/confirm')
  @Allows('buyer')
  @Answers(200, ConfirmedLinesView, {
    summary: 'Confirm all of one’s lines that stand, while pooling',
    problems: ['round.missing', 'round.phase', 'requirement.not_a_member'],
  })
  async confirmAll(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof ConfirmedLinesView>> {
    return { confirmed: await this.stating.confirmAll(by, roundId) };
  }

  @Get('submission')
  @Allows('buyer')
  @Answers(200, SubmissionView, { summary: 'Whether we have submitted or declined', problems: ['round.missing', 'requirement.not_a_member'] })
  async submission(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof SubmissionView>> {
    return submissionView(await this.reading.submission(by, roundId));
  }

  @Put('submission')
  @Allows('buyer')
  @Answers(200, SubmissionView, { summary: 'State that all requirements are handed in, or that there are none', problems: COLLECTING })
  async submit(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: SubmissionBody }) { state }: z.infer<typeof SubmissionBody>,
  ): Promise<z.infer<typeof SubmissionView>> {
    return submissionView(await this.submitting.state(by, roundId, state));
  }
}
