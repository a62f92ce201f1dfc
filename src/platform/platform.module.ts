import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Deadlines } from './deadlines.js';
import { DocumentParts } from './files/document-parts.js';
import { DocumentReception } from './files/document-reception.js';
import { FileScanner } from './files/file-scanner.js';
import { HealthController } from './health.controller.js';
import { INSTALLATION, type Installation, Jobs } from './jobs.js';
import { Listening } from './listening.js';
import { EventHandlers, Outbox } from './outbox.js';
import { ScopedReads } from './scoped-reads.js';
import { Secrets } from './secrets.js';
import { SETTINGS, type Settings } from './settings.js';
import { Sweep } from './sweep.js';
import { UnitOfWork } from './unit-of-work.js';

/** What the process was started with. */
export interface Started {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly database: DataSource;
  readonly installation: Installation;
}

/** What is not about purchasing: configuration, database, jobs, clock, HTTP errors, health. */
@Global()
@Module({})
export class PlatformModule {
  static with(started: Started): DynamicModule {
    const given = [
      { provide: SETTINGS, useValue: started.settings },
      { provide: INSTALLATION, useValue: started.installation },
      { provide: Secrets, useValue: started.secrets },
      { provide: DataSource, useValue: started.database },
    ];
    const own = [UnitOfWork, ScopedReads, Jobs, EventHandlers, Outbox, Deadlines, Listening, DocumentParts, DocumentReception];
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [...given, ...own, FileScanner, Sweep],
      exports: [...given, ...own],
    };
  }
}
