import { Decimal } from '../../values/decimal.js';

/** A position that has a maximum, and what all parties have bought of it; its base unit. */
export interface BoughtPosition {
  readonly positionId: string;
  readonly maximum: string;
  /** Called off by all, or reported, whichever is more. */
  readonly bought: string;
}

/** How far a position is from its maximum. What was bought and its percentage are undefined for whom they would tell what others buy. */
export interface Exhaustion {
  readonly positionId: string;
  readonly maximum: string;
  readonly isSoldOut: boolean;
  readonly bought: string | undefined;
  readonly percent: string | undefined;
}

/**
 * Where each position stands against its maximum. The maximum closes it to call-offs when it is reached (Domain §13), so that
 * it is sold out may be told to everybody who uses the agreement; how much was bought before that is for those alone who see
 * all orders: others learn nothing as long as anything is left (Domain §6.3).
 * @param seesAll office, auditor and supplier
 */
export function exhaustionOf(positions: readonly BoughtPosition[], seesAll: boolean): Exhaustion[] {
  return positions.map(({ positionId, maximum, bought }) => {
    const [most, used] = [Decimal.parse(maximum), Decimal.parse(bought)];
    const figures = { bought: used.toString(), percent: used.times(Decimal.hundred).over(most).toFixed(1) };
    return {
      positionId,
      maximum: most.toString(),
      isSoldOut: used.isAtLeast(most),
      bought: seesAll ? figures.bought : undefined,
      percent: seesAll ? figures.percent : undefined,
    };
  });
}
