import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, IdParam, IfMatch, type PageQuery, pageOf } from '../platform/http.js';
import { Decimal } from '../values/decimal.js';
import { HoldMeeting } from './hold-meeting.service.js';
import { PrepareCall } from './prepare-call.service.js';
import { ReportRound } from './report-round.service.js';
import { meetingView, sharesView } from './round.view.js';
import {
  BiddingMandatePage,
  BiddingMandatesBody,
  BiddingMandatesRecorded,
  MarketSharesBody,
  MarketSharesView,
  MeetingChangesBody,
  MeetingList,
  MeetingView,
  NewMeetingBody,
  PageOfRoundQuery,
  ParticipationPage,
  ReportView,
  RoundParam,
} from './rounds.schema.js';

function percentIn(text: string | null | undefined): Decimal | undefined {
  return text === null || text === undefined ? undefined : Decimal.parse(text);
}

/** What is kept beside a round: meetings, market shares, written mandates, participation, the report. */
@Controller('api/v1/networks/:networkId/rounds/:roundId')
export class RoundRecordsController {
  constructor(
    private readonly meetings: HoldMeeting,
    private readonly preparation: PrepareCall,
    private readonly reports: ReportRound,
  ) {}

  @Get('meetings')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, MeetingList, { summary: 'Meetings of the heads of purchasing, with their minutes', problems: ['round.missing'] })
  async listMeetings(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<z.infer<typeof MeetingList>> {
    return { items: (await this.meetings.list(by, roundId)).map(meetingView) };
  }

  @Post('meetings')
  @Allows('office')
  @Answers(201, MeetingView, {
    summary: 'Schedule a meeting; the members’ heads of purchasing are told',
    problems: ['round.missing', 'round.phase', 'deadline.unreadable', 'deadline.skipped', 'deadline.repeated'],
  })
  async schedule(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Body({ schema: NewMeetingBody }) body: z.infer<typeof NewMeetingBody>,
  ): Promise<z.infer<typeof MeetingView>> {
    return meetingView(await this.meetings.schedule(by, roundId, body));
  }

  @Patch('meetings/:meetingId')
  @Allows('office')
  @Answers(200, MeetingView, {
    summary: 'Change a meeting, or keep its minutes',
    problems: ['round.missing', 'meeting.missing', 'version.stale', 'deadline.unreadable', 'deadline.skipped', 'deadline.repeated'],
  })
  async changeMeeting(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Param('meetingId', { schema: IdParam }) meetingId: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: MeetingChangesBody }) body: z.infer<typeof MeetingChangesBody>,
  ): Promise<z.infer<typeof MeetingView>> {
    return meetingView(await this.meetings.change(by, roundId, meetingId, seen, body));
  }

  @Get('market-shares')
  @Allows('office', 'auditor')
  @Answers(200, MarketSharesView, { summary: 'Market shares by category, and what they mean for the call', problems: ['round.missing'] })
  async marketShares(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<z.infer<typeof MarketSharesView>> {
    return sharesView(await this.preparation.marketShares(by, roundId));
  }

  @Put('market-shares')
  @Allows('office')
  @Answers(200, MarketSharesView, {
    summary: 'Record market shares of chosen categories',
    problems: ['round.missing', 'round.phase', 'category.unknown', 'market_share.twice'],
  })
  async recordShares(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Body({ schema: MarketSharesBody }) { shares }: z.infer<typeof MarketSharesBody>,
  ): Promise<z.infer<typeof MarketSharesView>> {
    const read = shares.map(({ category, purchasingPercent, sellingPercent, source, asOf, justification }) => ({
      category,
      purchasing: percentIn(purchasingPercent),
      selling: percentIn(sellingPercent),
      source,
      asOf,
      justification: justification ?? undefined,
    }));
    return sharesView(await this.preparation.recordShares(by, roundId, read));
  }

  @Get('bidding-mandates')
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, BiddingMandatePage, {
    summary: 'Written mandates: all for the office, one’s own for members',
    description: 'Sorted by `membership` or `givenOn`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async listMandates(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Query({ schema: PageOfRoundQuery }) query: PageQuery,
  ): Promise<z.infer<typeof BiddingMandatePage>> {
    const mandates = await this.preparation.listMandates(by, roundId, query);
    return pageOf(
      mandates,
      query.limit,
      ({ sort_key, id }) => [sort_key, id],
      (mandate) => mandate,
    );
  }

  @Put('bidding-mandates')
  @Allows('office')
  @Answers(200, BiddingMandatesRecorded, {
    summary: 'Record members’ written mandates',
    problems: ['round.missing', 'round.phase', 'membership.unknown', 'bidding_mandate.twice'],
  })
  async recordMandates(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Body({ schema: BiddingMandatesBody }) { mandates }: z.infer<typeof BiddingMandatesBody>,
  ): Promise<z.infer<typeof BiddingMandatesRecorded>> {
    return { recorded: await this.preparation.recordMandates(by, roundId, mandates) };
  }

  @Get('participation')
  @Allows('office', 'auditor')
  @Answers(200, ParticipationPage, {
    summary: 'Which members have voted, submitted and given their mandate',
    description: 'Sorted by `membership` or `name`.',
    problems: ['round.missing', 'page.cursor', 'page.sort'],
  })
  async participation(
    @By() by: Mandate,
    @Param('roundId', { schema: RoundParam }) roundId: string,
    @Query({ schema: PageOfRoundQuery }) query: PageQuery,
  ): Promise<z.infer<typeof ParticipationPage>> {
    const listed = await this.reports.participation(by, roundId, query);
    // A report's values are JSON; zod's type of JSON is only less strict about what may be written to.
    return pageOf(
      listed,
      query.limit,
      ({ sort_key, id }) => [sort_key, id],
      (each) => each as z.infer<typeof ParticipationPage>['items'][number],
    );
  }

  @Get('report')
  @Allows('office', 'auditor')
  @Answers(200, ReportView, { summary: 'The round’s report, final once it is concluded', problems: ['round.missing'] })
  async report(@By() by: Mandate, @Param('roundId', { schema: RoundParam }) roundId: string): Promise<z.infer<typeof ReportView>> {
    // As above.
    return (await this.reports.report(by, roundId)) as z.infer<typeof ReportView>;
  }
}
