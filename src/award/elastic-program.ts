import { lotsOf, type LotOffer, type Offers, suppliersOf, takesWhole } from './offer.js';
import { isTooPoor } from './measure.js';
import { inexact, Program } from './program.js';
import { type Conditions, isChosen, type Rule } from './rule.js';
import { holdRules, type Part, Winners } from './rule-rows.js';

function columnsOf(program: Program, offers: Offers): Map<string, readonly Part[]> {
  return new Map(
    suppliersOf(offers).map((supplier) => {
      const own = offers.bids.filter((bid) => bid.supplier === supplier && takesWhole(bid, offers));
      const part: Part = { bids: own.map((bid) => [bid, program.binary(0)] as const), wins: program.binary(0) };
      for (const [, column] of part.bids)
        program.atMost(0, [
          [column, 1],
          [part.wins, -1],
        ]);
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
  for (const [bid, column] of bids) {
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
): { program: Program; read(values: Float64Array): Map<string, string> } {
  const program = new Program();
  const suppliers = columnsOf(program, offers);
  const bids = [...suppliers.values()].flatMap((parts) => parts.flatMap((part) => part.bids));
  const byLot = new Map(lotsOf(offers).map((lot): [string, number[]] => [lot, []]));
  for (const [bid, column] of bids) byLot.get(bid.lot)?.push(column);
  for (const columns of byLot.values())
    program.exactly(
      1,
      columns.map((column) => [column, 1]),
    );
  const give = (upper: number): number => program.continuous(1, upper);
  for (const rule of conditions) holdBids(program, bids, rule, rule.name === soft ? give : undefined);
  holdRules(program, new Winners(program, suppliers), offers, conditions, soft === undefined ? undefined : { name: soft, give });
  return {
    program,
    read: (values) => new Map(bids.flatMap(([bid, column]) => ((values[column] ?? 0) > 0.5 ? [[bid.lot, bid.supplier] as const] : []))),
  };
}
