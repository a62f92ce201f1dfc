import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IfMatch, pageOf } from '../platform/http.js';
import { CancelRound } from './cancel-round.service.js';
import { Collecting } from './collecting.service.js';
import { CreateRound } from './create-round.service.js';
import { roundView } from './round.view.js';
import {
  BallotBody,
  BallotView,
  CancelBody,
  CollectingBody,
  DeadlineBody,
  MovedCollectingBody,
  NewRoundBody,
  PrioritiesView,
  ProposalBody,
  RoundChangesBody,
  RoundFilterQuery,
  RoundPage,
  RoundParam,
  RoundView,
} from './rounds.schema.js';
import { ShowRounds } from './show-rounds.js';
import { VoteOnPriorities } from './vote-on-priorities.service.js';

type View = z.infer<typeof RoundView>;
const DEADLINE_PROBLEMS = ['deadline.unreadable', 'deadline.skipped', 'deadline.repeated', 'deadline.past'];

/** Rounds from planning to collecting, and their end before time. */
@Controller('api/v1/networks/:networkId/rounds')
export class RoundsController {
  constructor(
    private readonly planning: CreateRound,
    private readonly shown: ShowRounds,
    private readonly priorities: VoteOnPriorities,
    private readonly collecting: Collecting,
    private readonly cancelling: CancelRound,
  ) {}

  @Post()
  @Allows('office')
  @Answers(201, RoundView, { summary: 'Begin a round, in planning', problems: ['round.term', 'category.unknown'] })
  async create(@By() by: Mandate, @Body({ schema: NewRoundBody }) body: z.infer<typeof NewRoundBody>): Promise<View> {
    return roundView(await this.planning.create(by, body));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, RoundPage, { summary: 'Rounds', description: 'Sorted by `title`, `termFrom` or `madeAt`.', problems: ['page.cursor', 'page.sort'] })
  async list(@By() by: Mandate, @Query({ schema: RoundFilterQuery }) query: z.infer<typeof RoundFilterQuery>): Promise<z.infer<typeof RoundPage>> {
    const rounds = await this.shown.list(by, query.phase, query);
    return pageOf(rounds, query.limit, ({ sortKey, id }) => [sortKey, id], roundView);
  }

  @Get(':roundId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, RoundView, { summary: 'A round, its phase and what may be done with it', problems: ['round.missing'] })
  async find(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<View> {
    return roundView(await this.shown.find(by, roundId));
  }

  @Patch(':roundId')
  @Allows('office')
  @Answers(200, RoundView, { summary: 'Change title or term', problems: ['round.missing', 'round.term', 'round.phase', 'version.stale'] })
  async change(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: RoundChangesBody }) body: z.infer<typeof RoundChangesBody>,
  ): Promise<View> {
    return roundView(await this.planning.change(by, roundId, seen, body));
  }

  @Post(':roundId/proposals')
  @Allows('office', 'buyer')
  @Answers(201, RoundView, {
    summary: 'Propose further categories',
    problems: ['round.missing', 'round.phase', 'category.unknown'],
  })
  async propose(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Body({ schema: ProposalBody }) body: z.infer<typeof ProposalBody>,
  ): Promise<View> {
    return roundView(await this.planning.propose(by, roundId, body.categories));
  }

  @Get(':roundId/ballot')
  @Allows('buyer', 'signatory')
  @Answers(200, BallotView, { summary: 'My ballot', problems: ['round.missing', 'ballot.not_member'] })
  async ballot(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<z.infer<typeof BallotView>> {
    const { points, version } = await this.priorities.ballot(by, roundId);
    return { points: [...points], version };
  }

  @Put(':roundId/ballot')
  @Allows('buyer')
  @Answers(200, BallotView, {
    summary: 'Cast or replace my ballot: up to 100 points over the proposed categories',
    problems: ['round.missing', 'ballot.refused', 'ballot.not_member', 'round.phase', 'version.stale'],
  })
  async vote(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: BallotBody }) body: z.infer<typeof BallotBody>,
  ): Promise<z.infer<typeof BallotView>> {
    const { points, version } = await this.priorities.vote(by, roundId, seen, body.points);
    return { points: [...points], version };
  }

  @Get(':roundId/priorities')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, PrioritiesView, {
    summary: 'The result of the vote: for members once planning has ended',
    problems: ['round.missing', 'priorities.hidden'],
  })
  async result(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<z.infer<typeof PrioritiesView>> {
    const { items, isFinal } = await this.priorities.priorities(by, roundId);
    return { items: [...items], isFinal };
  }

  @Post(':roundId/collecting')
  @Allows('office')
  @Answers(200, RoundView, {
    summary: 'End planning: pick the categories and collect requirements until a deadline',
    problems: ['round.missing', 'round.phase', 'category.unknown', 'version.stale', ...DEADLINE_PROBLEMS],
  })
  async startCollecting(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CollectingBody }) { categories, deadline }: z.infer<typeof CollectingBody>,
  ): Promise<View> {
    return roundView(await this.collecting.start(by, roundId, seen, categories, deadline));
  }

  @Patch(':roundId/collecting')
  @Allows('office')
  @Answers(200, RoundView, {
    summary: 'Move the deadline of collecting, only forward and while it has not passed; every member is told, with the reason',
    problems: ['round.missing', 'round.phase', 'deadline.passed', 'deadline.backward', 'version.stale', ...DEADLINE_PROBLEMS],
  })
  async moveDeadline(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: MovedCollectingBody }) { deadline, reason }: z.infer<typeof MovedCollectingBody>,
  ): Promise<View> {
    return roundView(await this.collecting.move(by, roundId, seen, deadline, reason));
  }

  @Post(':roundId/reopen-collecting')
  @Allows('office')
  @Answers(200, RoundView, {
    summary: 'Collect again, from pooling',
    problems: ['round.missing', 'round.phase', 'version.stale', ...DEADLINE_PROBLEMS],
  })
  async reopenCollecting(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: DeadlineBody }) { deadline }: z.infer<typeof DeadlineBody>,
  ): Promise<View> {
    return roundView(await this.collecting.reopen(by, roundId, seen, deadline));
  }

  @Post(':roundId/cancel')
  @Allows('office')
  @Answers(200, RoundView, {
    summary: 'Cancel the round; everyone concerned is told why',
    problems: ['round.missing', 'round.phase', 'version.stale'],
  })
  async cancel(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CancelBody }) { reason }: z.infer<typeof CancelBody>,
  ): Promise<View> {
    return roundView(await this.cancelling.cancel(by, roundId, seen, reason));
  }
}
