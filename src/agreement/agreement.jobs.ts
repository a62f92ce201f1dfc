import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../platform/deadlines.js';
import { EventHandlers } from '../platform/outbox.js';
import { RoundReports } from '../round/round-report.js';
import { ProposeAdjustments } from './adjustment/propose-adjustments.service.js';
import { ACCEPTANCE_DEADLINE, ENDING_REMINDER } from './agreement.events.js';
import { DraftAgreements } from './draft-agreements.service.js';
import { DueAcceptances } from './due-acceptances.js';
import { LapseSignUps } from './lapse-sign-ups.service.js';
import { RemindOfEndings } from './remind-of-endings.service.js';
import { RenderEdition } from './render-edition.service.js';
import { SignUps } from './sign-ups.js';

/**
 * Alarm clocks: agreements are drafted when sign-up begins, editions rendered when issued, price adjustments proposed when an index is, not accepted sign-ups lapse, and
 * an agreement's end is told in time.
 * And what this room adds to a round's report.
 */
@Injectable()
export class AgreementJobs implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly deadlines: Deadlines,
    private readonly drafting: DraftAgreements,
    private readonly rendering: RenderEdition,
    private readonly proposing: ProposeAdjustments,
    private readonly acceptances: DueAcceptances,
    private readonly lapsing: LapseSignUps,
    private readonly endings: RemindOfEndings,
    private readonly reports: RoundReports,
    private readonly signUps: SignUps,
  ) {}

  onModuleInit(): void {
    this.events.on('round.advanced', async ({ roundId, to }, networkId) => {
      if (to === 'sign_up') await this.drafting.fromAward(networkId, roundId);
    });
    this.events.on('edition.issued', ({ editionId }, networkId) => this.rendering.render(networkId, editionId));
    this.events.on('index.published', ({ seriesId }, networkId) => this.proposing.propose(networkId, seriesId));
    this.deadlines.register({
      kind: ACCEPTANCE_DEADLINE,
      nextDue: () => this.acceptances.nextDue(),
      closeDue: () => this.lapsing.lapseDue(),
    });
    this.deadlines.register({ kind: ENDING_REMINDER, nextDue: () => this.endings.nextDue(), closeDue: () => this.endings.tellDue() });
    this.reports.section('agreements', (roundId) => this.signUps.countByAgreement(roundId));
    this.reports.participation(async (roundId) => {
      const counts = await this.signUps.countByParty(roundId);
      return new Map([...counts].map(([membershipId, signUps]) => [membershipId, { signUps }]));
    });
  }
}
