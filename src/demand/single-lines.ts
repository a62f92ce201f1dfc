import { Injectable } from '@nestjs/common';
import type { Known } from './reading/known.js';
import { KnownIndex } from './reading/known.js';
import { copyRow, IdSeries } from './reading/requirement-copy.js';
import { Requirements } from './requirements.js';
import { type Place, StagedLines } from './file/staged-lines.js';
import { checkStated, type StatedLine } from './reading/stated-line.js';

/** Puts single lines in force, by the same rules and the same way as a file's, in the running transaction. */
@Injectable()
export class SingleLines {
  constructor(
    private readonly staged: StagedLines,
    private readonly requirements: Requirements,
  ) {}

  /**
   * @param mostItWouldPay per line unit, in the network's currency
   * @returns the line's id
   * @throws DomainError `requirement.invalid`
   */
  async add(place: Omit<Place, 'fileId'>, known: Known, stated: StatedLine, mostItWouldPay: string | undefined): Promise<string> {
    const line = checkStated(stated, new KnownIndex(known));
    const id = new IdSeries(Date.now()).next();
    const stage = await this.staged.open({ ...place, fileId: null });
    try {
      await stage.write(Buffer.from(copyRow(line, id, known.ownRegion, known.currency, JSON.stringify(stated))));
      await stage.finish();
    } finally {
      stage.abandon();
    }
    if (mostItWouldPay !== undefined) await this.requirements.recordMostItWouldPay(id, mostItWouldPay);
    return id;
  }
}
