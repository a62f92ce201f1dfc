import { splittingOf } from './division.js';
import { type Awards, isWeighable, lotsOf, type LotOffer, type Offers, suppliersOf, takesWhole } from './offer.js';
import { coverLot, readLot } from './cover-lot.js';
import { type PartColumns, partColumns } from './part-columns.js';
import { isTooPoor } from './measure.js';
import { difference, inexact, Program } from './program.js';
import { type Conditions, isChosen, type Rule } from './rule.js';
import { type BidColumn, holdRules, type Part, partColumn, wholeColumn, Winners } from './rule-rows.js';
import { shareBounds } from './share-bounds.js';

/** What the program has of a lot: bids that win it whole, and parts where it may be divided. */
interface LotColumns {
  readonly wholes: readonly BidColumn[];
  readonly parts: readonly PartColumns[];
}

/** @param firm the rules that do not give */
function columnsOf(program: Program, offers: Offers, firm: Conditions): Map<string, LotColumns> {
  return new Map(
    lotsOf(offers).map((lot) => {
      const bids = offers.bids.filter((bid) => bid.lot === lot && isWeighable(bid));
      const splitting = splittingOf(firm, lot);
      const wholes = bids.filter((bid) => takesWhole(bid, offers)).map((bid) => wholeColumn(bid, program.binary(0), offers));
      const parts = splitting.length === 0 ? [] : bids.map((bid) => partColumns(program, offers, bid, 0, shareBounds(offers, firm, bid)));
      coverLot(
        program,
        wholes.map(({ column }) => column),
        parts,
      );
      return [lot, { wholes, parts }];
    }),
  );
}

function suppliersIn(program: Program, offers: Offers, lots: ReadonlyMap<string, LotColumns>): Map<string, readonly Part[]> {
  const all = [...lots.values()].flatMap(({ wholes, parts }) => [...wholes, ...parts.map(partColumn)]);
  return new Map(
    suppliersOf(offers).map((supplier) => {
      const part: Part = { bids: all.filter(({ bid }) => bid.supplier === supplier), wins: program.binary(0) };
      for (const { column } of part.bids) program.atMost(0, difference(column, part.wins));
      return [supplier, [part]];
    }),
  );
}

/** By how much a bid offends against an exclusion or a quality floor; 0 where it does not. */
function offence(rule: Rule, bid: LotOffer): number {
  if (rule.kind === 'quality') return isTooPoor(bid, rule) ? inexact(rule.value.minus(bid.qualityScore)) : 0;
  return rule.kind === 'excluded' && isChosen(rule.suppliers, bid.supplier) && isChosen(rule.lots, bid.lot) ? 1 : 0;
}

/** Bids that are too poor or excluded stay out or, where that is elastic, cost what they fall short, or one for each supplier. */
function holdBids(program: Program, bids: Part['bids'], rule: Rule, give: ((upper: number) => number) | undefined): void {
  const gives = new Map<string, number>();
  for (const { bid, column } of bids) {
    const much = offence(rule, bid);
    if (much === 0) continue;
    const giver = rule.kind === 'excluded' ? bid.supplier : '';
    const elastic = give && (gives.get(giver) ?? give(rule.kind === 'quality' ? inexact(rule.value) : 1));
    if (elastic !== undefined) gives.set(giver, elastic);
    program.atMost(0, [[column, much], ...(elastic === undefined ? [] : [[elastic, -1] as const])]);
  }
}

/**
 * The program that asks whether any award meets the rules, whatever it costs: one of them may be elastic, and gives as
 * little as possible. Domain §11.
 * @param soft the name of that rule
 */
export function elasticProgram(
  offers: Offers,
  conditions: Conditions,
  soft: string | undefined,
): { program: Program; read(values: Float64Array): Awards } {
  const program = new Program();
  const lots = columnsOf(
    program,
    offers,
    conditions.filter(({ name }) => name !== soft),
  );
  const suppliers = suppliersIn(program, offers, lots);
  const bids = [...suppliers.values()].flatMap((parts) => parts.flatMap((part) => part.bids));
  const give = (upper: number): number => program.continuous(1, upper);
  for (const rule of conditions) holdBids(program, bids, rule, rule.name === soft ? give : undefined);
  holdRules(program, new Winners(program, suppliers), offers, conditions, soft === undefined ? undefined : { name: soft, give });
  return {
    program,
    read: (values) => new Map([...lots].flatMap(([lot, { wholes, parts }]) => readLot(lot, wholes, parts, values))),
  };
}
