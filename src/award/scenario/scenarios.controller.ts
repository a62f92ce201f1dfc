import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, pageOf } from '../../platform/http.js';
import { MemberSavingsView } from '../award.schema.js';
import { ScenarioBody, ScenarioPage, ScenarioQuery, ScenarioView, SolvedScenarioView } from './scenarios.schema.js';
import { memberSavingsView, scenarioView, solvedView } from '../award.view.js';
import { ReadMemberSavings } from '../members/read-member-savings.service.js';
import { RequestScenario } from './request-scenario.service.js';

/** Award scenarios: asked for, solved by a job, compared. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/scenarios')
export class ScenariosController {
  constructor(
    private readonly scenarios: RequestScenario,
    private readonly savings: ReadMemberSavings,
  ) {}

  @Post()
  @Allows('office')
  @Answers(202, ScenarioView, {
    summary: 'Ask for an award scenario over the bids of the last stage; a job solves it',
    description:
      'Every lot with an admissible bid goes whole to one supplier. Equal costs go to the better ranked bid, lot by lot in the order of their numbers.',
    problems: [
      'round.missing',
      'round.phase',
      'evaluation.not_opened',
      'evaluation.unassessed',
      'scenario.no_bids',
      'scenario.unknown',
      'scenario.too_many',
    ],
  })
  async request(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: ScenarioBody }) { name, secondsAllowed, ...conditions }: z.infer<typeof ScenarioBody>,
  ): Promise<z.infer<typeof ScenarioView>> {
    return scenarioView(await this.scenarios.request(by, roundId, name, conditions, secondsAllowed), by);
  }

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, ScenarioPage, {
    summary: 'The round’s scenarios: state, cost, and what their conditions cost',
    description: 'Sorted by `madeAt`, `name` or `cost`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: ScenarioQuery }) query: z.infer<typeof ScenarioQuery>,
  ): Promise<z.infer<typeof ScenarioPage>> {
    const listed = await this.scenarios.list(by, roundId, query.state, query);
    return pageOf(
      listed,
      query.limit,
      (each) => [each.sortKey, each.id],
      (each) => scenarioView(each, by),
    );
  }

  @Get(':scenarioId')
  @Allows('office', 'auditor')
  @Answers(200, SolvedScenarioView, {
    summary: 'A scenario: progress, bound, gap, cost by supplier, awards with their reasons',
    problems: ['scenario.missing'],
  })
  async show(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('scenarioId', { schema: IdParam }) scenarioId: string,
  ): Promise<z.infer<typeof SolvedScenarioView>> {
    const { scenario, awards } = await this.scenarios.show(by, roundId, scenarioId);
    return solvedView(scenario, awards, by);
  }

  @Get(':scenarioId/member-savings')
  @Allows('office', 'auditor')
  @Answers(200, MemberSavingsView, {
    summary: 'How the scenario falls on the members, all at the common price',
    description:
      'Each supplier’s cost, after packages and rebates, shared in proportion to what members need at its unit prices; the parts sum exactly. By member.',
    problems: ['scenario.missing', 'scenario.no_award'],
  })
  async memberSavings(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('scenarioId', { schema: IdParam }) scenarioId: string,
  ): Promise<z.infer<typeof MemberSavingsView>> {
    return memberSavingsView(await this.savings.read(by, roundId, scenarioId));
  }

  @Delete(':scenarioId')
  @Allows('office')
  @Answers(204, null, { summary: 'Cancel a scenario that is waiting or being solved', problems: ['scenario.missing', 'scenario.finished'] })
  cancel(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('scenarioId', { schema: IdParam }) scenarioId: string,
  ): Promise<void> {
    return this.scenarios.cancel(by, roundId, scenarioId);
  }
}
