import { Injectable } from '@nestjs/common';
import { DemandFiles } from './demand-files.js';
import { readInThread } from './demand-reader.js';
import type { DemandSource } from './demand-table.js';
import type { Known } from './known.js';
import type { Reckoning } from './read-demand.js';
import type { Corrections } from './requirement-line.js';
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
    private readonly files: DemandFiles,
    private readonly staged: StagedLines,
  ) {}

  /** Checks the file and records what was found. @throws DomainError as `readDemand` */
  check(file: Readable): Promise<Reckoning> {
    return this.read(file, undefined);
  }

  /** Checks the file, records what was found, and, only if it has no fault, writes its lines. @throws DomainError as `readDemand` */
  async write(file: Readable): Promise<Reckoning> {
    const stage = await this.staged.open(file.place);
    try {
      return await this.read(file, stage);
    } finally {
      stage.abandon();
    }
  }

  private async read({ place: { fileId }, source, bytes, known, corrections }: Readable, stage: Stage | undefined): Promise<Reckoning> {
    await this.files.clearFaults(fileId);
    let faults = 0;
    const reckoning = await readInThread({ source, known, corrections }, bytes, {
      lines: async (copy) => stage?.write(copy),
      faults: async (found) => {
        if (faults === 0) await stage?.undo();
        await this.files.addFaults(fileId, faults + 1, found);
        faults += found.length;
      },
      restart: async () => {
        await stage?.undo();
        await this.files.clearFaults(fileId);
        faults = 0;
      },
    });
    if (faults === 0) await stage?.finish();
    await this.files.recordCheck(fileId, reckoning);
    return reckoning;
  }
}
