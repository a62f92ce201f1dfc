import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { Rounds } from '../../round/rounds.js';
import { isoOf } from '../../values/instant.js';
import { InvitationTimes } from '../invitations/invitation-times.js';
import { type AdmissionRequest, AdmissionRequests, type OpenCall } from './admission-requests.js';
import { type Decision, decisionsOn, endOfAdmission } from './request.js';

/** The requests of a call, and until when they are decided. */
export interface AdmissionsOfCall {
  readonly othersMayAsk: boolean;
  readonly until: string | null;
  readonly items: readonly (AdmissionRequest & { readonly allowedActions: readonly Decision[] })[];
}

/** Shows requests for admission to the office, and to a supplier the calls that it may ask for. Domain §7. */
@Injectable()
export class ReadAdmissions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly times: InvitationTimes,
    private readonly requests: AdmissionRequests,
  ) {}

  /** Title, categories and deadlines, nothing else of each call. */
  openCalls(by: Mandate): Promise<OpenCall[]> {
    return this.work.as(by, () => this.requests.openCalls());
  }

  /** @throws DomainError `round.missing`, `call.missing` */
  ofCall(by: Mandate, roundId: string): Promise<AdmissionsOfCall> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      const call = await this.times.callOf(roundId);
      const time = await this.times.of(call);
      const now = await this.work.now();
      const end = endOfAdmission(time);
      return {
        othersMayAsk: call.othersMayAsk,
        until: end === undefined ? null : isoOf(end),
        items: (await this.requests.ofCall(call.id)).map((request) => ({
          ...request,
          allowedActions: by.side === 'office' ? decisionsOn(request.state, time, now) : [],
        })),
      };
    });
  }
}
