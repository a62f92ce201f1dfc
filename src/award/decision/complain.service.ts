import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import { Notices } from '../../notice/notices.js';
import { Deadlines } from '../../platform/deadlines.js';
import { afterOf, assertVersion, type PageQuery } from '../../platform/http.js';
import { keysetOf, type SortKeys } from '../../platform/keyset.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertPhase } from '../../round/phase.js';
import { Rounds } from '../../round/rounds.js';
import { DomainError } from '../../values/domain-error.js';
import { newId } from '../../values/id.js';
import { present } from '../../values/invariant.js';
import { type Complaint, Complaints } from './complaints.js';
import { STANDSTILL_DEADLINE } from './decide-award.service.js';

/** A bidder has at most so many complaints that are not resolved. */
const MOST_UNRESOLVED = 10;
const SORT: SortKeys = { filedAt: { sql: 'c.filed_at', type: 'timestamptz' } };

/** Files and resolves complaints about a decision; an open one holds the standstill. Domain §2. */
@Injectable()
export class Complain {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly complaints: Complaints,
    private readonly audit: Audit,
    private readonly notices: Notices,
    private readonly deadlines: Deadlines,
  ) {}

  /** A bidder complains while the standstill runs. @throws DomainError `round.phase`, `complaint.no_standstill`, `complaint.too_many` */
  file(by: Mandate, roundId: string, text: string): Promise<Complaint> {
    const membershipId = present(by.membershipId, 'the membership of a bidder');
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      assertPhase(round.phase, 'standstill');
      if ((await this.complaints.unresolved(roundId, membershipId)) >= MOST_UNRESOLVED)
        throw new DomainError(
          'too_many',
          'complaint.too_many',
          `${MOST_UNRESOLVED} of your complaints are not resolved yet; wait for the office's answers.`,
        );
      if (!(await this.complaints.holdStandstill(roundId)))
        throw new DomainError('conflict', 'complaint.no_standstill', 'The standstill is over, or you had no bid in this call; nothing was filed.');
      const id = newId<'complaint'>();
      await this.complaints.file(id, roundId, membershipId, by.personId, text);
      await this.audit.record('complaint.filed', id, { by: this.audit.pseudonym(by.personId), roundId }, { membershipId });
      await this.notices.tell({ office: true }, 'complaint.filed', { round: round.title, roundId }, roundId);
      return this.complaints.find(roundId, id);
    });
  }

  /** One page, by time; a bidder sees its own. @throws DomainError `round.missing`, `page.sort`, `page.cursor` */
  list(by: Mandate, roundId: string, isOpen: boolean | undefined, page: PageQuery): Promise<(Complaint & { readonly sortKey: string })[]> {
    const keyset = keysetOf(page.sort ?? 'filedAt', SORT, 'c.id', afterOf(page.cursor, 2), 4);
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return this.complaints.list(roundId, isOpen, keyset, page.limit);
    });
  }

  /**
   * The office answers a complaint; the last one resolved lets the standstill end, at once if its time is over.
   * @param seen the version that the caller saw
   * @throws DomainError `complaint.missing`, `complaint.resolved`, `version.stale`
   */
  resolve(by: Mandate, roundId: string, complaintId: string, resolution: string, seen: number | undefined): Promise<Complaint> {
    return this.work.as(by, async () => {
      const round = await this.rounds.find(roundId);
      const { resolvedAt, version, membershipId } = await this.complaints.find(roundId, complaintId, 'for update of c');
      assertVersion(seen, version);
      if (resolvedAt !== null) throw new DomainError('conflict', 'complaint.resolved', `This complaint was resolved at ${resolvedAt}.`);
      await this.complaints.resolve(complaintId, by.personId, resolution);
      await this.complaints.releaseStandstill(roundId);
      await this.audit.record('complaint.resolved', complaintId, { by: this.audit.pseudonym(by.personId), roundId }, { membershipId });
      await this.notices.tell({ memberships: [membershipId], roles: ['bidder'] }, 'complaint.resolved', { round: round.title, roundId }, roundId);
      await this.deadlines.changed(STANDSTILL_DEADLINE, await this.work.now());
      return this.complaints.find(roundId, complaintId);
    });
  }
}
