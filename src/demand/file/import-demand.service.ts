import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { nowWithBody } from '../../platform/idempotency.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertCollecting } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import { newId } from '../../values/id.js';
import type { Instant } from '../../values/instant.js';
import { mappingOf } from '../reading/column-mapping.js';
import { type DemandFile, fileNameOf, type Outcome } from './demand-file.js';
import { DemandFiles } from './demand-files.js';
import { FileCheck } from './file-check.js';
import { FileCommit } from './file-commit.js';
import { KnownThings } from '../reading/known-things.js';
import { memberOf } from '../own-membership.js';
import { type Spooled, spool } from './spool.js';
import { Turns } from './turns.js';

/** Files from this size on keep a processor and a connection busy for long, so only so many are read at once. */
const BIG_BYTES = 1_048_576;
const BIG_FILES_AT_ONCE = 2;

/** A demand file, and what its import came to. */
export interface Imported {
  readonly file: DemandFile;
  readonly outcome: Outcome;
}

/** Takes a demand file in: checks all of it, and, if asked to and it has no fault, commits it at once. Domain §5. */
@Injectable()
export class ImportDemand {
  private readonly bigFiles = new Turns(BIG_FILES_AT_ONCE);

  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly files: DemandFiles,
    private readonly things: KnownThings,
    private readonly checking: FileCheck,
    private readonly committing: FileCommit,
  ) {}

  /**
   * @param body the file's bytes, streamed
   * @throws DomainError `requirement.not_a_member`, `round.missing`, `round.phase`, `deadline.passed`, `import.file_name`, and as `spool` and `readDemand`
   */
  async take(by: Mandate, roundId: string, fileName: string, body: Readable, isToCommit: boolean): Promise<Imported> {
    const membershipId = memberOf(by);
    const name = fileNameOf(fileName);
    await this.work.as(by, async () => assertCollecting(await this.rounds.find(roundId), await this.work.now()));
    const spooled = await spool(body);
    nowWithBody(spooled.hash);
    try {
      const record = (): Promise<Imported> => this.work.as(by, () => this.record(by, { roundId, membershipId, fileName: name }, spooled, isToCommit));
      return await (spooled.bytes < BIG_BYTES ? record() : this.bigFiles.run(record));
    } finally {
      await spooled.discard();
    }
  }

  private async record(
    by: Mandate,
    place: Pick<DemandFile, 'roundId' | 'membershipId' | 'fileName'>,
    spooled: Spooled,
    isToCommit: boolean,
  ): Promise<Imported> {
    const { roundId, membershipId } = place;
    const receivedAt: Instant = await this.work.now();
    // Shared until the end, so that collecting does not end while a file that came in time is read.
    assertCollecting(await this.rounds.share(roundId), receivedAt);
    await this.files.lockMember(roundId, membershipId);
    const same = await this.files.inForce(roundId, membershipId, { hash: spooled.hash });
    if (same) return { file: same, outcome: 'unchanged' };
    const fileId = newId<'demand file'>();
    const assignments = await this.files.latestAssignments(place);
    await this.files.add({ ...place, id: fileId, receivedAt }, by.personId, spooled);
    if (assignments.length > 0) await this.files.assign(fileId, assignments);
    const known = await this.things.of(roundId, membershipId);
    const source = { ...spooled.source, mapping: mappingOf(assignments) };
    const readable = { place: { ...place, fileId }, source, bytes: spooled.bytes, known, corrections: new Map() };
    const { lines, faults } = await (isToCommit ? this.checking.write(readable) : this.checking.check(readable));
    await this.files.addBytes(fileId, spooled);
    const isCommitted = isToCommit && faults === 0;
    const contentHash = spooled.hash.toString('hex');
    const outcome = isCommitted ? await this.committing.commit(by, { ...place, id: fileId, contentHash }, lines) : faults > 0 ? 'faulty' : 'checked';
    return { file: await this.files.find(roundId, fileId), outcome };
  }
}
