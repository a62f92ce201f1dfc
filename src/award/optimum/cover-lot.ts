import type { Division } from './offer.js';
import type { PartColumns } from './part-columns.js';
import { difference, type Entries, inexact, type Program } from './program.js';
import type { BidColumn } from './rule-rows.js';

/** A lot goes whole to one bid, or, where there are parts, to at least two of them. Domain §11. */
export function coverLot(program: Program, wholes: readonly number[], parts: readonly PartColumns[]): void {
  if (parts.length > 0) divideLot(program, parts, wholes);
  else
    program.exactly(
      1,
      wholes.map((column) => [column, 1]),
    );
}

/** Who gets a lot in a solution, if anybody does. */
export function readLot(
  lot: string,
  wholes: readonly Pick<BidColumn, 'bid' | 'column'>[],
  parts: readonly PartColumns[],
  values: Float64Array,
): [string, string | Division][] {
  const holder = wholes.find(({ column }) => (values[column] ?? 0) > 0.5);
  if (holder) return [[lot, holder.bid.supplier]];
  const won = parts.flatMap((part) => {
    const quantities = part.read(values);
    return quantities ? [[part.bid.supplier, quantities] as const] : [];
  });
  return won.length === 0 ? [] : [[lot, new Map(won)]];
}

/** A position is in the ratio of its lot if it is off by less than a step; so much less that no rounding of binary numbers decides. */
const OFF = 1 - 1e-5;

function divideLot(program: Program, parts: readonly PartColumns[], wholes: readonly number[]): void {
  const whole: Entries = wholes.map((column) => [column, 1]);
  const wins: Entries = parts.map((part) => [part.wins, 1]);
  program.atMost(1, whole);
  program.atLeast(2, [...wins, ...wholes.map((column) => [column, 2] as const)]);
  for (const part of parts) program.atMost(1, [...whole, [part.wins, 1]]);
  const positions = parts[0]?.positions ?? [];
  for (const [at, { steps }] of positions.entries()) {
    const columns = parts.flatMap((part) => part.positions[at] ?? []);
    program.exactly(steps.number, [...columns.map(({ taken }) => [taken, 1] as const), ...wholes.map((column) => [column, steps.number] as const)]);
    const rests = columns.flatMap(({ rest }) => (rest === undefined ? [] : [[rest, 1] as const]));
    if (rests.length > 0) program.exactly(1, [...rests, ...whole]);
  }
  if (positions.length < 2) return;
  holdRatio(program, parts, whole);
}

/** Every position of a part stands for the same share of the lot. */
function holdRatio(program: Program, parts: readonly PartColumns[], whole: Entries): void {
  const shares = parts.map((part) => {
    const share = program.continuous(0, 1);
    program.atMost(0, difference(share, part.wins));
    for (const { steps, taken, rest } of part.positions) {
      const total = inexact(steps.rest.over(steps.step)) + steps.number;
      const off: Entries = [[taken, 1], [share, -total], ...(rest === undefined ? [] : [[rest, inexact(steps.rest.over(steps.step))] as const])];
      program.atMost(OFF, off);
      program.atLeast(-OFF, off);
    }
    return share;
  });
  program.exactly(1, [...shares.map((column) => [column, 1] as const), ...whole]);
}
