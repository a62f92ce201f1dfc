import { Controller, Get } from '@nestjs/common';
import type { z } from 'zod';
import { Operator } from '../access/routes.js';
import { Answers } from '../platform/http.js';
import { ChangeNetwork } from './change-network.service.js';
import { NetworkList } from './networks.schema.js';

/** What the operator sees of the installation. */
@Controller('api/v1/installation')
export class InstallationController {
  constructor(private readonly networks: ChangeNetwork) {}

  @Get('networks')
  @Operator()
  @Answers(200, NetworkList, { summary: 'All networks of this installation', problems: ['access.operator'] })
  async list(): Promise<z.infer<typeof NetworkList>> {
    const networks = await this.networks.known(null);
    return { items: networks.map((network) => ({ ...network, allowedActions: [] })) };
  }
}
