import { invariant } from '../../values/invariant.js';

/** Nodes and weights of Gauss and Legendre on 0 to 1: exact for polynomials of degree 2 × count − 1. */
function gaussNodes(count: number): (readonly [node: number, weight: number])[] {
  return Array.from({ length: count }, (_, at) => {
    let x = Math.cos((Math.PI * (at + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 50; step += 1) {
      let [before, here] = [1, x];
      for (let degree = 2; degree <= count; degree += 1) [before, here] = [here, ((2 * degree - 1) * x * here - (degree - 1) * before) / degree];
      slope = (count * (x * here - before)) / (x * x - 1);
      const change = here / slope;
      x -= change;
      if (Math.abs(change) < 1e-15) break;
    }
    return [(x + 1) / 2, 1 / ((1 - x * x) * slope * slope)] as const;
  });
}

/** How likely each sum is if every quantity is in it with this chance. */
function distribution(quantities: readonly number[], whole: number, chance: number): Float64Array {
  const likely = new Float64Array(whole + 1);
  likely[0] = 1;
  let reached = 0;
  for (const quantity of quantities) {
    reached += quantity;
    for (let sum = reached; sum >= quantity; sum -= 1) likely[sum] = (likely[sum] ?? 0) * (1 - chance) + (likely[sum - quantity] ?? 0) * chance;
    for (let sum = Math.min(quantity, reached + 1) - 1; sum >= 0; sum -= 1) likely[sum] = (likely[sum] ?? 0) * (1 - chance);
  }
  return likely;
}

/** The same without one of the quantities: taken out from the end that does not amplify rounding. */
function withoutOne(likely: Float64Array, quantity: number, chance: number, into: Float64Array): void {
  const whole = likely.length - 1;
  into.fill(0);
  if (chance <= 0.5)
    for (let sum = 0; sum <= whole - quantity; sum += 1)
      into[sum] = ((likely[sum] ?? 0) - (sum >= quantity ? chance * (into[sum - quantity] ?? 0) : 0)) / (1 - chance);
  else
    for (let sum = whole; sum >= quantity; sum -= 1)
      into[sum - quantity] = ((likely[sum] ?? 0) - (sum <= whole - quantity ? (1 - chance) * (into[sum] ?? 0) : 0)) / chance;
}

/**
 * Shapley values of a game whose worth depends on the sum of its players' quantities alone: ∫ over the chance of joining of the mean
 * that a player adds to those who joined, a polynomial of degree below the number of players, so that as many nodes as half of
 * them integrate it exactly (to the precision of binary numbers). Domain §11; docs/decisions/0010-large-awards.md.
 * @param quantities whole and positive
 * @param pause after each player's part of a node, so that others get their turn
 * @returns in the order of the quantities; they sum to `worth` of all less that of none
 */
export async function shapleyOfSums(quantities: readonly number[], worth: (sum: number) => number, pause: () => Promise<void>): Promise<number[]> {
  const whole = quantities.reduce((sum, quantity) => sum + quantity, 0);
  const worths = Float64Array.from({ length: whole + 1 }, (_, sum) => worth(sum));
  const values = quantities.map(() => 0);
  const others = new Float64Array(whole + 1);
  for (const [chance, weight] of gaussNodes(Math.ceil(quantities.length / 2))) {
    const likely = distribution(quantities, whole, chance);
    for (const [at, quantity] of quantities.entries()) {
      withoutOne(likely, quantity, chance, others);
      let mean = 0;
      for (let sum = 0; sum <= whole - quantity; sum += 1) mean += (others[sum] ?? 0) * ((worths[sum + quantity] ?? 0) - (worths[sum] ?? 0));
      values[at] = (values[at] ?? 0) + weight * mean;
      await pause();
    }
  }
  const [sum, all] = [values.reduce((total, value) => total + value, 0), (worths[whole] ?? 0) - (worths[0] ?? 0)];
  invariant(Math.abs(sum - all) <= 1e-7 * (1 + Math.abs(all)), 'Shapley values sum to the worth of all');
  return values;
}

/** How much work they are, in steps of its innermost loop. */
export function workOfShapley(quantities: readonly number[]): number {
  return quantities.length * quantities.length * quantities.reduce((sum, quantity) => sum + quantity, 0);
}
