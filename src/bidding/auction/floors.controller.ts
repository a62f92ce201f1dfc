import { Body, Controller, Delete, Get, Param, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { isoOf } from '../../values/instant.js';
import { FloorBody, FloorView } from './auctions.schema.js';
import { isPractice } from './practice/practice-id.js';
import { Practise } from './practice/practise.service.js';
import { ReadPractice } from './practice/read-practice.service.js';
import { ReadFloor } from './read-floor.service.js';
import { SetFloor } from './set-floor.service.js';
import { WithdrawFloor } from './withdraw-floor.service.js';

/** A bidder's secret floor, down to which bids are made for it. Domain §9. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/auctions/:stageId/lots/:lotId/floor')
export class FloorsController {
  constructor(
    private readonly reading: ReadFloor,
    private readonly setting: SetFloor,
    private readonly withdrawing: WithdrawFloor,
    private readonly practising: Practise,
    private readonly practice: ReadPractice,
  ) {}

  @Get()
  @Allows('bidder')
  @Answers(200, FloorView, {
    summary: 'My floor on a lot of an auction',
    description: 'Nobody else is ever shown it. It is gone when the lot has ended.',
    problems: ['auction.missing'],
  })
  async read(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
  ): Promise<z.infer<typeof FloorView>> {
    const reading = isPractice(stageId) ? this.practice.floor(by, roundId, stageId, lotId) : this.reading.read(by, roundId, stageId, lotId);
    const floor = await reading;
    return floor ? { price: floor.price, setAt: isoOf(floor.setAt) } : { price: null, setAt: null };
  }

  @Put()
  @Allows('bidder')
  @Answers(204, null, {
    summary: 'Set the floor down to which bids are made for me',
    description:
      'Takes the place of an earlier one. Whenever another leads, the service bids for me at once: as many least steps below my last price as the first rank needs, never below the floor. Of two floors the lower leads, of equal ones the earlier set. Can be set before the start and during a pause.',
    problems: [
      'auction.missing',
      'auction.over',
      'auction.not_admitted',
      'auction.ended',
      'auction.price',
      'auction.floor_too_high',
      'auction.floor_uneven',
      'auction.practised_enough',
    ],
  })
  set(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
    @Body({ schema: FloorBody }) { price }: z.infer<typeof FloorBody>,
  ): Promise<void> {
    return isPractice(stageId) ? this.practising.setFloor(by, roundId, stageId, lotId, price) : this.setting.set(by, roundId, stageId, lotId, price);
  }

  @Delete()
  @Allows('bidder')
  @Answers(204, null, {
    summary: 'Withdraw my floor: no more bids are made for me',
    description: 'Bids that were made stand.',
    problems: ['auction.missing'],
  })
  withdraw(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('stageId', { schema: IdParam }) stageId: string,
    @Param('lotId', { schema: IdParam }) lotId: string,
  ): Promise<void> {
    return isPractice(stageId) ? this.practising.withdrawFloor(by, roundId, stageId, lotId) : this.withdrawing.withdraw(by, roundId, stageId, lotId);
  }
}
