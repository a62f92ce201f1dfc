import { copyRow, IdSeries } from './requirement-copy.js';
import { type DemandSource, openTable } from './demand-table.js';
import { type Fault, noHeader } from './fault.js';
import { isRequirementLine } from './header.js';
import { type Known, KnownIndex } from './known.js';
import type { Evidence } from './number-reading.js';
import { type Corrections, evidenceOf, LineCheck } from './requirement-line.js';
import type { DemandTable } from './table.js';

/** Where what was read of a demand file goes; each call is awaited, so that nothing piles up. */
export interface Taker {
  /** Lines in COPY text format, as long as the file has shown no fault. */
  lines(copy: Buffer): Promise<void>;
  faults(faults: readonly Fault[]): Promise<void>;
  /** Forget the lines and faults so far: the file is read once more from its start. */
  restart(): Promise<void>;
}

/** How many requirement lines a file has, and how many faulty cells. */
export interface Reckoning {
  readonly lines: number;
  readonly faults: number;
}

const COPY_BYTES = 262_144;
const FAULTS_AT_ONCE = 500;

/**
 * Reads a demand file in constant memory, checks every line, and hands on lines and faults. Whether `1.500` is one and a
 * half depends on the file's other numbers (Domain §5): they are taken from the lines so far; only where that turns out
 * not to be enough, the whole file is read for them first and the lines once more.
 * @throws DomainError `import.unreadable_workbook`, `import.too_large`, `import.line_too_long`
 */
export async function readDemand(source: DemandSource, known: Known, corrections: Corrections, taker: Taker): Promise<Reckoning> {
  const table = await openTable(source);
  if (!table) {
    await taker.faults([noHeader()]);
    return { lines: 0, faults: 1 };
  }
  const index = new KnownIndex(known);
  const swift = new Reading(table, new LineCheck(table.columns, index, corrections, { isComplete: false, evidence: undefined }), index, taker);
  if (await swift.run()) return swift.reckoning;
  await taker.restart();
  const evidence = await survey(table, corrections);
  const sure = new Reading(table, new LineCheck(table.columns, index, corrections, { isComplete: true, evidence }), index, taker);
  await sure.run();
  return sure.reckoning;
}

/** What all numbers of the file show of its decimal sign. */
async function survey(table: DemandTable, corrections: Corrections): Promise<Evidence> {
  let evidence: Evidence;
  await table.pass(
    (row, cells) => {
      if (evidence !== 'contradictory' && isRequirementLine(cells)) evidence = evidenceOf(table.columns, corrections, row, cells, evidence);
    },
    async () => evidence !== 'contradictory',
  );
  return evidence;
}

/** One pass over a file's lines. */
class Reading {
  private readonly ids = new IdSeries(Date.now());
  private copy: string[] = [];
  private copyLength = 0;
  private faults: Fault[] = [];
  private lines = 0;
  private faultCount = 0;

  constructor(
    private readonly table: DemandTable,
    private readonly check: LineCheck,
    private readonly index: KnownIndex,
    private readonly taker: Taker,
  ) {}

  get reckoning(): Reckoning {
    return { lines: this.lines, faults: this.faultCount };
  }

  /** @returns false when the lines so far were not enough to read the file's numbers */
  async run(): Promise<boolean> {
    const { ownRegion, currency } = this.index.known;
    await this.table.pass(
      (row, cells, raw) => {
        if (!isRequirementLine(cells)) return;
        this.lines += 1;
        const line = this.check.check(row, cells);
        if ('quantity' in line) {
          if (this.faultCount === 0) this.add(copyRow(line, this.ids.next(), ownRegion, currency, raw));
        } else {
          this.faultCount += line.length;
          this.faults.push(...line);
        }
      },
      () => this.handOn(),
    );
    if (this.check.needsSurvey) return false;
    await this.flush();
    return true;
  }

  private add(row: string): void {
    this.copy.push(row);
    this.copyLength += row.length;
  }

  private async handOn(): Promise<boolean> {
    if (this.check.needsSurvey) return false;
    if (this.copyLength > COPY_BYTES || this.faults.length > FAULTS_AT_ONCE) await this.flush();
    return true;
  }

  private async flush(): Promise<void> {
    const [copy, faults] = [this.copy, this.faults];
    this.copy = [];
    this.copyLength = 0;
    this.faults = [];
    if (copy.length > 0 && this.faultCount === 0) await this.taker.lines(Buffer.from(copy.join('')));
    for (let at = 0; at < faults.length; at += FAULTS_AT_ONCE) await this.taker.faults(faults.slice(at, at + FAULTS_AT_ONCE));
  }
}
