import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { TaskFacts } from './task-facts.js';
import { type Task, tasksOf } from './task.js';

/** Says what is asked of somebody over all rounds and agreements. Domain §2. */
@Injectable()
export class ListTasks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly facts: TaskFacts,
  ) {}

  /** The most urgent first. */
  list(by: Mandate): Promise<Task[]> {
    return this.work.as(by, async () => tasksOf(await this.facts.of(by), by));
  }
}
