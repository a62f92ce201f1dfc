import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { Audit } from '../audit/audit.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { assertCollecting } from '../round/round.js';
import { Rounds } from '../round/rounds.js';
import { memberOf } from './own-membership.js';
import { type Submission, type SubmissionState, Submissions } from './submissions.js';

/** A member says that it has submitted all it needs, or declines, so that it is not reminded any more. Domain §2. */
@Injectable()
export class StateSubmission {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly submissions: Submissions,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError `requirement.not_a_member`, `round.phase`, `deadline.passed` */
  state(by: Mandate, roundId: string, state: SubmissionState): Promise<Submission> {
    const membershipId = memberOf(by);
    return this.work.as(by, async () => {
      assertCollecting(await this.rounds.share(roundId), await this.work.now());
      const isNew = await this.submissions.record(roundId, membershipId, by.personId, state);
      if (isNew)
        await this.audit.record('submission.stated', membershipId, { roundId, state, by: this.audit.pseudonym(by.personId) }, { membershipId });
      return this.submissions.find(roundId, membershipId);
    });
  }
}
