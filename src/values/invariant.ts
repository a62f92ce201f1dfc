/** Our own mistake: something that must hold did not. Never the caller's fault. */
export class InvariantBroken extends Error {
  constructor(what: string) {
    super(`invariant broken: ${what}`);
    this.name = 'InvariantBroken';
  }
}

/** States what must hold here, also in production. @throws InvariantBroken when it does not */
export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new InvariantBroken(what);
}

/** The value, which is there by construction. @throws InvariantBroken when it is not */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new InvariantBroken(`${what} is missing`);
  return value;
}
