import type { EditionContent } from '../content.js';
import { type ClausePart, clausesOf, type Threshold } from './clauses.js';
import { drawCalculation } from './calculation-pages.js';
import { drawCover } from './cover.js';
import type { Draft } from './draft.js';
import { drawDeclaration, drawSignatures } from './signing-pages.js';
import { drawPriceSheet } from './price-sheet-pages.js';
import { english } from './english.js';
import { factsOf } from './facts.js';
import { type Language, percentWritten, written } from './figures.js';
import { german } from './german.js';
import { Paper, QUIET, STYLES } from './paper.js';
import { cell, Table } from './table.js';

/** How far paragraphs stand in from their clause's heading, in points. */
const INDENT = 24;

function drawLots({ paper, content, wording, language }: Draft): void {
  const { lotTable } = wording;
  const table = new Table(paper, [
    { title: lotTable.lot, width: 36 },
    { title: lotTable.category, width: 164 },
    { title: lotTable.region, width: 76 },
    { title: lotTable.positions, width: 58, align: 'right' },
    { title: '', width: 14 },
    { title: lotTable.tiers, width: 72 },
    { title: lotTable.discount, width: 55, align: 'right' },
  ]);
  for (const lot of content.priceSheet.lots)
    table.row([
      cell(String(lot.number)),
      cell(language === 'de' ? lot.categoryDe : lot.categoryEn),
      cell(lot.region),
      cell(String(lot.positions.length)),
      cell(''),
      cell(wording.tierModes[lot.tierMode]),
      cell(lot.cashDiscountPercent === null ? '–' : percentWritten(lot.cashDiscountPercent, language)),
    ]);
  table.end();
}

function drawThresholds({ paper, content, wording, language }: Draft, rows: readonly Threshold[]): void {
  const table = new Table(paper, [
    { title: wording.thresholdTable.from(content.priceSheet.currency), width: 150, align: 'right' },
    { title: wording.thresholdTable.percent, width: 80, align: 'right' },
  ]);
  const cells = rows.map(({ from, percent }) => [cell(written(from, language, 2)), cell(percentWritten(percent, language, 2))]);
  for (const row of cells) table.row(row);
  table.end();
}

function drawPart(draft: Draft, part: ClausePart): void {
  if (typeof part === 'string') draft.paper.block('P', part, STYLES.text, { indent: INDENT });
  else if (part.kind === 'lots') drawLots(draft);
  else drawThresholds(draft, part.rows);
}

const TABLE_ROW = 18;

/** How much a part needs to begin on this page: a paragraph takes a table that it introduces along. */
function heightToBegin(draft: Draft, parts: readonly ClausePart[]): number {
  const [part, next] = parts;
  if (part === undefined) return 0;
  if (typeof part === 'string') {
    const height = draft.paper.heightOf(part, STYLES.text, draft.paper.width - INDENT) + 5;
    return typeof next === 'object' ? height + heightToBegin(draft, [next]) : height;
  }
  const rows = part.kind === 'lots' ? 2 : part.rows.length;
  return Math.min((rows + 1.5) * TABLE_ROW, draft.paper.pageHeight / 2);
}

function drawClauses(draft: Draft): void {
  const { paper, wording } = draft;
  paper.newPage();
  for (const [index, { title, parts }] of clausesOf(draft.content, draft.facts, wording, draft.language).entries()) {
    paper.space(8);
    const heading = `${wording.clause(index + 1)} ${title}`;
    paper.keep(paper.heightOf(heading, STYLES.clause, paper.width) + 4 + heightToBegin(draft, parts));
    paper.block('H2', heading, STYLES.clause, { after: 4 });
    for (const [at, part] of parts.entries()) {
      paper.keep(heightToBegin(draft, parts.slice(at)));
      drawPart(draft, part);
    }
  }
}

/** Header and footer: who and which agreement, which page of how many, and the hash of what was agreed. */
function drawAround({ paper, facts, wording }: Draft, page: number, of: number): void {
  const small = STYLES.small;
  const { left, width } = paper;
  if (page > 1) {
    paper.writeLine(facts.network, small, { x: left, y: 40, width: width * 0.6 });
    paper.write(`${wording.document} ${facts.number}`, small, { x: left + width / 2, y: 40, width: width / 2, align: 'right' });
  }
  const y = paper.bottom + 24;
  paper.pdf
    .lineWidth(0.5)
    .strokeColor(QUIET)
    .moveTo(left, y - 6)
    .lineTo(left + width, y - 6)
    .stroke();
  paper.write(`${facts.number} · ${wording.editionOf(facts)}`, small, { x: left, y, width: width / 2 });
  paper.write(wording.page(page, of), small, { x: left + width / 2, y, width: width / 2, align: 'right' });
  const hash = { ...small, size: 6.2 };
  paper.write(`${wording.hashLabel}:`, hash, { x: left, y: y + 12, width });
  paper.write(facts.documentHash, hash, { x: left, y: y + 21, width });
}

/**
 * An edition as a document that a purchasing office sends out: cover, clauses, signatures, price sheet and form of
 * declaration. Tagged for screen readers; the same edition gives the same bytes. Domain §13.
 * @param documentHash the hash of `content`; null: a draft, which says so on every page
 * @param issuedAt milliseconds since 1970 UTC
 * @returns a PDF
 */
export function renderEdition(content: EditionContent, documentHash: string | null, issuedAt: number, language: Language): Promise<Buffer> {
  const wording = language === 'de' ? german : english;
  const facts = factsOf(content, documentHash ?? wording.noHash, language);
  const paper = new Paper({ language, title: wording.documentTitle(facts), issuedAt: new Date(issuedAt) });
  const draft: Draft = { paper, content, facts, wording, language };
  drawCover(draft);
  drawClauses(draft);
  drawSignatures(draft);
  drawPriceSheet(draft);
  drawDeclaration(draft);
  drawCalculation(draft);
  return paper.finish((page, of) => {
    drawAround(draft, page, of);
    if (documentHash === null) paper.write(wording.draft, STYLES.clause, { x: paper.left, y: 20, width: paper.width, align: 'center' });
  });
}
