import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { DemandChecks } from './demand-checks.js';
import { DemandFiles } from './demand-files.js';
import { FileCheck } from './file-check.js';
import { FileCommit } from './file-commit.js';
import type { Field } from '../reading/header.js';
import type { Imported } from './import-demand.service.js';
import { OpenImport } from './open-import.js';

/** A cell that the member puts right in place. */
export interface Correction {
  readonly row: number;
  readonly field: Field;
  readonly value: string;
}

/** Corrects a checked file in place, and commits it. Domain §5. */
@Injectable()
export class CommitImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opening: OpenImport,
    private readonly files: DemandFiles,
    private readonly checks: DemandChecks,
    private readonly checking: FileCheck,
    private readonly committing: FileCommit,
  ) {}

  /**
   * Commits a checked file: all of its lines or none. A second time it changes nothing. What the catalogue says by then
   * counts: a line that has become faulty makes the file faulty.
   * @throws DomainError `import.missing`, `import.faulty`, `import.replaced`, `version.stale`, `round.phase`, `deadline.passed`
   */
  commit(by: Mandate, roundId: string, fileId: string, seen: number | undefined): Promise<Imported> {
    return this.work.as(by, async () => {
      const file = await this.opening.open(by, roundId, fileId);
      if (file.state === 'committed') return { file, outcome: 'unchanged' };
      assertVersion(seen, file.version);
      if (file.state === 'faulty')
        throw new DomainError(
          'conflict',
          'import.faulty',
          `The file has ${file.faults} fault(s). Correct them, or send a corrected file under the same name.`,
        );
      if (file.state === 'replaced') throw new DomainError('conflict', 'import.replaced', 'This file was replaced by a newer one of its name.');
      const same = await this.files.inForce(roundId, file.membershipId, { hash: Buffer.from(file.contentHash, 'hex') });
      if (same) return { file: same, outcome: 'unchanged' };
      const { lines, faults } = await this.opening.read(file, (readable) => this.checking.write(readable));
      const outcome = faults > 0 ? 'faulty' : await this.committing.commit(by, file, lines);
      return { file: await this.files.find(roundId, fileId), outcome };
    });
  }

  /**
   * Corrects single cells of rows that are at fault and checks the whole file again.
   * @throws DomainError `import.missing`, `import.not_faulty`, `import.row_without_fault`, `version.stale`, `round.phase`, `deadline.passed`
   */
  correct(by: Mandate, roundId: string, fileId: string, seen: number | undefined, corrections: readonly Correction[]): Promise<Imported> {
    return this.work.as(by, async () => {
      const file = await this.opening.open(by, roundId, fileId);
      assertVersion(seen, file.version);
      if (file.state !== 'faulty')
        throw new DomainError('conflict', 'import.not_faulty', `The file is ${file.state}: only a faulty one is corrected in place.`);
      const strange = await this.checks.rowsWithoutFault(
        file,
        corrections.map(({ row }) => row),
      );
      if (strange.length > 0) {
        const errors = corrections.flatMap(({ row }, index) =>
          strange.includes(row) ? [{ pointer: `/corrections/${index}/row`, detail: `row ${row} has no fault` }] : [],
        );
        throw new DomainError(
          'invalid',
          'import.row_without_fault',
          'Only rows that are at fault are corrected in place; nothing was changed.',
          errors,
        );
      }
      await this.files.correct(fileId, by.personId, corrections);
      const { faults } = await this.opening.read(file, (readable) => this.checking.check(readable));
      return { file: await this.files.find(roundId, fileId), outcome: faults > 0 ? 'faulty' : 'checked' };
    });
  }
}
