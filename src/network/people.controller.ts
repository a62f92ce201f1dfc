import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { AssignPeople } from './assign-people.service.js';
import { peopleOf } from './membership.view.js';
import { NewOfficePersonBody, NewPersonBody, PersonList } from './memberships.schema.js';

/** People and what they may do for whom. */
@Controller('api/v1/networks/:networkId')
export class PeopleController {
  constructor(private readonly people: AssignPeople) {}

  @Get('memberships/:membershipId/people')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, PersonList, { summary: 'The people of a membership', problems: ['membership.missing'] })
  async ofMembership(@By() by: Mandate, @Param('membershipId', { schema: IdParam }) id: string): Promise<z.infer<typeof PersonList>> {
    return { items: peopleOf(await this.people.ofMembership(by, id)) };
  }

  @Post('memberships/:membershipId/people')
  @Allows('office')
  @Answers(201, PersonList, {
    summary: 'Give a person mandates for a membership; who is new is invited',
    problems: ['membership.missing', 'membership.left', 'mandate.role'],
  })
  async addToMembership(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) id: string,
    @Body({ schema: NewPersonBody }) { roles, ...person }: z.infer<typeof NewPersonBody>,
  ): Promise<z.infer<typeof PersonList>> {
    return { items: peopleOf(await this.people.addToMembership(by, id, person, roles)) };
  }

  @Get('office-people')
  @Allows('office', 'auditor')
  @Answers(200, PersonList, { summary: 'Office persons and auditors' })
  async ofNetwork(@By() by: Mandate): Promise<z.infer<typeof PersonList>> {
    return { items: peopleOf(await this.people.ofNetwork(by)) };
  }

  @Post('office-people')
  @Allows('office')
  @Answers(201, PersonList, { summary: 'Make a person an office person or auditor' })
  async addToNetwork(
    @By() by: Mandate,
    @Body({ schema: NewOfficePersonBody }) { role, ...person }: z.infer<typeof NewOfficePersonBody>,
  ): Promise<z.infer<typeof PersonList>> {
    return { items: peopleOf(await this.people.addToNetwork(by, person, role)) };
  }

  @Delete('mandates/:mandateId')
  @Allows('office')
  @Answers(204, null, { summary: 'End a mandate at once', problems: ['mandate.missing', 'mandate.last_office'] })
  end(@By() by: Mandate, @Param('mandateId', { schema: IdParam }) id: string): Promise<void> {
    return this.people.end(by, id);
  }
}
