import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { assertCollecting } from '../../round/round.js';
import { Rounds } from '../../round/rounds.js';
import type { DemandFile } from './demand-file.js';
import { DemandFiles } from './demand-files.js';
import type { Readable } from './file-check.js';
import { KnownThings } from '../reading/known-things.js';
import { memberOf } from '../own-membership.js';
import { type Spooled, spool } from './spool.js';

/** A member's own file that is recorded but not yet settled, locked and read again, within the running transaction. */
@Injectable()
export class OpenImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rounds: Rounds,
    private readonly files: DemandFiles,
    private readonly things: KnownThings,
  ) {}

  /** @throws DomainError `import.missing`, `round.phase`, `deadline.passed`, `requirement.not_a_member` */
  async open(by: Mandate, roundId: string, fileId: string): Promise<DemandFile> {
    const membershipId = memberOf(by);
    assertCollecting(await this.rounds.share(roundId), await this.work.now());
    await this.files.lockMember(roundId, membershipId);
    return this.files.lock(roundId, fileId);
  }

  /** Reads the file's bytes as they were sent, with its corrections, in the light of what its headers are said to mean. */
  async read<T>(file: DemandFile, read: (readable: Readable) => Promise<T>): Promise<T> {
    const spooled: Spooled = await spool(this.files.bytes(file.id));
    try {
      const known = await this.things.of(file.roundId, file.membershipId);
      return await read({
        place: { roundId: file.roundId, membershipId: file.membershipId, fileId: file.id },
        source: { ...spooled.source, mapping: file.mapping },
        bytes: spooled.bytes,
        known,
        corrections: await this.files.corrections(file.id),
      });
    } finally {
      await spooled.discard();
    }
  }
}
