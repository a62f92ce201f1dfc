import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { DomainError, missing } from '../../values/domain-error.js';
import { present } from '../../values/invariant.js';
import { type Call, Calls } from '../call/calls.js';
import type { ChosenBidder } from './chosen-bidders.js';
import { type KnownStage, Stages } from './stages.js';

/** A bidder that is no longer admissible, and why. */
export interface Excluded {
  readonly supplier: string;
  readonly reason: string;
}

/** A bidder that a further stage is to ask, by its code, and what the office says to it alone. Domain §8.5. */
export interface NamedBidder {
  readonly supplier: string;
  readonly remark?: string | undefined;
}

/** What a further sealed stage and an auction ask before they are called. Domain §8.5. */
@Injectable()
export class NextStage {
  constructor(
    private readonly calls: Calls,
    private readonly stages: Stages,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `call.missing`, `call.not_published` */
  async publishedCall(roundId: string): Promise<Call> {
    const call = await this.calls.ofRound(roundId);
    if (!call) throw missing('call');
    if (call.state === 'published') return call;
    throw new DomainError(
      'conflict',
      'call.not_published',
      `The call is ${call.state}; stages are called once it is published and until it is decided.`,
    );
  }

  /** The call's stages, all of them opened: the next one follows their evaluation. @throws DomainError `stage.unopened` */
  async allOpened(roundId: string): Promise<KnownStage[]> {
    const stages = await this.stages.ofRound(roundId);
    const unopened = stages.find(({ stage }) => stage.state !== 'opened');
    if (!unopened) return stages;
    throw new DomainError('conflict', 'stage.unopened', `Stage ${unopened.number} is not opened yet; a further stage follows its evaluation.`);
  }

  /** Declares bidders inadmissible. @throws DomainError `call.unknown_supplier` */
  async exclude(by: Mandate, call: Call, suppliers: readonly Excluded[]): Promise<void> {
    if (suppliers.length === 0) return;
    const excluded = await this.calls.exclude(call.id, suppliers);
    const unknown = suppliers.find(({ supplier }) => !excluded.includes(supplier));
    if (unknown)
      throw new DomainError('invalid', 'call.unknown_supplier', `${unknown.supplier} is not invited to this call. Nothing was changed.`, [
        { pointer: '/inadmissible', detail: 'an invited supplier' },
      ]);
    await this.audit.record('call.excluded', call.id, { by: this.audit.pseudonym(by.personId), suppliers });
  }

  /** Those of the named bidders that are still admissible, by membership. @throws DomainError `call.unknown_supplier` where one is not */
  async chosenOf(call: Call, wanted: readonly NamedBidder[]): Promise<ChosenBidder[]> {
    const admissible = new Map((await this.calls.invitations(call.id)).flatMap((each) => (each.state === 'invited' ? [[each.supplier, each]] : [])));
    const faults = wanted.flatMap(({ supplier }, at) =>
      admissible.has(supplier) ? [] : [{ pointer: `/bidders/${at}/supplier`, detail: 'an invited supplier that is still admissible' }],
    );
    if (faults.length > 0)
      throw new DomainError(
        'invalid',
        'call.unknown_supplier',
        `${faults.length} of the chosen bidders cannot be asked. Nothing was changed.`,
        faults,
      );
    return wanted.map(({ supplier, remark }) => ({ membershipId: present(admissible.get(supplier), supplier).membershipId, remark }));
  }

  /** @throws DomainError `call.unknown_lot` where a lot is not of the call */
  async assertOfCall(call: Call, lots: readonly string[]): Promise<void> {
    const known = await this.calls.lotIds(call.id);
    const unknown = lots.find((lot) => !known.includes(lot));
    if (unknown === undefined) return;
    throw new DomainError('invalid', 'call.unknown_lot', `The call has no lot ${unknown}. Nothing was changed.`, [
      { pointer: '/lots', detail: 'lots of this call' },
    ]);
  }
}
