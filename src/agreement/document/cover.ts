import type { Draft } from './draft.js';
import { countryName, listed, written } from './figures.js';
import { ACCENT, STYLES } from './paper.js';

function drawMasthead({ paper, facts, wording }: Draft): void {
  const { pdf, left, width } = paper;
  paper.artifact(() => pdf.rect(left, 60, 44, 4).fill(ACCENT));
  paper.y = 74;
  paper.block('P', facts.network, { ...STYLES.strong, size: 11 }, { after: 46 });
  paper.block('H1', wording.document, STYLES.title, { after: 2 });
  paper.block('P', facts.number, { ...STYLES.title, size: 18, face: 'text' }, { after: 8 });
  paper.block('P', facts.title, STYLES.lead, { after: 2 });
  paper.block('P', wording.editionOf(facts), { ...STYLES.text, colour: STYLES.note.colour }, { after: 26 });
  paper.rule(paper.y - 12, undefined, left, width);
}

function drawParty({ paper }: Draft, word: string, lines: readonly string[], role: string): void {
  const label = 70;
  const [name = '', ...rest] = lines;
  const top = paper.y;
  paper.tag('P', () => paper.write(word, { ...STYLES.text, colour: STYLES.note.colour }, { x: paper.left, y: top + 1, width: label - 8 }));
  const indent = { indent: label, after: 1 };
  paper.block('P', name, { ...STYLES.strong, size: 11.5 }, indent);
  if (rest.length > 0) paper.block('P', rest.join('\n'), STYLES.text, indent);
  paper.block('P', role, { ...STYLES.text, face: 'italic', colour: STYLES.note.colour }, { indent: label, after: 14 });
}

function drawParties(draft: Draft): void {
  const { content, wording, language } = draft;
  const { network, supplier } = content;
  drawParty(draft, wording.between, [network.name, countryName(network.country, language)], wording.networkRole);
  const place = [supplier.postcode, supplier.city].filter(Boolean).join(' ');
  const vat = supplier.vatId === null ? '' : `${wording.vatId} ${supplier.vatId}`;
  const lines = [supplier.name, supplier.street, place, countryName(supplier.country, language), vat].filter(Boolean);
  drawParty(draft, wording.and, lines, wording.supplierRole);
}

/** The rows of the overview: what everyone asks for first, by name. */
export function glance({
  content,
  facts,
  wording,
  language,
}: Pick<Draft, 'content' | 'facts' | 'wording' | 'language'>): readonly (readonly [string, string])[] {
  const { lots, currency } = content.priceSheet;
  const { glance } = wording;
  const categories = [...new Set(lots.map((lot) => (language === 'de' ? lot.categoryDe : lot.categoryEn)))];
  const [threshold] = content.terms.turnoverBonus;
  const first = threshold === undefined ? null : `${written(threshold.from, language, 2)} ${currency}`;
  const positions = lots.reduce((count, lot) => count + lot.positions.length, 0);
  return [
    [glance.subject, listed(categories, language)],
    [glance.lots, wording.glanceLots(lots.length, positions)],
    [glance.term, wording.glanceTerm(facts)],
    [glance.renewal, wording.glanceRenewal(facts)],
    [glance.obligation, wording.noObligation],
    ...(content.terms.paymentTerms === null ? [[glance.payment, wording.glancePayment(facts)] as const] : []),
    [glance.bonus, wording.glanceBonus(first)],
    ...(facts.surcharge === null ? [] : [[glance.surcharge, wording.glanceSurcharge(facts.surcharge)] as const]),
    [glance.signUp, wording.glanceSignUp(facts)],
    [glance.notice, wording.glanceNotice(facts)],
    ...(content.acceptBy === null ? [] : [[glance.replaces, wording.glanceReplaces(facts)] as const]),
  ];
}

function drawGlance(draft: Draft): void {
  const { paper, wording } = draft;
  const label = 130;
  paper.space(6);
  paper.block('H2', wording.atAGlance, STYLES.clause, { after: 6 });
  paper.rule(paper.y - 2);
  const table = paper.element('Table');
  for (const [name, value] of glance(draft)) {
    const height = Math.max(paper.heightOf(name, STYLES.text, label - 8), paper.heightOf(value, STYLES.text, paper.width - label));
    paper.keep(height + 6);
    const y = paper.y + 2;
    const row = paper.element('TR', table);
    const quiet = { ...STYLES.text, colour: STYLES.note.colour };
    paper.tag('TH', () => paper.write(name, quiet, { x: paper.left, y, width: label - 8 }), row, 'Row');
    paper.tag('TD', () => paper.write(value, STYLES.text, { x: paper.left + label, y, width: paper.width - label }), row);
    row.end();
    paper.y += height + 5;
    paper.rule(paper.y);
  }
  table.end();
}

/** The first page: who agrees with whom on what, and the terms that everyone asks for first. */
export function drawCover(draft: Draft): void {
  drawMasthead(draft);
  drawParties(draft);
  drawGlance(draft);
}
