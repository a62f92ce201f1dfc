import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Mandate } from '../access/mandate.js';
import { Allows, By, type Caller, Operator, SignedIn, SignedInPerson } from '../access/routes.js';
import { Answers, IfMatch } from '../platform/http.js';
import { ChangeNetwork } from './change-network.service.js';
import { CreateNetwork } from './create-network.service.js';
import type { Network } from './network.js';
import { NetworkChangesBody, NetworkList, NetworkView, NewNetworkBody } from './networks.schema.js';

type View = z.infer<typeof NetworkView>;

function viewOf(network: Network, isOffice: boolean): View {
  return { ...network, allowedActions: isOffice ? ['change', 'admit', 'addOfficePerson', 'createRound'] : [] };
}

/** Networks and their rules. */
@Controller('api/v1/networks')
export class NetworksController {
  constructor(
    private readonly founding: CreateNetwork,
    private readonly networks: ChangeNetwork,
  ) {}

  @Post()
  @Operator()
  @Answers(201, NetworkView, {
    summary: 'Found a network and invite its first office person',
    problems: ['access.operator', 'network.slug_taken', 'network.time_zone'],
  })
  async create(@Body({ schema: NewNetworkBody }) body: z.infer<typeof NewNetworkBody>): Promise<View> {
    return viewOf(await this.founding.create(body), true);
  }

  @Get()
  @SignedIn()
  @Answers(200, NetworkList, { summary: 'The networks in which I act; none where I am not admitted' })
  async list(@SignedInPerson() caller: Caller): Promise<{ items: View[] }> {
    const networks = await this.networks.known(caller.personId);
    return { items: networks.map((network) => viewOf(network, false)) };
  }

  @Get(':networkId')
  @Allows('office', 'auditor', 'buyer', 'signatory', 'bidder')
  @Answers(200, NetworkView, { summary: 'A network and its rules' })
  async read(@By() by: Mandate): Promise<View> {
    return viewOf(await this.networks.read(by), by.side === 'office');
  }

  @Patch(':networkId')
  @Allows('office')
  @Answers(200, NetworkView, { summary: 'Change the network’s rules', problems: ['version.stale'] })
  async change(
    @By() by: Mandate,
    @IfMatch() seen: number | undefined,
    @Body({ schema: NetworkChangesBody }) body: z.infer<typeof NetworkChangesBody>,
  ): Promise<View> {
    return viewOf(await this.networks.change(by, seen, body), true);
  }
}
