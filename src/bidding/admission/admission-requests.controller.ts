import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam } from '../../platform/http.js';
import type { OpenCall } from './admission-requests.js';
import { AdmissionRequestList, NewAdmissionRequestBody, OpenCallList, OpenCallView, RefusalBody } from './admission-requests.schema.js';
import { AskForAdmission } from './ask-for-admission.service.js';
import { DecideOnAdmission } from './decide-on-admission.service.js';
import { ReadAdmissions } from './read-admissions.service.js';
import { ownActionsOn } from './request.js';

type Requests = z.infer<typeof AdmissionRequestList>;

const CALL = ['round.missing', 'call.missing'];
const DECIDING = [
  ...CALL,
  'admission_request.missing',
  'admission.call_over',
  'admission.deadline_passed',
  'admission.decided_already',
  'admission.taken_back',
];

/** Calls that suppliers who are not invited may ask to be admitted to. Domain §7. */
@Controller('api/v1/networks/:networkId/open-calls')
export class OpenCallsController {
  constructor(private readonly reading: ReadAdmissions) {}

  @Get()
  @Allows('bidder')
  @Answers(200, OpenCallList, {
    summary: 'Calls that my organisation is not invited to and may ask to be admitted to',
    description: 'Title, categories and deadlines; everything else of a call is for those who are admitted.',
  })
  async list(@By() by: Mandate): Promise<z.infer<typeof OpenCallList>> {
    return { items: (await this.reading.openCalls(by)).map(shown) };
  }
}

/** Requests to be admitted to a call. Domain §7. */
@Controller('api/v1/networks/:networkId/rounds/:roundId/call/admission-requests')
export class AdmissionRequestsController {
  constructor(
    private readonly asking: AskForAdmission,
    private readonly deciding: DecideOnAdmission,
    private readonly reading: ReadAdmissions,
  ) {}

  @Get()
  @Allows('office', 'auditor')
  @Answers(200, AdmissionRequestList, { summary: 'Which suppliers ask to be admitted to the call, and what was said to them', problems: CALL })
  async all(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<Requests> {
    const { items, ...rest } = await this.reading.ofCall(by, roundId);
    return { ...rest, items: items.map(({ allowedActions, ...request }) => ({ ...request, allowedActions: [...allowedActions] })) };
  }

  @Post()
  @Allows('bidder')
  @Answers(201, OpenCallView, {
    summary: 'Ask to be admitted to a call that my organisation is not invited to',
    description:
      'Until the deadline of its first stage, once; again only after it was taken back. The office admits or refuses with a reason; you are told.',
    problems: ['call.missing', 'admission.invited_already', 'admission.asked_already'],
  })
  async ask(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Body({ schema: NewAdmissionRequestBody }) { note }: z.infer<typeof NewAdmissionRequestBody>,
  ): Promise<z.infer<typeof OpenCallView>> {
    return shown(await this.asking.ask(by, roundId, note));
  }

  @Delete('mine')
  @Allows('bidder')
  @Answers(200, OpenCallView, {
    summary: 'Take my organisation’s request back while it is not decided',
    description: 'The office is told. Until the deadline of the first stage you may ask again.',
    problems: ['call.missing', 'admission.invited_already', 'admission.not_asked', 'admission.decided_already'],
  })
  async takeBack(@By() by: Mandate, @Param('roundId', { schema: IdParam }) roundId: string): Promise<z.infer<typeof OpenCallView>> {
    return shown(await this.asking.takeBack(by, roundId));
  }

  @Post(':admissionRequestId/admit')
  @Allows('office')
  @Answers(200, AdmissionRequestList, {
    summary: 'Admit the supplier: it is invited to the call and takes part',
    problems: [...DECIDING, 'admission.supplier_left', 'admission.not_prequalified'],
  })
  async admit(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('admissionRequestId', { schema: IdParam }) requestId: string,
  ): Promise<Requests> {
    await this.deciding.decide(by, roundId, requestId, { decision: 'admit' });
    return this.all(by, roundId);
  }

  @Post(':admissionRequestId/refuse')
  @Allows('office')
  @Answers(200, AdmissionRequestList, { summary: 'Refuse to admit the supplier, with a reason that it reads', problems: DECIDING })
  async refuse(
    @By() by: Mandate,
    @Param('roundId', { schema: IdParam }) roundId: string,
    @Param('admissionRequestId', { schema: IdParam }) requestId: string,
    @Body({ schema: RefusalBody }) { reason }: z.infer<typeof RefusalBody>,
  ): Promise<Requests> {
    await this.deciding.decide(by, roundId, requestId, { decision: 'refuse', reason });
    return this.all(by, roundId);
  }
}

function shown({ callId: _, categories, request, ...call }: OpenCall): z.infer<typeof OpenCallView> {
  return { ...call, categories: [...categories], request, allowedActions: [...ownActionsOn(request?.state ?? null)] };
}
