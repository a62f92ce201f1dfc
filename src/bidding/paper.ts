import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

/** In which languages the room's documents are written. */
export type DocumentLanguage = 'de' | 'en';
export const LOCALES = { de: 'de-DE', en: 'en-GB' } as const;

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/source-sans-3';
export const FACES = {
  text: require.resolve(`${FONT}/400Regular/SourceSans3_400Regular.ttf`),
  strong: require.resolve(`${FONT}/600SemiBold/SourceSans3_600SemiBold.ttf`),
};
const INK = '#1b1f24';
const ACCENT = '#0f4c5c';
export const MARGIN = 64;
const LABEL = 130;

/** A point in time in full, in the network's zone. */
export function timeIn(iso: string, timeZone: string, language: DocumentLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeStyle: 'long', timeZone }).format(new Date(iso));
}

/**
 * Writes a document under its title.
 * @param at the time that it states as its own, so that the same content gives the same bytes
 */
export function written(title: string, at: string, language: DocumentLanguage, write: (pdf: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const made = new Date(at);
  const info = { Title: title, Creator: 'Poolround', Producer: 'Poolround', CreationDate: made, ModDate: made };
  const pdf = new PDFDocument({ size: 'A4', margin: MARGIN, lang: LOCALES[language], font: FACES.text, info });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  pdf.font(FACES.strong).fontSize(22).fillColor(ACCENT).text(title);
  pdf.moveDown(0.5).font(FACES.text).fontSize(11).fillColor(INK);
  write(pdf);
  pdf.end();
  return done;
}

/** Lines of a label and what it says, one below the other. */
export function labelled(pdf: PDFKit.PDFDocument, lines: readonly (readonly [label: string, value: string])[]): void {
  for (const [label, value] of lines) {
    const { y } = pdf;
    pdf.font(FACES.strong).fontSize(10).text(label, MARGIN, y, { width: LABEL });
    const below = pdf.y;
    pdf.font(FACES.text).text(value, MARGIN + LABEL + 10, y, { width: pdf.page.width - 2 * MARGIN - LABEL - 10 });
    pdf.y = Math.max(below, pdf.y);
    pdf.moveDown(0.3);
  }
  pdf.x = MARGIN;
}
