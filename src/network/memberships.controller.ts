import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../platform/http.js';
import { AddSite } from './add-site.service.js';
import { AdmitMembership } from './admit-membership.service.js';
import { ChangeMembership } from './change-membership.service.js';
import { viewOf } from './membership.view.js';
import {
  ApplicationBody,
  LeavingBody,
  MembershipChangesBody,
  MembershipFilterQuery,
  MembershipPage,
  MembershipView,
  NewSiteBody,
  PageOnlyQuery,
  SitePage,
  SiteView,
} from './memberships.schema.js';
import { ReadMemberships } from './read-memberships.service.js';

type View = z.infer<typeof MembershipView>;

/** Memberships, from the application to the leaving, and their delivery sites. */
@Controller('api/v1/networks/:networkId/memberships')
export class MembershipsController {
  constructor(
    private readonly admission: AdmitMembership,
    private readonly changing: ChangeMembership,
    private readonly reading: ReadMemberships,
    private readonly sites: AddSite,
  ) {}

  @Post()
  @Allows('office')
  @Answers(201, MembershipView, {
    summary: 'Record an application: it is admitted, waits or is refused at once; its contact is invited',
    problems: ['membership.code_taken', 'membership.exists', 'nace.unreadable', 'mandate.role', 'fee.unreadable'],
  })
  async admit(@By() by: Mandate, @Body({ schema: ApplicationBody }) body: z.infer<typeof ApplicationBody>): Promise<View> {
    return viewOf(await this.admission.admit(by, body), by);
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, MembershipPage, {
    summary: 'Memberships: all for the office, else one’s own, and suppliers by name',
    description: 'Sorted by `code`, `name` or `appliedNo`.',
    problems: ['page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Query({ schema: MembershipFilterQuery }) query: z.infer<typeof MembershipFilterQuery>,
  ): Promise<z.infer<typeof MembershipPage>> {
    const listed = await this.reading.list(by, query, query);
    return pageOf(
      listed,
      query.limit,
      ({ membership }) => [membership.sortKey, membership.id],
      (each) => viewOf(each, by),
    );
  }

  @Get(':membershipId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder', 'applicant')
  @Answers(200, MembershipView, { summary: 'A membership and its status', problems: ['membership.missing'] })
  async find(@By() by: Mandate, @Param('membershipId', { schema: IdParam }) id: string): Promise<View> {
    return viewOf(await this.reading.find(by, id), by);
  }

  @Patch(':membershipId')
  @Allows('office')
  @Answers(200, MembershipView, {
    summary: 'Change a membership; an application is examined again',
    problems: ['membership.missing', 'membership.left', 'version.stale', 'nace.unreadable', 'fee.unreadable'],
  })
  async change(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: MembershipChangesBody }) body: z.infer<typeof MembershipChangesBody>,
  ): Promise<View> {
    return viewOf(await this.changing.change(by, id, seen, body), by);
  }

  @Post(':membershipId/reconsider')
  @Allows('office')
  @Answers(200, MembershipView, {
    summary: 'Examine an application again',
    problems: ['membership.missing', 'membership.admitted', 'membership.left', 'version.stale'],
  })
  async reconsider(@By() by: Mandate, @Param('membershipId', { schema: IdParam }) id: string, @IfMatch() seen: number | undefined): Promise<View> {
    return viewOf(await this.changing.reconsider(by, id, seen), by);
  }

  @Post(':membershipId/leave')
  @Allows('office')
  @Answers(200, MembershipView, {
    summary: 'End a membership; the waiting list moves up',
    problems: ['membership.missing', 'membership.left', 'version.stale'],
  })
  async leave(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: LeavingBody }) { reason }: z.infer<typeof LeavingBody>,
  ): Promise<View> {
    return viewOf(await this.changing.leave(by, id, seen, reason), by);
  }

  @Get(':membershipId/sites')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, SitePage, {
    summary: 'Delivery sites',
    description: 'Sorted by `name` or `postcode`.',
    problems: ['membership.missing', 'page.cursor', 'page.sort'],
  })
  async listSites(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) id: string,
    @Query({ schema: PageOnlyQuery }) query: z.infer<typeof PageOnlyQuery>,
  ): Promise<z.infer<typeof SitePage>> {
    const sites = await this.reading.listSites(by, id, query);
    return pageOf(
      sites,
      query.limit,
      (site) => [site.sort_key, site.id],
      (site) => site,
    );
  }

  @Post(':membershipId/sites')
  @Allows('office', 'buyer')
  @Answers(201, SiteView, { summary: 'Add a delivery site', problems: ['membership.missing', 'membership.left', 'site.name_taken'] })
  addSite(
    @By() by: Mandate,
    @Param('membershipId', { schema: IdParam }) id: string,
    @Body({ schema: NewSiteBody }) body: z.infer<typeof NewSiteBody>,
  ): Promise<z.infer<typeof SiteView>> {
    return this.sites.add(by, id, body);
  }
}
