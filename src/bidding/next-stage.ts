import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { DomainError, missing } from '../values/domain-error.js';
import { type Call, Calls } from './calls.js';
import { type KnownStage, Stages } from './stages.js';

/** A bidder that is no longer admissible, and why. */
export interface Excluded {
  readonly supplier: string;
  readonly reason: string;
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
