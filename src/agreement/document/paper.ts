import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { LOCALES, type Language } from './figures.js';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';

// Embedded, because the fonts that every PDF reader has lack Polish, Czech and Turkish letters.
const FACES = {
  text: `${FONT}/400Regular/SourceSans3_400Regular.ttf`,
  strong: `${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  italic: `${FONT}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
} as const;

/** An element of the document's structure. */
export type Element = ReturnType<PDFKit.PDFDocument['struct']>;

/** A style of text: face, size in points, colour and the space between its lines in points. */
export interface Style {
  readonly face: keyof typeof FACES;
  readonly size: number;
  readonly colour: string;
  readonly gap: number;
}

export const INK = '#1b1f24';
export const QUIET = '#5b6470';
export const ACCENT = '#0f4c5c';
export const RULE = '#c8ced6';

export const STYLES = {
  title: { face: 'strong', size: 26, colour: ACCENT, gap: 0 },
  lead: { face: 'text', size: 13, colour: INK, gap: 2 },
  heading: { face: 'strong', size: 15, colour: ACCENT, gap: 1 },
  clause: { face: 'strong', size: 11, colour: INK, gap: 1 },
  text: { face: 'text', size: 10, colour: INK, gap: 1 },
  strong: { face: 'strong', size: 10, colour: INK, gap: 1 },
  note: { face: 'text', size: 8.5, colour: QUIET, gap: 1 },
  cell: { face: 'text', size: 9, colour: INK, gap: 1 },
  column: { face: 'strong', size: 8.5, colour: INK, gap: 0.5 },
  small: { face: 'text', size: 7.5, colour: QUIET, gap: 0.5 },
} as const satisfies Record<string, Style>;

/** Where a text stands and how wide it may run, in points. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'right' | 'center';
}

/** PDF/UA, and the scope of table headings: pdfkit knows both, its types do not yet. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };
const heading = (scope: string): object => ({ scope });

const MARGIN = { top: 78, bottom: 78, left: 64, right: 56 } as const;

/** What a document says of itself. */
export interface PaperOptions {
  readonly language: Language;
  /** Goes into the metadata as it is: no markup characters. */
  readonly title: string;
  /** Also its creation date, so that the same edition gives the same bytes. */
  readonly issuedAt: Date;
}

/**
 * Sheets of A4 with a place to write at: tagged for screen readers, fonts embedded, no byte that depends on when or
 * where it is made. Whatever is drawn but not read aloud is an artifact.
 */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly language: Language;
  readonly left = MARGIN.left;
  readonly width: number;
  y: number;
  private readonly root: Element;
  private readonly chunks: Buffer[] = [];
  private readonly written: Promise<Buffer>;

  constructor({ language, title, issuedAt }: PaperOptions) {
    this.language = language;
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: MARGIN,
      bufferPages: true,
      pdfVersion: '1.7',
      ...ACCESSIBLE,
      tagged: true,
      displayTitle: true,
      lang: LOCALES[language],
      font: require.resolve(FACES.text),
      info: { Title: title, Creator: 'Poolround', Producer: 'Poolround', CreationDate: issuedAt, ModDate: issuedAt },
    });
    this.width = this.pdf.page.width - MARGIN.left - MARGIN.right;
    this.y = MARGIN.top;
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
    this.written = new Promise((resolve, reject) => {
      this.pdf.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.pdf.on('error', reject);
    });
  }

  /** The lowest point that text may reach. */
  get bottom(): number {
    return this.pdf.page.height - MARGIN.bottom;
  }

  /** How much fits on an empty page. */
  get pageHeight(): number {
    return this.bottom - MARGIN.top;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = MARGIN.top;
  }

  /** Goes on to a new page unless so much height is left; what fits on no page begins at the top of one. */
  keep(height: number): boolean {
    if (this.y + height <= this.bottom || this.y === MARGIN.top) return false;
    this.newPage();
    return true;
  }

  /** Goes down, except at the top of a page. */
  space(height: number): void {
    if (this.y > MARGIN.top) this.y += height;
  }

  /** The height of a text when it runs so wide. */
  heightOf(text: string, style: Style, width: number): number {
    this.use(style);
    return this.pdf.heightOfString(text, { width, lineGap: style.gap });
  }

  /** The width of a text on one line. */
  widthOf(text: string, style: Style): number {
    this.use(style);
    return this.pdf.widthOfString(text);
  }

  /** Writes without moving on; the caller says what it is for a screen reader. */
  write(text: string, style: Style, { x, y, width, align = 'left' }: Place): void {
    this.use(style);
    this.pdf.fillColor(style.colour).text(text, x, y, { width, align, lineGap: style.gap });
  }

  /** Writes on one line and cuts off with an ellipsis what does not fit. */
  writeLine(text: string, style: Style, { x, y, width, align = 'left' }: Place): void {
    this.use(style);
    this.pdf.fillColor(style.colour).text(text, x, y, { width, align, height: style.size, ellipsis: true });
  }

  /** Writes a block of text, whole on one page if it fits on one, and moves on behind it. */
  block(tag: 'P' | 'H1' | 'H2' | 'H3', text: string, style: Style, options: { readonly indent?: number; readonly after?: number } = {}): void {
    const { indent = 0, after = 5 } = options;
    const height = this.heightOf(text, style, this.width - indent);
    this.keep(height);
    const place = { x: this.left + indent, y: this.y, width: this.width - indent };
    this.tag(tag, () => this.write(text, style, place));
    this.y += height + after;
  }

  /** What is written in `draw` is read aloud as this. */
  tag(tag: string, draw: () => void, within: Element = this.root, scope?: 'Column' | 'Row'): void {
    const element = this.element(tag, within, scope);
    element.add(draw);
    element.end();
  }

  /** An element of the document's structure that is filled step by step; end it. */
  element(tag: string, within: Element = this.root, scope?: 'Column' | 'Row'): Element {
    const element = this.pdf.struct(tag, scope === undefined ? {} : heading(scope));
    within.add(element);
    return element;
  }

  /** What is drawn here is decoration. */
  artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A thin line across. */
  rule(y: number, colour: string = RULE, x: number = this.left, width: number = this.width): void {
    this.artifact(() =>
      this.pdf
        .lineWidth(0.5)
        .strokeColor(colour)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(),
    );
  }

  /** Draws on every page what stands outside its text, then ends the document. */
  async finish(around: (page: number, of: number) => void): Promise<Buffer> {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(start + index);
      // Text below the margin would otherwise begin a new page.
      this.pdf.page.margins.bottom = 0;
      this.pdf.markContent('Artifact', { type: 'Pagination' });
      around(index + 1, count);
      this.pdf.endMarkedContent();
    }
    this.root.end();
    this.pdf.end();
    return this.written;
  }

  private use(style: Style): void {
    this.pdf.font(require.resolve(FACES[style.face])).fontSize(style.size);
  }
}
