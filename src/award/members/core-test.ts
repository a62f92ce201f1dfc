import { Decimal } from '../../values/decimal.js';
import { Money } from '../../values/money.js';
import { costOutside, type Outside, type PayingMember } from './group-outside.js';
import { groupProgram } from './group-program.js';
import type { SolveOrder, Solver } from '../optimum/solver.js';

/** Members who together would pay less outside, and by how much, to the cent. */
export interface BetterOff {
  readonly members: readonly string[];
  readonly gain: Money;
}

/** Whether any group of members would be better off outside. Domain §11. */
export interface CoreTest {
  /** The one that would gain most of those looked at; undefined where none would gain. */
  readonly group: BetterOff | undefined;
  /** Proven: no group gains more, but for the rounding of positions to cents. */
  readonly most: Money;
}

function gainOf(group: readonly PayingMember[], outside: Outside, chosen?: ReadonlyMap<string, string>): Money | undefined {
  const cost = costOutside(group, outside, chosen);
  return (
    cost &&
    Money.sum(
      group.map(({ pays }) => pays),
      outside.offers.currency,
    ).minus(cost)
  );
}

/** Up to the next cent, and no less than nothing. */
function upToCent(value: number, currency: string): Money {
  return value <= 0 ? Money.zero(currency) : Money.rounded(Decimal.parse((value + 0.004).toFixed(4)), currency);
}

/**
 * Looks for the group, of some members but not all, that would gain most if it bought by itself from the same bids: the solver
 * searches all groups and proves how much none can exceed; what a group gains is computed anew, in cents. Domain §11;
 * docs/decisions/0010-large-awards.md.
 * @returns undefined where nobody could leave: fewer than two members, or no bound in the time allowed
 * @throws SolveCancelled
 */
export async function testCore(solver: Solver, members: readonly PayingMember[], outside: Outside, order: SolveOrder): Promise<CoreTest | undefined> {
  const { currency } = outside.offers;
  if (members.length < 2) return undefined;
  const { program, read } = groupProgram(members, outside);
  const answer = await solver.solve(program.arrays(), order);
  if (answer.bound === undefined) return undefined;
  const found = answer.values && read(answer.values);
  const looked: [readonly PayingMember[], ReadonlyMap<string, string> | undefined][] = members.map((member) => [[member], undefined]);
  if (found && found.group.length > 0) looked.push([found.group, found.chosen], [found.group, undefined]);
  let best: BetterOff | undefined;
  for (const [group, chosen] of looked) {
    const gain = gainOf(group, outside, chosen);
    if (gain && gain.compare(best?.gain ?? Money.zero(currency)) > 0) best = { members: group.map(({ member }) => member), gain };
  }
  const proven = upToCent(-answer.bound, currency);
  return { group: best, most: best && best.gain.compare(proven) > 0 ? best.gain : proven };
}
