import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import type { Instant } from '../values/instant.js';
import { Reminders } from './reminders.js';

/** Reminds members 7, 3 and 1 day before collecting ends, if they have neither submitted nor declined. Domain §2. */
@Injectable()
export class RemindMembers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
  ) {}

  /** When the next reminder is due; within a service transaction. */
  nextDue(): Promise<Instant | undefined> {
    return this.reminders.next();
  }

  /** Tells what is due; early, late or twice nobody is told again. */
  async remind(): Promise<void> {
    await this.work.asService(null, () => this.reminders.tellDue());
  }
}
