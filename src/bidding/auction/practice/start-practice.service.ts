import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Mandate } from '../../../access/mandate.js';
import { Deadlines } from '../../../platform/deadlines.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { present } from '../../../values/invariant.js';
import { practiceId } from './practice-id.js';
import { Practices } from './practices.js';

/** Longer than any can run. */
const KEPT_MINUTES = 30;
const PRACTICE = 'practice';

/** Starts a practice auction for one person, and removes it half an hour later. Decision 5. */
@Injectable()
export class StartPractice implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly practices: Practices,
    private readonly deadlines: Deadlines,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: PRACTICE, nextDue: () => this.practices.firstRemoval(KEPT_MINUTES), closeDue: () => this.remove() });
  }

  /** @returns its id @throws DomainError `call.missing` */
  start(by: Mandate, roundId: string): Promise<string> {
    return this.work.as(by, async () => {
      const id = practiceId();
      await this.practices.begin(id, roundId, present(by.membershipId, 'the membership of a bidder'));
      return id;
    });
  }

  private remove(): Promise<void> {
    return this.work.asService(null, () => this.practices.removeBefore(KEPT_MINUTES));
  }
}
