import { Injectable } from '@nestjs/common';
import type { Mandate } from '../access/mandate.js';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { DomainError, missing } from '../values/domain-error.js';
import { AuditLog, type EntryFilter, type ListedEntry } from './audit-log.js';
import { consistencyPath, type Hash, inclusionPath } from './merkle.js';
import type { SignedHead } from './trees.js';

/** That an entry is in the log, for whoever knows the head. */
export interface InclusionProof extends ListedEntry {
  readonly leafIndex: number;
  readonly leafHash: Hash;
  readonly path: readonly Hash[];
  readonly head: SignedHead;
}

/** That the log of one head is the beginning of the other's. */
export interface ConsistencyProof {
  readonly first: SignedHead;
  readonly second: SignedHead;
  readonly path: readonly Hash[];
}

/**
 * Reads a network's log: office and auditor all of it, others the entries about themselves. While bids are sealed, the log
 * is shown only up to where their seal begins: further indexes, heads and proofs would tell how many there are. Domain §8.4, §15
 */
@Injectable()
export class ReadLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly log: AuditLog,
  ) {}

  /** Entries in the order of their recording, or backwards. */
  list(by: Mandate, filter: EntryFilter, after: string | undefined, isBackwards: boolean, most: number): Promise<ListedEntry[]> {
    return this.work.as(by, async () => {
      const shown = await this.log.shownSize(by.networkId);
      const entries = await this.log.list(by.networkId, filter, after, isBackwards, most);
      return entries.map((entry) => (maySeeIndex(entry, shown) ? entry : { ...entry, leafIndex: null }));
    });
  }

  /** @throws DomainError `entry.missing`, `entry.pending`, `entry.sealed` */
  prove(by: Mandate, entryId: string): Promise<InclusionProof> {
    return this.work.as(by, async () => {
      const found = await this.log.find(by.networkId, entryId);
      if (!found) throw missing('entry');
      const { leafIndex } = found;
      if (leafIndex === null) throw new DomainError('conflict', 'entry.pending', 'The entry is being added to the log. Ask again in a second.');
      const shown = await this.log.shownSize(by.networkId);
      if (!maySeeIndex(found, shown))
        throw new DomainError('conflict', 'entry.sealed', 'Its place in the log is shown when the bids that are sealed now are opened.');
      const [newest] = leafIndex < shown ? await this.log.heads(by.networkId, shown, shown, 1) : [];
      const head = newest ?? (await this.log.headOver(by.networkId, leafIndex));
      const path = await this.log.pathOf(by.networkId, inclusionPath(leafIndex, head.size));
      return { ...found, leafIndex, leafHash: await this.log.leafHash(by.networkId, leafIndex), path, head };
    });
  }

  /** Signed heads, the newest first. @param below only smaller ones */
  heads(by: Mandate, below: number | undefined, most: number): Promise<SignedHead[]> {
    return this.work.as(by, async () => {
      const shown = await this.log.shownSize(by.networkId);
      return this.log.heads(by.networkId, 1, below === undefined ? shown : Math.min(shown, below - 1), most);
    });
  }

  /** @throws DomainError `head.missing` where there is no (shown) head of that size */
  proveConsistency(by: Mandate, first: number, second: number): Promise<ConsistencyProof> {
    return this.work.as(by, async () => {
      const shown = await this.log.shownSize(by.networkId);
      const [smaller] = first <= second && second <= shown ? await this.log.heads(by.networkId, first, first, 1) : [];
      const [larger] = smaller ? await this.log.heads(by.networkId, second, second, 1) : [];
      if (!smaller || !larger) throw missing('head');
      return { first: smaller, second: larger, path: await this.log.pathOf(by.networkId, consistencyPath(first, second)) };
    });
  }
}

/** Not even a bidder sees where its own sealed bids are: from one to the next it could count the others' between. */
function maySeeIndex({ leafIndex }: ListedEntry, shown: number): boolean {
  return leafIndex !== null && leafIndex < shown;
}
