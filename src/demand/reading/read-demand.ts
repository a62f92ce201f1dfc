import { invariant } from '../../values/invariant.js';
import type { Cell } from './cell.js';
import { type NamedColumn, namedColumns, SAMPLE_LINES } from './column-mapping.js';
import { CopyText } from './copy-text.js';
import { copyRow, IdSeries } from './requirement-copy.js';
import { type DemandSource, openTable } from './demand-table.js';
import { type Fault, noHeader } from './fault.js';
import { isRequirementLine, NO_MAPPING, REQUIREMENT_FIELDS } from './header.js';
import { type Known, KnownIndex } from './known.js';
import type { Evidence } from './number-reading.js';
import { type Corrections, evidenceOf, LineCheck } from './requirement-line.js';
import { type DemandTable, isTable } from './table.js';

/** Where what was read of a demand file goes; each call is awaited, so that nothing piles up. */
export interface Taker {
  /** Lines in COPY text format, as long as the file has shown no fault; the memory is used again afterwards. */
  lines(copy: Buffer): Promise<void>;
  faults(faults: readonly Fault[]): Promise<void>;
  /** Forget the lines and faults so far: the file is read once more from its start. */
  restart(): Promise<void>;
}

/** How many requirement lines a file has, how many faulty cells, and its named columns with what they were taken for. */
export interface Reckoning {
  readonly columns: readonly NamedColumn[];
  readonly lines: number;
  readonly faults: number;
}

const FAULTS_AT_ONCE = 500;
/** More faults than this are counted, but not kept: nobody corrects them one by one. */
const MOST_FAULTS = 100_000;

/**
 * Reads a demand file in constant memory, checks every line, and hands on lines and faults. Whether `1.500` is one and a
 * half depends on the file's other numbers (Domain §5): its first lines are asked what they show of its decimal sign, and all
 * are read in that light; only where a later one shows another, all of them are looked at and the lines read anew.
 * @throws DomainError `import.unreadable_workbook`, `import.too_large`, `import.line_too_long`
 */
export async function readDemand(source: DemandSource, known: Known, corrections: Corrections, taker: Taker): Promise<Reckoning> {
  const mapping = source.mapping ?? NO_MAPPING;
  const table = await openTable(source, REQUIREMENT_FIELDS);
  if (!isTable(table)) {
    await taker.faults([noHeader()]);
    const { likely } = table;
    return { lines: 0, faults: 1, columns: likely ? namedColumns(likely.headers, likely.lines, mapping, REQUIREMENT_FIELDS) : [] };
  }
  const index = new KnownIndex(known);
  const sample: (readonly Cell[])[] = [];
  const first = await survey(table, corrections, 'first lines', sample);
  const columns = namedColumns(table.headers, sample, mapping, REQUIREMENT_FIELDS);
  const reading = new Reading(table, new LineCheck(table.columns, index, corrections, first), index, taker);
  if (await reading.run()) return { ...reading.count, columns };
  await taker.restart();
  const all = await survey(table, corrections, 'all lines');
  const again = new Reading(table, new LineCheck(table.columns, index, corrections, all), index, taker);
  invariant(await again.run(), 'what all numbers of a file show cannot be contradicted by one of them');
  return { ...again.count, columns };
}

/** What the file's numbers show of its decimal sign. @param sample gets its first lines */
async function survey(
  table: DemandTable,
  corrections: Corrections,
  of: 'first lines' | 'all lines',
  sample: (readonly Cell[])[] = [],
): Promise<Evidence> {
  let evidence: Evidence;
  const isDone = (): boolean => evidence === 'contradictory' || (of === 'first lines' && evidence !== undefined);
  await table.pass(
    (row, cells) => {
      if (sample.length < SAMPLE_LINES && isRequirementLine(cells)) sample.push(cells);
      if (!isDone() && isRequirementLine(cells)) evidence = evidenceOf(table.columns, corrections, row, cells, evidence);
    },
    async () => of === 'all lines' && !isDone(),
  );
  return evidence;
}

/** One pass over a file's lines. */
class Reading {
  private readonly ids = new IdSeries(Date.now());
  private readonly copies = new CopyText();
  private faults: Fault[] = [];
  private lines = 0;
  private faultCount = 0;

  constructor(
    private readonly table: DemandTable,
    private readonly check: LineCheck,
    private readonly index: KnownIndex,
    private readonly taker: Taker,
  ) {}

  get count(): Omit<Reckoning, 'columns'> {
    return { lines: this.lines, faults: this.faultCount };
  }

  /** @returns false when a number spoke against what others were read by */
  async run(): Promise<boolean> {
    await this.table.pass(
      (row, cells, raw) => this.take(row, cells, raw),
      () => this.handOn(),
    );
    if (this.check.isContradicted) return false;
    await this.flush();
    return true;
  }

  private take(row: number, cells: readonly Cell[], raw: string): void {
    if (!isRequirementLine(cells)) return;
    this.lines += 1;
    const line = this.check.check(row, cells);
    if ('quantity' in line) {
      const { ownRegion, currency } = this.index.known;
      if (this.faultCount === 0) this.copies.add(copyRow(line, this.ids.next(), ownRegion, currency, raw));
    } else {
      if (this.faultCount < MOST_FAULTS) this.faults.push(...line.slice(0, MOST_FAULTS - this.faultCount));
      this.faultCount += line.length;
    }
  }

  private async handOn(): Promise<boolean> {
    if (this.check.isContradicted) return false;
    await this.flush();
    return true;
  }

  private async flush(): Promise<void> {
    const copy = this.copies.taken();
    if (copy.length > 0 && this.faultCount === 0) await this.taker.lines(copy);
    const faults = this.faults;
    this.faults = [];
    for (let at = 0; at < faults.length; at += FAULTS_AT_ONCE) await this.taker.faults(faults.slice(at, at + FAULTS_AT_ONCE));
  }
}
