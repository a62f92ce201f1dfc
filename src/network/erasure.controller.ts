import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Password } from '../access/access.schema.js';
import type { Mandate } from '../access/mandate.js';
import { Persons } from '../access/persons.js';
import { Allows, By, type Caller, Operator, SignedIn, SignedInPerson } from '../access/routes.js';
import { SignIn } from '../access/sign-in.service.js';
import { Answers, IdParam } from '../platform/http.js';
import { DomainError } from '../values/domain-error.js';
import { ErasePerson } from './erase-person.service.js';
import { ErasedPersonBody } from './memberships.schema.js';

const DUTIES = ['person.last_office', 'person.proposed_mandate', 'person.key_share', 'person.proposed_award'] as const;

/** Erasing persons on request. */
@Controller('api/v1')
export class ErasureController {
  constructor(
    private readonly erasing: ErasePerson,
    private readonly persons: Persons,
    private readonly signIn: SignIn,
  ) {}

  @Post('me/erasure')
  @SignedIn()
  @Answers(204, null, {
    summary: 'Have my data erased, in all networks, for good',
    description:
      'Ends all mandates, sessions and tokens, and deletes name, e-mail, notices and what ties the logs’ pseudonyms to the person. Needs the password.',
    problems: ['person.by_token', 'person.password', 'sign_in.too_many', ...DUTIES],
  })
  async own(
    @SignedInPerson() caller: Caller,
    @Body({ schema: Password }) { password }: z.infer<typeof Password>,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (caller.by === 'token')
      throw new DomainError('forbidden', 'person.by_token', 'A token cannot erase its person. Sign in with your password for that.');
    const { email } = await this.persons.me(caller.personId);
    if (!(await this.signIn.isPasswordOf(email, password, request.ip)))
      throw new DomainError('invalid', 'person.password', 'This is not your password. Nothing was erased.');
    await this.erasing.ownRequest(caller.personId);
  }

  @Post('networks/:networkId/people/:personId/erasure')
  @Allows('office')
  @Answers(204, null, {
    summary: 'Erase a person on its request, as far as this network knows it',
    description: 'Ends its mandates here. Its login goes with the last network that knows it.',
    problems: ['person.missing', ...DUTIES],
  })
  byOffice(@By() by: Mandate, @Param('personId', { schema: IdParam }) personId: string): Promise<void> {
    return this.erasing.byOffice(by, personId);
  }

  @Post('installation/persons/erasure')
  @Operator()
  @Answers(204, null, { summary: 'Erase a person on its request, in all networks', problems: ['access.operator', 'person.missing', ...DUTIES] })
  byOperator(@Body({ schema: ErasedPersonBody }) { email }: z.infer<typeof ErasedPersonBody>): Promise<void> {
    return this.erasing.byOperator(email);
  }
}
