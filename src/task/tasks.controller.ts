import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By } from '../access/routes.js';
import { Answers } from '../platform/http.js';
import { ListTasks } from './list-tasks.service.js';
import { Tasks } from './tasks.schema.js';

/** What is asked of the caller. */
@Controller('api/v1/networks/:networkId/tasks')
export class TasksController {
  constructor(private readonly listing: ListTasks) {}

  @Get()
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, Tasks, { summary: 'My open tasks over all rounds and agreements, the most urgent first' })
  async list(@By() by: Mandate): Promise<z.input<typeof Tasks>> {
    return { items: await this.listing.list(by) };
  }
}
