import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DueAcceptances } from './due-acceptances.js';

/** Ends the sign-ups whose parties have not accepted a new edition by its day. Early, late or twice changes nothing. Domain §13. */
@Injectable()
export class LapseSignUps {
  constructor(
    private readonly work: UnitOfWork,
    private readonly acceptances: DueAcceptances,
  ) {}

  lapseDue(): Promise<void> {
    return this.work.asService(null, () => this.acceptances.lapseDue());
  }
}
