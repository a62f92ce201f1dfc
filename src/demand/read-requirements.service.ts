import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { afterOf } from '../platform/http.js';
import { keysetOf, type SortKeys } from '../platform/keyset.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { Rounds } from '../round/rounds.js';
import { DemandChecks, type RecordedCheck } from './file/demand-checks.js';
import type { DemandFile, FileState } from './file/demand-file.js';
import { DemandFiles } from './file/demand-files.js';
import type { Fault } from './reading/fault.js';
import { memberOf } from './own-membership.js';
import { type Requirement, type RequirementFilter, Requirements } from './requirements.js';
import { type Submission, Submissions } from './submissions.js';

/** Where a page starts, how long it is, and in which order. */
export interface PageOf {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly sort?: string | undefined;
}

const REQUIREMENT_ORDERS: SortKeys = {
  stated: { sql: 'r.id', type: 'uuid' },
  item: { sql: 'i.code', type: 'text' },
  membership: { sql: 'm.code', type: 'text' },
  quantity: { sql: 'r.quantity', type: 'numeric' },
};
const FILE_ORDERS: SortKeys = {
  received: { sql: 'f.received_at', type: 'timestamptz' },
  fileName: { sql: 'f.file_name', type: 'text' },
  membership: { sql: 'm.code', type: 'text' },
};

const MOST_CHECKS = 500;

/** Reads requirements, demand files, their faults and the own submission; a member sees its own, the office all. Domain §6.4. */
@Injectable()
export class ReadRequirements {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly requirements: Requirements,
    private readonly files: DemandFiles,
    private readonly checks: DemandChecks,
    private readonly submissions: Submissions,
  ) {}

  /** @throws DomainError `round.missing`, `page.cursor`, `page.sort` */
  list(by: Mandate, roundId: string, filter: RequirementFilter, page: PageOf): Promise<(Requirement & { readonly sortKey: string })[]> {
    // Row-level security hides others' lines anyway; named here, the member's own are found by their index.
    const own = by.side === 'member' ? by.membershipId : undefined;
    return this.inRound(by, roundId, () =>
      this.requirements.list(
        roundId,
        { ...filter, membershipId: own },
        keysetOf(page.sort ?? 'stated', REQUIREMENT_ORDERS, 'r.id', afterOf(page.cursor, 2), 11),
        page.limit,
      ),
    );
  }

  /** @throws DomainError `round.missing`, `requirement.missing` */
  find(by: Mandate, roundId: string, id: string): Promise<Requirement> {
    return this.inRound(by, roundId, () => this.requirements.find(roundId, id));
  }

  /** @throws DomainError `round.missing`, `page.cursor`, `page.sort` */
  listFiles(by: Mandate, roundId: string, state: FileState | undefined, page: PageOf): Promise<(DemandFile & { readonly sortKey: string })[]> {
    return this.inRound(by, roundId, () =>
      this.files.list(roundId, state, keysetOf(page.sort ?? 'received', FILE_ORDERS, 'f.id', afterOf(page.cursor, 2), 4), page.limit),
    );
  }

  /** @throws DomainError `round.missing`, `import.missing` */
  findFile(by: Mandate, roundId: string, fileId: string): Promise<DemandFile> {
    return this.inRound(by, roundId, () => this.files.find(roundId, fileId));
  }

  /** The faults that a check of a file found, in the order of the file; of its last check if none is named. @throws DomainError `round.missing`, `import.missing`, `page.cursor` */
  faults(by: Mandate, roundId: string, fileId: string, check: number | undefined, page: PageOf): Promise<(Fault & { readonly no: number })[]> {
    return this.inRound(by, roundId, async () => {
      const { checks } = await this.files.find(roundId, fileId);
      const [after = '0'] = afterOf(page.cursor, 1) ?? [];
      return this.checks.faults({ fileId, check: check ?? checks }, /^\d{1,9}$/.test(after) ? Number.parseInt(after, 10) : 0, page.limit);
    });
  }

  /** How a file was checked, the newest first. @throws DomainError `round.missing`, `import.missing` */
  listChecks(by: Mandate, roundId: string, fileId: string): Promise<RecordedCheck[]> {
    return this.inRound(by, roundId, async () => {
      await this.files.find(roundId, fileId);
      return this.checks.list(fileId, MOST_CHECKS);
    });
  }

  /** What the member itself has stated. @throws DomainError `round.missing`, `requirement.not_a_member` */
  submission(by: Mandate, roundId: string): Promise<Submission> {
    const membershipId = memberOf(by);
    return this.inRound(by, roundId, () => this.submissions.find(roundId, membershipId));
  }

  private inRound<T>(by: Mandate, roundId: string, read: () => Promise<T>): Promise<T> {
    return this.work.as(by, async () => {
      await this.rounds.find(roundId);
      return read();
    });
  }
}
