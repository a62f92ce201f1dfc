import type { PricedLot, PricedPosition, PriceTier } from '../price-sheet.js';
import { customerTiers } from '../price-level.js';
import type { Draft } from './draft.js';
import { commonDecimals, type Language, listed, written } from './figures.js';
import { STYLES } from './paper.js';
import { type Cell, type Column, cell, Table } from './table.js';
import { unitName } from '../../values/unit-name.js';

/** Tiers beyond so many go on in a further row, so that a row always fits on a page. */
const TIERS_A_ROW = 12;

function columnsOf({ wording, content }: Draft): readonly Column[] {
  const { columns, price, customerPrice } = wording.priceSheet;
  const { currency } = content.priceSheet;
  const hasSurcharge = content.terms.customerSurcharge !== undefined;
  return [
    { title: columns.position, width: 32 },
    { title: columns.item, width: hasSurcharge ? 130 : 184 },
    { title: columns.unit, width: hasSurcharge ? 51 : 54 },
    { title: columns.estimated, width: hasSurcharge ? 70 : 74, align: 'right' },
    { title: columns.from, width: hasSurcharge ? 56 : 60, align: 'right' },
    { title: price(currency), width: hasSurcharge ? 65 : 71, align: 'right' },
    ...(hasSurcharge ? [{ title: customerPrice(currency), width: 71, align: 'right' } as const] : []),
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

/** How many decimals a lot's prices are written with. */
interface Decimals {
  readonly sheet: number;
  readonly customer: number;
}

function pricesCell(tiers: readonly PriceTier[], language: Language, decimals: number): Cell {
  return tiers.map((tier) => ({ text: written(tier.unitPrice, language, decimals) }));
}

function rowsOf(draft: Draft, lot: PricedLot, position: PricedPosition, number: string, decimals: Decimals): Cell[][] {
  const { language, content } = draft;
  const rows: Cell[][] = [];
  for (let at = 0; at < position.tiers.length; at += TIERS_A_ROW) {
    const tiers = position.tiers.slice(at, at + TIERS_A_ROW);
    const described =
      at === 0
        ? [cell(number), itemCell(draft, lot, position), cell(unitName(position.unit, language)), quantityCell(draft, position)]
        : [cell(number), cell(`${position.item} ${draft.wording.continued}`, STYLES.small), cell(''), cell('')];
    const from = tiers.map((tier) => ({ text: written(tier.from, language) }));
    const customers = customerTiers(tiers, content.terms.customerSurcharge);
    const prices = [pricesCell(tiers, language, decimals.sheet), ...(customers ? [pricesCell(customers, language, decimals.customer)] : [])];
    rows.push([...described, from, ...prices]);
  }
  return rows;
}

function drawLot(draft: Draft, lot: PricedLot): void {
  const { paper, wording, language, content } = draft;
  const category = language === 'de' ? lot.categoryDe : lot.categoryEn;
  const heading = wording.priceSheet.lot(lot.number, category, lot.region);
  const tiers = lot.positions.flatMap((position) => position.tiers);
  const commonOf = (all: readonly PriceTier[]): number => commonDecimals(all.map(({ unitPrice }) => unitPrice));
  const decimals = { sheet: commonOf(tiers), customer: commonOf(customerTiers(tiers, content.terms.customerSurcharge) ?? []) };
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
