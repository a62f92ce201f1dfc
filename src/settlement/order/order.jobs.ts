import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Deadlines } from '../../platform/deadlines.js';
import { AnswerOrder } from './answer-order.service.js';

/** Alarm clocks: a supplier that has not answered an order in time is reminded. */
@Injectable()
export class OrderJobs implements OnModuleInit {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly answering: AnswerOrder,
  ) {}

  onModuleInit(): void {
    this.deadlines.register({ kind: 'order_answer', nextDue: () => this.answering.nextReminder(), closeDue: () => this.answering.remindDue() });
  }
}
