import type { Decimal } from '../../values/decimal.js';

/** A sparse row: column and coefficient, each column once. */
export type Entries = readonly (readonly [column: number, coefficient: number])[];

/** A mixed-integer program, minimised, rows compressed, as the solver's thread takes it. */
export interface ProgramArrays {
  readonly costs: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integrality: Int32Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/**
 * A solver's number for an exact one. Solvers know binary floating point only; whatever they find is computed anew
 * in exact numbers (recompute-award.ts) before anybody sees it.
 */
export function inexact(exact: Decimal): number {
  return Number(exact.toFixed(8));
}

/** One column less another. */
export function difference(column: number, other: number): Entries {
  return [
    [column, 1],
    [other, -1],
  ];
}

/** Collects the columns and rows of a mixed-integer program. */
export class Program {
  private readonly columns: { cost: number; upper: number; whole: boolean }[] = [];
  private readonly rows: { lower: number; upper: number; entries: Entries }[] = [];

  /** A 0/1 column. */
  binary(cost: number): number {
    return this.columns.push({ cost, upper: 1, whole: true }) - 1;
  }

  /** A whole number from 0 to `upper`. */
  integer(cost: number, upper: number): number {
    return this.columns.push({ cost, upper, whole: true }) - 1;
  }

  /** A column from 0 to `upper`. */
  continuous(cost: number, upper: number): number {
    return this.columns.push({ cost, upper, whole: false }) - 1;
  }

  atLeast(lower: number, entries: Entries): void {
    this.rows.push({ lower, upper: Number.POSITIVE_INFINITY, entries });
  }

  atMost(upper: number, entries: Entries): void {
    this.rows.push({ lower: Number.NEGATIVE_INFINITY, upper, entries });
  }

  exactly(value: number, entries: Entries): void {
    this.rows.push({ lower: value, upper: value, entries });
  }

  get size(): { readonly columns: number; readonly rows: number } {
    return { columns: this.columns.length, rows: this.rows.length };
  }

  arrays(): ProgramArrays {
    const entries = this.rows.flatMap((row) => row.entries);
    const starts = new Int32Array(this.rows.length + 1);
    for (const [index, row] of this.rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.entries.length;
    return {
      costs: Float64Array.from(this.columns, (column) => column.cost),
      lower: new Float64Array(this.columns.length),
      upper: Float64Array.from(this.columns, (column) => column.upper),
      integrality: Int32Array.from(this.columns, (column) => (column.whole ? 1 : 0)),
      rowLower: Float64Array.from(this.rows, (row) => row.lower),
      rowUpper: Float64Array.from(this.rows, (row) => row.upper),
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, coefficient]) => coefficient),
    };
  }

  /** In CPLEX LP format, which every solver reads: to hold this solver's answers against another's. */
  toLp(): string {
    const terms = (entries: Entries): string =>
      entries.map(([column, value]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} x${column}`).join('\n ') || '0 x0';
    const rows = this.rows.map(({ lower, upper, entries }, index) => {
      const [sign, side] = lower === upper ? ['=', upper] : Number.isFinite(upper) ? ['<=', upper] : ['>=', lower];
      return ` r${index}: ${terms(entries)} ${sign} ${side}`;
    });
    const isBinary = ({ whole, upper }: { whole: boolean; upper: number }): boolean => whole && upper === 1;
    const names = (of: (column: { whole: boolean; upper: number }) => boolean): string[] =>
      this.columns.flatMap((column, index) => (of(column) ? [` x${index}`] : []));
    const bounds = this.columns.flatMap((column, index) => (isBinary(column) ? [] : [` 0 <= x${index} <= ${column.upper}`]));
    const costs = terms(this.columns.map((column, index) => [index, column.cost] as const));
    return [
      'Minimize',
      ` cost: ${costs}`,
      'Subject To',
      ...rows,
      'Bounds',
      ...bounds,
      'Binary',
      ...names(isBinary),
      'General',
      ...names((column) => column.whole && !isBinary(column)),
      'End',
      '',
    ].join('\n');
  }
}
