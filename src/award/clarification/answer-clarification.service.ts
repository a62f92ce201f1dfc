import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { assertMayAnswer } from './clarification.js';
import { type Clarification, Clarifications } from './clarifications.js';

/** Takes a bidder's answer to a question about its bid: once, and in time. Domain §10. */
@Injectable()
export class AnswerClarification {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly clarifications: Clarifications,
    private readonly notices: Notices,
    private readonly audit: Audit,
  ) {}

  /**
   * The office is told; the log keeps the text's hash.
   * @throws DomainError `round.missing`, `clarification.missing`, `clarification.answered`, `clarification.late`
   */
  answer(by: Mandate, roundId: string, id: string, text: string): Promise<Clarification> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const asked = await this.clarifications.find(roundId, id);
      const now = await this.work.now();
      assertMayAnswer(asked, now);
      // Of two answers at the same moment one is the first; the other is refused as if it had come a little later.
      if (!(await this.clarifications.answer(id, by.personId, text, now))) assertMayAnswer({ ...asked, answeredAt: now }, now);
      await this.audit.record(
        'clarification.answered',
        id,
        { by: this.audit.pseudonym(by.personId), roundId, lotId: asked.lotId, answer: createHash('sha256').update(text).digest('hex') },
        { membershipId: asked.membershipId },
      );
      const told = { round: round.title, roundId, lot: asked.lot, supplier: asked.supplier };
      await this.notices.tell({ office: true }, 'clarification.answered', told, roundId);
      return this.clarifications.find(roundId, id);
    });
  }
}
