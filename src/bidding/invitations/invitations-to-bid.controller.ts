import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import { AnswerInvitation } from './answer-invitation.service.js';
import { InvitationAnswerBody, InvitedSupplierList, OwnInvitationView } from './invitations-to-bid.schema.js';
import { type OwnInvitation, ReadInvitations } from './read-invitations.service.js';

const CALL = ['round.missing', 'call.missing'];
const OWN = [...CALL, 'invitation.not_invited'];

/** Who is invited to a call, and what each says to it. Domain §7. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call')
export class InvitationsToBidController {
  constructor(
    private readonly answering: AnswerInvitation,
    private readonly reading: ReadInvitations,
  ) {}

  @Get('invitations')
  @Allows('office', 'auditor')
  @Answers(200, InvitedSupplierList, {
    summary: 'The invited suppliers and what each says to the invitation',
    description: 'Nothing in it follows from bids: whoever bid without a word is listed as one that said nothing.',
    problems: CALL,
  })
  async all(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof InvitedSupplierList>> {
    return { items: await this.reading.all(by, roundId) };
  }

  @Get('invitation')
  @Allows('bidder')
  @Answers(200, OwnInvitationView, { summary: 'What my organisation has said to its invitation', problems: OWN })
  async own(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof OwnInvitationView>> {
    return shown(await this.reading.own(by, roundId));
  }

  @Put('invitation')
  @Allows('bidder')
  @Answers(200, OwnInvitationView, {
    summary: 'Say that we take part, decline with a reason, or take that back',
    description: 'Until the deadline. Whoever has a bid that stands withdraws it before declining; the office does not learn of that.',
    problems: [...OWN, 'invitation.call_over', 'invitation.deadline_passed', 'invitation.bid_stands'],
  })
  async answer(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: InvitationAnswerBody }) stated: z.infer<typeof InvitationAnswerBody>,
  ): Promise<z.infer<typeof OwnInvitationView>> {
    await this.answering.answer(by, roundId, stated);
    return shown(await this.reading.own(by, roundId));
  }

  @Post('invitation/opened')
  @Allows('bidder')
  @Answers(204, null, {
    summary: 'Note that my organisation has opened the call',
    description: 'The portal says so when it shows the call. Whoever has neither opened it nor said anything is reminded once.',
    problems: OWN,
  })
  async opened(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<void> {
    await this.answering.open(by, roundId);
  }
}

function shown({ allowedActions, ...own }: OwnInvitation): z.infer<typeof OwnInvitationView> {
  return { ...own, allowedActions: [...allowedActions] };
}
