import { Injectable } from '@nestjs/common';
import type { Mandate } from '../../access/mandate.js';
import { Audit } from '../../audit/audit.js';
import type { DemandFile } from './demand-file.js';
import { DemandFiles } from './demand-files.js';
import { Requirements } from '../requirements.js';

/** Puts a file in force whose lines are written, within the running transaction. */
@Injectable()
export class FileCommit {
  constructor(
    private readonly files: DemandFiles,
    private readonly requirements: Requirements,
    private readonly audit: Audit,
  ) {}

  /** The file's lines count from now on, instead of those of the member's earlier file of its name. Domain §5. */
  async commit(
    by: Mandate,
    file: Pick<DemandFile, 'id' | 'roundId' | 'membershipId' | 'fileName' | 'contentHash'>,
    lines: number,
  ): Promise<'committed' | 'replaced'> {
    const earlier = await this.files.inForce(file.roundId, file.membershipId, { fileName: file.fileName });
    if (earlier) await this.requirements.removeOfFile(file.roundId, file.membershipId, earlier.id);
    await this.files.recordCommit(file.id, earlier?.id);
    await this.audit.record(
      'demand.committed',
      file.id,
      { roundId: file.roundId, contentHash: file.contentHash, lines, replaces: earlier?.id ?? null, by: this.audit.pseudonym(by.personId) },
      { membershipId: file.membershipId },
    );
    return earlier ? 'replaced' : 'committed';
  }
}
