import type { Draft } from './draft.js';
import { INK, STYLES } from './paper.js';

const LINE_HEIGHT = 40;

function signingLine({ paper }: Draft, label: string, x: number, width: number, y: number): void {
  paper.rule(y, INK, x, width);
  paper.tag('P', () => paper.write(label, STYLES.small, { x, y: y + 2, width }));
}

/** Where supplier and network sign. Domain §13. */
export function drawSignatures(draft: Draft): void {
  const { paper, facts, wording, content } = draft;
  const { title, text, lines } = wording.signatures;
  const column = (paper.width - 30) / 2;
  const height = 90 + lines.length * LINE_HEIGHT;
  paper.space(18);
  paper.keep(height);
  paper.block('H2', title, STYLES.clause, { after: 4 });
  paper.block('P', text(facts), STYLES.text, { after: 12 });
  const top = paper.y;
  const parties = [
    { label: wording.network, name: content.network.name, x: paper.left },
    { label: wording.supplier, name: content.supplier.name, x: paper.left + column + 30 },
  ];
  const nameHeight = Math.max(...parties.map(({ name }) => paper.heightOf(name, STYLES.strong, column)));
  for (const { label, name, x } of parties) {
    paper.tag('P', () => paper.write(label, STYLES.note, { x, y: top, width: column }));
    paper.tag('P', () => paper.write(name, STYLES.strong, { x, y: top + 13, width: column }));
    for (const [index, line] of lines.entries()) signingLine(draft, line, x, column, top + 13 + nameHeight + (index + 1) * LINE_HEIGHT - 8);
  }
  paper.y = top + 13 + nameHeight + lines.length * LINE_HEIGHT + 10;
}

/** The form on which a party declares its sign-up in writing. */
export function drawDeclaration(draft: Draft): void {
  const { paper, facts, wording } = draft;
  const { title, intro, text, fields, committed, note } = wording.declaration;
  paper.newPage();
  paper.block('H1', `${wording.annex(2)}: ${title}`, STYLES.heading, { after: 6 });
  paper.block('P', intro, STYLES.note, { after: 12 });
  paper.block('P', text(facts), STYLES.text, { after: 18 });
  for (const [index, field] of fields.entries()) {
    const roomy = index === 3;
    paper.y += roomy ? 88 : 30;
    signingLine(draft, roomy ? `${field} – ${committed}` : field, paper.left, paper.width, paper.y);
    paper.y += 8;
  }
  paper.y += 16;
  paper.block('P', note, STYLES.note);
}
