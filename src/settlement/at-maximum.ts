import { Injectable } from '@nestjs/common';
import type { Decimal } from '../values/decimal.js';
import { judged, type Refusal } from './allowance.js';
import { CallOffs } from './call-offs.js';

/** Judges orders at a party's quotas and an agreement's maximum, and counts what they tried. Domain §6.3, §14. */
@Injectable()
export class AtMaximum {
  constructor(private readonly callOffs: CallOffs) {}

  /**
   * Why positions of an order are refused, none where all of it fits. Works with the service's eyes, under the agreement's lock.
   * @param wanted quantity by position
   */
  async refusals(agreementId: string, membershipId: string, wanted: ReadonlyMap<string, Decimal>): Promise<ReadonlyMap<string, Refusal>> {
    const { refused, tried } = judged(wanted, await this.callOffs.standings(agreementId, membershipId, [...wanted.keys()]));
    if (tried.length > 0) await this.callOffs.addTries(agreementId, membershipId, tried);
    return refused;
  }

  /** The same for one position; undefined: it fits. */
  async refusal(agreementId: string, membershipId: string, positionId: string, quantity: Decimal): Promise<Refusal | undefined> {
    return (await this.refusals(agreementId, membershipId, new Map([[positionId, quantity]]))).get(positionId);
  }
}
