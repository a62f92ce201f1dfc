import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../../access/mandate.js';
import { Allows, By } from '../../access/routes.js';
import { Answers, IdParam, IfMatch, pageOf } from '../../platform/http.js';
import { ClearDisagreement, sideOf, standingOf } from './clear-disagreement.service.js';
import { actionsOn, SIDES } from './disagreement.js';
import type { Disagreement } from './disagreements.js';
import { DisagreementPage, DisagreementQuery, DisagreementView, EscalationBody, NewDisagreementBody, StatementBody } from './disagreements.schema.js';
import { OpenDisagreement } from './open-disagreement.service.js';
import { ReadDisagreements } from './read-disagreements.service.js';

type View = z.infer<typeof DisagreementView>;
const CLEARING = ['agreement.missing', 'agreement.not_open', 'disagreement.missing', 'disagreement.not_now', 'version.stale', 'version.unreadable'];

/** Disagreements about what was bought, from the first word to the outcome. */
@Controller('api/v1/networks/:networkId/agreements/:agreementId/disagreements')
export class DisagreementsController {
  constructor(
    private readonly opening: OpenDisagreement,
    private readonly clearing: ClearDisagreement,
    private readonly reading: ReadDisagreements,
  ) {}

  @Post()
  @Allows('buyer', 'signatory', 'bidder')
  @Answers(201, DisagreementView, {
    summary: 'Disagree about what was bought of a position in a period that is over: the party about its own, the supplier about a party’s',
    description: 'Where as much was called off as is reported, only with an invoice as evidence. The other side has 14 days to answer.',
    problems: [
      'agreement.missing',
      'agreement.not_open',
      'disagreement.amount',
      'disagreement.exists',
      'disagreement.nothing',
      'disagreement.party',
      'disagreement.position',
      'disagreement.too_many',
      'invoice.missing',
      'report_period.not_over',
      'report_period.unknown',
    ],
  })
  async open(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Body({ schema: NewDisagreementBody }) { period, positionId, party, ...said }: z.infer<typeof NewDisagreementBody>,
  ): Promise<View> {
    return viewOf(by)(await this.opening.open(by, agreementId, { period, positionId, party, ...statementOf(said) }));
  }

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, DisagreementPage, {
    summary: 'Disagreements, the latest first: a party’s own, for supplier and office all',
    description: 'Sorted by `openedAt`.',
    problems: ['agreement.missing', 'page.cursor', 'page.sort'],
  })
  async list(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Query({ schema: DisagreementQuery }) { only, ...page }: z.infer<typeof DisagreementQuery>,
  ): Promise<z.infer<typeof DisagreementPage>> {
    const rows = await this.reading.list(by, agreementId, only === 'unsettled', page);
    return pageOf(rows, page.limit, ({ sortKey, id }) => [sortKey, id], viewOf(by));
  }

  @Get(':disagreementId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, DisagreementView, { summary: 'A disagreement with all that was said', problems: ['disagreement.missing'] })
  async find(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('disagreementId', { schema: IdParam }) id: string,
  ): Promise<View> {
    return viewOf(by)(await this.reading.find(by, agreementId, id));
  }

  @Post(':disagreementId/answers')
  @Allows('buyer', 'signatory', 'bidder')
  @Answers(201, DisagreementView, {
    summary: 'Answer with what you hold was bought; the other side is asked then',
    problems: [...CLEARING, 'disagreement.amount', 'invoice.missing'],
  })
  async answer(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('disagreementId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: StatementBody }) said: z.infer<typeof StatementBody>,
  ): Promise<View> {
    return viewOf(by)(await this.clearing.answer({ by, agreementId, id, seen }, statementOf(said)));
  }

  @Post(':disagreementId/agreement')
  @Allows('buyer', 'signatory', 'bidder')
  @Answers(201, DisagreementView, {
    summary: 'Take what the other side proposed last, in the version that you saw; that is the outcome',
    description: 'Where the report says something else, the supplier corrects it: by a further version of the period, or by single lines.',
    problems: [...CLEARING, 'version.required'],
  })
  async agree(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('disagreementId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
  ): Promise<View> {
    return viewOf(by)(await this.clearing.agree({ by, agreementId, id, seen }));
  }

  @Post(':disagreementId/escalation')
  @Allows('buyer', 'signatory', 'bidder')
  @Answers(201, DisagreementView, {
    summary: 'Ask the office to decide, once both sides have spoken, or when the other has not answered in time',
    problems: CLEARING,
  })
  async escalate(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('disagreementId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: EscalationBody }) { text }: z.infer<typeof EscalationBody>,
  ): Promise<View> {
    return viewOf(by)(await this.clearing.escalate({ by, agreementId, id, seen }, text));
  }

  @Post(':disagreementId/decision')
  @Allows('office')
  @Answers(201, DisagreementView, {
    summary: 'Decide what was bought, with the reason; both sides are told',
    problems: [...CLEARING, 'disagreement.amount', 'invoice.missing'],
  })
  async decide(
    @By() by: Mandate,
    @Param('agreementId', { schema: IdParam }) agreementId: string,
    @Param('disagreementId', { schema: IdParam }) id: string,
    @IfMatch() seen: number | undefined,
    @Body({ schema: StatementBody }) said: z.infer<typeof StatementBody>,
  ): Promise<View> {
    return viewOf(by)(await this.clearing.decide({ by, agreementId, id, seen }, statementOf(said)));
  }
}

function statementOf({ quantity, amount, text, invoiceId }: z.infer<typeof StatementBody>) {
  return { quantity, amount: amount ?? null, text, invoiceId: invoiceId ?? null };
}

const viewOf =
  (by: Mandate) =>
  (found: Disagreement): View => {
    const who = sideOf(by);
    const mayAct = who === 'office' ? by.roles.includes('office') : SIDES.includes(who);
    return { ...found, said: [...found.said], allowedActions: mayAct ? actionsOn(standingOf(found), who) : [] };
  };
