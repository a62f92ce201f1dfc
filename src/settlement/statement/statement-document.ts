import { countryName, dateInWords, type Language, written } from '../../agreement/document/figures.js';
import { ACCENT, Paper, QUIET, STYLES } from '../../agreement/document/paper.js';
import { cell, Table } from '../../agreement/document/table.js';
import type { Statement } from './statement.js';
import { type StatementWording, wordingIn } from './wording.js';

/** What the page is drawn from. */
interface Draft {
  readonly paper: Paper;
  readonly statement: Statement;
  readonly wording: StatementWording;
  readonly language: Language;
}

const isNothing = (decimal: string): boolean => !/[1-9]/.test(decimal);

function drawAddress({ paper, statement: { network, recipient }, language }: Draft): void {
  const { name, street, postcode, city, country } = recipient;
  paper.block('P', network, STYLES.note, { after: 2 });
  const lines = [name, street, `${postcode} ${city}`.trim(), countryName(country, language)].filter((line) => line !== '');
  for (const line of lines) paper.block('P', line, STYLES.text, { after: 1 });
  paper.space(34);
}

function drawFacts({ paper, statement, wording: { facts }, language }: Draft): void {
  const rows = [
    [facts.agreement, statement.agreement],
    [facts.supplier, statement.supplier],
    [facts.run, String(statement.number)],
    [facts.released, dateInWords(statement.releasedOn, language)],
    [facts.code, statement.recipient.code],
  ] as const;
  for (const [label, value] of rows) {
    const height = paper.heightOf(value, STYLES.text, paper.width - 130);
    paper.tag('P', () => {
      paper.write(label, STYLES.note, { x: paper.left, y: paper.y + 1, width: 124 });
      paper.write(value, STYLES.text, { x: paper.left + 130, y: paper.y, width: paper.width - 130 });
    });
    paper.y += height + 3;
  }
  paper.space(12);
}

function drawYears({ paper, statement, wording, language }: Draft): void {
  const [year, ...amounts] = wording.columns;
  const table = new Table(paper, [
    { title: year, width: 125 },
    ...amounts.map((title) => ({ title: `${title} (${statement.currency})`, width: 70, align: 'right' as const })),
  ]);
  const amount = (decimal: string) => cell(written(decimal, language));
  const short = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
  const day = (iso: string): string => short.format(new Date(`${iso}T00:00:00Z`));
  for (const one of statement.years)
    table.row([
      [{ text: wording.year(one.year) }, { text: wording.until(day(one.from), day(one.until)), style: STYLES.small }],
      ...[one.turnover, one.tierBonus, one.turnoverBonus, one.settled, one.difference].map(amount),
    ]);
  table.end(14);
}

function drawSums({ paper, statement, wording, language }: Draft): void {
  const words = wording.sums[statement.to];
  const { difference, before, due, after, currency } = statement;
  const lines = [
    { label: words.difference, amount: difference, isShown: true, isStrong: false },
    { label: words.before, amount: before, isShown: !isNothing(before), isStrong: false },
    { label: words.due, amount: due, isShown: true, isStrong: true },
    { label: words.after, amount: after, isShown: !isNothing(after), isStrong: false },
  ].filter(({ isShown }) => isShown);
  paper.keep(lines.length * 24);
  for (const { label, amount, isStrong } of lines) {
    const style = isStrong ? { ...STYLES.strong, size: 12.5, colour: ACCENT } : STYLES.text;
    const right = paper.left + paper.width - 160;
    paper.tag('P', () => {
      paper.write(label, style, { x: paper.left, y: paper.y, width: paper.width - 170 });
      paper.write(`${written(amount, language)} ${currency}`, style, { x: right, y: paper.y, width: 156, align: 'right' });
    });
    paper.y += isStrong ? 22 : 17;
    paper.rule(paper.y - 4);
  }
  paper.space(14);
}

/** The statement's own pages. */
function drawStatement(draft: Draft): void {
  const { paper, statement, wording } = draft;
  drawAddress(draft);
  paper.block('H1', wording.title, { ...STYLES.title, size: 22 }, { after: 12 });
  drawFacts(draft);
  paper.block('P', wording.intro[statement.to], STYLES.text, { after: 10 });
  drawYears(draft);
  drawSums(draft);
  for (const note of wording.notes[statement.to]) paper.block('P', note, STYLES.note, { after: 6 });
}

/**
 * A bonus statement as a document that is sent out, tagged for screen readers; the same statement gives the same bytes.
 * Domain §14.
 * @returns a PDF
 */
export function renderStatement(statement: Statement, language: Language): Promise<Buffer> {
  const wording = wordingIn(language);
  const title = wording.documentTitle(statement.agreement, statement.number);
  const paper = new Paper({ language, title, issuedAt: new Date(`${statement.releasedOn}T00:00:00Z`) });
  drawStatement({ paper, statement, wording, language });
  return paper.finish((page, of) => {
    const y = paper.bottom + 24;
    const half = paper.width / 2;
    paper.pdf
      .lineWidth(0.5)
      .strokeColor(QUIET)
      .moveTo(paper.left, y - 6)
      .lineTo(paper.left + paper.width, y - 6)
      .stroke();
    paper.writeLine(`${statement.network} · ${statement.agreement} · ${wording.title} ${statement.number}`, STYLES.small, {
      x: paper.left,
      y,
      width: half + 80,
    });
    paper.write(wording.page(page, of), STYLES.small, { x: paper.left + half + 80, y, width: half - 80, align: 'right' });
  });
}
