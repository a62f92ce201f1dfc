import { Body, Controller, Get, Param, Patch, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../platform/http.js';
import { isoOf } from '../values/instant.js';
import { agreementOut, detailOut } from './agreement.view.js';
import {
  AgreementDetail,
  AgreementPage,
  AgreementQuery,
  AgreementView,
  RoundAgreementQuery,
  SignUpDeadlineBody,
  SignUpDeadlineView,
  TermsChangesBody,
} from './agreements.schema.js';
import { ChangeTerms } from './change-terms.service.js';
import type { AgreementFilter } from './agreements.js';
import { ReadAgreements } from './read-agreements.service.js';
import { SetSignUpDeadline } from './set-sign-up-deadline.service.js';

type Page = z.input<typeof AgreementPage>;

/** Framework agreements: of a round, of the network, one, and its terms before issue. */
@Controller('api/v1/networks/:networkId')
export class AgreementsController {
  constructor(
    private readonly reading: ReadAgreements,
    private readonly changing: ChangeTerms,
    private readonly deadline: SetSignUpDeadline,
  ) {}

  @Get('rounds/:roundId/agreements')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AgreementPage, {
    summary: 'The agreements of a round: all for the office, its own for a supplier, for others those open to them',
    description: 'Sorted by `number` or `supplier`. Drafted by a job when the round reaches sign-up.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  ofRound(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Query({ schema: RoundAgreementQuery }) query: z.infer<typeof RoundAgreementQuery>,
  ): Promise<Page> {
    return this.page(by, { ...query, round: roundId });
  }

  @Get('agreements')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AgreementPage, {
    summary: 'The agreements of all rounds that the caller may see',
    description: 'Sorted by `number` or `supplier`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  list(@By() by: Mandate, @Query({ schema: AgreementQuery }) query: z.infer<typeof AgreementQuery>): Promise<Page> {
    return this.page(by, query);
  }

  @Get('agreements/:agreementId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, AgreementDetail, { summary: 'An agreement with its editions and price sheets', problems: ['agreement.missing'] })
  async find(@By() by: Mandate, @Param('agreementId', { schema: IdParam }) agreementId: string): Promise<z.input<typeof AgreementDetail>> {
    return detailOut(await this.reading.find(by, agreementId));
  }

  @Patch('agreements/:agreementId')
  @Allows('office')
  @Answers(200, AgreementView, {
    summary: 'Change the terms of an agreement before its first edition is issued',
    problems: ['agreement.missing', 'agreement.issued', 'version.stale', 'terms.invalid'],
  })
  async change(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: TermsChangesBody }) changes: z.infer<typeof TermsChangesBody>,
  ): Promise<z.input<typeof AgreementView>> {
    return agreementOut(await this.changing.change(by, agreementId, seen, changes));
  }

  @Put('rounds/:roundId/sign-up')
  @Allows('office')
  @Answers(200, SignUpDeadlineView, {
    summary: 'Set until when one can sign up; members and customers are told, and the round is concluded then',
    problems: [
      'round.missing',
      'round.phase',
      'deadline.past',
      'deadline.passed',
      'deadline.backward',
      'deadline.unreadable',
      'deadline.skipped',
      'deadline.repeated',
    ],
  })
  async setDeadline(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: SignUpDeadlineBody }) { deadline }: z.infer<typeof SignUpDeadlineBody>,
  ): Promise<z.infer<typeof SignUpDeadlineView>> {
    return { deadline: isoOf(await this.deadline.set(by, roundId, deadline)) };
  }

  private async page(by: Mandate, query: z.infer<typeof AgreementQuery>): Promise<Page> {
    const listed = await this.reading.list(by, filterOf(by, query), query);
    return pageOf(listed, query.limit, ({ agreement }) => [agreement.sortKey, agreement.id], agreementOut);
  }
}

function filterOf(by: Mandate, { round, supplier, only }: z.infer<typeof AgreementQuery>): AgreementFilter {
  return { roundId: round, supplier, signedUp: only === 'signed_up' ? (by.membershipId ?? null) : undefined };
}
