import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { AppointOffice } from './appoint-office.service.js';
import { AssignPeople } from './assign-people.service.js';
import { officePeopleOf, peopleOf } from './membership.view.js';
import { NewOfficePersonBody, NewPersonBody, OfficePeopleView, PersonList } from './memberships.schema.js';

/** People and what they may do for whom. */
@Controller('api/v1/networks/:networkId')
export class PeopleController {
  constructor(
    private readonly people: AssignPeople,
    private readonly office: AppointOffice,
  ) {}

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
  @Answers(200, OfficePeopleView, { summary: 'Office persons and auditors, and who waits for confirmation' })
  async ofNetwork(@By() by: Mandate): Promise<z.infer<typeof OfficePeopleView>> {
    return officePeopleOf(await this.office.ofNetwork(by), by);
  }

  @Post('office-people')
  @Allows('office')
  @Answers(201, OfficePeopleView, {
    summary: 'Make a person an office person or auditor',
    description:
      'As soon as the office has a second person, another one than who asks must confirm it; until then it stands in `proposals`, and nobody is invited.',
  })
  async addToNetwork(
    @By() by: Mandate,
    @Body({ schema: NewOfficePersonBody }) { role, ...person }: z.infer<typeof NewOfficePersonBody>,
  ): Promise<z.infer<typeof OfficePeopleView>> {
    return officePeopleOf(await this.office.appoint(by, person, role), by);
  }

  @Post('mandate-proposals/:proposalId/confirm')
  @Allows('office')
  @Answers(200, OfficePeopleView, {
    summary: 'Confirm an office person or auditor whom another person of the office proposed',
    problems: ['mandate_proposal.missing', 'mandate_proposal.same_person'],
  })
  async confirm(@By() by: Mandate, @Param('proposalId', { schema: IdParam }) id: string): Promise<z.infer<typeof OfficePeopleView>> {
    return officePeopleOf(await this.office.confirm(by, id), by);
  }

  @Delete('mandate-proposals/:proposalId')
  @Allows('office')
  @Answers(204, null, { summary: 'Drop a proposed office person or auditor', problems: ['mandate_proposal.missing'] })
  drop(@By() by: Mandate, @Param('proposalId', { schema: IdParam }) id: string): Promise<void> {
    return this.office.drop(by, id);
  }

  @Delete('mandates/:mandateId')
  @Allows('office')
  @Answers(204, null, { summary: 'End a mandate at once', problems: ['mandate.missing', 'mandate.last_office'] })
  end(@By() by: Mandate, @Param('mandateId', { schema: IdParam }) id: string): Promise<void> {
    return this.people.end(by, id);
  }
}
