import { Global, Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { Callers } from './callers.js';
import { Invitations } from './invitations.js';
import { Persons } from './persons.js';
import { SignIn } from './sign-in.service.js';
import { Tokens } from './tokens.service.js';

/** Login, sessions, API tokens, invitations, and who may do what: denied unless a route says whom it admits. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [Callers, Invitations, Persons, SignIn, Tokens],
  exports: [Callers, Invitations],
})
export class AccessModule {}
