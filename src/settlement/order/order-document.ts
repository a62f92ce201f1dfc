import { countryName, dateInWords, type Language, written } from '../../agreement/document/figures.js';
import { ACCENT, Paper, STYLES } from '../../agreement/document/paper.js';
import { type Cell, cell, Table } from '../../agreement/document/table.js';
import { unitName } from '../../values/unit-name.js';
import type { ContentLine, OrderContent, OrderingParty } from './content.js';
import type { DeliveryAddress } from './order.js';
import { type OrderWording, orderWordingIn } from './order-wording.js';

/** What the pages are drawn from. */
interface Draft {
  readonly paper: Paper;
  readonly order: OrderContent;
  readonly wording: OrderWording;
  readonly language: Language;
}

const LABEL_WIDTH = 130;

function drawSupplier({ paper, order: { network, supplier }, language }: Draft): void {
  paper.block('P', network, STYLES.note, { after: 2 });
  for (const line of addressLines(supplier, language)) paper.block('P', line, STYLES.text, { after: 1 });
  paper.space(34);
}

function addressLines({ name, street, postcode, city, country }: DeliveryAddress | OrderingParty, language: Language): string[] {
  return [name, street, `${postcode} ${city}`.trim(), countryName(country, language)].filter((line) => line !== '');
}

function drawFacts({ paper, order, wording, language }: Draft): void {
  const { facts } = wording;
  const { buyer, wantedOn, remark } = order;
  const rows: readonly (readonly [string, string])[] = [
    [facts.reference, order.reference],
    [facts.date, dateInWords(order.date, language)],
    [facts.agreement, [wording.agreement(order.agreement, order.edition), order.agreementTitle].filter((part) => part !== '').join(' · ')],
    [
      facts.party,
      [
        `${buyer.name} (${buyer.code})`,
        ...addressLines(buyer, language).slice(1),
        ...(buyer.vatId === null ? [] : [wording.vatId(buyer.vatId)]),
      ].join('\n'),
    ],
    [facts.deliverTo, addressLines(order.deliverTo, language).join('\n')],
    [facts.wantedOn, wantedOn === null ? wording.asSoonAsPossible : dateInWords(wantedOn, language)],
    ...(remark === null ? [] : [[facts.remark, remark] as const]),
  ];
  for (const [label, value] of rows) {
    const width = paper.width - LABEL_WIDTH;
    const height = paper.heightOf(value, STYLES.text, width);
    paper.keep(height);
    paper.tag('P', () => {
      paper.write(label, STYLES.note, { x: paper.left, y: paper.y + 1, width: LABEL_WIDTH - 6 });
      paper.write(value, STYLES.text, { x: paper.left + LABEL_WIDTH, y: paper.y, width });
    });
    paper.y += height + 4;
  }
  paper.space(12);
}

function drawLines({ paper, order, wording, language }: Draft): void {
  const { line, item, quantity, unitPrice, amount } = wording.columns;
  const table = new Table(paper, [
    { title: line, width: 32, align: 'right' },
    { title: item, width: 203 },
    { title: quantity, width: 82, align: 'right' },
    { title: `${unitPrice} (${order.currency})`, width: 78, align: 'right' },
    { title: `${amount} (${order.currency})`, width: 80, align: 'right' },
  ]);
  for (const one of order.lines) table.row(cellsOf(one, wording, language));
  table.end(8);
}

function cellsOf(line: ContentLine, wording: OrderWording, language: Language): Cell[] {
  const [one, many] = [unitName(line.unit, language), unitName(line.unit, language, 'many')];
  const yours = line.supplierNumber === undefined ? null : wording.yourNumber(line.supplierNumber);
  const codes = [yours, line.item, line.gtin, wording.reference(line.reference)].filter((part) => part !== null).join(' · ');
  const per = line.per === '1' ? one : `${written(line.per, language)} ${many}`;
  return [
    cell(line.line.toString()),
    [{ text: language === 'de' ? line.nameDe : line.nameEn }, { text: codes, style: STYLES.small }],
    cell(`${written(line.quantity, language)} ${line.quantity === '1' ? one : many}`),
    [{ text: written(line.unitPrice, language, 2) }, { text: wording.per(per), style: STYLES.small }],
    cell(written(line.amount, language)),
  ];
}

function drawTotal({ paper, order, wording, language }: Draft): void {
  const style = { ...STYLES.strong, size: 12.5, colour: ACCENT };
  paper.keep(30);
  paper.tag('P', () => {
    paper.write(wording.total, style, { x: paper.left, y: paper.y, width: paper.width - 170 });
    const right = paper.left + paper.width - 160;
    paper.write(`${written(order.total, language)} ${order.currency}`, style, { x: right, y: paper.y, width: 156, align: 'right' });
  });
  paper.y += 30;
  for (const note of wording.notes) paper.block('P', note, STYLES.note, { after: 6 });
}

/**
 * An order as a document for its supplier, tagged for screen readers; the same order gives the same bytes. Domain §14; decision 14.
 * @returns a PDF
 */
export function renderOrder(order: OrderContent, language: Language): Promise<Buffer> {
  const wording = orderWordingIn(language);
  const title = wording.documentTitle(order.reference, order.buyer.name).replaceAll(/[<>&]/g, ' ');
  const paper = new Paper({ language, title, issuedAt: new Date(order.placedAt) });
  const draft: Draft = { paper, order, wording, language };
  drawSupplier(draft);
  paper.block('H1', wording.title, { ...STYLES.title, size: 22 }, { after: 12 });
  drawFacts(draft);
  drawLines(draft);
  drawTotal(draft);
  return paper.finish((page, of) => drawFoot(draft, page, of));
}

function drawFoot({ paper, order, wording }: Draft, page: number, of: number): void {
  const y = paper.bottom + 24;
  const half = paper.width / 2;
  const text = `${order.network} · ${order.agreement} · ${wording.title} ${order.reference}`;
  paper.writeLine(text, STYLES.small, { x: paper.left, y, width: half + 80 });
  paper.write(wording.page(page, of), STYLES.small, { x: paper.left + half + 80, y, width: half - 80, align: 'right' });
}
