import type { LotOffer, Offers } from '../src/award/offer.js';
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

/**
 * A made-up round: six in ten suppliers bid for a lot, prices lie within ± 15 % of the lot's, every supplier grants
 * three spend rebates within its reach, every third one a package of two lots.
 */
export function aRound(lots: number, suppliers: number, seed: number): Offers {
  const chance = chances(seed);
  const bids: LotOffer[] = [];
  const name = (kind: string, index: number): string => `${kind}${String(index).padStart(4, '0')}`;
  for (let lot = 0; lot < lots; lot += 1) {
    const usual = 5_000 + chance() * 195_000;
    for (let by = 0; by < suppliers; by += 1) {
      if (chance() > 0.6 && by !== lot % suppliers) continue;
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
