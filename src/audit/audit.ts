import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/unit-of-work.js';
import { newId } from '../values/id.js';
import { invariant, present } from '../values/invariant.js';
import { Appender } from './appender.js';
import { PersonMark, personsIn, pseudonymOf, written } from './pseudonym.js';

/** Who may read an entry, besides office and auditor. */
export interface Reach {
  /** The membership that the entry is about: it may read it too. */
  readonly membershipId?: string;
  /** Hides the entry from office and auditor until `disclose` is called for this id, e.g. the stage of a sealed bid. Domain §8.4 */
  readonly seal?: string;
  /** Only where the running transaction works for all networks. */
  readonly networkId?: string;
}

/** Records, within the running transaction, what changes what somebody owes, may see or is told. Domain §15. */
@Injectable()
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly appender: Appender,
  ) {}

  /**
   * Records an entry; it becomes a leaf of the network's log right after commit.
   * @param kind the event's name, e.g. `bid.received`
   * @param body JSON without personal data; persons through `pseudonym`, decimals as strings, at most 64 KiB
   * @returns the entry's id, for receipts and proofs
   */
  async record(kind: string, subjectId: string | null, body: Readonly<Record<string, unknown>> = {}, reach: Reach = {}): Promise<string> {
    const networkId = present(reach.networkId ?? this.work.scope.networkId, 'network of an audit entry');
    const names = await this.pseudonyms(personsIn(body), networkId);
    const id = newId<'audit entry'>();
    await this.work.query(
      `insert into audit_entry (network_id, id, kind, subject_id, membership_id, seal, body) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        networkId,
        id,
        kind,
        subjectId,
        reach.membershipId ?? null,
        reach.seal ?? null,
        written(body, (personId) => present(names.get(personId), 'pseudonym')),
      ],
    );
    this.nudge();
    return id;
  }

  /** Stands for a person in a body given to `record`. */
  pseudonym(personId: string): PersonMark {
    return new PersonMark(personId);
  }

  /** The pseudonyms of persons in a network, for entries that are inserted by SQL. */
  async pseudonyms(personIds: readonly string[], networkId: string | undefined = this.work.scope.networkId): Promise<Map<string, string>> {
    if (personIds.length === 0) return new Map();
    invariant(networkId !== undefined, 'a pseudonym belongs to a network');
    const keys = await this.work.query<{ person_id: string; key: Buffer }>(`select person_id, key from pseudonym_keys($1, $2)`, [
      networkId,
      personIds,
    ]);
    return new Map(keys.map(({ person_id: personId, key }) => [personId, pseudonymOf(key, personId)]));
  }

  /** Begins a seal before anything is hidden under it, so that the log tells nobody when the first bid came in. */
  async seal(seal: string): Promise<void> {
    await this.record('log.sealed', null, {}, { seal });
  }

  /** Breaks a seal: office and auditor may read the entries that it hid. */
  async disclose(seal: string): Promise<void> {
    await this.work.query(`insert into audit_disclosure (network_id, seal) values ($1, $2) on conflict (network_id, seal) do nothing`, [
      present(this.work.scope.networkId, 'network'),
      seal,
    ]);
  }

  /** After entries were inserted by SQL: appends them as soon as the transaction has committed, not only at the next sweep. */
  nudge(): void {
    this.work.afterCommit(() => this.appender.nudge());
  }
}
