import { Controller, Get } from '@nestjs/common';
import { z } from 'zod';
import { Public } from '../access/routes.js';
import { isoOf } from '../values/instant.js';
import { Answers } from './http.js';
import { Jobs } from './jobs.js';
import { productVersion } from './settings.js';
import { UnitOfWork } from './unit-of-work.js';

const Health = z
  .object({
    status: z.literal('up'),
    version: z.string(),
    time: z.string().describe("The database's clock, the one that counts for deadlines"),
    queue: z.enum(['redis', 'postgresql']),
  })
  .meta({ id: 'Health' });

/** Whether the service can work, and what time it is where deadlines are decided. */
@Controller('api/v1/health')
export class HealthController {
  private readonly version = productVersion();

  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  @Get()
  @Public()
  @Answers(200, Health, { summary: 'Is the service up, and what is its time' })
  async health(): Promise<z.infer<typeof Health>> {
    const now = await this.work.asService(null, () => this.work.now());
    return { status: 'up', version: this.version, time: isoOf(now), queue: this.jobs.backend };
  }
}
