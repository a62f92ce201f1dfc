import { Global, Module } from '@nestjs/common';
import { AccessController } from './access.controller.js';
import { CalendarTokens } from './calendar-tokens.service.js';
import { Callers } from './callers.js';
import { Invitations } from './invitations.js';
import { LastingMandate } from './lasting-mandate.js';
import { OpenSession } from './open-session.js';
import { Persons } from './persons.js';
import { SignIn } from './sign-in.service.js';
import { Tokens } from './tokens.service.js';

/** Login, sessions, API tokens, invitations, and who may do what: denied unless a route says whom it admits. */
@Global()
@Module({
  controllers: [AccessController],
  providers: [CalendarTokens, Callers, Invitations, LastingMandate, OpenSession, Persons, SignIn, Tokens],
  exports: [CalendarTokens, Callers, Invitations, LastingMandate, OpenSession, Persons, SignIn],
})
export class AccessModule {}
