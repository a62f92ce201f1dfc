import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { assertVersion } from '../../platform/http.js';
import { UnitOfWork } from '../../platform/unit-of-work.js';
import { DomainError } from '../../values/domain-error.js';
import { type Assignment, assertAssignable, mappingOf } from '../reading/column-mapping.js';
import { DemandFiles } from './demand-files.js';
import { FileCheck } from './file-check.js';
import type { Imported } from './import-demand.service.js';
import { OpenImport } from './open-import.js';

/** Lets a member say what the headers of its file mean, where they are not known by themselves. Domain §5. */
@Injectable()
export class AssignColumns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly opening: OpenImport,
    private readonly files: DemandFiles,
    private readonly checking: FileCheck,
  ) {}

  /**
   * Keeps all that is said of the headers, instead of what was said before, and checks the whole file again.
   * @throws DomainError `import.missing`, `import.settled`, `import.unknown_header`, `import.header_twice`, `version.stale`, `round.phase`, `deadline.passed`
   */
  assign(by: Mandate, roundId: string, fileId: string, seen: number | undefined, assignments: readonly Assignment[]): Promise<Imported> {
    return this.work.as(by, async () => {
      const file = await this.opening.open(by, roundId, fileId);
      assertVersion(seen, file.version);
      if (file.state !== 'checked' && file.state !== 'faulty')
        throw new DomainError('conflict', 'import.settled', `The file is ${file.state}: its columns mean what they meant when it was committed.`);
      assertAssignable(file.columns, assignments);
      await this.files.assign(fileId, assignments);
      const { faults } = await this.opening.read({ ...file, mapping: mappingOf(assignments) }, (readable) => this.checking.check(readable));
      return { file: await this.files.find(roundId, fileId), outcome: faults > 0 ? 'faulty' : 'checked' };
    });
  }
}
