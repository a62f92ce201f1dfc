import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import { AccessGuard } from './access/access.guard.js';
import { AccessModule } from './access/access.module.js';
import { AgreementModule } from './agreement/agreement.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AwardModule } from './award/award.module.js';
import { BiddingModule } from './bidding/bidding.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DemandModule } from './demand/demand.module.js';
import { JobModule } from './job/job.module.js';
import { NetworkModule } from './network/network.module.js';
import { NoticeModule } from './notice/notice.module.js';
import { AnswerInterceptor } from './platform/answer.interceptor.js';
import { IdempotencyInterceptor } from './platform/idempotency.interceptor.js';
import { InputPipe } from './platform/input.pipe.js';
import { OcdsModule } from './ocds/ocds.module.js';
import { PlatformModule, type Started } from './platform/platform.module.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { PoolingModule } from './pooling/pooling.module.js';
import { RoundModule } from './round/round.module.js';
import { SettlementModule } from './settlement/settlement.module.js';
import { TaskModule } from './task/task.module.js';

/** The rooms, in the order in which a round passes through them. */
const ROOMS = [
  AuditModule,
  NoticeModule,
  AccessModule,
  NetworkModule,
  CatalogueModule,
  RoundModule,
  DemandModule,
  PoolingModule,
  BiddingModule,
  AwardModule,
  AgreementModule,
  SettlementModule,
  TaskModule,
  OcdsModule,
  JobModule,
];

/** The whole house. */
@Module({})
export class AppModule {
  static with(started: Started): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(started), ...ROOMS],
      providers: [
        Reflector,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
      ],
    };
  }
}
