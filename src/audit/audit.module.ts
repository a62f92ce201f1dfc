import { Global, Module } from '@nestjs/common';
import { Appender } from './appender.js';
import { Audit } from './audit.js';
import { ServiceSigner } from './service-signer.js';
import { Trees } from './trees.js';

/** The log of everything that changes what somebody owes, may see or is told; and the service's signature. */
@Global()
@Module({
  providers: [ServiceSigner, Trees, Appender, Audit],
  exports: [Audit, Appender, ServiceSigner],
})
export class AuditModule {}
