import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../platform/http.js';
import {
  LotFilterQuery,
  LotPage,
  type LotView,
  LotWithPositions,
  MergeBody,
  MoveBody,
  PoolingBody,
  PoolingView,
  PositionFilterQuery,
  PositionPage,
  PublicationView,
  SplitBody,
  UndoableView,
  UndoBody,
} from './lots.schema.js';
import { PoolRound } from './pool-round.service.js';
import { PublishTotals } from './publish-totals.service.js';
import { ReadLots } from './read-lots.service.js';
import type { SeenLot } from './seen-lots.js';
import { ShapeLots } from './shape-lots.service.js';

type Pooling = z.infer<typeof PoolingView>;

const SHAPING = ['round.missing', 'round.phase', 'totals.published', 'lot.missing', 'lot.in_call', 'lot.unchanged'];

/** Pooling a round's requirements into lots, shaping these, publishing their totals. */
@Controller('api/v1/networks/:networkId/rounds/:roundId')
export class LotsController {
  constructor(
    private readonly pooling: PoolRound,
    private readonly shaping: ShapeLots,
    private readonly publishing: PublishTotals,
    private readonly reading: ReadLots,
  ) {}

  @Post('pooling')
  @Allows('office')
  @Answers(200, PoolingView, {
    summary: 'Pool the requirements again',
    problems: ['round.missing', 'round.phase', 'totals.published', 'lot.in_call'],
  })
  pool(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: PoolingBody }) body: z.infer<typeof PoolingBody>,
  ): Promise<Pooling> {
    return this.pooling.again(by, roundId, body.anew);
  }

  @Get('lots')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, LotPage, {
    summary: "A round's lots; for others than the office once totals are published",
    description: 'Sorted by `number`, `category` or `region`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async lots(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: LotFilterQuery }) query: z.infer<typeof LotFilterQuery>,
  ): Promise<z.infer<typeof LotPage>> {
    const rows = await this.reading.lots(by, roundId, query, query);
    return pageOf(
      rows,
      query.limit,
      ({ sortKey, id }) => [sortKey, id],
      (lot) => lotView(lot, by),
    );
  }

  @Get('lots/:lotId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, LotWithPositions, { summary: 'A lot with its positions and their totals', problems: ['lot.missing'] })
  async lot(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
  ): Promise<z.infer<typeof LotWithPositions>> {
    const lot = await this.reading.find(by, roundId, lotId);
    return { ...lotView(lot, by), positions: [...lot.positions] };
  }

  @Get('positions')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, PositionPage, {
    summary: "A round's positions with their totals, as far as you may see them",
    description: 'Sorted by `category` (then region and item), `item` or `region`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async positions(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: PositionFilterQuery }) query: z.infer<typeof PositionFilterQuery>,
  ): Promise<z.infer<typeof PositionPage>> {
    const rows = await this.reading.positions(by, roundId, query, query);
    return pageOf(
      rows,
      query.limit,
      ({ sortKey, id }) => [sortKey, id],
      (position) => position,
    );
  }

  @Post('lots/merge')
  @Allows('office')
  @Answers(200, PoolingView, { summary: 'Merge lots of one category into the first', problems: [...SHAPING, 'lot.other_category'] })
  merge(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: MergeBody }) body: z.infer<typeof MergeBody>,
  ): Promise<Pooling> {
    return this.shaping.merge(by, roundId, body.lots, body.title);
  }

  @Post('lots/split')
  @Allows('office')
  @Answers(200, PoolingView, {
    summary: 'Split positions off a lot into a new one',
    problems: [...SHAPING, 'position.missing', 'lot.nothing_left', 'version.stale'],
  })
  split(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: SplitBody }) body: z.infer<typeof SplitBody>,
    @IfMatch() seen: number | undefined,
  ): Promise<Pooling> {
    return this.shaping.split(by, roundId, { lotId: body.lot, positionIds: body.positions, title: body.title }, seen);
  }

  @Post('lots/move')
  @Allows('office')
  @Answers(200, PoolingView, {
    summary: 'Move positions into a lot',
    problems: [...SHAPING, 'position.missing', 'lot.other_category', 'version.stale'],
  })
  move(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: MoveBody }) body: z.infer<typeof MoveBody>,
    @IfMatch() seen: number | undefined,
  ): Promise<Pooling> {
    return this.shaping.move(by, roundId, body.positions, body.to, seen);
  }

  @Get('lots/undo')
  @Allows('office')
  @Answers(200, UndoableView, { summary: 'Which shaping of lots would be undone next', problems: ['round.missing'] })
  async undoable(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof UndoableView>> {
    return { kind: await this.shaping.undoable(by, roundId) };
  }

  @Post('lots/undo')
  @Allows('office')
  @Answers(200, PoolingView, {
    summary: 'Undo the latest shaping of lots, then the one before it, and so on',
    problems: ['round.missing', 'round.phase', 'totals.published', 'lot.in_call', 'lot.nothing_to_undo', 'lot.lines_changed'],
  })
  undo(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: UndoBody }) _body: z.infer<typeof UndoBody>,
  ): Promise<Pooling> {
    return this.shaping.undo(by, roundId);
  }

  @Post('totals')
  @Allows('office')
  @Answers(200, PublicationView, {
    summary: 'Publish the totals and tell the members',
    description:
      'A later edition changes a total only where what changed would itself pass the confidentiality rules; where nothing changes, the latest edition stays.',
    problems: ['round.missing', 'round.phase', 'totals.nothing'],
  })
  publish(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof PublicationView>> {
    return this.publishing.publish(by, roundId);
  }
}

function lotView({ isPublished, isShapeable, ...lot }: SeenLot, by: Mandate): z.infer<typeof LotView> {
  return { ...lot, published: isPublished, allowedActions: isShapeable && by.side === 'office' ? ['merge', 'split', 'move'] : [] };
}
