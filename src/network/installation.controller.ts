import { Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import { Operator } from '../access/routes.js';
import { Answers, IdParam } from '../platform/http.js';
import { AppointOffice } from './appoint-office.service.js';
import { ChangeNetwork } from './change-network.service.js';
import { NetworkList } from './networks.schema.js';

/** What the operator sees of the installation. */
@Controller('api/v1/installation')
export class InstallationController {
  constructor(
    private readonly networks: ChangeNetwork,
    private readonly office: AppointOffice,
  ) {}

  @Get('networks')
  @Operator()
  @Answers(200, NetworkList, { summary: 'All networks of this installation', problems: ['access.operator'] })
  async list(): Promise<z.infer<typeof NetworkList>> {
    const networks = await this.networks.known(null);
    return { items: networks.map((network) => ({ ...network, allowedActions: [] })) };
  }

  @Post('networks/:ofNetworkId/mandate-proposals/:proposalId/confirm')
  @Operator()
  @Answers(204, null, {
    summary: 'Confirm a proposed office person or auditor where nobody of the office is left to do it',
    problems: ['access.operator', 'mandate_proposal.missing'],
  })
  confirm(@Param('ofNetworkId', { schema: IdParam }) networkId: string, @Param('proposalId', { schema: IdParam }) proposalId: string): Promise<void> {
    return this.office.confirmByOperator(networkId, proposalId);
  }
}
