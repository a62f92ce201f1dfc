import { Module } from '@nestjs/common';
import { AgreementModule } from '../agreement/agreement.module.js';
import { AwardModule } from '../award/award.module.js';
import { BiddingModule } from '../bidding/bidding.module.js';
import { NetworkModule } from '../network/network.module.js';
import { RoundModule } from '../round/round.module.js';
import { ExportRound } from './export-round.service.js';
import { OcdsController } from './ocds.controller.js';
import { ReadRoundFacts } from './round-facts.js';

/** A round in the Open Contracting Data Standard, seen over all rooms; it reads them and changes nothing. */
@Module({
  imports: [NetworkModule, RoundModule, BiddingModule, AwardModule, AgreementModule],
  controllers: [OcdsController],
  providers: [ExportRound, ReadRoundFacts],
})
export class OcdsModule {}
