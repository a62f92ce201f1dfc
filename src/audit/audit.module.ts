import { Global, Module } from '@nestjs/common';
import { Appender } from './appender.js';
import { AuditController, KeysController } from './audit.controller.js';
import { AuditLog } from './audit-log.js';
import { Audit } from './audit.js';
import { ExportLog } from './export-log.service.js';
import { NamedPersons } from './named-persons.service.js';
import { ReadLog } from './read-log.service.js';
import { ServiceSigner } from './service-signer.js';
import { Trees } from './trees.js';

/** The log of everything that changes what somebody owes, may see or is told; and the service's signature. */
@Global()
@Module({
  controllers: [AuditController, KeysController],
  providers: [ServiceSigner, Trees, Appender, Audit, AuditLog, ReadLog, ExportLog, NamedPersons],
  exports: [Audit, Appender, ServiceSigner],
})
export class AuditModule {}
