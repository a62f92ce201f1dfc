import { Body, Controller, Get, Param, Post, Put, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By, Public } from '../../access/routes.js';
import { subscriberOf } from '../../access/sign-in-limit.js';
import { AddressLimit } from '../../platform/address-limit.js';
import { Answers, IdParam, IfMatch } from '../../platform/http.js';
import { DecideRegistration } from './decide-registration.service.js';
import { RegisterCustomer } from './register-customer.service.js';
import { ADDRESS_LIMITS } from './registration.js';
import {
  ApprovalBody,
  ConfirmationBody,
  CustomerAccessBody,
  CustomerAccessView,
  Received,
  RegistrationBody,
  RegistrationList,
  RegistrationRefusalBody,
  RegistrationView,
} from './registration.schema.js';

type View = z.input<typeof RegistrationView>;

/** Customers register themselves; the office decides. */
@Controller('api/v1')
export class RegistrationsController {
  private readonly limit = new AddressLimit(ADDRESS_LIMITS.registrations);

  constructor(
    private readonly registering: RegisterCustomer,
    private readonly deciding: DecideRegistration,
  ) {}

  @Post('public/networks/:slug/registrations')
  @Public()
  @Answers(202, Received, {
    summary: 'Ask to become a customer; a one-time link goes to the e-mail address',
    description: 'The answer is the same whether company or address are known or not.',
    problems: ['offer.missing', 'registration.closed', 'registration.vat_id', 'registration.too_many', 'address.too_many'],
  })
  async register(
    @Param('slug') slug: string,
    @Body({ schema: RegistrationBody }) { organisation, person, locale }: z.infer<typeof RegistrationBody>,
    @Req() request: FastifyRequest,
  ): Promise<z.input<typeof Received>> {
    this.limit.count(subscriberOf(request.ip), Date.now());
    await this.registering.register(slug, { ...organisation, personName: person.name, email: person.email, locale });
    return {};
  }

  @Post('public/registrations/confirmation')
  @Public()
  @Answers(200, Received, { summary: 'Confirm the e-mail address of a registration, with its link’s secret', problems: ['registration.link'] })
  async confirm(@Body({ schema: ConfirmationBody }) { token }: z.infer<typeof ConfirmationBody>): Promise<z.input<typeof Received>> {
    await this.registering.confirm(token);
    return {};
  }

  @Get('networks/:networkId/registrations')
  @Allows('office', 'auditor')
  @Answers(200, RegistrationList, { summary: 'Confirmed requests to become a customer: those that wait first' })
  async list(@By() by: Mandate): Promise<z.input<typeof RegistrationList>> {
    return { items: await this.deciding.list(by) };
  }

  @Post('networks/:networkId/registrations/:registrationId/approval')
  @Allows('office')
  @Answers(201, RegistrationView, {
    summary: 'Admit the applicant as a customer; its contact is invited as buyer and signatory',
    problems: ['registration.missing', 'version.stale', 'registration.decided', 'registration.organisation_known', 'membership.code_taken'],
  })
  approve(
    @By() by: Mandate,
    @Param('registrationId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: ApprovalBody }) { code }: z.infer<typeof ApprovalBody>,
  ): Promise<View> {
    return this.deciding.approve(by, id, seen, code);
  }

  @Post('networks/:networkId/registrations/:registrationId/refusal')
  @Allows('office')
  @Answers(201, RegistrationView, {
    summary: 'Refuse a request, with the reason that the applicant is told',
    problems: ['registration.missing', 'version.stale', 'registration.decided'],
  })
  refuse(
    @By() by: Mandate,
    @Param('registrationId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: RegistrationRefusalBody }) { reason }: z.infer<typeof RegistrationRefusalBody>,
  ): Promise<View> {
    return this.deciding.refuse(by, id, seen, reason);
  }

  @Get('networks/:networkId/customer-access')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, CustomerAccessView, {
    summary: 'What strangers see, whether customers register themselves, and what they pay a year; for members nothing of it',
  })
  access(@By() by: Mandate): Promise<z.input<typeof CustomerAccessView>> {
    return this.deciding.access(by);
  }

  @Put('networks/:networkId/customer-access')
  @Allows('office')
  @Answers(200, CustomerAccessView, {
    summary: 'Set what strangers see, whether customers register themselves, and what they pay a year; all off at first',
    problems: ['version.stale', 'fee.unreadable'],
  })
  setAccess(
    @By() by: Mandate,
    @IfMatch() seen: number | undefined,
    @Body({ schema: CustomerAccessBody }) body: z.infer<typeof CustomerAccessBody>,
  ): Promise<z.input<typeof CustomerAccessView>> {
    return this.deciding.setAccess(by, seen, body);
  }
}
