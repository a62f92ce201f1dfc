import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { type PanelChoice, seatsFor } from './panel.js';
import { type NamedCandidate, type Panel, Panels } from './panels.js';

/** Fixes by which rule call-offs go among a lot's suppliers, before any of its agreements is issued. Domain §13; decision 20. */
@Injectable()
export class SetPanel {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly panels: Panels,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `round.missing`, `lot.missing`, `panel.one_supplier`, `panel.shares`, `panel.issued` */
  set(by: Mandate, roundId: string, lotId: string, choice: PanelChoice): Promise<Panel> {
    return this.work.as(by, async () => {
      const candidates = await this.candidates(roundId, lotId);
      const seats = seatsFor(candidates, choice);
      await this.panels.record(newId<'panel'>(), roundId, lotId, choice, seats, by.personId);
      await this.panels.writeTerms(candidates.map(({ agreementId }) => agreementId));
      const panel = present(await this.ofLot(roundId, lotId), 'the panel just written');
      const { rule, answerHours, leastPriceWeight } = panel;
      const said = panel.seats.map(({ agreementId, rank, sharePercent }) => ({ agreementId, rank, sharePercent }));
      await this.audit.record('panel.set', panel.id, {
        by: this.audit.pseudonym(by.personId),
        lotId,
        rule,
        answerHours,
        leastPriceWeight,
        seats: said,
      });
      return panel;
    });
  }

  /** Leaves the choice to the parties again. @throws DomainError `round.missing`, `lot.missing`, `panel.missing`, `panel.issued` */
  drop(by: Mandate, roundId: string, lotId: string): Promise<void> {
    return this.work.as(by, async () => {
      const candidates = await this.candidates(roundId, lotId);
      const panel = await this.ofLot(roundId, lotId);
      if (!panel) throw missing('panel');
      await this.panels.remove(lotId);
      await this.panels.writeTerms(candidates.map(({ agreementId }) => agreementId));
      await this.audit.record('panel.dropped', panel.id, { by: this.audit.pseudonym(by.personId), lotId });
    });
  }

  /** The lot's suppliers, their agreements locked as drafts. */
  private async candidates(roundId: string, lotId: string): Promise<NamedCandidate[]> {
    await this.rounds.find(roundId);
    const candidates = await this.panels.candidates(roundId, lotId);
    if (candidates.length === 0) throw missing('lot');
    if (await this.panels.lockDrafts(candidates.map(({ agreementId }) => agreementId))) return candidates;
    throw new DomainError(
      'conflict',
      'panel.issued',
      'An agreement of this lot is issued, and its editions say how call-offs go among the suppliers. The rule stays as it is.',
    );
  }

  private async ofLot(roundId: string, lotId: string): Promise<Panel | undefined> {
    return (await this.panels.ofRound(roundId)).find((panel) => panel.lotId === lotId);
  }
}
