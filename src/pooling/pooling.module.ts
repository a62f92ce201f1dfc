import { Module, type OnModuleInit } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { NetworkModule } from '../network/network.module.js';
import { EventHandlers } from '../platform/outbox.js';
import { RoundModule } from '../round/round.module.js';
import { LotsController } from './lots.controller.js';
import { Lots } from './lots.js';
import { PoolRound } from './pool-round.service.js';
import { Pool } from './pool.js';
import { PooledSums } from './pooled-sums.js';
import { PositionUses } from './position-uses.js';
import { PublishTotals } from './publish-totals.service.js';
import { ReadLots } from './read-lots.service.js';
import { SeenLots } from './seen-lots.js';
import { ShapeLots } from './shape-lots.service.js';
import { Shapings } from './shapings.js';
import { ShownTotals } from './shown-totals.js';
import { VolumesInReport } from './volumes-in-report.js';

/**
 * Requirement lines become lots: sums per category, item and delivery region, judged by the confidentiality rules,
 * shaped by the office, published once.
 */
@Module({
  imports: [CatalogueModule, NetworkModule, RoundModule],
  controllers: [LotsController],
  providers: [Lots, PooledSums, Pool, PoolRound, PositionUses, PublishTotals, ReadLots, SeenLots, ShapeLots, Shapings, ShownTotals, VolumesInReport],
})
export class PoolingModule implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly pooling: PoolRound,
  ) {}

  onModuleInit(): void {
    this.events.on('round.advanced', ({ roundId, to }, networkId) =>
      to === 'pooling' ? this.pooling.whenCollected(networkId, roundId) : Promise.resolve(),
    );
  }
}
