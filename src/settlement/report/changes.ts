/** What a line of a period says: two lines that say the same are the same purchase. Domain §14; decision 16. */
export interface SaidLine {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly membershipId: string;
  readonly positionId: string;
  /** plain decimal without trailing zeros, base unit */
  readonly quantity: string;
  /** the party's order number, or empty */
  readonly order: string;
  /** plain decimal without trailing zeros, or empty */
  readonly net: string;
}

/** What turns a period's lines as they stand into those of its next version. */
export interface Changes<Standing, Next> {
  /** stand already */
  readonly kept: readonly Standing[];
  /** to be taken back, each by a counter-line */
  readonly gone: readonly Standing[];
  /** to be booked */
  readonly added: readonly Next[];
}

/**
 * The differences between a period's lines as they stand and those of a further version: of lines that say the same, as many
 * stay as both have; each other one that stands is taken back, each other new one is booked. Afterwards exactly the new
 * version's lines stand, whatever stood before. Domain §14; decision 16.
 */
export function changesOf<Standing extends SaidLine, Next extends SaidLine>(
  standing: readonly Standing[],
  next: readonly Next[],
): Changes<Standing, Next> {
  const waiting = new Map<string, Standing[]>();
  for (const line of standing) {
    const alike = waiting.get(keyOf(line));
    if (alike) alike.push(line);
    else waiting.set(keyOf(line), [line]);
  }
  const kept: Standing[] = [];
  const added: Next[] = [];
  for (const line of next) {
    const same = waiting.get(keyOf(line))?.shift();
    if (same) kept.push(same);
    else added.push(line);
  }
  return { kept, added, gone: [...waiting.values()].flat() };
}

/** What a line says, as one text. */
export function keyOf({ date, membershipId, positionId, quantity, order, net }: SaidLine): string {
  return JSON.stringify([date, membershipId, positionId, quantity, order, net]);
}
