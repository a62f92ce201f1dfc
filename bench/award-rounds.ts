import { type LotOffer, lotsOf, type Offers, suppliersOf } from '../src/award/optimum/offer.js';
import type { WrittenRule } from '../src/award/optimum/written-rules.js';
import { Decimal } from '../src/values/decimal.js';
import { Money } from '../src/values/money.js';

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How a made-up round is: one in so many suppliers bids for a lot. */
const USUALLY = 0.6;

/**
 * A made-up round: of the suppliers so many (six in ten) bid for a lot, prices lie within ± 15 % of the lot's, every supplier grants
 * three spend rebates within its reach, every third one a package of two lots.
 */
export function aRound(lots: number, suppliers: number, seed: number, bidding = USUALLY): Offers {
  const chance = chances(seed);
  const bids: LotOffer[] = [];
  const name = (kind: string, index: number): string => `${kind}${String(index).padStart(4, '0')}`;
  for (let lot = 0; lot < lots; lot += 1) {
    const usual = 5_000 + chance() * 195_000;
    for (let by = 0; by < suppliers; by += 1) {
      if (chance() > bidding && by !== lot % suppliers) continue;
      const cents = BigInt(Math.round(usual * (0.85 + 0.3 * chance()) * 100));
      bids.push({
        lot: name('L', lot),
        supplier: name('S', by),
        price: Money.ofMinor(cents, 'EUR'),
        qualityScore: Decimal.of(Math.round(chance() * 100)),
        rank: by + 1,
      });
    }
  }
  const terms = new Map(
    Array.from({ length: suppliers }, (_, by) => {
      const supplier = name('S', by);
      const own = bids.filter((bid) => bid.supplier === supplier);
      const spend =
        Number(
          Money.sum(
            own.map((bid) => bid.price),
            'EUR',
          ).minor,
        ) / 100;
      const steps = [0.1, 0.2, 0.35].map((share, step) => ({
        from: Decimal.of(Math.round((spend * share) / 1000) * 1000),
        percent: Decimal.of(step + 1).plus(Decimal.ratio(BigInt(by % 5), 10n)),
      }));
      const pair = own.slice(by % 7, (by % 7) + 2).map((bid) => bid.lot);
      return [
        supplier,
        { spendRebates: steps, packages: by % 3 === 0 && pair.length === 2 ? [{ lots: pair, percent: Decimal.parse('2.5') }] : [] },
      ] as const;
    }),
  );
  return { currency: 'EUR', bids, terms };
}

/**
 * Four hundred rules as an office writes them for a large event: exclusions, quality floors, costs of changing an incumbent, caps on
 * single suppliers' spend.
 */
export function fourHundredRules({ bids }: Offers, seed: number): WrittenRule[] {
  const chance = chances(seed);
  const suppliers = suppliersOf({ currency: 'EUR', bids, terms: new Map() });
  const lots = lotsOf({ currency: 'EUR', bids, terms: new Map() });
  const any = (names: readonly string[], count: number): string[] => [
    ...new Set(Array.from({ length: count }, () => names[Math.floor(chance() * names.length)] ?? '')),
  ];
  const rules = <Each>(count: number, each: () => Each): Each[] => Array.from({ length: count }, each);
  return [
    ...rules(150, () => ({ kind: 'excluded', suppliers: any(suppliers, 2), lots: { ids: any(lots, 20) }, reason: 'failed its trial' }) as const),
    ...rules(120, () => ({ kind: 'quality', least: '30', lots: { ids: any(lots, 40) } }) as const),
    ...rules(100, () => ({ kind: 'switching', suppliers: any(suppliers, 1), lots: { ids: any(lots, 40) }, amount: '500' }) as const),
    ...rules(30, () => ({ kind: 'limit', measure: 'spend', most: '20000000', suppliers: any(suppliers, 1) }) as const),
  ];
}
