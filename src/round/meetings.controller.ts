import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers, pageOf } from '../platform/http.js';
import { HoldMeeting } from './hold-meeting.service.js';
import { meetingView } from './round.view.js';
import { MeetingOfRoundPage, MeetingQuery } from './rounds.schema.js';

/** The meetings of all rounds of a network. */
@Controller('api/v1/networks/:networkId/meetings')
export class MeetingsController {
  constructor(private readonly meetings: HoldMeeting) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory')
  @Answers(200, MeetingOfRoundPage, {
    summary: 'Meetings of the heads of purchasing over all rounds, with their minutes',
    description: 'Sorted by `startsAt` or `title`; the latest first unless sorted otherwise.',
    problems: ['page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Query({ schema: MeetingQuery }) { round, ...page }: z.infer<typeof MeetingQuery>,
  ): Promise<z.input<typeof MeetingOfRoundPage>> {
    return pageOf(
      await this.meetings.listAll(by, round, page),
      page.limit,
      ({ sortKey, id }) => [sortKey, id],
      ({ round: roundId, roundTitle, sortKey: _, ...meeting }) => ({ ...meetingView(meeting), round: roundId, roundTitle }),
    );
  }
}
