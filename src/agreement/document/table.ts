import { type Element, type Paper, RULE, STYLES, type Style } from './paper.js';

/** A column: its title, width in points, and where its cells are flush. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: 'left' | 'right';
}

/** One line of a cell. */
export interface CellLine {
  readonly text: string;
  readonly style?: Style;
}

/** A cell: its lines from top to bottom. */
export type Cell = readonly CellLine[];

const PADDING = { x: 4, y: 3 } as const;

/** A cell of one line. */
export function cell(text: string, style: Style = STYLES.cell): Cell {
  return [{ text, style }];
}

interface Placed {
  readonly x: number;
  readonly column: Column;
}

/**
 * A table that goes over pages: its header is repeated on each (read aloud only once), a row stays together.
 */
export class Table {
  private readonly placed: readonly Placed[];
  private readonly element: Element;
  private begun = false;

  constructor(
    private readonly paper: Paper,
    columns: readonly Column[],
  ) {
    let x = paper.left;
    this.placed = columns.map((column) => {
      const placed = { x, column };
      x += column.width;
      return placed;
    });
    this.element = paper.element('Table');
  }

  /** What header and these rows take together. */
  heightOfAll(rows: readonly (readonly Cell[])[]): number {
    return rows.reduce((total, row) => total + this.heightOf(row), this.headerHeight);
  }

  row(cells: readonly Cell[]): void {
    const height = this.heightOf(cells);
    if (!this.begun) {
      this.paper.keep(this.headerHeight + height);
      this.header();
    } else if (this.paper.keep(height)) this.header();
    const row = this.paper.element('TR', this.element);
    for (const [index, { x, column }] of this.placed.entries()) {
      const lines = cells[index] ?? [];
      this.paper.tag('TD', () => this.lines(lines, x, column), row);
    }
    row.end();
    this.paper.y += height;
    this.paper.rule(this.paper.y, RULE, this.paper.left, this.width);
  }

  end(after = 8): void {
    this.element.end();
    this.paper.y += after;
  }

  private get width(): number {
    return this.placed.reduce((total, { column }) => total + column.width, 0);
  }

  private get headerHeight(): number {
    return this.heightOf(this.placed.map(({ column }) => cell(column.title, STYLES.column)));
  }

  private heightOf(cells: readonly Cell[]): number {
    const heights = this.placed.map(({ column }, index) => (cells[index] ?? []).reduce((total, line) => total + this.lineHeight(line, column), 0));
    return Math.max(...heights) + 2 * PADDING.y;
  }

  private lineHeight(line: CellLine, column: Column): number {
    return this.paper.heightOf(line.text, line.style ?? STYLES.cell, column.width - 2 * PADDING.x);
  }

  private header(): void {
    const { paper } = this;
    const height = this.headerHeight;
    const top = paper.y;
    paper.artifact(() => paper.pdf.rect(paper.left, top, this.width, height).fill('#eef2f4'));
    if (this.begun) paper.artifact(() => this.titles((draw) => draw()));
    else {
      const row = paper.element('TR', this.element);
      this.titles((draw) => paper.tag('TH', draw, row, 'Column'));
      row.end();
    }
    this.begun = true;
    paper.y = top + height;
    paper.rule(paper.y, '#8a949e', paper.left, this.width);
  }

  private titles(each: (draw: () => void) => void): void {
    for (const { x, column } of this.placed) each(() => this.lines(cell(column.title, STYLES.column), x, column));
  }

  private lines(lines: Cell, x: number, column: Column): void {
    let y = this.paper.y + PADDING.y;
    for (const line of lines) {
      const place = { x: x + PADDING.x, y, width: column.width - 2 * PADDING.x, align: column.align ?? 'left' };
      this.paper.write(line.text, line.style ?? STYLES.cell, place);
      y += this.lineHeight(line, column);
    }
  }
}
