import { Injectable } from '@nestjs/common';
import type { Decimal } from '../values/decimal.js';
import { type AgainstMaximum, againstMaximum } from './call-off.js';
import { CallOffs } from './call-offs.js';

/** Judges orders at an agreement's maximum, and counts those that it refuses. Domain §6.3, §14. */
@Injectable()
export class AtMaximum {
  constructor(private readonly callOffs: CallOffs) {}

  /** Whether the position's maximum allows a quantity; a refusal is counted. Works with the service's eyes. */
  async judge(agreementId: string, membershipId: string, positionId: string, quantity: Decimal): Promise<AgainstMaximum> {
    const { maximum, bought } = await this.callOffs.againstMaximum(agreementId, positionId);
    const outcome = againstMaximum(maximum, bought, quantity, await this.callOffs.tries(agreementId, membershipId, positionId));
    if (outcome === 'exceeds') await this.callOffs.addRefusal(agreementId, membershipId, positionId);
    return outcome;
  }
}
