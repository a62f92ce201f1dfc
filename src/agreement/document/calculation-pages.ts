import { Decimal } from '../../values/decimal.js';
import type { CalculatedIndex, Calculation } from '../adjustment/calculation.js';
import type { PricedPosition } from '../price-sheet.js';
import type { Draft } from './draft.js';
import { commonDecimals, monthInWords, written } from './figures.js';
import { STYLES } from './paper.js';
import { type Cell, cell, Table } from './table.js';

/** To how many decimals factors are shown; they are computed without rounding. */
const SHOWN_DECIMALS = 9;

const shownFactor = (factor: string, { language }: Draft): string => written(Decimal.parse(factor).toFixed(SHOWN_DECIMALS), language);

function valueCell({ value, revision, month }: CalculatedIndex['now'], { language, wording }: Draft): Cell {
  return [
    { text: written(value, language) },
    { text: `${monthInWords(month, language)}, ${wording.calculation.revision(revision)}`, style: STYLES.small },
  ];
}

function drawIndices(draft: Draft, { indices, fixed, computed }: Calculation): void {
  const { paper, wording, language } = draft;
  const { columns, fixedShare, computedFactor } = wording.calculation;
  const table = new Table(paper, [
    { title: columns.index, width: 131 },
    { title: columns.weight, width: 52, align: 'right' },
    { title: columns.then, width: 86, align: 'right' },
    { title: columns.now, width: 86, align: 'right' },
    { title: columns.ratio, width: 60, align: 'right' },
    { title: columns.part, width: 60, align: 'right' },
  ]);
  const empty = cell('');
  table.row([cell(fixedShare), cell(written(fixed, language)), empty, empty, empty, cell(shownFactor(fixed, draft))]);
  for (const index of indices)
    table.row([
      [{ text: index.name }, { text: `${index.series} · ${index.base}`, style: STYLES.small }],
      cell(written(index.weight, language)),
      valueCell(index.then, draft),
      valueCell(index.now, draft),
      cell(shownFactor(index.ratio, draft)),
      cell(shownFactor(index.part, draft)),
    ]);
  table.row([cell(computedFactor, STYLES.strong), empty, empty, empty, empty, cell(shownFactor(computed, draft))]);
  table.end();
}

function itemOf(positions: ReadonlyMap<string, PricedPosition>, positionId: string, language: Draft['language']): Cell {
  const position = positions.get(positionId);
  if (!position) return cell('–');
  return [{ text: language === 'de' ? position.nameDe : position.nameEn }, { text: position.item, style: STYLES.small }];
}

function drawPrices(draft: Draft, { prices }: Calculation): void {
  const { paper, wording, language, content } = draft;
  const { columns } = wording.calculation;
  const { currency, lots } = content.priceSheet;
  const positions = new Map(lots.flatMap((lot) => lot.positions.map((position) => [position.positionId, position] as const)));
  const decimals = commonDecimals(prices.flatMap(({ tiers }) => tiers.flatMap(({ base, before, after }) => [base, before, after])));
  const table = new Table(paper, [
    { title: columns.item, width: 189 },
    { title: columns.from, width: 61, align: 'right' },
    { title: columns.base(currency), width: 75, align: 'right' },
    { title: columns.before(currency), width: 75, align: 'right' },
    { title: columns.after(currency), width: 75, align: 'right' },
  ]);
  for (const { positionId, tiers } of prices)
    for (const [at, { from, base, before, after }] of tiers.entries())
      table.row([
        at === 0 ? itemOf(positions, positionId, language) : cell(''),
        cell(written(from, language)),
        cell(written(base, language, decimals)),
        cell(written(before, language, decimals)),
        cell(written(after, language, decimals)),
      ]);
  table.end();
}

/** Annex 3, where prices were adjusted: every step from the indices to each price, to be recomputed by hand. Domain §16. */
export function drawCalculation(draft: Draft): void {
  const { paper, content, wording, language } = draft;
  const calculation = content.adjustment;
  if (!calculation) return;
  const { title, intro, steps, prices } = wording.calculation;
  paper.newPage();
  paper.block('H1', `${wording.annex(3)}: ${title}`, STYLES.heading, { after: 6 });
  paper.block('P', intro(monthInWords(calculation.month, language)), STYLES.note, { after: 12 });
  drawIndices(draft, calculation);
  const facts = {
    computed: shownFactor(calculation.computed, draft),
    inForce: shownFactor(calculation.inForce, draft),
    factor: shownFactor(calculation.factor, draft),
    percent: written(Decimal.parse(calculation.changePercent).toFixed(2), language),
    isCapped: calculation.effect === 'capped',
    decimals: calculation.decimals,
  };
  for (const step of steps(facts)) paper.block('P', step, STYLES.text, { after: 5 });
  paper.space(8);
  paper.block('H2', prices, STYLES.clause, { after: 4 });
  drawPrices(draft, calculation);
}
