import type { EditionContent } from '../content.js';
import type { PricedLot } from '../price-sheet.js';
import { type Language, listed, monthInWords, percentWritten, written } from './figures.js';
import type { Facts, Wording } from './wording.js';

/** From this amount on, this percent. */
export interface Threshold {
  readonly from: string;
  readonly percent: string;
}

/** What follows a clause's paragraph: the table of lots, or one of thresholds. */
export type ClauseTable = { readonly kind: 'lots' } | { readonly kind: 'thresholds'; readonly rows: readonly Threshold[] };

/** A part of a clause: a paragraph or a table. */
export type ClausePart = string | ClauseTable;

/** A clause of the agreement, in the order of the document. */
export interface Clause {
  readonly title: string;
  readonly parts: readonly ClausePart[];
}

/** In which language and words. */
interface Written {
  readonly language: Language;
  readonly wording: Wording;
}

/** The lots for which the same was offered, in words, by what was offered; lots without are left out. */
function lotsBy<Offered>(
  lots: readonly PricedLot[],
  { language, wording }: Written,
  offered: (lot: PricedLot) => Offered | null,
): { readonly offered: Offered; readonly lots: string }[] {
  const groups = new Map<string, { offered: Offered; numbers: number[] }>();
  for (const lot of lots) {
    const value = offered(lot);
    if (value === null) continue;
    const key = JSON.stringify(value);
    groups.set(key, { offered: value, numbers: [...(groups.get(key)?.numbers ?? []), lot.number] });
  }
  return [...groups.values()].map((group) => ({
    offered: group.offered,
    lots: `${wording.lotWord(group.numbers.length)} ${listed(group.numbers.map(String), language)}`,
  }));
}

function rebates(content: EditionContent, wording: Wording, language: Language): Clause[] {
  const { spendRebates, packages, lots } = content.priceSheet;
  if (spendRebates.length === 0 && packages.length === 0) return [];
  const numbers = new Map(lots.map((lot) => [lot.lotId, lot.number]));
  const named = (lotIds: readonly string[]) =>
    listed(
      lotIds
        .map((lotId) => numbers.get(lotId) ?? 0)
        .toSorted((a, b) => a - b)
        .map(String),
      language,
    );
  return [
    {
      title: wording.rebates.title,
      parts: [
        ...(spendRebates.length > 0 ? [wording.rebates.spend, { kind: 'thresholds' as const, rows: spendRebates }] : []),
        ...packages.map((offered) => wording.rebates.package(percentWritten(offered.percent, language), named(offered.lotIds))),
      ],
    },
  ];
}

function bonus(content: EditionContent, wording: Wording): Clause {
  const rows = content.terms.turnoverBonus;
  const { title, none, text, after } = wording.bonus;
  return { title, parts: rows.length === 0 ? [none] : [...text, { kind: 'thresholds', rows }, after] };
}

/** How prices follow indices, or that they do not. Domain §16. */
function adjustment(content: EditionContent, wording: Wording, language: Language): Clause {
  const { title, none, text, adjusted } = wording.adjustment;
  const clause = content.terms.priceAdjustment;
  if (!clause) return { title, parts: [none] };
  const percentOf = (percent: string | null): string | null => (percent === null ? null : percentWritten(percent, language));
  const shares = clause.indices.map(({ series, weight }) => `${written(weight, language)} × ${series}`);
  const facts = {
    formula: [written(clause.fixed, language), ...shares].join(' + '),
    baseMonth: monthInWords(clause.baseMonth, language),
    threshold: /[1-9]/.test(clause.thresholdPercent) ? percentOf(clause.thresholdPercent) : null,
    capUp: percentOf(clause.capUpPercent),
    capDown: percentOf(clause.capDownPercent),
    noticeDays: clause.noticeDays,
    everyMonths: clause.everyMonths,
    waits: clause.missingMonth === 'wait',
    decimals: clause.decimals,
  };
  return { title, parts: [...text(facts), ...(content.adjustment ? [adjusted] : [])] };
}

function delivery(content: EditionContent, written: Written): Clause {
  const { title, standard, within } = written.wording.delivery;
  const times = lotsBy(content.priceSheet.lots, written, (lot) => lot.deliveryDays);
  return { title, parts: [content.terms.deliveryTerms ?? standard, ...times.map(({ offered, lots }) => within(offered, lots))] };
}

function payment(content: EditionContent, facts: Facts, written: Written): Clause {
  const { title, standard, debtor, discount, within } = written.wording.payment;
  const { lots } = content.priceSheet;
  const longer = lotsBy(lots, written, (lot) => (lot.paymentDays === content.terms.paymentDays ? null : lot.paymentDays));
  const discounts = lotsBy(lots, written, ({ cashDiscountPercent, cashDiscountDays }) =>
    cashDiscountPercent === null ? null : { percent: cashDiscountPercent, days: cashDiscountDays },
  );
  return {
    title,
    parts: [
      content.terms.paymentTerms ?? standard(facts),
      ...longer.map((group) => within(group.offered, group.lots)),
      ...discounts.map(({ offered, lots: named }) => discount(percentWritten(offered.percent, written.language), offered.days, named)),
      debtor,
    ],
  };
}

/** Who calls off and reports, and how call-offs go among the suppliers of a lot that has several. Domain §14; decision 20. */
function callOffs(content: EditionContent, wording: Wording, language: Language): Clause {
  const { title, text, panel } = wording.callOffs;
  const numbers = new Map(content.priceSheet.lots.map((lot) => [lot.lotId, lot.number]));
  const said = (content.panels ?? [])
    .toSorted((a, b) => (numbers.get(a.lotId) ?? 0) - (numbers.get(b.lotId) ?? 0))
    .map((terms) =>
      panel[terms.rule]({
        ...terms,
        tiesBy: terms.tiesBy ?? 'rank',
        lot: `${wording.lotWord(1)} ${numbers.get(terms.lotId) ?? 0}`,
        share: terms.sharePercent === null ? '' : percentWritten(terms.sharePercent, language),
      }),
    );
  return { title, parts: [...text, ...said] };
}

/** The clauses of an edition, in one language. Domain §13. */
export function clausesOf(content: EditionContent, facts: Facts, wording: Wording, language: Language): readonly Clause[] {
  const { priceSheet } = content;
  const modes = new Set(priceSheet.lots.map((lot) => lot.tierMode));
  const limited = priceSheet.lots.some((lot) => lot.positions.some((position) => position.maximum !== null));
  return [
    { title: wording.subject.title, parts: [...wording.subject.text(facts), { kind: 'lots' }] },
    { title: wording.term.title, parts: wording.term.text(facts) },
    { title: wording.quantities.title, parts: wording.quantities.text(limited) },
    {
      title: wording.prices.title,
      parts: [
        ...wording.prices.text(facts),
        ...(facts.surcharge ? [wording.prices.surcharge(facts.surcharge)] : []),
        ...[...modes].toSorted().map((mode) => wording.prices.modes[mode]),
      ],
    },
    adjustment(content, wording, language),
    ...rebates(content, wording, language),
    bonus(content, wording),
    delivery(content, { language, wording }),
    payment(content, facts, { language, wording }),
    callOffs(content, wording, language),
    { title: wording.signUp.title, parts: wording.signUp.text(facts) },
    { title: wording.leaving.title, parts: wording.leaving.text(facts) },
    { title: wording.editions.title, parts: wording.editions.text(facts) },
  ];
}
