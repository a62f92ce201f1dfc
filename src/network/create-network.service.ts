import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError } from '../values/domain-error.js';
import { newId } from '../values/id.js';
import { GiveMandates } from './give-mandates.js';
import { assertTimeZone, type Network } from './network.js';
import { Networks } from './networks.js';

/** A network as it is founded, with its first office person. */
export interface NewNetwork extends Omit<Network, 'id' | 'version'> {
  readonly office: { readonly name: string; readonly email: string };
}

/** Founds a network. */
@Injectable()
export class CreateNetwork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly networks: Networks,
    private readonly mandates: GiveMandates,
    private readonly audit: Audit,
  ) {}

  /**
   * Founds a network and invites its first office person.
   * @throws DomainError `network.slug_taken`, `network.time_zone`
   */
  create({ office, ...rules }: NewNetwork): Promise<Network> {
    assertTimeZone(rules.timeZone);
    const network: Network = { id: newId<'network'>(), ...rules, version: 1 };
    return this.work.asService(network.id, async () => {
      if (!(await this.networks.add(network))) {
        throw new DomainError('conflict', 'network.slug_taken', `There is a network “${network.slug}” already; choose another slug.`, [
          { pointer: '/slug', detail: 'is taken' },
        ]);
      }
      await this.audit.record('network.created', network.id, { slug: network.slug });
      await this.mandates.give(network, office, undefined, ['office']);
      return network;
    });
  }
}
