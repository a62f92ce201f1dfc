import { Injectable } from '@nestjs/common';
import { type CheckOfFile, DemandChecks } from './demand-checks.js';
import { readInThread } from '../reading/demand-reader.js';
import type { DemandSource } from '../reading/demand-table.js';
import type { Known } from '../reading/known.js';
import type { Reckoning } from '../reading/read-demand.js';
import type { Corrections } from '../reading/requirement-line.js';
import { type Place, type Stage, StagedLines } from './staged-lines.js';

/** A recorded demand file on disk, and all that its lines may refer to. */
export interface Readable {
  readonly place: Place & { readonly fileId: string };
  readonly source: DemandSource;
  readonly bytes: number;
  readonly known: Known;
  readonly corrections: Corrections;
}

/** Checks a recorded demand file within the running transaction, keeps its faults, and writes its lines if asked to. */
@Injectable()
export class FileCheck {
  constructor(
    private readonly checks: DemandChecks,
    private readonly staged: StagedLines,
  ) {}

  /** Checks the file and records what was found. @throws DomainError as `readDemand` */
  async check(file: Readable): Promise<Reckoning> {
    return this.read(file, await this.checks.begin(file.place.fileId), undefined);
  }

  /** Checks the file, records what was found, and, only if it has no fault, writes its lines. @throws DomainError as `readDemand` */
  async write(file: Readable): Promise<Reckoning> {
    // Before the stage: taking back its lines must not take back that there was a check.
    const check = await this.checks.begin(file.place.fileId);
    const stage = await this.staged.open(file.place);
    try {
      return await this.read(file, check, stage);
    } finally {
      stage.abandon();
    }
  }

  private async read({ source, bytes, known, corrections }: Readable, check: CheckOfFile, stage: Stage | undefined): Promise<Reckoning> {
    let faults = 0;
    const reckoning = await readInThread({ source, known, corrections }, bytes, {
      lines: async (copy) => stage?.write(copy),
      faults: async (found) => {
        if (faults === 0) await stage?.undo();
        await this.checks.addFaults(check, faults + 1, found);
        faults += found.length;
      },
      restart: async () => {
        await stage?.undo();
        await this.checks.clearFaults(check);
        faults = 0;
      },
    });
    if (faults === 0) await stage?.finish();
    await this.checks.record(check, reckoning);
    return reckoning;
  }
}
