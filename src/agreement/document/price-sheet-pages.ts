import type { PricedLot, PricedPosition } from '../price-sheet.js';
import type { Draft } from './draft.js';
import { commonDecimals, listed, written } from './figures.js';
import { STYLES } from './paper.js';
import { type Cell, type Column, cell, Table } from './table.js';
import { unitName } from '../../values/unit-name.js';

/** Tiers beyond so many go on in a further row, so that a row always fits on a page. */
const TIERS_A_ROW = 12;

function columnsOf({ wording, content }: Draft): readonly Column[] {
  const { columns, price } = wording.priceSheet;
  return [
    { title: columns.position, width: 32 },
    { title: columns.item, width: 184 },
    { title: columns.unit, width: 54 },
    { title: columns.estimated, width: 74, align: 'right' },
    { title: columns.from, width: 60, align: 'right' },
    { title: price(content.priceSheet.currency), width: 71, align: 'right' },
  ];
}

function itemCell({ wording, language }: Draft, lot: PricedLot, position: PricedPosition): Cell {
  const name = language === 'de' ? position.nameDe : position.nameEn;
  const code = position.gtin === null ? position.item : `${position.item} · GTIN ${position.gtin}`;
  const elsewhere = position.regions.some((region) => region !== lot.region);
  return [
    { text: name },
    { text: code, style: STYLES.small },
    ...(elsewhere ? [{ text: wording.priceSheet.regions(listed(position.regions, language)), style: STYLES.small }] : []),
  ];
}

function quantityCell({ wording, language }: Draft, position: PricedPosition): Cell {
  const { withheld, maximum } = wording.priceSheet;
  return [
    { text: position.estimated === null ? withheld : written(position.estimated, language) },
    ...(position.maximum === null ? [] : [{ text: maximum(written(position.maximum, language)), style: STYLES.small }]),
  ];
}

function rowsOf(draft: Draft, lot: PricedLot, position: PricedPosition, number: string, decimals: number): Cell[][] {
  const { language } = draft;
  const rows: Cell[][] = [];
  for (let at = 0; at < position.tiers.length; at += TIERS_A_ROW) {
    const tiers = position.tiers.slice(at, at + TIERS_A_ROW);
    const described =
      at === 0
        ? [cell(number), itemCell(draft, lot, position), cell(unitName(position.unit, language)), quantityCell(draft, position)]
        : [cell(number), cell(`${position.item} ${draft.wording.continued}`, STYLES.small), cell(''), cell('')];
    const from = tiers.map((tier) => ({ text: written(tier.from, language) }));
    rows.push([...described, from, tiers.map((tier) => ({ text: written(tier.unitPrice, language, decimals) }))]);
  }
  return rows;
}

function drawLot(draft: Draft, lot: PricedLot): void {
  const { paper, wording, language } = draft;
  const category = language === 'de' ? lot.categoryDe : lot.categoryEn;
  const heading = wording.priceSheet.lot(lot.number, category, lot.region);
  const decimals = commonDecimals(lot.positions.flatMap((position) => position.tiers.map((tier) => tier.unitPrice)));
  const rows = lot.positions.flatMap((position, index) => rowsOf(draft, lot, position, `${lot.number}.${index + 1}`, decimals));
  paper.space(10);
  const table = new Table(paper, columnsOf(draft));
  paper.keep(paper.heightOf(heading, STYLES.clause, paper.width) + 18 + table.heightOfAll(rows.slice(0, 2)));
  paper.block('H2', heading, STYLES.clause, { after: 1 });
  paper.block('P', `${wording.lotTable.tiers}: ${wording.tierModes[lot.tierMode]}`, STYLES.note, { after: 4 });
  for (const row of rows) table.row(row);
  table.end();
}

/** Annex 1: what costs how much from which quantity on, lot by lot. Domain §13. */
export function drawPriceSheet(draft: Draft): void {
  draft.paper.newPage();
  drawPrices(draft);
}

/** The same from the top of the present page on. */
export function drawPrices(draft: Draft): void {
  const { paper, content, facts, wording } = draft;
  const { priceSheet } = wording;
  const { lots } = content.priceSheet;
  paper.block('H1', `${wording.annex(1)}: ${priceSheet.title}`, STYLES.heading, { after: 6 });
  const withheld = lots.some((lot) => lot.positions.some((position) => position.estimated === null));
  paper.block('P', [priceSheet.text(facts), ...(withheld ? [priceSheet.withheldNote] : [])].join(' '), STYLES.note, { after: 2 });
  for (const lot of lots) drawLot(draft, lot);
}
