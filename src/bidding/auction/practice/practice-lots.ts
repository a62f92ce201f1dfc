/** A sparring bidder: from and down to which price, in whole units of the currency, and every how many seconds it looks. */
export interface Sparring {
  readonly bidder: string;
  readonly start: number;
  readonly floor: number;
  readonly everySeconds: number;
}

/** A made-up lot. `start`: the price of the bidder who practises. */
export interface PracticeLot {
  readonly id: string;
  readonly title: string;
  readonly start: number;
  readonly minutes: number;
  readonly sparring: readonly Sparring[];
}

/** The lots of every practice auction, each ending a minute after the one before. */
export const PRACTICE_LOTS: readonly PracticeLot[] = [
  {
    id: '00000000-0000-8000-8000-00000000000a',
    title: 'Übung A · Practice A',
    start: 12_500,
    minutes: 4,
    sparring: [
      { bidder: 'one', start: 12_300, floor: 10_400, everySeconds: 11 },
      { bidder: 'two', start: 12_900, floor: 11_200, everySeconds: 17 },
    ],
  },
  {
    id: '00000000-0000-8000-8000-00000000000b',
    title: 'Übung B · Practice B',
    start: 48_000,
    minutes: 5,
    sparring: [
      { bidder: 'one', start: 47_000, floor: 44_500, everySeconds: 19 },
      { bidder: 'two', start: 50_500, floor: 41_000, everySeconds: 13 },
      { bidder: 'three', start: 51_000, floor: 46_000, everySeconds: 23 },
    ],
  },
  {
    id: '00000000-0000-8000-8000-00000000000c',
    title: 'Übung C · Practice C',
    start: 3200,
    minutes: 6,
    sparring: [{ bidder: 'one', start: 3100, floor: 2600, everySeconds: 29 }],
  },
];
