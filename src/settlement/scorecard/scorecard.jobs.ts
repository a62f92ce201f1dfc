import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventHandlers } from '../../platform/outbox.js';
import { FreezeScorecards } from './freeze-scorecards.service.js';

/** Scorecards are taken into an evaluation when bids are opened. */
@Injectable()
export class ScorecardJobs implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly freezing: FreezeScorecards,
  ) {}

  onModuleInit(): void {
    this.events.on('stage.opened', ({ stageId }, networkId) => this.freezing.freeze(networkId, stageId));
    this.events.on('stage.technical_opened', ({ stageId }, networkId) => this.freezing.freeze(networkId, stageId));
  }
}
