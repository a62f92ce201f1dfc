import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { Agreements } from '../agreements.js';
import { type NamedCandidate, type Panel, Panels, type SharedLot } from './panels.js';

/** A lot with several suppliers, and its panel if the office has fixed one. */
export interface LotToShare extends SharedLot {
  readonly candidates: readonly NamedCandidate[];
  readonly panel: Panel | null;
  /** none of its agreements is issued */
  readonly mayChange: boolean;
}

/** Reads panels, each side what it sees of them: row-level security decides. Domain §13; decision 20. */
@Injectable()
export class ReadPanels {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly agreements: Agreements,
    private readonly panels: Panels,
  ) {}

  /** @throws DomainError `panel.missing` */
  find(by: Mandate, id: string): Promise<Panel> {
    return this.work.as(by, () => this.panels.find(id));
  }

  /** @throws DomainError `agreement.missing` */
  ofAgreement(by: Mandate, agreementId: string): Promise<Panel[]> {
    return this.work.as(by, async () => {
      await this.agreements.find(agreementId);
      return this.panels.ofAgreement(agreementId);
    });
  }

  /** For office and auditor: the lots with several suppliers. @throws DomainError `round.missing` */
  ofRound(by: Mandate, roundId: string): Promise<LotToShare[]> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const lots = await this.panels.sharedLots(roundId);
      const candidates = await this.panels.candidates(roundId, null);
      const panels = await this.panels.ofRound(roundId);
      return lots.map((lot) => {
        const own = candidates.filter(({ lotId }) => lotId === lot.lotId);
        const panel = panels.find(({ lotId }) => lotId === lot.lotId) ?? null;
        return { ...lot, candidates: own, panel, mayChange: own.every(({ isDrafted }) => isDrafted) };
      });
    });
  }
}
