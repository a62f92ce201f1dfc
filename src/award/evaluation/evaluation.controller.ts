import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { afterOf, Answers, IdParam, pageOf } from '../../platform/http.js';
import { DomainError } from '../../values/domain-error.js';
import { AssessmentPage, AssessmentQuery, AssessmentsBody, EvaluationPage, EvaluationQuery, ExplanationsBody, Recorded } from '../award.schema.js';
import { EvaluateStage, type ExplainedRow } from './evaluate-stage.service.js';
import { ExplainLowBids } from './explain-low-bids.service.js';
import { RecordAssessments } from './record-assessments.service.js';

/** Assessments, the evaluation of a stage, and explanations of abnormally low bids. */
@Controller('api/v1/networks/:networkId/rounds/:roundId')
export class EvaluationController {
  constructor(
    private readonly assessing: RecordAssessments,
    private readonly evaluation: EvaluateStage,
    private readonly explaining: ExplainLowBids,
  ) {}

  @Put('assessments')
  @Allows('office')
  @Answers(200, Recorded, {
    summary: 'Record assessments of bidders on the call’s criteria: all lines or none',
    description: 'What is not named stays as it was; a score of null takes an assessment back.',
    problems: ['round.missing', 'round.phase', 'assessment.fixed', 'assessment.unknown', 'assessment.twice'],
  })
  assess(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: AssessmentsBody }) { assessments }: z.infer<typeof AssessmentsBody>,
  ): Promise<z.infer<typeof Recorded>> {
    return this.assessing.record(by, roundId, assessments);
  }

  @Get('assessments')
  @Allows('office', 'auditor')
  @Answers(200, AssessmentPage, {
    summary: 'Assessments',
    description: 'Sorted by `supplier` or `category`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async assessments(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: AssessmentQuery }) query: z.infer<typeof AssessmentQuery>,
  ): Promise<z.infer<typeof AssessmentPage>> {
    const listed = await this.assessing.list(by, roundId, query, query);
    return pageOf(
      listed,
      query.limit,
      (row) => [row.sort_key, row.id],
      ({ supplier, category, criterion, score }) => ({ supplier, category, criterion, score }),
    );
  }

  @Get('stages/:stageId/evaluation')
  @Allows('office', 'auditor')
  @Answers(200, EvaluationPage, {
    summary: 'The evaluation of the bids that stand after a stage, lot by lot, by rank',
    description:
      'Computed from bids and assessments as they are; once decided upon, as it was then. By category, region and rank; excluded bids last.',
    problems: ['round.missing', 'stage.missing', 'evaluation.not_opened', 'evaluation.unassessed', 'page.cursor'],
  })
  async evaluate(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Query({ schema: EvaluationQuery }) query: z.infer<typeof EvaluationQuery>,
  ): Promise<z.infer<typeof EvaluationPage>> {
    const rows = (await this.evaluation.evaluate(by, roundId, stageId)).filter((row) => isWanted(row, query));
    const [lotId, supplier] = afterOf(query.cursor, 2) ?? [];
    const first = lotId === undefined ? 0 : rows.findIndex((row) => row.lotId === lotId && row.supplier === supplier) + 1;
    if (lotId !== undefined && first === 0)
      throw new DomainError('invalid', 'page.cursor', 'The evaluation has changed since the page before. Start again without a cursor.');
    return pageOf(
      rows.slice(first, first + query.limit + 1),
      query.limit,
      (row) => [row.lotId, row.supplier],
      ({ key: _, flags, ...row }) => ({ ...row, flags: [...flags] }),
    );
  }

  @Put('explanations')
  @Allows('office')
  @Answers(200, Recorded, {
    summary: 'Record why abnormally low bids are taken: all lines or none',
    description: 'An explanation holds for the bid’s present price and for any higher one.',
    problems: ['round.missing', 'round.phase', 'evaluation.not_opened', 'evaluation.unassessed', 'explanation.not_flagged'],
  })
  explain(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: ExplanationsBody }) { explanations }: z.infer<typeof ExplanationsBody>,
  ): Promise<z.infer<typeof Recorded>> {
    return this.explaining.explain(by, roundId, explanations);
  }
}

function isWanted(row: ExplainedRow, { category, region, supplier, flag }: z.infer<typeof EvaluationQuery>): boolean {
  const isOf = (wanted: string | undefined, is: string): boolean => wanted === undefined || wanted === is;
  return isOf(category, row.category) && isOf(region, row.region) && isOf(supplier, row.supplier) && (flag === undefined || row.flags.includes(flag));
}
