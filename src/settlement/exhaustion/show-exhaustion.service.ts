import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { SettledAgreements } from '../settled-agreements.js';
import { type Exhaustion, exhaustionOf } from './exhaustion.js';
import { Maxima } from './maxima.js';

/** Shows which positions have reached their maximum. Domain §13. */
@Injectable()
export class ShowExhaustion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agreements: SettledAgreements,
    private readonly maxima: Maxima,
  ) {}

  /** @throws DomainError `agreement.missing` */
  async of(by: Mandate, agreementId: string): Promise<Exhaustion[]> {
    await this.work.as(by, () => this.agreements.assertVisible(agreementId));
    // Only the service sees what all parties have called off.
    const positions = await this.work.asService(by.networkId, () => this.maxima.of(agreementId));
    return exhaustionOf(positions, by.side === 'office' || by.side === 'auditor' || by.side === 'supplier');
  }
}
