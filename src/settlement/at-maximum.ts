import { Injectable } from '@nestjs/common';
import { Decimal } from '../values/decimal.js';
import { asRequest, judged, type Refusal, type Standing } from './allowance.js';
import { CallOffs } from './call-offs.js';

/** A request to several suppliers, as far as a maximum asks. */
export interface AskedQuantity {
  readonly id: string;
  readonly membershipId: string;
  readonly positionId: string;
  readonly quantity: string;
}

/** Judges orders at a party's quotas and an agreement's maximum, and counts what they tried. Domain §6.3, §14. */
@Injectable()
export class AtMaximum {
  constructor(private readonly callOffs: CallOffs) {}

  /**
   * Why positions of an order are refused, none where all of it fits. Works with the service's eyes, under the agreement's lock.
   * @param wanted quantity by position
   */
  async refusals(agreementId: string, membershipId: string, wanted: ReadonlyMap<string, Decimal>): Promise<ReadonlyMap<string, Refusal>> {
    return this.judged(agreementId, membershipId, wanted, await this.callOffs.standings(agreementId, membershipId, [...wanted.keys()]));
  }

  /** The same for one position; undefined: it fits. */
  async refusal(agreementId: string, membershipId: string, positionId: string, quantity: Decimal): Promise<Refusal | undefined> {
    return (await this.refusals(agreementId, membershipId, new Map([[positionId, quantity]]))).get(positionId);
  }

  /** Why a supplier is not asked for a request; undefined: it is. It is judged again once a supplier takes it. */
  async refusalOfRequest(agreementId: string, { id, membershipId, positionId, quantity }: AskedQuantity): Promise<Refusal | undefined> {
    const standings = await this.callOffs.standings(agreementId, membershipId, [positionId]);
    const isAnotherOpen = await this.callOffs.hasOpenRequest(membershipId, positionId, id);
    const seen = new Map([...standings].map(([position, standing]) => [position, asRequest(standing, isAnotherOpen)]));
    return (await this.judged(agreementId, membershipId, new Map([[positionId, Decimal.parse(quantity)]]), seen)).get(positionId);
  }

  private async judged(
    agreementId: string,
    membershipId: string,
    wanted: ReadonlyMap<string, Decimal>,
    standings: ReadonlyMap<string, Standing>,
  ): Promise<ReadonlyMap<string, Refusal>> {
    const { refused, tried } = judged(wanted, standings);
    if (tried.length > 0) await this.callOffs.addTries(agreementId, membershipId, tried);
    return refused;
  }
}
